"""From a page's Markdown to its blocks, line by line.

The dialect is Markdown as python-markdown reads it, less what would not align: raw HTML, underlined
headings, reference definitions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from publication.languages.scripts import is_wide
from publication.messages.problem import Problem, Report
from publication.read.blocks import Block, without_code
from publication.read.footnotes import IN_LINK, MARK_LIKE, NOTE, is_number
from publication.read.markers import Marker, is_like_marker, parse_marker
from publication.read.messages import say
from publication.read.picture_text import is_meant_as_picture, picture_faults
from publication.records.texts import lines_of

HEADING = re.compile(r"^(#{1,6})[ \t]+(.+?)[ \t]*+#*+[ \t]*+$")
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
RAW_HTML = re.compile(r"(?<!\\)(?:\\\\)*<[A-Za-z/!?]")
DEFINITION = re.compile(r"^ {0,3}\[[^\]]*\]:")
EXCERPT = 20  # characters of a line that a message quotes


def parse_blocks(text: str, path: str, report: Report, first_line: int = 1) -> list[Block]:
    """Return the blocks of Markdown ``text``, which begins on ``first_line`` of ``path``."""
    return list(_Parser(path, report, first_line).blocks(lines_of(text)))


class _Parser:
    def __init__(self, path: str, report: Report, first_line: int) -> None:
        self.path, self.report, self.first_line = path, report, first_line

    def blocks(self, lines: list[str]) -> Iterator[Block]:
        previous: Block | None = None
        for number, chunk in chunks(lines, self.first_line):
            for block in self.chunk(chunk, number):
                if previous and _continues(previous, block, chunk[0]):
                    previous = replace(previous, text=join_lines([previous.text, block.text]))
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
        start, note = number, ""
        for offset, line in enumerate(chunk):
            heading, noted = HEADING.match(line), NOTE.match(line)
            if (heading or noted) and (parts or note):
                yield self.paragraph(parts, start, note)
            if heading:
                yield self.heading(heading, number + offset)
                parts, start, note = [], number + offset + 1, ""
            elif noted:
                parts, start, note = [noted[2]], number + offset, noted[1]
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
        if parts or note:
            yield self.paragraph(parts, start, note)

    def paragraph(self, parts: list[str], line: int, note: str) -> Block:
        """Return a paragraph, or the note that has the number ``note``."""
        if not note:
            return self.block("paragraph", parts, line)
        block = self.block("note", parts, line)
        if not block.text:
            self.problem(line, "note-empty", number=note)
        return replace(block, number=note)

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
        footnote = MARK_LIKE.match(text.lstrip())
        code = "footnote" if footnote else "reference-definition"
        self.problem(line, "note-not-apart" if NOTE.match(text) else code)

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
        if kind not in ("paragraph", "note"):  # whose lines are read one by one
            self.refuse_definitions(parts, line)
        text = join_lines(parts)
        marker = self.marker(text, line, kind)
        if marker and not marker.stands_for_text:
            kind = "marker"
        elif kind == "paragraph" and is_meant_as_picture(text):
            kind = "picture"
            for code in picture_faults(text):
                self.problem(line, code)
        return Block(kind, text, line, level, "", attributes, marker, ordered)

    def marker(self, text: str, line: int, kind: str) -> Marker | None:
        """Return the marker that a block's text is; one for apparatus is a block of its own."""
        if not is_like_marker(without_code(text)):
            return None
        marker = parse_marker(text, self.path, line, self.report)
        if marker and not marker.stands_for_text and kind != "paragraph":
            self.report(Problem(self.path, line, say("marker-form", text=text)))
            return None
        return marker

    def refuse_html(self, parts: list[str], line: int) -> None:
        """Report each line with raw HTML; the first, where only all together have it.

        Addresses in angle brackets and notes without a number are none that this dialect has either.
        """
        for offset, part in enumerate(parts):
            text = without_code(part)
            for found in AUTOLINK.finditer(text) if "<" in text else ():
                scheme = "mailto:" if "@" in found[1] and ":" not in found[1] else ""
                self.problem(line + offset, "autolink", text=found[1], address=scheme + found[1])
            if "[^" in text and not DEFINITION.match(part):
                self.refuse_marks(text, line + offset)
        if not _has_html("\n".join(parts)):
            return
        lines = [offset for offset, part in enumerate(parts) if _has_html(part)]
        for offset in lines or [0]:
            self.problem(line + offset, "raw-html")

    def refuse_marks(self, text: str, line: int) -> None:
        """Report marks of notes that have no number, or stand inside a link."""
        if any(not is_number(found[1]) for found in MARK_LIKE.finditer(text)):
            self.problem(line, "footnote")
        if IN_LINK.search(text):
            self.problem(line, "note-in-link")

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
    return "<" in text and bool(RAW_HTML.search(AUTOLINK.sub("", without_code(text))))


def _continues(previous: Block, block: Block, first: str) -> bool:
    """Return whether ``block`` is an indented further paragraph of the item or note ``previous``."""
    if previous.kind not in ("item", "note") or not first.startswith("    "):
        return False
    return block.kind in ("paragraph", "picture")


def join_lines(parts: list[str]) -> str:
    """Return hard-wrapped lines as one: no space where Han characters or full-width marks meet."""
    text = ""
    for part in (part for part in parts if part):
        glue = " " if text and not (is_wide(text[-1]) and is_wide(part[0])) else ""
        text += glue + part
    return text
