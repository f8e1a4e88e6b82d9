"""The page of all indicators: what is filtered is counted, and nothing moves when the script comes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.tools.serving import served


@pytest.fixture(scope="module")
def base(archive_site: Path) -> Iterator[str]:
    with served(archive_site) as base:
        yield f"{base}zh/indicators/"


@pytest.fixture
def page(browser: Browser, base: str) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 360, "height": 740})
    page.goto(base)
    yield page
    page.close()


def shown(page: Page) -> list[str]:
    return page.locator(".indicators-one:visible .indicators-name").all_inner_texts()


def test_words_and_choices_leave_what_has_them(page: Page) -> None:
    count = page.locator(".indicators-count")
    expect(count).to_have_text("3 个指标中的 3 个")
    page.get_by_label("指标名称").fill("托位")
    assert shown(page) == ["新增托位"]
    expect(count).to_have_text("3 个指标中的 1 个")
    page.get_by_label("指标名称").fill("")
    page.get_by_label("有未达到的承诺").check()
    assert shown(page) == ["生产总值增长"]


def test_the_list_stands_where_it_stood_before_the_script(page: Page, base: str) -> None:
    place = "document.querySelector('.indicators-list').getBoundingClientRect().top"
    after = page.evaluate(place)
    page.route("**/assets/indicators.js", lambda route: route.abort())
    page.goto(base)
    assert page.evaluate(place) == after


def test_without_scripts_the_list_is_whole_and_offers_no_filter(
    browser: Browser, base: str
) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(base)
    assert len(shown(page)) == 3
    expect(page.locator(".indicators-form")).to_be_hidden()
    expect(page.locator(".indicators-count")).to_be_hidden()
    page.close()


def test_a_finger_can_press_each_verdict(page: Page, base: str) -> None:
    page.goto(f"{base}growth/")
    heights = [
        box["height"]
        for each in page.locator(".pair-verdict").all()
        if (box := each.bounding_box())
    ]
    assert len(heights) == 3
    assert min(heights) >= 24
