"""A gate before a pattern changes nothing but the time that it takes to fail."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publication.figures.openings import gated

PATTERNS = (
    r"gr(?:ew|ow)|r[io]ses?",
    r"(?:U\.?S\.? )?dollars?|USD",
    r"(?P<one>a+b)|(?P<two>[^x]y)",
    r"a?b*c(?!d)|(?<=a)b",
    r"\d+x|a{1,2}b",
    r"a?b?",
    r"[a-c]d|个?百",
    r"(?:a|bc)d|-e",
)


@pytest.mark.parametrize("pattern", PATTERNS)
@settings(max_examples=60, derandomize=True, deadline=None)
@given(text=st.text("abcdexy grow US.D$1个百-", max_size=12))
def test_a_gate_changes_no_match(pattern: str, text: str) -> None:
    plain, quick = re.compile(pattern), re.compile(gated(pattern))
    assert [m.span() for m in quick.finditer(text)] == [m.span() for m in plain.finditer(text)]


def test_what_may_begin_a_match_stands_before_the_pattern() -> None:
    assert gated("gr(?:ew|ow)|ris|%") == "(?=%|g[r]|r[i])(?:gr(?:ew|ow)|ris|%)"
    assert gated("[^x]y|z") == "[^x]y|z"
