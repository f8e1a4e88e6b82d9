"""Where terms and names are used, as lists show it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from publication.match.uses import Use, UseContext
from publication.render.use_lines import UseLine, use_lines
from tests.support import EN, ZH, page

PAGE = page("## 甲 {#a}\n\n第一段。\n\n第二段。", language=ZH)
FIRST, SECOND = (replace(block, id=f"p{n}") for n, block in enumerate(PAGE.blocks[1:3], 1))


def use(block: Any, section: str = "", **words: Any) -> Use:
    return Use(PAGE, block, ZH, UseContext("在<", "词", "处", **words), section)


def lines(*uses: Use, language: Any = ZH) -> list[UseLine]:
    return list(use_lines(uses, language, lambda path: f"../{path}/", lambda page: page.path))


def test_a_place_is_named_once_for_the_uses_that_stand_there() -> None:
    found = lines(use(FIRST, "甲"), use(FIRST, "甲"), use(SECOND, "甲"))
    assert [line.place for line in found] == ["review · 甲", "", "review · 甲"]
    assert found[0].address == "../review/#p1"


def test_a_place_below_no_heading_is_its_page() -> None:
    assert lines(use(FIRST))[0].place == "review"


def test_words_are_html_and_say_where_a_sentence_goes_on() -> None:
    cut, whole = lines(use(FIRST), use(FIRST, opens=True, closes=True))
    assert (cut.before, cut.form, cut.after) == ("…在&lt;", "词", "处…")
    assert (whole.before, whole.after) == ("在&lt;", "处")


def test_words_name_their_language_in_a_list_of_another() -> None:
    assert [lines(use(FIRST), language=each)[0].tag for each in (ZH, EN)] == ["", "zh-Hans"]
