"""Footnotes in a browser: the card of a mark, the search's marks across one, and what is read aloud."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from publication.publish.script import join_parts
from tests.support import script_parts

MARK = '<sup><a class="footnote-mark" href="#p2" role="doc-noteref">{}</a></sup>'
NOTE = (
    '<p class="footnote" role="doc-footnote"><span class="apparatus retired" id="p9"></span>'
    '<a class="footnote-mark" href="#fnref-1" role="doc-backlink">{}</a>{}</p>'
)
ROW = '<div id="{}">{}<div class="row__text" lang="zh-Hans">{}</div><div class="row__text" lang="en-GB">{}</div></div>'
PAIR = ROW.format(
    "p1", "", f"<p>双{MARK.format('〔1〕')}地铁</p>", f"<p>Me{MARK.format('[1]')}tro</p>"
) + ROW.format("p2", "", NOTE.format("〔1〕", "两<em>条</em>"), NOTE.format("[1] ", "Two lines"))
ALONE = f'<p id="p1">双{MARK.format("〔1〕")}地铁</p>' + NOTE.format("〔1〕", "两条").replace(
    "<p ", '<p id="p2" ', 1
)


def show(page: Page, article: str, *parts: str) -> None:
    """Show an article, and run parts of the scripts."""
    page.set_content(
        f'<html lang="zh-Hans"><div data-md-component="content"><article>{article}</article></div>'
    )
    page.evaluate(join_parts(script_parts("shared", *parts)))


def test_a_mark_shows_its_note_and_nothing_around_it(page: Page) -> None:
    show(page, ALONE, "terms")
    page.locator("sup a").hover()
    card = page.locator(".term-popup")
    expect(card).to_be_visible()
    expect(card).to_have_text("两条")
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()


def test_a_mark_on_a_phone_shows_its_note_first_and_leads_there_then(phone: Page) -> None:
    show(phone, ALONE, "terms")
    phone.locator("sup a").tap()
    expect(phone.locator(".term-popup")).to_have_text("两条")
    assert phone.evaluate("location.hash") == ""
    phone.locator("sup a").tap()
    assert phone.evaluate("location.hash") == "#p2"


def test_side_by_side_a_mark_shows_the_note_in_its_own_language(page: Page) -> None:
    show(page, PAIR, "terms")
    page.locator("[lang=en-GB] sup a").hover()
    card = page.locator(".term-popup")
    expect(card).to_have_text("Two lines")
    expect(card).to_have_attribute("lang", "en-GB")


def test_marks_are_not_read_aloud(page: Page) -> None:
    show(page, ALONE)
    parts = script_parts("aloud-text") | {"global": 'window.aloud = require("./aloud-text");\n'}
    page.evaluate(join_parts(parts))
    texts = page.evaluate(
        "aloud.blocks(document.querySelector('article')).map((block) => aloud.textOf(block))"
    )
    assert texts == ["双地铁", "两条"]
