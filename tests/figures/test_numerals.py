"""Numbers as each language prints them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from publication.figures.en_numerals import read_ordinal, read_words
from publication.figures.zh_numerals import read_chinese, read_printed


@pytest.mark.parametrize(
    ("text", "value", "more"),
    [
        ("8000", "8000", False),
        ("1,263", "1263", False),
        ("67.7万亿", "67700000000000", False),
        ("1.2万", "12000", False),
        ("1亿3千多万", "130000000", True),
        ("1万6千多", "16000", True),
        ("4万多亿", "4000000000000", True),
        ("5千", "5000", False),
        ("20余", "20", True),
    ],
)
def test_printed(text: str, value: str, more: bool) -> None:
    number = read_printed(text)
    assert (number.number * number.scale, number.more) == (Decimal(value), more)


@pytest.mark.parametrize(
    ("text", "value", "style"),
    [
        ("六", "6", "plain"),
        ("十", "10", "plain"),
        ("十二", "12", "plain"),
        ("二十", "20", "plain"),
        ("三百二十", "320", "plain"),
        ("三千五百万", "35000000", "plain"),
        ("两", "2", "plain"),
        ("十亿四千万", "1040000000", "plain"),
        ("一万二千亿", "1200000000000", "plain"),
        ("二〇三五", "2035", "digits"),
        ("九二", "92", "digits"),
        ("万亿", "1000000000000", "scale"),
        ("数十万", "100000", "scale"),
        ("几百", "100", "scale"),
    ],
)
def test_chinese(text: str, value: str, style: str) -> None:
    number = read_chinese(text)
    assert number is not None
    assert (number.number * number.scale, number.style) == (Decimal(value), style)


@pytest.mark.parametrize("text", ["几", "三四十", "数"])
def test_chinese_that_is_no_number(text: str) -> None:
    assert read_chinese(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("six", "6"),
        ("twenty-five", "25"),
        ("one hundred and fifty", "150"),
        ("one hundred billion", "100000000000"),
        ("five thousand", "5000"),
    ],
)
def test_words(text: str, value: str) -> None:
    number, scale = read_words(text)
    assert number * scale == Decimal(value)


@pytest.mark.parametrize(
    ("text", "value"), [("21st", 21), ("third", 3), ("Twelfth", 12), ("twenty-first", 21)]
)
def test_ordinals(text: str, value: int) -> None:
    assert read_ordinal(text) == value
