"""Where a paragraph of running text can be cut: behind a sentence, or perhaps behind a heading.

A paragraph that swallowed a heading has no mark between the two, so that what reads like the
opening of a sentence is a place to cut as well, though a doubtful one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from publication.languages.list_numbers import LIST_NUMBER

END = re.compile(r"[.!?;:…؟۔]+[\"”’'»)\]*†‡]*\s+(?=\S)|[。！？；]+[”’」』）]*\s*(?=\S)")
OPEN_OR_CLOSED = re.compile(r"[.!?;:,。！？；：，…][\"”’)）」』]*$")  # no heading ends so
CLAUSE = re.compile(r"(?<=[，；：。！？])(?=.)|(?<=[,;:.!?])\s+")
CLOSED = re.compile(r"[.!?;。！？；]\s*$")  # a sentence ends
NUMBER = re.compile(  # of a list, a part or a figure: no sentence
    r"\W*(?:(?:[^\W\d_]+ )?\d{1,3}|[^\W\d_]|[ivxlc]+|part \w+)\W*", re.IGNORECASE
)
LAST_NUMBER = re.compile(r"(?:^|\s)[(（]?\d{1,3}[.)）]$")
ADDRESS = re.compile(r"\w+(?: \w+){1,3},\s+(?=\w)")  # Esteemed Deputies, China is …
NUMBERED = re.compile(  # a number, or a word with one: Figure 2.
    r"(?<=[\w)”])\s+(?=([^\W\d_]+ )?[(（]?(?:\d{1,3}|[IVXLC]{1,5})[.:)）]\s+[^\W\d_])"
)
LABEL = re.compile(r"([^\W\d_]+) (?:\d{1,3}|[IVXLC]{1,5})[.:]\s")
WORD = re.compile(r"(?<=[\w)”])\s+(?=[“‘\"(]?([^\W\d_]+))")
OPENING = re.compile(r"\W*([^\W\d_]+)")
LETTERS = re.compile(r"[^\W\d_]+")
ITEM = re.compile(r"(?<=\S)\s+(?=(?:[-–—]{1,2}|•)\s*([^\W\d_]))")
PARTICLES = ("up", "out", "off", "down")  # little words that may end a heading: opening up
LITTLE, USUAL = 3, 0.003  # letters of a little word, and its share of all
OFTEN = 3  # sentences that a word opens
TWICE = 2
HEADING = 160  # characters in which a heading ends


@dataclass(frozen=True)
class Openers:
    """What tells in some texts where a sentence begins that no mark parts from a heading.

    ``words`` may open one: each does so often, or stands with a capital letter this once, and is
    no name, since it has a small letter elsewhere. ``pairs`` are all words side by side, ``labels``
    those with a capital letter that stand before a number and a mark more than once, ``addresses``
    those to the audience, and no heading ends in the ``little`` words.
    """

    words: frozenset[str]
    pairs: Counter[tuple[str, str]]
    addresses: frozenset[str]
    little: frozenset[str]
    labels: frozenset[str]

    def opens(self, before: str, word: str) -> bool:
        """Return whether a word may open a sentence behind another; one behind a number may."""
        return word in self.words or (before[-1].isdigit() and word[0].isupper())

    def goes_on(self, text: str) -> bool:
        """Return whether the second word begins with a small letter, as in a sentence and no title."""
        second = next(iter(text.split(maxsplit=2)[1:]), "")
        return second[:1].islower() and second not in self.little


def find_openers(texts: Iterable[str]) -> Openers:
    """Return what opens the sentences of these texts."""
    texts = list(texts)
    small = Counter(word for text in texts for word in text.split() if word.islower())
    starts = [text[at:] for text in texts for at in (0, *sentence_starts(text))]
    opening = Counter(found[1] for each in starts if (found := OPENING.match(each)))
    count = Counter(word for text in texts for word in LETTERS.findall(text))
    labels = Counter(found[1] for text in texts for found in LABEL.finditer(text))
    words = (w for w, n in count.items() if opening[w] >= OFTEN or n - opening[w] == 1)
    little = (w for w, n in small.items() if len(w) <= LITTLE and n > USUAL * small.total())
    return Openers(
        frozenset(w for w in words if not w.isupper() and w.lower() in small and w not in small),
        Counter(pair for text in texts for pair in pairwise(text.split())),
        frozenset(found[0].rstrip() for each in starts for found in _address(each, 0)),
        frozenset(little),
        frozenset(word for word, n in labels.items() if n >= TWICE and word[0].isupper()),
    )


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


def split_clauses(text: str) -> list[str]:
    """Return the stretches of a text that end with a comma or a stronger mark."""
    return [clause for clause in CLAUSE.split(text) if clause.strip()]


def heading_ends(text: str, openers: Openers) -> Iterator[int]:
    """Yield where a heading without a mark may end and a sentence or another heading begin.

    Two words that stand side by side elsewhere too are no end and no beginning. Behind the number of
    a list any word with a capital letter may begin a sentence, but for the one next to the number. An address to the audience that stands
    elsewhere is known here too.
    """
    end = min(next(sentence_starts(text), len(text)), HEADING)
    numbered = LIST_NUMBER.match(text)
    for found in WORD.finditer(text, 0, end):
        if (numbered and found.end() < numbered.end()) or NUMBER.fullmatch(text, 0, found.end()):
            continue
        before, after = text[: found.end()].split()[-1], text[found.end() :].split()[0]
        if openers.pairs[before, after] >= TWICE:
            continue
        if before in openers.little and before not in PARTICLES:
            continue
        if openers.opens(before, found[1]) or (numbered and found[1][0].isupper()):
            yield found.end()
    for address in openers.addresses:
        for found in re.finditer(rf"(?<=\w) {re.escape(address)} (?=\w)", text):
            yield from (found.start() + 1, found.end())


def number_starts(text: str, openers: Openers) -> Iterator[int]:
    """Yield where the number of a list may begin, or the label that has one (Figure 2.)."""
    for found in NUMBERED.finditer(text):
        before = text[: found.start()].rsplit(None, 1)[-1]
        if found[1].strip() in openers.labels if found[1] else before not in openers.labels:
            yield found.end()


def item_starts(text: str) -> Iterator[int]:
    """Yield where an item of a list begins inside a paragraph, as its dash says."""
    yield from (found.end() for found in ITEM.finditer(text) if found[1].isupper())


def _address(text: str, at: int) -> Iterator[re.Match[str]]:
    found = ADDRESS.match(text, at)
    if found:
        words = found[0].rstrip(", \t\n").split(" ")
        if words[0][0].isupper() and words[-1][0].isupper() and text[found.end()].isupper():
            yield found
