"""The form of one line: its number, whether it can be a heading, what it opens with.

    第一部分 volume   第一章 chapter   第一节 division
    一、 part   （一） section   1. item   （1） sub   ① circled
    第一方面 aspect   第一， order   一是 clause   一要 demand   —— dash

All widths of digits and brackets count alike. The last row is of numbers as they are spoken.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from publication.importing.source import FORM
from publication.languages.scripts import has_han

WRITTEN = ("volume", "chapter", "division", "part", "section", "item", "sub", "circled")
SPOKEN = ("aspect", "order", "clause", "demand")
KINDS = (*WRITTEN, *SPOKEN)  # the highest first, where a text does not say otherwise
CIRCLES = (0x2460, 0x2776, 0x2474, 0x2488, 0x3220)  # ① ❶ ⑴ ⒈ ㈠: where each series begins
HEADING_LENGTH = 50  # of a numbered line, without its number


@dataclass(frozen=True)
class NumberMark:
    """A number at the beginning of a line; the line's own words begin at ``end``."""

    kind: str
    number: int
    end: int


@lru_cache(maxsize=4096)
def read_mark(text: str) -> NumberMark | None:
    """Return the number that a line begins with, or None."""
    for kind, pattern in FORM.MARKS:
        found = pattern.match(text)
        if found:
            return NumberMark(kind, read_number(found[1]), found.end())
    return None


def read_tight_mark(text: str) -> NumberMark | None:
    """Return the number before words that begin with a digit (3.5G网络), or None: it may be a decimal."""
    found = FORM.TIGHT_ITEM.match(text)
    return NumberMark("item", int(found[1]), found.end()) if found else None


def read_number(text: str) -> int:
    """Return the value of a list number: 十二, 12, １２ or ⑫."""
    if text.isdecimal():
        return int(text)
    for start in CIRCLES:
        if start <= ord(text[0]) < start + 20:
            return ord(text[0]) - start + 1
    return FORM.read_number(text)


def without_mark(text: str) -> str:
    """Return a line without the number that it begins with."""
    mark = read_mark(text)
    return text[mark.end :].strip() if mark else text


def is_title_like(text: str, longest: int = HEADING_LENGTH) -> bool:
    """Return whether words can be a heading: not long, and no sentence.

    One full stop at the very end is let pass for a short line: some reports set headings so.
    """
    if not 1 <= len(text) <= longest or not has_han(text) or text[-1] in FORM.OPEN_ENDED:
        return False
    inner = text[:-1] if text[-1] == FORM.STOP and len(text) <= longest // 2 else text
    return not FORM.SENTENCE.search(inner)


def compact(text: str) -> str:
    """Return a title without the spaces that set it wide: 政 府 工 作 报 告."""
    if len(re.findall(r"\S", text)) <= 2 + len(re.findall(r"\s+", text)) * 2:
        return FORM.SPACED.sub("", text)
    return text


def is_dash(text: str) -> bool:
    """Return whether a line is an item that a dash opens."""
    return bool(FORM.DASH.match(text))
