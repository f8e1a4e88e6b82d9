"""Drawings of charts, each drawn once: a build after an edit draws none, and imports no library."""

from __future__ import annotations

from publication.cache.memoize import memoize
from publication.render.data.charts import Point


@memoize
def draw_chart(points: tuple[Point, ...]) -> str:
    """Return the drawing of a chart."""
    from publication.render.data import chart_drawing  # here: its library takes 20 ms to import

    return chart_drawing.draw_chart(points)
