"""Inline codes: what Markdown writes inside a block's text, apart from its words.

    **一是加快。**见[名词](glossary.md)    1( 一是加快。 )1 见 2( 名词 )2

``split_inline`` takes a text apart without loss (its parts, joined, are the text); a pair of
marks shares one id. A translation's codes take the ids of the source's equal ones, so that a
tool sees which are still there; what the translation has of its own is numbered further on.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import count

from publication.languages.scripts import is_wide

_MARKUP = r"""
  (?P<code>(?P<tick>`+)(?!`).+?(?<!`)(?P=tick)(?!`))
| (?P<escape>\\[\\`*_{}\[\]()\#+.!<>|~-])
| (?P<entity>&(?:\#\d+|\#[xX][0-9A-Fa-f]+|(?:amp|lt|gt|quot|apos|nbsp|ensp|emsp|thinsp|shy|zwnj|zwj|[mn]dash|hellip|middot|times));)
| (?P<note>\[\^[1-9][0-9]*\])
| (?P<attributes>\{:[^{}]*\}|\{[ \t]*(?:[#.]|[\w-]+=)[^{}]*\})
| (?P<link>(?P<open>!?\[)(?P<label>(?:\\.|[^\[\]\\])*)(?P<close>\]\((?:\\.|[^()\\])*\)))
| (?P<emphasis>(?P<stars>\*{1,3})(?=[^\s*])(?P<inside>.+?)(?<=[^\s*])(?P=stars)(?!\*))
"""
_TABLE = r"""
  (?P<table>\n[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*(?=\n|$)
  |[ \t]*(?<!\\)\|[ \t]*(?:\n[ \t]*\|[ \t]*)?(?![ \t]*:?-+:?[ \t]*(?:\||\n|$))
  |[ \t]*(?<!\\)\|[ \t]*|\n)
|"""
TEXT = re.compile(_MARKUP, re.VERBOSE | re.DOTALL)
TABLE = re.compile(_TABLE + _MARKUP, re.VERBOSE | re.DOTALL)
EMPHASIS = {1: "italic", 2: "bold", 3: "bold-italic"}
FREE = (*EMPHASIS.values(), "escape", "entity")  # what a translation may have of its own
PADDING = re.compile(r"[ \t]+|(?<=-)-+")


class CodeSide(Enum):
    """Whether a code opens or closes a span, or stands alone."""

    OPEN = "open"
    CLOSE = "close"
    ALONE = "alone"


@dataclass(frozen=True)
class Code:
    """One inline code: ``data`` is its Markdown; the two sides of a span share ``id``."""

    id: str
    side: CodeSide
    kind: str = ""
    data: str = ""


Inline = str | Code


@dataclass(frozen=True)
class CodeKey:
    """A code or pair of codes as a whole, to compare by; ``shown`` is how messages name it."""

    kind: str
    shown: str


def split_inline(text: str, table: bool = False) -> list[Inline]:
    """Return Markdown ``text`` as words and codes, the codes numbered from 1."""
    numbers = count(1)
    return list(_split(text, TABLE if table else TEXT, numbers))


def _split(text: str, pattern: re.Pattern[str], numbers: Iterator[int]) -> Iterator[Inline]:
    position = 0
    for found in pattern.finditer(text):
        if found.start() > position:
            yield text[position : found.start()]
        position = found.end()
        yield from _codes(found, pattern, numbers)
    if position < len(text):
        yield text[position:]


def _codes(
    found: re.Match[str], pattern: re.Pattern[str], numbers: Iterator[int]
) -> Iterator[Inline]:
    code_id, kind = str(next(numbers)), found.lastgroup or ""
    if found["link"]:
        opening, inside, closing = found["open"], found["label"], found["close"]
        kind = "image" if opening == "![" else "link"
    elif found["emphasis"]:
        opening = closing = found["stars"]
        inside, kind = found["inside"], EMPHASIS[len(opening)]
    else:
        kind = next(name for name in _SINGLE if found.groupdict().get(name))
        yield Code(code_id, CodeSide.ALONE, kind, found[0])
        return
    yield Code(code_id, CodeSide.OPEN, kind, opening)
    yield from _split(inside, pattern, numbers)
    yield Code(code_id, CodeSide.CLOSE, kind, closing)


_SINGLE = ("table", "code", "escape", "entity", "note", "attributes")


def code_keys(parts: Iterable[Inline]) -> dict[str, CodeKey]:
    """Return the codes by id, each pair as one."""
    found: dict[str, CodeKey] = {}
    for code in (part for part in parts if isinstance(part, Code)):
        data = PADDING.sub("", code.data) if code.kind == "table" else code.data
        before = found[code.id].shown if code.side == CodeSide.CLOSE and code.id in found else ""
        shown = f"{before}{data}" if code.side != CodeSide.OPEN else f"{data}…"
        found[code.id] = CodeKey(code.kind, shown)
    return found


def count_codes(text: str, table: bool = False) -> Counter[CodeKey]:
    """Return how often a text has each code."""
    return Counter(code_keys(split_inline(text, table)).values())


def with_source_ids(source: list[Inline], target: list[Inline]) -> list[Inline]:
    """Return ``target`` with the ids of the source's equal codes, in order; its own go on."""
    free: defaultdict[CodeKey, list[str]] = defaultdict(list)
    known = code_keys(source)
    for code_id, mark in reversed(known.items()):
        free[mark].append(code_id)
    numbers = count(len(known) + 1)
    renamed = {
        code_id: free[mark].pop() if free[mark] else str(next(numbers))
        for code_id, mark in code_keys(target).items()
    }
    return [
        part if isinstance(part, str) else replace(part, id=renamed[part.id]) for part in target
    ]


def join_segments(texts: Iterable[Sequence[Inline]]) -> tuple[Inline, ...]:
    """Return the segments as one: with a space where words of an alphabet would meet."""
    parts: list[Inline] = []
    before = ""
    for text in texts:
        words = _text_of(text)
        after = words[:1]
        if before and after and not before.isspace() and not after.isspace():
            parts.append("" if is_wide(before) and is_wide(after) else " ")
        parts += text
        before = words[-1:] or before
    return tuple(part for part in parts if part != "")


def _text_of(parts: Sequence[Inline]) -> str:
    return "".join(part for part in parts if isinstance(part, str))


class Codes:
    """The codes of a block in both languages, by which a file's codes are read."""

    def __init__(self, source: str, target: str, table: bool) -> None:
        """Take the Markdown of today; ``target`` is '' while the block is pending."""
        self.source = split_inline(source, table)
        self.target = with_source_ids(self.source, split_inline(target, table))
        codes = [part for part in (*self.source, *self.target) if isinstance(part, Code)]
        self._data = {(code.id, code.side): code.data for code in codes}
        self._known = {code.data for code in codes}

    def read(self, parts: Iterable[Inline]) -> tuple[str, list[str]]:
        """Return a file's text as Markdown, and the ids of codes that the block does not have."""
        text, unknown = "", []
        for part in parts:
            if isinstance(part, str):
                text += part
                continue
            data = self._data.get((part.id, part.side))
            if data is None and part.data in self._known:  # a copy, under an id of the tool's
                data = part.data
            if data is None:
                unknown.append(part.id)
            text += data or ""
        return text, list(dict.fromkeys(unknown))
