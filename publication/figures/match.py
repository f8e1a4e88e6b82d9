"""The matcher: which figure of one language is the counterpart of which of the other.

Order is no evidence, since translations turn sentences round (8% and 5% for 5%和8%): all
pairs of equal value are ranked (same kind of thing, not rounded, same qualifier, both firm, near in the
text) and taken best first, one to one. What is left over and firm has no counterpart.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from publication.cache.values import dataclass
from publication.figures import comparators
from publication.figures.comparators import SIDES
from publication.figures.conversions import near
from publication.figures.figure import Comparator, Direction, Figure, Kind, Reading
from publication.figures.units import COUNT, base, dimension

Rank = tuple[int, bool, int, int, float]
PLAIN = {COUNT, "ordinal"}
LOOSE = PLAIN | {"year", "month", "week", "day", "year-date", "times"}
DATES = {"year-date", "month-date", "day-date"}
CONTRARY = {"person", "household"}
ALONE = (Kind.RATIO, Kind.ORPHAN)
MARKED = (*ALONE, Kind.MARK, Kind.CODE)
COUNTED = {Kind.MARK, Kind.ORDINAL}
SHORT_YEAR = "short-year"
FAR = 1.01  # times a value: further off than one that was rounded
NEAR = (
    150  # figures before and after its place in the other text: one further away is no counterpart
)
PRECISE = 3
ROUNDED = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Matching:
    """The pairs found, and what neither side could pair."""

    pairs: list[tuple[Figure, Figure]]
    zh: list[Figure]
    en: list[Figure]


class _Sized(NamedTuple):
    """A reading, the dimension of its unit, and about how large its value is."""

    reading: Reading
    measure: str
    size: float


@dataclass(frozen=True, slots=True)
class _Side:
    """A figure as it is compared with many: its readings, each with the dimension of its unit.

    ``marked``: whether it is no quantity, ordinal or date, and is compared by more than readings.
    ``alone`` is its one reading, if no figure is equal that is not equal to that.
    """

    figure: Figure
    value: Decimal
    readings: tuple[_Sized, ...]
    place: float
    marked: bool
    alone: _Sized | None


def match(zh: Iterable[Figure], en: Iterable[Figure], lengths: tuple[int, int]) -> Matching:
    """Pair the figures of two texts of the given lengths."""
    ours = [_side(f, lengths[0]) for f in zh]
    theirs = [_side(f, lengths[1]) for f in en]
    ranked: list[tuple[Rank, int, int]] = []
    for i, one in enumerate(ours):
        middle = i * len(theirs) // len(ours)
        for j in range(max(0, middle - NEAR), min(len(theirs), middle + NEAR)):
            two = theirs[j]
            if one.alone and two.alone and not _may_be_equal(one.alone, two.alone):
                continue  # as most are
            rank = _rank(one, two)
            if rank is not None:
                ranked.append((rank, i, j))
    return _assign(ours, theirs, sorted(ranked))


def _assign(
    ours: list[_Side], theirs: list[_Side], ranked: list[tuple[Rank, int, int]]
) -> Matching:
    taken: dict[int, int] = {}
    used: set[int] = set()
    for _, i, j in ranked:
        if i not in taken and j not in used:
            taken[i] = j
            used.add(j)
    return Matching(
        [(ours[i].figure, theirs[j].figure) for i, j in sorted(taken.items())],
        [side.figure for i, side in enumerate(ours) if i not in taken],
        [side.figure for j, side in enumerate(theirs) if j not in used],
    )


def _side(figure: Figure, length: int) -> _Side:
    value = figure.value
    readings = (Reading(figure.unit, abs(value)), *figure.also)
    marked = figure.kind in MARKED or bool(figure.code)
    told = tuple([_sized(reading) for reading in readings])
    single = not figure.also and not figure.per and not figure.code
    alone = told[0] if single and (not marked or figure.kind is Kind.MARK) else None
    return _Side(figure, value, told, figure.start / max(length, 1), marked, alone)


def _sized(reading: Reading) -> _Sized:
    return _Sized(reading, dimension(reading.unit), abs(float(reading.value)))


def _may_be_equal(one: _Sized, two: _Sized) -> bool:
    """Say at little cost whether two readings could be equal: most are not.

    A value of one unit, or of counts, is never rounded to fewer than three digits
    (``conversions.near``), so by no more than half a percent; and only short years are alike in two
    dimensions with unlike values.
    """
    if one.measure != two.measure:
        return one.size == two.size or SHORT_YEAR in (one.measure, two.measure)
    if one.reading.unit != two.reading.unit and one.measure != COUNT:
        return True
    return one.size <= FAR * two.size and two.size <= FAR * one.size


def equal(one: Figure, two: Figure) -> bool:
    """Say whether two figures state the same value, qualifiers aside.

    Units are converted; a bare number may stand for days, years or times named elsewhere.
    """
    if (
        one.kind is two.kind is Kind.QUANTITY
        and one.unit == two.unit
        and not (one.also or two.also or one.direction or two.direction)
    ):
        return one.value == two.value  # most figures, at a tenth of the cost
    return signed_alike(one, two) and _family(_side(one, 1), _side(two, 1)) is not None


def _rank(one: _Side, two: _Side) -> Rank | None:
    """Return how well two figures fit (less is better), None if their values differ."""
    family = _family(one, two)
    if family is None:
        return None
    ours, theirs = one.figure, two.figure
    qualifier = 2
    if qualified_alike(ours, theirs):
        hedged = SIDES[ours.comparator] != SIDES[theirs.comparator]
        qualifier = 1 if hedged else 0
    qualifier += 2 * (not signed_alike(ours, theirs))
    qualifier += 2 * (not directed_alike(ours, theirs))
    loose = (not ours.firm) + (not theirs.firm)
    same = ours.unit == theirs.unit and one.value == two.value
    rounded = not same and base(ours.unit, one.value) != base(theirs.unit, two.value)
    return family, rounded, qualifier, loose, abs(one.place - two.place)


def _family(one: _Side, two: _Side) -> int | None:
    """Return how alike the kinds of two equal figures are (0: the same), None if not equal."""
    ours, theirs = one.figure, two.figure
    marked = one.marked or two.marked
    if marked and ours.code and ours.code == theirs.code:
        return 0
    if marked and (ours.kind in ALONE or theirs.kind in ALONE):
        return None
    if ours.per and theirs.per and ours.per != theirs.per:
        return 0 if _rates_alike(ours, theirs) else None
    if marked and Kind.MARK in (kinds := {ours.kind, theirs.kind}) and not kinds <= COUNTED:
        return None
    if marked and (ours.kind is Kind.CODE or theirs.kind is Kind.CODE):
        return _code(ours, theirs)
    return _read_alike(one, two)


def _read_alike(one: _Side, two: _Side) -> int | None:
    """Return how alike two figures are by what they may mean."""
    for i, mine in enumerate(one.readings):
        for its in two.readings:
            if not _may_be_equal(mine, its):
                continue
            reading, other = mine.reading, its.reading
            if mine.measure == its.measure:
                if _equal(two.figure, reading, other):
                    return i
            elif _crossed(reading, mine.measure, other, its.measure):
                return 1 if reading.unit in DATES and other.unit in DATES else 2
    return None


def _rates_alike(one: Figure, two: Figure) -> bool:
    """Say whether 0.15元 for a jin is 0.3 yuan for a kilogram."""
    stated, meant = base(two.unit, abs(two.value)), base(one.unit, abs(one.value))
    if dimension(one.unit) != dimension(two.unit) or not one.per or not two.per:
        return False
    if one.per.unit == two.per.unit:
        meant = meant / one.per.value * two.per.value
    return abs(meant - stated) <= ROUNDED * meant


def signed_alike(one: Figure, two: Figure) -> bool:
    """Say whether signs agree: −3.2 percent is also a fall by 3.2 percent."""
    if (one.number < 0) == (two.number < 0):
        return True
    positive = two if one.number < 0 else one
    return positive.direction is Direction.DOWN


def directed_alike(one: Figure, two: Figure) -> bool:
    """Say whether directions agree, where both are known."""
    if not one.direction or not two.direction or one.number < 0 or two.number < 0:
        return True
    return one.direction is two.direction


def _equal(printed: Figure, reading: Reading, other: Reading) -> bool:
    """Say whether two readings of one dimension are the same value."""
    if reading.unit == other.unit:
        if reading.value == other.value:
            return True
    elif reading.unit in CONTRARY and other.unit in CONTRARY:
        return False
    if other.value == abs(printed.value) and other.unit == printed.unit:
        return near(printed, reading.unit, reading.value)
    return base(reading.unit, reading.value) == base(other.unit, other.value)


def _crossed(reading: Reading, one: str, other: Reading, two: str) -> bool:
    """十二连增 is the 12th year in a row, 六年 six years or the sixth, 九二 1992.

    ``one`` and ``two`` are the dimensions of the readings, which are not the same.
    """
    if SHORT_YEAR in (one, two) and "year-date" in (one, two):
        return reading.value % 100 == other.value % 100
    told = one in PLAIN or two in PLAIN
    return told and one in LOOSE and two in LOOSE and reading.value == other.value


def _code(one: Figure, two: Figure) -> int | None:
    """第四代 is 4G, 二十国集团 is G20; “7+2” is nothing else."""
    if one.kind is two.kind or "+" in one.code + two.code:
        return None
    code, other = (one, two) if one.kind is Kind.CODE else (two, one)
    plain = other.unit in ("", "ordinal") or dimension(other.unit) in LOOSE
    return 3 if plain and code.number == other.value else None


def qualified_alike(zh: Figure, en: Figure) -> bool:
    """Say whether qualifiers agree; "around" added to a precise figure changes nothing."""
    if zh.kind is not Kind.QUANTITY or en.kind is not Kind.QUANTITY:
        return True
    if comparators.agree(zh, en):
        return True
    hedged = en.comparator is Comparator.APPROX and zh.comparator is Comparator.EQ
    return hedged and _precision(en.number) >= PRECISE


def _precision(number: Decimal) -> int:
    return len(str(number).replace(".", "").strip("0"))
