"""What became of it: an archive's indicators, each promise with what the next report said of it."""

from __future__ import annotations

import csv
import json
import struct
from pathlib import Path
from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree

import pytest

from publication.check.checks import load_and_check
from publication.settings.reading import read_configuration
from tests.support import assemble, by_id, html_of, said, text_of, with_class, write


@pytest.fixture(scope="module")
def site(archive_site: Path) -> Path:
    return archive_site


def page(site: Path, path: str) -> ElementTree.Element:
    return html_of(site / path / "index.html")


def cells(site: Path, path: str, row: str) -> list[str]:
    return [text_of(cell) for cell in by_id(page(site, path), row)]


def test_a_row_has_what_was_promised_and_what_was_reported_revised_figures_too(site: Path) -> None:
    assert cells(site, "en/indicators/growth", "y2021") == [
        "2021",
        "at least 6.5% by at least 6.5% report of 2021 中文",
        "6.4% Output grew by 6.4% report of 2022 中文6.5% 2021年增速修订为6.5% revised in 2023 中文",
        "−0.1 percentage points computed not met0 percentage points computed met Report a wrong tie",
    ]
    assert (
        cells(site, "zh/indicators/mended", "y2021")[3] == "+1公里 计算所得 无法判断 报告错误的对应"
    )


def test_a_gap_says_which_it_is(site: Path) -> None:
    assert cells(site, "zh/indicators/growth", "y2020")[1] == "未收录该年报告"
    assert cells(site, "zh/indicators/growth", "y2023")[2] == "未收录该年报告"
    assert cells(site, "zh/indicators/nursery", "y2022")[2] == "报告未提结果"
    assert cells(site, "en/indicators/nursery", "y2022")[2] == "not reported"


def test_a_cell_leads_to_the_very_sentence_in_either_language(site: Path) -> None:
    row = by_id(page(site, "zh/indicators/growth"), "y2022")
    assert [a.get("href") for a in row.iter("a")][:2] == [
        "../../2022/tasks/?h=增长7%25以上#p1",
        "../../../en/2022/tasks/?h=by+at+least+7%25#p1",
    ]


def test_a_picture_tells_promises_from_results_by_form_and_joins_nothing(site: Path) -> None:
    (picture,) = with_class(page(site, "zh/indicators/growth"), "series-picture")
    forms = {str(path.get("class")): str(path.get("d")) for path in picture.iter() if path.get("d")}
    assert {name: path.count("M") for name, path in forms.items()} == {
        "series__promise": 3, "series__open": 3, "series__result": 3, "series__revised": 1,
    }  # fmt: skip
    assert "L" not in forms["series__result"]


def test_every_rule_that_a_verdict_names_is_said(site: Path) -> None:
    for name in ("growth", "mended"):
        shown = page(site, f"en/indicators/{name}")
        named = [a.get("href", "") for a in shown.iter("a") if "#rule-" in a.get("href", "")]
        assert named
        assert all(text_of(by_id(shown, each.removeprefix("#"))) for each in named)


def test_the_list_has_each_with_its_picture_and_what_words_answer(site: Path) -> None:
    shown = page(site, "zh/indicators")
    found = with_class(shown, "indicators-one")
    assert [(one.get("id"), "data-gaps" in one.attrib, "data-unmet" in one.attrib) for one in found] == [
        ("growth", False, True), ("mended", True, False), ("nursery", True, False),
    ]  # fmt: skip
    assert [a.get("href") for one in found for a in one.iter("a")] == [
        "growth/",
        "mended/",
        "nursery/",
    ]
    (ties,) = with_class(shown, "series-table")
    assert "治理云湖" in text_of(ties)
    assert "云湖步道开放4公里" in text_of(ties)


def test_the_home_page_has_those_that_the_settings_name(site: Path) -> None:
    found = with_class(page(site, "zh"), "indicators-one")
    assert [a.get("href") for one in found for a in one.iter("a")] == [
        "indicators/growth/", "indicators/mended/",
    ]  # fmt: skip
    assert text_of(by_id(page(site, "en"), "home-indicators")) == "Indicators, year by year"
    assert with_class(page(site, "zh/2022"), "indicators-one") == []


@pytest.mark.parametrize(
    ("chosen", "language", "expected"),
    [
        ("[growht]", "en", "“growht” in home_indicators is no indicator with entries: write “growth”, or remove it"),
        ("[growth, lake]", "zh", "home_indicators 中的“lake”不是有条目的指标：请更正或删去"),
    ],
)  # fmt: skip
def test_what_the_home_page_cannot_show_is_refused_at_its_line(
    tmp_path: Path, chosen: str, language: str, expected: str
) -> None:
    settings = assemble("archive", tmp_path) / "mkdocs.yml"
    text = settings.read_text("utf-8")
    settings.write_text(text.replace("[growth, mended]", chosen), "utf-8")
    found = said(load_and_check(read_configuration(tmp_path)).problems, language)
    assert [line for line in found if "home_indicators" in line] == [f"mkdocs.yml:8: {expected}"]


def test_a_report_page_says_what_a_promise_became_and_what_a_result_answers(site: Path) -> None:
    def told(path: str) -> list[str]:
        return [text_of(row) for row in with_class(page(site, path), "figures-pairs")]

    assert told("zh/2022/tasks/city") == [
        "后来怎样 4公里 云湖步道开放4公里 2023年报告 由编辑对应", "后来怎样 报告未提结果",
    ]  # fmt: skip
    assert told("zh/2022/review")[0] == (
        "当初的承诺 不低于6.5% 增长6.5%以上 2021年报告 English −0.1个百分点 计算所得 未达到"
    )
    assert told("zh/2023/tasks/city") == []  # nobody knows yet


def test_the_table_of_all_has_a_column_and_a_filter(site: Path) -> None:
    shown = page(site, "zh/targets")
    states = [row.get("data-became") for row in shown.iter("tr") if row.get("id")]
    assert {each for each in states if each} == {"unmet", "unsaid", "silent", "tied"}
    assert by_id(shown, "explorer-became") is not None
    told = {
        a.get("href")
        for row in shown.iter("tr")
        if row.get("data-became")
        for (about,) in [with_class(row, "about")]
        for a in about.iter("a")
    }
    assert told == {
        "../indicators/growth/", "../indicators/mended/", "../indicators/nursery/",
        "../indicators/#2022-lake-2023-road",
    }  # fmt: skip


def test_a_wrong_tie_is_reported_from_its_row_with_what_an_editor_looks_for(site: Path) -> None:
    def report(path: str, row: str) -> str:
        links = by_id(page(site, path), row).iter("a")
        (mail,) = [a.get("href", "") for a in links if a.get("href", "").startswith("mailto:")]
        return parse_qs(urlsplit(mail).query)["body"][0].strip()

    here = "https://example.org/reports/zh/indicators/"
    assert report("zh/indicators/growth", "y2022").splitlines() == [
        f"{here}growth/#y2022",
        "growth 2022 (2022/growth-2022 → 2023/growth-2022)",
    ]
    assert report("zh/indicators", "2022-lake-2023-road").splitlines() == [
        f"{here}#2022-lake-2023-road",
        "2022 (2022/lake → 2023/road)",
    ]


def test_the_sitemap_has_the_pages_of_indicators(site: Path) -> None:
    text = (site / "sitemap.xml").read_text("utf-8")
    assert text.count("<loc>https://example.org/reports/zh/indicators/growth/</loc>") == 1


def test_a_marker_that_names_no_indicator_is_refused(tmp_path: Path) -> None:
    root = assemble("archive", tmp_path)
    for tree in ("zh", "en"):
        write(root, {f"{tree}/about.md": "# 关于 {#about}\n\n{{ indicators id=growht }}\n"})
    found = load_and_check(read_configuration(root)).problems
    assert [line for line in said(found) if "growht" in line] == [
        f"content/{tree}/about.md:7: “{{{{ indicators id=growht }}}}” selects no entry of targets.yml: "
        "check its values"
        for tree in ("en", "zh")
    ]


def test_pairs_are_data_too(site: Path) -> None:
    with (site / "data" / "pairs.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = {row["id"]: row for row in csv.DictReader(file)}
    assert list(rows) == [
        "2021-growth-2021-2022-growth-2021", "2021-growth-2021-2023-growth-2021",
        "2022-growth-2022-2023-growth-2022", "2021-mended-2022-mended-2021", "2022-lake-2023-road",
    ]  # fmt: skip
    first, tie = rows["2021-growth-2021-2022-growth-2021"], rows["2022-lake-2023-road"]
    assert [first[name] for name in ("promise_value", "answer_value", "difference", "verdict", "rule")] == [
        "6.5", "6.4", "-0.1", "unmet", "limit",
    ]  # fmt: skip
    assert (tie["tied"], tie["difference"], tie["answer_quote_zh"]) == (
        "yes",
        "",
        "云湖步道开放4公里",
    )
    described = json.loads((site / "data" / "datapackage.json").read_text("utf-8"))
    assert "pairs" in [resource["name"] for resource in described["resources"]]
    assert "pairs.json" in (site / "llms.txt").read_text("utf-8")


def test_a_link_to_an_indicator_shows_its_own_picture(site: Path) -> None:
    image = (site / "assets" / "indicators" / "growth.png").read_bytes()
    assert struct.unpack(">II", image[16:24]) == (800, 420)
    assert len(image) < 20_000
    for language, text in (
        ("zh", "生产总值增长：历年承诺与结果"),
        ("en", "Growth of output: Promises and results by year"),
    ):
        head = {
            meta.get("property"): meta.get("content")
            for meta in page(site, f"{language}/indicators/growth").iter("meta")
        }
        assert [head[f"og:image{part}"] for part in ("", ":width", ":height", ":alt")] == [
            "https://example.org/reports/assets/indicators/growth.png", "800", "420", text,
        ]  # fmt: skip


def test_the_picture_can_be_taken_away_with_its_words(site: Path) -> None:
    for language, words in (
        ("zh", ["生产总值增长", "比上年增减 · %", "承诺", "报告的结果", "云渚区历年政府工作报告"]),
        (
            "en",
            ["Growth of output", "Change on the year before · per cent", "Promised", "Reported",
             "Work Reports of Yunzhu District"],
        ),
    ):  # fmt: skip
        (figure,) = with_class(page(site, f"{language}/indicators/growth"), "series-picture")
        (link,) = figure.iter("a")
        file = site / language / "indicators" / "growth" / str(link.get("href"))
        assert file.stat().st_size < 10_000
        drawn = ElementTree.fromstring(file.read_bytes())
        said = [text.text for text in drawn.iter("{http://www.w3.org/2000/svg}text")]
        assert [text for text in said if text and not text[0].isdigit()] == words
