"""What a report is: ``report.yml`` of the only one, or of each folder, with all that is wrong there."""

from __future__ import annotations

from pathlib import Path

import pytest

from publication.settings.configuration import Configuration, Edition
from publication.settings.reading import ConfigurationError, read_configuration
from tests.settings.support import OWN, REPORT, written
from tests.support import said

SHARED = OWN.replace("[index.md, review.md]", "[index.md, about.md]")
YEAR = """\
title: {zh: 报, en: Report}
date: 2022-01-20
parts: [index, tasks/index, tasks/city]
pages: [report]
"""


def archive(folder: Path, reports: dict[str, str], settings: str = SHARED) -> Path:
    """Return a publication of several reports, by their folders."""
    written(folder, settings)
    (folder / "content" / "report.yml").unlink()
    for name, text in reports.items():
        (folder / "content" / name).mkdir(parents=True, exist_ok=True)
        (folder / "content" / name / "report.yml").write_text(text, "utf-8")
    return folder


def wrong(folder: Path, language: str = "en") -> list[str]:
    """Return what is wrong with the settings of a publication."""
    try:
        problems = list(read_configuration(folder).problems)
    except ConfigurationError as error:
        problems = error.problems
    return said(problems, language)


NAMELESS = OWN.replace(", site_name: 报}", "}").replace(", site_name: Report}", "}")


def whole(folder: Path) -> Configuration:
    """Return settings without a mistake."""
    found = read_configuration(folder)
    assert said(found.problems) == []
    return found


def test_a_report_alone_names_the_site_and_its_files(tmp_path: Path) -> None:
    text = "name: report-2021\ndate: 2021-07-20\nversion: 1.10\nshort_title: {zh: 短}\n" + REPORT
    text += "author: {zh: 某组}\nkey_figures: [gdp]\nfirst_published: 2021-08-01\n"
    found = whole(written(tmp_path, NAMELESS, text))
    (report,) = found.reports
    assert report.edition == found.edition == Edition("report-2021", "2021-07-20", "1.10")
    assert [each.site_name for each in found.languages] == ["报", "Report"]
    assert [each.short_name for each in found.languages] == ["短", ""]
    assert [report.said(each).author for each in found.languages] == ["某组", ""]
    assert found.first_published == "2021-08-01"
    assert (report.folder, report.parts, report.key_figures) == ("", ("index",), ("gdp",))
    assert report.shown == "content/"
    assert found.report_of("review") is found.report_of("index") is report
    assert not found.archive


def test_a_report_alone_may_be_called_what_the_site_is(tmp_path: Path) -> None:
    found = whole(written(tmp_path, OWN, "title: {zh: 题}\nparts: [index]\n"))
    assert [found.reports[0].said(each).title for each in found.languages] == ["题", "Report"]
    assert [each.site_name for each in found.languages] == ["报", "Report"]


def test_reports_in_folders_have_their_pages_and_places_below_them(tmp_path: Path) -> None:
    later = YEAR.replace("2022-01-20", "2023-01-18").replace("tasks/index, ", "")
    found = whole(archive(tmp_path, {"b": YEAR, "a": later}))
    assert [report.folder for report in found.reports] == ["b", "a"]  # by date
    first, second = found.reports
    assert first.parts == ("b/index", "b/tasks/index", "b/tasks/city")
    assert found.page_paths == (
        "index", "b/index", "b/tasks/index", "b/tasks/city", "b/report",
        "a/index", "a/tasks/city", "a/report", "about",
    )  # fmt: skip
    assert found.sections[2] == ("b/tasks/index", "b/tasks/city")
    assert [found.places[path] for path in found.report_parts] == [1, 2, 3, 1, 2]
    assert found.report_of("b/report") is first
    assert found.report_of("about") is None
    assert second.depth("a/index") == second.depth("a/report") == 0
    assert second.depth("a/tasks/city") == 1
    assert found.edition == Edition()
    assert found.archive


MISTAKES = {
    "a date in words": (
        REPORT + "date: 20 July 2021\n",
        ["3: “20 July 2021” is no date: write year, month and day in digits, as in 2025-01-15"],
        ["3: “20 July 2021”不是日期：请用数字写年、月、日，如 2025-01-15"],
    ),
    "a day that there is not": (
        REPORT + "date: 2021-02-30\n",
        ["3: “2021-02-30” is no date: write year, month and day in digits, as in 2025-01-15"],
        ["3: “2021-02-30”不是日期：请用数字写年、月、日，如 2025-01-15"],
    ),
    "a name with a slash": (
        REPORT + "name: a/b\n",
        ["3: “a/b” cannot name files: use small letters, digits and hyphens, as in work-report-2025"],
        ["3: “a/b”不能作文件名：只能用小写字母、数字和连字符，如 work-report-2025"],
    ),
    "no title": (
        "parts: [index]\n",
        ["1: the field “title” is missing: add it"],
        ["1: 缺少字段“title”：请补上"],
    ),
    "a title in one language, and in one that there is not": (
        "title: {zh: 报, fr: Rapport}\nparts: [index]\n",
        ["1: the field “en” is missing: add it",
         "1: there is no setting “fr” here: remove it, or use one of zh, en"],
        ["1: 此处没有名为“fr”的设置：请删去，或用其中之一：zh, en", "1: 缺少字段“en”：请补上"],
    ),
    "a part without a page, and one twice": (
        REPORT.replace("[index]", "[index, reviw, index, outlook]"),
        ["2: the report part “outlook” is no page of nav: add outlook.md to nav, or remove it here",
         "2: the report part “reviw” is no page of nav: write “review”, or add reviw.md to nav",
         "2: “index” stands twice in parts: remove one"],
        ["2: nav 中没有报告部分“outlook”：请在 nav 中加入 outlook.md，或在此删去",
         "2: nav 中没有报告部分“reviw”：请改为“review”，或在 nav 中加入 reviw.md",
         "2: parts 中“index”重复：请删去一个"],
    ),
    "keys that are misspelt": (
        REPORT + "auhtor: {zh: 某}\nkey_figurs: []\n",
        ["3: there is no setting “auhtor”: write “author”",
         "4: there is no setting “key_figurs”: write “key_figures”"],
        ["3: 没有名为“auhtor”的设置：请改为“author”",
         "4: 没有名为“key_figurs”的设置：请改为“key_figures”"],
    ),
    "a bracket that is not closed": (
        "title: {zh: 报, en: Report}\nparts: [index\n",
        ["2: this is not valid YAML (did not find expected ',' or ']'): check indentation, "
         "quotation marks and colons"],
        ["2: YAML 格式有误（did not find expected ',' or ']'）：请检查缩进、引号和冒号"],
    ),
    "a list for fields": (
        "- a\n",
        ["1: this must be fields “key: value”"],
        ["1: 此处应为“键: 值”"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_told_word_for_word(tmp_path: Path, name: str, language: str) -> None:
    text, *expected = MISTAKES[name]
    lines = [f"content/report.yml:{line}" for line in expected[language == "zh"]]
    assert sorted(wrong(written(tmp_path, NAMELESS, text), language)) == sorted(lines)


def test_what_once_stood_in_mkdocs_yml_is_told_its_place(tmp_path: Path) -> None:
    text = OWN.replace("site_name: 报}", "site_name: 报, author: 某组}")
    text += "  edition: {name: a}\n  report_parts: [index]\n"
    assert wrong(written(tmp_path, text)) == [
        "mkdocs.yml:6: what “author” says stands in content/report.yml now, as author: move it "
        "there, see README",
        "mkdocs.yml:10: what “edition” says stands in content/report.yml now, as name, date, "
        "version: move it there, see README",
        "mkdocs.yml:11: what “report_parts” says stands in content/report.yml now, as parts: move "
        "it there, see README",
    ]
    assert wrong(tmp_path, "zh")[0] == (
        "mkdocs.yml:6: “author”的内容现写在 content/report.yml 中（author）：请移至该文件，写法见 README"
    )


def test_a_publication_without_a_report_says_so(tmp_path: Path) -> None:
    written(tmp_path, OWN)
    (tmp_path / "content" / "report.yml").unlink()
    assert wrong(tmp_path) == [
        "content/report.yml:1: content/report.yml cannot be read: restore it from Git "
        "(git checkout -- content/report.yml)"
    ]


def test_a_report_is_alone_or_in_a_folder(tmp_path: Path) -> None:
    archive(tmp_path, {"2022": YEAR})
    (tmp_path / "content" / "report.yml").write_text(REPORT, "utf-8")
    assert [line for line in wrong(tmp_path) if "2022" in line] == [
        "content/2022/report.yml:1: content/report.yml is there too: a publication has one report in "
        "content/ itself, or many in folders; move that one into a folder, or remove "
        "2022/report.yml"
    ]


@pytest.mark.parametrize(
    ("folder", "message"),
    [
        ("en", "a language or the site has a folder “en” already: give this report another"),
        ("data", "a language or the site has a folder “data” already: give this report another"),
        ("2022年", "“2022年” cannot be a folder: use letters, digits and hyphens"),
    ],
)
def test_a_report_s_folder_is_its_own(tmp_path: Path, folder: str, message: str) -> None:
    shown = f"content/{folder}/report.yml:1: {message}"
    assert wrong(archive(tmp_path, {folder: YEAR})) == [shown]


def test_a_page_of_a_report_is_named_as_an_address(tmp_path: Path) -> None:
    text = YEAR.replace("tasks/city]", "a b]").replace("[report]", "[../x]")
    assert wrong(archive(tmp_path, {"2022": text})) == [
        "content/2022/report.yml:3: “a b” has “ ”, which an address would have to write otherwise: "
        "rename the page",
        "content/2022/report.yml:4: “../x” is no page: write its path below content/zh/, with .md, as "
        "in tasks/city.md",
    ]


def test_a_page_of_a_report_is_not_in_the_site_s_navigation_too(tmp_path: Path) -> None:
    settings = SHARED.replace("about.md]", "about.md, 2022/index.md]")
    assert wrong(archive(tmp_path, {"2022": YEAR}, settings)) == [
        "content/2022/report.yml:3: 2022/index.md stands in nav at line 3 already: remove one"
    ]


def test_an_archive_has_a_name_of_its_own(tmp_path: Path) -> None:
    settings = SHARED.replace(", site_name: 报}", "}") + "  name: reports\n"
    assert wrong(archive(tmp_path, {"2022": YEAR}, settings)) == [
        "mkdocs.yml:6: the field “site_name” is missing: add it"
    ]
    found = read_configuration(tmp_path)
    assert found.edition == Edition("reports")
