"""Numbers in Chinese: read as they are written."""

from __future__ import annotations

import pytest

from publication.languages.zh_numbers import in_digits, read_number, written


@pytest.mark.parametrize("number", range(1, 100))
def test_what_is_written_is_read(number: int) -> None:
    assert read_number(written(number)) == number


@pytest.mark.parametrize(
    ("text", "number"), [("一百零三", 103), ("二百一十", 210), ("〇", 0), ("十", 10)]
)
def test_further_numbers_are_read(text: str, number: int) -> None:
    assert read_number(text) == number


def test_a_year_is_written_digit_by_digit() -> None:
    assert (in_digits(2021), written(2021), written(0)) == ("二零二一", "二零二一", "零")
