"""How long a page takes to read.

Silent reading of non-fiction: 238 English words a minute (Brysbaert 2019, Journal of Memory and
Language 109, 104047); Chinese about 260 words a minute (the same review), with some 1.5
characters a word about 400 characters. A language without a figure here counts its words.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable

HAN = re.compile(r"[\u3400-\u9fff]")
WORD = re.compile(r"[^\W\u3400-\u9fff]+")
HAN_PER_MINUTE, WORDS_PER_MINUTE = 400, 238


def minutes(texts: Iterable[str]) -> int:
    """Return the minutes, at least one, that ``texts`` take together."""
    text = "\n".join(texts)
    han, words = len(HAN.findall(text)), len(WORD.findall(text))
    return max(1, math.ceil(han / HAN_PER_MINUTE + words / WORDS_PER_MINUTE))
