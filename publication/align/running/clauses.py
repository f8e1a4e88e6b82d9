"""The clauses of a block, and what each has in common with each sentence near it.

What several clauses expect of a sentence is shared among them, so that common words say little of
where it belongs, and those of one clause much.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from publication.align.running.lexicon import Lexicon
from publication.align.running.similarity import (
    FOREIGN,
    WORDS,
    Anchors,
    Names,
    Similarity,
    in_grains,
    read_anchors,
)
from publication.align.running.text import SourceBlock
from publication.languages.sentences import CLOSED, split_clauses
from publication.languages.stems import read_words


@dataclass(frozen=True, eq=False)
class SourceClause:
    """A stretch of a block between two marks: the words to expect, and its figures and names.

    ``closed`` says that a sentence ends with it.
    """

    block: int
    length: float
    closed: bool
    words: Mapping[str, float]
    anchors: Anchors


@dataclass(frozen=True)
class ClauseReader:
    """Reads the clauses of blocks; lengths are those to expect of a translation, by ``ratio``."""

    lexicon: Lexicon
    tag: str
    names: Names
    ratio: float

    def read(self, number: int, block: SourceBlock) -> list[SourceClause]:
        """Return the clauses of a block."""
        return [self._clause(number, text) for text in split_clauses(block.text)]

    def _clause(self, number: int, text: str) -> SourceClause:
        words = self.lexicon.translate(read_words(text, self.lexicon.glosses))
        anchors = read_anchors(self.tag, text, (forms for forms, _ in self.names))
        length = self.ratio * len("".join(text.split()))
        return SourceClause(number, length, CLOSED.search(text) is not None, words, anchors)


def share_likeness(
    similarity: Similarity, piece: int, clauses: Sequence[SourceClause]
) -> Iterator[tuple[SourceClause, float]]:
    """Yield what a piece has in common with each of the clauses that are near it."""
    totals = [0.0] * len(clauses)
    for number, value in _shares(similarity, piece, clauses):
        totals[number] += value
    yield from zip(clauses, map(in_grains, totals), strict=True)


def _shares(
    similarity: Similarity, piece: int, clauses: Sequence[SourceClause]
) -> Iterator[tuple[int, float]]:
    for word in similarity.words[1][piece]:
        having = [(n, each.words[word]) for n, each in enumerate(clauses) if word in each.words]
        total = sum(weight for _, weight in having)
        most = max((weight for _, weight in having), default=0.0)
        yield from ((n, WORDS * most * weight / total) for n, weight in having)
    for key, count in similarity.anchors[1][piece].items():
        weight = (1 + FOREIGN) * similarity.rarity[key] * count
        yield from _among(clauses, key, weight)


def _among(
    clauses: Iterable[SourceClause], key: Hashable, weight: float
) -> Iterator[tuple[int, float]]:
    having = [number for number, each in enumerate(clauses) if key in each.anchors]
    yield from ((number, weight / len(having)) for number in having)
