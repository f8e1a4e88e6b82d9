"""Edit a Markdown file: replace the characters of one block, keep every other byte.

Where a block stands in its file follows from the lines of its page: it ends before the next
block, without blank lines and without the line of attributes below it. What Markdown writes
before the words (``## ``, ``- ``, ``> ``) and after them (`` {#id}``) is not the translation's.
The page is then read again: the block must say the new text as the kind of block it was, and
no other block may have changed. That is what refuses a text that Markdown would read otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import zip_longest

import yaml

from publication.check.structure import describe
from publication.exchange.messages import say
from publication.exchange.scalars import scalar
from publication.exchange.units import FRONT, TranslationUnit
from publication.messages.problem import Message, Problem
from publication.read.block_parser import EXPLICIT_ID, HEADING, ITEM
from publication.read.blocks import Block
from publication.read.footnotes import NOTE
from publication.read.pages import Page, parse_page
from publication.read.picture_text import on_two_lines
from publication.read.shapes import misread

FENCE = "\n---\n"
QUOTE = re.compile(r"^[> ]*")
LINE = re.compile(r"[^\n]*\n|[^\n]+")
MARK = "\ufeff"
BLOCK_STYLES = ("|", ">")
NOT_MISREAD = Block("", "", 0)  # stands for no block that was misread


@dataclass(frozen=True)
class TextEdit:
    """A unit's translation in words, the stretch of the file (end exclusive), and its new text."""

    unit: TranslationUnit
    words: str
    start: int
    end: int
    text: str


class MarkdownFile:
    """One page's file as it was read, with the place of each of its lines."""

    def __init__(self, data: bytes, page: Page) -> None:
        """Take the file's bytes, UTF-8, and the page that was read from them."""
        self.page = page
        self.text = data.decode("utf-8")
        self.mark = MARK if self.text.startswith(MARK) else ""
        self.text = self.text.removeprefix(MARK)
        self.newline = "\r\n" if "\r\n" in self.text else "\n"
        self.lines = _lines(self.text)
        report: list[Problem] = []
        self.blocks = self.read(self.text, report).blocks  # with the ids that the text has
        self.numbers = {block.line: number for number, block in enumerate(self.blocks)}
        self.begins = [0]
        for line in self.lines:
            self.begins.append(self.begins[-1] + len(line))

    def edit(self, unit: TranslationUnit, words: str, source: MarkdownFile) -> TextEdit:
        """Return how ``words`` take the place of a unit's translation; ``source`` is its source."""
        if unit.block.id.startswith(FRONT):
            start, end, text = self.front_matter_span(unit.block.kind, words)
        elif unit.block.kind == "heading":
            start, end = self.heading_span(self.numbers[unit.block.line])
            text = words
        else:
            first, last = self.line_span(unit.block)
            start = self.begins[first] + len(_prefix(self.lines[first], unit.block.kind))
            end = self.begins[last] + len(self.lines[last].rstrip("\r\n").rstrip())
            lacks = unit.original.kind != unit.block.kind  # a pending line for an item, say
            prefix = source.prefix(unit.original) if lacks else ""
            written = on_two_lines(words) if unit.original.picture else words
            text = prefix + written.replace("\n", self.newline)
        return TextEdit(unit, words, start, end, text)

    def prefix(self, block: Block) -> str:
        """Return what stands before the words of ``block``: list marker, quotation marks."""
        return _prefix(self.lines[block.line - 1], block.kind)

    def heading_span(self, number: int) -> tuple[int, int]:
        """Return where the words of a heading begin and end: after its marks, before its id."""
        line = self.blocks[number].line - 1
        found = HEADING.match(self.lines[line].rstrip("\r\n"))
        assert found is not None  # the page was read
        explicit = EXPLICIT_ID.search(found[2])
        length = explicit.start() if explicit else len(found[2])
        start = self.begins[line] + found.start(2)
        return start, start + length

    def line_span(self, block: Block) -> tuple[int, int]:
        """Return the first and last line of a block, counted from 0."""
        number = self.numbers[block.line]
        later = self.blocks[number + 1 :][:1]
        last = (later[0].line if later else len(self.lines) + 1) - 2
        while last >= block.line and not self.lines[last].strip():
            last -= 1
        return block.line - 1, last - (1 if block.attributes else 0)

    def front_matter_span(self, key: str, words: str) -> tuple[int, int, str]:
        """Return where the value of a field of the front matter stands, and its new text."""
        head = self.text.replace("\r\n", "\n")[4:].partition(FENCE)[0]
        node = yaml.compose(head, Loader=yaml.SafeLoader)
        assert isinstance(node, yaml.MappingNode)  # the page was read
        value = next(value for name, value in node.value if name.value == key)
        start = self.begins[1 + value.start_mark.line] + value.start_mark.column
        end = self.begins[1 + value.end_mark.line] + value.end_mark.column
        after = self.newline if value.style in BLOCK_STYLES and not value.end_mark.column else ""
        return start, end, scalar(words) + after

    def read(self, text: str, problems: list[Problem]) -> Page:
        """Return the page that ``text`` is; its problems are added to ``problems``."""
        page, plain = self.page, text.replace("\r\n", "\n")
        return parse_page(plain, page.path, page.file, page.language, problems.append)

    def with_edits(self, edits: Iterable[TextEdit]) -> str:
        """Return the file's text with ``edits`` made; none may overlap another."""
        parts, position = [], 0
        for edit in sorted(edits, key=lambda each: each.start):
            parts += [self.text[position : edit.start], edit.text]
            position = edit.end
        return "".join([*parts, self.text[position:]])

    def bytes(self, edits: Iterable[TextEdit]) -> bytes:
        """Return the file with ``edits`` made."""
        return (self.mark + self.with_edits(edits)).encode()

    def misread(self, edits: Iterable[TextEdit]) -> Message | None:
        """Return why Markdown would not read ``edits`` as they are meant; None if it would."""
        edits, problems = list(edits), list[Problem]()
        read = self.read(self.with_edits(edits), problems)
        if problems:
            return problems[0].message
        expected = self.expected(edits)
        if (read.title, read.description) != (expected.title, expected.description):
            return say("exchange-misread", read=describe(None))
        rows = zip_longest(_without_lines(read.blocks), _without_lines(expected.blocks))
        wrong = next((found for found, wanted in rows if found != wanted), NOT_MISREAD)
        if wrong is not NOT_MISREAD:
            return say("exchange-misread", read=describe(wrong))
        return next((say("block-misread") for _ in misread(read.blocks)), None)

    def expected(self, edits: list[TextEdit]) -> Page:
        """Return the page that ``edits`` should make, its lines aside."""
        blocks, fields = list(self.blocks), {}
        for edit in edits:
            if edit.unit.block.id.startswith(FRONT):
                fields[edit.unit.block.kind] = edit.words
            else:
                number = self.numbers[edit.unit.block.line]
                blocks[number] = _expected_block(edit.unit, blocks[number], edit.words)
        title = fields.get("title", self.page.title)
        description = fields.get("description", self.page.description)
        return replace(self.page, title=title, description=description, blocks=tuple(blocks))


def _lines(text: str) -> list[str]:
    """Return the lines with their ends, as the page's parser counts them."""
    body = 0
    plain = text.replace("\r\n", "\n")
    if plain.startswith("---\n"):
        head, fence, _ = plain[4:].partition(FENCE)
        fields = head.count("\n") + 3 if fence else 0
        for _ in range(fields):
            body = text.index("\n", body) + 1
    head_lines = text[:body].split("\n")[:-1]
    return [f"{line}\n" for line in head_lines] + LINE.findall(text[body:])


def _prefix(line: str, kind: str) -> str:
    """Return what stands in a line before a block's words."""
    if kind == "item":
        found = ITEM.match(line.rstrip("\r\n"))
        return line[: found.start(2)] if found else ""
    if kind == "quote":
        found = QUOTE.match(line)
        return found[0] if found else ""
    if kind == "note":
        found = NOTE.match(line.rstrip("\r\n"))
        return line[: found.start(2)] if found else ""
    return "" if kind == "table" else line[: len(line) - len(line.lstrip())]


def _expected_block(unit: TranslationUnit, block: Block, text: str) -> Block:
    """Return the block that the translation has to be, where ``block`` stands now."""
    shape = unit.original if block.pending else block
    kept = {name: getattr(shape, name) for name in ("kind", "level", "ordered", "number")}
    return replace(block, text=text, marker=None, **kept)


def _without_lines(blocks: Iterable[Block]) -> list[Block]:
    return [replace(block, line=0) for block in blocks]
