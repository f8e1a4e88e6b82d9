"""The answers that stand above the pages: which, in what order, how many, leading where.

The real indexes, and names added to them as ``publication.search.Answer`` has them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page

from tests.publish.search.test_engine import ENGINE, ask

NAME = {"kind": "name", "label": "名称", "location": "review/#p4", "also": ["Jinsha Lake"]}


@pytest.fixture(scope="module")
def page(chromium: Browser, site: str, site_folder: Path) -> Iterator[Page]:
    """Yield a page with the engines ``zh``, ``en`` and ``named``: Chinese with names of lakes."""
    index = json.loads((site_folder / "zh/search/search_index.json").read_text("utf-8"))
    lakes = ("金沙湖北", "大金沙湖", "新金沙湖", "金沙湖")
    kept = [answer for answer in index["answers"] if answer["kind"] != "name"]
    index["answers"] = [*kept, *({**NAME, "title": lake} for lake in lakes)]
    folder = site_folder / "named" / "search"
    folder.mkdir(parents=True)
    (folder / "search_index.json").write_text(json.dumps(index), "utf-8")
    page = chromium.new_page()
    page.goto(site)
    for name in ("zh", "en", "named"):
        page.evaluate(ENGINE, [site, name])
    yield page
    page.close()


def told(reply: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Return the kind, title and figure of each answer, as text."""
    plain = [one["title"].replace("<mark>", "").replace("</mark>", "") for one in reply["answers"]]
    return [
        (one["label"], title, one["text"])
        for one, title in zip(reply["answers"], plain, strict=True)
    ]


def test_a_term_answers_with_its_definition(page: Page) -> None:
    [term] = ask(page, "zh", "“7+2”")["answers"]
    assert (term["kind"], term["label"], term["location"]) == (
        "term", "名词", "glossary/#7-2-platforms",
    )  # fmt: skip
    assert term["title"] == "“<mark>7+2</mark>”产业平台"
    assert term["below"].startswith("“7”是指杭州医药港小镇")


@pytest.mark.parametrize(
    ("language", "query", "title"),
    [
        ("zh", "碳中和", "碳达峰、碳中和"),
        ("zh", "carbon neutrality", "碳达峰、碳中和"),
        ("zh", "７＋２產業平臺", "“7+2”产业平台"),
        ("en", "产业平台 7+2", "“7+2” industrial platforms"),
        ("en", "7+2 platform", "“7+2” industrial platforms"),
        ("en", "碳达峰", "Carbon peaking and carbon neutrality"),
    ],
)
def test_a_term_is_found_by_its_forms_and_in_the_other_language(
    page: Page, language: str, query: str, title: str
) -> None:
    assert title in [told[1] for told in told(ask(page, language, query))]


@pytest.mark.parametrize(
    ("language", "query", "expected"),
    [
        ("zh", "研发经费", [
            ("目标 · 2021年", "研发经费支出占GDP比重", "4.05%"),
            ("目标 · 2025年", "研发经费支出占GDP比重", "不低于4.5%"),
            ("成果 · 2019—2021年", "研发经费支出占GDP比重", "3.97%"),
        ]),
        ("en", "R&D expenditures 2025", [
            ("Target · 2025", "R&amp;D expenditure as a share of GDP", "at least 4.5%"),
        ]),
        ("zh", "R&D expenditure 2021", [
            ("目标 · 2021年", "研发经费支出占GDP比重", "4.05%"),
            ("成果 · 2019—2021年", "研发经费支出占GDP比重", "3.97%"),
        ]),
    ],
)  # fmt: skip
def test_figures_answer_as_they_are_said(
    page: Page, language: str, query: str, expected: list[tuple[str, str, str]]
) -> None:
    assert told(ask(page, language, query)) == expected


def test_a_figure_leads_to_the_very_words(page: Page) -> None:
    first = ask(page, "zh", "研发经费")["answers"][0]
    address = urlsplit(first["location"])
    assert parse_qs(address.query) == {"h": ["研发经费支出占GDP比重达到4.05%"]}
    assert address.path == "tasks/"


def test_a_commitment_without_a_figure_shows_its_words(page: Page) -> None:
    [one] = ask(page, "zh", "高新区排名大幅进位")["answers"]
    assert (one["label"], one["text"]) == ("承诺 · 2025年", "")
    assert one["below"] == "高新区排名实现大幅进位"


def test_more_figures_than_are_shown_lead_to_the_table_of_all(page: Page) -> None:
    reply = ask(page, "zh", "产业")
    assert [one["kind"] for one in reply["answers"]].count("figure") == 4
    assert reply["more"] == "targets/?words=%E4%BA%A7%E4%B8%9A"
    assert ask(page, "zh", "研发经费")["more"] == ""


def test_the_table_is_filtered_by_what_the_forms_have_in_common(page: Page) -> None:
    assert ask(page, "en", "industries")["more"] == "targets/?words=industr"


def test_names_come_exact_first_then_beginning_then_within(page: Page) -> None:
    assert [name for _, name, _ in told(ask(page, "named", "金沙湖"))] == [
        "金沙湖", "金沙湖北", "大金沙湖",
    ]  # fmt: skip


def test_a_name_shows_the_text_it_leads_to_and_is_found_in_english(page: Page) -> None:
    first = ask(page, "named", "jinsha lake")["answers"][0]
    assert first["kind"] == "name"
    assert first["below"].startswith("编制完成新区战略、交通、生态等规划")


@pytest.mark.parametrize("query", ["rt", "artz", "nterprise"])
def test_what_stands_inside_a_latin_word_is_no_answer(page: Page, query: str) -> None:
    assert ask(page, "en", query)["answers"] == []
