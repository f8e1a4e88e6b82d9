"""Of which years a figure of a page is, and whether it looks ahead or back, from block to block."""

from __future__ import annotations

import re
from dataclasses import replace

from publication.figures.figure import Figure
from publication.figures.part_times import RESULT, Frame, PartTimes, tells_of_year_before
from publication.figures.spans import enclosing_span
from publication.languages.answering import AnsweringWords
from publication.read.blocks import Block

OTHER = "other"  # than the years that its page is about


class PageTimes:
    """Which way the figures of a page look, and of which years they are, from block to block."""

    def __init__(self, frame: Frame | None, words: AnsweringWords) -> None:
        self.frame, self.words = frame, words
        self.parts = [PartTimes(each) for each in _narrower(frame)]

    def note(self, block: Block) -> None:
        """Note what a block is about."""
        for each in self.parts:
            each.note(block.kind, block.plain)

    def is_ahead(self, block: Block, figure: Figure) -> bool | None:
        """Return whether a figure looks ahead; None if its page does not say.

        A page that looks ahead may look back first: 过去一年，……。今年，…….
        """
        if self.frame is None:
            return None
        before = tells_of_year_before(block.plain, figure.start, self.frame.first)
        return self.frame.kind != RESULT and not before

    def period(self, block: Block, figure: Figure) -> str:
        """Return the years that a figure is of: those of its page, ``OTHER``, or '' if unknown.

        A page of several years tells of its last one too.
        """
        if self.frame is None:
            return ""
        if self.frame.kind != RESULT:
            ahead = self.is_ahead(block, figure)
            return self.frame.period if ahead else str(self.frame.first - 1)
        text = _blank(self.words.compared, block.plain)
        start, end = enclosing_span(text, figure.start, figure.end, self.words.clause)
        begin, stop = enclosing_span(text, figure.start, figure.end, self.words.sentence)
        clause = text[start:end]  # a year that another clause names is that one's
        around = [_blank(self.words.year, each) for each in (text[begin:start], text[end:stop])]
        sentence = around[0] + clause + around[1]
        for each in self.parts:
            if not each.is_other(block.kind, text, figure.start, sentence, clause):
                return each.frame.period
        return OTHER


def _narrower(frame: Frame | None) -> list[Frame]:
    """Return the last year of several, and all of them."""
    if frame is None:
        return []
    return [replace(frame, first=frame.last), frame] if frame.several else [frame]


def _blank(pattern: re.Pattern[str], text: str) -> str:
    """Return a text of the same length without what a pattern finds."""
    return pattern.sub(lambda found: " " * len(found.group()), text)
