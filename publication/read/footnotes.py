"""Footnotes: a mark in a text, ``[^1]``, and a note, a block of its own, ``[^1]: the note``.

This is what Python-Markdown's extension ``footnotes`` reads. Its number is what readers see, and what
the text as received has, in the marks of its language: 〔1〕.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from publication.languages.lookup import facts

NUMBER = "[1-9][0-9]{0,3}"
MARK = rf"\[\^{NUMBER}\]"
MARK_ID = "fnref-"
NOTE = re.compile(rf"^ {{0,3}}\[\^({NUMBER})\]:[ \t]*(.*)$")
MARK_LIKE = re.compile(r"(?<!\\)(?:\\\\)*\[\^([^\]\s]+)\]")
IN_LINK = re.compile(rf"\[(?:[^\[\]]|\[[^\[\]]*\])*{MARK}(?:[^\[\]]|\[[^\[\]]*\])*\]\(")
_TEXT_OR_MARK = re.compile(rf"\\.|(`+)(?!`).+?(?<!`)\1(?!`)|\[\^({NUMBER})\]", re.DOTALL)
_BRACKET, ESCAPED = re.compile(r"([\[\]])"), r"\\\1"


def marks(text: str) -> Iterator[str]:
    """Yield the number of each mark in a Markdown text, in order."""
    if "[^" in text:
        yield from (found[2] for found in _TEXT_OR_MARK.finditer(text) if found[2])


def is_number(text: str) -> bool:
    """Return whether a mark's name is a number as it has to be."""
    return re.fullmatch(NUMBER, text) is not None


def mark_id(number: str) -> str:
    """Return the id of the mark in the text."""
    return f"{MARK_ID}{number}"


def mark_in(tag: str, number: str) -> str:
    """Return the mark that readers of a language see."""
    return facts(tag).note_mark.format(number)


def gap_after_mark(tag: str) -> str:
    """Return what stands between a note's own mark and its text."""
    return " " if facts(tag).has_spaces else ""


def with_marks(text: str, tag: str, number: str = "") -> str:
    """Return Markdown with the marks as readers see them; ``number`` is a note's own, before it."""

    def shown(found: re.Match[str]) -> str:
        return _BRACKET.sub(ESCAPED, mark_in(tag, found[2])) if found[2] else found[0]

    marked = _TEXT_OR_MARK.sub(shown, text) if "[^" in text else text
    if not number:
        return marked
    return f"{_BRACKET.sub(ESCAPED, mark_in(tag, number))}{gap_after_mark(tag)}{marked}"
