"""The last steps of a reader: what neighbours share, directions, rates, orphans."""

from __future__ import annotations

from publication.figures.directions import with_directions
from publication.figures.figure import Figure
from publication.figures.orphans import find_orphans
from publication.figures.rates import rated
from publication.figures.sequence import joined


def finish_figures(language: str, text: str, figures: list[Figure]) -> list[Figure]:
    """Return the figures of a text with all that is read around and between them."""
    if figures:
        figures = with_directions(language, text, joined(language, text, figures))
        figures = rated(language, text, figures)
    return find_orphans(language, text, figures)
