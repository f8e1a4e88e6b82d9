"""What a row says of an entry: in the language, or in the authoritative one and said so."""

from __future__ import annotations

from pathlib import Path

import pytest

from publication.publication import Publication
from publication.render.data.target_groups import TargetGroups, TargetRow, TargetRows
from publication.settings.labels import read_labels
from tests.support import published, said, the_report

AREAS = "city: {zh: 城市, en: City}\n"
UNITS = 'km: {zh: 公里, en: kilometres, base: m, factor: "1000", english: "{value} km"}\n'
TEXT = "# 回顾 {#review}\n\n地铁超过30公里，力争40公里。\n\n绿道更多。\n"
ENTRIES = """\
- id: metro
  kind: target
  period: "2021"
  area: city
  name: {zh: 地铁里程, en: Metro}
  page: review
  quote: {zh: 地铁超过30公里，力争40公里}
  comparator: gt
  value: "30"
  stretch: "40"
  unit: km
  note: {zh: 全区}
- id: greenways
  kind: commitment
  period: "2021"
  area: city
  name: {zh: 绿道}
  page: review
  quote: {zh: 绿道更多}
"""


@pytest.fixture
def publication(tmp_path: Path) -> Publication:
    english = "# Review {#review}\n\n{{ pending }}\n\n{{ pending }}\n"
    files = {"areas.yml": AREAS, "units.yml": UNITS, "targets.yml": ENTRIES}
    publication = published(tmp_path, {"zh/review.md": TEXT, "en/review.md": english, **files})
    assert said(publication.problems) == []
    return publication


def row(publication: Publication, name: str, folder: str) -> TargetRow:
    configuration = publication.configuration
    labels = read_labels(configuration.languages, configuration.profile)
    entry = next(target for target in the_report(publication).targets if target.id == name)
    return TargetRows(TargetGroups(publication), labels).row(entry, configuration.language(folder))


def test_a_figure_is_said_as_the_language_says_it(publication: Publication) -> None:
    chinese, english = (row(publication, "metro", folder) for folder in ("zh", "en"))
    assert (str(chinese.figure), chinese.stretch) == ("超过30公里", "力争40公里")
    assert (str(english.figure), english.stretch) == (
        "more than 30 km",
        "striving for 40 km",
    )
    assert (chinese.period, english.period) == ("2021年", "2021")
    assert (chinese.area, english.area) == ("城市", "City")
    assert (chinese.note, english.note) == ("全区", "")


def test_what_a_language_lacks_is_the_authoritative_text_under_its_own_tag(
    publication: Publication,
) -> None:
    english = row(publication, "metro", "en")
    assert (english.name, english.name_lang) == ("Metro", "")
    assert (english.quote, english.quote_lang) == ("地铁超过30公里，力争40公里", "zh-Hans")
    assert row(publication, "greenways", "en").name_lang == "zh-Hans"


def test_an_entry_without_a_value_has_no_figure(publication: Publication) -> None:
    found = row(publication, "greenways", "zh")
    assert (found.figure, found.stretch) == (None, "")


def test_the_words_lead_to_the_very_block(publication: Publication) -> None:
    assert row(publication, "greenways", "zh").words == "?h=绿道更多#p2"
