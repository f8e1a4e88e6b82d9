"""Which languages can be read, by language folder, and which pairs can be compared.

A pair that is not here is reported as unchecked (DESIGN: Contract), never as agreeing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from publication.figures.compare import Finding, compare
from publication.figures.en import read_en
from publication.figures.figure import Figure
from publication.figures.zh import read_zh

Reader = Callable[[str], list[Figure]]


class Comparison(Protocol):
    """Compare an authoritative text with its translation."""

    def __call__(self, source: str, target: str, /, *, year: int | None = None) -> list[Finding]:
        """Return what the figures of the two texts do not share."""
        ...


READERS: dict[str, Reader] = {"zh": read_zh, "en": read_en}
COMPARISONS: dict[tuple[str, str], Comparison] = {("zh", "en"): compare}


def comparison(source: str, target: str) -> Comparison | None:
    """Return how to compare two language folders; None where the pair has to go unchecked."""
    return COMPARISONS.get((source, target))
