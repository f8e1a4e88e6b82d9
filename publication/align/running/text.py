"""Both texts as they are aligned: blocks that stay whole, and paragraphs that may be cut."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from unicodedata import normalize

from publication.languages.list_numbers import LIST_NUMBER
from publication.languages.sentences import (
    OPEN_OR_CLOSED,
    find_openers,
    heading_ends,
    item_starts,
    number_starts,
    sentence_starts,
)

HEADING = 130  # letters of an alphabet in a heading
ITEM_COST, SENTENCE_COST, DOUBTFUL_COST = 1.0, 2.5, 6.0
NUMBER_COST = 4.0  # before what may be the number of a list: it may end a sentence too
NUMBERED_COST = 1.0  # behind a heading with its number: it ends somewhere


@dataclass(frozen=True)
class SourceBlock:
    """A block as a reader sees it; ``heading`` says that it is one by its kind."""

    text: str
    heading: bool = False

    @cached_property
    def closing(self) -> str:
        """Return the last character, a mark of full width as that of an alphabet."""
        return normalize("NFKC", self.text.rstrip()[-1:])

    @cached_property
    def length(self) -> int:
        """Return the characters without white space."""
        return len("".join(self.text.split()))


@dataclass(frozen=True)
class TextSpan:
    """Pieces of a running text, from ``start`` to before ``end``."""

    start: int
    end: int


@dataclass(frozen=True)
class Placement:
    """The span that is a block's translation, as likely as ``probability``."""

    block: int
    span: TextSpan
    probability: float
    certain: bool = False


class RunningText:
    """Paragraphs cut into pieces, wherever a block's translation may begin or end.

    ``cuts`` say, for each place between two pieces, what it costs to cut there: nothing between
    paragraphs. ``bounds`` are the places between paragraphs, the beginning and the end too.
    """

    def __init__(self, paragraphs: Sequence[str]) -> None:
        self.paragraphs = paragraphs
        self.openers = find_openers(paragraphs)
        self.pieces: list[str] = []
        self.cuts: list[float] = []
        self.bounds: list[int] = [0]
        for paragraph in paragraphs:
            self._cut(paragraph)
        self.cuts.append(0.0)
        self.ends = [0, *accumulate(len(piece) + 1 for piece in self.pieces)]
        self._next = self._numbered_bounds()

    def _cut(self, paragraph: str) -> None:
        behind = NUMBERED_COST if LIST_NUMBER.match(paragraph) else DOUBTFUL_COST
        costs = {
            at: behind if self.openers.goes_on(paragraph[at:]) else DOUBTFUL_COST
            for at in heading_ends(paragraph, self.openers)
        }
        costs |= dict.fromkeys(number_starts(paragraph, self.openers), NUMBER_COST)
        items = list(item_starts(paragraph))
        for at in items:
            costs |= {at + n: DOUBTFUL_COST for n in heading_ends(paragraph[at:], self.openers)}
        costs |= dict.fromkeys(sentence_starts(paragraph), SENTENCE_COST)
        costs |= dict.fromkeys(items, ITEM_COST) | {0: 0.0}
        places = sorted(costs)
        for begin, end in zip(places, [*places[1:], len(paragraph)], strict=True):
            self.pieces.append(paragraph[begin:end].strip())
            self.cuts.append(costs[begin])
        self.bounds.append(len(self.pieces))

    def _numbered_bounds(self) -> list[int]:
        """Return, for each piece, its paragraph; past the last one, the number of paragraphs."""
        numbers = [
            n
            for n, p in enumerate(zip(self.bounds, self.bounds[1:], strict=False))
            for _ in range(p[1] - p[0])
        ]
        return [*numbers, len(self.paragraphs)]

    def __len__(self) -> int:
        return len(self.pieces)

    def paragraph(self, piece: int) -> int:
        """Return the number of the paragraph that a piece stands in."""
        return self._next[piece]

    def next_bound(self, piece: int) -> int:
        """Return where the paragraph of a piece ends."""
        return self.bounds[self._next[piece] + 1]

    def inner_bounds(self, start: int, end: int) -> int:
        """Return how many ends of paragraphs lie inside a span."""
        return self._next[end - 1] - self._next[start]

    def length(self, start: int, end: int) -> int:
        """Return the characters of a span."""
        return self.ends[end] - self.ends[start]

    def text(self, span: TextSpan) -> str:
        """Return the words of a span."""
        return " ".join(self.pieces[span.start : span.end])

    @cached_property
    def headings(self) -> frozenset[int]:
        """Return the paragraphs that look like headings: short, without a mark at the end."""
        return frozenset(n for n, p in enumerate(self.paragraphs) if looks_like_heading(p))


def looks_like_heading(text: str, longest: float = HEADING) -> bool:
    """Return whether a paragraph is short and no sentence."""
    return len(text) < longest and not OPEN_OR_CLOSED.search(text.rstrip())


def total_length(blocks: Iterable[SourceBlock]) -> int:
    """Return the characters of all blocks, at least one."""
    return max(1, sum(block.length for block in blocks))
