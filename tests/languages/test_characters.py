"""Characters that nobody sees, or that look like others: found, named, mended."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publication.languages.characters import (
    FORBIDDEN,
    forbidden_characters,
    may_be_strange,
    may_have_forbidden,
    mend_text,
    name_character,
    plain_character,
    plain_ideograph,
    strange_characters,
    without_forbidden,
)
from publication.languages.scripts import HAN_CHARACTER


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("一\u200b键办", ["U+200B (ZERO WIDTH SPACE)"]),
        ("\u2f00键办", ["U+2F00 (一)"]),
        ("\u2ea0主", ["U+2EA0 (民)"]),
        ("\uf90a额", ["U+F90A (金)"]),
        ("begin\u00adning", ["U+00AD (SOFT HYPHEN)"]),
        ("of \u202ework\u202c.", ["U+202E (RIGHT-TO-LEFT OVERRIDE)",
                                   "U+202C (POP DIRECTIONAL FORMATTING)"]),
        ("\u2068生产总值\u2069", ["U+2068 (FIRST STRONG ISOLATE)", "U+2069 (POP DIRECTIONAL ISOLATE)"]),
        ("مرحبا \u2067 and the rest", ["U+2067 (RIGHT-TO-LEFT ISOLATE)"]),
        ("\u202bمرحبا\u202c \u202a", ["U+202A (LEFT-TO-RIGHT EMBEDDING)"]),
        ("\u202bمرحبا\u2069", ["U+202B (RIGHT-TO-LEFT EMBEDDING)", "U+2069 (POP DIRECTIONAL ISOLATE)"]),
        ("lost \ufffd", ["U+FFFD (REPLACEMENT CHARACTER)"]),
        ("芦\U000e0100", ["U+E0100 (VARIATION SELECTOR-17)"]),
        ("总\u00a0值", ["U+00A0 (NO-BREAK SPACE)"]),
        ("\u00a0begins", ["U+00A0 (NO-BREAK SPACE)"]),
        ("增长\u202f5%", ["U+202F (NARROW NO-BREAK SPACE)"]),
        ("em\u2003space", ["U+2003 (EM SPACE)"]),
        ("wide\u3000space", ["U+3000 (IDEOGRAPHIC SPACE)"]),
        ("twice \u200b and \u200b", ["U+200B (ZERO WIDTH SPACE)"]),
    ],
)  # fmt: skip
def test_what_readers_do_not_see_is_named(text: str, found: list[str]) -> None:
    assert [name_character(each) for each in strange_characters(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "新增就业5000人，增长6.5%。“引”——",
        "R&D: “4.5%” — naïve café, 5 °C, ½ and ①",
        "می\u200cخواهم",  # Persian parts letters with a non-joiner
        "क्\u200dष",  # Devanagari joins them
        "👩\u200d🔬 and ❤\ufe0f and 1\ufe0f\u20e3",
        "\u2067مرحبا\u2069 \u200f",
        "\u2068\u202bمرحبا\u202c \u202a1\u2069",  # an isolate ends what is open inside it
        "﨏﨑",  # two of the dozen compatibility ideographs that are unified ones
        "한국어 ㄱ",
        "5\u00a0km, «\u202fmot\u202f», 10\u2009000, and —\u00a0so “that”\u00a0is",
        "区长\u3000某某",
    ],
)
def test_what_a_script_needs_is_left_alone(text: str) -> None:
    assert list(strange_characters(text)) == []
    assert mend_text(text) == text


def is_forbidden(code: int) -> bool:
    """Return whether a code point is: by Unicode's categories, and its list of non-characters."""
    category, nothing = unicodedata.category(chr(code)), code & 0xFFFE == 0xFFFE
    return (
        (category == "Cc" and chr(code) not in "\t\n")
        or category in ("Co", "Cs", "Zl", "Zp")
        or nothing
        or 0xFDD0 <= code <= 0xFDEF
    )


def test_what_no_text_may_hold_is_what_unicode_says_is_none() -> None:
    text = "".join(map(chr, range(0x110000)))
    assert forbidden_characters(text) == [chr(n) for n in range(0x110000) if is_forbidden(n)]
    assert not any(is_forbidden(ord(each)) for each in without_forbidden(text))


def test_what_is_forbidden_is_not_strange_besides() -> None:
    assert list(strange_characters("\x07\u2028\ue123\ufdd0\U000f0000")) == []


def test_what_is_safe_is_mended() -> None:
    assert mend_text(
        "一\u200b键办 \u2f00键\u00ad办\u200e \u2ed3\u2eaa"
    ) == "一键办 一键办 长⺪".replace("⺪", "𤴔")
    assert mend_text("\u00a0\u00a0- 总\u2003值, 5\u00a0km") == "  - 总 值, 5\u00a0km"
    assert mend_text("lost \ufffd, \x85") == "lost \ufffd, \x85"  # nobody knows what it was


def test_every_radical_becomes_an_ideograph() -> None:
    for code in (*range(0x2E80, 0x2EF4), *range(0x2F00, 0x2FD6)):
        if unicodedata.category(chr(code)) != "Cn" and code not in (0x2E80, 0x2E9A):
            assert HAN_CHARACTER.match(plain_ideograph(chr(code))), hex(code)


@given(st.text())
def test_mending_twice_is_mending_once(text: str) -> None:
    assert mend_text(mend_text(text)) == mend_text(text)


def test_no_character_is_forbidden_that_is_not_looked_for() -> None:
    every = "".join(map(chr, range(sys.maxunicode + 1)))
    assert all(map(may_have_forbidden, FORBIDDEN.findall(every)))
    assert not may_have_forbidden("增长 5%，\n“six” per cent — é")


def test_a_character_that_no_text_is_suspected_for_is_seen_as_what_it_is() -> None:
    """So a text without any other is compared as it is."""
    every = map(chr, range(sys.maxunicode + 1))
    common = [each for each in every if not may_be_strange(each)]
    assert {"m", "é", "中", "。", "Ⅲ", "℃", "㎡", "①", "μ"} < set(common)
    assert [each for each in common if plain_character(each) != each] == []
