"""The table of all targets, as only a browser shows it: filter, sort, share, print."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.support import ROOT
from tests.tools.accessibility import audit

AREAS = ROOT / "content" / "areas.yml"
ADDRESSES = ("zh/targets/", "en/targets/?words=metro&sort=-figure", "zh/targets/?words=乌有")


@pytest.fixture(scope="module")
def entries(built_site: Path) -> list[dict[str, Any]]:
    """The entries by area, as the page has them."""
    found: list[dict[str, Any]] = json.loads((built_site / "data/targets.json").read_text("utf-8"))
    areas = list(AREAS.read_text("utf-8").splitlines())
    order = {line.partition(":")[0]: place for place, line in enumerate(areas)}
    return sorted(found, key=lambda entry: order[entry["area"]])


def rows(page: Page) -> Locator:
    return page.locator(".explorer tbody:not([hidden]) tr[id]")


def words(page: Page) -> Locator:
    return page.locator(".explorer input")


def status(page: Page) -> Locator:
    return page.locator(".explorer [role=status]")


def shown(page: Page) -> list[str]:
    return [row.get_attribute("id") or "" for row in rows(page).all()]


def test_every_entry_is_shown(page: Page, address: str, entries: list[dict[str, Any]]) -> None:
    page.goto(address + "zh/targets/")
    assert shown(page) == [entry["id"] for entry in entries]
    expect(status(page)).to_have_text(f"共 {len(entries)} 条")
    expect(page.locator(".explorer__more button")).to_be_hidden()


@pytest.mark.parametrize(
    ("typed", "stands"),
    [
        ("地區生產總值", "地区生产总值"),  # traditional
        ("“地区生产总值”", "地区生产总值"),  # quoted
        ("\u2068地区生产总值\u2069", "地区生产总值"),  # as copied from a chat
        ("地\u200b区生产总值", "地区生产总值"),
        ("\u2f63产总值", "生产总值"),  # a radical
        ("ＧＤＰ", "gdp"),
    ],
)
def test_what_readers_see_alike_is_found_alike(
    page: Page, address: str, typed: str, stands: str
) -> None:
    page.goto(address + "zh/targets/")
    words(page).fill(stands)
    expected = shown(page)
    assert expected
    words(page).fill(typed)
    assert shown(page) == expected


def test_filters_narrow_and_the_address_keeps_them(
    page: Page, address: str, entries: list[dict[str, Any]]
) -> None:
    page.goto(address + "zh/targets/")
    page.get_by_label("时期").select_option("2025")
    page.get_by_label("领域").select_option("city")
    wanted = [e["id"] for e in entries if (e["period"], e["area"]) == ("2025", "city")]
    assert shown(page) == wanted
    expect(status(page)).to_have_text(f"共 {len(entries)} 条，符合 {len(wanted)} 条")
    page.wait_for_url(re.compile(r"\?period=2025&area=city$"))
    page.reload()
    assert shown(page) == wanted
    page.go_back()
    page.wait_for_url(re.compile(r"\?period=2025$"))
    expect(page.get_by_label("领域")).to_have_value("")
    assert shown(page) == [e["id"] for e in entries if e["period"] == "2025"]
    page.get_by_role("button", name="重置").click()
    page.wait_for_url(re.compile(r"/targets/$"))
    assert len(shown(page)) == len(entries)


@pytest.mark.parametrize(
    ("folder", "text", "found"),
    [
        ("zh", "建成区面积", ["built-up-area-2025", "built-up-area-2035"]),
        ("zh", "THE BUILT-UP AREA will", ["built-up-area-2025", "built-up-area-2035"]),
        ("zh", "built-up　１２４", ["built-up-area-2025"]),
        ("en", "建成区面积达到", ["built-up-area-2025", "built-up-area-2035"]),
        ("en", "no such thing", []),
    ],
)
def test_words_of_either_language_are_found_whatever_their_width_and_case(
    page: Page, address: str, folder: str, text: str, found: list[str]
) -> None:
    page.goto(address + f"{folder}/targets/")
    words(page).press_sequentially(text, delay=10)
    assert shown(page) == found
    expect(status(page)).to_have_text(
        re.compile("^No entry" if not found else rf"{len(found)} of|符合 {len(found)} 条")
    )


def test_going_back_undoes_what_was_typed_in_one_go(page: Page, address: str) -> None:
    page.goto(address + "zh/targets/")
    words(page).press_sequentially("地铁", delay=400)
    page.wait_for_url(re.compile(r"\?words="))
    page.go_back()
    page.wait_for_url(re.compile(r"/targets/$"))
    expect(words(page)).to_have_value("")


def test_columns_sort_by_their_heads(
    page: Page, address: str, entries: list[dict[str, Any]]
) -> None:
    page.goto(address + "en/targets/?area=city")
    head = page.locator("th[data-sort=figure]")
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "ascending")
    by_id = {entry["id"]: entry for entry in entries}
    figures = [by_id[name] for name in shown(page)]
    areas = [e["value_base"] for e in figures if e["unit_base"] == "m²"]
    assert len(areas) > 1
    assert areas == sorted(areas)
    head.get_by_role("button").click()
    page.wait_for_url(re.compile("sort=-figure$"))
    expect(head).to_have_attribute("aria-sort", "descending")
    figures = [by_id[name] for name in shown(page)]
    assert [e["value_base"] for e in figures if e["unit_base"] == "m²"] == areas[::-1]
    assert [e["value"] for e in figures].index(None) >= sum(e["value"] is not None for e in figures)
    head.get_by_role("button").click()
    page.wait_for_url(re.compile(r"\?area=city$"))
    assert head.get_attribute("aria-sort") is None


def test_an_entry_s_address_leads_to_its_row_whatever_is_filtered(page: Page, address: str) -> None:
    page.goto(address + "en/targets/?period=2021#built-up-area-2035")
    row = page.locator("#built-up-area-2035")
    expect(row).to_be_in_viewport()
    expect(row).to_contain_text("150 km²")


def test_a_row_is_copied_with_its_citation_and_its_address(browser: Browser, address: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(address + "en/targets/")
    mark = page.locator("#built-up-area-2035 .here")
    expect(mark).to_have_css("opacity", "0")
    page.locator("#built-up-area-2035").hover()
    expect(mark).to_have_css("opacity", "1")
    mark.click()
    expect(mark).to_have_text("Copied")
    text = page.evaluate("navigator.clipboard.readText()")
    assert text.startswith("Built-up area: 150 km² (2035 · A modern star city · Target). “")
    assert "Cite as: Qiantang District Work Report 2021, 2021-07-20, " in text
    assert text.endswith(f" {address}en/targets/#built-up-area-2035")
    page.goto(address + "zh/names/#gaosha")  # the same for names, in the kind that is opened
    page.locator("#gaosha + .here").click()
    page.wait_for_function("async () => (await navigator.clipboard.readText()).startsWith('高沙')")
    text = page.evaluate("navigator.clipboard.readText()")
    assert "\n- 美丽环境 · 改善城市环境" in text
    assert text.endswith("zh/names/#gaosha")
    context.close()


def test_the_language_switch_keeps_the_filters(page: Page, address: str) -> None:
    page.goto(address + "zh/targets/?period=2035&kind=target")
    page.locator("[data-language-switch='en']").click()
    page.wait_for_url(address + "en/targets/?period=2035&kind=target")
    expect(status(page)).to_have_text(re.compile("^3 of"))


@pytest.mark.parametrize("folder", ["zh", "en"])
def test_a_row_leads_to_the_very_words_marked(page: Page, address: str, folder: str) -> None:
    page.goto(address + f"{folder}/targets/?words=8767")
    link = rows(page).locator("td a").first
    quote = (link.text_content() or "").strip()
    link.click()
    page.wait_for_url(re.compile(r"\?h=.*#p\d+$"))
    marks = page.locator(":target mark")
    expect(marks.first).to_be_in_viewport()
    assert "".join(marks.all_text_contents()) == quote
    page.locator("[data-language-switch][href*='h=']").nth(
        1
    ).wait_for()  # both know the entry's quotes
    for way in ("zh-en", "en" if folder == "zh" else "zh"):
        page.locator(f"[data-language-switch='{way}']").click()
        page.wait_for_url(re.compile(rf"/{way}/.*\?h=.*#p\d+$"))
        expect(page.locator("article mark").first).to_be_in_viewport()
        page.locator("[data-language-switch][href*='h=']").nth(1).wait_for()
    page.go_back()
    page.go_back()
    page.go_back()
    page.wait_for_url(re.compile(r"/targets/\?words=8767$"))


def test_a_section_s_table_leads_to_the_very_words_marked(phone: Page, address: str) -> None:
    phone.goto(address + "zh/tasks/industry/")
    details = phone.locator("details.figures").nth(1)
    assert details.get_attribute("open") is None
    details.locator("summary").click()
    details.locator("a", has_text="规上工业企业").first.click()
    phone.wait_for_url(re.compile(r"\?h=.*#p3$"))
    expect(phone.locator("#p3 mark").first).to_be_in_viewport()


def test_by_keyboard_alone(page: Page, address: str) -> None:
    page.goto(address + "zh/targets/")
    words(page).focus()
    page.keyboard.type("机器换人")
    expect(rows(page)).to_have_count(1)
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('tbody td') !== null"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/zh/tasks/industry/\?h="))


def test_a_phone_has_cards_folded_by_area_and_no_sideways_scroll(phone: Page, address: str) -> None:
    for folder in ("zh", "en"):
        phone.goto(address + f"{folder}/targets/")
        assert phone.evaluate("document.documentElement.scrollHeight") < 4500
        row = phone.locator("#gdp-2025")
        expect(row).to_be_hidden()
        head = phone.locator(".explorer__area button").first
        head.tap()
        expect(head).to_have_attribute("aria-expanded", "true")
        expect(row).to_be_visible()
        assert row.evaluate("element => getComputedStyle(element).display") == "block"
        width = phone.evaluate("document.documentElement.scrollWidth")
        assert width == 360
        phone.locator("#explorer-sort").select_option("indicator")
        phone.wait_for_url(re.compile(r"\?sort=indicator$"))


def test_without_script_the_table_is_complete(
    without_script: Page, address: str, entries: list[dict[str, Any]]
) -> None:
    page = without_script
    page.goto(address + "en/targets/#built-up-area-2035")
    expect(rows(page)).to_have_count(len(entries))
    expect(page.locator(".explorer form")).to_be_hidden()
    page.locator("#built-up-area-2035 td a").first.click()
    page.wait_for_url(re.compile(r"/en/outlook/\?h=.*#p\d+$"))
    expect(page.locator(":target")).to_be_in_viewport()


def test_print_has_what_is_filtered_and_says_so(page: Page, address: str) -> None:
    page.goto(address + "zh/targets/?period=2025&words=面积")
    page.emulate_media(media="print")
    expect(page.locator(".explorer form")).to_be_hidden()
    expect(page.locator(".explorer__chosen")).to_have_text("2025年 · 面积")
    expect(page.locator(".explorer__chosen")).to_be_visible()


def test_the_page_of_targets_has_no_findings(browser: Browser, address: str) -> None:
    found = audit(browser, address, ADDRESSES, ("light", "dark"), (320, 1280), whole=False)
    assert list(map(str, found)) == []
