"""A text cut into words: by spaces and marks in an alphabet, by a dictionary in Han text."""

from __future__ import annotations

import re

from publication.languages.late_pattern import late
from publication.languages.scripts import HAN, WORD

TOKEN = late(rf"(?P<han>[{HAN}]+)|{WORD}[%‰]?|\s+|.", re.DOTALL)


def words(text: str) -> list[str]:
    """Return the words of ``text``, spaces and punctuation marks; joined, they are the text."""
    found: list[str] = []
    for token in TOKEN.finditer(text):
        found += _han_words(token[0]) if token["han"] else [token[0]]
    return found


def _han_words(text: str) -> list[str]:
    import rjieba  # here, because its import alone takes 70 ms, and few builds compare texts

    cut: list[str] = rjieba.cut(text, False)
    return cut
