"""Two languages on one page, as a desktop, a phone and paper show them."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

PATH = "zh-en/tasks/city/"
EMPTY = """() => {  // the share of the rows in which one language has ended and the other goes on
  let empty = 0, all = 0;
  for (const row of document.querySelectorAll("div.row")) {
    const boxes = [...row.querySelectorAll(".row__text")].map((each) => each.getBoundingClientRect());
    const height = Math.max(...boxes.map((box) => box.height));
    for (const box of boxes) { empty += (height - box.height) * box.width; all += height * box.width; }
  }
  return empty / all;
}"""


def cells(page: Page, block: str) -> tuple[Locator, Locator]:
    row = page.locator(f"[id='{block}']")
    return row.locator(".row__text:not(.row__text--other)"), row.locator(".row__text--other")


def look(cell: Locator) -> tuple[float, str, float]:
    """Return the size and the colour of a cell's text, and the width of the line at its edge."""
    size, colour, edge = cell.evaluate(
        "cell => { const own = getComputedStyle(cell);"
        "return [parseFloat(own.fontSize), own.color, parseFloat(own.borderInlineStartWidth)]; }"
    )
    return size, colour, edge


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
        share = left["width"] / (left["width"] + right["width"])
        assert share == pytest.approx(0.41 if width == 720 else 0.38, abs=0.005)
        # One grid: first lines share their baseline, and every line is as high.
        line = chinese.evaluate("cell => parseFloat(getComputedStyle(cell).lineHeight)")
        assert line == english.evaluate("cell => parseFloat(getComputedStyle(cell).lineHeight)")
        assert (
            abs(left["y"] - right["y"]) < 4
        )  # what one script's face sits higher than the other's
        for cell in (left, right):
            assert cell["height"] / line == pytest.approx(round(cell["height"] / line), abs=0.02)


@pytest.mark.parametrize(("read_last", "first"), [("zh/", 0), ("en/", 1)])
def test_on_a_phone_both_languages_stand_block_by_block(
    phone: Page, address: str, read_last: str, first: int
) -> None:
    """The one last read first; the other smaller, softer and behind a line; one number to a block."""
    phone.goto(address + read_last)
    phone.goto(address + PATH)
    for block in ("p1", "p2", "city"):
        both = cells(phone, block)
        leading, second = both[first], both[1 - first]
        expect(leading).to_be_visible()
        expect(second).to_be_visible()
        assert top(leading) < top(second)
        (size, colour, edge), (other_size, other_colour, other_edge) = map(look, (leading, second))
        assert other_size < size
        assert other_colour != colour
        assert (edge, other_edge) == (0, 2)
    expect(phone.locator("#p2 a.address:visible")).to_have_count(1)
    expect(both_numbers := phone.locator("#p2 a.address")).to_have_count(2)
    expect(
        both_numbers.nth(0)
    ).to_be_visible()  # that of the first in the document as on the screen
    phone.set_viewport_size({"width": 1280, "height": 800})
    assert top(cells(phone, "p2")[0]) == pytest.approx(top(cells(phone, "p2")[1]), abs=4)


def test_blocks_of_two_columns_end_near_each_other(page: Page, address: str) -> None:
    """Columns are as wide as what they hold: Han takes half the room of letters."""
    page.set_viewport_size({"width": 1280, "height": 800})
    for path in ("review/", "tasks/industry/", "tasks/city/"):
        page.goto(f"{address}zh-en/{path}")
        assert page.evaluate(EMPTY) < 0.12


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
