"""A translation in its place: the characters of one block replaced, every other byte kept.

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

import yaml

from publication.blocks import EXPLICIT_ID, HEADING, ITEM, Block
from publication.exchange.units import FRONT, Unit
from publication.messages import say
from publication.pages import Page, parse_page
from publication.problems import Message, Problem
from publication.structure import describe

FENCE = "\n---\n"
QUOTE = re.compile(r"^[> ]*")
PLAIN = re.compile(r"[^\s!&*?|>@`\"'%#{}\[\],:-](?:(?!: | #|:$)[^\n\t])*")
MARK = "\ufeff"
BLOCK_STYLES = ("|", ">")


@dataclass(frozen=True)
class Edit:
    """A stretch of a file's text (end exclusive) and what takes its place."""

    start: int
    end: int
    text: str


class Markdown:
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
        self.begins = [0]
        for line in self.lines:
            self.begins.append(self.begins[-1] + len(line))

    def edit(self, unit: Unit, text: str, source: Markdown) -> Edit:
        """Return how ``text`` takes the place of a unit's translation; ``source`` is its source."""
        if unit.block.id.startswith(FRONT):
            return self.front_edit(unit.block.kind, text)
        first, last = self.span(unit.block)
        if unit.block.kind == "heading":
            found = HEADING.match(_bare(self.lines[first]))
            start, end = found.span(2) if found else (0, 0)
            explicit = EXPLICIT_ID.search(found[2]) if found else None
            end = start + explicit.start() if explicit else end
            return Edit(self.begins[first] + start, self.begins[first] + end, text)
        start = self.begins[first] + len(_prefix(self.lines[first], unit.block.kind))
        end = self.begins[last] + len(_bare(self.lines[last]).rstrip())
        if unit.original.kind != unit.block.kind:  # a pending line in the place of an item, say
            text = source.prefix(unit.original) + text
        return Edit(start, end, text.replace("\n", self.newline))

    def prefix(self, block: Block) -> str:
        """Return what stands before the words of ``block``: list marker, quotation marks."""
        return _prefix(self.lines[block.line - 1], block.kind)

    def span(self, block: Block) -> tuple[int, int]:
        """Return the first and last line of a block, counted from 0."""
        later = (each.line for each in self.page.blocks if each.line > block.line)
        last = min(later, default=len(self.lines) + 1) - 2
        while last >= block.line and not self.lines[last].strip():
            last -= 1
        return block.line - 1, last - (1 if block.attributes else 0)

    def front_edit(self, key: str, text: str) -> Edit:
        """Return how ``text`` becomes the value of a field of the front matter."""
        head = self.text.replace("\r\n", "\n")[4:].partition(FENCE)[0]
        node = yaml.compose(head, Loader=yaml.SafeLoader)
        assert isinstance(node, yaml.MappingNode)  # the page was read
        value = next(value for name, value in node.value if name.value == key)
        start = self.begins[1 + value.start_mark.line] + value.start_mark.column
        end = self.begins[1 + value.end_mark.line] + value.end_mark.column
        after = self.newline if value.style in BLOCK_STYLES and not value.end_mark.column else ""
        return Edit(start, end, _scalar(text) + after)

    def read(self, text: str, problems: list[Problem]) -> Page:
        """Return the page that ``text`` is; its problems are added to ``problems``."""
        page, plain = self.page, text.replace("\r\n", "\n")
        return parse_page(plain, page.path, page.file, page.language, problems.append)

    def with_edits(self, edits: list[Edit]) -> str:
        """Return the file's text with ``edits`` made; none may overlap another."""
        text = self.text
        for edit in sorted(edits, key=lambda each: -each.start):
            text = text[: edit.start] + edit.text + text[edit.end :]
        return text

    def bytes(self, edits: list[Edit]) -> bytes:
        """Return the file with ``edits`` made."""
        return (self.mark + self.with_edits(edits)).encode()

    def misread(self, unit: Unit, text: str, edit: Edit) -> Message | None:
        """Return why Markdown would not read ``text`` as the translation it is, if so."""
        problems: list[Problem] = []
        read = self.read(self.with_edits([edit]), problems)
        if problems:
            return problems[0].message
        if unit.block.id.startswith(FRONT):
            good = getattr(read, unit.block.kind) == text
            return None if good else say("exchange-misread", read=describe(None))
        number = self.page.blocks.index(unit.block)
        wanted = _wanted(unit, self.blocks[number], text)
        expected = (*self.blocks[:number], wanted, *self.blocks[number + 1 :])
        if _unplaced(read.blocks) == _unplaced(expected):
            return None
        found = read.blocks[number] if number < len(read.blocks) else None
        return say("exchange-misread", read=describe(found))


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
    return [f"{line}\n" for line in head_lines] + text[body:].splitlines(keepends=True)


def _bare(line: str) -> str:
    return line.splitlines()[0] if line.splitlines() else ""


def _prefix(line: str, kind: str) -> str:
    """Return what stands in a line before a block's words."""
    if kind == "item":
        found = ITEM.match(_bare(line))
        return line[: found.start(2)] if found else ""
    if kind == "quote":
        found = QUOTE.match(line)
        return found[0] if found else ""
    return "" if kind == "table" else line[: len(line) - len(line.lstrip())]


def _scalar(text: str) -> str:
    """Return ``text`` as YAML writes it on one line: plain where that is safe, else quoted."""
    if PLAIN.fullmatch(text) and yaml.safe_load(f"k: {text}") == {"k": text}:
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _wanted(unit: Unit, block: Block, text: str) -> Block:
    """Return the block that the translation has to be, where ``block`` stands now."""
    shape = unit.original if block.pending else block
    kind, level, ordered = shape.kind, shape.level, shape.ordered
    return replace(block, text=text, kind=kind, level=level, ordered=ordered, marker=None)


def _unplaced(blocks: Iterable[Block]) -> list[Block]:
    return [replace(block, line=0) for block in blocks]
