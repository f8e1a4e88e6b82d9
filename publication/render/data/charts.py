"""Charts: one indicator's figures, each at its year, none between them.

``build_chart`` takes the entries of ``targets.yml`` that share an indicator and says what stands
where; ``chart_drawing.py`` draws them with leather, and ``overrides/charts/`` sets the
drawing, its text alternative and its table into the page. Nothing is derived: no growth, no
path between years; a period without a year of its own stands apart from the axis of years.
Which figures may share an axis is the editors' to say, by the entries' ``indicator`` (source
notes, section 4); what speaks against it is checked (check/indicators.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction

from publication.cache.values import dataclass
from publication.match.indicators import SPAN, chart_targets
from publication.read.indicators import Indicator
from publication.read.targets import Target
from publication.render.data.figure_wording import FigureWording, word_figure
from publication.settings.configuration import Locale

WIDTH, HEIGHT = 320, 244  # of a drawing


@dataclass(frozen=True)
class Point:
    """One figure on a chart; ``year`` is None where the report names none."""

    entry: Target
    wording: FigureWording
    year: int | None
    height: Fraction
    period: str
    kind: str
    striving: bool
    text: str

    def __str__(self) -> str:
        """Return what the chart says here, in words: “2025 (Target): more than RMB 160 billion”."""
        return self.text


@dataclass(frozen=True)
class Chart:
    """An indicator's points in the order of their years."""

    indicator: str
    name: str
    points: tuple[Point, ...]

    @property
    def entries(self) -> list[Target]:
        """Return the entries behind the points."""
        return [point.entry for point in self.points]


def build_chart(
    targets: Iterable[Target], indicator: Indicator, label: Mapping[str, str], language: Locale
) -> Chart:
    """Return the chart of ``indicator`` in a language, whose labels are given."""
    name = indicator.name.get(language.folder) or next(iter(indicator.name.values()))
    entries = chart_targets(targets, indicator.id)
    return Chart(indicator.id, name, tuple(_points(entries, label, language)))


def _points(entries: list[Target], label: Mapping[str, str], language: Locale) -> Iterator[Point]:
    for entry in entries:
        dated = SPAN not in entry.period
        period = label["year"].replace("{period}", entry.period) if dated else label["undated"]
        kind, wording = label[entry.kind], word_figure(entry, label, language)
        yield Point(
            entry,
            wording,
            int(entry.period) if dated else None,
            entry.unit.in_base(entry.value) if entry.unit else Fraction(entry.value),
            period,
            kind,
            entry.striving,
            label["chart_point"].format(period=period, kind=kind, figure=wording),
        )
