"""Scripts: what tells Han text, which has no spaces, from words of an alphabet.

``HAN`` is the one range of Han characters: 々 and 〇, the ideographs with their extensions and
those for compatibility. It stands inside a character class.
"""

from __future__ import annotations

from functools import lru_cache
from unicodedata import east_asian_width

from publication.languages.kept_pattern import compiled
from publication.languages.late_pattern import late

HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
HAN_CHARACTER = compiled(f"[{HAN}]")
# A word of an alphabet, or a number, with the marks that stand inside it: it’s, co-operate, 6.5.
WORD = rf"[^\W{HAN}]+(?:[’'.,-][^\W{HAN}]+)*"
NOT_ASCII = late("[^\0-\x7f]+")
LETTERS = late(rf"[{HAN}]|[^\W\d_{HAN}]+")  # Han characters and words, numbers aside
# What stands beside its like without a space. Hangul does not: Korean has spaces between words.
WIDE = late("[\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff“”‘’—…·]")

MANY = 10_000  # characters: more than a publication uses
WIDTHS = {"F", "W"}  # Unicode Standard Annex 11: full-width and wide


def has_han(text: str) -> bool:
    """Return whether a text has a Han character."""
    return HAN_CHARACTER.search(text) is not None


def is_wide(character: str) -> bool:
    """Return whether lines that meet in this character are joined without a space."""
    return WIDE.match(character) is not None


@lru_cache(maxsize=MANY)
def is_word(character: str) -> bool:
    """Return whether a character is a part of words that have spaces around them.

    It is a digit, or a letter of an alphabet with capitals: Arabic and Korean write particles
    and the words they belong to as one, and Han text has no spaces.
    """
    if character.isascii():
        return character.isalnum()
    return character.isdecimal() or character.lower() != character.upper()


def columns(text: str) -> int:
    """Return how wide a text is: a Han character and its marks take two columns."""
    if text.isascii():
        return len(text)
    others = "".join(NOT_ASCII.findall(text))  # in English a quotation mark here and there
    return len(text) + sum(map(WIDTHS.__contains__, map(east_asian_width, others)))
