"""Simplified characters made traditional: what OpenCC's own program makes of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from opencc import OpenCC

from publication.languages.opencc_tables import read_configuration, read_entries
from publication.languages.traditional import CONVERSIONS, convert, is_simplified, is_traditional
from tests.support import ROOT

PROGRAMS = {name: OpenCC(name) for name in CONVERSIONS}
PHRASES = sorted(read_entries(read_configuration("s2t")["conversion_chain"][0]["dict"]["dicts"][0]))


@pytest.mark.parametrize("conversion", CONVERSIONS)
def test_the_report_reads_as_opencc_has_it(conversion: str) -> None:
    source = (ROOT / "content" / "source.txt").read_text("utf-8")
    assert convert(source, conversion) == PROGRAMS[conversion].convert(source)


def test_every_phrase_reads_as_opencc_has_it() -> None:
    """Those with letters and marks too: no run that is converted ends within one."""
    text = "\n".join(f"托{phrase}言" for phrase in PHRASES)
    converted = convert(text, "s2tw").split("\n")
    expected = PROGRAMS["s2tw"].convert(text).split("\n")
    assert [pair for pair in zip(converted, expected, strict=True) if pair[0] != pair[1]] == []


@given(
    st.lists(st.sampled_from(PHRASES) | st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF))
)
def test_phrases_in_any_order_read_as_opencc_has_them(parts: list[str]) -> None:
    text = "".join(parts)
    for conversion in CONVERSIONS:
        assert convert(text, conversion) == PROGRAMS[conversion].convert(text)


@given(st.text())
def test_characters_alone_are_converted(text: str) -> None:
    for before, after in zip(text, convert(text, "s2tw"), strict=True):
        assert before == after or ord(before) > 0x3400


@pytest.mark.parametrize(
    ("conversion", "expected"),
    [("s2t", "衆多羣衆在臺州爲里程碑"), ("s2tw", "眾多群眾在臺州為里程碑"), ("s2hk", "眾多羣眾在台州為里程碑")],
)  # fmt: skip
def test_each_place_has_its_characters(conversion: str, expected: str) -> None:
    assert convert("众多群众在台州为里程碑", conversion) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("云帆社区、云帆、白云", "云帆社區、雲帆、白雲"),  # the longest given word wins
        ("新征程", "新征程"),
        ("征程云", "征程雲"),
        ("云，云帆，云", "雲，雲帆，雲"),
    ],
)
def test_given_words_win(text: str, expected: str) -> None:
    assert (
        convert(text, "s2tw", (("云帆", "雲帆"), ("云帆社区", "云帆社區"), ("征程", "征程")))
        == expected
    )


@pytest.mark.parametrize(
    ("tag", "simplified", "traditional"),
    [("zh", True, False), ("zh-Hans", True, False), ("zh-TW", False, True), ("en", False, False)],
)
def test_what_can_be_derived(tag: str, simplified: bool, traditional: bool) -> None:
    assert (is_simplified(tag), is_traditional(tag)) == (simplified, traditional)
