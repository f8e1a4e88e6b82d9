"""From a page's Markdown to its blocks: the units that two languages share.

A block is a heading, a paragraph or a list item (DESIGN: Alignment); a table, a quotation,
a rule and fenced code count as one block each, and so does a marker line, which stands for
what the build puts in its place. The dialect is Markdown as python-markdown reads it, less
what would not align: raw HTML, underlined headings, reference definitions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from publication.cache.memoize import without_hash
from publication.languages.marks import ENDS, STOPS
from publication.languages.scripts import is_wide
from publication.messages.problem import Problem, Report
from publication.read.markers import Marker, is_like_marker, parse_marker
from publication.read.messages import say

HEADING = re.compile(r"^(#{1,6})[ \t]+(.+?)[ \t]*#*[ \t]*$")
EXPLICIT_ID = re.compile(r"[ \t]*\{:?[ \t]*#(\w[\w.-]*)[ \t]*\}[ \t]*$")
ITEM = re.compile(r"^( *)(?:[-*+]|\d+\.)[ \t]+(.*)$")
ATTRIBUTES = re.compile(r"^\{:[^}]*\}[ \t]*$")
FENCE = re.compile(r"^(```+|~~~+)")
FENCE_LINE = re.compile(r"^(?:`{3,}|~{3,})[ ]*\.?[\w#.+-]*[ ]*$")
RULE = re.compile(r"^ {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$")
UNDERLINE = re.compile(r"^(=+|-+)[ \t]*$")
TIGHT_HEADING = re.compile(r"^(#{1,6})([^\s#].*)")
DEEP_HEADING = re.compile(r"^#{7,}")
AUTOLINK = re.compile(
    r"(?<!\\)(?:\\\\)*<((?:https?://|mailto:|www\.)[^\s<>]*|[^\s<>@]+@[^\s<>@]+)>", re.IGNORECASE
)
FOOTNOTE = re.compile(r"(?<!\\)(?:\\\\)*\[\^[^\]\s]+\]")
RAW_HTML = re.compile(r"(?<!\\)(?:\\\\)*<[A-Za-z/!?]")
CODE_SPAN = re.compile(r"(?<!\\)(?:\\\\)*(`+).+?(?<!`)\1(?!`)", re.DOTALL)  # python-markdown's
DEFINITION = re.compile(r"^ {0,3}\[[^\]]*\]:")
TABLE_RULE = re.compile(r"^\|?(?: *:?-+:? *\|)+ *(?::?-+:?)? *$")
CELLS = re.compile(r" *(?<!\\)\| *")
EXCERPT = 20  # characters of a line that a message quotes
RUN_IN = re.compile(r"^\*\*(.+?)\*\*")

_MARK = re.compile(r"[\\`\[*]")  # without one there is nothing to take away
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_CODE_OR_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!<>&|~-])|`([^`]*)`")
_EMPHASIS = re.compile(r"\*{1,3}(?=\S)(.+?)(?<=\S)\*{1,3}")
_KEPT = re.compile("[\U0010f000-\U0010f07f]")
_KEEP = 0x10F000  # private use: where escaped characters wait until the marks are gone


@dataclass(frozen=True)
class Block:
    """One block: ``kind``, its Markdown ``text`` on one line, and its first ``line``.

    ``level`` is a heading's level or a list item's depth. ``id`` is the shared block id:
    explicit in the source for a heading, else given by the alignment.
    """

    kind: str
    text: str
    line: int
    level: int = 0
    id: str = ""
    attributes: str = ""
    marker: Marker | None = None
    ordered: bool = False

    def __hash__(self) -> int:
        return self._hash

    @cached_property
    def _hash(self) -> int:
        """Return the hash, found once: blocks are part of what is memoized by."""
        return hash((self.kind, self.text, self.line, self.level, self.id, self.marker))

    def __getstate__(self) -> dict[str, Any]:
        return without_hash(self)

    @property
    def pending(self) -> bool:
        """Return whether the block waits for its translation."""
        return self.marker is not None and self.marker.name == "pending"

    @cached_property
    def plain(self) -> str:
        """Return the text without Markdown."""
        return plain(self.text)

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
    """Return Markdown ``text`` as a reader sees it: no emphasis, link targets, code marks."""
    if not _MARK.search(text):
        return text
    text = _EMPHASIS.sub(r"\1", _LINK.sub(r"\1", _CODE_OR_ESCAPE.sub(_shield_escaped, text)))
    return _KEPT.sub(lambda found: chr(ord(found.group()) - _KEEP), text)


def table_cells(row: str) -> list[str]:
    """Return the text of a table row's cells as a reader sees it; none of the rule below the head."""
    if TABLE_RULE.match(row):
        return []
    cells = CELLS.split(row.strip().strip("|").strip())
    return [plain(cell.replace("\\|", "|")) for cell in cells]


def _shield_escaped(found: re.Match[str]) -> str:
    """Return an escaped character out of reach of the marks, and code without its own."""
    return chr(_KEEP + ord(found[1])) if found[1] else found[2]


def parse_blocks(text: str, path: str, report: Report, first_line: int = 1) -> list[Block]:
    """Return the blocks of Markdown ``text``, which begins on ``first_line`` of ``path``."""
    return list(_Parser(path, report, first_line).blocks(text.splitlines()))


class _Parser:
    def __init__(self, path: str, report: Report, first_line: int) -> None:
        self.path, self.report, self.first_line = path, report, first_line

    def blocks(self, lines: list[str]) -> Iterator[Block]:
        previous: Block | None = None
        for number, chunk in chunks(lines, self.first_line):
            for block in self.chunk(chunk, number):
                if previous and _continues(previous, block, chunk[0]):
                    previous = replace(previous, text=_join_lines([previous.text, block.text]))
                    continue
                if previous:
                    yield previous
                previous = block
        if previous:
            yield previous

    def chunk(self, chunk: list[str], number: int) -> Iterator[Block]:
        fence = FENCE.match(chunk[0])
        if fence:
            yield self.fence(fence[1], chunk, number)
        elif len(chunk) == 1 and RULE.match(chunk[0]):
            yield Block("rule", "", number)
        elif chunk[0].lstrip().startswith("|"):
            for offset, row in enumerate(chunk):
                self.refuse_html([row], number + offset)
                self.marker(row.strip(), number + offset, "table")
            yield Block("table", "\n".join(chunk), number)
        elif chunk[0].startswith(">"):
            yield self.block("quote", [line.lstrip("> ") for line in chunk], number)
        elif ITEM.match(chunk[0]):
            yield from self.items(chunk, number)
        else:
            yield from self.text(chunk, number)

    def items(self, chunk: list[str], number: int) -> Iterator[Block]:
        start, depth, ordered, parts = number, 0, False, [""]
        for offset, line in enumerate(chunk):
            found = ITEM.match(line)
            if found and offset:
                yield self.block("item", parts, start, depth, ordered)
            if found:
                start, depth = number + offset, len(found[1]) // 4
                ordered, parts = line.lstrip()[0].isdigit(), [found[2]]
            else:
                parts.append(line.strip())
        yield self.block("item", parts, start, depth, ordered)

    def text(self, chunk: list[str], number: int) -> Iterator[Block]:
        parts: list[str] = []
        start = number
        for offset, line in enumerate(chunk):
            heading = HEADING.match(line)
            if heading and parts:
                yield self.block("paragraph", parts, start)
            if heading:
                yield self.heading(heading, number + offset)
                parts, start = [], number + offset + 1
            elif self.is_no_heading(line, number + offset):
                parts.append(line.strip())
            elif UNDERLINE.match(line) and parts:
                self.problem(number + offset, "underlined-heading")
            elif ITEM.match(line) and parts:
                self.problem(number + offset, "list-not-apart")
            elif DEFINITION.match(line):
                self.definition(line, number + offset)
            else:
                parts.append(line.strip())
        if parts:
            yield self.block("paragraph", parts, start)

    def is_no_heading(self, text: str, line: int) -> bool:
        """Return whether a line only looks like a heading, and report it."""
        if tight := TIGHT_HEADING.match(text):
            self.problem(line, "heading-tight", marks=tight[1], text=_excerpt(tight[2]))
        elif DEEP_HEADING.match(text):
            self.problem(line, "heading-deep")
        else:
            return False
        return True

    def definition(self, text: str, line: int) -> None:
        """Report a definition: of a link, or of a footnote."""
        footnote = FOOTNOTE.match(text.lstrip())
        self.problem(line, "footnote" if footnote else "reference-definition")

    def heading(self, found: re.Match[str], line: int) -> Block:
        text, explicit = found[2], EXPLICIT_ID.search(found[2])
        if explicit:
            text = text[: explicit.start()]
        self.refuse_html([text], line)
        block_id = explicit[1] if explicit else ""
        marker = self.marker(text, line, "heading")
        return Block("heading", text, line, len(found[1]), block_id, marker=marker)

    def block(
        self, kind: str, parts: list[str], line: int, level: int = 0, ordered: bool = False
    ) -> Block:
        attributes = parts.pop() if len(parts) > 1 and ATTRIBUTES.match(parts[-1]) else ""
        self.refuse_html(parts, line)
        if kind != "paragraph":  # a paragraph's lines are read one by one
            self.refuse_definitions(parts, line)
        text = _join_lines(parts)
        marker = self.marker(text, line, kind)
        if marker and not marker.stands_for_text:
            kind = "marker"
        return Block(kind, text, line, level, "", attributes, marker, ordered)

    def marker(self, text: str, line: int, kind: str) -> Marker | None:
        """Return the marker that a block's text is; one for apparatus is a block of its own."""
        if not is_like_marker(CODE_SPAN.sub("", text)):
            return None
        marker = parse_marker(text, self.path, line, self.report)
        if marker and not marker.stands_for_text and kind != "paragraph":
            self.report(Problem(self.path, line, say("marker-form", text=text)))
            return None
        return marker

    def refuse_html(self, parts: list[str], line: int) -> None:
        """Report each line with raw HTML; the first, where only all together have it.

        Addresses in angle brackets and footnotes are none that this dialect has either.
        """
        for offset, part in enumerate(parts):
            text = CODE_SPAN.sub("", part)
            for found in AUTOLINK.finditer(text):
                scheme = "mailto:" if "@" in found[1] and ":" not in found[1] else ""
                self.problem(line + offset, "autolink", text=found[1], address=scheme + found[1])
            if FOOTNOTE.search(text) and not DEFINITION.match(part):
                self.problem(line + offset, "footnote")
        if not _has_html("\n".join(parts)):
            return
        lines = [offset for offset, part in enumerate(parts) if _has_html(part)]
        for offset in lines or [0]:
            self.problem(line + offset, "raw-html")

    def refuse_definitions(self, parts: list[str], line: int) -> None:
        for offset, part in enumerate(parts):
            if DEFINITION.match(part):
                self.definition(part, line + offset)

    def fence(self, marks: str, chunk: list[str], number: int) -> Block:
        """Return a fence; report one that Markdown would read in another way, or not as one."""
        if not FENCE_LINE.match(chunk[0]):
            self.problem(number, "fence-line")
        if len(chunk) == 1 or chunk[-1].rstrip(" ") != marks:
            self.problem(number, "fence-open")
        return Block("code", "\n".join(chunk), number)

    def problem(self, line: int, code: str, **places: object) -> None:
        self.report(Problem(self.path, line, say(code, **places)))


def chunks(lines: list[str], first_line: int) -> Iterator[tuple[int, list[str]]]:
    """Yield runs of lines between blank ones, with the first's number; a fence is one run."""
    chunk: list[str] = []
    fence = ""
    for number, line in enumerate(lines, first_line):
        opening = FENCE.match(line)
        if fence:
            chunk.append(line)
            if line.rstrip(" ") == fence:
                yield number - len(chunk) + 1, chunk
                chunk, fence = [], ""
        elif line.strip() and not (opening and chunk):
            chunk.append(line)
            fence = opening[1] if opening else ""
        elif chunk:
            yield number - len(chunk), chunk
            chunk, fence = ([line], opening[1]) if opening else ([], "")
    if chunk:
        yield first_line + len(lines) - len(chunk), chunk


def _excerpt(text: str) -> str:
    return text if len(text) <= EXCERPT else f"{text[:EXCERPT]}…"


def _has_html(text: str) -> bool:
    return "<" in text and bool(RAW_HTML.search(AUTOLINK.sub("", CODE_SPAN.sub("", text))))


def _continues(previous: Block, block: Block, first: str) -> bool:
    """Return whether ``block`` is an indented further paragraph of the item ``previous``."""
    return previous.kind == "item" and block.kind == "paragraph" and first.startswith("    ")


def _join_lines(parts: list[str]) -> str:
    """Return hard-wrapped lines as one: no space where Han characters or full-width marks meet."""
    text = ""
    for part in (part for part in parts if part):
        glue = " " if text and not (is_wide(text[-1]) and is_wide(part[0])) else ""
        text += glue + part
    return text
