"""Marks of footnotes on their way through an import: one character of private use for each number.

So a mark is told from a text that looks like one, and is as long whatever its number. In ``source.txt``
it is as printed, 〔3〕, in Markdown [^3].
"""

from __future__ import annotations

import re
from collections.abc import Container

from publication.importing.source import FORM

BEFORE, MOST = 0x10E000, 0xFFF  # U+10E001 is the mark of the first note
MARK = re.compile(f"[{chr(BEFORE + 1)}-{chr(BEFORE + MOST)}]")


def mark_of(number: int) -> str:
    """Return the mark of a note; of one of too many, what is printed."""
    return chr(BEFORE + number) if number <= MOST else FORM.REFERENCE.format(number=number)


def without_marks(text: str) -> str:
    """Return a text as received with “�” for what would be taken for a mark."""
    return MARK.sub("\ufffd", text)


def number_of(mark: str) -> int:
    """Return the number of the note that a mark is for."""
    return ord(mark) - BEFORE


def printed(text: str, kept: Container[int] = ()) -> str:
    """Return a text with its marks as they are printed, but those of the numbers ``kept``."""

    def shown(found: re.Match[str]) -> str:
        number = number_of(found[0])
        return found[0] if number in kept else FORM.REFERENCE.format(number=number)

    return MARK.sub(shown, text)


def in_markdown(text: str) -> str:
    """Return a text with its marks as Markdown has them."""
    return MARK.sub(lambda found: f"[^{number_of(found[0])}]", text)
