"""What a figure is: the record that both readers return and the matcher compares.

A figure keeps what is printed (``number``, ``scale``, ``text``) beside what it means
(``value``, ``unit``, ``comparator``): 力争突破8000亿元 is number 8000, scale 1E8, value
8E11, unit ``rmb``, comparator ``gt``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

# 2×10⁸, 10⁴
POWER = r"(?<![\d.])(?:\d+(?:\.\d+)?\ ?[×xX]\ ?)?10[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}(?![⁰¹²³⁴⁵⁶⁷⁸⁹])"
RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
ONE = Decimal(1)
MANY = 30


class Kind(StrEnum):
    """What a figure counts as.

    A code or name is no quantity, a mark numbers a list, and an orphan is what a lost number
    left (“over percent”).
    """

    QUANTITY = "quantity"
    ORDINAL = "ordinal"
    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    RATIO = "ratio"
    CODE = "code"
    MARK = "mark"
    ORPHAN = "orphan"


class Comparator(StrEnum):
    """The qualifier of a figure, by the names of ``content/targets.yml``."""

    EQ = "eq"
    GT = "gt"
    GE = "ge"
    LT = "lt"
    LE = "le"
    APPROX = "approx"


class Direction(StrEnum):
    """Where what a figure measures goes, if the words beside it say so."""

    NONE = ""
    UP = "up"
    DOWN = "down"


class Reading(NamedTuple):
    """One meaning of a figure: a value, not scaled to a base unit, in a unit."""

    unit: str
    value: Decimal


class Figure(NamedTuple):
    """A figure as printed and as meant; ``text`` is ``source[start:end]``, qualifier included.

    ``unit`` is a key of ``publication.figures.units`` (``""`` for a bare count). ``upper`` is
    the printed upper end of a range. ``firm`` figures must have a counterpart; the others
    (idioms, names, list numbers, small counts in words) may have one. ``also`` holds other
    readings and ``hedges`` other comparators that a faithful translation may choose.

    ``number`` is negative where a sign says so (零下3℃). ``direction`` is read with certainty
    or not at all, ``verb`` the word that says it. ``per`` is what a price or a rate is for
    (每斤), ``code`` also the terms of a ratio (3:1), ``name`` where the quoted name starts that
    a figure is part of.
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
    direction: Direction = Direction.NONE
    verb: str = ""
    per: Reading | None = None
    name: int | None = None

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
        """Return the ends of a range as two figures, any other figure alone.

        Of ordinals, what lies between counts too: the second through fourth sessions are three.
        """
        if self.upper is None:
            return (self,)
        ends = [self.number, self.upper]
        if self.kind is Kind.ORDINAL and self.upper - self.number < MANY:
            ends = [Decimal(n) for n in range(int(self.number), int(self.upper) + 1)]
        return tuple(self._replace(number=end, upper=None) for end in ends)


Rule = Callable[[str, re.Match[str]], Iterator[Figure]]  # what a reader makes of one match


def read_power(text: str) -> tuple[Decimal, Decimal]:
    """Return number and scale of a number with a power of ten: (2, 1E8) for 2×10⁸."""
    base, _, raised = text.rpartition("10")
    number = Decimal(base.rstrip("×xX ")) if base else ONE
    return number, Decimal(10) ** int(raised.translate(RAISED))
