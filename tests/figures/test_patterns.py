"""What a pattern looks ahead for finds nothing less: it only spares trying what cannot begin there."""

from __future__ import annotations

import re

import pytest

from publication.figures import en, en_pattern, zh, zh_pattern
from tests.support import ROOT

# Where each alternative begins, in every way that it can.
EN = """\
(one fifteenth of a hectare) no one at first day one first-class second-hand once or twice zero-tolerance
Fourth, we will. On May 4, 2021 of 4 May 2021, March 2021; the 14th five-year plan, Third five-year plan
the 1990s, one third, 3 quarters, a half, an eighth, another third, half a million, halved, halving
doubled tripled trebled quadrupled quintupled twice twofold threefold fourfold fivefold tenfold
several hundred, many thousand, a few million, some dozen, tens of thousands, dozens, scores, hundreds
thousands millions billions trillions both dual twin couple decades centuries centenary
US$5 HK$ 6 RMB 7 million CNY8 $9 ¥1 ￥2 €3 £4 USD 5 EUR6 C919 5G COVID-19 km2 7+2 21st twentieth
Phase II, Class A, China V, every year, each month, a percentage, 1,234.5 bn, a hundred, an trillion
twenty-one, ninety, eleven thousand and one, seven, eight, six, Five and a half. SEVENTY, Bn, two tn
"""
ZH = """\
（一）一是二、1．新；二是2021年7月20日、二〇三五年，2021—2025年，七月份，90年代，八十年代，十四五规划
第十四个五年规划，第14个五年规划，七五普法，党的十九大，百分之五，三分之二，一半，过半，半年，翻两番，翻倍，倍增，成倍
八成，C919，5G，7+2，第一，三届，二中全会，Ⅳ，1.2万亿，３千，几百，数十万，万，亿，双一流，两，０
"""


@pytest.mark.parametrize(
    ("pattern", "first", "rules", "samples", "folder"),
    [
        (en_pattern.PATTERN, en_pattern.FIRST, en.RULES, EN, "en"),
        (zh_pattern.PATTERN, zh_pattern.FIRST, zh.RULES, ZH, "zh"),
    ],
    ids=["en", "zh"],
)
def test_what_is_looked_ahead_for_hides_nothing(
    pattern: re.Pattern[str], first: str, rules: dict[str, object], samples: str, folder: str
) -> None:
    assert pattern.pattern.count(first) == 1
    without = re.compile(pattern.pattern.replace(first, ""), pattern.flags)
    pages = (ROOT / "content" / folder).rglob("*.md")
    texts = [samples, *samples.splitlines(), *(page.read_text("utf-8") for page in pages)]
    all_found = [[(m.span(), m.lastgroup) for m in without.finditer(text)] for text in texts]
    assert [
        [(m.span(), m.lastgroup) for m in pattern.finditer(text)] for text in texts
    ] == all_found
    assert {name for found in all_found for _, name in found} == {*rules}
