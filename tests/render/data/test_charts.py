"""Charts: each figure at its year and to scale from zero, nothing between, the same every time."""

from __future__ import annotations

import re
import subprocess
import sys
from fractions import Fraction
from pathlib import Path
from xml.etree import ElementTree

import pytest

from publication.match.indicators import chart_targets, incomparable_units
from publication.publication import Publication
from publication.read.indicators import Indicator
from publication.read.targets import Target
from publication.read.units import UnitOfMeasure
from publication.render.data.chart_drawing import COLUMN, draw_chart
from publication.render.data.charts import HEIGHT, WIDTH, Chart, build_chart
from publication.settings.labels import read_labels
from publication.settings.reading import read_configuration
from tests.support import EN, ROOT, published, said, the_report, with_class

LANGUAGES = {each.folder: each for each in read_configuration(ROOT).languages}
LABELS = read_labels(tuple(LANGUAGES.values()))
FOLDERS = ("zh", "en")
INDICATORS = ("gdp", "rd-intensity", "population", "built-up-area")
SAYS = {
    ("gdp", "zh"): "2019年（成果）：超过1100亿元；2025年（目标）：超过1600亿元；"
    "2035年（目标）：力争超过8000亿元",
    ("gdp", "en"): "2019 (Result): more than RMB 110 billion; 2025 (Target): more than "
    "RMB 160 billion; 2035 (Target): striving for more than RMB 800 billion",
    ("rd-intensity", "zh"): "年份未载（成果）：3.97%；2021年（目标）：4.05%；"
    "2025年（目标）：不低于4.5%",
    ("rd-intensity", "en"): "year not stated (Result): 3.97%; 2021 (Target): 4.05%; "
    "2025 (Target): at least 4.5%",
    ("population", "zh"): "2025年（目标）：超过100万人；2035年（目标）：超过130万人",
    ("population", "en"): "2025 (Target): more than 1 million people; 2035 (Target): more "
    "than 1.3 million people",
    ("built-up-area", "zh"): "2025年（目标）：124平方公里；2035年（目标）：150平方公里",
    ("built-up-area", "en"): "2025 (Target): 124 km²; 2035 (Target): 150 km²",
}
DRAW = """
from tests.render.data.test_charts import LABELS, LANGUAGES, FOLDERS, INDICATORS
from publication.render.data.chart_drawing import draw_chart
from publication.render.data.charts import build_chart
from publication.settings.reading import read_configuration
from publication.check.integrity import load_whole
from tests.support import ROOT, the_report
publication = load_whole(read_configuration(ROOT))
targets, known = the_report(publication).targets, publication.indicators
print([draw_chart(build_chart(targets, known[i], LABELS[f], LANGUAGES[f]).points) for i in INDICATORS for f in FOLDERS])
"""

Element = ElementTree.Element
every_chart = pytest.mark.parametrize(
    ("indicator", "folder"), [(i, f) for i in INDICATORS for f in FOLDERS]
)


def chart_of(publication: Publication, indicator: str, folder: str = "en") -> Chart:
    known, targets = publication.indicators[indicator], the_report(publication).targets
    return build_chart(targets, known, LABELS[folder], LANGUAGES[folder])


def drawing(publication: Publication, indicator: str, folder: str = "en") -> Element:
    return ElementTree.fromstring(draw_chart(chart_of(publication, indicator, folder).points))


def number(element: Element, key: str) -> float:
    return float(element.get(key, ""))


@every_chart
def test_what_a_chart_says(publication: Publication, indicator: str, folder: str) -> None:
    points = chart_of(publication, indicator, folder).points
    assert LABELS[folder]["semicolon"].join(map(str, points)) == SAYS[indicator, folder]


@every_chart
def test_what_is_drawn_is_what_is_said(
    publication: Publication, indicator: str, folder: str
) -> None:
    """Each column's words are its figure, whole, and then its kind; the axis says the periods."""
    drawn = drawing(publication, indicator, folder)
    points = chart_of(publication, indicator, folder).points
    levels = with_class(drawn, "level")
    assert [level.get("data-target") for level in levels] == [point.entry.id for point in points]
    for level, point in zip(levels, points, strict=True):
        *words, kind = ["".join(text.itertext()) for text in level.iter("text")]
        above = sorted(with_class(level, "words"), key=lambda text: number(text, "y"))
        figure = "".join("".join(text.itertext()) for text in above)
        assert figure.replace(" ", "") == str(point.wording).replace(" ", "")
        assert kind == point.kind
        assert words
    axis = with_class(drawn, "axis")[0]
    assert ["".join(text.itertext()) for text in axis.iter("text")] == [p.period for p in points]


@every_chart
def test_no_number_is_derived(publication: Publication, indicator: str, folder: str) -> None:
    numbers = re.compile(r"[0-9][0-9.,]*")
    entries = chart_targets(the_report(publication).targets, indicator)
    given = {entry.period for entry in entries}
    for entry in entries:
        given.update(numbers.findall(entry.figure(entry.value, LANGUAGES[folder])))
    drawing_of = drawing(publication, indicator, folder)
    given |= {text.text or "" for text in with_class(drawing_of, "chart__tick")}  # years between
    drawn = " ".join(drawing_of.itertext())
    assert set(numbers.findall(drawn)) <= given


@pytest.mark.parametrize(
    ("indicator", "between"),
    [("gdp", ["2030"]), ("rd-intensity", ["2023"]), ("population", ["2030"])],
)
def test_every_tick_has_its_year(
    publication: Publication, indicator: str, between: list[str]
) -> None:
    drawn = drawing(publication, indicator)
    dated = [p for p in chart_of(publication, indicator).points if p.year is not None]
    assert [text.text for text in with_class(drawn, "chart__tick")] == between
    assert len(with_class(drawn, "year")) == len(dated) + len(between)


@pytest.mark.parametrize("indicator", INDICATORS)
def test_what_has_no_year_stands_apart(publication: Publication, indicator: str) -> None:
    """On a ground of its own, behind a line that parts it from the years."""
    drawn = drawing(publication, indicator)
    undated = [p for p in chart_of(publication, indicator).points if p.year is None]
    apart, grounds = with_class(drawn, "chart__apart"), with_class(drawn, "chart__ground")
    assert (len(apart), len(grounds)) == ((1, 2) if undated else (0, 1))
    for line in apart:
        assert number(grounds[0], "x2") < number(line, "x1") < number(grounds[1], "x1")


@pytest.mark.parametrize("indicator", INDICATORS)
def test_columns_are_to_scale_from_zero(publication: Publication, indicator: str) -> None:
    points = chart_of(publication, indicator).points
    columns = [level.find("rect") for level in with_class(drawing(publication, indicator), "level")]
    heights = [number(column, "height") for column in columns if column is not None]
    bottoms = {number(c, "y") + number(c, "height") for c in columns if c is not None}
    assert len({round(bottom) for bottom in bottoms}) == 1
    for height, point in zip(heights, points, strict=True):
        part = point.height / max(each.height for each in points)
        assert height == pytest.approx(max(heights) * float(part), abs=0.1)


@pytest.mark.parametrize("indicator", INDICATORS)
def test_columns_stand_at_their_years(publication: Publication, indicator: str) -> None:
    """Their distances are those of the years; a figure without a year stands before them."""
    points = chart_of(publication, indicator).points
    drawn = drawing(publication, indicator)
    middles = [
        number(column, "x") + COLUMN / 2
        for level in with_class(drawn, "level")
        for column in level.iter("rect")
    ]
    dated = [(p.year, m) for p, m in zip(points, middles, strict=True) if p.year is not None]
    ticks = [number(tick, "x1") for tick in with_class(drawn, "year")]
    assert ticks[: len(dated)] == pytest.approx([middle for _, middle in dated], abs=0.1)
    (first, start), (last, end) = dated[0], dated[-1]
    labelled = [
        (int(text.text or 0), number(text, "x")) for text in with_class(drawn, "chart__tick")
    ]
    for year, place in dated + labelled:
        assert place == pytest.approx(
            start + (year - first) / (last - first) * (end - start), abs=0.1
        )
    assert all(m < start - COLUMN for p, m in zip(points, middles, strict=True) if p.year is None)


@pytest.mark.parametrize("indicator", INDICATORS)
def test_nothing_joins_the_columns(publication: Publication, indicator: str) -> None:
    """No polyline, no slanting line; the only path is the arrowhead over a column."""
    drawn = drawing(publication, indicator)
    assert {each.tag for each in drawn.iter()} <= {"g", "rect", "line", "path", "text", "tspan"}
    for line in drawn.iter("line"):
        assert line.get("x1") == line.get("x2") or line.get("y1") == line.get("y2")
    paths = list(drawn.iter("path"))
    more = [
        e
        for e in chart_targets(the_report(publication).targets, indicator)
        if e.comparator in ("gt", "ge")
    ]
    assert len(paths) == len(more)
    assert {path.get("class") for path in paths} <= {"beyond"}


def test_figures_without_any_year_stand_side_by_side() -> None:
    entries = [
        Target(name, "result", "2019/2021", "macro", {"en": name}, comparator="eq", value="3",
               quote={"zh": "3"}, indicator="i")
        for name in ("a", "b")
    ]  # fmt: skip
    drawn = ElementTree.fromstring(
        draw_chart(build_chart(entries, Indicator("i", {"en": "a"}), LABELS["en"], EN).points)
    )
    first, second = (number(column, "x") for column in drawn.iter("rect"))
    assert second - first > COLUMN
    assert with_class(drawn, "year") == []


def test_a_goal_to_strive_for_is_drawn_apart(publication: Publication) -> None:
    striving = with_class(drawing(publication, "gdp"), "level--striving")
    assert [level.get("data-target") for level in striving] == ["gdp-2035"]


@every_chart
def test_a_drawing_has_no_style_script_or_id(
    publication: Publication, indicator: str, folder: str
) -> None:
    for element in drawing(publication, indicator, folder).iter():
        assert element.tag not in ("style", "script", "title")
        assert not {"id", "style", "onclick", "href"} & set(element.keys())
        for key in ("fill", "stroke"):
            assert element.get(key) in (None, "none", "currentColor")
        assert element.get("font-family") in (None, "inherit")


@every_chart
def test_words_stay_in_the_picture(publication: Publication, indicator: str, folder: str) -> None:
    for text in drawing(publication, indicator, folder).iter("text"):
        assert 0 <= number(text, "y") <= HEIGHT
        assert -10 <= number(text, "x") <= WIDTH


def test_the_same_figures_make_the_same_bytes(publication: Publication) -> None:
    here = [draw_chart(chart_of(publication, i, f).points) for i in INDICATORS for f in FOLDERS]
    runs = [
        subprocess.run(
            [sys.executable, "-c", DRAW],
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs == [f"{here}\n"] * 2


def target(**fields: str) -> Target:
    return Target("a", "target", "2025", "macro", {"zh": "名"}, comparator="eq", **fields)  # type: ignore[arg-type]


def test_units_of_one_base_may_share_an_axis() -> None:
    metres = UnitOfMeasure("m2", {"zh": "平方米"}, "m²")
    hectares = UnitOfMeasure("ha", {"zh": "公顷"}, "m²", Fraction(10_000))
    percent = UnitOfMeasure("percent", {"zh": "%"}, "one")
    assert incomparable_units([target(unit=metres), target(unit=hectares)]) == []  # type: ignore[arg-type]
    assert incomparable_units([target(unit=metres), target(unit=percent)]) == ["m²", "one"]  # type: ignore[arg-type]


DATA = """\
- id: a
  kind: target
  period: "2025"
  area: macro
  name: {zh: 甲, en: A}
  page: a
  quote: {zh: 5%, en: 5%}
  comparator: eq
  value: "5"
  unit: percent
  indicator: i
- id: b
  kind: target
  period: "2035"
  area: macro
  name: {zh: 甲, en: A}
  page: a
  quote: {zh: 7亩, en: 7 mu}
  comparator: eq
  value: "7"
  unit: mu
  indicator: i
"""
UNITS = """\
percent: {zh: "%", en: per cent, base: one, factor: 1/100, english: "{value}%"}
mu: {zh: 亩, en: mu, base: m², factor: 2000/3, english: "{value} mu"}
"""


@pytest.mark.parametrize(
    ("marker", "message"),
    [
        ("{{ charts indicator=i }}", "“i” is measured in m², one: these cannot stand on one axis"),
        (
            "{{ charts indicator=j }}",
            "“{{ charts indicator=j }}” selects no entry of targets.yml: check its values",
        ),
        (
            "{{ charts }}",
            "“{{ charts }}” selects no entry of targets.yml: check its values",
        ),
        (
            "{{ overview period=2030 }}",
            "“{{ overview period=2030 }}” selects no entry of targets.yml: check its values",
        ),
        ("{{ overview period=2025 }}", ""),
    ],
)
def test_a_marker_for_what_cannot_be_shown(tmp_path: Path, marker: str, message: str) -> None:
    files = {
        "zh/a.md": f"5%，7亩。\n\n{marker}\n",
        "en/a.md": f"5%, 7 mu.\n\n{marker}\n",
        "areas.yml": "macro: {zh: 总体, en: Overall}\n",
        "units.yml": UNITS,
        "targets.yml": DATA,
    }
    problems = [f"content/{folder}/a.md:7: {message}" for folder in ("en", "zh") if message]
    assert said(published(tmp_path, files).problems) == problems
