"""Numbers as English prints them: 13.12 million, one hundred billion, twenty-one, two-thirds, IV."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from publication.figures.openings import trie

_ONES = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
]  # fmt: skip
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
CARDINALS = {w: i for i, w in enumerate(_ONES)} | {w: 20 + 10 * i for i, w in enumerate(_TENS)}
SCALES = {
    "hundred": 100,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "bn": 10**9,
    "tn": 10**12,
}
_ORDINAL_ONES = [
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
    "seventeenth", "eighteenth", "nineteenth",
]  # fmt: skip
ORDINALS = {w: i for i, w in enumerate(_ORDINAL_ONES)} | {
    w[:-1] + "ieth": 20 + 10 * i for i, w in enumerate(_TENS)
}
DENOMINATORS = {w: i for w, i in ORDINALS.items() if 3 <= i <= 20} | {
    "half": 2,
    "halve": 2,
    "quarter": 4,
}
ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10}
ROMAN |= {chr(0x2160 + i): i + 1 for i in range(12)}

DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?"
SCALE = r"(?:hundred|thousand|million|billion|trillion|bn|tn)"
ANY_SCALE = (
    r"(?:[Hh]undred|[Tt]housand|[MmBb]illion|[Tt]rillion|bn|tn)"  # in a heading's capitals too
)
SCALED, ONE = re.compile(SCALE), Decimal(1)
REMEMBERED = 1_000  # numbers in words: a publication has the same few again and again
_CARDINAL = trie(CARDINALS)
_WORD = rf"(?:{_CARDINAL}|{SCALE})"
WORDS = rf"{_CARDINAL}(?![a-z])(?:(?:[ -]|(?<=hundred) and |(?<=thousand) and ){_WORD}(?![a-z]))*"
ORDINAL_WORDS = rf"(?:{trie(_TENS)}-)?{trie(ORDINALS)}"


def read_digits(text: str) -> Decimal:
    """Return the value of digits with separators."""
    return Decimal(text.replace(",", ""))


def read_scale(text: str) -> Decimal:
    """Return the product of the scale words in ``text`` (1 where there are none)."""
    total = ONE
    if text[-1:].isdigit():
        return total
    for word in SCALED.findall(text.lower()):
        total *= SCALES[word]
    return total


@lru_cache(maxsize=REMEMBERED)
def read_words(text: str) -> tuple[Decimal, Decimal]:
    """Return number and scale of a number in words: (5, 1000) for ``five thousand``."""
    total = section = 0
    words = re.findall(r"[a-z]+", text.lower())
    if words[-1] in SCALES and all(w in CARDINALS for w in words[:-1]):
        return Decimal(sum(CARDINALS[w] for w in words[:-1])), Decimal(SCALES[words[-1]])
    for word in words:
        if word in CARDINALS:
            section += CARDINALS[word]
        elif word == "hundred":
            section = (section or 1) * 100
        elif word in SCALES:
            total += (section or 1) * SCALES[word]
            section = 0
    return Decimal(total + section), Decimal(1)


def read_ordinal(text: str) -> Decimal:
    """Return the value of an ordinal in digits or words (21st, twenty-first)."""
    if text[0].isdigit():
        return Decimal(re.sub(r"\D", "", text))
    parts = text.lower().split("-")
    return Decimal(sum(CARDINALS.get(p, 0) + ORDINALS.get(p, 0) for p in parts))
