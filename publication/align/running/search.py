"""All ways to lay a running text along the blocks, and how likely each pair is in them.

A step takes a block with a span, leaves out a block or the rest of a paragraph, or takes two
blocks whose paragraphs are swapped, each with its heading if that stands there too. A pair's
probability is the share of the ways that have it (forward-backward); ways far worse than the best
so far are not followed.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator

from publication.align.running.scores import SpanScores

BlockSpan = tuple[int, int, int]  # block, start, end
SearchStep = tuple[int, int, float, tuple[BlockSpan, ...]]  # to block and piece, score, pairs
Ways = dict[int, float]
LEFT_BLOCK, LEFT_PARAGRAPH, LEFT_CHARACTER, SWAPPED = 30.0, 18.0, 0.004, 8.0
LEFT_SHORT, SHORT_CHARACTER = 12.0, 0.054  # translations add headings and notes
MOST_SWAPPED = 4  # blocks: two headings, each with its block
BEAM = 160.0  # five blocks without translation


class Search:
    """One search; ``probabilities`` are those of each pair that any way has."""

    def __init__(self, scores: SpanScores) -> None:
        self.scores, self.text, self.count = scores, scores.text, len(scores.blocks)
        self.forward: list[Ways] = [{} for _ in range(self.count + MOST_SWAPPED + 1)]
        self.steps: list[tuple[int, int, list[SearchStep]]] = []
        self.forward[0][0] = 0.0
        self.owed = scores.best_likeness()  # so that no way gains by taking what is another's
        for block in range(self.count + 1):
            self._go_on(block)

    def _go_on(self, block: int) -> None:
        """Follow every way that has come to a block."""
        row, owed = self.forward[block], self.owed
        self._leave_out_paragraphs(block, row)
        best = max((row[piece] - owed[piece] for piece in row), default=0.0)
        for piece in sorted(row) if block < self.count else ():
            if row[piece] - owed[piece] > best - BEAM:
                steps = list(self._steps(block, piece))
                self.steps.append((block, piece, steps))
                for to, end, score, _ in steps:
                    add_ways(self.forward[to], end, row[piece] + score)

    def _leave_out_paragraphs(self, block: int, row: Ways) -> None:
        """Follow the ways that leave out text before a block, to the end of all."""
        for piece in range(min(row, default=len(self.text)), len(self.text)):
            if piece in row:
                step = self._without_paragraph(block, piece)
                self.steps.append((block, piece, [step]))
                add_ways(row, step[1], row[piece] + step[2])

    def _without_paragraph(self, block: int, piece: int) -> SearchStep:
        end = self.text.next_bound(piece)
        length = self.text.length(piece, end)
        cost = min(LEFT_SHORT + SHORT_CHARACTER * length, LEFT_PARAGRAPH + LEFT_CHARACTER * length)
        return block, end, -cost, ()

    def _steps(self, block: int, piece: int) -> Iterator[SearchStep]:
        yield block + 1, piece, -LEFT_BLOCK, ()
        for end in self.scores.ends(block, piece):
            yield block + 1, end, self.scores.score(block, piece, end), ((block, piece, end),)
        if block + 1 < self.count and not self.text.cuts[piece]:
            yield from self._swapped(block, piece)

    def _swapped(self, block: int, piece: int) -> Iterator[SearchStep]:
        """Yield the ways in which the next block's paragraphs, at most two, stand first."""
        for middle in self._bounds_after(piece):
            for end in self._bounds_after(middle):
                for later, second, pairs in self._together(block, middle, end):
                    for to, first, others in self._together(later, piece, middle):
                        yield to, end, first + second - SWAPPED, (*others, *pairs)

    def _together(
        self, block: int, start: int, end: int
    ) -> Iterator[tuple[int, float, tuple[BlockSpan, ...]]]:
        """Yield the ways to take a stretch whole: with a block, or with a heading and its block."""
        if block < self.count:
            yield block + 1, self.scores.score(block, start, end), ((block, start, end),)
        if block + 1 < self.count and self.scores.is_led(block, start) and end - start > 1:
            score, cut = max(
                (self.scores.score(block, start, at) + self.scores.score(block + 1, at, end), at)
                for at in range(start + 1, end)
            )
            yield block + 2, score, ((block, start, cut), (block + 1, cut, end))

    def _bounds_after(self, piece: int) -> Iterator[int]:
        for _ in range(2):
            if piece < len(self.text):
                piece = self.text.next_bound(piece)
                yield piece

    def probabilities(self) -> dict[BlockSpan, float]:
        """Return how likely each pair is; {} if no way leads to the end."""
        total = self.forward[self.count].get(len(self.text))
        found: defaultdict[BlockSpan, float] = defaultdict(float)
        if total is None:
            return found
        backward: list[Ways] = [{} for _ in range(self.count + MOST_SWAPPED + 1)]
        backward[self.count][len(self.text)] = 0.0
        for block, piece, steps in reversed(self.steps):
            here = self.forward[block][piece] - total
            for to, end, score, pairs in steps:
                if (after := backward[to].get(end)) is not None:
                    add_ways(backward[block], piece, score + after)
                    for pair in pairs:
                        found[pair] += math.exp(min(0.0, here + score + after))
        return found


def add_ways(row: Ways, place: int, value: float) -> None:
    """Add ways whose likelihood's logarithm is ``value`` to those that have come to a place."""
    other = row.get(place)
    if other is None:
        row[place] = value
    else:
        high, low = max(other, value), min(other, value)
        row[place] = high + math.log1p(math.exp(low - high)) if high - low < 50 else high
