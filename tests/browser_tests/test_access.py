"""The frame of a page for readers who do not see it, or use no mouse: what only a browser shows.

Each test is one visit, which checks what it meets: menus, switches and cards say what they are, and
the focus is never where nobody sees it.
"""

from __future__ import annotations

from playwright.sync_api import Browser, Page, expect

from publication.publish.script import join_parts
from tests.support import script_parts
from tests.tools.accessibility import CONTRAST_RULES, EACH, THIN, dark_violations, violations

COPY = """([from, to]) => {
  const selection = getSelection(), data = new DataTransfer();
  selection.setBaseAndExtent(document.querySelector(from), 0, document.querySelector(to), 1);
  const copied = new ClipboardEvent("copy", { clipboardData: data, cancelable: true, bubbles: true });
  return document.dispatchEvent(copied) ? null : data.getData("text/plain");
}"""
EDGES = """() => {
  const edge = (selector) => getComputedStyle(document.querySelector(selector)).borderInlineStartColor;
  const links = [...document.querySelectorAll(".md-nav--secondary a")];
  const colours = links.map((each) => getComputedStyle(each).borderInlineStartColor);
  return [edge(".md-search__output") !== getComputedStyle(document.body).backgroundColor, colours];
}"""


def test_controls_of_a_page_say_what_they_are_and_keep_the_focus(page: Page, address: str) -> None:
    page.goto(address + "zh/review/")
    switch = page.get_by_role("button", name="深色")
    for key, pressed, scheme in (("Space", "true", "night"), ("Enter", "false", "paper")):
        switch.focus()
        page.keyboard.press(key)
        expect(switch).to_have_attribute("aria-pressed", pressed)
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", scheme)
    page.keyboard.press("Space")
    page.reload()
    expect(switch).to_have_attribute("aria-pressed", "true")

    top = page.get_by_role("button", name="回到页面顶部")
    expect(top).to_be_hidden()
    page.evaluate("scrollTo(0, 2400)")
    expect(page.locator(".md-nav--secondary [aria-current=location]")).to_have_count(1)
    expect(page.locator(".md-header__title")).to_have_class(
        "md-header__title md-header__title--active"
    )
    page.evaluate("scrollTo(0, 2000)")
    top.focus()
    page.keyboard.press("Enter")
    expect(top).to_be_hidden()
    expect(page.locator("#content")).to_be_focused()

    page.locator("#p2 > a.address").press("Enter")
    card = page.get_by_role("dialog", name="链接与引用")
    ends = card.locator("button, a")
    expect(ends.first).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(ends.last).to_be_focused()
    page.keyboard.press("Tab")
    expect(ends.first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#p2 > a.address")).to_be_focused()


def test_what_looks_like_a_heading_is_one(page: Page, address: str) -> None:
    """Run-in headings, and the titles of the cover's sections; heads of tables say their words alone."""
    page.goto(address + "zh/review/")
    expect(page.get_by_role("heading", level=2, name="一是区域地位进一步提高。")).to_have_count(1)
    page.goto(address + "zh-en/tasks/city/")
    expect(page.locator("#p2").get_by_role("heading", level=2)).to_have_count(2)
    page.goto(address)
    expect(page.locator("h2.key-figures__caption")).to_have_count(1)
    page.goto(address + "zh/targets/?words=8767")
    head = page.get_by_role("columnheader", name="指标", exact=True)
    expect(head.get_by_role("button")).to_be_visible()
    row = page.locator(".explorer tbody:not([hidden]) th").first
    expect(page.get_by_role("rowheader", name=row.inner_text(), exact=True)).to_be_visible()
    expect(row.locator("a")).to_have_count(0)


def test_side_by_side_the_document_is_in_the_order_of_the_screen(page: Page, address: str) -> None:
    """Reached from English: the columns stay on a wide screen, and English leads on a narrow one."""
    page.goto(address + "en/")
    page.goto(address + "zh-en/tasks/city/")
    order = "[...document.querySelectorAll('#p2 .row__text')].map((each) => each.lang)"
    assert page.evaluate(order) == ["zh-Hans", "en-GB"]
    page.set_viewport_size({"width": 360, "height": 740})
    page.wait_for_function(f"() => {order}[0] === 'en-GB'")


def test_more_contrast_is_seven_to_one_and_forced_colours_have_edges(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(color_scheme="light", reduced_motion="reduce", contrast="more")
    page = context.new_page()
    for path in ("zh/outlook/", "", "en/targets/?words=metro"):
        page.goto(address + path)
        page.evaluate(THIN, EACH)
        assert violations(page, CONTRAST_RULES) == []
        assert dark_violations(page, CONTRAST_RULES) == []
    context.close()
    page = browser.new_page(forced_colors="active", viewport={"width": 1280, "height": 800})
    page.goto(address + "zh/review/")
    page.locator(".md-search__input").fill("金沙湖")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    page.evaluate("scrollTo(0, 2400)")
    expect(page.locator(".md-nav--secondary [aria-current]")).to_have_count(1)
    has_edge, colours = page.evaluate(EDGES)
    assert has_edge
    assert sorted(colours.count(colour) for colour in set(colours)) == [1, len(colours) - 1]
    page.close()


def test_large_type_reaches_menu_search_and_cover(phone: Page, address: str) -> None:
    """All that is read is 18 px at least; qualifiers stay whole; the switch stands on the first screen."""
    size = "each => parseFloat(getComputedStyle(each).fontSize)"
    phone.goto(address)
    switch = phone.get_by_role("button", name="长者模式")
    expect(switch).to_be_in_viewport()
    switch.tap()
    phone.goto(address + "zh/goals/")
    phone.get_by_role("button", name="搜索", exact=True).tap()
    phone.keyboard.type("金沙湖")
    expect(phone.locator(".md-search-result__item").first).to_be_visible()
    for read in (".md-search__input", ".md-search-result__meta", "#__menu .md-nav__link"):
        assert phone.locator(read).first.evaluate(size) >= 18
    lines = phone.locator(".said__qualifier").evaluate_all(
        "all => all.map((each) => each.firstChild ? new Set([...each.firstChild.textContent.trim()].map((_, at) => {"
        "const one = document.createRange(); one.setStart(each.firstChild, at); one.setEnd(each.firstChild, at + 1);"
        "return Math.round(one.getBoundingClientRect().top); })).size : 1)"
    )
    assert max(lines) == 1
    phone.set_viewport_size({"width": 1280, "height": 800})
    phone.goto(address + "zh/review/")
    expect(phone.locator("details.toc-inline summary")).to_be_visible()


def test_a_copy_is_the_text_of_one_language_with_its_source(page: Page, address: str) -> None:
    page.goto(address + "zh/review/")
    copied = page.evaluate(COPY, ["#p2", "#p3 strong"])
    first, second, title, source = [line for line in copied.split("\n") if line]
    assert first.startswith("一是区域地位进一步提高。作为")
    assert second == "二是产业基础进一步夯实。"
    assert (title, source) == (page.title(), address + "zh/review/#p2")
    page.goto(address + "zh-en/tasks/city/")
    copied = page.evaluate(COPY, ["#p2 .row__text--other", "#p3 .row__text--other"])
    assert not any("\u4e00" <= each <= "\u9fff" for each in copied.split(page.title())[0])
    page.goto(address + "zh/glossary/")
    name, _, meaning = page.evaluate(COPY, ["h2[id]", "h2[id] + p"]).partition("\n")
    assert name
    assert "#" not in name + meaning.split(page.title())[0]


def test_a_wide_table_is_scrolled_by_keyboard(phone: Page) -> None:
    cells = "".join(f"<th>{'年' * 9}{number}</th>" for number in range(9))
    table = f"<table><tr>{cells}</tr></table>"
    style = ".table__room { overflow-x: auto } th { white-space: nowrap }"
    phone.set_content(f"<style>{style}</style><article>{table}<table><tr><td>一</table></article>")
    phone.evaluate(join_parts(script_parts("shared", "tables")))
    expect(phone.locator("[tabindex]")).to_have_count(1)
    phone.keyboard.press("Tab")
    expect(phone.get_by_role("region", name="年年年")).to_be_focused()
    phone.keyboard.press("ArrowRight")
    phone.wait_for_function("() => document.querySelector('.table__room').scrollLeft > 0")
