"""An indicator's picture, drawn with leather: promises as bars, results as dots, nothing between them.

Form tells them apart before colour does: a promise is a bar with an arrow where more or less counts
too, a box if it is a range, dashed if the report strives for it; a result is a dot, a figure that was
revised a ring. A year without a figure keeps its place, empty. All marks of a kind are one path, so
that the pictures of many indicators stand on one page; a small one has whole numbers for heights, and
marks of many years are narrower. Colours are the page's, as in chart_drawing.
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

HALF, ARROW, RING = 7, 5, 4  # of a bar, of an arrow, of a ring
DENSE = 9  # narrower years have smaller dots
BAR, TIP = 0.4, 0.45  # half of a bar and of an arrow, at most so much of a year
ROOM = Decimal("0.25")  # of the height, above and below the marks
STEPS = (1, 2, 5, 10, 20, 50)  # years between labels
BETWEEN = 44  # between the middles of two labels
SMALLER = ("series__result",)  # where years are dense
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
    written = (
        (lambda value, i, n: f"{value.normalize() + 0:f}") if size.scale else lambda v, i, n: ""
    )
    chart.add_y_axis(ticks=ticks, tick_formatter=written)
    marks = [(mark.year, _number(mark.low), mark) for mark in picture.marks]
    chart.add_series(leather.Series(marks), _PictureMarks(ticks if size.scale else [], size))
    group = chart.to_svg_group(size.width, size.height)
    group.remove(group[0])  # the background
    _remove_unseen(group)
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


def _remove_unseen(group: etree.Element) -> None:
    """Remove lines without a colour, labels without a text, and groups of nothing else."""
    for element in list(group):
        _remove_unseen(element)
        kind, empty = element.tag, not len(element)
        unseen = kind == "line" and element.get("stroke") == "none"
        if unseen or (empty and (kind == "g" or (kind == "text" and not element.text))):
            group.remove(element)


class _PictureMarks(Shape):  # type: ignore[misc]
    """The marks at their years, over lines at the values of ``ticks``."""

    def __init__(self, ticks: list[Decimal], size: PictureSize) -> None:
        self.ticks, self.size = ticks, size

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
        shape = _MarkShape(
            min(HALF, year * BAR), min(ARROW, year * TIP), 1 if self.size.scale else 0
        )
        for datum in series.data():
            mark: PictureMark = datum.row[2]
            x = float(x_scale.project(Decimal(mark.year), 0, width))
            ends = (float(y_scale.project(_number(v), height, 0)) for v in (mark.low, mark.high))
            for name, path in shape.paths(mark, x, *ends):
                paths[name].append(path)
        for name, parts in sorted(paths.items()):
            named = f"{name} series--dense" if year < DENSE and name in SMALLER else name
            etree.SubElement(group, "path", {"class": named, "d": "".join(parts)})
        return group


@dataclass(frozen=True)
class _MarkShape:
    """How marks are drawn: half of a bar, half of an arrow, and the decimals of heights."""

    half: float
    arrow: float
    decimals: int

    def paths(
        self, mark: PictureMark, x: float, low: float, high: float
    ) -> Iterator[tuple[str, str]]:
        """Yield the paths of a mark, each with the class that says what it is."""
        y, wide = self.down(low), f"{2 * self.half:.1f}"
        if mark.kind == RESULT:
            yield "series__result", f"M{x:.1f} {y}h0"
        elif mark.kind == REVISED:
            ring = f"a{RING} {RING} 0 1 0 {2 * RING} 0a{RING} {RING} 0 1 0 {-2 * RING} 0"
            yield "series__revised", f"M{x - RING:.1f} {y}{ring}"
        else:
            loose = mark.kind != PROMISE or mark.loose
            box = f"v{self.down(high - low)}h-{wide}z" if low != high else ""
            yield (
                f"series__{'strive' if loose else 'promise'}",
                f"M{x - self.half:.1f} {y}h{wide}{box}",
            )
        if mark.open:
            foot, tip = self.down(high - mark.open * 4), f"{self.arrow:.1f}"
            up, down = (f"-{tip}", tip) if mark.open > 0 else (tip, f"-{tip}")
            yield "series__open", f"M{x - self.arrow:.1f} {foot}l{tip} {up} {tip} {down}"

    def down(self, length: float) -> str:
        """Return a height as it is written."""
        return f"{length:.{self.decimals}f}"
