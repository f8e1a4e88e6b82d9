"""Reading aloud, with an engine that only notes what it is asked to say (fake_speech.js)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Locator, Page, expect

from publication.publish.script import join_parts
from tests.support import html_of, script_parts, text_without_apparatus
from tests.tools.accessibility import RULES
from tests.tools.audit import pages_of

FAKE = (Path(__file__).parent / "fake_speech.js").read_text("utf-8").strip()
AS_GLOBAL = join_parts(
    script_parts("aloud-text") | {"global": 'window.aloud = require("./aloud-text");\n'}
)
NO_HIGHLIGHTS = "delete window.Highlight; delete Object.getPrototypeOf(CSS).highlights"
SAY_ALL = "while (document.querySelector('.aloud-bar')) speechSynthesis.end()"
ROWS = """(rows) => {
  const article = document.querySelector("article");
  for (const old of article.querySelectorAll(":scope > :not(.tools)")) old.remove();
  for (const [zh, en] of rows) {
    article.insertAdjacentHTML("beforeend", `<div class="row">
      <div class="row__text" lang="zh-Hans">${zh}</div> <div class="row__text" lang="en-GB">${en}</div></div>`);
  }
}"""
IN_SENTENCES = """([text, lang]) => aloud.sentences(text, lang)"""
EVERY_BLOCK = """async (paths) => {
  const pages = await Promise.all(paths.map((path) => fetch(path).then((answer) => answer.text())));
  const articles = pages.map((page) => new DOMParser().parseFromString(page, "text/html").querySelector("article"));
  return articles.filter(Boolean).flatMap(aloud.blocks).map((block) => {
    const { lang } = block.closest("[lang]"), text = aloud.textOf(block);
    return { text, limit: aloud.limitOf(lang), parts: aloud.sentences(text, lang) };
  });
}"""


def voice(name: str, lang: str, **more: bool) -> dict[str, Any]:
    return {
        "name": name,
        "voiceURI": name,
        "lang": lang,
        "localService": True,
        "default": False,
    } | more


ZH, EN, FR = voice("Ting", "zh_CN"), voice("Amy", "en-GB"), voice("Luc", "fr-FR")


def with_voices(page: Page, *voices: dict[str, Any]) -> Page:
    page.add_init_script(f"{FAKE}({json.dumps(voices)})")
    return page


def start_button(page: Page) -> Locator:
    return page.locator("[data-aloud] button")


def control(page: Page, name: str) -> Locator:
    return page.locator(".aloud-bar").get_by_role("button", name=name, exact=True)


def said(page: Page, what: str = "text") -> list[Any]:
    found: list[Any] = page.evaluate(f"speechSynthesis.log.map((each) => each.{what})")
    return found


def end(page: Page) -> None:
    page.evaluate("speechSynthesis.end()")


def bare(text: str) -> str:
    """Return a text without white space and the dashes of items, which are not spoken."""
    return re.sub(r"\s|——", "", text)


# Where there is no voice.


@pytest.mark.parametrize("voices", [(), (FR,), (EN,)], ids=["none", "French", "English"])
def test_a_page_without_a_voice_has_no_sign_of_it(
    page: Page, address: str, voices: tuple[dict[str, Any], ...]
) -> None:
    with_voices(page, *voices).goto(address + "zh/review/")
    expect(page.locator("[data-aloud]")).to_be_hidden()
    page.evaluate("voice => { speechSynthesis.voices = [voice] }", ZH)
    page.evaluate("speechSynthesis.dispatchEvent(new Event('voiceschanged'))")
    expect(start_button(page)).to_be_visible()  # voices may come late


@pytest.mark.parametrize("name", ["speechSynthesis", "SpeechSynthesisUtterance"])
def test_a_browser_that_cannot_speak_has_no_sign_of_it(page: Page, address: str, name: str) -> None:
    errors: list[object] = []
    page.on("pageerror", lambda error: errors.append(error))
    with_voices(page, ZH)
    page.add_init_script(f"Object.defineProperty(window, '{name}', {{ value: undefined }})")
    page.goto(address + "zh/review/")
    expect(page.locator("[data-aloud]")).to_be_hidden()
    assert errors == []


# What is read.


@pytest.mark.parametrize(
    ("path", "lang"),
    [("zh/outlook/", "zh_CN"), ("en/outlook/", "en-GB"), ("zh/glossary/", "zh_CN")],
)
def test_a_page_is_read_from_its_title_to_its_end_without_apparatus(
    page: Page, address: str, built_site: Path, path: str, lang: str
) -> None:
    with_voices(page, ZH, EN).goto(address + path)
    start_button(page).click()
    page.evaluate(SAY_ALL)
    article = html_of(built_site / path / "index.html").find(".//article")
    assert article is not None
    text = bare(text_without_apparatus(article))
    assert bare("".join(said(page))) == text
    assert set(said(page, "lang")) == {lang}
    expect(start_button(page)).to_be_visible()


def test_side_by_side_each_cell_is_read_in_its_language_if_it_shows(
    page: Page, address: str
) -> None:
    with_voices(page, ZH, EN).goto(address + "zh/review/")
    page.evaluate(ROWS, [["<p>一。二。</p>", "<p>One. Two.</p>"], ["三。", "Three."]])
    start_button(page).click()
    page.evaluate(SAY_ALL)
    assert said(page) == ["一。", "二。", "One.", "Two.", "三。", "Three."]
    assert said(page, "voice") == ["Ting", "Ting", "Amy", "Amy", "Ting", "Amy"]
    page.evaluate(
        "document.styleSheets[0].insertRule('[lang=zh-Hans].row__text { display: none }')"
    )
    start_button(page).click()
    page.evaluate(SAY_ALL)
    assert said(page)[6:] == ["One.", "Two.", "Three."]
    page.evaluate("voice => { speechSynthesis.voices = [voice] }", ZH)
    start_button(page).click()
    expect(page.locator(".aloud-bar")).to_have_count(0)  # nothing that shows has a voice
    assert len(said(page)) == 9


def test_reading_begins_at_the_marked_block_or_the_first_in_view(page: Page, address: str) -> None:
    with_voices(page, EN).goto(address + "en/review/#p3")
    start_button(page).evaluate("button => button.click()")
    assert said(page) == ["Second, our industrial base grew firmer."]
    page.goto(address + "en/review/?")
    page.locator("#p5").evaluate("block => block.scrollIntoView()")
    start_button(page).evaluate("button => button.click()")
    assert said(page) == ["Fourth, social conditions and people’s lives improved further."]


# What shows of it.


def test_the_sentence_is_highlighted_and_the_document_stays_as_it_is(
    page: Page, address: str
) -> None:
    with_voices(page, ZH).goto(address + "zh/tasks/industry/")
    before = page.locator("article").inner_html()
    start_button(page).click()
    for _ in range(4):
        end(page)
        marked = page.evaluate("[...CSS.highlights.get('aloud')].join('')")
        assert marked == said(page)[-1]
    assert page.locator("article").inner_html() == before
    control(page, "停止").click()
    assert page.evaluate("CSS.highlights.has('aloud')") is False


def test_without_highlights_boxes_lie_over_the_sentence(page: Page, address: str) -> None:
    page.add_init_script(NO_HIGHLIGHTS)
    with_voices(page, ZH).goto(address + "zh/tasks/industry/")
    start_button(page).click()
    end(page)
    boxes = page.locator(".aloud-layer i")
    first = page.locator("#p1").bounding_box()
    box = boxes.first.bounding_box()
    assert first and box
    assert first["y"] - 8 <= box["y"] < first["y"] + 40
    page.set_viewport_size({"width": 360, "height": 740})
    expect(boxes.nth(3)).to_be_attached()  # drawn anew: the lines are shorter now
    page.keyboard.press("Escape")
    expect(boxes).to_have_count(0)


def test_the_view_follows_unless_the_reader_scrolls(browser: Browser, address: str) -> None:
    page = browser.new_page(
        viewport={"width": 1280, "height": 800}, reduced_motion="reduce"
    )  # of its own, as its clock stays another
    page.clock.install()
    with_voices(page, ZH).goto(address + "zh/review/")
    start_button(page).click()
    page.mouse.move(640, 400)
    page.mouse.wheel(0, 3000)
    page.wait_for_function("() => scrollY > 1000")
    away = page.evaluate("scrollY")
    end(page)
    assert page.evaluate("scrollY") == away
    page.clock.fast_forward(4000)
    end(page)
    expect(page.locator("#p1")).to_be_in_viewport()
    page.close()


# Controls.


def test_by_keyboard_alone(page: Page, address: str) -> None:
    with_voices(page, EN).goto(address + "en/review/")
    start_button(page).focus()
    page.keyboard.press("Enter")
    pause = control(page, "Pause")
    expect(pause).to_be_focused()
    end(page)
    one, two = said(page)
    page.keyboard.press("Enter")
    expect(control(page, "Go on")).to_be_focused()
    assert page.evaluate("speechSynthesis.speaking") is False
    page.keyboard.press("Enter")
    assert said(page) == [one, two, two]
    page.keyboard.press("Tab")
    expect(control(page, "Next sentence")).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_function("() => speechSynthesis.log.length === 4")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    expect(control(page, "Previous sentence")).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_function("() => speechSynthesis.log.length === 5")
    assert said(page)[-1] == two
    page.keyboard.press("Escape")
    expect(page.locator(".aloud-bar")).to_have_count(0)
    expect(start_button(page)).to_be_focused()
    assert page.evaluate("speechSynthesis.speaking") is False


def test_the_speed_is_remembered(page: Page, address: str) -> None:
    with_voices(page, EN).goto(address + "en/review/")
    start_button(page).click()
    page.get_by_label("Speed").select_option("1.25")
    page.wait_for_function("() => speechSynthesis.log.length === 2")
    page.goto(address + "en/closing/")
    start_button(page).click()
    assert said(page, "rate") == [1.25]


def test_a_voice_that_fails_gives_way_to_another_and_is_not_offered_again(
    page: Page, address: str
) -> None:
    far = voice("Far", "en-GB", default=True)
    with_voices(page, far, voice("Near", "en-US")).goto(address + "en/review/")
    start_button(page).click()
    page.evaluate("speechSynthesis.fail('network')")
    assert said(page, "voice") == ["Far", "Near"]
    assert len(set(said(page))) == 1
    page.evaluate("speechSynthesis.fail('synthesis-failed')")
    expect(page.locator(".aloud-bar")).to_have_count(0)
    expect(page.locator("[data-aloud]")).to_be_hidden()


def test_what_interrupts_the_engine_pauses(page: Page, address: str) -> None:
    with_voices(page, EN).goto(address + "en/review/")
    start_button(page).click()
    page.evaluate("speechSynthesis.fail('interrupted')")
    expect(control(page, "Go on")).to_be_visible()
    assert len(said(page)) == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_bar_has_no_findings_and_its_targets_are_large(
    phone: Page, address: str, scheme: Any
) -> None:
    phone.emulate_media(color_scheme=scheme)
    with_voices(phone, ZH).goto(address + "zh/review/")
    start_button(phone).click()
    findings = Axe().run(phone, options=RULES).response["violations"]
    assert [(each["id"], each["nodes"][0]["html"]) for each in findings] == []
    for target in phone.locator(".aloud-bar button, .aloud-bar select, .aloud__start").all():
        box = target.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 44
    assert phone.evaluate("document.documentElement.scrollWidth") == 360


# Sentences and voices, as pure functions.


@pytest.fixture(scope="module")
def functions(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    page.evaluate(AS_GLOBAL)
    yield page
    page.close()


@pytest.mark.parametrize(
    ("lang", "parts"),
    [
        ("zh-Hans", ["一是“好。”", "二是（大！）", "三是什么？！", "四；", "五……", "六"]),
        ("zh-Hans", ["“都来。”、“都去。”，走。"]),
        ("zh-Hans", ["1.六个产业平台"]),
        ("zh-Hans", ["达到3.97%，增长6.5%。"]),
        ("en-GB", ["It grew by 1.5 times. ", "“We try.” ", "(Always.) ", "Then? ", "“Yes!”"]),
        ("en-GB", ["The No. 9 People’s Hospital and St. John’s, i.e. Both, e.g. These."]),
        ("en-GB", ["Mr. J. R. Smith of the U.S. Senate spoke vs. Dr. Wu."]),
        ("en-GB", ["III. Serving the People of Qiantang"]),
        ("en-GB", ["1. Six industrial platforms"]),
        ("en-GB", ["In 2020. ", "Then rest."]),
        ("en-GB", ["at 3 p.m. they met. ", "Élan."]),
    ],
)
def test_sentences(functions: Page, lang: str, parts: list[str]) -> None:
    assert functions.evaluate(IN_SENTENCES, ["".join(parts), lang]) == parts


@pytest.mark.parametrize(
    ("lang", "parts"),
    [
        ("zh-Hans", ["甲" * 30 + "、" + "乙" * 9 + "；", "丙" * 30 + "，丁。"]),
        ("zh-Hans", ["甲" * 20 + "“乙乙，乙乙”" + "丙" * 9 + "、", "丁" * 30]),
        ("zh-Hans", ["无" * 90]),
        (
            "en-GB",
            ["word " * 20 + "a “10,000 mu, RMB 100 billion” platform, ", "word " * 15 + "end."],
        ),
        ("en-GB", ["word " * 21, "word " * 20 + "end."]),
    ],
)
def test_long_sentences_are_cut_where_one_would_breathe(
    functions: Page, lang: str, parts: list[str]
) -> None:
    assert functions.evaluate(IN_SENTENCES, ["".join(parts), lang]) == parts


@pytest.mark.parametrize(
    ("lang", "voices", "chosen"),
    [
        ("zh-Hans", [voice("a", "zh-HK"), voice("b", "cmn-Hans-CN")], "b"),
        ("zh-Hans", [voice("a", "zh-HK"), voice("b", "zh-CN", localService=False)], "a"),
        ("zh-Hans", [voice("a", "zh-CN", localService=False)], None),
        ("zh-Hans", [voice("a", "zh-TW"), voice("b", "zh-CN")], "b"),
        ("zh-Hans", [voice("a", "zh-HK"), EN], "a"),
        ("zh-Hans", [EN, FR], None),
        ("en-GB", [voice("a", "en-GB", localService=False), voice("b", "en-US")], "b"),
        ("en-GB", [voice("a", "en-US", default=True), voice("b", "en_GB")], "b"),
        ("en-GB", [voice("a", "en-GB"), voice("b", "en-GB", default=True)], "b"),
    ],
)
def test_voices(
    functions: Page, lang: str, voices: list[dict[str, Any]], chosen: str | None
) -> None:
    found = functions.evaluate("([lang, voices]) => aloud.voiceFor(lang, voices)", [lang, voices])
    assert (found and found["name"]) == chosen


def test_the_sentences_of_every_block_are_its_text_and_short(
    page: Page, address: str, built_site: Path
) -> None:
    page.goto(address + "zh/")
    paths = [address + path for path in pages_of(built_site) if path.startswith(("zh/", "en/"))]
    page.evaluate(AS_GLOBAL)
    blocks = page.evaluate(EVERY_BLOCK, paths)
    assert len(blocks) > 300
    for block in blocks:
        assert "".join(block["parts"]) == block["text"]
        assert [part for part in block["parts"] if len(part) > block["limit"]] == []
