"""An indicator's picture, drawn with leather: promises as bars, results as dots, nothing between them.

Form tells them apart before colour does: a promise is a bar with an arrow where more or less counts
too, a box if it is a range, dashed if the report strives for it; a result is a dot, a figure that was
revised a ring. A year without a figure keeps its place, empty. All marks of a kind are one path, so
that the pictures of many indicators stand on one page. Colours are the page's, as in chart_drawing.
"""

from __future__ import annotations

import xml.etree.ElementTree as etree
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import leather  # type: ignore[import-untyped]
from leather import theme
from leather.shapes import Shape  # type: ignore[import-untyped]

from publication.render.data.chart_drawing import THEME, ExactScale, add_line, round_lengths
from publication.render.data.series import PROMISE, RESULT, REVISED, PictureMark, SeriesPicture

HALF, ARROW, RING = 7, 5, 4  # of a bar, of an arrow's height, of a ring
ROOM = Decimal("0.25")  # of the height, above and below the marks
STEPS = (1, 2, 5, 10, 20, 50)  # years between labels
BETWEEN = 44  # between the middles of two labels
NICE = (1, 2, 5, 10)
EDGE = Decimal("0.7")  # of a year, before the first and after the last


@dataclass(frozen=True)
class PictureSize:
    """A picture's size; a small one has no scale of values."""

    width: int
    height: int
    scale: bool = True


LARGE, SMALL = PictureSize(420, 250), PictureSize(240, 96, scale=False)


def draw_series(picture: SeriesPicture, size: PictureSize) -> str:
    """Return a picture as an SVG group, the same bytes for the same marks."""
    for name, value in (THEME | {"tick_color": "none", "tick_font_char_height": 17}).items():
        setattr(theme, name, value)
    low, high = _extent(picture.marks)
    chart = leather.Chart()
    chart.set_x_scale(ExactScale(picture.first - EDGE, picture.last + EDGE))
    chart.set_y_scale(ExactScale(low, high))
    years = list(_years(picture, size))
    chart.add_x_axis(ticks=years, tick_formatter=lambda value, i, n: str(int(value)))
    ticks = list(_ticks(low, high)) if size.scale else [low]
    written = (lambda value, i, n: f"{value.normalize():f}") if size.scale else lambda v, i, n: ""
    chart.add_y_axis(ticks=ticks, tick_formatter=written)
    marks = [(mark.year, _number(mark.low), mark) for mark in picture.marks]
    chart.add_series(leather.Series(marks), _PictureMarks(ticks if size.scale else []))
    group = chart.to_svg_group(size.width, size.height)
    group.remove(group[0])  # the background
    round_lengths(group)
    return etree.tostring(group, encoding="unicode")


def _number(value: Any) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)


def _extent(marks: Iterable[PictureMark]) -> tuple[Decimal, Decimal]:
    """Return the lowest and highest value of the axis, with room for arrows."""
    values = [_number(value) for mark in marks for value in (mark.low, mark.high)]
    low, high = min(values), max(values)
    room = (high - low or abs(high) or Decimal(1)) * ROOM
    return low - room, high + room


def _years(picture: SeriesPicture, size: PictureSize) -> Iterator[Decimal]:
    """Yield the years that have room for a label, the last among them."""
    each = size.width / (picture.last - picture.first + 2)
    step = next((step for step in STEPS if step * each >= BETWEEN), STEPS[-1])
    yield from reversed([Decimal(year) for year in range(picture.last, picture.first - 1, -step)])


def _ticks(low: Decimal, high: Decimal) -> Iterator[Decimal]:
    """Yield three to six round values between two."""
    step = Decimal(1).scaleb((high - low).adjusted() - 1)
    step = next(
        step * nice for nice in NICE if (high - low) / (step * nice) <= 5 or nice == NICE[-1]
    )
    value = (low / step).to_integral_value("ROUND_CEILING") * step
    while value <= high:
        yield value
        value += step


class _PictureMarks(Shape):  # type: ignore[misc]
    """The marks at their years, over lines at the values of ``ticks``."""

    def __init__(self, ticks: list[Decimal]) -> None:
        self.ticks = ticks

    def validate_series(self, series: Any) -> None:
        """Accept what ``draw_series`` makes."""

    def to_svg(
        self, width: float, height: float, x_scale: Any, y_scale: Any, series: Any, palette: Any
    ) -> etree.Element:
        """Return the lines, the ground, and a path for each kind of mark."""
        group = etree.Element("g", {"class": "series"})
        for tick in self.ticks:
            y = str(float(y_scale.project(tick, height, 0)))
            add_line(group, "series__line", x1="0", x2=str(float(width)), y1=y, y2=y)
        add_line(group, "chart__ground", x1="0", x2=str(width), y1=str(height), y2=str(height))
        paths: dict[str, list[str]] = defaultdict(list)
        year = float(x_scale.project(Decimal(1), 0, width) - x_scale.project(Decimal(0), 0, width))
        half = min(HALF, year * 0.4)
        for datum in series.data():
            mark: PictureMark = datum.row[2]
            x = float(x_scale.project(Decimal(mark.year), 0, width))
            ends = (float(y_scale.project(_number(v), height, 0)) for v in (mark.low, mark.high))
            for name, path in _paths(mark, x, half, *ends):
                paths[name].append(path)
        for name, parts in sorted(paths.items()):
            etree.SubElement(group, "path", {"class": name, "d": "".join(parts)})
        return group


def _paths(
    mark: PictureMark, x: float, half: float, low: float, high: float
) -> Iterator[tuple[str, str]]:
    if mark.kind == RESULT:
        yield "series__result", f"M{x:.1f} {low:.1f}h0"
    elif mark.kind == REVISED:
        ring = f"a{RING} {RING} 0 1 0 {2 * RING} 0a{RING} {RING} 0 1 0 {-2 * RING} 0"
        yield "series__revised", f"M{x - RING:.1f} {low:.1f}{ring}"
    else:
        name = "series__promise" if mark.kind == PROMISE and not mark.loose else "series__strive"
        box = f"v{high - low:.1f}h{-2 * half:.1f}z" if low != high else ""
        yield name, f"M{x - half:.1f} {low:.1f}h{2 * half:.1f}{box}"
    if mark.open:
        tip = high - mark.open * (ARROW + 4)
        yield (
            "series__open",
            (
                f"M{x - ARROW:.1f} {tip + mark.open * ARROW:.1f}L{x:.1f} {tip:.1f}"
                f"L{x + ARROW:.1f} {tip + mark.open * ARROW:.1f}"
            ),
        )
