"""Drawings of charts, each drawn once: a build after an edit draws none, and imports no library."""

from __future__ import annotations

from publication.cache.memoize import memoize_apart
from publication.render.data.charts import Point
from publication.render.data.series import SeriesPicture


@memoize_apart
def draw_chart(points: tuple[Point, ...]) -> str:
    """Return the drawing of a chart."""
    from publication.render.data import chart_drawing  # here: its library takes 20 ms to import

    return chart_drawing.draw_chart(points)


@memoize_apart
def draw_picture(picture: SeriesPicture, small: bool = False) -> tuple[str, str]:
    """Return the box of an indicator's picture, and its drawing."""
    from publication.render.data import series_drawing

    size = series_drawing.SMALL if small else series_drawing.LARGE
    return f"0 0 {size.width} {size.height}", series_drawing.draw_series(picture, size)
