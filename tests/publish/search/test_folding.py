"""The folding that the search and the tables of figures compare by, in Chromium."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from publication.publish.script import join_parts
from tests.support import script_parts

VARIANTS = "铁鐵 么麼麽"
OFFERED = """window.fold = require("./folding").foldWith(require("./folding").variantsOf(%s));\n"""
TEXTS = (
    "A “Quoted” word’s end",
    "1,234,567 mu, or １，２３４",
    "双地铁、雙地鐵 ﬁne ㍿ ①",
    "two \u00a0 spaces ” between",
    "Ａ\u200bB—c İ é e\u0301",
    "麼 𝟙",
)


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    """Yield a page that has ``fold``."""
    page = chromium.new_page()
    parts = script_parts("folding")
    page.evaluate(join_parts({**parts, "offered": OFFERED % json.dumps(VARIANTS)}))
    yield page
    page.close()


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("A “Quoted” word’s end", "a quoted words end"),
        ("1,234,567 mu, or １，２３４", "1234567 mu, or 1234"),
        ("雙地鐵 ㍿", "雙地铁 株式会社"),
        ("ΟΔΟΣ ὁδός", "οδοσ ὁδόσ"),
        ("two \u00a0 spaces", "two spaces"),
    ],
)
def test_what_makes_no_difference_is_folded(page: Page, text: str, folded: str) -> None:
    assert page.evaluate("(text) => fold.plain(text)", text) == folded


def test_many_texts_fold_as_each_does(page: Page) -> None:
    each = [page.evaluate("(text) => fold.plain(text)", text) for text in TEXTS]
    assert page.evaluate("(texts) => fold.all(texts, fold.plain)", TEXTS) == each


@pytest.mark.parametrize("text", TEXTS)
def test_each_character_of_a_folded_text_has_its_place(page: Page, text: str) -> None:
    """What stands there folds to it, and places follow each other."""
    folded, places = page.evaluate(
        """(text) => {
          const folded = fold.plain(text), place = fold.placed(text);
          return [folded, Array.from({ length: folded.length }, (_, at) => place(at))];
        }""",
        text,
    )
    originals = [text.encode("utf-16-le")[2 * start : 2 * end] for start, end in places]
    of_place = page.evaluate(
        "(texts) => texts.map((text) => fold.plain(text))",
        [original.decode("utf-16-le") for original in originals],
    )
    assert all(sign in one for sign, one in zip(folded, of_place, strict=True))
    assert places == sorted(places)
