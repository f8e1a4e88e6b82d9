"""The outline that explains most of a document: which candidates are numbered on in one series.

    candidates ─ read in order, keeping the best readings so far ─ the best reading of all: series

A reading takes each candidate as the next of a series that is open, as the first of a new one below
an open one, or as none. It gains by each candidate that it takes, more by one that looks like a
heading and by one that goes on counting, below the next heading too; it loses by a number left out,
a series of one, a kind of number that stands below itself or above what it stood below before, a
change of form within a series. So what counts is the whole: a series is complete, and nested alike
throughout.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from publication.importing.candidates import LINE, PLAIN, STOP, TEXT, Candidate
from publication.importing.lines import KINDS, SPOKEN

WIDTH = 24  # readings that are kept
ROOT = ""
GOES_ON = 2.0
ALIKE, UNLIKE = 0.5, -2.0  # of the form of two neighbours in a series
MISSING, TWICE, GAP = -5.0, -6.0, 3
ALONE, ALONE_PLAIN = -4.0, -1.0
ALONE_PART = -2.0  # 一、 alone, as in the first page of a text that a site has cut
NEW_NESTING, UPSIDE_DOWN, SAME, CONTRARY, AGAIN = -0.5, -3.0, -5.0, -4.0, -1.0
NEW_TOP = -8.0  # for a second series of the first level
BESIDE = -2.0  # a line without number beside numbers, on the first level
RESUMED = -1.0  # for numbers that go on below the next heading
INTERRUPTED = -3.0  # for numbers that go on behind such a line
OVER_ONE = -6.0  # a line without number above numbers, with no other such line
HEADED = (LINE, STOP)


@dataclass
class Series:
    """Candidates of one kind that count on below one heading; ``parent`` is the series above."""

    kind: str
    parent: Series | None
    members: list[Candidate] = field(default_factory=list)
    above: list[Candidate] = field(default_factory=list)  # for each member, the heading it is below

    @property
    def depth(self) -> int:
        """Return how many series stand above."""
        return self.parent.depth + 1 if self.parent else 0


@dataclass(frozen=True)
class _OpenSeries:
    """A series that a reading has open: its last number and how its last member looked.

    ``counted`` is the kind and number at which numbers stand beside lines without one.
    """

    kind: str
    number: int
    headed: bool
    key: int  # its first candidate
    count: int = 1
    counted: tuple[str, int, int, int] = (ROOT, 0, 0, 0)
    frame: bool = False
    plain_last: bool = False
    below: _OpenSeries | None = None  # what ended below the member before: its numbers may go on


@dataclass(frozen=True)
class _Taken:
    """What a reading took, the last first: a chain."""

    candidate: int
    key: int
    depth: int
    before: _Taken | None


@dataclass(frozen=True)
class _OutlineReading:
    score: float = 0.0
    stack: tuple[_OpenSeries, ...] = ()
    nested: frozenset[tuple[str, str]] = frozenset()
    tops: int = 0  # lines without a number on the first level
    taken: _Taken | None = None

    @property
    def state(self) -> object:
        """Return what decides how the reading can go on."""
        open_series = tuple(
            (
                each.kind,
                each.number,
                each.headed,
                each.counted[:2],
                each.count > 1,
                each.below and (each.below.kind, each.below.number),
            )
            for each in self.stack
        )
        top = self.stack[0] if self.stack else None
        return (
            open_series,
            top and (top.frame, top.plain_last),
            self.nested,
            min(self.tops, 2),
        )


def read_series(candidates: list[Candidate]) -> list[Series]:
    """Return the series of the best reading, in the order in which they begin."""
    readings = [_OutlineReading()]
    for at, candidate in enumerate(candidates):
        if candidate.listed:
            continue
        best: dict[object, _OutlineReading] = {}
        for reading in readings:
            for following in _followers(reading, at, candidate):
                held = best.get(following.state)
                if held is None or following.score > held.score:
                    best[following.state] = following
        readings = sorted(best.values(), key=lambda each: -each.score)[:WIDTH]
    ended = max(readings, key=_final_score)
    return _built(ended, candidates)


def _final_score(reading: _OutlineReading) -> float:
    score = reading.score + sum(map(_closing, reading.stack))
    over = any(above == PLAIN + ROOT and kind != PLAIN for above, kind in reading.nested)
    return score + (OVER_ONE if over and reading.tops == 1 else 0.0)


def _closing(series: _OpenSeries) -> float:
    """Return what it costs that a series ends: one of a single member is none."""
    if series.count > 1 or series.counted[0]:
        return 0.0
    if series.kind == "part" and series.headed and series.number == 1:
        return ALONE_PART
    return ALONE_PLAIN if series.kind == PLAIN else ALONE


def _followers(
    reading: _OutlineReading, at: int, candidate: Candidate
) -> Iterator[_OutlineReading]:
    yield replace(reading, score=reading.score - max(0.0, candidate.worth - 1.0) / 2)
    if candidate.kind == PLAIN:
        yield from _with_plain(reading, at, candidate)
        return
    for depth, series in enumerate(reading.stack):
        yield from _continued(reading, at, candidate, depth, series)
    yield from _resumed(reading, at, candidate)
    if candidate.number > 2:
        return
    late = MISSING if candidate.number == 2 else 0.0
    for depth in range(len(reading.stack) + 1):
        yield _opened(reading, at, candidate, depth, late)
    top = reading.stack[0] if reading.stack else None
    if top and top.kind == PLAIN and not top.counted[0]:
        headed = candidate.shape in HEADED
        counted = (candidate.kind, candidate.number, at, 1)
        series = replace(top, counted=counted, headed=headed, plain_last=False, frame=False)
        cost = late + (0.0 if top.frame else BESIDE)
        yield _took(reading, at, candidate, 0, series, cost, at)


def _continued(
    reading: _OutlineReading, at: int, candidate: Candidate, depth: int, series: _OpenSeries
) -> Iterator[_OutlineReading]:
    """Yield the reading in which a candidate goes on in an open series."""
    kind, number, key, _ = series.counted if series.counted[0] else (
        series.kind, series.number, series.key, 0,
    )  # fmt: skip
    ahead = candidate.number - number - 1
    if kind != candidate.kind or not -1 <= ahead <= GAP:
        return
    headed = candidate.shape in HEADED
    cost = GOES_ON if candidate.shape != TEXT else GOES_ON / 4
    cost += ALIKE if headed == series.headed else UNLIKE
    cost += TWICE if ahead < 0 else MISSING * ahead
    cost += INTERRUPTED if series.plain_last and not series.frame else 0.0
    if series.counted[0]:
        counted = (kind, candidate.number, key, 2)
        open_ = replace(series, headed=headed, counted=counted, plain_last=False, frame=False)
    else:
        open_ = replace(series, number=candidate.number, headed=headed, count=series.count + 1)
    yield _took(reading, at, candidate, depth, open_, cost, key)


def _resumed(reading: _OutlineReading, at: int, candidate: Candidate) -> Iterator[_OutlineReading]:
    """Yield the reading in which numbers go on that ended below the heading before: 一、1. 2. 二、3."""
    above = reading.stack[-1] if reading.stack else None
    series = above.below if above else None
    if above is None or series is None or candidate.number != series.number + 1:
        return
    depth = len(reading.stack)
    cost = RESUMED - _closing(series)  # it has not ended
    cost += INTERRUPTED if above.kind == PLAIN and not above.counted[0] else 0.0
    for following in _continued(reading, at, candidate, depth, series):
        yield replace(following, score=following.score + cost)


def _opened(
    reading: _OutlineReading, at: int, candidate: Candidate, depth: int, cost: float
) -> _OutlineReading:
    """Return the reading in which a candidate opens a series at a depth."""
    parent = _kind_at(reading, depth - 1)
    pair = (parent, candidate.kind)
    if depth < len(reading.stack):
        cost += NEW_TOP if depth == 0 else AGAIN
    if depth and reading.stack[depth - 1].frame:
        cost += SAME
    if pair not in reading.nested:
        cost += _nesting_cost(reading, parent, candidate.kind)
    headed = candidate.shape in HEADED
    series = _OpenSeries(candidate.kind, candidate.number, headed, at)
    return replace(
        _took(reading, at, candidate, depth, series, cost, at), nested=reading.nested | {pair}
    )


def _kind_at(reading: _OutlineReading, depth: int) -> str:
    """Return the kind of number at a depth; that of a line without number on top is marked."""
    if depth < 0:
        return ROOT
    series = reading.stack[depth]
    if series.counted[0]:
        return series.counted[0]
    return PLAIN + ROOT if depth == 0 else series.kind


def _nesting_cost(reading: _OutlineReading, parent: str, kind: str) -> float:
    cost = NEW_NESTING
    others = {above for above, below in reading.nested if below == kind}
    if others and (ROOT in others or parent == ROOT):
        cost += CONTRARY  # it was the highest
    if parent == kind:
        return cost + SAME
    if (kind, parent) in reading.nested:
        cost += CONTRARY
    if parent in KINDS and kind in KINDS and KINDS.index(kind) < KINDS.index(parent):
        cost += UPSIDE_DOWN
    return cost


def _with_plain(
    reading: _OutlineReading, at: int, candidate: Candidate
) -> Iterator[_OutlineReading]:
    """Yield the readings in which a line without a number is a heading, on top or below a number."""
    top = reading.stack[0] if reading.stack else None
    counted = top.counted if top else (ROOT, 0, 0, 0)
    if top and top.kind != PLAIN:
        counted = (top.kind, top.number, top.key, top.count)
    series = _OpenSeries(PLAIN, 0, True, top.key if top and top.kind == PLAIN else at,
                   (top.count + 1) if top and top.kind == PLAIN else 1, counted,
                   candidate.frame, plain_last=True)  # fmt: skip
    beside = BESIDE / 2 if counted[0] and not candidate.frame else 0.0
    below = any(kind == PLAIN and above not in (ROOT, PLAIN) for above, kind in reading.nested)
    beside += GOES_ON if top and top.kind == PLAIN and not counted[0] else 0.0
    cost = beside + (CONTRARY if below and not candidate.frame else 0.0)
    yield replace(
        _took(reading, at, candidate, 0, series, cost, series.key),
        tops=reading.tops + (not candidate.frame),
    )
    for depth in range(1, 1 if candidate.frame else len(reading.stack) + 1):
        open_ = reading.stack[depth] if depth < len(reading.stack) else None
        if open_ and open_.kind == PLAIN:
            again = replace(open_, count=open_.count + 1)
            yield _took(reading, at, candidate, depth, again, GOES_ON, open_.key)
        else:
            pair = (_kind_at(reading, depth - 1), PLAIN)
            cost = 0.0 if pair in reading.nested else NEW_NESTING
            cost += UPSIDE_DOWN if pair[0] in SPOKEN else 0.0
            cost += CONTRARY if reading.tops and pair not in reading.nested else 0.0
            cost += AGAIN if open_ else 0.0
            fresh = _OpenSeries(PLAIN, 0, True, at)
            taken = _took(reading, at, candidate, depth, fresh, cost, at)
            yield replace(taken, nested=taken.nested | {pair})


def _took(
    reading: _OutlineReading,
    at: int,
    candidate: Candidate,
    depth: int,
    series: _OpenSeries,
    gain: float,
    key: int,
) -> _OutlineReading:
    """Return the reading with a candidate taken into ``series`` at ``depth``; what is deeper ends."""
    goes_on = depth < len(reading.stack) and reading.stack[depth].key == series.key
    ended = reading.stack[depth + goes_on :]
    if goes_on and ended and ended[0].kind not in (PLAIN, *SPOKEN):
        series = replace(series, below=ended[0])
    score = reading.score + candidate.worth + gain + sum(map(_closing, ended))
    taken = _Taken(at, key, depth, reading.taken)
    return replace(reading, score=score, stack=(*reading.stack[:depth], series), taken=taken)


def _built(reading: _OutlineReading, candidates: list[Candidate]) -> list[Series]:
    chain: list[_Taken] = []
    taken = reading.taken
    while taken:
        chain.append(taken)
        taken = taken.before
    by_key: dict[tuple[int, int], Series] = {}
    path: list[tuple[Series, Candidate]] = []
    for each in reversed(chain):
        candidate = candidates[each.candidate]
        path = path[: each.depth]
        key = (each.key, 0)
        if key not in by_key:
            by_key[key] = Series(candidate.kind, path[-1][0] if path else None)
        series = by_key[key]
        series.members.append(candidate)
        if path:
            series.above.append(path[-1][1])
        path.append((series, candidate))
    return list(by_key.values())
