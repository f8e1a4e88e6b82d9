"""Paragraphs of a text file: a line each, unless all lines are broken at one width.

Lines broken at a width are told by many of them being as long as the longest without ending a
sentence. They are joined again: a paragraph ends with a short line, before an indented or a
numbered one, and at a blank one. What joins is said, since it cannot be certain.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from publication.importing.lines import read_mark
from publication.importing.messages import say
from publication.importing.source import FORM
from publication.importing.source_document import ImportFinding, Paragraph

NARROW, WIDEST = 15, 70  # widths, in characters, at which text is broken
SLACK = 3  # a line may be shorter by so much, for punctuation that may not begin a line
ENOUGH = 8  # full lines without which nothing is joined


def read_paragraphs(text: str) -> tuple[list[Paragraph], list[ImportFinding]]:
    """Return the paragraphs of ``text``, and what was decided about its lines."""
    lines = text.split("\n")
    width = wrap_width(lines)
    if not width:
        return list(_one_per_line(lines)), []
    found = list(_join_wrapped(lines, width))
    message = say("import-wrapped", width=width, lines=sum(map(_has_text, lines)), count=len(found))
    return found, [ImportFinding(0, message, unsure=True)]


def _one_per_line(lines: list[str]) -> Iterator[Paragraph]:
    for number, line in enumerate(lines, 1):
        if text := line.strip():
            yield Paragraph(text, number)


def wrap_width(lines: list[str]) -> int:
    """Return the width at which lines are broken, or 0 if they are not."""
    filled = [line.rstrip() for line in lines if _has_text(line)]
    lengths = Counter(map(len, filled))
    near = {
        width: sum(lengths[width - less] for less in range(SLACK + 1))
        for width in lengths
        if NARROW <= width <= WIDEST
    }
    width = max(near, key=lambda each: (near[each], each), default=0)
    full = [line for line in filled if width - SLACK <= len(line) <= width]
    longer = sum(count for length, count in lengths.items() if length > width)
    open_ended = sum(line[-1] not in FORM.TERMINAL for line in full)
    broken = (
        len(full) >= ENOUGH
        and len(full) > 0.35 * len(filled)
        and longer <= 0.05 * len(filled) + 2
        and open_ended > 0.6 * len(full)
    )
    return width if broken else 0


def _join_wrapped(lines: list[str], width: int) -> Iterator[Paragraph]:
    text, start, goes_on = "", 0, False
    for number, line in enumerate(lines, 1):
        piece = line.strip()
        if text and not (goes_on and piece and not _begins_paragraph(line, text)):
            yield Paragraph(text, start)
            text = ""
        if piece:
            start = start if text else number
            text += (" " if text and _latin(text[-1], piece[0]) else "") + piece
            goes_on = width - SLACK <= len(line.rstrip()) <= width
    if text:
        yield Paragraph(text, start)


def _begins_paragraph(line: str, before: str) -> bool:
    """Return whether a line begins a paragraph, though the one before it is full."""
    return bool(
        FORM.INDENT.match(line) or (before[-1] in FORM.TERMINAL and read_mark(line.strip()))
    )


def _latin(*characters: str) -> bool:
    return all(character.isascii() and character.isalnum() for character in characters)


def _has_text(line: str) -> bool:
    return bool(line.strip())
