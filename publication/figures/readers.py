"""Which pairs of languages can be compared, by their tags.

A pair that is not here is reported as unchecked (DESIGN: Contract), never as agreeing.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Protocol

from publication.figures.compare import FigureMismatch, compare
from publication.languages.lookup import nearest


class CompareFigures(Protocol):
    """Compare an authoritative text with its translation."""

    def __call__(
        self, source: str, target: str, /, *, year: int | None = None
    ) -> list[FigureMismatch]:
        """Return what the figures of the two texts do not share."""
        ...


COMPARISONS: dict[str, dict[str, CompareFigures]] = {"zh-hans": {"en": compare}}


@lru_cache
def comparison_for(source: str, target: str) -> CompareFigures | None:
    """Return how to compare two languages, by their tags; None where the pair has to go unchecked."""
    return nearest(target, nearest(source, COMPARISONS) or {})
