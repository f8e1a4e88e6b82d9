"""Where one block ends and the next begins, clause by clause.

A block's words as a whole say little of where a sentence between two blocks belongs. Their order
says more: the last clauses of the one stand beside its last sentences, the first clauses of the
other beside its first. Clauses are laid along the pieces in order, and a junction is as likely as
the ways that have it (forward-backward).
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from publication.align.running.clauses import SourceClause
from publication.align.running.scores import LENGTH, LONGEST_COST, SpanScores
from publication.align.running.search import Ways, add_ways

MOST = 12  # clauses of a sentence
MARGIN = 20  # characters
SHORTEST = -1.5  # the logarithm of how much shorter than expected a sentence may be
LEFT_CLAUSE, LEFT_PIECE, LEFT_BLOCK = 4.0, 4.0, 20.0
CROSSED = 3.0  # two sentences of the source in one
JunctionStep = tuple[int, int, float]  # to token and piece, score


@dataclass(frozen=True)
class Junction:
    """The place between a block and ``block``, the next one."""

    block: int


@dataclass(frozen=True)
class JunctionSearch:
    """All ways to lay clauses along pieces ``start`` to ``end``; ``likeness`` is by clause and piece.

    A block's clauses stand nowhere but in its ``reach``, so that a long text takes time by its length.
    """

    scores: SpanScores
    start: int
    end: int
    blocks: Sequence[Sequence[SourceClause]]
    likeness: Mapping[SourceClause, Mapping[int, float]]
    reach: Mapping[int, tuple[int, int]]
    tokens: list[SourceClause | Junction] = field(default_factory=list)

    def __post_init__(self) -> None:
        for number, clauses in enumerate(self.blocks):
            self.tokens.extend([Junction(clauses[0].block)] if number else [])
            self.tokens.extend(clauses)

    @cached_property
    def left_out(self) -> Mapping[int, float]:
        """Return what it costs to leave out a clause, by block."""
        return {
            each[0].block: max(LEFT_CLAUSE, LEFT_BLOCK / len(each)) for each in self.blocks if each
        }

    def probabilities(self) -> list[dict[int, float]]:
        """Return, for each junction, how likely it is at each piece; [] if no way leads to the end."""
        forward: list[Ways] = [{} for _ in range(len(self.tokens) + 1)]
        backward: list[Ways] = [{} for _ in forward]
        forward[0][self.start] = backward[-1][self.end] = 0.0
        steps = list(self._follow(forward))
        total = forward[-1].get(self.end)
        if total is None:
            return []
        at = {n: place for place, n in enumerate(self._junctions())}
        found: list[dict[int, float]] = [{} for _ in at]
        for token, piece, score, (to, end) in reversed(steps):
            if (after := backward[to].get(end)) is not None:
                add_ways(backward[token], piece, score + after)
                if token in at and to > token:
                    way = forward[token][piece] + score + after - total
                    found[at[token]][piece] = math.exp(min(0.0, way))
        return found

    def _junctions(self) -> Iterator[int]:
        yield from (n for n, each in enumerate(self.tokens) if isinstance(each, Junction))

    def _follow(self, forward: list[Ways]) -> Iterator[tuple[int, int, float, tuple[int, int]]]:
        for token, row in enumerate(forward):
            for piece in range(self.start, self.end + 1):
                if piece in row:
                    for to, end, score in self._steps(token, piece):
                        add_ways(forward[to], end, row[piece] + score)
                        yield token, piece, score, (to, end)

    def _steps(self, token: int, piece: int) -> Iterator[JunctionStep]:
        here = self.tokens[token] if token < len(self.tokens) else None
        if isinstance(here, Junction):
            score = self.scores.opening(here.block, piece) - self.scores.text.cuts[piece]
            yield token + 1, piece, score
        elif here:
            yield token + 1, piece, -self.left_out[here.block]
        if piece < self.end:
            before = self.tokens[token - 1] if token else None
            beside = [each for each in (before, here) if isinstance(each, SourceClause)]
            if any(self._reaches(each, piece) for each in beside):
                alike = max(self.likeness[each].get(piece, 0.0) for each in beside)
                yield token, piece + 1, alike - LEFT_PIECE
            yield from self._taking(token, piece)

    def _taking(self, token: int, piece: int) -> Iterator[JunctionStep]:
        """Yield the steps that take a piece with one or more clauses of a block."""
        length = self.scores.text.length(piece, piece + 1)
        expected = found = 0.0
        for to, clause in enumerate(self.tokens[token : token + MOST], token + 1):
            if isinstance(clause, Junction) or not self._reaches(clause, piece):
                return
            expected += clause.length
            found += self.likeness[clause].get(piece, 0.0)
            stretch = math.log((length + MARGIN) / (expected + MARGIN))
            if stretch < SHORTEST:
                return
            yield to, piece + 1, found - min(LENGTH * stretch**2, LONGEST_COST)
            found -= CROSSED * clause.closed

    def _reaches(self, clause: SourceClause, piece: int) -> bool:
        first, end = self.reach[clause.block]
        return first <= piece < end
