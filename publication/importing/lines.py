"""The form of one line: its number, whether it can be a heading, what it opens with.

    一、 part   （一） section   1. item   （1） sub   ① circled   第一章 chapter   —— dash

All widths of digits and brackets count alike. 一是, 一要, 第一， number sentences, not headings.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

TERMINAL = "。！？；：…!?;:”’）)"
HAN_NUMBER = "[一二三四五六七八九十百〇零]{1,4}"
KINDS = ("chapter", "part", "section", "item", "sub", "circled")
MARKS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("chapter", re.compile(rf"第\s*({HAN_NUMBER}|\d{{1,2}})\s*(?:部分|章|篇)[\s：:、]*")),
    ("part", re.compile(rf"({HAN_NUMBER})\s*[、．.]\s*(?!{HAN_NUMBER}、)")),
    ("section", re.compile(rf"[（(]\s*({HAN_NUMBER})\s*[）)]\s*[、.．]?\s*")),
    ("item", re.compile(r"(\d{1,3})\s*[.．、）)](?!\d(?!\d{3}年))\s*")),
    ("sub", re.compile(r"[（(〔\[［【]\s*(\d{1,3})\s*[）)〕\]］】]\s*")),
    ("circled", re.compile(r"([\u2460-\u2473\u2776-\u277f\u2474-\u249b])\s*")),
)
CIRCLES = (0x2460, 0x2776, 0x2474, 0x2488)  # ① ❶ ⑴ ⒈: where each series begins
SPOKEN = re.compile(rf"(?:第?{HAN_NUMBER}(?:是|要|个?方面)|第{HAN_NUMBER}[，、])")
DASH = re.compile(r"(?:——|—|──|--|－－|–)")
SENTENCE = re.compile(r"[。；！？;!?]")
DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0}
HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")
HEADING_LENGTH = 50  # of a numbered line, without its number
SPACED = re.compile(r"(?<=[\u4e00-\u9fff（）])[ \u3000\t]+(?=[\u4e00-\u9fff（）])")


@dataclass(frozen=True)
class Mark:
    """A number at the beginning of a line; the line's own words begin at ``end``."""

    kind: str
    number: int
    end: int


@lru_cache(maxsize=4096)
def mark_of(text: str) -> Mark | None:
    """Return the number that a line begins with, or None."""
    for kind, pattern in MARKS:
        found = pattern.match(text)
        if found:
            return Mark(kind, number_of(found[1]), found.end())
    return None


def number_of(text: str) -> int:
    """Return the value of a list number: 十二, 12, １２ or ⑫."""
    if text.isdecimal():
        return int(text)
    for start in CIRCLES:
        if start <= ord(text[0]) < start + 20:
            return ord(text[0]) - start + 1
    hundreds, _, rest = text.rpartition("百")
    tens, ten, ones = rest.rpartition("十")
    value = 100 * (DIGITS.get(hundreds[-1:], 1) if hundreds else 0)
    value += 10 * DIGITS.get(tens[-1:], 1) if ten else 0
    return value + DIGITS.get(ones[-1:], 0)


def words_of(text: str) -> str:
    """Return a line without the number that it begins with."""
    mark = mark_of(text)
    return text[mark.end :].strip() if mark else text


def is_title_like(text: str, longest: int = HEADING_LENGTH) -> bool:
    """Return whether words can be a heading: not long, and no sentence.

    One full stop at the very end is let pass for a short line: some reports set headings so.
    """
    if not 1 <= len(text) <= longest or not HAN.search(text) or text[-1] in "，,：:；;、":
        return False
    inner = text[:-1] if text[-1] == "。" and len(text) <= longest // 2 else text
    return not SENTENCE.search(inner)


def compact(text: str) -> str:
    """Return a title without the spaces that set it wide: 政 府 工 作 报 告."""
    if len(re.findall(r"\S", text)) <= 2 + len(re.findall(r"\s+", text)) * 2:
        return SPACED.sub("", text)
    return text


def is_dash(text: str) -> bool:
    """Return whether a line is an item that a dash opens."""
    return bool(DASH.match(text))
