"""Punctuation and leftovers: marks of the other language's width, quotation marks, spaces.

Chinese text has full-width marks (GB/T 15834-2011), save inside figures, codes and Latin
words; English has neither full-width marks nor Han characters.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

HAN = "\u3400-\u4dbf\u4e00-\u9fff"
HALF_WIDTH = re.compile(rf"(?<=[{HAN}”’》）])[,;:?!()]|[,;:?!()](?=[{HAN}“‘《（])|(?<=[{HAN}])\.")
FULL_WIDTH = re.compile(rf"[\u3000-\u303f\uff01-\uff60{HAN}]+")
DOUBLED_SPACE = re.compile(r"(?<=\S)[ \u00a0]{2,}(?=\S)")
STRAIGHT = re.compile(r"[\"']")
PAIRS = (("“", "”"), ("《", "》"), ("（", "）"), ("(", ")"), ("[", "]"))

Found = tuple[str, str]  # the message's code, and what was found


def check_text(text: str, folder: str) -> Iterator[Found]:
    """Yield what is wrong with one block's plain ``text`` in a language."""
    wrong, code = (HALF_WIDTH, "half-width") if folder == "zh" else (FULL_WIDTH, "full-width")
    if folder in ("zh", "en"):
        for found in wrong.finditer(text):
            yield code, text[max(0, found.start() - 4) : found.end() + 4]
    for found in DOUBLED_SPACE.finditer(text):
        yield "doubled-space", text[max(0, found.start() - 8) : found.end() + 8]
    for found in STRAIGHT.finditer(text):
        yield "straight-quote", text[max(0, found.start() - 8) : found.end() + 8]
    yield from _unbalanced(text)


def _unbalanced(text: str) -> Iterator[Found]:
    counts = Counter(text)
    for opening, closing in PAIRS:
        if counts[opening] != counts[closing]:
            yield "unbalanced", f"{opening}{closing}"
