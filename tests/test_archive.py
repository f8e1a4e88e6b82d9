"""A publication of three reports: what a page says of its report is its own report's, and readers
find their way from one to the others. One of them has no glossary, one no translation.
"""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path
from typing import Any

import pytest

from publication.check.checks import load_and_check
from publication.messages.problem import Grade
from publication.publication import Publication
from publication.render.same_section import SameSections
from publication.settings.reading import read_configuration
from tests.support import assemble, build_site, by_id, html_of, said, text_of, with_class, write

YEARS = ("2021", "2022", "2023")


@pytest.fixture(scope="module")
def archive(archive_folder: Path) -> Publication:
    return load_and_check(read_configuration(archive_folder))


@pytest.fixture(scope="module")
def site(archive_site: Path) -> Path:
    return archive_site


def index_of(site: Path, language: str) -> dict[str, Any]:
    index: dict[str, Any] = json.loads(
        (site / language / "search" / "search_index.json").read_text("utf-8")
    )
    return index


def only(site: Path, page: str, name: str) -> str:
    """Return the text of the one element of a class on a page."""
    (found,) = with_class(html_of(site / page / "index.html"), name)
    return text_of(found)


def test_nothing_is_wrong(archive: Publication) -> None:
    assert said(p for p in archive.problems if p.grade > Grade.NOTICE) == []
    assert list(archive.reports) == [*YEARS]


def test_a_page_counts_turns_and_is_named_within_its_own_report(site: Path) -> None:
    assert only(site, "zh/2022/tasks/city", "turn__place") == "第5部分，共6部分"
    assert only(site, "en/2021/tasks/livelihood", "turn__place") == "Part 5 of 5"
    page = html_of(site / "zh" / "2022" / "index.html")
    titles = [text_of(each) for each in page.iter("title")]
    assert titles == ["云渚区2022年政府工作报告 · 云渚区历年政府工作报告"]
    assert "prev" not in {link.get("rel") for link in page.iter("link")}
    last = html_of(site / "zh" / "2021" / "targets" / "index.html")
    assert "next" not in {link.get("rel") for link in last.iter("link")}
    assert "2022年报告，供测试用。" in only(site, "zh/2022/review", "tools__source")
    assert "2021年报告，供测试用。" in only(site, "zh/2021/review", "colophon")
    assert "供测试用。" not in only(site, "zh/about", "colophon")


def test_a_page_is_cited_and_described_as_its_own_report_s(site: Path) -> None:
    page = html_of(site / "en" / "2022" / "tasks" / "city" / "index.html")
    cited = " ".join(filter(None, (each.get("data-reference") for each in page.iter())))
    assert "Yunzhu District Work Report 2022" in cited and "18 January 2022" in cited
    (script,) = (each for each in page.iter("script") if each.get("type") == "application/ld+json")
    graph = json.loads(script.text or "")["@graph"]
    assert graph[0]["datePublished"] == "2022-01-18"
    assert graph[0]["isPartOf"]["@id"].endswith("/en/2022/")
    steps = [step["item"].partition("/reports/")[2] for step in graph[1]["itemListElement"]]
    assert steps == ["en/", "en/2022/", "en/2022/tasks/", "en/2022/tasks/city/"]


def test_a_page_that_reports_share_says_how_each_is_cited_the_latest_first(site: Path) -> None:
    (listed,) = with_class(html_of(site / "en" / "about" / "index.html"), "references")
    assert len({text_of(style) for style in listed.iter("dt")}) == len(list(listed.iter("dt"))) == 2
    english = [text_of(dd) for dd in listed.iter("dd") if (dd.get("lang") or "").startswith("en")]
    assert [re.findall(r"Report (20\d\d)", each)[0] for each in english] == [*reversed(YEARS)]


def test_terms_lead_to_their_own_report_s_entry(site: Path) -> None:
    for year in ("2022", "2023"):
        page = html_of(site / "zh" / year / "tasks" / "index.html")
        (term,) = (a for a in with_class(page, "term") if a.tag == "a")
        assert term.get("href") == "../glossary/#one-window"
    assert with_class(html_of(site / "zh" / "2021" / "tasks" / "index.html"), "term") == []


def test_an_entry_names_other_reports_that_define_it_and_what_they_say(site: Path) -> None:
    (others,) = with_class(html_of(site / "zh/2022/glossary/index.html"), "term-others")
    assert [a.get("href") for a in others.iter("a")] == ["../../2023/glossary/#one-window"]
    (otherwise,) = with_class(others, "term-others__said")
    assert text_of(otherwise) == "2023年 · 释义不同 是指在一个窗口办完全部事项，并可跨区办理。"
    uses = only(site, "zh/2022/glossary", "term-uses")
    assert "任务" in uses and uses.count("一窗办") == 1


def test_a_section_leads_to_the_same_one_of_other_reports(site: Path, archive: Publication) -> None:
    for mode in ("zh", "zh-en"):
        (years,) = with_class(html_of(site / mode / "2022/tasks/city/index.html"), "years")
        assert [(text_of(a), a.get("href")) for a in years.iter("a")] == [
            ("2023年", "../../../2023/tasks/city/"),
            ("2021年", "../../../2021/tasks/city/"),
        ]
    found = list(SameSections(archive).others("2022/glossary"))
    assert [path for _, path in found] == ["2023/glossary"]


def test_a_section_that_another_report_has_elsewhere_is_found_by_its_title(tmp_path: Path) -> None:
    root = assemble("archive", tmp_path)
    for tree in ("zh", "en"):
        page = root / "content" / tree / "2023" / "tasks" / "city.md"
        page.rename(page.with_name("town.md"))
    for name in ("report.yml", "targets.yml"):
        file = root / "content" / "2023" / name
        file.write_text(file.read_text("utf-8").replace("tasks/city", "tasks/town"), "utf-8")
    found = load_and_check(read_configuration(root))
    pages = list(SameSections(found).others("2021/tasks/city"))
    assert [path for _, path in pages] == ["2023/tasks/town", "2022/tasks/city"]


def test_a_section_with_pages_below_it_is_the_same_as_one_without(tmp_path: Path) -> None:
    """``tasks/index`` and ``tasks`` have one address."""
    root = assemble("archive", tmp_path)
    for tree in ("zh", "en"):
        page = root / "content" / tree / "2023" / "tasks" / "index.md"
        text = page.read_text("utf-8").replace("# ", "# 2023 ", 1)
        page.with_name("index.md").unlink()
        (page.parent.parent / "tasks.md").write_text(text, "utf-8")
    for name in ("report.yml", "targets.yml"):
        file = root / "content" / "2023" / name
        file.write_text(file.read_text("utf-8").replace("tasks/index", "tasks"), "utf-8")
    pages = list(SameSections(load_and_check(read_configuration(root))).others("2022/tasks/index"))
    assert [path for _, path in pages] == ["2023/tasks", "2021/tasks/index"]


def test_the_whole_report_has_its_own_parts_alone(site: Path) -> None:
    text = (site / "zh" / "2022" / "report.txt").read_text("utf-8")
    assert "北渚路延长2公里" in text and "云湖步道" not in text and "建成3公里" not in text
    page = text_of(html_of(site / "zh" / "2022" / "report" / "index.html"))
    assert "北渚路延长2公里" in page and "云湖步道" not in page


def test_the_home_pages_and_the_cover_list_the_reports_latest_first(site: Path) -> None:
    for place in ("zh", ""):
        lists = with_class(html_of(site / place / "index.html"), "report-list")
        titles = [
            [text_of(each) for each in with_class(one, "report-list__title")] for one in lists
        ]
        assert titles[0] == [f"云渚区{year}年政府工作报告" for year in reversed(YEARS)]
        assert [time.get("datetime") for time in lists[0].iter("time")] == [
            "2023-01-16", "2022-01-18", "2021-01-20",
        ]  # fmt: skip
    assert [len(with_class(html_of(site / "index.html"), "report-list"))] == [2]


def test_a_list_of_reports_says_a_day_once_and_no_title_twice(tmp_path: Path) -> None:
    occasions = {
        "2023": "2023年1月16日在区人民代表大会上",
        "2022": "在区人民代表大会上",
        "2021": "云渚区2021年政府工作报告",
    }
    root = assemble("archive", tmp_path)
    for year, occasion in occasions.items():
        file = root / "content" / year / "report.yml"
        told = f"occasion: {{zh: {occasion}}}"
        file.write_text(re.sub("occasion: .*", told, file.read_text("utf-8")), "utf-8")
    page = html_of(build_site(root) / "zh" / "index.html")
    assert [text_of(each) for each in with_class(page, "report-list__day")] == [
        "2023年1月16日在区人民代表大会上",
        "2022年1月18日 在区人民代表大会上",
        "2021年1月20日",
    ]


def test_the_navigation_is_the_current_report_s_and_what_reports_share(site: Path) -> None:
    def listed(page: str) -> list[str]:
        (nav,) = with_class(html_of(site / page / "index.html"), "md-nav--primary")
        return [str(a.get("href")) for a in nav.iter("a")]

    own = listed("zh/2023/review")
    assert "../tasks/" in own and "../../targets/" in own and "../../" in own
    assert not [href for href in own if "2022" in href or "2021" in href]
    shared = listed("zh/names")
    assert [href for href in shared if "20" in href] == ["../2023/", "../2022/", "../2021/"]


def test_the_table_of_all_years_tells_reports_apart(site: Path) -> None:
    rows = [
        row for row in html_of(site / "zh" / "targets" / "index.html").iter("tr") if row.get("id")
    ]
    ids = [row.get("id") for row in rows]
    assert len(ids) == len(set(ids)) == 18
    assert {row.get("data-report") for row in rows} == {*YEARS}
    own = [
        row.get("id")
        for row in html_of(site / "zh" / "2022" / "targets" / "index.html").iter("tr")
        if row.get("id")
    ]
    assert own == ["growth-2022", "growth-2021", "road", "mended", "mended-2021", "lake", "nursery"]


def test_names_gather_every_year(site: Path) -> None:
    page = html_of(site / "zh" / "names" / "index.html")
    uses = [text_of(a) for a in with_class(page, "names__uses")[0].iter("a")]
    assert uses == ["2021年 · 回顾", "2022年 · 回顾"]
    assert by_id(page, "yun-lake") is not None


def test_data_stand_report_by_report_and_together(site: Path) -> None:
    with (site / "data" / "targets.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["report"] for row in rows] == [
        *["2021"] * 5, *["2022"] * 7, *["2023"] * 6,
    ]  # fmt: skip
    assert rows[5]["address_zh"] == "https://example.org/reports/zh/2022/targets/#growth-2022"
    described = json.loads((site / "data" / "datapackage.json").read_text("utf-8"))
    assert described["name"] == "yunzhu-work-reports"
    assert described["resources"][0]["schema"]["primaryKey"] == ["report", "id"]
    own = json.loads((site / "data" / "2022" / "datapackage.json").read_text("utf-8"))
    assert (own["name"], own["title"]) == (
        "yunzhu-report-2022",
        "云渚区2022年政府工作报告 · Yunzhu District Work Report 2022",
    )
    assert own["sources"][0]["title"].endswith("2022-01-18")
    assert (site / "data" / "2022" / "yunzhu-report-2022.xlsx").exists()
    assert "report" not in json.loads((site / "data/2022/targets.json").read_text("utf-8"))[0]


def test_the_search_knows_the_reports_the_latest_first_and_which_is_being_read(site: Path) -> None:
    assert index_of(site, "en")["config"]["reports"] == [[year, year] for year in reversed(YEARS)]
    for page, report in (("zh/2022/review", "2022"), ("zh-en/2022/targets", "2022"), ("zh", None)):
        if (site / page).exists():
            (box,) = with_class(html_of(site / page / "index.html"), "md-search")
            assert box.get("data-report") == report


def test_the_sitemap_has_every_page_once_with_its_languages(site: Path) -> None:
    text = (site / "sitemap.xml").read_text("utf-8")
    assert text.count("<loc>https://example.org/reports/zh/2022/tasks/city/</loc>") == 1
    assert "<loc>https://example.org/reports/zh-en/" not in text


def test_what_an_editor_writes_is_about_the_report_of_its_folder(tmp_path: Path) -> None:
    root = assemble("archive", tmp_path)
    write(root, {"2022/areas.yml": "a: {zh: 甲}\n", "2022/tagrets.yml": "- a\n"})
    source = root / "content" / "2021" / "source.txt"
    source.write_text(source.read_text("utf-8").replace("整修道路5公里", "整修道路6公里"), "utf-8")
    targets = root / "content" / "2023" / "targets.yml"
    targets.write_text(
        targets.read_text("utf-8").replace("page: tasks/city", "page: tasks/ctiy"), "utf-8"
    )
    found = load_and_check(read_configuration(root)).problems
    lines = said(each for each in found if each.grade > Grade.NOTICE)
    assert [line for line in lines if "2021" in line] == [
        "content/zh/2021/tasks/city.md:8: the report does not say here what line 8 of source.txt says "
        "(“6” → “5”): restore the words, or record the repair in repairs.yml with its lines, from, to "
        "and reason"
    ]
    assert [line.partition(": ")[0] for line in lines if "2022" in line] == [
        "content/2022/areas.yml:1", "content/2022/tagrets.yml:1",
    ]  # fmt: skip
    assert [line for line in lines if "ctiy" in line] == [
        "content/2023/targets.yml:40: there is no page “tasks/ctiy”: use one of index, review, "
        "tasks/index, tasks/city, tasks/livelihood, glossary"
    ]


def test_a_page_s_title_says_whose_it_is_in_every_reading_mode(site: Path) -> None:
    def title(page: str) -> str:
        return "".join(text_of(each) for each in html_of(site / page / "index.html").iter("title"))

    own = "云渚区2022年政府工作报告 · 云渚区历年政府工作报告"
    assert title("zh/2022/tasks/city") == f"城市 · {own}"
    assert title("zh-en/2022/tasks/city") == f"城市 · City · {own}"
    page = html_of(site / "en" / "2022" / "index.html")
    (shared,) = (each for each in page.iter("meta") if each.get("property") == "og:title")
    assert shared.get("content") == "Yunzhu District Work Report 2022"


def test_machines_are_led_to_the_latest_report_first(site: Path) -> None:
    listed = (site / "llms.txt").read_text("utf-8")
    assert listed.index("zh/names.md") < listed.index("zh/2023/index.md")
    assert listed.index("2023/targets.md") < listed.index("2022/index.md")
    assert "- [2022年 · 城市](" in listed
    addresses = (site / "sitemap.xml").read_text("utf-8")
    assert addresses.index("/zh/names/</loc>") < addresses.index("/zh/2023/</loc>")
    assert addresses.index("/zh/2023/targets/</loc>") < addresses.index("/zh/2022/</loc>")


def test_the_cover_leads_to_the_latest_report_in_two_languages(site: Path) -> None:
    (both,) = with_class(html_of(site / "index.html"), "cover__pair")
    assert both.get("href") == "zh-en/2023/"


def test_a_page_that_reports_share_lists_the_repairs_of_each_report_that_has_any(
    site: Path,
) -> None:
    (shown,) = with_class(html_of(site / "en" / "about" / "index.html"), "repairs")
    assert [text_of(each) for each in shown.iter("caption")] == [
        "Repairs to the text as received · Yunzhu District Work Report 2021"
    ]
    assert [text_of(each) for each in shown.iter("td")] == [
        "4", "建成了", "建成", "One character too many.",
    ]  # fmt: skip
    plain = (site / "en" / "about.md").read_text("utf-8")
    assert "Yunzhu District Work Report 2021\n\n| Line |" in plain


def test_what_is_of_one_report_is_refused_on_a_page_that_reports_share(tmp_path: Path) -> None:
    root = assemble("archive", tmp_path)
    for tree in ("zh", "en"):
        page = root / "content" / tree / "about.md"
        page.write_text(page.read_text("utf-8") + "\n{{ targets period=2022 }}\n", "utf-8")
    found = load_and_check(read_configuration(root)).problems
    lines = said(each for each in found if each.grade == Grade.ERROR)
    assert lines == [
        f"content/{tree}/about.md:14: “{{{{ targets period=2022 }}}}” shows something of one report, and "
        "reports share this page: put it on a page of a report"
        for tree in ("en", "zh")
    ]
