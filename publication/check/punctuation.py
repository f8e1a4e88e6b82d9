"""Punctuation and leftovers: marks of the other language's width, quotation marks, spaces.

Chinese text has full-width marks, quotation marks that pair and an ellipsis of six dots
(GB/T 15834-2011), save inside figures, codes and Latin words; English has neither full-width
marks nor Han characters, and no space before a mark.

A rule is a message's code and the pattern of what is wrong; a language's rules stand in one
table, and a language without an entry has the rules of all alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from publication.read.blocks import CODE_SPAN, Block, plain

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
OPENING, CLOSING = "“‘《〈（【", "”’》〉）】"
FULL = f"{HAN}{OPENING}{CLOSING}，。、；：？！…—"
Rule = tuple[str, re.Pattern[str]]

EVERYWHERE: tuple[Rule, ...] = (
    ("doubled-space", re.compile(r"(?<=\S)[^\S\n]{2,}(?=\S)")),  # nbsp and U+3000 are spaces too
    ("doubled-mark", re.compile(r"([，。；：、]|[,;:])\1+")),
)
RULES: dict[str, tuple[Rule, ...]] = {
    "zh": (
        (
            "half-width",
            re.compile(
                rf"(?<=[{FULL}])[,;:?!()]"
                rf"|[,;:?!()] ?(?=[{FULL}])"
                rf"|(?<=[{HAN}{CLOSING}])\.(?!\.)"
                rf"|(?<=[%0-9{HAN}])[.,;:?!]$"
            ),
        ),
        ("ellipsis", re.compile(r"\.{3,}|(?<!…)(?:…|…{3}|…{5,})(?!…)")),
        ("straight-quote", re.compile(r"[\"']")),
    ),
    "en": (
        ("full-width", re.compile(rf"[\u3000-\u303f\uff01-\uff60\uffe0-\uffe6{HAN}]+|…{{2,}}|——")),
        ("stray-space", re.compile(r"(?<=\S)\s+[,.;:?!](?![\w.])|[(\[“]\s|\s[)\]”]")),
        ("straight-quote", re.compile(r"[\"']")),
    ),
}
PAIRS = {
    "zh": ("“”", "‘’", "《》", "〈〉", "（）", "【】", "()", "[]"),
    "en": ("“”", "()", "[]"),  # ’ is the apostrophe too
}
ENUMERATOR = re.compile(r"^[0-9A-Za-z一二三四五六七八九十]{1,3}[)）]")
CELL_EDGE = re.compile(r"[ \t]*\|[ \t]*")
WORD = re.compile(rf"[{HAN}]|[^\W\d_]+")
NAME = 3  # words: so many alone may be a name, the same in both languages
AROUND = 6  # characters shown on either side of what is wrong

Found = tuple[str, str]  # the message's code, and what was found


def read_text(block: Block) -> str:
    """Return a block's text as these rules read it: code is no prose, nor is a table's padding."""
    text = plain(CODE_SPAN.sub("_", block.text))
    return CELL_EDGE.sub("|", text) if block.kind == "table" else text


def check_text(text: str, folder: str) -> Iterator[Found]:
    """Yield what is wrong with one block's ``text`` in a language."""
    for code, wrong in EVERYWHERE + RULES.get(folder, ()):
        for found in wrong.finditer(text):
            yield code, _excerpt(text, found)
    for pair in _unpaired(ENUMERATOR.sub("", text), PAIRS.get(folder, ())):
        yield "unbalanced", pair


def is_untranslated(original: str, text: str) -> bool:
    """Return whether a translation is still the original, longer than a name could be."""
    return original == text and len(WORD.findall(text)) > NAME


def _excerpt(text: str, found: re.Match[str]) -> str:
    return text[max(0, found.start() - AROUND) : found.end() + AROUND]


def _unpaired(text: str, pairs: tuple[str, ...]) -> Iterator[str]:
    """Yield each pair whose marks do not open and close, one inside another."""
    closing = {pair[1]: pair for pair in pairs}
    opening = {pair[0]: pair for pair in pairs}
    wrong: list[str] = []
    stack: list[str] = []
    for mark in text:
        if mark in opening:
            stack.append(opening[mark])
        elif mark in closing and closing[mark] in stack:
            while (last := stack.pop()) != closing[mark]:
                wrong.append(last)
        elif mark in closing:
            wrong.append(closing[mark])
    yield from dict.fromkeys(wrong + stack)
