"""A language's table by its BCP 47 tag: the nearest there is, else that of its alphabet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import TypeVar

from publication.languages.en import ENGLISH
from publication.languages.facts import LanguageFacts
from publication.languages.ja import JAPANESE
from publication.languages.ko import KOREAN
from publication.languages.zh import SIMPLIFIED, TRADITIONAL

T = TypeVar("T")
FALLBACK = "en"  # the folder and the labels of the language that stands in where one has no words
TABLES: Mapping[str, LanguageFacts] = {
    "zh-hans": SIMPLIFIED,
    "zh-hant": TRADITIONAL,
    "en": ENGLISH,
    "ja": JAPANESE,
    "ko": KOREAN,
}
PRIMARY = frozenset(tag.partition("-")[0] for tag in TABLES)
CHINESE = ("zh", "cmn", "yue", "nan", "hak", "wuu", "gan", "hsn", "lzh")
FROM_THE_RIGHT = frozenset(("Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Mand", "Rohg"))
IN_TRADITIONAL = frozenset(("hant", "tw", "hk", "mo", "yue"))


@lru_cache
def facts(tag: str) -> LanguageFacts:
    """Return what is true of the language of a BCP 47 tag."""
    return nearest(tag, TABLES) or _of_alphabet(tag)


def nearest(tag: str, table: Mapping[str, T]) -> T | None:
    """Return a table's value for a tag, or for the nearest wider one (RFC 4647, 3.4).

    Its keys are in small letters. Chinese counts by its script, which a region tells as well:
    zh and zh-CN are zh-hans, zh-TW and zh-HK are zh-hant.
    """
    return next((table[wider] for wider in _wider(tag) if wider in table), None)


def same_language(one: str, other: str) -> bool:
    """Return whether two tags are of one language, in whatever script or country."""
    return primary(one) == primary(other)


def primary(tag: str) -> str:
    """Return a tag's language alone, without script or country."""
    return tag.replace("_", "-").lower().partition("-")[0]


def _wider(tag: str) -> Iterator[str]:
    language, *rest = tag.replace("_", "-").lower().split("-")
    if language in CHINESE:
        traditional = "hans" not in rest and IN_TRADITIONAL & {language, *rest}
        yield "zh-hant" if traditional else "zh-hans"
        return
    for end in range(len(rest), -1, -1):
        yield "-".join((language, *rest[:end]))


def direction(tag: str) -> str:
    """Return in which direction a language is written, as HTML names it: ltr or rtl."""
    return "rtl" if not nearest(tag, TABLES) and _script(tag) in FROM_THE_RIGHT else "ltr"


def _of_alphabet(tag: str) -> LanguageFacts:
    """Return the defaults with the letters of a tag's script."""
    script = _script(tag)
    if script == "Latn":
        return LanguageFacts()
    return replace(LanguageFacts(), letters=rf"\p{{Script={script}}}")


def _script(tag: str) -> str:
    """Return a tag's script as ISO 15924 writes it: its own, else the CLDR's likely one."""
    from babel.core import get_global  # here, because few publications have such a language

    language, *rest = tag.replace("_", "-").split("-")
    likely = str(get_global("likely_subtags").get(language.lower(), "")).split("_")[1:2]
    own = [each for each in rest if len(each) == 4 and each.isalpha()]
    script, *_ = (*own, *likely, "Latn")
    return script.title()
