"""Two languages on one page, as a desktop, a phone and paper show them."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

PATH = "zh-en/tasks/city/"


def cells(page: Page, block: str) -> tuple[Locator, Locator]:
    row = page.locator(f"[id='{block}']")
    return row.locator(".row__text:not(.row__text--other)"), row.locator(".row__text--other")


def top(locator: Locator) -> float:
    box = locator.bounding_box()
    assert box
    return box["y"]


@pytest.mark.parametrize("width", [720, 1280])
def test_on_a_wide_screen_the_languages_stand_side_by_side(
    page: Page, address: str, width: int
) -> None:
    """Whichever of them was read last."""
    page.set_viewport_size({"width": width, "height": 800})
    for read_last in ("zh/", "en/"):
        page.goto(address + read_last)
        page.goto(address + PATH)
        chinese, english = cells(page, "p2")
        left, right = chinese.bounding_box(), english.bounding_box()
        number = chinese.locator("a.address").bounding_box()
        assert left and right and number
        assert left["x"] + left["width"] <= number["x"] < right["x"] - number["width"] / 2
        assert left["width"] / (left["width"] + right["width"]) == pytest.approx(0.46, abs=0.005)
        # One grid: first lines share their baseline, and every line is as high.
        line = chinese.evaluate("cell => parseFloat(getComputedStyle(cell).lineHeight)")
        assert line == english.evaluate("cell => parseFloat(getComputedStyle(cell).lineHeight)")
        assert (
            abs(left["y"] - right["y"]) < 4
        )  # what one script's face sits higher than the other's
        for cell in (left, right):
            assert cell["height"] / line == pytest.approx(round(cell["height"] / line), abs=0.02)
        expect(page.locator(".row__toggle").first).to_be_hidden()
        expect(page.locator(".pair__control")).to_be_hidden()


@pytest.mark.parametrize(
    ("read_last", "first", "name"), [("zh/", 0, "English"), ("en/", 1, "中文")]
)
def test_on_a_phone_a_tap_shows_the_other_language(
    phone: Page, address: str, read_last: str, first: int, name: str
) -> None:
    phone.goto(address + read_last)
    phone.goto(address + PATH)
    both = cells(phone, "p2")
    expect(both[first]).to_be_visible()
    expect(both[1 - first]).to_be_hidden()
    toggle = phone.locator("#p2 .row__toggle")
    expect(toggle).to_have_text(name)
    toggle.tap()
    expect(toggle).to_have_attribute("aria-expanded", "true")
    expect(both[1 - first]).to_be_visible()
    assert top(both[first]) < top(toggle) < top(both[1 - first])
    expect(cells(phone, "p1")[1 - first]).to_be_hidden()
    toggle.tap()
    expect(both[1 - first]).to_be_hidden()


def test_on_a_phone_both_languages_are_shown_and_remembered(phone: Page, address: str) -> None:
    phone.goto(address + PATH)
    phone.locator(".pair__control button").tap()
    expect(cells(phone, "p2")[1]).to_be_visible()
    expect(phone.locator("#p2 .row__toggle")).to_be_hidden()
    phone.goto(address + "zh-en/review/")
    expect(cells(phone, "p2")[1]).to_be_visible()
    phone.locator(".pair__control button").tap()
    expect(cells(phone, "p2")[1]).to_be_hidden()


def test_a_heading_is_one_with_both_its_texts(phone: Page, address: str) -> None:
    phone.goto(address + PATH)
    heading = phone.get_by_role("heading", level=1)
    expect(heading).to_have_count(1)
    for language in ("zh-Hans", "en-GB"):
        expect(heading.locator(f"[lang={language}]")).to_be_visible()


def test_without_script_both_languages_are_there_on_a_phone(
    without_script: Page, address: str
) -> None:
    page = without_script
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(address + PATH)
    chinese, english = cells(page, "p2")
    expect(chinese).to_be_visible()
    expect(english).to_be_visible()
    assert top(chinese) < top(english)
    expect(page.locator(".pair__control")).to_be_hidden()


def test_on_paper_the_languages_stand_side_by_side_and_say_where_they_are_from(
    page: Page, address: str
) -> None:
    page.goto(address + PATH)
    page.emulate_media(media="print")
    chinese, english = cells(page, "p2")
    left, right = chinese.bounding_box(), english.bounding_box()
    assert left and right
    assert left["y"] == right["y"]
    assert left["x"] + left["width"] < right["x"]
    expect(page.locator(".md-footer")).to_contain_text("非官方版本")
    expect(page.locator(".on-paper")).to_have_text(address + PATH)
    expect(page.locator(".on-paper")).to_be_visible()
    page.goto(address + "zh/targets/")
    shown = page.locator("button:visible").evaluate_all(
        "all => all.map((one) => one.closest('th') !== null)"
    )
    assert all(shown)  # heads of a table alone, which each sheet repeats
    assert (
        page.locator("th button").first.evaluate("one => getComputedStyle(one).display")
        == "contents"
    )


def test_a_term_in_the_second_column_shows_its_english_card(page: Page, address: str) -> None:
    page.goto(address + PATH)
    page.locator(".row__text--other a.term").first.hover()
    expect(page.locator(".term-popup")).to_be_visible()
    expect(page.locator(".term-popup")).to_have_attribute("lang", "en-GB")
