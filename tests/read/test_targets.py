"""Targets: every entry has its fields, its figure, and its evidence in the report."""

from __future__ import annotations

from pathlib import Path

import pytest

from publication.messages.problem import Problem
from publication.read.targets import KINDS, read_areas
from publication.records.fields import one_of
from publication.records.yaml_lines import parse
from tests.support import EN as ENGLISH
from tests.support import published, said, the_report

ZH = "# 目标 {#goals}\n\n地区生产总值增长**6.5%**，力争7%。\n\n增长7%以上。增长7%以上。\n\n其他。\n"
EN = "# Goals {#goals}\n\nGDP growth of 6.5%.\n\n{{ pending }}\n\nOther things.\n"
GOOD = """\
- id: gdp-2021
  kind: target
  period: "2021"
  area: macro
  name: {zh: 地区生产总值增长, en: GDP growth}
  page: outlook
  quote:
    zh: 增长6.5%
    en: growth of 6.5%
  comparator: eq
  value: "6.5"
  unit: percent
  stretch: "7"
"""
FILES = {
    "zh/outlook.md": ZH,
    "en/outlook.md": EN,
    "areas.yml": "macro: {zh: 总体, en: Overall}\n",
    "units.yml": 'percent: {zh: "%", en: per cent, english: "{value}%"}\n',
}


def problems_of(root: Path, targets: str) -> list[str]:
    return said(published(root, {**FILES, "targets.yml": targets}).problems)


def changed(old: str, new: str) -> str:
    assert old in GOOD
    return GOOD.replace(old, new)


def test_an_entry_leads_to_the_block_of_its_quote(tmp_path: Path) -> None:
    publication = published(tmp_path, {**FILES, "targets.yml": GOOD})
    assert said(publication.problems) == []
    (target,) = the_report(publication).targets
    assert (target.id, target.block, target.line) == ("gdp-2021", "p1", 1)
    assert target.figure(target.value, ENGLISH) == "6.5%"
    assert target.figure("", ENGLISH) == ""
    assert publication.areas == {"macro": {"zh": "总体", "en": "Overall"}}


def test_a_marker_selects_the_entries_that_have_all_its_values(tmp_path: Path) -> None:
    publication = published(
        tmp_path,
        {**FILES, "targets.yml": GOOD + GOOD.replace("gdp-2021", "b").replace('"2021"', '"2025"')},
    )

    def chosen(*parameters: tuple[str, str]) -> list[str]:
        return [target.id for target in the_report(publication).select(parameters)]

    assert chosen() == ["gdp-2021", "b"]
    assert chosen(("area", "macro"), ("period", "2025")) == ["b"]
    assert chosen(("kind", "result")) == []


NUMBER = "is not a number: write digits as printed, without unit, sign or separators"
COMMITMENT = "remove it, or make this a target or a result"


@pytest.mark.parametrize(
    ("old", "new", "problems"),
    [
        ("  stretch: \"7\"\n", "", []),
        ("kind: target", "kind: result", []),
        ('"2021"', "2019/2021", []),
        ("  unit: percent\n", "  unit: percent\n  indicator: gdp\n  note: {zh: 注, en: n}\n", []),
        ("  page: outlook\n", "", ["1: the field “page” is missing: add it"]),
        (
            "  page: outlook\n",
            "  pages: outlook\n",
            [
                "1: the field “page” is missing: add it",
                "6: there is no field “pages”: use one of id, kind, period, area, name, page, "
                "quote, comparator, value, unit, stretch, upper, indicator, answers, note, draft",
            ],
        ),
        ("kind: target", "kind: goal", ["2: “goal” is no kind: use one of target, result, commitment"]),
        ("area: macro", "area: micro", ["4: “micro” is no area: use one of macro"]),
        ("unit: percent", "unit: metre", ["12: “metre” is no unit: use one of percent"]),
        (
            "comparator: eq",
            "comparator: is",
            ["10: “is” is no comparator: use one of eq, gt, ge, lt, le, approx"],
        ),
        ('value: "6.5"', "value: 6.5%", [f"11: “6.5%” {NUMBER}"]),
        ('stretch: "7"', "stretch: seven", [f"13: “seven” {NUMBER}"]),
        (
            '"2021"',
            "2021-22",
            ["3: “2021-22” is no period: write a year (2025) or two (2023/2025)"],
        ),
        (
            "id: gdp-2021",
            "id: GDP_2021",
            ["1: “GDP_2021” cannot be an id: use small letters, digits and hyphens"],
        ),
        (
            "kind: target",
            "kind: commitment",
            [
                f"10: a commitment has no comparator: {COMMITMENT}",
                f"11: a commitment has no value: {COMMITMENT}",
                f"12: a commitment has no unit: {COMMITMENT}",
                f"13: a commitment has no stretch: {COMMITMENT}",
            ],
        ),
        ('  value: "6.5"\n', "", ["1: the field “value” is missing: add it"]),
        (
            "{zh: 地区生产总值增长, en: GDP growth}",
            "GDP",
            ["5: “name” must have a text for each language: write zh: and en: below it"],
        ),
        ("page: outlook", "page: outlok", ["6: there is no page “outlok”: use one of outlook"]),
        (
            "zh: 增长6.5%",
            "zh: 增长6.6%",
            [
                "8: the quote “增长6.6%” does not stand in content/zh/outlook.md: "
                "correct the quote or the page"
            ],
        ),
        (
            "en: growth of 6.5%",
            "en: growth by 6.5%",
            [
                "9: the quote “growth by 6.5%” does not stand in content/en/outlook.md: "
                "correct the quote or the page"
            ],
        ),
        (
            "zh: 增长6.5%\n    en: growth of 6.5%",
            "zh: 增长7%以上",
            [
                "8: the quote “增长7%以上” stands 2 times in content/zh/outlook.md: "
                "make it longer until it is unique"
            ],
        ),
        (
            "zh: 增长6.5%",
            "zh: 其他",
            ["7: the quotes of “gdp-2021” stand in different blocks (#p3, #p1): correct one"],
        ),
        (
            "    en: growth of 6.5%\n",
            "",
            ["7: the quote in “en” is missing and its block is translated: add quote.en"],
        ),
        ("zh: 增长6.5%\n    en: growth of 6.5%", "zh: 以上。增长7%以上", []),
        ("    zh: 增长6.5%\n", "", ["7: the field “quote.zh” is missing: add it"]),
        ("\n    zh: 增长6.5%\n    en: growth of 6.5%", " {}", ["7: the field “quote.zh” is missing: add it"]),
        (
            "\n    zh: 增长6.5%\n    en: growth of 6.5%",
            " 增长6.5%",
            ["7: “quote” must have a text for each language: write zh: and en: below it"],
        ),
        (
            "zh: 增长6.5%",
            "zh: 目标。",
            [
                "8: the quote “目标。” does not stand in content/zh/outlook.md: "
                "correct the quote or the page"
            ],
        ),
    ],
)  # fmt: skip
def test_an_entry_and_what_may_be_wrong_with_it(
    tmp_path: Path, old: str, new: str, problems: list[str]
) -> None:
    expected = sorted(f"content/targets.yml:{problem}" for problem in problems)
    assert sorted(problems_of(tmp_path, changed(old, new))) == expected


def test_a_draft_is_checked_and_not_published(tmp_path: Path) -> None:
    draft = GOOD + "  draft: true\n"
    publication = published(tmp_path, {**FILES, "targets.yml": draft})
    assert said(publication.problems) == []
    assert the_report(publication).targets == ()
    assert [target.id for target in the_report(publication).drafts] == ["gdp-2021"]
    assert problems_of(tmp_path, GOOD + "  draft: maybe\n") == [
        "content/targets.yml:14: “maybe” is no draft: use one of true"
    ]


def test_a_draft_may_wait_for_the_quote_of_a_translation(tmp_path: Path) -> None:
    """An import that brings a translation makes a tree that builds."""
    draft = changed("    en: growth of 6.5%\n", "") + "  draft: true\n"
    assert problems_of(tmp_path, draft) == []


def test_a_commitment_needs_no_figure(tmp_path: Path) -> None:
    text = GOOD.partition("  comparator")[0].replace("kind: target", "kind: commitment")
    assert problems_of(tmp_path, text) == []


def test_an_id_twice(tmp_path: Path) -> None:
    assert problems_of(tmp_path, GOOD + GOOD) == [
        "content/targets.yml:14: the id “gdp-2021” stands at line 1 already: "
        "give this entry another"
    ]


def test_one_bad_entry_does_not_hide_the_others(tmp_path: Path) -> None:
    bad = GOOD.replace("id: gdp-2021", "id: b").replace('value: "6.5"', "value: x")
    publication = published(tmp_path, {**FILES, "targets.yml": bad + GOOD + bad})
    assert [target.id for target in the_report(publication).targets] == ["gdp-2021"]
    assert len(publication.problems) == 3


@pytest.mark.parametrize(
    ("areas", "problems"),
    [
        ("macro: {zh: 总体}\n", []),
        (
            "macro: 总体\n",
            [
                "content/areas.yml:1: “macro” must have a text for each language: "
                "write zh: and en: below it"
            ],
        ),
        ("- macro\n", ["content/areas.yml:1: this must be fields “key: value”"]),
    ],
)
def test_areas(tmp_path: Path, areas: str, problems: list[str]) -> None:
    assert said(published(tmp_path, {**FILES, "areas.yml": areas}).problems) == problems


def test_the_kinds_are_those_of_the_contract() -> None:
    assert KINDS == ("target", "result", "commitment")


def test_an_area_without_a_name_in_a_language_has_the_english_or_the_first() -> None:
    yaml = parse("macro: {zh: 总体, en: Overall}\ncity: {zh: 城市}\n", "areas.yml", lambda _: None)
    assert read_areas(yaml, "areas.yml", lambda _: None, ["zh", "en", "fr"]) == {
        "macro": {"zh": "总体", "en": "Overall", "fr": "Overall"},
        "city": {"zh": "城市", "en": "城市", "fr": "城市"},
    }


def test_where_there_is_nothing_to_choose_from_it_is_to_be_added() -> None:
    found: list[Problem] = []
    entry = parse("- area: macro", "targets.yml", found.append)[0]
    found += one_of(entry, "area", (), "targets.yml")
    assert said(found) == [
        "targets.yml:1: “macro” is no area, for there is none yet: add it to areas.yml first"
    ]
    assert said(found, "zh") == [
        "targets.yml:1: “macro”不能作为 area：目前一个也没有，请先在 areas.yml 中添加"
    ]
