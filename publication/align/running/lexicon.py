"""Which words of a translation answer to which of its source: from a dictionary, then from itself.

What is likely paired teaches the words that the dictionary lacks (Dice's coefficient).
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from publication.languages.glosses import Glosses
from publication.languages.stems import Words, read_words

COMMON = 0.25  # of all pieces: a word in more of them tells nothing
GLOSSED = 4.0  # what a dictionary's word weighs less than one that is its own translation
LEARNT = 2.0
DICE = 0.3
TWICE = 2
HALF = 0.5


class Lexicon:
    """The words that answer to a source's words, each with its weight."""

    def __init__(self, glosses: Glosses, source: Sequence[Words], target: Sequence[Words]) -> None:
        self.source, self.target, self.glosses = source, target, glosses
        self.count = len(target)
        self.seen = Counter(word for words in target for word in words)
        vocabulary = frozenset[str]().union(*source)
        self.given = {word: found for word in vocabulary if (found := self._given(word, glosses))}
        self.weights = self.given

    def _given(self, word: str, glosses: Glosses) -> dict[str, float]:
        meanings = {stem for gloss in glosses.get(word, ()) for stem in read_words(gloss)} | {word}
        known = {stem for stem in meanings if 0 < self.seen[stem] < COMMON * self.count}
        share = GLOSSED * math.sqrt(max(1, len(known)))
        return {stem: math.log(self.count / self.seen[stem]) / share for stem in known}

    def translate(self, words: Words) -> dict[str, float]:
        """Return the words to expect in a translation of ``words``, by weight."""
        found: dict[str, float] = {}
        for word in words:
            for other, weight in self.weights.get(word, {}).items():
                if weight > found.get(other, 0):
                    found[other] = weight
        return found

    def learn(self, pairs: Iterable[tuple[int, range]]) -> None:
        """Take to the dictionary what goes together in ``pairs`` of a block and its pieces."""
        both: Counter[tuple[str, str]] = Counter()
        one, other, count = Counter[str](), Counter[str](), 0
        for block, pieces in pairs:
            there = frozenset[str]().union(*(self.target[piece] for piece in pieces))
            one.update(self.source[block])
            other.update(there)
            both.update((a, b) for a in self.source[block] for b in there)
            count += 1
        self.weights = self._with_learnt(both, one, other, count)

    def _with_learnt(
        self, both: Counter[tuple[str, str]], one: Counter[str], other: Counter[str], count: int
    ) -> dict[str, dict[str, float]]:
        found = defaultdict(dict, {word: dict(known) for word, known in self.given.items()})
        for (word, answer), times in both.items():
            if times < TWICE or other[answer] > HALF * count:
                continue
            dice = 2 * times / (one[word] + other[answer])
            weight = dice * math.log(count / other[answer]) / LEARNT
            if dice > DICE and weight > found[word].get(answer, 0):
                found[word][answer] = weight
        return dict(found)
