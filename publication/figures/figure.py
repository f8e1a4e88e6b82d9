"""What a figure is: the record that both readers return and the matcher compares.

A figure keeps what is printed (``number``, ``scale``, ``text``) beside what it means
(``value``, ``unit``, ``comparator``): 力争突破8000亿元 is number 8000, scale 1E8, value
8E11, unit ``rmb``, comparator ``gt``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

ONE = Decimal(1)


class Kind(StrEnum):
    """What a figure counts as; a code or name is no quantity, a mark numbers a list."""

    QUANTITY = "quantity"
    ORDINAL = "ordinal"
    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    CODE = "code"
    MARK = "mark"


class Comparator(StrEnum):
    """The qualifier of a figure, by the names of ``content/targets.yml``."""

    EQ = "eq"
    GT = "gt"
    GE = "ge"
    LT = "lt"
    LE = "le"
    APPROX = "approx"


@dataclass(frozen=True, slots=True)
class Reading:
    """One meaning of a figure: a value, not scaled to a base unit, in a unit."""

    unit: str
    value: Decimal


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as printed and as meant; ``text`` is ``source[start:end]``, qualifier included.

    ``unit`` is a key of ``publication.figures.units`` (``""`` for a bare count). ``upper`` is
    the printed upper end of a range. ``firm`` figures must have a counterpart; the others
    (idioms, names, list numbers, small counts in words) may have one. ``also`` holds other
    readings and ``hedges`` other comparators that a faithful translation may choose.
    """

    kind: Kind
    number: Decimal
    text: str
    start: int
    end: int
    scale: Decimal = ONE
    unit: str = ""
    comparator: Comparator = Comparator.EQ
    upper: Decimal | None = None
    firm: bool = True
    code: str = ""
    also: tuple[Reading, ...] = ()
    hedges: frozenset[Comparator] = frozenset()

    @property
    def value(self) -> Decimal:
        """The scaled value; of a range, its lower end."""
        return self.number * self.scale

    @property
    def low(self) -> Decimal:
        """The scaled lower end (the value, where the figure is no range)."""
        return self.value

    @property
    def high(self) -> Decimal:
        """The scaled upper end (the value, where the figure is no range)."""
        return self.value if self.upper is None else self.upper * self.scale

    def ends(self) -> tuple[Figure, ...]:
        """Return the ends of a range as two figures, any other figure alone."""
        if self.upper is None:
            return (self,)
        return replace(self, upper=None), replace(self, number=self.upper, upper=None)


Rule = Callable[[str, re.Match[str]], Iterator[Figure]]  # what a reader makes of one match
