"""The readers by language. What was read is memoized: checks and evidence share it."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from publication.figures.en import read_en
from publication.figures.figure import Figure
from publication.figures.zh import read_zh
from publication.languages.characters import plain_spaces
from publication.languages.lookup import nearest

Reader = Callable[[str], list[Figure]]
READERS: dict[str, Reader] = {"zh-hans": read_zh, "en": read_en}
REMEMBERED = 40_000  # texts


def read_figures(tag: str, text: str) -> tuple[Figure, ...]:
    """Return the figures of a text in order; none where its language cannot be read.

    Spaces that keep a number to its unit are spaces.
    """
    reader = _reader(tag)
    return _read(reader, plain_spaces(text)) if reader else ()


def is_read(tag: str) -> bool:
    """Return whether the figures of a language can be read."""
    return _reader(tag) is not None


@lru_cache
def _reader(tag: str) -> Reader | None:
    return nearest(tag, READERS)


@lru_cache(maxsize=REMEMBERED)
def _read(reader: Reader, text: str) -> tuple[Figure, ...]:
    return tuple(reader(text))
