"""How pages are set: what lines keep whole, what a finger finds, and what looks alike."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.tools.serving import served

# Figures in the text of blocks, whatever is folded, that stand on two lines although one has room.
BROKEN = """() => {
  for (const fold of document.querySelectorAll("details")) fold.open = true;
  const figure = /(?<![A-Za-z\\d.])\\d[\\d.,]*[万亿]*[\\u4e00-\\u9fff]|(?:RMB |US\\$)?\\d[\\d.,]* (?:billion|million|mu)\\b|RMB \\d[\\d,]*/g;
  const blocks = [...document.querySelectorAll("article p, article li, article td, .colophon p")];
  return blocks.filter((block) => block.clientWidth && !block.querySelector("p, li")).flatMap((block) => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT), characters = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.parentElement.closest(".address, .note, .about, .kind, .here, option")) continue;
      for (let at = 0; at < node.data.length; at += 1) characters.push([node, at]);
    }
    const text = characters.map(([node, at]) => node.data[at]).join("");
    return [...text.matchAll(figure)].filter((found) => {
      const boxes = characters.slice(found.index, found.index + found[0].length).map(([node, at]) => {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        return range.getBoundingClientRect();
      });
      const own = getComputedStyle(block), wide = boxes.reduce((sum, box) => sum + box.width, 0);
      const room = block.clientWidth - parseFloat(own.paddingLeft) - parseFloat(own.paddingRight);
      return boxes[boxes.length - 1].top >= boxes[0].bottom && wide + 6 <= room;
    }).map((found) => found[0]);
  });
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
# Words within others, in no language of their own, that are set in another face than those around.
FACES = """() => [...document.querySelectorAll("article .figure, article mark, article .line, .md-header .md-ellipsis")]
  .filter((each) => !each.lang && getComputedStyle(each).fontFamily !== getComputedStyle(each.parentElement).fontFamily)
  .map((each) => each.textContent)"""
# Han that stand further from the one before, in the same line, than their own size and a quarter.
APART = """() => [...document.querySelectorAll("article p:lang(zh)")].flatMap((block) => {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT), found = [];
  while (walker.nextNode()) {
    const node = walker.currentNode, size = parseFloat(getComputedStyle(node.parentElement).fontSize);
    for (const pair of node.data.matchAll(/[\\u4e00-\\u9fff](?=[\\u4e00-\\u9fff])/g)) {
      const [one, other] = [0, 1].map((step) => {
        const range = document.createRange();
        range.setStart(node, pair.index + step);
        range.setEnd(node, pair.index + step + 1);
        return range.getBoundingClientRect();
      });
      if (other.left > one.left && other.left - one.left > 1.25 * size) found.push(node.data.substr(pair.index, 2));
    }
  }
  return found;
})"""
# Where the line stands on which each of some elements is written.
BASELINES = """(all) => all.map((each) => {
  const mark = document.createElement("span");
  mark.style.display = "inline-block";
  each.append(mark);
  const bottom = mark.getBoundingClientRect().bottom;
  mark.remove();
  return Math.round(bottom * 2) / 2;
})"""
# Of the names of each page in the menu of a pair: the first's and the last line's top and bottom.
NAMES = """() => [...document.querySelectorAll(".pair-nav .md-nav__item")].map((item) =>
  [...item.querySelectorAll("[lang]")].map((name) => {
    const range = document.createRange();
    range.selectNodeContents(name);
    const box = range.getBoundingClientRect();
    return [box.top, box.bottom];
  }))"""
WORDS = """(element) => {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect().left;
}"""


@pytest.mark.parametrize("width", [360, 768, 1280])
@pytest.mark.parametrize(
    "path",
    [
        "zh/review/",
        "en/review/",
        "zh/targets/",
        "en/targets/",
        "en/goals/",
        "zh-en/outlook/",
        "en/names/",
    ],
)
def test_a_number_stays_with_its_scale_and_unit(
    page: Page, address: str, path: str, width: int
) -> None:
    """As long as the line has room for it: 1.7万个, RMB 39.1 billion; a date in the footer too."""
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(address + path)
    expect(page.locator(".colophon .figure").first).to_be_visible()
    assert page.evaluate(BROKEN) == []


@pytest.mark.parametrize("path", ["en/outlook/", "zh/outlook/", "en/goals/"])
def test_a_table_s_figure_breaks_before_the_table_leaves_a_narrow_phone(
    phone: Page, address: str, path: str
) -> None:
    """In large type: what a rate is of (0.01 persons per RMB 100 million) is a figure in a figure."""
    phone.set_viewport_size({"width": 320, "height": 640})
    phone.goto(address + path)
    phone.evaluate("document.documentElement.classList.add('elder')")
    assert phone.evaluate("document.documentElement.scrollWidth") == 320


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
    names = page.locator(".goals__name, .key-figures__name, .goals__promises a")
    lines = names.evaluate_all(
        "all => all.map((each) => getComputedStyle(each).textDecorationLine)"
    )
    assert set(lines) == {"underline"}
    numbers = page.locator("article .said__number, .key-figures .said__number")
    colours = numbers.evaluate_all("all => all.map((each) => getComputedStyle(each).color)")
    assert len(set(colours)) == 1
    assert colours[0] != page.evaluate("getComputedStyle(document.body).color")


def test_an_archive_s_folds_and_figures_look_so_too(phone: Page, archive_site: Path) -> None:
    with served(archive_site) as base:
        looks = set()
        for path in ("zh/2023/tasks/", "zh/2023/glossary/"):
            phone.goto(base + path)
            looks |= set(phone.locator("article summary:visible").evaluate_all(LOOK))
        assert len(looks) == 1
        phone.goto(base + "zh/")
        line = phone.locator(".report-list__figures a").first
        assert line.evaluate("a => getComputedStyle(a).textDecorationLine") == "underline"


@pytest.mark.parametrize("path", ["zh/targets/", "en/targets/", "zh/review/"])
def test_what_is_marked_within_words_keeps_their_face(page: Page, address: str, path: str) -> None:
    """A figure in a quotation, a part of a heading, a mark: none is in a language of its own."""
    page.goto(address + path)
    assert page.evaluate(FACES) == []


@pytest.mark.parametrize("path", ["zh/review/", "zh-hant/review/", "zh/tasks/industry/"])
def test_on_a_phone_no_line_of_han_is_pulled_apart(phone: Page, address: str, path: str) -> None:
    """A line that gives up a whole figure to the next stays short."""
    phone.goto(address + path)
    assert phone.evaluate(APART) == []


def test_chinese_is_spaced_alike_everywhere(page: Page, address: str) -> None:
    """In the text, in menus, tables and the footer: between Han and Latin, and where lines begin."""
    page.goto(address + "zh/targets/")
    words = page.locator("article p, article td, article h2, .md-nav__link, .colophon p")
    spaced = "all => all.map((each) => getComputedStyle(each).textAutospace)"
    trimmed = "all => all.map((each) => getComputedStyle(each).textSpacingTrim)"
    assert set(words.evaluate_all(spaced)) == {"normal"}
    assert set(words.evaluate_all(trimmed)) == {"trim-start"}


def test_the_two_names_of_a_page_stand_closer_than_two_pages(page: Page, address: str) -> None:
    page.goto(address + "zh-en/tasks/industry/")
    items = page.evaluate(NAMES)
    for (first, second), (below, *_) in zip(items, items[1:], strict=False):
        assert second[0] - first[1] < below[0] - second[1] - 2


@pytest.mark.parametrize(
    ("path", "names"),
    [("", ".cover__pair > span"), ("zh-en/review/", ".toc-inline summary [lang]")],
)
def test_two_languages_in_one_line_stand_on_one_line(
    page: Page, address: str, path: str, names: str
) -> None:
    page.goto(address + path)
    lines = page.locator(names).evaluate_all(BASELINES)
    assert len(lines) == 2
    assert len(set(lines)) == 1


@pytest.mark.parametrize("width", [960, 1024, 1220, 1280])
def test_the_search_opens_over_the_header_and_moves_nothing(
    page: Page, address: str, width: int
) -> None:
    """The site's name is whole, as it was before."""
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(address + "en/")
    places = """() => [...document.querySelectorAll(".md-header__topic:first-child, .ways, .elder-switch")]
      .map((each) => { const box = each.getBoundingClientRect(); return [box.left, box.right]; })"""
    before = page.evaluate(places)
    right = "form => form.getBoundingClientRect().right"
    edge = page.locator(".md-search__form").evaluate(right)
    page.locator(".md-search__input").fill("metro")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    assert page.evaluate(places) == before
    assert page.locator(".md-search__form").evaluate(right) == edge


def test_the_contents_stand_at_their_line(page: Page, address: str) -> None:
    """The title begins at it, and the mark of the part being read lies upon it."""
    page.set_viewport_size({"width": 1280, "height": 740})
    page.goto(address + "zh/review/")
    left = "each => each.getBoundingClientRect().left"
    line = page.locator(".md-nav--secondary > .md-nav__list").evaluate(left)
    assert page.locator(".md-nav--secondary > .md-nav__title").evaluate(WORDS) == line
    assert page.locator(".md-nav--secondary .md-nav__link").first.evaluate(left) == line


@pytest.mark.parametrize("path", ["", "zh/review/", "en/", "zh-en/review/"])
def test_on_a_phone_all_words_begin_at_one_edge(phone: Page, address: str, path: str) -> None:
    phone.goto(address + path)
    words = phone.locator("h1:visible, h2.door__title, .colophon p:visible").all()
    assert {round(each.evaluate(WORDS)) for each in words} == {22}


def test_a_phone_s_menu_has_its_buttons_together(phone: Page, address: str) -> None:
    phone.goto(address + "zh/review/")
    phone.locator("[data-menu]").tap()
    apart = """() => document.querySelector("[data-menu-close]").getBoundingClientRect().left
      - document.querySelector(".menu-head [data-palette]").getBoundingClientRect().right"""
    assert abs(phone.evaluate(apart)) < 0.1


def test_the_pages_before_and_after_begin_alike(phone: Page, address: str) -> None:
    phone.goto(address + "zh/names/")
    tops = phone.locator(".turn__direction").evaluate_all(
        "all => all.map((each) => each.getBoundingClientRect().top)"
    )
    assert len(tops) == 2
    assert len(set(tops)) == 1


def test_the_pages_before_and_after_have_the_face_of_titles(page: Page, address: str) -> None:
    faces = set()
    for path in ("zh/review/", "zh-en/review/"):
        page.goto(address + path)
        titles = page.locator("h1:lang(zh), .turn__title:lang(zh), .turn__title > :lang(zh)")
        faces |= set(
            titles.evaluate_all("all => all.map((each) => getComputedStyle(each).fontFamily)")
        )
    assert len(faces) == 1


def test_a_date_in_a_citation_stays_whole(phone: Page, address: str) -> None:
    phone.goto(address + "en/targets/")
    date = phone.locator(".cite .figure").first
    expect(date).to_have_text("2021-07-20")
    assert date.evaluate("each => each.getClientRects().length") == 1


def test_the_line_below_a_link_to_a_file_ends_with_its_name(page: Page, address: str) -> None:
    """Not below the size in brackets, whose last has half a blank in Chinese."""
    page.goto(address + "zh/downloads/")
    sizes = page.locator(".data-files a > span:last-child")
    displays = sizes.evaluate_all("all => all.map((each) => getComputedStyle(each).display)")
    assert set(displays) == {"inline-block"}  # which takes no underline from what is around it
