"""The readers by language folder. What was read is remembered: checks and evidence share it."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from publication.figures.en import read_en
from publication.figures.figure import Figure
from publication.figures.zh import read_zh

Reader = Callable[[str], list[Figure]]
READERS: dict[str, Reader] = {"zh": read_zh, "en": read_en}
REMEMBERED = 40_000  # texts


@lru_cache(maxsize=REMEMBERED)
def read(folder: str, text: str) -> tuple[Figure, ...]:
    """Return the figures of a text in order; none where its language cannot be read."""
    return tuple(READERS[folder](text)) if folder in READERS else ()
