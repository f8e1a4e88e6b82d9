"""Settings that must agree with the content: what is none of its figures is named at its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from publication.check.integrity import load_whole
from publication.check.settings import check_settings
from publication.settings.reading import read_configuration
from tests.settings.support import OWN, REPORT, written
from tests.support import said, write

TARGETS = """\
- {id: growth, kind: target, period: "2021", area: all, name: {zh: 增长, en: Growth},
   page: review, quote: {zh: 增长5%, en: grow by 5%}, comparator: eq, value: "5", unit: "%"}
- {id: road, kind: commitment, period: "2021", area: all, name: {zh: 修路, en: A road},
   page: review, quote: {zh: 修一条路, en: build a road}}
- {id: jobs, kind: target, period: "2021", area: all, name: {zh: 就业, en: Jobs}, draft: "true",
   page: review, quote: {zh: 增长5%, en: grow by 5%}, comparator: eq, value: "5", unit: "%"}
"""
FILES = {
    "zh/index.md": "甲。\n",
    "en/index.md": "One.\n",
    "zh/review.md": "增长5%，并修一条路。\n",
    "en/review.md": "We grow by 5% and build a road.\n",
    "areas.yml": "all: {zh: 总体, en: All}\n",
    "units.yml": '"%": {zh: "{}%", en: "{}%"}\n',
    "source.txt": "",
}


def found(
    folder: Path, report: str, targets: str = TARGETS, language: str = "en", settings: str = ""
) -> list[str]:
    write(folder, {**FILES, "targets.yml": targets})
    report = REPORT.replace("[index]", "[index, review]") + report
    publication = load_whole(read_configuration(written(folder, OWN + settings, report)))
    return said(check_settings(publication), language)


@pytest.mark.parametrize(
    ("report", "language", "expected"),
    [
        ("key_figures: [growth]", "en", []),
        ("key_figures:\n    - growht\n    - nothing\n", "en",
         ["content/report.yml:4: the key figure “growht” is no figure of targets.yml: write “growth”, or "
          "remove it",
          "content/report.yml:5: the key figure “nothing” is no figure of targets.yml: correct or remove "
          "it"]),
        ("key_figures: [road]", "zh",
         ["content/report.yml:3: 重点数字“road”是一项承诺，没有数值：请换成有数值的条目"]),
        ("key_figures: [jobs]", "zh",
         ["content/report.yml:3: 重点数字“jobs”仍是草稿，不会发布：请核对该条目并删去其 draft，或在此删去"]),
    ],
)  # fmt: skip
def test_what_does_not_agree_is_told_at_its_line(
    tmp_path: Path, report: str, language: str, expected: list[str]
) -> None:
    assert found(tmp_path, report, language=language) == expected


def test_what_would_claim_to_be_official_is_told_at_its_line(tmp_path: Path) -> None:
    settings = "  profle: government\n  government: {icp: 虚}\n"
    assert found(tmp_path, "", settings=settings) == [
        "mkdocs.yml:10: there is no setting “profle”: write “profile”",
        "mkdocs.yml:11: extra.government is given and profile is unofficial: say “profile: "
        "government” if the body itself publishes this, else remove the values, which would "
        "claim to be official",
    ]


def test_where_the_targets_are_faulty_only_they_are_told(tmp_path: Path) -> None:
    broken = TARGETS.replace("comparator: eq", "comparator: about", 1)
    assert found(tmp_path, "key_figures: [growth]", broken) == []


def test_a_single_report_has_no_home_page_for_indicators(tmp_path: Path) -> None:
    assert found(tmp_path, "", settings="  home_indicators:\n    - growth\n") == [
        "mkdocs.yml:11: home_indicators are for the home page of an archive, and this publication has one "
        "report: remove “growth”, or write {{ indicators id=growth }} on a page"
    ]
