"""How a reader reads: ways to read that keep the place, paragraph links, large type."""

from __future__ import annotations

import json
import re

import pytest
from markdown import Markdown
from playwright.sync_api import Page, expect

from publication.read.dialect import EXTENSIONS, restrict
from tests.support import ROOT

STYLES = ROOT / "docs" / "assets" / "style"
# Since the page was loaded all has moved that will: with the frame after, which was asked for then.
SETTLED = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
CLOSE = 2  # px that a block may be off after a switch: lines are of whole pixels


def top_of(page: Page, block: str) -> float:
    return float(
        page.evaluate("id => document.getElementById(id).getBoundingClientRect().top", block)
    )


@pytest.mark.parametrize("way", ["en", "zh-en"])
def test_a_switch_keeps_the_block_at_its_height(page: Page, address: str, way: str) -> None:
    page.goto(address + "zh/review/")
    page.evaluate("scrollTo(0, document.getElementById('p6').offsetTop - 200)")
    block = page.evaluate(
        "[...document.querySelectorAll('article [id]')]"
        ".find(e => !e.closest('.apparatus') && e.getBoundingClientRect().bottom > 72).id"
    )
    before = top_of(page, block)
    page.locator(f"[data-language-switch='{way}']").click()
    page.wait_for_url(address + f"{way}/review/")
    page.evaluate(SETTLED)
    assert abs(top_of(page, block) - before) <= CLOSE


def test_the_cover_goes_on_where_the_reader_was(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.locator("[data-continue]")).to_be_hidden()
    page.goto(address + "zh-en/tasks/city/")
    page.goto(address)
    onward = page.locator("[data-continue] a")
    expect(onward).to_contain_text("现代星城")
    onward.click()
    page.wait_for_url(address + "zh-en/tasks/city/")


def test_who_reads_side_by_side_is_led_back_there(page: Page, address: str) -> None:
    page.goto(address + "zh-en/review/")
    page.goto(address + "zh/targets/")
    link = page.locator("article tbody td a[href*='review/']").first
    assert "/zh-en/review/" in str(link.evaluate("link => link.href"))
    page.goto(address + "zh/review/")
    page.goto(address + "zh/targets/")
    assert "/zh/review/" in str(link.evaluate("link => link.href"))


def test_a_number_copies_the_link_and_offers_references(page: Page, address: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(address + "zh/tasks/city/")
    number = page.get_by_role("link", name="第2段")
    number.focus()
    page.keyboard.press("Enter")
    card = page.get_by_role("dialog", name="链接与引用")
    expect(card).to_be_visible()
    assert page.url == address + "zh/tasks/city/#p2"
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    expect(page.locator("#p2")).to_have_class(re.compile("is-marked"))
    expect(card).to_contain_text(
        re.compile(r"\[R/OL\]\. 2021: 第2段\(\d{4}-\d\d-\d\d\)\[\d{4}-\d\d-\d\d\]")
    )
    expect(card).to_contain_text(re.compile(r"para\. 2\. Accessed \d{1,2} \w+ \d{4}\. http"))
    card.locator("[data-copy]").nth(1).click()
    page.wait_for_function("async () => (await navigator.clipboard.readText()).includes('R/OL')")
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    assert number.evaluate("element => element === document.activeElement")


def test_large_type_is_remembered_and_is_large(phone: Page, address: str) -> None:
    phone.goto(address + "zh/review/")
    button = phone.get_by_role("button", name="长者模式")
    expect(button).to_have_attribute("aria-pressed", "false")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    phone.goto(address + "en/outlook/")
    size, spacing = phone.locator("#p1").evaluate(
        "p => [getComputedStyle(p).fontSize, getComputedStyle(p).lineHeight].map(parseFloat)"
    )
    assert size >= 18
    assert spacing / size >= 1.3
    switch = phone.locator(".ways__way").first.bounding_box()
    assert switch
    assert min(switch["width"], switch["height"]) >= 44


def test_without_script_numbers_are_links_and_both_languages_are_reachable(
    without_script: Page, address: str
) -> None:
    page = without_script
    page.goto(address + "zh/tasks/city/")
    page.locator("#p2 > a.address").click()
    assert page.url == address + "zh/tasks/city/#p2"
    expect(page.locator("[data-elder]")).to_be_hidden()
    for way in ("zh-en", "en"):
        page.locator(f"[data-language-switch='{way}']").click()
        page.wait_for_url(address + f"{way}/tasks/city/")


def test_navigation_ends_with_the_text_and_not_over_the_footer(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    for below in ("zh/review/", "zh-en/review/"):
        page.goto(address + below)
        page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
        edges = page.evaluate(
            """() => [".md-sidebar--primary .md-sidebar__scrollwrap", ".md-footer"].map(
                (found) => document.querySelector(found).getBoundingClientRect())
                .map((box, number) => number ? box.top : box.bottom)"""
        )
        assert 0 < edges[0] <= edges[1]


def test_the_columns_of_a_table_stand_as_their_colons_say(page: Page) -> None:
    """The theme's own rule for tables would have all of them begin at the left."""
    (theme,) = (ROOT / ".venv").glob(
        "lib/python*/site-packages/material/templates/**/main.*.min.css"
    )
    styles = "".join(each.read_text("utf-8") for each in (theme, *sorted(STYLES.glob("*.css"))))
    md = Markdown(extensions=list(EXTENSIONS))
    restrict(md)
    table = md.convert(
        "| 甲 | 乙 | 丙 | 丁 |\n| --- | ---: | :---: | :--- |\n| 一 | 二 | 三 | 四 |"
    )
    page.set_content(
        f"<!doctype html><html dir=ltr><style>{styles}</style>"
        f"<article class='md-content__inner md-typeset'>{table}</article>"
    )
    for cells in ("th", "td"):
        aligned = "cells => cells.map(cell => getComputedStyle(cell).textAlign)"
        found = page.locator(cells).evaluate_all(aligned)
        assert found == ["left", "end", "center", "start"]


@pytest.mark.parametrize(
    "kept", ["5", "[]", "{}", '{"address": 5}', '{"address": null}', "constructor"]
)
def test_what_another_site_of_the_host_has_kept_breaks_nothing(
    page: Page, address: str, kept: str
) -> None:
    """All publications of a host share what the browser keeps, with whatever else stands there."""
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(address)
    last = "/" + address.split("/", 3)[3]
    page.evaluate(
        "([last, kept]) => { localStorage.setItem('publication.last' + last, kept);"
        "localStorage.setItem('publication.language', kept); }",
        [last, kept],
    )
    page.goto(address)
    expect(page.locator("[data-continue]")).to_be_hidden()
    page.keyboard.press("/")
    page.locator(".md-search__input").fill("地铁")
    expect(page.locator(".md-search-result__item").first).to_contain_text("地铁")
    assert faults == []


def keep(page: Page, key: str, address: str, value: object) -> None:
    """Let the browser have kept a value for the site at ``address``, as another site could."""
    page.goto(address)
    scope = "/" + address.split("/", 3)[3]
    page.evaluate(
        "([key, kept]) => localStorage.setItem(key, kept)", [key + scope, json.dumps(value)]
    )


def test_no_more_of_what_another_site_has_kept_is_laid_out_than_a_title(
    page: Page, address: str
) -> None:
    keep(page, "publication.last", address, {"address": "zh/review/", "title": "A" * 20_000})
    page.goto(address)
    expect(page.locator("[data-continue]")).to_be_visible()
    assert page.locator("[data-continue]").inner_text().count("A") == 300


@pytest.mark.parametrize("kept", ["../other", "//evil.example", "a/b", ["x"], {}, 5, True])
def test_what_another_site_has_kept_leads_nowhere(page: Page, address: str, kept: object) -> None:
    keep(page, "publication.way", address, kept)
    page.goto(address + "zh/targets/")
    link = page.locator("article tbody td a[href*='review/']").first
    assert str(link.evaluate("link => link.href")).startswith(address + "zh/review/")
