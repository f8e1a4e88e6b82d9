"""Lists and tables whose lines look otherwise than what Markdown makes of them.

It counts a list by itself, takes one level for four spaces, knows one kind of list at a time, joins
lines that no blank line parts, and cuts a row of a table at the width of its head: each changes
what readers see, without a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import normalize

from publication.languages.marks import ITEM_WITHOUT_SPACE, LOOKS_LIKE_ITEM, WIDE_SIGN
from publication.messages.problem import Grade, Problem
from publication.read.block_parser import FENCE, UNDERLINE, chunks
from publication.read.blocks import TABLE_RULE
from publication.read.messages import say
from publication.records.texts import lines_of

ITEM = re.compile(r"^(?P<indent>[ \t]*)(?:[-*+]|(?P<number>\d+)\.)[ \t]+(?=\S)")
QUOTE = ">"
QUOTE_INSIDE = re.compile(r"^> ?>")
CONTENTS = re.compile(r"^[ \t]*(?:[-*+>][ \t]+)?\[TOC\][ \t]*$", re.IGNORECASE)
NO_TEXT = re.compile(r"^(?:[>|]|`{3}|~{3}|#{1,6} |[ ]{4}|\t)")  # within an item
ESCAPED_OR_CODE = re.compile(r"\\.|`[^`]*`")
INDENT = 4
PRINTED = ("underline-alone",)  # as it stands, and a report may have it so
ALL_ONE = "1"  # written before every item, it leaves the counting to Markdown

LayoutFault = tuple[
    int, str, dict[str, object]
]  # a line, a message's code, and what fills its places


def check_layout(body: str, path: str, first_line: int) -> Iterator[Problem]:
    """Yield a problem for each such line of a page's ``body``, which begins on ``first_line``."""
    reader, quoted = _Lists(), False
    for number, chunk in chunks(lines_of(body), first_line):
        for line, code, places in _found(reader, chunk, number):
            grade = Grade.WARNING if code in PRINTED else Grade.ERROR
            yield Problem(path, line, say(code, **places), grade)
        if quoted and chunk[0].startswith(QUOTE):
            yield Problem(path, number, say("quote-joined"))
        quoted = chunk[0].startswith(QUOTE)


def _found(reader: _Lists, chunk: list[str], number: int) -> Iterator[LayoutFault]:
    if FENCE.match(chunk[0]):
        reader.end()
    elif ITEM.match(chunk[0]):
        yield from reader.read(chunk, number)
    elif chunk[0].startswith(" " * INDENT) and reader.levels:  # it goes on with the item above
        if NO_TEXT.match(chunk[0][INDENT:]):
            yield number, "item-text", {}
        yield from _joined(chunk, number)
    elif chunk[0].lstrip().startswith("|"):
        reader.end()
        yield from _rows(chunk, number)
    else:
        reader.end()
        yield from _joined(chunk, number)
        yield from _no_text(chunk, number)


class _Lists:
    """Follows the lists of a page: of each open level its kind, its length, and its last number."""

    def __init__(self) -> None:
        self.levels: list[tuple[bool, int, str | None]] = []

    def end(self) -> None:
        """Begin anew: something else stands between."""
        self.levels = []

    def read(self, chunk: list[str], number: int) -> Iterator[LayoutFault]:
        """Yield what Markdown makes otherwise of the items in ``chunk``."""
        for line, text in enumerate(chunk, number):
            found = ITEM.match(text)
            if found and ("\t" in found["indent"] or len(found["indent"]) % INDENT):
                yield line, "list-indent", {}
            elif found:
                depth = min(len(found["indent"]) // INDENT, len(self.levels))
                yield from self.item(line, depth, found["number"])

    def item(self, line: int, depth: int, number: str | None) -> Iterator[LayoutFault]:
        """Yield what is wrong with an item of a level, given the items before it."""
        ordered = number is not None
        new = ordered, 0, ALL_ONE
        was, count, before = self.levels[depth] if depth < len(self.levels) else new
        del self.levels[depth:]
        self.levels.append((was, count + 1, number))
        if was != ordered:
            yield line, "list-mixed", {}
        elif number not in (None, str(count + 1)) and (number, before) != (ALL_ONE, ALL_ONE):
            yield line, "list-number", {"number": number, "shown": count + 1}


def _no_text(chunk: list[str], number: int) -> Iterator[LayoutFault]:
    """Yield each line of text that is to make something which this Markdown does not have."""
    for line, text in enumerate(chunk, number):
        if CONTENTS.match(text):
            yield line, "contents-mark", {}
        elif QUOTE_INSIDE.match(text):
            yield line, "quote-inside", {}
        elif "|" in text and TABLE_RULE.match(text) and line > number:
            yield line - 1, "table-edge", {}
    if len(chunk) == 1 and chunk[0].startswith("=") and UNDERLINE.match(chunk[0]):
        yield number, "underline-alone", {}


def _rows(chunk: list[str], number: int) -> Iterator[LayoutFault]:
    """Yield each row of a table that has not as many cells as its head."""
    width = _width(chunk[0])
    for line, row in enumerate(chunk[1:], number + 1):
        if row.lstrip().startswith("|") and _width(row) != width:
            yield line, "table-width", {"cells": _width(row), "head": width}


def _width(row: str) -> int:
    text = ESCAPED_OR_CODE.sub("_", row).strip()
    return text.removeprefix("|").removesuffix("|").count("|") + 1


def _joined(chunk: list[str], number: int) -> Iterator[LayoutFault]:
    """Yield each line that looks like a further item and would be joined to the one above it."""
    marks = [LOOKS_LIKE_ITEM.match(text) for text in chunk]
    for line, (text, mark) in enumerate(zip(chunk, marks, strict=True), number):
        if ITEM_WITHOUT_SPACE.match(text):
            yield line, "list-space", {}
        elif wide := WIDE_SIGN.match(text):
            yield line, "sign-full-width", {"sign": wide[0], "half": normalize("NFKC", wide[0])}
        elif mark and any(marks[: line - number]):
            yield line, "lines-joined", {"mark": mark[0].strip()}
