"""How much each piece of a running text has in common with each block: figures, names, words.

Everything is a sum over pieces, so that a span's likeness is the difference of two sums. Likenesses
are multiples of GRAIN: their sums and differences are exact, whatever the order of words in a set.
What is rare weighs more; a figure that the block lacks speaks against it.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from itertools import accumulate

from publication.align.running.lexicon import Lexicon
from publication.figures.figure import Kind
from publication.figures.reading import read_figures
from publication.figures.units import base

Anchors = Counter[Hashable]
Names = Sequence[tuple[Sequence[str], Sequence[str]]]  # forms in the source, and in the translation
FOREIGN = 0.35  # what a figure weighs that the block lacks, of one that it has
WORDS = 2.0
LEAST = 0.3
SMALL = 3  # counts in words up to this are said or left out as one likes
GRAIN = 2.0**-20
GRANULARITY = "%.3g"  # figures are rounded in one language, and units converted
DASH = re.compile(r"\s*[-–—]{1,3}\s*(?=\w)")
SPACES = re.compile(r"\s+")


def read_anchors(tag: str, text: str, forms: Iterable[Sequence[str]]) -> Anchors:
    """Return the figures of a text and which of the names, by their forms, stand in it."""
    found: Anchors = Counter()
    for figure in read_figures(tag, text):
        if figure.code:
            found["code", figure.code] += 1
        if figure.kind is Kind.MARK:
            found["mark", int(figure.low)] += 1
        elif figure.kind is not Kind.ORPHAN:
            for value in {figure.low, figure.high}:
                value = base(figure.unit, value) if figure.kind is Kind.QUANTITY else value
                if figure.firm or abs(value) > SMALL:
                    found[GRANULARITY % value] += 1
    folded = SPACES.sub(" ", text.lower())
    for number, each in enumerate(forms):
        if any(form.lower() in folded for form in each):
            found["name", number] += 1
    return found


def read_opening(tag: str, text: str) -> Hashable:
    """Return what opens an item of a list: its number, or "dash"; None if nothing does."""
    if DASH.match(text):
        return "dash"
    first = next(iter(read_figures(tag, text)), None)
    if first and not first.start and first.kind in (Kind.MARK, Kind.ORDINAL):
        return int(first.low)
    return None


class Similarity:
    """The likeness of every block and every piece."""

    def __init__(
        self,
        anchors: tuple[Sequence[Anchors], Sequence[Anchors]],
        words: tuple[Sequence[frozenset[str]], Sequence[frozenset[str]]],
    ) -> None:
        """Take anchors and words of the blocks and of the pieces."""
        self.anchors, self.words = anchors, words
        self.rarity = _rarity(*anchors)
        self.postings: defaultdict[str, list[int]] = defaultdict(list)
        for number, each in enumerate(words[1]):
            for word in each:
                self.postings[word].append(number)

    def sums(self, lexicon: Lexicon) -> list[list[float]]:
        """Return, for each block, the likeness of all pieces before each place."""
        expected = [lexicon.translate(words) for words in self.words[0]]
        usual: Counter[str] = Counter()
        for each in expected:
            usual.update(each)
        count = max(1, len(expected))
        against = [
            sum(FOREIGN * self.rarity[key] * n for key, n in anchors.items())
            + sum(WORDS * usual[word] / count for word in words if word in usual)
            for anchors, words in zip(self.anchors[1], self.words[1], strict=True)
        ]
        return [
            [0.0, *accumulate(self._likeness(anchors, words, against))]
            for anchors, words in zip(self.anchors[0], expected, strict=True)
        ]

    def _likeness(
        self, anchors: Anchors, words: dict[str, float], against: list[float]
    ) -> list[float]:
        found = [-each for each in against]
        for word, weight in words.items():
            for piece in self.postings.get(word, ()):
                found[piece] += WORDS * weight
        for piece, each in enumerate(self.anchors[1]):
            for key in each.keys() & anchors.keys():
                found[piece] += (1 + FOREIGN) * self.rarity[key] * each[key]
        return [in_grains(each) for each in found]


def in_grains(likeness: float) -> float:
    """Return the multiple of GRAIN that is nearest to a likeness."""
    return round(likeness / GRAIN) * GRAIN


def _rarity(*texts: Sequence[Anchors]) -> dict[Hashable, float]:
    seen = Counter(key for text in texts for anchors in text for key in anchors)
    total = sum(map(len, texts))
    return {key: max(LEAST, math.log(total / (1 + count))) for key, count in seen.items()}
