"""Where a paragraph of running text can be cut: behind a sentence, or perhaps behind a heading.

A paragraph that swallowed a heading has no mark between the two, so that what reads like the
opening of a sentence is a place to cut as well, though a doubtful one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

END = re.compile(r"[.!?;:…؟۔]+[\"”’'»)\]*†‡]*\s+(?=\S)|[。！？；]+[”’」』）]*\s*(?=\S)")
OPEN_OR_CLOSED = re.compile(r"[.!?;:,。！？；：，…][\"”’)）」』]*$")  # no heading ends so
NUMBER = re.compile(r"\W*(?:\d{1,3}|[^\W\d_]|[ivxlc]+)\W*", re.IGNORECASE)  # of a list: no sentence
LIST_NUMBER = re.compile(r"(?:[(（]?(?:\d{1,2}|[IVXLC]{1,5})[.)）、]|[Pp]art \w+[.:])\s*")
ADDRESS = re.compile(r"\w+(?: \w+){1,3},\s+(?=\w)")  # Esteemed Deputies, China is …
NUMBERED = re.compile(r"(?<=\w)\s+(?=\d{1,2}[.)]\s+[^\W\d_])")
WORD = re.compile(r"(?<=[\w)”])\s+(?=([^\W\d_]+))")
OPENING = re.compile(r"\W*([^\W\d_]+)")
OFTEN = 3  # sentences that a word opens
TWICE = 2
HEADING = 160  # characters in which a heading ends


Openers = tuple[frozenset[str], Counter[tuple[str, str]]]


def find_openers(texts: Iterable[str]) -> Openers:
    """Return the words that often open a sentence of these texts and are no names, and all pairs."""
    texts = list(texts)
    words = {word for text in texts for word in text.split() if word.islower()}
    starts = (text[at:] for text in texts for at in (0, *sentence_starts(text)))
    opening = Counter(found[1] for each in starts if (found := OPENING.match(each)))
    often = (word for word, count in opening.items() if count >= OFTEN)
    pairs = Counter(pair for text in texts for pair in pairwise(text.split()))
    return frozenset(word for word in often if word.lower() in words - {word}), pairs


def without_list_number(text: str) -> str:
    """Return a heading without the number that it begins with."""
    return text[found.end() :] if (found := LIST_NUMBER.match(text)) else text


def sentence_starts(text: str) -> Iterator[int]:
    """Yield where a sentence begins inside a paragraph; an address to the audience is one."""
    begins = 0
    for found in (*_address(text, 0), *END.finditer(text)):
        at = found.end()
        if text[at].islower() or NUMBER.fullmatch(text[begins : found.end()]):
            continue
        if at > begins:
            yield at
            begins = at
            for address in _address(text, at):
                yield address.end()
                begins = address.end()


def heading_ends(text: str, openers: Openers) -> Iterator[int]:
    """Yield where a heading without a mark may end and a sentence or another heading begin.

    Two words that stand side by side elsewhere too are no end and no beginning.
    """
    words, pairs = openers
    end = min(next(sentence_starts(text), len(text)), HEADING)
    yield from (found.end() for found in NUMBERED.finditer(text, 0, end))
    for found in WORD.finditer(text, 0, end):
        before, after = text[: found.end()].split()[-1], text[found.end() :].split()[0]
        if found[1] in words and pairs[before, after] < TWICE:
            yield found.end()


def _address(text: str, at: int) -> Iterator[re.Match[str]]:
    found = ADDRESS.match(text, at)
    if found:
        words = found[0].rstrip(", \t\n").split(" ")
        if words[0][0].isupper() and words[-1][0].isupper() and text[found.end()].isupper():
            yield found
