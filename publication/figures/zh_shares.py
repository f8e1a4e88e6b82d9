"""Shares in Chinese: 百分之十五, 三分之一, 1/3, 每4个人中有1个, 一半, and rates per thousand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from publication.figures.figure import Comparator, Figure, Kind, Reading
from publication.figures.units import ZH_UNIT, unit_at
from publication.figures.zh_numerals import ARABIC
from publication.figures.zh_pattern import CN
from publication.figures.zh_rules import HALF, around, figure_of, value_of

RATES = {"千": 1000, "万": 10_000, "十万": 100_000, "10万": 100_000}
AMONG = re.compile(rf"{ARABIC}|(?<=有){CN}|^{CN}")


def share(text: str, found: re.Match[str]) -> Iterator[Figure]:
    """百分之十五, 三分之一, 1/3, 1 1/2."""
    whole, divided, part = found.group().partition("分之")
    if not divided:
        yield around(text, figure_of(Kind.QUANTITY, _printed_share(found.group()), found, "ratio"))
    elif whole == "百":
        yield around(text, figure_of(Kind.QUANTITY, _part(part), found, "percent"))
    elif whole in RATES:
        yield from _rate(text, found, RATES[whole], _part(part))
    elif over := value_of(whole):
        yield around(text, figure_of(Kind.QUANTITY, _part(part) / over, found, "ratio"))


def _rate(text: str, found: re.Match[str], over: int, value: Decimal) -> Iterator[Figure]:
    """十万分之四十八 is 48 per 100,000: English prints both, or a word for them."""
    unit, amount = ("permille", value) if over == 1000 else ("ratio", value / over)
    figure = figure_of(Kind.QUANTITY, amount, found, unit)._replace(also=(Reading("", value),))
    yield around(text, figure)
    base = figure_of(Kind.QUANTITY, Decimal(over), found)
    yield base._replace(firm=False, start=base.start + 1)


def _part(text: str) -> Decimal:
    """Return the value of 22.5, 二十二点五."""
    whole, point, digits = text.partition("点")
    below = sum((value_of(d) * Decimal(10) ** -i for i, d in enumerate(digits, 1)), Decimal(0))
    return value_of(whole) + (below if point else 0)


def _printed_share(text: str) -> Decimal:
    whole, _, part = text.rpartition(" ")
    over, _, under = part.partition("/")
    return Decimal(whole.strip() or 0) + Decimal(over) / Decimal(under)


def among(text: str, found: re.Match[str]) -> Iterator[Figure]:
    """每4个人中有1个 is one in four."""
    total, part = (value_of(n) for n in (AMONG.findall(found.group()[1:])))
    if 0 < part < total:
        yield around(text, figure_of(Kind.QUANTITY, part / total, found, "ratio"))


def half(text: str, found: re.Match[str]) -> Iterator[Figure]:
    """一半, 过半, and half a year, which is six months."""
    if found.group() != "半":
        yield from _share_of_half(text, found)
        return
    counter = found.end() + text.startswith("个世纪", found.end())
    unit, end = unit_at(ZH_UNIT, text, counter)
    also = (Reading("month", Decimal(6)),) if unit == "year" else ()
    start, firm = found.start(), False
    printed = text[start:end]
    half = Figure(Kind.QUANTITY, HALF, printed, start, end, unit=unit, also=also, firm=firm)
    yield around(text, half)


def _share_of_half(text: str, found: re.Match[str]) -> Iterator[Figure]:
    start, end = found.span()
    if found.group() == "一半":
        yield around(text, figure_of(Kind.QUANTITY, HALF, found, "ratio"))
        return
    figure = Figure(
        Kind.QUANTITY, HALF, found.group(), start, end, unit="ratio",
        comparator=Comparator.GT, hedges=frozenset({Comparator.EQ}),
    )  # fmt: skip
    yield around(text, figure) if found.group() == "半数" else figure
