"""Charts drawn with leather: its scales, axes and frame; a shape of our own on them.

leather (https://leather.readthedocs.io) writes plain elements with classes: no style sheet,
no script, no id. Colours and fonts are the page's (``docs/assets/figures.css``), so that one
drawing serves light, dark, forced colours and print. It is imported with this module alone.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import leather  # type: ignore[import-untyped]
from leather import theme
from leather.scales import Scale  # type: ignore[import-untyped]
from leather.shapes import Shape  # type: ignore[import-untyped]

from publication.render.data.charts import HEIGHT, WIDTH, Point

EDGE = 46  # from either side to the first and last column's middle
APART = 96  # from a figure without a year to the first with one
COLUMN = 34
HEAD = 78  # above the highest column: four lines of words
SMALL, LARGE = 15, 20  # line heights
LABEL = 21  # from the ground to the foot of the years' labels
GAP = 6  # on either side of what parts years from what has none
STEPS = (1, 2, 5, 10, 20, 50)  # years between ticks
BETWEEN = 54  # between the middles of two years' labels
WIDE = 7.2  # in em of small type: longer words go on a line of their own
HAN = 0x2E80
GEOMETRY = ("x", "y", "x1", "x2", "y1", "y2", "width", "height", "transform")
DIGITS = re.compile(r"-?\d+\.\d+")
THEME = {
    "background_color": "none",
    "margin": 0.0,
    "tick_color": "none",
    "zero_color": "none",  # the line that columns stand on is ours: it ends where years do
    "label_color": "currentColor",
    "tick_font_family": "inherit",
    "tick_font_size": 13,
    "tick_font_char_height": 34,  # two lines: the period, and what kind of figure it is
}


def draw_chart(points: tuple[Point, ...]) -> str:
    """Return the chart of ``points`` as an SVG group, the same bytes for the same points."""
    for name, value in THEME.items():
        setattr(theme, name, value)
    places = dict(_places(points))
    room = (WIDTH - 2 * theme.tick_size) / (WIDTH - 2 * theme.tick_size - 2 * EDGE)
    middle = (places[points[0]] + places[points[-1]]) / 2
    half = (places[points[-1]] - places[points[0]] or 1) * Decimal(room) / 2
    chart = leather.Chart()
    chart.set_x_scale(ExactScale(middle - half, middle + half))
    chart.set_y_scale(ExactScale(Decimal(0), Decimal(1)))
    names = [point.period for point in points]
    chart.add_x_axis(ticks=[places[p] for p in points], tick_formatter=lambda _, i, n: names[i])
    chart.add_y_axis(ticks=[Decimal(0)], tick_formatter=lambda _, i, n: "")
    series = leather.Series([(places[point], _part(point, points), point) for point in points])
    chart.add_series(series, _Columns())
    group = chart.to_svg_group(WIDTH, HEIGHT)
    group.remove(group[0])  # the background
    round_lengths(group)
    return etree.tostring(group, encoding="unicode")


def _places(points: tuple[Point, ...]) -> Iterator[tuple[Point, Decimal]]:
    """Yield each point with its place on the axis: its year, or before all years."""
    years = [point.year for point in points if point.year is not None] or [0]
    width = WIDTH - 2 * theme.tick_size - 2 * EDGE
    step = Decimal(max(years) - min(years) or 1) * APART / (width - APART)
    undated = sum(point.year is None for point in points)
    for number, point in enumerate(points):  # those without a year come first
        if point.year is None:
            yield point, min(years) - step * (undated - number)
        else:
            yield point, Decimal(point.year)


def _part(point: Point, points: tuple[Point, ...]) -> Decimal:
    """Return the column's height as a part of the highest."""
    part = point.height / max(each.height for each in points)
    return Decimal(part.numerator) / Decimal(part.denominator)


class ExactScale(Scale):  # type: ignore[misc]
    """A scale from end to end, for axes that are given their ticks.

    leather's own looks for ticks, which takes longer than all else of a chart, and rounds its domain
    outwards to whole ones.
    """

    def __init__(self, start: Decimal, end: Decimal) -> None:
        self.start, self.end = start, end

    def contains(self, value: Decimal) -> bool:
        """Return whether a value stands on the scale."""
        return self.start <= value <= self.end

    def project(self, value: Decimal, range_min: float, range_max: float) -> Decimal:
        """Return where a value stands between two places."""
        part = (Decimal(value) - self.start) / (self.end - self.start)
        return Decimal(range_min) + (Decimal(range_max) - Decimal(range_min)) * part


class _Columns(Shape):  # type: ignore[misc]
    """Columns from zero at their years, each under its words."""

    def validate_series(self, series: Any) -> None:
        """Accept what ``draw_chart`` makes."""

    def to_svg(
        self, width: float, height: float, x_scale: Any, y_scale: Any, series: Any, palette: Any
    ) -> etree.Element:
        """Return the columns, and below those of years a line with a label at each of its ticks."""
        group = etree.Element("g", {"class": "levels"})
        places = {d.row[2]: float(x_scale.project(d.x, 0, width)) for d in series.data()}
        _ground(group, places, width, height)
        dated = {point.year: x for point, x in places.items() if point.year is not None}
        for year, x in {**dated, **_years_between(dated)}.items():
            add_line(group, "year", x1=str(x), x2=str(x), y1=str(height), y2=str(height + 4))
            if year not in dated:
                _text(group, "chart__tick", x, height + LABEL).text = str(year)
        for datum in series.data():
            x = float(x_scale.project(datum.x, 0, width))
            top = float(y_scale.project(datum.y, height, HEAD))
            _column(group, datum.row[2], x, top, height)
        return group


def _ground(group: etree.Element, places: dict[Point, float], width: float, height: float) -> None:
    """Draw what columns stand on: one line for the years, one apart for what has none."""
    undated = [x for point, x in places.items() if point.year is None]
    edge = max(undated) + APART / 2 if undated else 0.0  # those without a year come first
    for start, end in ((0.0, edge - GAP), (edge + GAP if undated else 0.0, width)):
        if start < end:
            ends = {"x1": str(start), "x2": str(end), "y1": str(height), "y2": str(height)}
            add_line(group, "chart__ground", **ends)
    if undated and len(undated) < len(places):
        add_line(
            group, "chart__apart", x1=str(edge), x2=str(edge), y1=str(HEAD), y2=str(height + 40)
        )


def _years_between(dated: dict[int, float]) -> dict[int, float]:
    """Return years between those of columns, as many as have room for a label, each with its place."""
    if len(dated) < 2:
        return {}
    (first, start), (last, end) = min(dated.items()), max(dated.items())
    year = (end - start) / (last - first)
    step = next((each for each in STEPS if each * year >= BETWEEN), STEPS[-1])
    begin = first if step < 5 else first + step - first % step
    places = {each: start + (each - first) * year for each in range(begin, last, step)}
    return {
        each: x
        for each, x in places.items()
        if all(abs(x - x2) >= BETWEEN for x2 in dated.values())
    }


def _column(group: etree.Element, point: Point, x: float, top: float, bottom: float) -> None:
    kinds = ["level", f"level--{point.entry.kind}", *["level--striving"] * point.striving]
    level = etree.SubElement(group, "g", {"class": " ".join(kinds), "data-target": point.entry.id})
    left, right = x - COLUMN / 2, x + COLUMN / 2
    sizes = {"x": left, "y": top, "width": COLUMN, "height": bottom - top}
    etree.SubElement(level, "rect", {key: str(float(size)) for key, size in sizes.items()})
    add_line(level, "surface", x1=str(left), x2=str(right), y1=str(top), y2=str(top))
    if point.entry.comparator in ("gt", "ge"):
        top -= 10
        chevron = f"M{x - 5:.1f} {top + 4:.1f} {x:.1f} {top:.1f} {x + 5:.1f} {top + 4:.1f}"
        etree.SubElement(level, "path", {"class": "beyond", "d": chevron})
    _words(level, point, x, top - 7)
    _text(level, "kind", x, bottom + 38).text = point.kind


def _words(level: etree.Element, point: Point, x: float, y: float) -> None:
    """Write the figure above its column, from the last line up."""
    said = point.wording
    apart = _length(said.before + said.number + said.after) > WIDE
    if apart and said.after.strip():
        _text(level, "words", x, y).text = said.after.strip()
        y -= SMALL
    line = _text(level, "words", x, y)
    line.text = said.before
    number = etree.SubElement(line, "tspan", {"class": "number"})
    number.text = said.number
    number.tail = "" if apart else said.after
    y -= LARGE
    for words in reversed(_wrap(said.qualifier)):
        _text(level, "words", x, y).text = words
        y -= SMALL


def _wrap(text: str) -> list[str]:
    """Return ``text`` in lines that fit above a column."""
    lines: list[str] = []
    for word in text.split():
        if lines and _length(f"{lines[-1]} {word}") <= WIDE:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _length(text: str) -> float:
    """Return about how long a text is, in em."""
    return sum(1.0 if ord(character) >= HAN else 0.55 for character in text)


def add_line(group: etree.Element, name: str, **ends: str) -> None:
    """Add a line of a class to a group."""
    etree.SubElement(group, "line", {"class": name, **ends})


def _text(group: etree.Element, name: str, x: float, y: float) -> etree.Element:
    place = {"class": name, "x": str(float(x)), "y": str(float(y))}
    return etree.SubElement(group, "text", place)


def round_lengths(group: etree.Element) -> None:
    """Round every length to a tenth, which no eye can tell."""
    for element in group.iter():
        for key in GEOMETRY:
            if key in element.attrib:
                element.set(
                    key, DIGITS.sub(lambda found: f"{float(found[0]):.1f}", element.get(key, ""))
                )
