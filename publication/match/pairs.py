"""What one report promised and what a later one reported of it, by evidence alone.

    targets of all reports ─┬─ by indicator and period ─ series: a row for each, gaps too
                            ├─ ``answers`` of an entry ─ ties that an editor made, in words too
                            └─ each promise with each answer ─ difference and verdict

A period's promises are the entries that are for it, of whatever report; its results are what reports
say of it, the first and those that revise it. What is missing is told apart: the report that would
have it says nothing, or is not in this archive. Nothing is judged beyond comparator and numbers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from fractions import Fraction

from publication.cache.values import dataclass
from publication.match.indicators import SPAN
from publication.match.verdicts import NO_VERDICT, UNMET, PromiseVerdict, difference_of, judge
from publication.read.indicators import Indicator
from publication.read.targets import RESULT, Target

ABSENT = "absent"  # the report that would say it is not in this archive
SILENT = "silent"  # it is, and does not
TIED = "tied"  # an editor says that the one answers the other


@dataclass(frozen=True)
class PromisePair:
    """A promise and what answers it: in figures of one indicator, or tied by an editor.

    ``difference`` is the answer's figure less the promise's, in base units; None if none is computed.
    """

    promise: Target
    answer: Target
    verdict: PromiseVerdict = NO_VERDICT
    difference: Fraction | None = None
    tied: bool = False

    @property
    def key(self) -> str:
        """Return what tells the pair from all others."""
        return f"{self.promise.key}-{self.answer.key}"

    @property
    def name(self) -> str:
        """Return the pair as editors know its entries: ``gdp 2025 (2025/gdp → 2026/gdp-2025)``."""
        promise, answer = self.promise, self.answer
        periods = " → ".join(dict.fromkeys((promise.period, answer.period)))
        series = f"{promise.indicator} {periods}" if promise.indicator else periods
        return f"{series} ({promise.reference} → {answer.reference})"


@dataclass(frozen=True)
class PeriodRow:
    """A period of an indicator: what was promised for it, what was reported of it, and their pairs.

    A gap is '' where there is none, else ``ABSENT`` or ``SILENT``. ``year`` is None for several years.
    """

    period: str
    promises: tuple[Target, ...]
    results: tuple[Target, ...]
    pairs: tuple[PromisePair, ...]
    promise_gap: str = ""
    result_gap: str = ""

    @property
    def is_silent(self) -> bool:
        """Return whether the report that would tell what became is here and does not."""
        return self.result_gap == SILENT

    @property
    def year(self) -> int | None:
        """Return the row's year."""
        return None if SPAN in self.period else int(self.period)


@dataclass(frozen=True)
class PeriodSeries:
    """An indicator's periods in order."""

    indicator: Indicator
    rows: tuple[PeriodRow, ...]

    @property
    def has_gaps(self) -> bool:
        """Return whether a report that is here says nothing of a period."""
        return any(SILENT in (row.promise_gap, row.result_gap) for row in self.rows)

    @property
    def has_unmet(self) -> bool:
        """Return whether a promise was not met, as its numbers say."""
        return any(pair.verdict.says == UNMET for row in self.rows for pair in row.pairs)


@dataclass
class PairIndex:
    """All pairs of a publication; ``years`` are those of its reports, by folder."""

    series: dict[str, PeriodSeries] = field(default_factory=dict)
    by_promise: dict[str, list[PromisePair]] = field(default_factory=lambda: defaultdict(list))
    by_answer: dict[str, list[PromisePair]] = field(default_factory=lambda: defaultdict(list))

    @property
    def pairs(self) -> list[PromisePair]:
        """Return every pair, in the order of its promises."""
        return [pair for pairs in self.by_promise.values() for pair in pairs]

    @property
    def ties(self) -> list[PromisePair]:
        """Return the pairs that editors alone made: no indicator has them in a row."""
        rows = (row for series in self.series.values() for row in series.rows)
        shown = {pair.key for row in rows for pair in row.pairs}
        return [pair for pair in self.pairs if pair.key not in shown]

    def told(self, names: Iterable[str]) -> list[PeriodSeries]:
        """Return the series of these indicators in this order; of no names, all that have entries."""
        found = [self.series[name] for name in names or self.series]
        return [series for series in found if series.rows]

    def state(self, promise: Target) -> str:
        """Return what became of a promise: a verdict's word, ``TIED``, ``SILENT``, or '' if unknown."""
        pairs = self.by_promise.get(promise.key, ())
        if pairs:
            return pairs[0].verdict.says or TIED  # as the next report told it
        series = self.series.get(promise.indicator)
        rows = [row for row in series.rows if row.period == promise.period] if series else []
        known = rows and promise.key in [each.key for each in rows[0].promises]
        return SILENT if known and rows[0].is_silent else ""

    def told_of(self, entry: Target) -> tuple[Sequence[PromisePair], Sequence[PromisePair], bool]:
        """Return the pairs in which an entry is the promise, those in which it is the answer, the gap.

        There is a gap if the report that would answer the promise is here and does not.
        """
        became, answered = self.by_promise.get(entry.key, ()), self.by_answer.get(entry.key, ())
        return became, answered, self.state(entry) == SILENT

    def touching(self, key: str) -> list[PromisePair]:
        """Return the pairs that rest on an entry, by its key."""
        return [*self.by_promise.get(key, ()), *self.by_answer.get(key, ())]

    def add(self, pair: PromisePair) -> None:
        """Add a pair to those of its promise and its answer."""
        self.by_promise[pair.promise.key].append(pair)
        self.by_answer[pair.answer.key].append(pair)


def find_pairs(
    targets: Iterable[Target], indicators: Mapping[str, Indicator], years: Mapping[str, int | None]
) -> PairIndex:
    """Return the pairs of ``targets``, which stand in the order of their reports."""
    index, by_indicator = PairIndex(), defaultdict[str, list[Target]](list)
    entries = {target.key: target for target in targets}
    ties = dict(_ties(entries))
    for target in entries.values():
        by_indicator[target.indicator].append(target)
    for name, indicator in indicators.items():
        rows = tuple(_rows(by_indicator.get(name, ()), indicator, years, ties))
        index.series[name] = PeriodSeries(indicator, rows)
        for row in rows:
            for pair in row.pairs:
                index.add(pair)
    known = {(pair.promise.key, pair.answer.key) for pair in index.pairs}
    for keys, pair in ties.items():
        if keys not in known:
            index.add(pair)
    return index


def answered_keys(target: Target) -> list[str]:
    """Return the keys of the entries that an entry answers, as ``Target.key`` has them."""
    return [name.replace("/", "-", 1) for name in target.answers]


def _ties(entries: Mapping[str, Target]) -> Iterator[tuple[tuple[str, str], PromisePair]]:
    for answer in entries.values():
        for key in answered_keys(answer):
            if promise := entries.get(key):  # else reported
                yield (key, answer.key), PromisePair(promise, answer, tied=True)


def _rows(
    entries: Iterable[Target],
    indicator: Indicator,
    years: Mapping[str, int | None],
    ties: Mapping[tuple[str, str], PromisePair],
) -> Iterator[PeriodRow]:
    periods: dict[str, list[Target]] = defaultdict(list)
    for entry in entries:
        periods[entry.period].append(entry)
    reported = {year for year in years.values() if year}
    for period in sorted({*periods, *_years_between(periods, reported)}):
        found = periods.get(period, [])
        promises = tuple(entry for entry in found if entry.kind != RESULT)
        results = tuple(entry for entry in found if entry.kind == RESULT)
        pairs = tuple(
            _pair(promise, result, indicator, (promise.key, result.key) in ties)
            for promise in promises
            for result in results
        )
        last = int(period.rpartition(SPAN)[2])
        yield PeriodRow(
            period,
            promises,
            results,
            pairs,
            "" if promises else SILENT if last in reported else ABSENT,
            "" if results else SILENT if last + 1 in reported else ABSENT,
        )


def _years_between(periods: Iterable[str], reported: set[int]) -> Iterator[str]:
    """Yield the years between those of entries of which a report here could have told."""
    years = [int(period) for period in periods if SPAN not in period]
    for year in range(min(years, default=0), max(years, default=0)):
        if year in reported or year + 1 in reported:
            yield str(year)


def _pair(promise: Target, answer: Target, indicator: Indicator, tied: bool) -> PromisePair:
    if not indicator.kind:
        return PromisePair(promise, answer, NO_VERDICT, None, tied)
    verdict = judge(promise, answer)
    return PromisePair(promise, answer, verdict, difference_of(promise, answer), tied)
