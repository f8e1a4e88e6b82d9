"""The search box: when it fetches, what it shows and says, and by which keys it is worked."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser_tests.test_citizen import open_search, search

SAFARI_ENTER = """(input) => {
  input.dispatchEvent(new CompositionEvent("compositionend", { data: "地铁" }));
  input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", keyCode: 229, bubbles: true, cancelable: true }));
}"""
WATCH_ROOT = """() => {
  window.classChanges = 0; // each of them gives every element of the page its style anew
  new MutationObserver((seen) => { window.classChanges += seen.length; })
    .observe(document.documentElement, { attributeFilter: ["class"] });
}"""
NAME = {"kind": "name", "label": "名称", "location": "review/#p4", "title": "金沙湖"}


def box(page: Page) -> Locator:
    return page.locator(".md-search__input")


def status(page: Page) -> Locator:
    return page.locator(".md-search [role=status]")


def is_open(page: Page) -> bool:
    return bool(page.evaluate("document.getElementById('__search').checked"))


@pytest.fixture
def fetched(page: Page) -> list[str]:
    """The addresses that the page asks for on account of the search, as they are asked for."""
    asked: list[str] = []
    page.on(
        "request", lambda request: asked.append(request.url) if "search" in request.url else None
    )
    return asked


def engines(fetched: list[str]) -> list[str]:
    return [url for url in fetched if re.search("search-engine|search_index", url)]


@pytest.mark.parametrize("path", ["", "zh/review/", "en/targets/"])
def test_nothing_is_fetched_before_the_reader_goes_for_the_box(
    page: Page, address: str, fetched: list[str], path: str
) -> None:
    page.goto(address + path, wait_until="networkidle")
    page.keyboard.press("Tab")
    page.mouse.move(600, 500)
    assert engines(fetched) == []
    with page.expect_request("**/search_index.json"):
        box(page).hover()


@pytest.mark.parametrize(
    ("language", "query", "kinds", "first"),
    [
        ("zh", "“7+2”", ["term"], "“7+2”产业平台"),
        ("zh", "研发经费", ["figure"] * 3, "4.05%"),
        ("zh", "金沙湖", ["name"], "金沙湖"),
        ("zh", "产业", ["term"] * 3 + ["figure"] * 4 + ["more"], "产业项目净地“一件事”"),
        ("en", "7+2", ["term"], "“7+2” industrial platforms"),
        ("en", "R&D", ["figure"] * 3, "4.05%"),
        ("en", "碳达峰", ["term", "figure"], "Carbon peaking and carbon neutrality"),
    ],
)
def test_answers_stand_above_the_pages(
    page: Page, address: str, language: str, query: str, kinds: list[str], first: str
) -> None:
    page.route("**/search/search_index.json", with_a_name)
    page.goto(f"{address}{language}/review/")
    results = search(page, query)
    expect(results.first).to_contain_text(first)
    expect(results.first.locator(".search-answer__kind")).not_to_be_empty()
    found = results.evaluate_all(
        "all => all.map(one => (/search-answer--(\\w+)/.exec(one.className) || [])[1] || 'page')"
    )
    assert found[: len(kinds)] == kinds
    assert set(found[len(kinds) :]) == {"page"}


def with_a_name(route: Route) -> None:
    index = route.fetch().json()
    kept = [answer for answer in index["answers"] if answer["kind"] != "name"]
    index["answers"] = [*kept, NAME]
    route.fulfill(body=json.dumps(index), content_type="application/json")


def test_more_figures_are_in_the_table_of_all(page: Page, address: str) -> None:
    page.goto(address + "zh/")
    search(page, "产业")
    page.locator(".search-answer--more a").click()
    page.wait_for_url(re.compile("/zh/targets/"))
    expect(page.locator("#explorer-words")).to_have_value("产业")


def test_the_number_of_results_is_announced(page: Page, address: str) -> None:
    page.goto(address + "zh/")
    open_search(page)
    expect(status(page)).to_have_text("输入词语即可搜索")
    page.keyboard.type("双地铁")
    expect(status(page)).to_have_text(re.compile(r"^\d+条结果$"))
    page.locator(".md-search [type=reset]").click()
    expect(status(page)).to_have_text("输入词语即可搜索")
    expect(box(page)).to_be_focused()
    expect(page.locator(".md-search-result__item")).to_have_count(0)
    page.keyboard.type("乌有之乡")
    expect(status(page)).to_have_text("没有找到“乌有之乡”")
    box(page).fill("金砂湖")  # another character of the same sound
    expect(page.locator(".search-answer--name").first).to_contain_text("金沙湖")
    expect(status(page)).to_have_text("没有找到“金砂湖”")
    page.goto(address + "en/")
    search(page, "Utopia")
    expect(status(page)).to_have_text("Nothing found for “Utopia”")
    box(page).fill("wetlnad")
    expect(page.locator(".search-answer--name").first).to_contain_text("etland")


def test_an_index_on_its_way_and_one_that_fails_are_told(page: Page, address: str) -> None:
    waiting: list[Route] = []
    page.route("**/search_index.json", lambda route: waiting.append(route))
    page.goto(address + "en/")
    search(page, "metro")
    expect(status(page)).to_have_text("Loading…")
    waiting[0].abort()
    expect(status(page)).to_have_text(re.compile("^The index could not be loaded"))
    page.unroute("**/search_index.json")
    page.keyboard.type("s")  # the next key tries again
    expect(page.locator(".md-search-result__item").first).to_contain_text(re.compile("metro", re.I))


def test_a_search_without_network_says_so_and_goes_on_when_it_is_back(
    page: Page, address: str
) -> None:
    """The box was touched before: the engine that did not come then must not be waited for."""
    page.goto(address + "zh/review/")
    page.context.set_offline(True)
    box(page).hover()
    page.wait_for_timeout(100)
    search(page, "双地铁")
    expect(status(page)).to_have_text(re.compile("^未能载入索引"))
    page.context.set_offline(False)
    expect(page.locator(".md-search-result__item").first).to_contain_text("双地铁")


def test_a_key_opens_and_escape_returns_to_where_one_was(page: Page, address: str) -> None:
    """No bare key does anything: a slip of the hand, or of the voice, is none (WCAG 2.1.4)."""
    page.goto(address + "zh/review/")
    link = page.locator("article a.term").first
    link.focus()
    page.keyboard.type("/sfnp.,")
    assert not is_open(page)
    assert page.url == address + "zh/review/"
    open_search(page)
    expect(box(page)).to_have_value("")
    page.keyboard.press("Escape")
    assert not is_open(page)
    expect(link).to_be_focused()


def test_arrows_and_tab_go_through_the_results(page: Page, address: str) -> None:
    page.goto(address + "zh/review/")
    search(page, "研发经费")
    links = page.locator(".md-search-result__link")
    expect(links.first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(links.first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(box(page)).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(".md-search [type=reset]")).to_be_focused()
    page.keyboard.press("Tab")
    expect(links.first).to_be_focused()
    links.last.focus()
    page.keyboard.press("Tab")
    assert not is_open(page)


def test_keys_mean_the_results_of_what_is_typed_however_late_they_come(
    page: Page, address: str
) -> None:
    waiting: list[Route] = []
    page.route("**/search_index.json", lambda route: waiting.append(route))
    page.goto(address + "zh/review/")
    with page.expect_request("**/search_index.json"):
        search(page, "研发经费")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.wait_for_timeout(50)  # the route's turn
    waiting[0].continue_()
    links = page.locator(".md-search-result__link")
    expect(links.nth(1)).to_be_focused()


def test_enter_opens_the_first_as_soon_as_there_is_one(page: Page, address: str) -> None:
    page.goto(address + "zh/review/")
    open_search(page)
    page.keyboard.type("“7+2”")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/zh/glossary/#7-2-platforms$"))


def test_a_result_of_the_same_page_closes_the_box(page: Page, address: str) -> None:
    page.goto(address + "zh/glossary/")
    search(page, "“7+2”").first.locator("a").click()
    page.wait_for_url(re.compile("#7-2-platforms$"))
    assert not is_open(page)


def test_half_composed_pinyin_is_no_query(page: Page, address: str) -> None:
    page.goto(address + "zh/review/")
    open_search(page)
    keyboard = page.context.new_cdp_session(page)
    keyboard.send(
        "Input.imeSetComposition", {"text": "ditie", "selectionStart": 5, "selectionEnd": 5}
    )
    expect(box(page)).to_have_value("ditie")
    page.keyboard.press("ArrowDown")  # among the candidates
    expect(status(page)).to_have_text("输入词语即可搜索")
    keyboard.send("Input.insertText", {"text": "地铁"})
    expect(page.locator(".md-search-result__item").first).to_contain_text("地铁")
    expect(box(page)).to_have_value("地铁")
    box(page).evaluate(SAFARI_ENTER)  # chose the candidate: it comes after the composition's end
    page.wait_for_timeout(50)
    assert is_open(page)
    assert page.url == address + "zh/review/"


@pytest.fixture
def many(page: Page, address: str) -> Iterator[Page]:
    """A page with the results of a query that most pages answer."""
    page.goto(address + "zh/review/")
    search(page, "区")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    yield page


def test_what_does_not_fit_comes_as_it_is_scrolled_to(many: Page) -> None:
    pages = many.locator(".md-search-result__item:not(.search-answer)")
    expect(pages.nth(2)).to_be_attached()
    many.wait_for_timeout(100)
    shown = pages.count()
    many.locator(".md-search__scrollwrap").evaluate("one => one.scrollTo(0, one.scrollHeight)")
    expect(pages.nth(shown)).to_be_attached()


def test_a_tall_screen_is_filled_without_scrolling(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 6000})
    page.goto(address + "zh/review/")
    search(page, "区")
    rest = page.locator(".md-search-result__item:not(.search-answer)").nth(3)
    expect(rest).to_be_visible()


PART = {"docs": [{"location": "review/", "title": "地铁", "text": "地铁一"}], "answers": []}
LATER = {
    "docs": [{"location": f"v02/{number}/", "title": "旧", "text": "地铁"} for number in range(9)],
    "answers": [{"kind": "term", "label": "词", "location": "v02/0/", "title": "地铁", "at": 0}],
}


@pytest.mark.parametrize("in_use", [False, True])
def test_what_the_rest_of_an_archive_adds_moves_nothing_in_use(
    page: Page, address: str, in_use: bool
) -> None:
    """Answers come on top only while the reader has not gone into the results."""
    waiting: list[Route] = []
    config = page.request.get(f"{address}zh/search/search_index.json").json()["config"]
    first = {**PART, "config": {**config, "parts": ["zh/search/part/v02.json"]}}
    page.route("**/zh/search/part.json", lambda route: route.fulfill(json=first))
    page.route("**/zh/search/part/v02.json", lambda route: waiting.append(route))
    page.goto(address + "zh/review/")
    page.locator(".md-search").evaluate("one => { one.dataset.index = 'search/part.json'; }")
    with page.expect_request("**/zh/search/part/v02.json"):
        search(page, "地铁")
        results = page.locator(".md-search-result__item")
        expect(results).to_have_count(1)
        expect(status(page)).to_have_text("1条结果")
    if in_use:
        page.keyboard.press("ArrowDown")
    page.wait_for_timeout(50)  # the route's turn
    waiting[0].fulfill(json={**LATER, "config": config})
    expect(status(page)).to_have_text("11条结果")
    expect(results.nth(3)).to_be_visible()
    is_answer = "one => one.matches('.search-answer')"
    assert results.first.evaluate(is_answer) is not in_use
    if in_use:
        expect(results.first.locator("a")).to_be_focused()


def test_what_was_found_stays_when_the_rest_of_an_archive_fails(page: Page, address: str) -> None:
    config = page.request.get(f"{address}zh/search/search_index.json").json()["config"]
    first = {**PART, "config": {**config, "parts": ["zh/search/part/v02.json"]}}
    page.route("**/zh/search/part.json", lambda route: route.fulfill(json=first))
    page.route("**/zh/search/part/v02.json", lambda route: route.abort())
    page.goto(address + "zh/review/")
    page.locator(".md-search").evaluate("one => { one.dataset.index = 'search/part.json'; }")
    search(page, "地铁")
    expect(status(page)).to_have_text(re.compile("^未能载入索引"))
    expect(page.locator(".md-search-result__item")).to_have_count(1)


def test_a_page_s_further_sections_unfold_by_keyboard(many: Page) -> None:
    details = many.locator(".md-search-result__more").first
    summary = details.locator("summary")
    expect(summary).to_have_text(re.compile(r"^本页另有\d+处$"))
    expect(details.locator("a").first).to_be_hidden()
    summary.focus()
    many.keyboard.press("Enter")
    many.keyboard.press("ArrowDown")
    expect(details.locator("a").first).to_be_focused()


def test_on_a_phone_it_fills_the_screen_and_holds_the_page_still(phone: Page, address: str) -> None:
    phone.goto(address + "zh/review/")
    phone.evaluate("scrollTo(0, 600)")
    phone.get_by_role("button", name="搜索", exact=True).tap()
    expect(box(phone)).to_be_focused()
    assert phone.evaluate("getComputedStyle(document.documentElement).overflowY") == "hidden"
    phone.keyboard.type("研发经费")
    expect(phone.locator(".search-answer").first).to_contain_text("4.05%")
    assert phone.evaluate("document.documentElement.scrollWidth") == 360
    phone.get_by_role("button", name="关闭搜索").tap()
    assert not is_open(phone)
    phone.wait_for_function("() => Math.abs(scrollY - 600) < 2")


@pytest.mark.parametrize("width", [360, 1280])
def test_it_opens_at_once_without_drawing_the_page_anew(
    page: Page, address: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(address + "zh/review/")
    page.evaluate(WATCH_ROOT)
    open_search(page)
    assert page.evaluate("document.getAnimations().length") == 0
    assert page.locator(".md-search__inner").evaluate("one => getComputedStyle(one).opacity") == "1"
    assert page.evaluate("window.classChanges") == 0


def test_on_a_phone_the_closed_box_is_no_stop_for_the_keyboard(phone: Page, address: str) -> None:
    phone.goto(address + "zh/review/")
    assert not box(phone).is_visible()
    toggle = phone.locator("[data-search]")
    toggle.focus()
    phone.keyboard.press("Space")
    expect(box(phone)).to_be_focused()
    phone.keyboard.press("Escape")
    expect(toggle).to_be_focused()
