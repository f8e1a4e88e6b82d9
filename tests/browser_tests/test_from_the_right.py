"""A tree written from the right: the page, its menu and its columns turn with it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.support import assemble, build_site
from tests.tools.serving import served

BOXES = """(selectors) => selectors.map((selector) => {
  const box = document.querySelector(selector).getBoundingClientRect();
  return [Math.round(box.left), Math.round(box.right)];
})"""


@pytest.fixture(scope="module")
def turned(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The tiny site with its second language called Arabic: what it says is no matter here."""
    folder = assemble("tiny", tmp_path_factory.mktemp("turned"))
    settings = folder / "mkdocs.yml"
    said = settings.read_text("utf-8").replace("tag: en-GB, locale: en", "tag: ar, locale: ar")
    settings.write_text(said, "utf-8")
    with served(build_site(folder)) as base:
        yield base


def test_a_page_from_the_right_turns_whole(page: Page, turned: str) -> None:
    page.goto(turned + "en/glossary/")
    assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"
    menu, text, number, item = page.evaluate(
        BOXES, ["#menu", "#content", "h2 > a.address", ".md-nav__link"]
    )
    assert text[1] <= menu[0] + 1
    assert menu[1] - item[1] < 30  # entries begin at the right
    page.goto(turned + "en/review/")
    number, block = page.evaluate(BOXES, ["p > a.address", "p:has(> a.address)"])
    assert number[0] >= block[1] - 1  # in the margin before the paragraph
    page.goto(turned + "zh-en/review/")
    first, second = page.evaluate(BOXES, [".row__text", ".row__text--other"])
    assert first[1] <= second[0]  # the first language's page: its own column stands first
    assert (
        page.locator("p[lang], .row__text--other").last.evaluate(
            "e => getComputedStyle(e).direction"
        )
        == "rtl"
    )

    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(turned + "en/review/")
    assert not page.locator("#menu a").first.is_visible()
    page.locator("[data-menu]").click()
    page.wait_for_function(
        "() => Math.abs(document.getElementById('menu').getBoundingClientRect().right - 360) < 1"
    )
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    page.keyboard.press("Escape")
    page.locator("[data-search]").click()
    (back,) = page.evaluate(BOXES, [".search-back"])
    assert back[0] > 180
