"""Which words tell promises and results, by language: what suggestions need, and no build."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from publication.languages import zh_answering
from publication.languages.answering import AnsweringWords
from publication.languages.lookup import nearest

TABLES: Mapping[str, AnsweringWords] = {
    "zh-hans": zh_answering.SIMPLIFIED,
    "zh-hant": zh_answering.TRADITIONAL,
}


@lru_cache
def answering_words(tag: str) -> AnsweringWords:
    """Return the words of the language of a BCP 47 tag; none where it has no table."""
    return nearest(tag, TABLES) or AnsweringWords()
