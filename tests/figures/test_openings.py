"""A gate before a pattern changes nothing but the time that it takes to fail."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publication.figures.openings import gated, sought, tight, trie

PATTERNS = (
    r"gr(?:ew|ow)|r[io]ses?",
    r"(?:U\.?S\.? )?dollars?|USD",
    r"(?P<one>a+b)|(?P<two>[^x]y)",
    r"a?b*c(?!d)|(?<=a)b",
    r"\d+x|a{1,2}b",
    r"a?b?",
    r"[a-c]d|个?百",
    r"(?:a|bc)d|-e",
    r"(?i:ab|g?row)\b|(?:[1-3]a)?x",
    r"(?i:us\.)[dx]|[^\W\d]y",
)


@pytest.mark.parametrize("pattern", PATTERNS)
@settings(max_examples=60, derandomize=True, deadline=None)
@given(text=st.text("abcdexy grow GROWUS.D$12个百-", max_size=12))
def test_a_gate_changes_no_match(pattern: str, text: str) -> None:
    plain, quick = re.compile(pattern), re.compile(gated(pattern))
    assert [m.span() for m in quick.finditer(text)] == [m.span() for m in plain.finditer(text)]


def test_what_may_begin_a_match_stands_before_the_pattern() -> None:
    assert gated("gr(?:ew|ow)|ris|%") == "(?=[%gr])(?:gr(?:ew|ow)|ris|%)"
    assert gated("[^x]y|z") == "[^x]y|z"
    assert gated(r"\d+a|[12]x") == r"(?=[12\d])(?:\d+a|[12]x)"
    assert gated("(?i:a)b") == "(?=[Aa])(?:(?i:a)b)"
    assert gated("a?b*c|d") == "(?=[abcd])(?:a?b*c|d)"
    past = r"(?:a(?:[|)]|\\)(?:c|d)|e)g|h"
    assert gated(past) == f"(?=[aeh])(?:{past})"


def test_a_layout_goes_but_what_is_escaped_or_in_a_class_stays() -> None:
    assert tight("a b\\ c\n  [ d]") == "ab\\ c[ d]"


WORDS = ("six", "sixty", "sixteen", "seven", "one")


@settings(max_examples=100, derandomize=True, deadline=None)
@given(text=st.lists(st.sampled_from((*WORDS, "si", "x", " ", "ty")), max_size=5).map("".join))
def test_words_letter_by_letter_are_found_as_an_alternation_finds_them(text: str) -> None:
    longest_first = sorted(WORDS, key=len, reverse=True)
    plain = [m.span() for m in re.finditer("|".join(longest_first), text)]
    assert [m.span() for m in re.finditer(trie(WORDS), text)] == plain
    begun = {m.start() for m in re.finditer(f"(?={trie(WORDS, whole=False)})", text)}
    assert begun == {i for i in range(len(text)) if text.startswith(WORDS, i)}
    places = [m.start() for m in re.finditer(sought(WORDS), text)]
    assert places == sorted(begun)
