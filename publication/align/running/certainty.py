"""Which places are certain: what is written without a reader's eye.

A place is certain if it is likely and as long as expected, and if nothing says otherwise:

- as a whole: no other block that it could be of is more like it (``_is_likest``), no mark that opens
  a list's item stands where it should not (``_is_opened``), no mark at its end announces more;
- at its beginning and its end (``_ends_at``): the block beside has a text of its own, what stands
  inside is this block's and what stands outside is not. A paragraph's end says much of where a block
  ends; a cut inside a paragraph says little, so that more is asked there.

What was learnt from a place speaks for it, right or wrong. So several paragraphs must have something
in common with their block by the dictionary alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from publication.align.running.scores import OPEN_MARKS, SpanScores
from publication.align.running.text import NUMBER_COST, Placement, TextSpan
from publication.languages.sentences import LAST_NUMBER, NUMBER, OPEN_OR_CLOSED

CERTAIN, CERTAIN_CUT = 1 - 1e-4, 1 - 1e-8  # of whole paragraphs, and of what is cut or joined
PLAUSIBLE, PLAUSIBLE_CUT = 0.55, 0.35  # the logarithm of how much longer or shorter than expected
LEAST = 1.5  # what a block and its text have in common
LEAST_JOINED = 3.0  # the same, of each of several paragraphs
EDGE, EDGE_CUT = -1.0, 2.0  # the same, of the piece at an end: a paragraph's, and a cut's
LOOSE = 3.0  # what text without a block may have in common with one beside it
ADDRESS = 40  # characters of what may end with a comma: Fellow Deputies,
COLON = ":"


@dataclass(frozen=True)
class Certainty:
    """Tells which of the places ``found`` are certain; ``given`` are the scores before learning."""

    found: Mapping[int, Placement]
    scores: SpanScores
    given: SpanScores

    @cached_property
    def owners(self) -> dict[int, int]:
        """Return the block of each piece that has one."""
        return {
            piece: each.block
            for each in self.found.values()
            for piece in range(each.span.start, each.span.end)
        }

    def is_certain(self, each: Placement) -> bool:
        """Return whether a place is certain."""
        whole = self.scores.is_whole(each.span) or self._is_led(each)
        return (
            each.probability >= (CERTAIN if whole else CERTAIN_CUT)
            and self.is_plausible(each)
            and self._is_likest(each)
            and self._is_opened(each)
            and not self._announces_more(each)
            and self._ends_at(each, -1)
            and self._ends_at(each, 1)
        )

    def is_plausible(self, each: Placement) -> bool:
        """Return whether a place is about as long as expected; and no heading ends as a sentence does.

        That is asked of a heading that is more than one piece or stands in a paragraph with others.
        """
        block, span = self.scores.blocks[each.block], each.span
        whole = self.scores.is_whole(span)
        if block.heading and not (whole and span.end - span.start == 1):
            closed = OPEN_OR_CLOSED.search(self.scores.text.pieces[span.end - 1])
            if closed and not OPEN_OR_CLOSED.search(block.text.rstrip()):
                return False
            whole = False
        stretch = self.scores.stretch(each.block, span.start, span.end)
        return abs(stretch) < (PLAUSIBLE if whole else PLAUSIBLE_CUT)

    def _is_led(self, each: Placement) -> bool:
        """Return whether a paragraph that opens with a heading's number has the heading and a block.

        Each of the two is as good as a whole paragraph then.
        """
        text = self.scores.text
        if text.inner_bounds(each.span.start, each.span.end):
            return False
        if self.scores.is_led(each.block, each.span.start):
            return True
        before = self.found.get(each.block - 1)
        return (
            before is not None
            and before.span.end == each.span.start
            and self.scores.is_led(before.block, before.span.start)
            and not text.cuts[each.span.end]
        )

    def _is_likest(self, each: Placement) -> bool:
        """Return whether a place is like its block, and no other block has a better claim to it.

        None is more like any of several paragraphs; none is as like one that it likes better than
        its own text.
        """
        parts = list(self._parts(each.span))
        if len(parts) > 1:
            return all(self._has_part(each.block, part) for part in parts)
        own = self.scores.likeness(each.block, each.span)
        both = self.scores, self.given
        return own >= LEAST and not any(self._is_claimed(each, scores) for scores in both)

    def _is_claimed(self, each: Placement, scores: SpanScores) -> bool:
        """Return whether another block is more like a text than its block, and than its own text."""
        own = scores.likeness(each.block, each.span)
        for n in range(len(scores.blocks)):
            place = self.found.get(n)
            rival = scores.likeness(n, each.span)
            if rival > own and rival > (scores.likeness(n, place.span) if place else 0.0):
                return True
        return False

    def _has_part(self, block: int, part: TextSpan) -> bool:
        own = self.scores.likeness(block, part)
        others = (n for n in range(len(self.scores.blocks)) if n != block)
        return self.given.likeness(block, part) >= LEAST_JOINED and all(
            own > self.scores.likeness(n, part) for n in others
        )

    def _parts(self, span: TextSpan) -> Iterator[TextSpan]:
        """Yield a span's paragraphs, as much as it has of each."""
        start = span.start
        while start < span.end:
            end = min(self.scores.text.next_bound(start), span.end)
            yield TextSpan(start, end)
            start = end

    def _is_opened(self, each: Placement) -> bool:
        """Return whether the marks that open this block and those beside stand where they should."""
        scores, (start, end) = self.scores, (each.span.start, each.span.end)
        beside = [self.found[n] for n in (each.block - 1, each.block + 1) if n in self.found]
        if any(
            scores.opens_beside(each.block, other.span)
            or scores.opens_beside(other.block, each.span)
            for other in beside
        ):
            return False
        mark, marks = scores.openings[0][each.block], scores.openings[1]
        if mark is None or marks[start] is not None:
            return True
        before = scores.text.pieces[start - 1] if start else ""
        return mark not in marks[start:end] and not LAST_NUMBER.search(before)

    def _announces_more(self, each: Placement) -> bool:
        """Return whether a text ends with a mark that announces more, as its block does not.

        A paragraph of its own may end with a colon, unless a bracket in it is open.
        """
        text = self.scores.text.text(each.span)
        closing = self.scores.blocks[each.block].closing
        if len(text) <= ADDRESS or text[-1] not in OPEN_MARKS or closing in OPEN_MARKS:
            return False
        return text[-1] != COLON or not self.scores.is_whole(each.span) or "(" in text[-ADDRESS:]

    def _ends_at(self, each: Placement, step: int) -> bool:
        """Return whether a place ends where it does on one side: -1 is its beginning, 1 its end."""
        inside = each.span.start if step < 0 else each.span.end - 1
        beside = each.block + step
        return (
            not (
                0 <= beside < len(self.scores.blocks) and self._lacks_text(beside, each.span, step)
            )
            and self._belongs(each, inside)
            and self._is_parted(each, inside, step)
        )

    def _lacks_text(self, block: int, span: TextSpan, step: int) -> bool:
        """Return whether a block has no text that is its own, or is more like an end of one beside it."""
        place = self.found.get(block)
        if place is None:
            return True
        own = self.scores.likeness(block, place.span)
        good = place.probability >= CERTAIN and self.scores.is_whole(place.span)
        if own <= 0 and not (good and self.is_plausible(place)):
            return True
        if step < 0:
            ends = [TextSpan(span.start, end) for end in range(span.start + 1, span.end)]
        else:
            ends = [TextSpan(start, span.end) for start in range(span.start + 1, span.end)]
        return any(self.scores.likeness(block, end) > max(own, 0) for end in ends or [span])

    def _belongs(self, each: Placement, inside: int) -> bool:
        """Return whether the first or the last piece of several is like its block.

        More is asked of one at a cut, and of one that a doubtful cut parts from the others.
        """
        start, end = each.span.start, each.span.end
        if end - start == 1:
            return True
        cuts = self.scores.text.cuts
        at_cut = cuts[start if inside == start else end] > 0
        doubtful = cuts[max(inside, start + 1)] >= NUMBER_COST
        return self._like(each.block, inside) >= (EDGE_CUT if at_cut or doubtful else EDGE)

    def _is_parted(self, each: Placement, inside: int, step: int) -> bool:
        """Return whether what stands inside and outside is parted where the place ends."""
        text, outside = self.scores.text, inside + step
        cut = text.cuts[max(inside, outside)] > 0
        owner = self.owners.get(outside)
        if not 0 <= outside < len(text):
            return True
        if cut and any(NUMBER.fullmatch(text.pieces[piece]) for piece in (inside, outside)):
            return False
        if cut and any(
            self._gains(each.block, rival, inside) < EDGE_CUT
            for rival in {each.block + step, owner}
            if rival is not None and 0 <= rival < len(self.scores.blocks)
        ):
            return False
        if owner is None:
            return self._like(each.block, outside) < LOOSE
        if cut and not self.is_plausible(self.found[owner]):
            return False
        return self._gains(owner, each.block, outside) >= (EDGE_CUT if cut else EDGE)

    def _gains(self, block: int, other: int, piece: int) -> float:
        return self._like(block, piece) - self._like(other, piece)

    def _like(self, block: int, piece: int) -> float:
        return self.scores.likeness(block, TextSpan(piece, piece + 1))
