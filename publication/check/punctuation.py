"""Punctuation and leftovers: marks of the other language's width, quotation marks, spaces.

A rule is a message's code and the pattern of what is wrong; a language's table has its rules
(publication/languages).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from publication.languages.lookup import facts, same_language
from publication.languages.marks import ENUMERATOR
from publication.languages.scripts import LETTERS
from publication.read.blocks import Block, plain, without_code

CELL_EDGE = re.compile(r"[ \t]*\|[ \t]*")
NAME = 3  # words: so many alone may be a name, the same in both languages
AROUND = 6  # characters shown on either side of what is wrong

Found = tuple[str, str]  # the message's code, and what was found


def read_text(block: Block) -> str:
    """Return a block's text as these rules read it: code is no prose, nor is a table's padding."""
    text = plain(without_code(block.text, "_")) if "`" in block.text else block.plain
    return CELL_EDGE.sub("|", text) if block.kind == "table" else text


def check_text(text: str, tag: str) -> Iterator[Found]:
    """Yield what is wrong with one block's ``text`` in the language of a tag."""
    for code, wrong in facts(tag).rules:
        for found in wrong.finditer(text):
            yield code, excerpt(text, found)
    for pair in _unpaired(ENUMERATOR.sub("", text), facts(tag).pairs):
        yield "unbalanced", pair


def is_untranslated(original: str, text: str, source: str, target: str) -> bool:
    """Return whether a translation is still the original, longer than a name could be.

    ``source`` and ``target`` are the tags. Two scripts of one language, or its words in two
    countries, may be equal.
    """
    return (
        original == text and len(LETTERS.findall(text)) > NAME and not same_language(source, target)
    )


def excerpt(text: str, found: re.Match[str]) -> str:
    """Return what was found in a text, with a few characters on either side."""
    return text[max(0, found.start() - AROUND) : found.end() + AROUND]


@lru_cache
def _marks(pairs: tuple[str, ...]) -> tuple[re.Pattern[str], dict[str, str], dict[str, str]]:
    """Return what finds the marks of some pairs, and each pair by what opens and by what closes it."""
    either = re.compile(f"[{re.escape(''.join(pairs))}]")
    return either, {pair[0]: pair for pair in pairs}, {pair[1]: pair for pair in pairs}


def _unpaired(text: str, pairs: tuple[str, ...]) -> Iterator[str]:
    """Yield each pair whose marks do not open and close, one inside another."""
    marks, opening, closing = _marks(pairs)
    wrong: list[str] = []
    stack: list[str] = []
    for mark in marks.findall(text):
        if mark in opening:
            stack.append(opening[mark])
        elif mark in closing and closing[mark] in stack:
            while (last := stack.pop()) != closing[mark]:
                wrong.append(last)
        elif mark in closing:
            wrong.append(closing[mark])
    yield from dict.fromkeys(wrong + stack)
