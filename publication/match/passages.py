"""Where a passage stands in a page: in which block, and from which character of its text.

A few quotes are searched for through the page. Thousands may be looked for in one page, so that
is indexed once many were: every third character of its text begins a gram of three, and a quote
is tried only where its rarest grams stand. An index takes many times the room of the text and
more time than it saves a page with few quotes, as an archive has by the thousand. A quote too
short for the index is always searched for.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

from publication.cache.memoize import memoize
from publication.cache.values import dataclass
from publication.read.blocks import Block
from publication.read.pages import Page

SIZE = 3
SHORTEST = 2 * SIZE - 1  # what is as long as this holds a whole gram wherever it stands
MANY = 100  # quotes for which an index is worth its making
APART = "\0"  # between blocks: a passage lies inside one


@dataclass(frozen=True)
class Passage:
    """A place in a page: the number of the block, the block, first and last character of it."""

    number: int
    block: Block
    start: int
    end: int


class Passages:
    """The report's text in some blocks, ready to be searched; indexed after ``many`` quotes."""

    def __init__(self, blocks: Iterable[Block], many: int = MANY) -> None:
        self.many = many
        self.blocks = tuple(blocks)
        texts = [block.plain if block.from_source else "" for block in self.blocks]
        self.text = APART.join(texts)
        self.found: dict[str, list[Passage]] = {}
        self.begins = [0]
        for text in texts[:-1]:
            self.begins.append(self.begins[-1] + len(text) + len(APART))

    @cached_property
    def by_id(self) -> dict[str, Block]:
        """Return the blocks by their ids."""
        return {block.id: block for block in self.blocks}

    @cached_property
    def grams(self) -> dict[str, list[int]]:
        """Return where each gram stands that begins at every third character."""
        found: dict[str, list[int]] = defaultdict(list)
        for position in range(0, len(self.text) - SIZE + 1, SIZE):
            found[self.text[position : position + SIZE]].append(position)
        return dict(found)

    def find(self, quote: str) -> list[Passage]:
        """Return where ``quote`` stands, in order."""
        if quote not in self.found:
            places = [self.passage(position, len(quote)) for position in self.positions(quote)]
            self.found[quote] = places
        return self.found[quote]

    def passage(self, position: int, length: int) -> Passage:
        """Return the passage at ``position`` of the text of all blocks."""
        number = bisect_right(self.begins, position) - 1
        start = position - self.begins[number]
        return Passage(number, self.blocks[number], start, start + length)

    def positions(self, quote: str) -> list[int]:
        """Return where ``quote`` stands in the text of all blocks, in order."""
        if len(quote) < SHORTEST or len(self.found) < self.many:
            return list(self.scanned(quote)) if quote else []
        return sorted(
            place - offset
            for first in range(SIZE)
            for offset, places in [self.rarest(quote, first)]
            for place in places
            if place >= offset and self.text.startswith(quote, place - offset)
        )

    def rarest(self, quote: str, first: int) -> tuple[int, list[int]]:
        """Return the rarest of the grams at ``first`` and every third character on, and where."""
        rarest: tuple[int, list[int]] | None = None
        for offset in range(first, len(quote) - SIZE + 1, SIZE):
            places = self.grams.get(quote[offset : offset + SIZE], [])
            if rarest is None or len(places) < len(rarest[1]):
                rarest = offset, places
            if not places:
                break
        return rarest or (0, [])

    def scanned(self, quote: str) -> Iterator[int]:
        """Yield where a short quote stands, from the text itself."""
        position = self.text.find(quote)
        while position >= 0:
            yield position
            position = self.text.find(quote, position + 1)


@memoize
def index_passages(page: Page) -> Passages:
    """Return the passages of a page's text blocks; a page is indexed once, however often asked for."""
    return Passages(page.text_blocks)
