"""The last steps of a reader: what neighbours share, directions, rates, orphans."""

from __future__ import annotations

from publication.figures.directions import directed
from publication.figures.figure import Figure
from publication.figures.orphans import orphans
from publication.figures.rates import rated
from publication.figures.sequence import joined


def finish(language: str, text: str, figures: list[Figure]) -> list[Figure]:
    """Return the figures of a text with all that is read around and between them."""
    if figures:
        figures = directed(language, text, joined(language, text, figures))
        figures = rated(language, text, figures)
    return orphans(language, text, figures)
