"""What blocks and pieces have in common is the same whatever the order in which a set gives its words."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from publication.align.running.clauses import ClauseReader, share_likeness
from publication.align.running.lexicon import Lexicon
from publication.align.running.similarity import Similarity, read_anchors
from publication.align.running.text import SourceBlock
from publication.languages.stems import read_words
from tests.align.test_running_text import GLOSSES, PAIRS, TAGS


class Shuffled(frozenset[str]):
    """A set that gives its words in an order of chance, as sets of text do from run to run."""

    chance: random.Random

    def __iter__(self) -> Iterator[str]:
        words = sorted(super().__iter__())
        self.chance.shuffle(words)
        return iter(words)


def compared(chance: random.Random) -> tuple[list[list[float]], list[list[float]]]:
    """Return the likenesses of the pairs' blocks and pieces, and of a block's clauses and pieces."""
    Shuffled.chance = chance
    words = (
        [Shuffled(read_words(chinese, GLOSSES)) for chinese, _ in PAIRS],
        [Shuffled(read_words(english)) for _, english in PAIRS],
    )
    anchors: tuple[list[Counter[object]], list[Counter[object]]] = ([], [])
    for pair in PAIRS:
        for side, tag, text in zip(anchors, TAGS, pair, strict=True):
            found = list(read_anchors(tag, text, ()).items())
            chance.shuffle(found)
            side.append(Counter(dict(found)))
    similarity, lexicon = Similarity(anchors, words), Lexicon(GLOSSES, *words)
    clauses = ClauseReader(lexicon, TAGS[0], (), 2.0).read(0, SourceBlock(PAIRS[10][0], False))
    shared = [[v for _, v in share_likeness(similarity, n, clauses)] for n in range(len(PAIRS))]
    return similarity.sums(lexicon), shared


@settings(max_examples=10)  # each order differs in hundreds of places
@given(st.integers(min_value=1))
def test_likeness_does_not_depend_on_the_order_of_words(seed: int) -> None:
    assert compared(random.Random(seed)) == compared(random.Random(0))
