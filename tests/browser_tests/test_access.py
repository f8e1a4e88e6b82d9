"""The frame of a page for readers who do not see it, or use no mouse: what only a browser shows.

Each test is one visit, which checks what it meets: menus, switches and cards say what they are, and
the focus is never where nobody sees it.
"""

from __future__ import annotations

from playwright.sync_api import Page, expect


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
