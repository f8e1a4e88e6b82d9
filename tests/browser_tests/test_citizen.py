"""A citizen's visit to the built site, as only a browser shows it."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

OLD_TAP = """(link) => {
  link.dispatchEvent(new Event("touchstart", { bubbles: true }));
  return link.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
}"""


def term(page: Page, name: str) -> Locator:
    return page.locator("article a.term", has_text=name).first


def open_search(page: Page) -> None:
    page.keyboard.press("Control+k")
    expect(page.locator(".md-search__input")).to_be_focused()


def search(page: Page, query: str) -> Locator:
    open_search(page)
    page.keyboard.type(query, delay=20)
    return page.locator(".md-search-result__item")


def tab_to(page: Page, target: Locator, limit: int = 400) -> None:
    """Press Tab until ``target`` has the focus."""
    for _ in range(limit):
        if target.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError("the keyboard does not reach it")


def block_at(page: Page, block: str) -> float:
    return float(page.evaluate(f"document.getElementById('{block}').getBoundingClientRect().top"))


def test_a_citizen_finds_a_lake_and_reads_it_in_both_languages_by_keyboard(
    page: Page, address: str
) -> None:
    page.goto(address + "zh/")
    results = search(page, "金沙湖商圈")
    expect(results.first).to_contain_text("金沙湖商圈")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/zh/review/\?h=[^#]*"))
    expect(page.locator("article mark").first).to_have_text("金沙湖商圈")

    page.goto(address + "zh/tasks/city/#p2")
    link = page.locator("#p2 a.term").first
    tab_to(page, link)
    card = page.locator(".term-popup")
    expect(card).to_be_visible()
    described = link.get_attribute("aria-describedby") or ""
    expect(card).to_contain_text(page.locator(f"#{described} p").last.text_content() or "–")
    expect(card.locator("[lang=en-GB]")).not_to_be_empty()
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()

    switch = page.locator("[data-language-switch='en']")
    switch.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(address + "en/tasks/city/#p2")
    assert page.locator("html").get_attribute("lang") == "en-GB"
    assert 0 <= block_at(page, "p2") < 200
    page.locator("[data-language-switch='zh']").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(address + "zh/tasks/city/#p2")


def test_a_phone_with_keys_alone_does_the_same(phone: Page, address: str) -> None:
    """360 px wide, as at 400 % zoom on a laptop: from the cover on, nothing is pointed at."""
    keys = phone.keyboard
    phone.goto(address)
    tab_to(phone, phone.get_by_role("link", name="阅读报告"))
    keys.press("Enter")
    phone.wait_for_url(address + "zh/")

    tab_to(phone, phone.locator("[data-search]"))
    keys.press("Enter")
    expect(phone.locator(".md-search__input")).to_be_focused()
    keys.type("金沙湖商圈", delay=20)
    expect(phone.locator(".md-search-result__item").first).to_contain_text("金沙湖商圈")
    keys.press("ArrowDown")
    keys.press("Enter")
    phone.wait_for_url(re.compile(r"/zh/review/\?h="))
    expect(phone.locator("article mark").first).to_be_in_viewport()

    tab_to(phone, phone.get_by_role("button", name="菜单", exact=True))
    keys.press("Enter")
    tab_to(phone, phone.locator("#__menu").get_by_role("link", name="现代星城"))
    keys.press("Enter")
    phone.wait_for_url(address + "zh/tasks/city/")
    tab_to(phone, phone.locator("article a.term").first)
    expect(phone.locator(".term-popup")).to_be_visible()
    keys.press("Escape")
    expect(phone.locator(".term-popup")).to_be_hidden()

    switch = phone.locator("[data-language-switch='en']").first
    for _ in range(100):
        if switch.evaluate("element => element === document.activeElement"):
            break
        keys.press("Shift+Tab")
    keys.press("Enter")
    phone.wait_for_url(re.compile(re.escape(address) + "en/tasks/city/"))
    assert phone.locator("html").get_attribute("lang") == "en-GB"


def test_search_answers_the_other_languages_query(page: Page, address: str) -> None:
    page.goto(address + "en/")
    results = search(page, "金沙湖商圈")
    expect(results.first).to_contain_text("Review")
    assert not re.search(r"[\u4e00-\u9fff]", results.first.text_content() or "")


def test_the_cover_and_pages_of_two_languages_search_both_and_stay_there(
    page: Page, address: str
) -> None:
    """Whichever was read last, a query is answered in its own language, and the box speaks both."""
    page.goto(address)
    status = page.locator(".md-search [role=status]")
    expect(page.get_by_role("textbox", name="搜索 · Search")).to_be_visible()
    results = search(page, "wetland")
    expect(results.first).to_contain_text("etland")
    expect(results.first).to_have_attribute("lang", "en-GB")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/en/names/#.*wetland"))
    page.goto(address + "zh-en/review/")
    for query, found in (("metro", "en-GB"), ("双地铁", "zh-Hans")):
        open_search(page)
        page.locator(".md-search__input").fill(query)
        last = page.locator(".md-search-result__item:not(.search-answer)").last
        expect(last).to_contain_text(re.compile(query, re.I))
        assert last.evaluate("one => one.closest('[lang]').lang") == found
        assert "/zh-en/" in str(last.locator("a").last.evaluate("one => one.href"))
    page.locator(".md-search__input").fill("乌有之乡")
    expect(status).to_have_text("没有找到“乌有之乡” · Nothing found for “乌有之乡”")


def test_a_tap_shows_a_term_and_a_second_one_opens_it(phone: Page, address: str) -> None:
    phone.goto(address + "zh/tasks/industry/")
    link = term(phone, "“7+2”产业平台")
    link.tap()
    expect(phone.locator(".term-popup")).to_be_visible()
    assert phone.url.endswith("/zh/tasks/industry/")
    link.tap()
    phone.wait_for_url(re.compile(r"/zh/glossary/#7-2-platforms$"))
    phone.go_back()
    assert link.evaluate(OLD_TAP) is False  # the click is taken, and the card shown
    expect(phone.locator(".term-popup")).to_be_visible()


def test_hovering_a_term_shows_its_definition_and_its_other_name(page: Page, address: str) -> None:
    page.goto(address + "zh/tasks/industry/")
    term(page, "“7+2”产业平台").hover()
    card = page.locator(".term-popup")
    expect(card).to_contain_text("钱塘科学城、美丽云城2个全域产业平台")
    expect(card).to_contain_text("“7+2” industrial platforms")


def test_a_row_of_a_target_table_leads_to_its_sentence(page: Page, address: str) -> None:
    page.goto(address + "zh/outlook/")
    row = page.locator(".targets tr", has_text="建成区面积").first
    row.locator("a").click()
    block = page.locator(":target")
    expect(block).to_contain_text("建成区面积达到150平方公里")


def test_the_menu_of_a_phone_takes_the_focus_and_gives_it_back(phone: Page, address: str) -> None:
    """Closed, its links are out of reach; open, the page behind it is; each way out leads back."""
    phone.goto(address + "zh/review/")
    button = phone.get_by_role("button", name="菜单", exact=True)
    menu = phone.locator("#__menu")
    stops: set[str] = set()
    for _ in range(12):
        phone.keyboard.press("Tab")
        stops.add(phone.evaluate("document.activeElement.closest('#__menu') ? 'menu' : 'page'"))
    assert stops == {"page"}
    for leave in ("Escape", "Enter", "tap"):
        expect(button).to_have_attribute("aria-expanded", "false")
        button.focus()
        phone.keyboard.press("Enter")
        home = menu.get_by_role("link", name="首页")
        expect(home).to_be_focused()
        expect(menu.get_by_role("link", name="名词解释")).to_be_in_viewport()
        assert phone.evaluate("document.querySelector('article').closest('[inert]') !== null")
        phone.keyboard.press("Shift+Tab")
        expect(menu.get_by_role("link").last).to_be_focused()
        phone.keyboard.press("Tab")
        expect(home).to_be_focused()
        if leave == "tap":
            phone.touchscreen.tap(350, 400)
        elif leave == "Enter":
            menu.get_by_role("button", name="关闭菜单").focus()
        if leave != "tap":
            phone.keyboard.press(leave)
        expect(phone.locator("[data-menu]")).to_be_focused()
    button.tap()
    menu.get_by_role("link", name="首页").tap()
    phone.wait_for_url(address)
    phone.get_by_role("button", name="菜单 · Menu", exact=True).tap()
    boxes = "[...document.querySelectorAll('#__menu, #__menu *')].filter(e => /auto|scroll/.test(getComputedStyle(e).overflowY) && e.scrollHeight > e.clientHeight).length"
    assert phone.evaluate(boxes) == 1


def test_without_script_all_text_is_there_and_all_ways_lead_on(
    without_script: Page, address: str
) -> None:
    page = without_script
    page.goto(address)
    page.get_by_role("link", name="阅读报告").click()
    page.wait_for_url(address + "zh/")
    page.set_viewport_size({"width": 360, "height": 740})
    page.locator("#__drawer").focus()
    page.keyboard.press("Space")
    expect(page.locator("#__menu").get_by_role("link", name="名词解释")).to_be_in_viewport()
    assert not page.locator(".md-search__input").is_visible()
    page.goto(address + "zh/tasks/industry/")
    term(page, "“7+2”产业平台").click()
    page.wait_for_url(address + "zh/glossary/#7-2-platforms")
    expect(page.locator(":target")).to_contain_text("“7+2”产业平台")
    page.locator(".term-uses a", has_text="提升产业质效").first.click()
    page.wait_for_url(re.compile(r"/zh/tasks/industry/#p\d+$"))
    page.locator("[data-language-switch='en']").click()
    page.wait_for_url(address + "en/tasks/industry/")
    page.goto(address + "en/outlook/")
    expect(page.locator(".targets").first).to_contain_text("RMB 800 billion")


def test_from_a_disk_links_and_search_work(page: Page, built_site: Path) -> None:
    page.goto((built_site / "zh" / "index.html").as_uri())
    results = search(page, "8767亩")
    expect(results.first).to_contain_text("8767亩")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/zh/tasks/industry/index\.html\?h="))
    page.locator("[data-language-switch='en']").click()
    page.wait_for_url(re.compile(r"/en/tasks/industry/index\.html"))


def test_an_unknown_address_below_a_language_leads_back_to_it(page: Page, address: str) -> None:
    page.goto(address + "en/404.html")
    assert page.locator("html").get_attribute("lang") == "en-GB"
    page.get_by_role("link", name="A modern star city").click()
    page.wait_for_url(address + "en/tasks/city/")
    page.go_back()
    page.get_by_role("searchbox").fill("wetland & park")
    page.keyboard.press("Enter")
    page.wait_for_url(address + "en/?q=wetland%20%26%20park")
    expect(page.locator(".md-search__input")).to_have_value("wetland & park")
    expect(page.locator(".md-search [role=status]")).not_to_have_text("Loading…")
    page.goto(address + "en/404.html")
    page.get_by_role("link").first.click()
    page.wait_for_url(address + "en/")
