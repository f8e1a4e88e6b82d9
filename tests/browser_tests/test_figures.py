"""Goals and charts as a browser has them: accessible, no sideways scroll, one sheet of A4."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.tools.accessibility import audit

PAGES = ("zh/goals/", "en/goals/")
SHEETS = re.compile(rb"/Type\s*/Page\b")


def test_figures_have_no_findings(browser: Browser, address: str) -> None:
    found = audit(browser, address, PAGES, ("light", "dark"), (320, 1280), whole=False)
    assert list(map(str, found)) == []


def test_titles_modes_and_figures_stand_above_a_laptop_s_fold(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 1366, "height": 768})
    page.goto(address)
    boxes: dict[str, list[Any]] = {
        name: [each.bounding_box() or {} for each in page.locator(name).all()]
        for name in (".cover__motif", ".door__title", ".door__occasion", ".button", ".cover__pair")
    }
    assert boxes[".cover__motif"][0]["height"] <= 768 / 4
    for name in (".door__title", ".door__occasion", ".button"):  # of both, each on one line
        assert boxes[name][0]["y"] == pytest.approx(boxes[name][1]["y"], abs=3)
    expect(page.locator(".cover__pair")).to_be_in_viewport(ratio=1)
    expect(page.locator(".key-figures")).to_be_in_viewport(ratio=1)
    page.set_viewport_size({"width": 341, "height": 192})  # enlarged to 400 %
    expect(page.locator("h1")).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize(("locale", "folder"), [("en-US", "en"), ("zh-CN", "zh"), ("fr", "zh")])
def test_on_a_phone_the_cover_has_the_reader_s_language_first(
    browser: Browser, address: str, locale: str, folder: str
) -> None:
    """And its lists once."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, locale=locale)
    page = context.new_page()
    page.goto(address)
    shown = page.locator("[data-language]:visible").evaluate_all(
        "all => all.map(each => [each.className, each.dataset.language])"
    )
    assert [name for kind, name in shown if kind == "door"][0] == folder
    assert {name for kind, name in shown if kind != "door"} == {folder}
    context.close()


@pytest.mark.parametrize("folder", ["zh", "en"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_goals_print_on_one_sheet_and_the_charts_on_another(
    page: Page, address: str, folder: str, scheme: str
) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(f"{address}{folder}/goals/")
    assert len(SHEETS.findall(page.pdf(prefer_css_page_size=True))) == 2
    page.emulate_media(media="print")
    ink = page.evaluate("getComputedStyle(document.querySelector('.said__figure')).color")
    assert ink == "rgb(0, 0, 0)"


def test_a_goal_leads_to_its_sentence_marked(page: Page, address: str) -> None:
    page.goto(f"{address}zh/goals/")
    page.locator("[data-target=gdp-2025] a").first.click()
    marks = page.locator("article mark")
    expect(marks.first).to_be_in_viewport()
    assert "".join(marks.all_text_contents()) == "地区生产总值突破1600亿元"


def test_words_of_a_chart_do_not_overlap(phone: Page, address: str) -> None:
    for folder in ("zh", "en"):
        phone.goto(f"{address}{folder}/goals/")
        clashes = phone.evaluate(
            """() => {
              const clashes = [];
              for (const chart of document.querySelectorAll(".chart svg")) {
                const boxes = [...chart.querySelectorAll("text")]
                  .filter((text) => text.textContent.trim())
                  .map((text) => [text.textContent, text.getBoundingClientRect()]);
                for (const [a, p] of boxes) for (const [b, q] of boxes)
                  if (p !== q && p.left < q.right - 1 && q.left < p.right - 1
                      && p.top < q.bottom - 6 && q.top < p.bottom - 6) clashes.push(a + " / " + b);
              }
              return clashes;
            }"""
        )
        assert clashes == []
