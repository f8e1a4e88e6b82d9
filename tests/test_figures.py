"""Every figure that is set to be looked at (overview, charts, cover) is an entry of targets.yml."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree

import pytest

from publication.publication import Publication
from publication.read.targets import Target
from publication.render.data.figure_wording import word_figure
from publication.settings.labels import read_labels
from tests.support import by_id, html_of, text_of, the_report, with_class

Element = ElementTree.Element
FOLDERS = ("zh", "en")
SVG = "{http://www.w3.org/2000/svg}"
CHARTS = ("gdp", "rd-intensity", "population", "built-up-area")


@pytest.fixture(scope="module", params=FOLDERS)
def folder(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def goals(built_site: Path, folder: str) -> Element:
    return html_of(built_site / folder / "goals" / "index.html")


def entries(publication: Publication) -> dict[str, Target]:
    return {target.id: target for target in the_report(publication).targets}


def without_space(text: str) -> str:
    return "".join(text.split())


def figure(publication: Publication, target: Target, folder: str) -> str:
    labels = read_labels(publication.configuration.languages)[folder]
    return without_space(
        str(word_figure(target, labels, publication.configuration.language(folder)))
    )


def shown(element: Element) -> dict[str, list[Element]]:
    found: dict[str, list[Element]] = {}
    for each in element.iter():
        if each.get("data-target"):
            found.setdefault(each.get("data-target", ""), []).append(each)
    return found


def assert_leads_to_its_words(link: Element, target: Target, folder: str) -> None:
    address = urlsplit(link.get("href", ""))
    assert parse_qs(address.query) == {"h": [target.quote[folder]]}
    assert address.fragment == target.block
    assert address.path.rstrip("/").endswith(target.page.removesuffix("/index"))


def test_the_overview_has_every_goal_for_2025_once(
    publication: Publication, goals: Element, folder: str
) -> None:
    (overview,) = with_class(goals, "overview")
    expected = [target for target in the_report(publication).targets if target.period == "2025"]
    found = shown(overview)
    assert sorted(found) == sorted(target.id for target in expected)
    for target in expected:
        (item,) = found[target.id]
        (link,) = item.iter("a")
        assert_leads_to_its_words(link, target, folder)
        said = figure(publication, target, folder) if target.value else ""
        assert without_space(text_of(item)) == said + without_space(target.name[folder])


def test_a_table_of_targets_leads_to_the_overview_of_the_same(
    built_site: Path, folder: str
) -> None:
    outlook = html_of(built_site / folder / "outlook" / "index.html")
    (way,) = with_class(outlook, "targets__overview")
    assert [link.get("href") for link in way.iter("a")] == ["../goals/"]
    for path in ("review", "tasks"):  # which have none, or of another period
        page = html_of(built_site / folder / path / "index.html")
        assert with_class(page, "targets__overview") == []


def test_the_overview_is_in_the_order_of_the_areas(
    publication: Publication, goals: Element, folder: str
) -> None:
    (overview,) = with_class(goals, "overview")
    names = [text_of(heading) for heading in overview.iter("h2")]
    areas = [names[folder] for names in publication.areas.values()]
    assert names == [area for area in areas if area in names]
    (contents,) = with_class(goals, "md-nav--secondary")
    listed = [text_of(link) for link in contents.iter("a")]
    assert listed[: len(names)] == names  # before the charts, which stand below
    assert len(listed) == len(names) + 1


def test_each_chart_has_its_words_and_its_table(
    publication: Publication, goals: Element, folder: str
) -> None:
    known = entries(publication)
    charts = with_class(goals, "chart")
    assert len(charts) == len(CHARTS)
    for chart, indicator in zip(charts, CHARTS, strict=True):
        ids = sorted(
            target.id for target in the_report(publication).targets if target.indicator == indicator
        )
        (image,) = chart.iter(f"{SVG}svg") if list(chart.iter(f"{SVG}svg")) else chart.iter("svg")
        assert image.get("role") == "img"
        assert image.get("viewBox")
        title, description = [by_id(goals, i) for i in image.get("aria-labelledby", "").split()]
        assert text_of(title) == known[ids[-1]].name[folder]
        (table,) = chart.iter("table")
        assert sorted(shown(table)) == sorted(shown(image)) == ids
        for target_id, (row,) in shown(table).items():
            target = known[target_id]
            (said,) = with_class(row, "chart__figure")
            assert without_space(text_of(said)) == figure(publication, target, folder)
            assert figure(publication, target, folder) in without_space(text_of(description))
            (link,) = row.iter("a")
            assert_leads_to_its_words(link, target, folder)


def test_the_cover_has_each_key_figure_once_in_every_language(
    publication: Publication, built_site: Path, folder: str
) -> None:
    known = entries(publication)
    (section,) = with_class(html_of(built_site / "index.html"), "key-figures")
    found = shown(section)
    assert list(found) == list(the_report(publication).settings.key_figures)
    for target_id, (item,) in found.items():
        target = known[target_id]
        (link,) = (a for a in item.iter("a") if a.get("data-language") == folder)
        assert link.get("lang") == publication.configuration.language(folder).tag
        (said,) = with_class(link, "said")
        assert without_space(text_of(said)) == figure(publication, target, folder)
        (name,) = with_class(link, "key-figures__name")
        assert text_of(name) == target.name[folder]
        assert_leads_to_its_words(link, target, folder)
