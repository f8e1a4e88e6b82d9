"""Values that are equal though printed in other units or rounded: 1.63亿亩, 10.87 million hectares.

A conversion is right when it is the exact value rounded at the last digit that is printed,
and never more than two in a hundred off (one with million and the like). 1 mu is 1/15 hectare.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from publication.figures.figure import Figure, Reading
from publication.figures.units import UNITS, base, dimension

EXACT = Decimal("1E-10")
SLIGHT = Decimal("0.0005")  # 11424亿斤 is told as 571.21 million tons: from unrounded data
LOOSEST, LOOSEST_SCALED = Decimal("0.02"), Decimal("0.01")
THOUSAND = 1000
BRACKET = re.compile(
    r"\s*[(（](?:or\s+|i\.e\.,?\s+|that is,?\s+|equal to\s+|=\s*)?$|[，（]?(?:约合|折合|合)$"
)
FEWEST, FEWEST_OF_MANY, MANY = 4, 3, 6
MEASURES = ("area", "mass", "length", "volume", "power", "energy")
MEASURED = frozenset(key for key, unit in UNITS.items() if unit.dimension in MEASURES)


def near(printed: Figure, unit: str, value: Decimal) -> bool:
    """Say whether ``printed`` states ``value`` ``unit``, rounded as it is printed."""
    if dimension(printed.unit) != dimension(unit):
        return False
    target, stated = base(unit, value), base(printed.unit, printed.value)
    if abs(target - stated) <= EXACT * max(abs(target), abs(stated)):
        return True
    if printed.unit == unit or dimension(unit) not in MEASURES:
        return _is_rounded(printed, value)
    step = base(printed.unit, _step(printed.number) * printed.scale)
    exact = len(printed.number.as_tuple().digits) > len(value.normalize().as_tuple().digits)
    if exact and _rounds_to(base(printed.unit, printed.value) / UNITS[unit].factor, value):
        return True
    loosest = LOOSEST if printed.scale == 1 else LOOSEST_SCALED
    rounded = min(step / 2, loosest * abs(target))
    return abs(target - stated) <= max(rounded, SLIGHT * abs(target))


def _is_rounded(printed: Figure, value: Decimal) -> bool:
    """Say whether a value is told in thousands or more with fewer digits: 62163.97亿, 6.2164 trillion.

    Three are enough for a value with decimals (501.3万, 5.01 million) or of many digits. Otherwise
    a last digit that English could keep is as likely a mistake.
    """
    step = _step(printed.number) * printed.scale
    if abs(printed.value - value) * 2 > step:  # as most are
        return False
    long = value.normalize().as_tuple().digits
    pointed = f"{value}" != f"{value:.0f}"  # 3649000.0, for 364.9万, keeps its point
    digits = len(printed.number.normalize().as_tuple().digits)
    if step < THOUSAND and printed.scale == 1 and step != 1:
        return False
    return (FEWEST_OF_MANY if pointed or len(long) >= MANY else FEWEST) <= digits < len(long)


def _rounds_to(exact: Decimal, value: Decimal) -> bool:
    """Say whether a value is another one rounded: 1.14万亿斤 is told as 571.21 million tons."""
    last = Decimal(1).scaleb(int(value.normalize().as_tuple().exponent))
    return value.normalize().as_tuple().digits[2:] != () and abs(exact - value) <= last / 2


def _step(number: Decimal) -> Decimal:
    """Return the unit of the last digit that is not a closing zero of a whole number."""
    _, digits, exponent = number.as_tuple()
    closing = len(digits) - len("".join(map(str, digits)).rstrip("0"))
    above = int(exponent)
    return Decimal(1).scaleb(above if above < 0 else above + closing)


def converted(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures; a quantity that is printed in two units is one figure, read either way."""
    again = dict(bracketed(text, figures))
    if not again:
        return list(figures)
    left = (figure for figure in figures if figure not in again.values())
    return [_also(figure, again[figure]) if figure in again else figure for figure in left]


def _also(figure: Figure, other: Figure) -> Figure:
    return figure._replace(also=(*figure.also, Reading(other.unit, other.value)))


def bracketed(text: str, figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Yield each figure followed at once by the same quantity in another unit, in brackets."""
    for one, two in pairwise(figures):
        if (
            one.unit in MEASURED
            and one.unit != two.unit
            and dimension(one.unit) == dimension(two.unit)
            and BRACKET.fullmatch(text[one.end : two.start])
        ):
            yield one, two
