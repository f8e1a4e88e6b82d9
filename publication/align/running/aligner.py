"""A running translation laid along the blocks of its source.

blocks, paragraphs ── cut (text) ── compare (similarity) ── all ways (search) ── learn words from
the likely pairs (lexicon) ── compare and search again ── the likeliest span of each block ── where
blocks meet inside a paragraph, clause by clause (refining)

A pair is certain if it is likely, and it and its neighbours have a place, something in common
and a plausible length.
What is left of both texts is tried against each other, wherever it stands: never with certainty.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations

from publication.align.running.clauses import ClauseReader
from publication.align.running.lexicon import Lexicon
from publication.align.running.refining import refine
from publication.align.running.scores import SpanScores
from publication.align.running.search import Search
from publication.align.running.similarity import (
    Names,
    Similarity,
    read_anchors,
    read_opening,
)
from publication.align.running.text import Placement, RunningText, SourceBlock, TextSpan
from publication.languages.glosses import read_glosses
from publication.languages.stems import read_words

LIKELY, PLACED = 0.7, 0.99
# Where a paragraph is cut or several are joined, a sentence says little of where it belongs. Chosen on
# some seeds of tests/tools/alignment.py; on others, of 4,200 blocks with 10 % of places spoiled none
# was certain and wrong, with 25 % 4 of 2,100 were: a text in great disorder is to be read again.
CERTAIN, CERTAIN_CUT = 1 - 1e-4, 1 - 1e-8
PLAUSIBLE = 0.55  # the logarithm of how much longer or shorter than expected
PLAUSIBLE_PARTED = 0.35  # the same, of a heading that is parted from its paragraph
LEAST_LIKENESS = 8.0  # of what is left over


@dataclass(frozen=True)
class RunningAlignment:
    """The text, a place in it for each block that has one, and the paragraphs without a place."""

    text: RunningText
    placements: dict[int, Placement]
    left_over: tuple[TextSpan, ...]


def align_running_text(
    blocks: Sequence[SourceBlock],
    paragraphs: Sequence[str],
    tags: tuple[str, str],
    names: Names = (),
) -> RunningAlignment:
    """Return which stretch of ``paragraphs`` translates each block; ``tags`` are both languages'."""
    text = RunningText([each for each in paragraphs if each.strip()])
    if not blocks or not text.pieces:
        return RunningAlignment(text, {}, tuple(_uncovered(text, ())))
    similarity, lexicon = _compare(blocks, text, tags, names)
    openings = (
        [read_opening(tags[0], block.text) for block in blocks],
        [read_opening(tags[1], piece) for piece in text.pieces],
    )
    scores = SpanScores(blocks, text, similarity.sums(lexicon), openings)
    first = _likeliest(Search(scores).probabilities())
    lexicon.learn(
        (each.block, range(each.span.start, each.span.end))
        for each in first.values()
        if each.probability >= LIKELY
    )
    scores = SpanScores(blocks, text, similarity.sums(lexicon), openings)
    found = _with_certainty(_likeliest(Search(scores).probabilities()), scores)
    found = refine(found, scores, similarity, ClauseReader(lexicon, tags[0], names, scores.ratio))
    found |= {each.block: each for each in _place_left_over(found, scores)}
    return RunningAlignment(text, found, tuple(_uncovered(text, found.values())))


def _compare(
    blocks: Sequence[SourceBlock], text: RunningText, tags: tuple[str, str], names: Names
) -> tuple[Similarity, Lexicon]:
    source, target = tags
    glosses = read_glosses(source, target, (block.text for block in blocks))
    words = (
        [read_words(block.text, glosses) for block in blocks],
        [read_words(piece) for piece in text.pieces],
    )
    anchors = (
        [read_anchors(source, block.text, (each[0] for each in names)) for block in blocks],
        [read_anchors(target, piece, (each[1] for each in names)) for piece in text.pieces],
    )
    return Similarity(anchors, words), Lexicon(glosses, *words)


def _likeliest(pairs: dict[tuple[int, int, int], float]) -> dict[int, Placement]:
    found: dict[int, Placement] = {}
    for (block, start, end), probability in pairs.items():
        if block not in found or probability > found[block].probability:
            found[block] = Placement(block, TextSpan(start, end), probability)
    return {block: each for block, each in found.items() if each.probability > 1 - LIKELY}


def _with_certainty(found: dict[int, Placement], scores: SpanScores) -> dict[int, Placement]:
    """Return the placements, without those that overlap likelier ones, each with its certainty."""
    free = set(range(len(scores.text)))
    kept: dict[int, Placement] = {}
    for each in sorted(found.values(), key=lambda each: -each.probability):
        pieces = range(each.span.start, each.span.end)
        if free.issuperset(pieces):
            free.difference_update(pieces)
            kept[each.block] = each
    return {
        block: Placement(block, each.span, each.probability, _is_certain(each, kept, scores))
        for block, each in kept.items()
    }


def _is_certain(each: Placement, found: dict[int, Placement], scores: SpanScores) -> bool:
    beside = [n for n in (each.block - 1, each.block + 1) if 0 <= n < len(scores.blocks)]
    whole = scores.is_whole(each.span) or _is_led(each, found, scores)
    least = CERTAIN if whole else CERTAIN_CUT
    return (
        each.probability >= least
        and all(
            n in found and found[n].probability >= PLACED and _is_plausible(found[n], scores)
            for n in (*beside, each.block)
        )
        and not any(
            scores.opens_beside(n, found[m].span) for n, m in permutations((*beside, each.block), 2)
        )
    )


def _is_led(each: Placement, found: dict[int, Placement], scores: SpanScores) -> bool:
    """Return whether a paragraph that opens with a heading's number has the heading and a block.

    Each of the two is as good as a whole paragraph then.
    """
    if scores.text.inner_bounds(each.span.start, each.span.end):
        return False
    if scores.is_led(each.block, each.span.start):
        return True
    before = found.get(each.block - 1)
    return (
        before is not None
        and before.span.end == each.span.start
        and scores.is_led(before.block, before.span.start)
        and not scores.text.cuts[each.span.end]
    )


def _is_plausible(each: Placement, scores: SpanScores) -> bool:
    stretch = scores.stretch(each.block, each.span.start, each.span.end)
    parted = scores.is_led(each.block, each.span.start) and not scores.is_whole(each.span)
    most = PLAUSIBLE_PARTED if parted else PLAUSIBLE
    return abs(stretch) < most and scores.likeness(each.block, each.span) > 0


def _place_left_over(found: dict[int, Placement], scores: SpanScores) -> Iterator[Placement]:
    """Yield, for each block without a place, the left-over text that is most like it."""
    spans = list(_uncovered(scores.text, found.values()))
    blocks = [block for block in range(len(scores.blocks)) if block not in found]
    likeness = {
        (block, span): score
        for block in blocks
        for span in spans
        if (score := scores.likeness(block, span)) > LEAST_LIKENESS
    }
    while likeness:
        block, span = max(likeness, key=lambda pair: likeness[pair])
        yield Placement(block, span, 0.0)
        likeness = {p: each for p, each in likeness.items() if p[0] != block and p[1] != span}


def _uncovered(text: RunningText, placements: Iterable[Placement]) -> Iterator[TextSpan]:
    """Yield the stretches of text without a block, each within one paragraph."""
    taken = {n for each in placements for n in range(each.span.start, each.span.end)}
    start = 0
    for piece in range(len(text) + 1):
        inside = piece < len(text) and piece not in taken
        if piece > start and (not inside or piece in text.bounds):
            yield TextSpan(start, piece)
            start = piece
        if not inside:
            start = piece + 1
