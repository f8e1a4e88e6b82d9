"""A running translation laid along the blocks of its source.

blocks, paragraphs ── cut (text) ── compare (similarity) ── all ways (search) ── learn words from
the likely pairs (lexicon) ── compare and search again ── the likeliest span of each block ── where
blocks meet inside a paragraph, clause by clause (refining)

Which of these places are certain is told last (certainty).
What is left of both texts is tried against each other, wherever it stands: never with certainty.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from publication.align.running.certainty import Certainty
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

LIKELY = 0.7
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
    scores = given = SpanScores(blocks, text, similarity.sums(lexicon), openings)
    first = _likeliest(Search(scores).probabilities())
    lexicon.learn(
        (each.block, range(each.span.start, each.span.end))
        for each in first.values()
        if each.probability >= LIKELY
    )
    scores = SpanScores(blocks, text, similarity.sums(lexicon), openings)
    found = _without_overlaps(_likeliest(Search(scores).probabilities()), scores)
    found = refine(found, scores, similarity, ClauseReader(lexicon, tags[0], names, scores.ratio))
    certainty = Certainty(found, scores, given)
    found = {n: replace(each, certain=certainty.is_certain(each)) for n, each in found.items()}
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


def _without_overlaps(found: dict[int, Placement], scores: SpanScores) -> dict[int, Placement]:
    """Return the placements, without those that overlap likelier ones."""
    free = set(range(len(scores.text)))
    kept: dict[int, Placement] = {}
    for each in sorted(found.values(), key=lambda each: -each.probability):
        pieces = range(each.span.start, each.span.end)
        if free.issuperset(pieces):
            free.difference_update(pieces)
            kept[each.block] = each
    return kept


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
