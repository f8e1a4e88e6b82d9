"""What speaks for a span being a block's translation: likeness, length, structure.

The weights were found on government reports in Chinese and English (tests/tools/alignment.py).
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import sub

from publication.align.running.text import RunningText, SourceBlock, TextSpan, total_length

LENGTH, LONGEST_COST = 5.0, 9.0
WHOLE, JOINED, HEADING = 6.0, 5.0, 2.5
OPENING, OPEN_END = 5.0, 8.0
UNNUMBERED = 4.0  # a heading without the number that it has in the source
MARGIN = 25  # characters: short texts differ more
OPEN_MARKS = ",;:"
WIDEST, NARROWEST = (2.6, 320), (0.3, -60)  # of the length to expect: factor, and characters


@dataclass(frozen=True)
class SpanScores:
    """The scores of spans; ``sums`` are the likeness of the pieces before each place, by block.

    ``openings`` are the marks with which blocks and pieces open, None without one.
    """

    blocks: Sequence[SourceBlock]
    text: RunningText
    sums: Sequence[Sequence[float]]
    openings: tuple[Sequence[Hashable], Sequence[Hashable]]

    def __post_init__(self) -> None:
        expected = [self.ratio * block.length for block in self.blocks]
        object.__setattr__(self, "expected", expected)

    expected: Sequence[float] = ()

    @property
    def ratio(self) -> float:
        """Return how many characters of the text come on one of the blocks."""
        return self.text.ends[-1] / total_length(self.blocks)

    def ends(self, block: int, start: int) -> range:
        """Return where a translation of a block may end that begins at ``start``."""
        length, begin = self.expected[block], self.text.ends[start]
        least = begin + NARROWEST[0] * length + NARROWEST[1]
        most = begin + WIDEST[0] * length + WIDEST[1]
        first = max(start + 1, bisect_left(self.text.ends, least))
        return range(first, max(first, bisect_left(self.text.ends, most)))

    def score(self, block: int, start: int, end: int) -> float:
        """Return what speaks for a span."""
        text = self.text
        found = self.sums[block][end] - self.sums[block][start] + self.opening(block, start)
        found -= min(LENGTH * self.stretch(block, start, end) ** 2, LONGEST_COST)
        led = self.is_led(block, start)
        cost = text.cuts[start] + (0.0 if led else text.cuts[end])
        inner = text.inner_bounds(start, end)
        whole = not cost and not inner
        found += WHOLE if whole else -cost - JOINED * inner
        found -= OPEN_END if self._ends_open(block, start, end) else 0.0
        heading = led or (whole and text.paragraph(start) in text.headings)
        if self.blocks[block].heading or heading:
            found += HEADING if heading and self.blocks[block].heading else -HEADING
        return found

    def is_led(self, block: int, start: int) -> bool:
        """Return whether a heading's number opens a paragraph: with it, or with what follows it."""
        return (
            self.blocks[block].heading
            and not self.text.cuts[start]
            and self.opening(block, start) > 0
        )

    def opens_beside(self, block: int, span: TextSpan) -> bool:
        """Return whether a heading's number opens a sentence in the span of another block."""
        number = self.openings[0][block]
        return (
            number is not None
            and self.blocks[block].heading
            and any(self.openings[1][at] == number for at in range(span.start, span.end))
        )

    def opening(self, block: int, start: int) -> float:
        """Return what the marks say with which a block and its text open, if the text has one too."""
        one = self.openings[0][block]
        other = self.openings[1][start] if start < len(self.text) else None
        if one is None:
            return 0.0
        if other is None:
            return -UNNUMBERED if self.blocks[block].heading else 0.0
        return OPENING if one == other else -OPENING

    def _ends_open(self, block: int, start: int, end: int) -> bool:
        """Return whether a span ends with a mark that announces more, as the block does not.

        A piece alone may: an address to the audience does.
        """
        mark = self.text.pieces[end - 1][-1]
        return end - start > 1 and mark in OPEN_MARKS and self.blocks[block].closing != mark

    def is_whole(self, span: TextSpan) -> bool:
        """Return whether a span is one paragraph, from end to end."""
        cut = self.text.cuts[span.start] or self.text.cuts[span.end]
        return not cut and not self.text.inner_bounds(span.start, span.end)

    def best_likeness(self) -> list[float]:
        """Return, for each place, what the pieces before it have in common with their likest blocks."""
        columns = zip(*(map(sub, each[1:], each) for each in self.sums), strict=True)
        return [0.0, *accumulate(max(0.0, *column) for column in columns)]

    def stretch(self, block: int, start: int, end: int) -> float:
        """Return the logarithm of how much longer a span is than its block lets expect."""
        length = self.text.length(start, end)
        return math.log((length + MARGIN) / (self.expected[block] + MARGIN))

    def likeness(self, block: int, span: TextSpan) -> float:
        """Return what figures, names and words alone say of a span."""
        return self.sums[block][span.end] - self.sums[block][span.start]
