"""What is a value that was rounded: never one so far off that the matcher need not ask."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publication.figures.conversions import near
from publication.figures.figure import Figure, Kind, Reading
from publication.figures.match import FAR, equal, match
from publication.figures.units import UNITS

DIGITS = st.from_regex(r"[0-9]{1,7}(?:\.[0-9]{1,3})?", fullmatch=True).map(Decimal)
SCALES = st.sampled_from([Decimal(1), Decimal(10000), Decimal(10**8), Decimal(10**9)])
UNIT = st.sampled_from(["", *UNITS, "ordinal", "year-date", "short-year"])
PARTS = st.integers(-700, 700)  # in ten thousand


def quantity(number: Decimal, scale: Decimal, unit: str, also: tuple[Reading, ...] = ()) -> Figure:
    return Figure(Kind.QUANTITY, number, "", 0, 0, scale=scale, unit=unit, also=also)


@settings(max_examples=400, derandomize=True, deadline=None)
@given(number=DIGITS, scale=SCALES, unit=UNIT, other=DIGITS, parts=PARTS)
def test_what_one_unit_rounds_is_not_far_off(
    number: Decimal, scale: Decimal, unit: str, other: Decimal, parts: int
) -> None:
    printed = quantity(number, scale, unit)
    for value in (printed.value * (10000 + parts) / 10000, other * scale, other):
        if near(printed, unit, value):
            assert value <= printed.value * Decimal(FAR)
            assert printed.value <= value * Decimal(FAR)


@settings(max_examples=400, derandomize=True, deadline=None)
@given(numbers=st.tuples(DIGITS, DIGITS), scale=SCALES, units=st.tuples(UNIT, UNIT))
def test_a_figure_is_paired_if_it_is_equal_whatever_else_it_may_mean(
    numbers: tuple[Decimal, Decimal], scale: Decimal, units: tuple[str, str]
) -> None:
    """Another reading, which says nothing here, has the matcher look at each reading in turn."""
    others = (Reading("nowhere", Decimal(-1)),), (Reading("elsewhere", Decimal(-2)),)
    for two in (*numbers, numbers[0] / 10, numbers[0] + 1):
        plain = [quantity(numbers[0], scale, units[0]), quantity(two, scale, units[1])]
        more = [each._replace(also=also) for each, also in zip(plain, others, strict=True)]
        paired = [bool(match(one[:1], one[1:], (1, 1)).pairs) for one in (plain, more)]
        assert paired == [equal(more[0], more[1])] * 2


@pytest.mark.parametrize(
    ("told", "paired"), [("6.2164", True), ("6.22", True), ("6.23", False), ("6.2", False)]
)
def test_thousands_are_told_with_fewer_digits(told: str, paired: bool) -> None:
    printed = quantity(Decimal("62163.97"), Decimal(10**8), "rmb")
    english = quantity(Decimal(told), Decimal(10**12), "rmb")
    assert bool(match([printed], [english], (1, 1)).pairs) is paired


def test_a_short_year_is_the_year() -> None:
    year = Figure(Kind.YEAR, Decimal(1992), "", 0, 0, unit="year-date")
    short = Figure(Kind.ORDINAL, Decimal(92), "", 0, 0, unit="short-year")
    assert equal(short, year)
    assert not equal(short, year._replace(number=Decimal(1993)))
    assert match([short], [year], (1, 1)).pairs == [(short, year)]
