"""The entries in the orders and groups that templates need, and the address of their words."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from publication.publication import Publication
from publication.read.targets import Target
from publication.render.data.target_groups import TargetGroups, words_url
from tests.support import EN, ZH, published, said, the_report

AREAS = "city: {zh: 城市, en: City}\nmacro: {zh: 总体, en: Overall}\n"
UNITS = """\
percent: {zh: "%", en: per cent, base: one, factor: 1/100}
m2: {zh: 平方米, en: square metres, base: m², factor: "1"}
mu: {zh: 亩, en: mu, base: m², factor: 2000/3}
"""
TEXT = "# 回顾 {#review}\n\n绿地900平方米，增长2%，达到6亩。\n\n明年增长7%。\n"
ENTRY = """\
- id: {id}
  kind: {kind}
  period: "{period}"
  area: macro
  name: {{zh: {id}}}
  page: review
  quote: {{zh: {quote}}}
  comparator: eq
  value: "{value}"
  unit: {unit}
  indicator: {indicator}
"""
ENTRIES = [
    ("green-mu", "result", "2020", "达到6亩", "6", "mu", "green"),
    ("green-m2", "target", "2021", "绿地900平方米", "900", "m2", "green"),
    ("growth", "result", "2020", "增长2%", "2", "percent", "growth"),
    ("growth-next", "target", "2021", "明年增长7%", "7", "percent", "growth"),
    ("growth-share", "target", "2025", "明年增长", "3", "mu", "growth"),
]


@pytest.fixture
def publication(tmp_path: Path) -> Publication:
    keys = ("id", "kind", "period", "quote", "value", "unit", "indicator")
    targets = "".join(ENTRY.format(**dict(zip(keys, entry, strict=True))) for entry in ENTRIES)
    files = {"areas.yml": AREAS, "units.yml": UNITS, "targets.yml": targets}
    english = "# Review {#review}\n\n{{ pending }}\n\n{{ pending }}\n"
    publication = published(tmp_path, {"zh/review.md": TEXT, "en/review.md": english, **files})
    assert said(publication.problems) == []
    return publication


def ids(found: list[Target]) -> list[str]:
    return [target.id for target in found]


def test_below_a_section_stand_its_entries_as_the_text_has_them(publication: Publication) -> None:
    entries = TargetGroups(publication)
    assert ids(entries.below("review", ["p1"])) == ["green-m2", "growth", "green-mu"]
    assert ids(entries.below("review", ["review", "p2"])) == ["growth-next", "growth-share"]
    assert entries.below("review", ["review"]) == []


def test_figures_are_ranked_within_one_base_unit(publication: Publication) -> None:
    entries = TargetGroups(publication)
    order = sorted(the_report(publication).targets, key=lambda target: entries.rank(target) or 0)
    assert ids(order) == ["green-m2", "growth-share", "green-mu", "growth", "growth-next"]
    assert entries.rank(Target("promise", "commitment", "2021", "macro", {})) is None


def test_only_figures_of_one_indicator_and_unit_are_compared(publication: Publication) -> None:
    entries = TargetGroups(publication)
    shown = {
        each.indicator: {k: ids(v) for k, v in each.columns.items()} for each in entries.comparisons
    }
    assert shown == {
        "green": {"result": ["green-mu"], "2021": ["green-m2"]},
        "growth": {"result": ["growth"], "2021": ["growth-next"]},
    }
    assert entries.columns == ["result", "2021"]


def test_choices_are_those_that_entries_have(publication: Publication) -> None:
    entries = TargetGroups(publication)
    assert (entries.periods, entries.areas) == (["2020", "2021", "2025"], ["macro"])
    assert entries.kinds == ["result", "target"]


def test_a_text_that_a_language_lacks_is_the_authoritative_one(publication: Publication) -> None:
    entries = TargetGroups(publication)
    target = the_report(publication).targets[0]
    assert entries.quote(target, EN) == ("达到6亩", ZH)
    assert entries.name(target, ZH) == ("green-mu", ZH)
    assert entries.others(target, EN) == "green-mu\n达到6亩"
    assert entries.others(target, ZH) == ""


@pytest.mark.parametrize(
    "words", ["增长6.5%，力争7%", "R&D + 1/2 “x” #3?", 'a "b" <c> d\'e', "50% [of] {all}|^`\\"]
)
def test_the_address_of_the_words_reads_back(words: str) -> None:
    target = Target("a", "result", "2020", "macro", {}, "review", {"zh": words}, block="p4")
    address = urlsplit(words_url(target, "../review/", "en"))
    assert (address.path, address.fragment) == ("../review/", "p4")
    assert parse_qs(address.query, strict_parsing=True) == {"h": [words]}
    assert not set(" \"<>'`") & set(address.query)
