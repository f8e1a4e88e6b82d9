"""A block, the unit that two languages share, and its text without Markdown.

A block is a heading, a paragraph or a list item (DESIGN: Alignment); a table, a quotation,
a rule, a footnote's note, fenced code and a picture with its caption count as one block each, and
so does a marker line, which stands for what the build puts in its place.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cached_property
from typing import Any

from publication.cache.memoize import without_hash
from publication.cache.values import dataclass
from publication.languages.marks import ENDS, STOPS
from publication.read.footnotes import MARK
from publication.read.markers import Marker
from publication.read.picture_text import PictureText, picture_text

CODE_SPAN = re.compile(r"(?<!\\)(?:\\\\)*(`+).+?(?<!`)\1(?!`)", re.DOTALL)  # python-markdown's
TABLE_RULE = re.compile(r"^\|?(?: *:?-+:? *\|)+ *(?::?-+:?)? *$")
CELLS = re.compile(r" *(?<!\\)\| *")
RUN_IN = re.compile(r"^\*\*(.+?)\*\*")

_MARK = re.compile(r"[\\`\[*]")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_CODE_OR_ESCAPE = re.compile(rf"\\([\\`*_{{}}\[\]()#+.!<>&|~-])|`([^`]*)`|{MARK}")
_EMPHASIS = re.compile(r"\*\*{0,2}(?=\S)(.+?)(?<=\S)\*{1,3}")  # begins with a sign: found at once
_KEPT = re.compile("[\U0010f000-\U0010f07f]")
_KEEP = 0x10F000  # private use: where escaped characters wait until the marks are gone


@dataclass(frozen=True)
class Block:
    """One block: ``kind``, its Markdown ``text`` on one line, and its first ``line``.

    ``level`` is a heading's level or a list item's depth. ``id`` is the shared block id:
    explicit in the source for a heading, else given by the alignment. ``number`` is a note's.
    """

    kind: str
    text: str
    line: int
    level: int = 0
    id: str = ""
    attributes: str = ""
    marker: Marker | None = None
    ordered: bool = False
    number: str = ""

    def __hash__(self) -> int:
        return self._hash

    @cached_property
    def _hash(self) -> int:
        """Return the hash, found once: blocks are part of what is memoized by."""
        return hash(
            (self.kind, self.text, self.line, self.level, self.id, self.marker, self.number)
        )

    def __getstate__(self) -> dict[str, Any]:
        return without_hash(self)

    @property
    def pending(self) -> bool:
        """Return whether the block waits for its translation."""
        return self.marker is not None and self.marker.name == "pending"

    @property
    def picture(self) -> PictureText | None:
        """Return what a picture says of itself; None for other blocks."""
        return picture_text(self.text) if self.kind == "picture" else None

    @property
    def from_source(self) -> bool:
        """Return whether the text is the report's own: pictures are added by editors."""
        return self.kind != "picture"

    @cached_property
    def plain(self) -> str:
        """Return the text without Markdown: of a picture, its caption."""
        picture = self.picture
        return plain(picture.caption if picture else self.text)

    @cached_property
    def run_in(self) -> str:
        """Return the bold opening of a paragraph if it is a heading, else ''.

        It ends like a sentence, or is all there is: headings in English have no full stop.
        """
        found = RUN_IN.match(self.text) if self.kind == "paragraph" else None
        heads = found and (found[1][-1] in ENDS or found[0] == self.text)
        return found[1] if found and heads else ""

    @cached_property
    def title(self) -> str:
        """Return a heading's text, or a run-in heading's without its full stop."""
        if self.kind == "heading":
            return self.plain
        return plain(self.run_in).rstrip(STOPS)

    def with_id(self, block_id: str) -> Block:
        """Return this block under ``block_id``."""
        return replace(self, id=block_id)


def plain(text: str) -> str:
    """Return Markdown ``text`` as a reader sees it: no emphasis, link targets, code marks, marks of notes."""
    if not has_marks(text):
        return text
    escapes = "\\" in text
    if escapes or "`" in text or "[^" in text:
        text = _CODE_OR_ESCAPE.sub(_shield_escaped, text)
    text = _LINK.sub(r"\1", text) if "](" in text else text
    text = _EMPHASIS.sub(r"\1", text) if "*" in text else text
    return _KEPT.sub(lambda found: chr(ord(found[0]) - _KEEP), text) if escapes else text


def has_marks(text: str) -> bool:
    """Return whether there is anything in Markdown ``text`` to take away; in few there is."""
    return _MARK.search(text) is not None


def without_code(text: str, instead: str = "") -> str:
    """Return Markdown ``text`` with ``instead`` in the place of its code, which is no prose."""
    return CODE_SPAN.sub(instead, text) if "`" in text else text


def table_cells(row: str) -> list[str]:
    """Return the text of a table row's cells as a reader sees it; none of the rule below the head."""
    if TABLE_RULE.match(row):
        return []
    row = row.strip().strip("|").strip()
    if not has_marks(row):
        return [cell.strip(" ") for cell in row.split("|")]
    return [plain(cell.replace("\\|", "|")) for cell in CELLS.split(row)]


def _shield_escaped(found: re.Match[str]) -> str:
    """Return an escaped character out of reach of the marks, code without its own, no note's mark."""
    return chr(_KEEP + ord(found[1])) if found[1] else found[2] or ""
