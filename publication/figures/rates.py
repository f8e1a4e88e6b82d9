"""What a figure is for: a price per jin, a subsidy per mu, an allowance per month.

0.15元 for each jin is 0.3 yuan for each kilogram. Amounts are compared only where both
languages say what they are for, in the same dimension; a year is twelve months here.
"""

from __future__ import annotations

import re
from decimal import Decimal

from publication.figures.en_numerals import CARDINALS
from publication.figures.figure import Figure, Kind, Reading
from publication.figures.sequence import JOINTS
from publication.figures.units import EN_UNIT, ZH_UNIT, base, dimension, unit_at
from publication.figures.zh_numerals import read_chinese
from publication.languages.kept_pattern import compiled

MONTHS = {"month": 1, "year": 12}
RATED = ("area", "mass", "volume", "length", "energy")
UNITS = {"zh": ZH_UNIT, "en": EN_UNIT}
BEFORE = {
    "zh": compiled(r"每(?P<n>[两百千万十]?)(?=[^\W\d])|(?=亩产)"),
    "en": compiled(r"\b(?:per|each|every)[ -](?P<n>(?:\d+|ten|one hundred|hundred|fifty) )?"),
}
BEHIND = {
    "zh": compiled(r"/|／|每(?=[^\W\d]?(?:斤|吨|亩|公|千克|立方|平方|月|年|升|米|度))(?P<n>)"),
    "en": compiled(
        r" ?/ ?| (?:(?:for )?(?:each|every)|per|an?)(?: \w+ per)? (?P<n>(?:\d+|ten|hundred|fifty) )?"
    ),
}
BREAK = compiled(r"[。；，：,.;:](?!\d)")
MONEY = ("rmb", "usd", "fen", "jiao")
YIELD = ("jin", "kilogram", "tonne")  # for an area: 亩产
RATED_UNITS = (*MONEY, *YIELD)
REACH = 60


def rated(language: str, text: str, figures: list[Figure]) -> list[Figure]:
    """Return the figures with what their amounts of money are for.

    What is said behind the last of a list holds for all: 0.22 yuan and 0.26 yuan per kilogram.
    """
    result = [_rated(language, text, f) if f.unit in RATED_UNITS else f for f in figures]
    for i in range(len(result) - 2, -1, -1):
        one, two = result[i], result[i + 1]
        alike = one.unit in RATED_UNITS and one.unit == two.unit
        if alike and not one.per and JOINTS[language].row.fullmatch(text, one.end, two.start):
            result[i] = one._replace(per=two.per)
    return result


def _rated(language: str, text: str, figure: Figure) -> Figure:
    if figure.kind is not Kind.QUANTITY:
        return figure
    behind = BEHIND[language].match(text, figure.end)
    per = _per(language, text, behind) if behind else None
    if per is None:
        begin = max(0, figure.start - REACH)
        for cut in BREAK.finditer(text, begin, figure.start):
            begin = cut.end()
        for found in BEFORE[language].finditer(text, begin, figure.start):
            per = _per(language, text, found) or per
    if per and figure.unit in YIELD and per.unit != "area":
        return figure
    return figure._replace(per=per) if per else figure


def _per(language: str, text: str, found: re.Match[str]) -> Reading | None:
    unit, _ = unit_at(UNITS[language], text, found.end())
    if not unit and language == "zh" and text.startswith("月", found.end()):
        unit = "month"
    amount = _amount(found.groupdict().get("n") or "")
    if unit in MONTHS:
        return Reading("month", amount * MONTHS[unit])
    dim = dimension(unit)
    return Reading(dim, base(unit, amount)) if dim in RATED else None


def _amount(text: str) -> Decimal:
    text = text.strip()
    if text.isdigit():
        return Decimal(text)
    if text in ("hundred", "one hundred"):
        return Decimal(100)
    if text in CARDINALS:
        return Decimal(CARDINALS[text])
    number = read_chinese(text) if text else None
    return number.number * number.scale if number else Decimal(1)
