"""Places that are doubtful, refined where blocks meet: clause by clause, and block by block at once.

Blocks whose texts meet, where at least one is no whole paragraph, are a run. What the junctions of
a run say (junctions) is weighed with what its blocks say as wholes (scores). Where both agree on
a place, it stays as certain as it was; where not, the likeliest is taken and is never certain.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, pairwise, product

from publication.align.running.clauses import ClauseReader, SourceClause, share_likeness
from publication.align.running.junctions import JunctionSearch
from publication.align.running.scores import SpanScores
from publication.align.running.search import Ways, add_ways
from publication.align.running.similarity import Similarity
from publication.align.running.text import Placement, TextSpan

WHOLES = 0.5  # what blocks as wholes weigh beside their junctions
LEFT_BLOCK = 30.0
LEAST = 1e-12
AGREED = 0.9


@dataclass(frozen=True)
class Run:
    """Blocks from the first to the last that has a place in ``found``, and where their text lies."""

    found: Mapping[int, Placement]
    blocks: range

    @cached_property
    def start(self) -> int:
        """Return where the run's text begins."""
        return self.found[self.blocks[0]].span.start

    @cached_property
    def end(self) -> int:
        """Return where the run's text ends."""
        return self.found[self.blocks[-1]].span.end

    @cached_property
    def placed(self) -> list[int]:
        """Return the blocks that have a place."""
        return [block for block in self.blocks if block in self.found]

    def reach(self, block: int) -> tuple[int, int]:
        """Return where a block's text may lie: with the texts of the nearest blocks on both sides."""
        before = self.placed[max(0, bisect_left(self.placed, block) - 1)]
        after = self.placed[min(bisect_right(self.placed, block), len(self.placed) - 1)]
        return self.found[before].span.start, self.found[after].span.end


def refine(
    found: Mapping[int, Placement], scores: SpanScores, similarity: Similarity, reader: ClauseReader
) -> dict[int, Placement]:
    """Return the placements, those of each run refined; a block that is left nothing has none."""
    refined = dict(found)
    for run in _runs(found, scores):
        clauses = [reader.read(block, scores.blocks[block]) for block in run.blocks]
        junctions = _search(run, clauses, scores, similarity).probabilities()
        if junctions:
            for block in run.blocks:
                refined.pop(block, None)
            refined |= {each.block: each for each in _settle(run, _weigh(run, junctions, scores))}
    return refined


def _runs(found: Mapping[int, Placement], scores: SpanScores) -> Iterator[Run]:
    """Yield the runs: blocks whose texts meet, where at least one is no whole paragraph."""
    placed = sorted(found)
    meets = [_meets(found[one], found[other], scores) for one, other in pairwise(placed)]
    for together, group in groupby(enumerate(meets), key=lambda each: each[1]):
        numbers = [number for number, _ in group]
        if together:
            yield Run(found, range(placed[numbers[0]], placed[numbers[-1] + 1] + 1))


def _meets(one: Placement, other: Placement, scores: SpanScores) -> bool:
    whole = scores.is_whole(one.span) and scores.is_whole(other.span)
    return one.span.end == other.span.start and not whole


def _search(
    run: Run, clauses: Sequence[Sequence[SourceClause]], scores: SpanScores, similarity: Similarity
) -> JunctionSearch:
    reach = {block: run.reach(block) for block in run.blocks}
    likeness: dict[SourceClause, dict[int, float]] = {
        each: {} for block in clauses for each in block
    }
    for piece in range(run.start, run.end):
        near = [each for each in likeness if reach[each.block][0] <= piece < reach[each.block][1]]
        for clause, value in share_likeness(similarity, piece, near):
            likeness[clause][piece] = value
    return JunctionSearch(scores, run.start, run.end, clauses, likeness, reach)


def _weigh(
    run: Run, junctions: Sequence[Mapping[int, float]], scores: SpanScores
) -> list[dict[int, float]]:
    """Return how likely each junction is at each place, the blocks as wholes weighed in."""
    places = [
        {run.start: 0.0},
        *({p: math.log(each[p]) for p in each if each[p] > LEAST} for each in junctions),
        {run.end: 0.0},
    ]
    steps = [
        [
            (start, end, _whole(scores, block, start, end) + places[number + 1][end])
            for start, end in product(places[number], places[number + 1])
            if start <= end
        ]
        for number, block in enumerate(run.blocks)
    ]
    forward: list[Ways] = [{run.start: 0.0}]
    for each in steps:
        forward.append({})
        for start, end, score in each:
            if start in forward[-2]:
                add_ways(forward[-1], end, forward[-2][start] + score)
    backward: list[Ways] = [{run.end: 0.0}]
    for each in reversed(steps):
        backward.append({})
        for start, end, score in each:
            if end in backward[-2]:
                add_ways(backward[-1], start, backward[-2][end] + score)
    backward.reverse()
    total = forward[-1][run.end]
    return [
        {
            place: math.exp(before[place] + after[place] - total)
            for place in before
            if place in after
        }
        for before, after in list(zip(forward, backward, strict=True))[1:-1]
    ]


def _whole(scores: SpanScores, block: int, start: int, end: int) -> float:
    return WHOLES * scores.score(block, start, end) if start < end else -LEFT_BLOCK


def _settle(run: Run, junctions: Sequence[Mapping[int, float]]) -> Iterator[Placement]:
    """Yield each block's likeliest place, as likely as it was if both ends are agreed upon."""
    best = [max(each, key=each.__getitem__) for each in junctions]
    likely = [1.0, *(each[place] for each, place in zip(junctions, best, strict=True)), 1.0]
    places = [run.start, *best, run.end]
    for number, block in enumerate(run.blocks):
        span = TextSpan(places[number], places[number + 1])
        probability = min(likely[number : number + 2])
        before = run.found.get(block)
        if before and before.span == span and probability >= AGREED:
            yield before
        elif span.start < span.end:
            yield Placement(block, span, min(probability, AGREED))
