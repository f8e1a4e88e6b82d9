"""One small style sheet: what no page can use goes, what one can stays and means the same."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import tinycss2  # type: ignore[import-untyped]

from publication.publish.style_sheet import bundle, find_words, prune, small_sheet
from tests.support import ROOT

SHEETS = sorted((ROOT / "docs" / "assets" / "style").glob("*.css"))
LATER = (":is(", ":where(", ":has(")  # Chromium 88 and 105
LATER_NAMES = {"margin-inline", "padding-inline", "inset", "aspect-ratio"}  # Chromium 87 and 88


@pytest.mark.parametrize(
    ("css", "expected"),
    [
        (".a{color:red} .z{color:red}", ".a{color:red}"),
        (".a,.z>.a{color:red}", ".a{color:red}"),
        (".a:not(.z){color:red}", ".a:not(.z){color:red}"),
        (".a::before{content:'.z'}", ".a::before{content:'.z'}"),
        ("#z{color:red}", ""),
        (".a:not(:is(.y,.z)) b{color:red}", ".a:not(:is(.y,.z)) b{color:red}"),
        ("[dir=a] .z{color:red}.a{content:'}.z{'}", ".a{content:'}.z{'}"),
        ("/* .z{ */.a{color:red}", ".a{color:red}"),
        ("video{color:red}p{color:red}", "p{color:red}"),
        ("[data-a=z]{color:red}[data-a]{color:red}", "[data-a]{color:red}"),
        ("@media print{.z{color:red}}", ""),
        ("@media print{.a{color:red}}", "@media print{.a{color:red}}"),
        (".a{margin:calc(1px + 2px) 0!important}", ".a{margin:calc(1px + 2px) 0!important}"),
    ],
)
def test_a_rule_stays_if_a_page_can_use_it(css: str, expected: str) -> None:
    assert prune(css, frozenset({"a", "data-a"})).replace('"', "'") == expected


def test_what_nothing_refers_to_goes_from_the_bundle() -> None:
    base = ":root{--used:1;--by-unused:2;--unused:var(--by-unused)}@keyframes gone{to{top:0}}"
    ours = (
        "/* why */ .a { top: var(--used); animation: kept 1s; } @keyframes kept { to { top: 0 } }"
    )
    assert bundle(base, [small_sheet(ours)]) == (
        ":root{--used:1;}.a{top:var(--used);animation:kept 1s}@keyframes kept{to{top:0}}"
    )


def test_words_are_what_could_be_a_class() -> None:
    assert find_words(('<p class="md-nav__link--active x">',)) >= {"p", "md-nav__link--active", "x"}


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.stem)
def test_our_sheets_say_nothing_that_chromium_86_cannot_read(sheet: Path) -> None:
    """The browsers that WeChat embeds: a selector list with one unknown selector is lost whole."""
    rules = tinycss2.parse_stylesheet(sheet.read_text("utf-8"), skip_comments=True)
    assert not list(_too_new(rules))


def _too_new(rules: list[object]) -> list[str]:
    found: list[str] = []
    for rule in rules:
        if getattr(rule, "type", "") == "at-rule" and getattr(rule, "content", None):
            if getattr(rule, "lower_at_keyword", "") == "media":
                found += _too_new(tinycss2.parse_rule_list(rule.content))  # type: ignore[attr-defined]
        elif getattr(rule, "type", "") == "qualified-rule":
            prelude = tinycss2.serialize(rule.prelude)  # type: ignore[attr-defined]
            found += [name for name in LATER if name in prelude]
            parsed = tinycss2.parse_blocks_contents(rule.content)  # type: ignore[attr-defined]
            found += [d.name for d in parsed if d.type == "declaration" and d.name in LATER_NAMES]
    return found


def test_what_the_elder_friendly_mode_sets_is_used() -> None:
    """Under another name a property would be set in vain, and the mode would look like the other."""
    texts = {sheet.stem: sheet.read_text("utf-8") for sheet in SHEETS}
    set_there = set(re.findall(r"^ +(--[\w-]+):", texts.pop("elder"), re.MULTILINE))
    used = set(re.findall(r"var\((--[\w-]+)", "".join(texts.values())))
    assert len(set_there) > 20
    assert set_there <= used
