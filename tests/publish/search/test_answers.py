"""What a search answers outright: terms by every name, entries with their figures and words."""

from __future__ import annotations

from pathlib import Path

import pytest

from publication.check.integrity import load_whole
from publication.publication import Publication
from publication.publish.search.answers import build_answers
from publication.publish.search.index import Answer
from publication.settings.configuration import Language
from publication.settings.labels import read_labels
from publication.settings.reading import read_configuration
from tests.support import EN, ZH, published, said

FILES = {
    "zh/index.md": "# 报告 {#report}\n\n面积达到5%，力争6%。\n\n建成地铁。\n",
    "en/index.md": "# Report {#report}\n\n{{ pending }}\n\nA metro is built.\n",
    "zh/glossary.md": "# 名词 {#glossary}\n\n## 1.双地铁 {#metro}\n\n甲。\n",
    "en/glossary.md": "# Terms {#glossary}\n\n## 1. Two metros {#metro}\n\na\n",
    "glossary.yml": "metro:\n  forms:\n    zh: [地铁]\n    en: [metro]\n",
    "areas.yml": "city:\n  zh: 城市\n  en: City\n",
    "units.yml": "percent:\n  zh: '%'\n  en: per cent\n  english: '{value}%'\n",
    "targets.yml": """
- id: area-2021
  kind: target
  period: "2021"
  area: city
  name: {zh: 面积}
  page: index
  quote: {zh: 面积达到5%}
  comparator: ge
  value: "5"
  stretch: "6"
  unit: percent
- id: metro-2025
  kind: commitment
  period: "2019/2021"
  area: city
  name: {zh: 地铁, en: Metro}
  page: index
  quote: {zh: 建成地铁, en: A metro is built}
""",
}
URLS = {"index": "", "glossary": "glossary/"}


@pytest.fixture
def small(tmp_path: Path) -> Publication:
    publication = published(tmp_path, FILES)
    assert said(publication.problems) == []
    return publication


def found(publication: Publication, language: Language, urls: dict[str, str]) -> list[Answer]:
    labels = read_labels((ZH, EN))[language.folder]
    return list(build_answers(publication, language, urls, labels))


def test_the_answers_of_the_authoritative_language(small: Publication) -> None:
    assert found(small, ZH, URLS) == [
        Answer("term", "名词", "glossary/#metro", "双地铁", also=("地铁", "Two metros")),
        Answer("figure", "目标 · 2021年", "#p1", "面积", "不低于5%；力争6%", words="面积达到5%"),
        Answer("figure", "承诺 · 2019—2021年", "#p2", "地铁", words="建成地铁"),
    ]


def test_another_language_has_the_same_and_the_source_s_words_where_it_has_none(
    small: Publication,
) -> None:
    assert found(small, EN, URLS) == [
        Answer("term", "Term", "glossary/#metro", "Two metros", also=("metro", "双地铁")),
        Answer("figure", "Target · 2021", "#p1", "面积", "at least 5%; striving for 6%", words="面积达到5%"),
        Answer("figure", "Commitment · 2019–2021", "#p2", "Metro", words="A metro is built"),
    ]  # fmt: skip


def test_a_publication_without_a_glossary_has_figures_alone(small: Publication) -> None:
    assert [each.kind for each in found(small, ZH, {"index": ""})] == ["figure", "figure"]


def test_an_indicator_is_known_by_both_names_and_by_those_of_its_entries(
    archive_folder: Path,
) -> None:
    archive = load_whole(read_configuration(archive_folder))
    urls = {path: f"{path}/" for path in archive.configuration.page_paths}
    own = [each for each in found(archive, EN, urls) if each.kind == "indicator"]
    assert own[1:] == [
        Answer("indicator", "Indicator", "indicators/mended/", "Roads mended",
               "Promises and results by year", also=("整修道路",), used_in=("2021", "2022", "2023")),
        Answer("indicator", "Indicator", "indicators/nursery/", "Nursery places added",
               "Promises and results by year", also=("新增托位", "托位", "Nursery places"),
               used_in=("2021", "2022", "2023")),
    ]  # fmt: skip
