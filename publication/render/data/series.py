"""An indicator over the years as its pages show it: the marks of its picture, and words for its pairs.

    match/pairs.py ─ periods ─┬─ picture_of() ─ marks ─ series_drawing.py
                              └─ PairWords ─ a difference with its sign, as a language writes it

Numbers are the printed ones in the indicator's unit; where some of an indicator's figures rise and
some fall, those that fall stand below zero.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Context, Decimal
from fractions import Fraction

from publication.cache.values import dataclass
from publication.match.pairs import PeriodRow, PeriodSeries, PromisePair
from publication.match.verdicts import in_base
from publication.read.indicators import Indicator
from publication.read.targets import Target
from publication.render.data.figure_wording import VALUE
from publication.settings.configuration import Locale

PROMISE, STRETCH, RESULT, REVISED = "promise", "stretch", "result", "revised"
UP, DOWN = ("ge", "gt"), ("le", "lt")
EXACT = Context(prec=12)
PERCENT = Fraction(1, 100)
PLUS, MINUS = "+", "\u2212"


@dataclass(frozen=True)
class PictureMark:
    """A figure at its year: from ``low`` to ``high`` if it is a range; ``open`` is 1 if more counts
    too, -1 if less does. A mark is ``loose`` if the report says about, or strive for.
    """

    kind: str
    year: int
    low: Fraction
    high: Fraction
    open: int = 0
    loose: bool = False


@dataclass(frozen=True)
class SeriesPicture:
    """What is drawn of an indicator: every year from the first to the last, and the marks."""

    first: int
    last: int
    marks: tuple[PictureMark, ...]


def picture_of(series: PeriodSeries) -> SeriesPicture | None:
    """Return the picture of an indicator, None if no year of it has a figure."""
    rows = [row for row in series.rows if row.year is not None]
    figures = [each for row in rows for each in (*row.promises, *row.results) if each.value]
    if not figures:
        return None
    signed = len({each.falling for each in figures}) > 1
    years = [int(each.period) for each in figures]
    marks = tuple(mark for row in rows for mark in _marks(row, series.indicator, signed))
    return SeriesPicture(min(years), max(years), marks)


def _marks(row: PeriodRow, indicator: Indicator, signed: bool) -> Iterator[PictureMark]:
    for promise in row.promises:
        if promise.value:
            yield _mark(PROMISE, promise, promise.value, indicator, signed)
        if promise.stretch:
            yield _mark(STRETCH, promise, promise.stretch, indicator, signed)
    told = [result for result in row.results if result.value]
    for result in told:
        kind = RESULT if result is told[-1] else REVISED
        yield _mark(kind, result, result.value, indicator, signed)


def _mark(kind: str, target: Target, value: str, indicator: Indicator, signed: bool) -> PictureMark:
    factor = indicator.unit.factor if indicator.unit else Fraction(1)
    sign = -1 if signed and target.falling else 1
    low = sign * in_base(target, value) / factor
    high = sign * in_base(target, target.upper) / factor if target.upper else low
    comparator = target.comparator
    way = sign * (1 if comparator in UP else -1 if comparator in DOWN else 0)
    loose = kind == STRETCH or target.striving or comparator == "approx"
    return PictureMark(kind, int(target.period), low, high, way, loose)


def word_difference(pair: PromisePair, label: Mapping[str, str], language: Locale) -> str:
    """Return a pair's difference as a language writes it, with its sign; '' if none is computed."""
    unit, difference = pair.promise.unit, pair.difference
    if difference is None:
        return ""
    factor = unit.factor if unit else Fraction(1)
    number = _decimal(abs(difference) / factor)
    sign = PLUS if difference > 0 else MINUS if difference < 0 else ""
    if factor == PERCENT:
        return sign + label["percentage_points"].replace(VALUE, number)
    return sign + (unit.write(number, language) if unit else number)


def _decimal(value: Fraction) -> str:
    number = EXACT.divide(Decimal(value.numerator), Decimal(value.denominator))
    return f"{number.normalize():f}"
