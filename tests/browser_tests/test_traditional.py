"""The edition in traditional characters: the switch to it and back, its search, its room on a phone."""

from __future__ import annotations

import re
from urllib.parse import unquote

import pytest
from playwright.sync_api import Page, expect

from tests.browser_tests.test_citizen import search
from tests.browser_tests.test_reading import CLOSE, SETTLED, top_of

QUOTES = {
    "zh": "地区生产总值突破1600亿元",
    "zh-hant": "地區生產總值突破1600億元",
    "en": "GDP will exceed RMB 160 billion",
}
FOUND = ".md-search-result__list mark"
MARKS = "marks => marks.map(mark => mark.textContent)"
MARKED = "() => [...document.querySelectorAll('mark[data-md-highlight]')].map((each) => each.textContent).join('')"
# What is marked was asked for, and has come: the ways to both languages know their quotation of it.
KNOWN = """() => ["zh", "en"].every((way) =>
  document.querySelector(`[data-language-switch=${way}]:is([aria-current], [href*="h="])`))"""


def switch(page: Page, way: str) -> None:
    page.locator(f"[data-language-switch='{way}']").click()
    page.wait_for_url(f"**/{way}/**")


@pytest.mark.parametrize(
    ("start", "way"), [("zh", "zh-hant"), ("zh-hant", "zh"), ("en", "zh-hant")]
)
def test_a_switch_keeps_the_page_and_the_block(
    page: Page, address: str, start: str, way: str
) -> None:
    page.goto(f"{address}{start}/review/#p6")
    before = top_of(page, "p6")
    switch(page, way)
    assert page.url == f"{address}{way}/review/#p6"
    page.evaluate(SETTLED)
    assert abs(top_of(page, "p6") - before) <= CLOSE


@pytest.mark.parametrize("route", [("zh", "zh-hant", "en", "zh-hant", "zh-en", "zh-hant", "zh")])
def test_a_marked_quotation_stays_marked(page: Page, address: str, route: tuple[str, ...]) -> None:
    page.goto(f"{address}{route[0]}/outlook/?h={QUOTES[route[0]]}#p4")
    for way in route[1:]:
        page.wait_for_function(KNOWN)
        switch(page, way)
        expected = [QUOTES["zh"], QUOTES["en"]] if way == "zh-en" else [QUOTES[way]]
        page.wait_for_function(f"(words) => ({MARKED})() === words", arg="".join(expected))
        assert page.url.endswith("#p4")
        assert unquote(page.url).count("h=") == len(expected)


def test_words_that_were_searched_stay_marked(page: Page, address: str) -> None:
    page.goto(f"{address}zh/review/?h=产业基础")
    switch(page, "zh-hant")
    expect(page.locator("mark[data-md-highlight]").first).to_have_text("產業基礎")


@pytest.mark.parametrize("query", ["产业基础", "產業基礎", "着力", "著力"])
def test_a_query_in_either_way_of_writing_finds_traditional_text(
    page: Page, address: str, query: str
) -> None:
    page.goto(address + "zh-hant/")
    results = search(page, query)
    expect(results.first).to_be_visible()
    wanted = "產業基礎" if len(query) > 2 else "著力"
    expect(page.locator(FOUND).first).to_have_text(wanted)  # not what is found before all is typed
    assert set(page.locator(FOUND).evaluate_all(MARKS)) == {wanted}
    results.locator("a").first.click()
    page.wait_for_url("**/zh-hant/**")
    expect(page.locator("mark[data-md-highlight]").first).to_be_visible()


def test_the_cover_answers_in_the_way_of_writing_last_read(page: Page, address: str) -> None:
    page.goto(address + "zh-hant/review/")
    page.goto(address)
    results = search(page, "產業基礎")
    expect(results.locator("a").first).to_have_attribute("href", re.compile("/zh-hant/"))
    expect(page.locator(FOUND).first).to_have_text("產業基礎")


@pytest.mark.parametrize("query", ["生产总值", "生產總值"])
def test_the_table_is_filtered_in_either_way_of_writing(
    page: Page, address: str, query: str
) -> None:
    page.goto(address + "zh-hant/targets/")
    page.fill("#explorer-words", query)
    rows = page.locator(".explorer [data-kind]:visible")
    expect(rows.first).to_contain_text("生產總值")


@pytest.mark.parametrize("large", [False, True])
def test_the_switch_has_room_on_a_phone(phone: Page, address: str, large: bool) -> None:
    for width, path in ((360, "zh-hant/review/"), (320, "zh-hant/review/"), (320, "")):
        phone.set_viewport_size({"width": width, "height": 740})
        phone.goto(address + path)
        phone.evaluate(f"document.documentElement.classList.toggle('elder', {str(large).lower()})")
        assert phone.evaluate("document.documentElement.scrollWidth") == width
        boxes = phone.locator(".ways__way:visible").evaluate_all(
            "ways => ways.map(way => [way.getBoundingClientRect().width, way.getBoundingClientRect().height])"
        )
        assert len(boxes) == 4
        least = 44 if large else 24  # WCAG 2.5.5, 2.5.8
        assert all(side >= least for box in boxes for side in box)


def test_without_a_script_the_switch_leads_to_the_same_page(
    without_script: Page, address: str
) -> None:
    without_script.goto(address + "en/tasks/city/")
    without_script.locator("[hreflang='zh-Hant']").click()
    expect(without_script).to_have_url(address + "zh-hant/tasks/city/")
    expect(without_script.locator("html")).to_have_attribute("lang", "zh-Hant")


def test_paper_says_that_a_program_made_the_characters(page: Page, address: str) -> None:
    page.goto(address + "zh-hant/closing/")
    page.emulate_media(media="print")
    expect(page.locator(".colophon__derived")).to_be_visible()
    page.emulate_media(media="screen")
