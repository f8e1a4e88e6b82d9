"""How pages are set: what lines keep whole, what a finger finds, and what looks alike."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

# Figures, open or folded, that stand on more than one line although one would hold them.
BROKEN = """() => {
  for (const fold of document.querySelectorAll("details")) fold.open = true;
  const content = (box) => {
    const own = getComputedStyle(box);
    return box.clientWidth - parseFloat(own.paddingLeft) - parseFloat(own.paddingRight);
  };
  const around = (each) => {
    let box = each.parentElement;
    while (getComputedStyle(box).display.startsWith("inline")) box = box.parentElement;
    return box;
  };
  return [...document.querySelectorAll(".figure, .entries b, .chart__figure")].filter((each) => {
    const text = document.createRange();
    text.selectNodeContents(each);
    const boxes = [...text.getClientRects()].filter((box) => box.width);
    const lines = new Set(boxes.map((box) => Math.round(box.top / 8))).size;
    const wide = boxes.reduce((sum, box) => sum + box.width, 0);
    return lines > 1 && wide + 6 <= content(around(each));
  }).map((each) => each.textContent);
}"""
# Lines of a paragraph that end although the next word would fit, figures and points aside.
SHORT = """() => [...document.querySelectorAll("article > p:not(:has(.opens))")].flatMap((block) => {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT), words = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.parentElement.closest(".address, .visually-hidden")) continue;
    for (const word of node.data.matchAll(/[^\\s-–—/]+/g)) {
      const range = document.createRange();
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const box = range.getBoundingClientRect();
      words.push({ text: word[0], box, figure: node.parentElement.closest(".figure") });
    }
  }
  const edge = block.getBoundingClientRect().right;
  return words.filter(({ box, figure }, at) => {
    const next = words[at + 1];
    return next && !next.figure && !figure && next.box.top > box.bottom - 4 && edge - box.right > next.box.width + 24;
  }).map(({ text }) => text);
})"""
CELLS = """() => [...document.querySelectorAll(
  ".ways__way, .md-header__inner > a, .md-header__inner > button, .md-header__inner > label")]
  .map((each) => each.getBoundingClientRect()).filter((box) => box.width)
  .map((box) => [box.left, box.right, box.width, box.height])"""
LOOK = """(all) => all.map((each) => {
  const own = getComputedStyle(each), sign = getComputedStyle(each, "::after");
  return [own.display, own.minHeight, own.color, own.fontWeight, own.justifyContent, own.alignItems,
    own.paddingTop, own.listStyleType === "none" || own.display === "flex", sign.content, sign.color, sign.marginLeft !== "0px"].join();
})"""


@pytest.mark.parametrize("width", [360, 768, 1280])
@pytest.mark.parametrize(
    "path",
    ["zh/review/", "en/review/", "zh/targets/", "en/targets/", "en/goals/", "zh-en/outlook/"],
)
def test_a_number_stays_with_its_scale_and_unit(
    page: Page, address: str, path: str, width: int
) -> None:
    """As long as the line has room for it: 1.7万个, RMB 39.1 billion; a date in the footer too."""
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(address + path)
    expect(page.locator(".colophon .figure").first).to_be_visible()
    assert page.evaluate(BROKEN) == []


@pytest.mark.parametrize("path", ["en/targets/", "en/tasks/city/", "en/about/"])
def test_on_a_phone_lines_are_as_full_as_words_allow(phone: Page, address: str, path: str) -> None:
    phone.goto(address + path)
    assert phone.evaluate(SHORT) == []


@pytest.mark.parametrize("path", ["zh-en/review/", "en/review/", "zh-hant/review/", ""])
def test_a_finger_finds_each_part_of_a_phone_s_header(phone: Page, address: str, path: str) -> None:
    """In large type, and with a browser's own, too: 44 px high, 40 wide, none over another."""
    for width, large, size in (
        (320, False, ""), (320, True, ""), (320, False, "200%"), (360, False, ""), (360, True, "200%"),
    ):  # fmt: skip
        phone.set_viewport_size({"width": width, "height": 640})
        phone.goto(address + path)
        phone.evaluate("(on) => document.documentElement.classList.toggle('elder', on)", large)
        phone.evaluate("(size) => { document.documentElement.style.fontSize = size }", size)
        cells = sorted(phone.evaluate(CELLS))
        assert len(cells) == 7  # menu, four ways to read, large type, search
        for left, right, wide, high in cells:
            assert (wide >= 40, high >= 44) == (True, True)
            assert 0 <= left < right <= width
        assert all(
            after[0] >= before[1] - 0.5 for before, after in zip(cells, cells[1:], strict=False)
        )
        assert phone.locator(".md-header").evaluate("header => header.scrollWidth") == width


def test_a_phone_has_the_palette_in_its_menu(phone: Page, address: str) -> None:
    phone.goto(address + "zh/review/")
    switch = phone.locator("[data-palette]:visible")
    expect(switch).to_have_count(0)
    phone.locator("[data-menu]").tap()
    switch.tap()
    expect(switch).to_have_attribute("aria-pressed", "true")
    expect(phone.locator("body")).to_have_attribute("data-md-color-scheme", "night")


def test_what_is_folded_looks_alike_everywhere(phone: Page, address: str) -> None:
    looks = set()
    for path in ("zh/review/", "zh/targets/", "zh/names/", "zh/goals/", "zh-en/review/"):
        phone.goto(address + path)
        folds = phone.locator("article summary:visible, .explorer__area > tr:first-child button")
        expect(folds.first).to_be_visible()
        looks |= set(folds.evaluate_all(LOOK))
    assert len(looks) == 1


@pytest.mark.parametrize("path", ["", "zh/goals/", "en/goals/"])
def test_figures_that_are_links_look_so(page: Page, address: str, path: str) -> None:
    """Their name is underlined, and their number has the colour of links."""
    page.goto(address + path)
    accent = page.locator(".md-typeset a:not(.term)").last.evaluate(
        "a => getComputedStyle(a).color"
    )
    names = page.locator(".goals__name, .key-figures__name, .goals__promises a")
    lines = names.evaluate_all(
        "all => all.map((each) => getComputedStyle(each).textDecorationLine)"
    )
    assert set(lines) == {"underline"}
    numbers = page.locator("article .said__number, .key-figures .said__number")
    colours = numbers.evaluate_all("all => all.map((each) => getComputedStyle(each).color)")
    assert len(set(colours)) == 1
    assert colours[0] != page.evaluate("getComputedStyle(document.body).color")
    assert accent
