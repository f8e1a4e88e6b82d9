"""Adding a report to a publication: beside one that stands alone, into an archive, with its English."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from publication.align.lock import format_lock
from publication.check.checks import load_and_check
from publication.editorial.confirm import confirm
from publication.importing.adding import make_archive
from publication.importing.archive_settings import _without_year
from publication.messages.problem import Grade
from publication.publication import Publication
from publication.settings.reading import read_configuration
from tests.importing.support import saved
from tests.scripting import Done, called
from tests.support import said
from tests.tools.multiply import copy_project

FIRST = """\
临溪区政府工作报告
——2021年1月20日在临溪区第一届人民代表大会第一次会议上
临溪区区长　某某
各位代表：
现在，我代表区人民政府向大会报告工作。
一、过去一年工作回顾
全区生产总值增长6%，新增托位200个。
二、今年工作安排
生产总值增长6.5%以上。
以上报告，请予审议。
"""
SECOND = FIRST.replace("2021年1月20日", "2022年1月18日").replace("增长6%", "增长6.4%")
PENDING = "{{ pending }}"
GROWTH = "Output of the district grew by 6%, and 200 nursery places were added."


def add(folder: Path, text: str, *more: str) -> Done:
    source = saved(folder.parent, text, f"{abs(hash(text))}.txt")
    return called("import_report.py", str(source), "--into", str(folder), "--lang", "en", *more)


def whole(folder: Path) -> Publication:
    """Return the publication in a folder, which has no error."""
    publication = load_and_check(read_configuration(folder))
    assert said(p for p in publication.problems if p.grade == Grade.ERROR) == []
    return publication


def files(folder: Path) -> dict[str, bytes]:
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()
    }


def test_an_archive_is_made_by_a_command_for_each_report(tmp_path: Path) -> None:
    folder = tmp_path / "into"
    done = add(folder, FIRST, "--as", "2021")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith(
        "added as 2021: 4 pages, content/2021/ with its data; everything that reports share is as it "
        "was\n"
    )
    assert add(folder, SECOND, "--as", "2022").returncode == 0
    publication = whole(folder)
    assert list(publication.reports) == ["2021", "2022"]
    assert [p for p in publication.configuration.page_paths if "/" not in p] == [
        "index", "downloads", "about",
    ]  # fmt: skip
    settings = publication.reports["2022"].settings
    assert (settings.edition.name, settings.edition.date) == ("work-report-2022", "2022-01-18")
    zh, en = publication.configuration.languages
    assert [settings.said(each).title for each in (zh, en)] == [
        "2022年临溪区政府工作报告", "Work report 2022",
    ]  # fmt: skip
    assert [settings.said(each).short_title for each in (zh, en)] == ["2022年", "2022"]
    assert settings.pages == ("2022/report",)
    assert (publication.configuration.site_name, zh.site_name) == (
        "临溪区政府工作报告 · Work report", "临溪区政府工作报告",
    )  # fmt: skip


def test_a_single_report_becomes_the_first_of_an_archive_and_its_addresses_lead_on(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "into"
    add(folder, FIRST)
    about = folder / "content" / "zh" / "about.md"
    about.write_text(about.read_text("utf-8") + "\n见[任务](tasks.md#tasks)。\n", "utf-8")
    other = folder / "content" / "en" / "about.md"
    other.write_text(other.read_text("utf-8") + "\nSee the [tasks](tasks.md#tasks).\n", "utf-8")
    lock = folder / "content" / "alignment.lock"
    ids = json.loads(lock.read_text("utf-8"))
    publication = whole(folder)
    lock.write_text(format_lock(confirm(publication, ["about"], "2021-02-01")[0]), "utf-8")
    done = add(folder, SECOND, "--as", "2022")
    assert (
        "now an archive: the 4 pages of the report that stood here are in 2021; their old"
        in done.stdout
    )
    publication = whole(folder)
    assert list(publication.reports) == ["2021", "2022"]
    assert publication.moved["tasks"] == "2021/tasks"
    assert "index" not in publication.moved
    assert "（2021/tasks.md#tasks）" in about.read_text("utf-8").translate({40: "（", 41: "）"})
    moved = json.loads(lock.read_text("utf-8"))
    assert moved["2021/review"] == ids["review"]
    assert [publication.stale(tree["about"]) for tree in publication.trees.values()] == [(), ()]


def test_a_report_with_every_marker_of_its_shared_pages_can_become_the_first(
    tmp_path: Path,
) -> None:
    """This repository's own: what its pages show must not be refused where reports share them."""
    folder = copy_project(tmp_path / "own")
    make_archive(folder, "2021", keep_addresses=True)
    publication = whole(folder)
    assert list(publication.reports) == ["2021"]
    assert "indicators" in publication.configuration.page_paths
    assert publication.page("en", "indicators").title == "Indicators, year by year"


def test_a_report_without_a_date_has_the_year_of_its_title(tmp_path: Path) -> None:
    folder = tmp_path / "into"
    add(
        folder,
        FIRST.replace("临溪区政府工作报告", "2021年临溪区政府工作报告").replace(
            "2021年1月20日", ""
        ),
    )
    assert read_configuration(folder).reports[0].edition.date == ""
    assert add(folder, SECOND, "--as", "2022").returncode == 0
    assert list(whole(folder).reports) == ["2021", "2022"]


def test_an_editor_s_work_in_the_first_report_is_kept(tmp_path: Path) -> None:
    folder = tmp_path / "into"
    add(folder, FIRST)
    page = folder / "content" / "en" / "review.md"
    text = page.read_text("utf-8").replace("\n\n{{ pending }}", f"\n\n{GROWTH}")
    page.write_text(text, "utf-8")
    add(folder, SECOND, "--as", "2022")
    assert GROWTH in text
    assert (folder / "content" / "en" / "2021" / "review.md").read_text("utf-8") == text


def test_what_recurs_word_for_word_has_its_english_from_the_report_before(tmp_path: Path) -> None:
    folder = tmp_path / "into"
    add(folder, FIRST, "--as", "2021")
    for name, place, english in (("index", 4, "Fellow deputies,"), ("review", 2, GROWTH)):
        page = folder / "content" / "en" / "2021" / f"{name}.md"
        parts = page.read_text("utf-8").split(PENDING)
        text = PENDING.join(parts[:place]) + english + PENDING.join(parts[place:])
        page.write_text(text, "utf-8")
    done = add(folder, SECOND, "--as", "2022")
    own = (folder / "content" / "en" / "2021" / "index.md").read_text("utf-8")
    page = folder / "content" / "en" / "2022" / "index.md"
    assert page.read_text("utf-8").count("Fellow deputies,") == own.count("Fellow deputies,") == 1
    assert "from 2021年 its English was taken over for 1 blocks" in done.stdout
    assert GROWTH not in (folder / "content" / "en" / "2022" / "review.md").read_text("utf-8")


def test_terms_that_recur_keep_their_english_forms(tmp_path: Path) -> None:
    """Whether the text has another Chinese form of them or none."""
    folder = tmp_path / "into"
    terms = "名词解释\n1.一窗办：指在一个窗口办理。\n2.“河长制”：指由专人管河。\n3.云渚湖：指区内的湖。\n"
    body = "生产总值增长6.5%以上，推广一窗办，落实河长制，治理云渚湖。"
    first = FIRST.replace("生产总值增长6.5%以上。", body) + terms
    add(folder, first, "--as", "2021")
    file = folder / "content" / "2021" / "glossary.yml"
    entries = "term-1: {forms: {en: [one-stop service]}}\nterm-2: {forms: {en: [river chiefs]}}\n"
    file.write_text(entries, "utf-8")
    add(folder, first.replace("2021年1月20日", "2022年1月18日"), "--as", "2022")
    whole(folder)
    made = (folder / "content" / "2022" / "glossary.yml").read_text("utf-8")
    assert yaml.safe_load(made) == {
        "term-1": {"forms": {"en": ["one-stop service"]}},
        "term-2": {"forms": {"zh": ["河长制"], "en": ["river chiefs"]}},
    }


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ((), "{folder} holds a report already: --as 2026, for example, adds this one beside it in a folder "
             "of that name; --replace imports it anew, as long as nobody has edited it\n"),
        (("--as", "en"), "“en” cannot be a report’s folder: use letters, digits and hyphens, as in 2026, and "
                         "no name that a language or the site has\n"),
        (("--as", "../x"), "“../x” cannot be a report’s folder: use letters, digits and hyphens, as in 2026, "
                           "and no name that a language or the site has\n"),
        (("--as", "2021"), "the report that stands there needs a folder too, and its content/report.yml gives "
                           "no other year than 2021: give its date there, or name the new one otherwise\n"),
    ],
)  # fmt: skip
def test_a_report_that_stands_is_not_lost(
    tmp_path: Path, more: tuple[str, ...], message: str
) -> None:
    folder = tmp_path / "into"
    add(folder, FIRST)
    before = files(folder)
    done = add(folder, SECOND, *more)
    assert (done.returncode, done.stderr) == (2, message.format(folder=folder))
    assert files(folder) == before


def test_a_report_is_replaced_where_it_is_asked_for_and_nobody_edited_it(tmp_path: Path) -> None:
    folder = tmp_path / "into"
    add(folder, FIRST, "--as", "2021")
    add(folder, SECOND, "--as", "2022")
    refused = add(folder, SECOND.replace("6.4", "6.3"), "--as", "2022")
    assert (refused.returncode, refused.stderr) == (
        2,
        "there is a report 2022 already: --replace imports it anew, as long as nobody has edited it; or "
        "name this one otherwise\n",
    )
    assert add(folder, SECOND.replace("6.4", "6.3"), "--as", "2022", "--replace").returncode == 0
    page = folder / "content" / "zh" / "2022" / "review.md"
    assert "6.3%" in page.read_text("utf-8")
    page.write_text(page.read_text("utf-8") + "\n编辑所加。\n", "utf-8")
    before = files(folder)
    edited = add(folder, SECOND, "--as", "2022", "--replace")
    assert edited.returncode == 2
    assert edited.stderr.startswith("the report 2022 has been edited (content/zh/2022/review.md)")
    assert files(folder) == before


def test_areas_of_the_same_key_and_another_name_are_told_apart(tmp_path: Path) -> None:
    folder = tmp_path / "into"
    add(folder, FIRST, "--as", "2021")
    add(folder, SECOND.replace("过去一年工作回顾", "五年工作回顾"), "--as", "2022")
    publication = whole(folder)
    assert publication.areas["review"]["zh"] == "过去一年工作回顾"
    assert publication.areas["2022-review"]["zh"] == "五年工作回顾"
    drafts = publication.reports["2022"].drafts
    assert {draft.area for draft in drafts if draft.page.endswith("review")} == {"2022-review"}


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("site_name: 2030年甲区报告", "site_name: 甲区报告"),
        ('site_name: "甲区2030年报告 · Work report 2030"', 'site_name: "甲区报告 · Work report"'),
        ("site_description: The 2030 work report of Jia", "site_description: The work report of Jia"),
        ("extra:\n  a: 2030\n      site_name: 甲2030年\n", "extra:\n  a: 2030\n      site_name: 甲\n"),
        ("copyright: 2030", "copyright: 2030"),
    ],
)  # fmt: skip
def test_what_an_archive_is_called_is_of_no_year(given: str, kept: str) -> None:
    assert _without_year(given.partition(":")[0], given) == kept


def test_english_that_stands_only_by_an_exception_is_not_taken_over(tmp_path: Path) -> None:
    folder = tmp_path / "into"
    add(folder, FIRST, "--as", "2021")
    page = folder / "content" / "en" / "2021" / "index.md"
    said_more = "Fellow deputies, in three groups,"
    first, *rest = page.read_text("utf-8").split(PENDING)
    page.write_text(PENDING.join([first, *rest[:3]]) + said_more + PENDING.join(rest[3:]), "utf-8")
    assert add(folder, SECOND, "--as", "2022").returncode == 0
    assert said_more not in (folder / "content" / "en" / "2022" / "index.md").read_text("utf-8")


@pytest.mark.parametrize("flow", [False, None])
def test_settings_may_be_written_in_any_form(tmp_path: Path, flow: bool | None) -> None:
    folder = tmp_path / "into"
    add(folder, FIRST)
    settings = folder / "mkdocs.yml"
    given = yaml.safe_load(settings.read_text("utf-8"))
    text = yaml.safe_dump(given, allow_unicode=True, sort_keys=False, default_flow_style=flow)
    settings.write_text(text, "utf-8")
    assert add(folder, SECOND, "--as", "2022").returncode == 0
    configuration = whole(folder).configuration
    assert [each.site_name for each in configuration.languages] == [
        "临溪区政府工作报告",
        "Work report",
    ]
    assert configuration.edition.name == "work-report"
