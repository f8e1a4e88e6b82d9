"""How long a text is, and how long it takes to read.

Silent reading of non-fiction: 238 English words a minute (Brysbaert 2019, Journal of Memory and
Language 109, 104047); Chinese about 260 words a minute (the same review), with some 1.5
characters a word about 400 characters. Words of any alphabet count as English ones.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from publication.languages.kept_pattern import compiled
from publication.languages.lookup import facts
from publication.languages.scripts import HAN, WORD

WORDS = compiled(WORD)
HAN_TEXT = compiled(f"[{HAN}]+")
READ = compiled(r"\w+")  # what is read at once, without Han text: 6.5 is six, and five
SPACE = compiled(r"\s+")
HAN_PER_MINUTE, WORDS_PER_MINUTE = 400, 238


def minutes(texts: Iterable[str]) -> int:
    """Return the minutes, at least one, that ``texts`` take together."""
    text = "\n".join(texts)
    others = HAN_TEXT.split(text)
    han, words = len(text) - sum(map(len, others)), len(READ.findall(" ".join(others)))
    return max(1, math.ceil(han / HAN_PER_MINUTE + words / WORDS_PER_MINUTE))


def size(text: str, tag: str) -> int:
    """Return a text's length: characters without spaces, or words, as its language counts."""
    return len(SPACE.sub("", text)) if facts(tag).by_character else len(WORDS.findall(text))
