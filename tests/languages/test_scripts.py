"""Scripts: one range of Han characters, what has no space beside it, and words with edges."""

from __future__ import annotations

import re
from unicodedata import east_asian_width

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publication.languages.length import size
from publication.languages.scripts import columns, has_han, is_wide, is_word
from publication.languages.segmentation import words


@pytest.mark.parametrize("character", ["一", "㐀", "〇", "々", "豈", "𠮷", "𰻞"])
def test_all_planes_of_han(character: str) -> None:
    assert has_han(f"a{character}")
    assert is_wide(character)
    assert columns(character) == 2
    assert words(character) == [character]


@pytest.mark.parametrize("character", ["a", "é", "я", "ع", "ا", "한", "ﻌ", "9", " "])
def test_what_stands_in_words_with_spaces(character: str) -> None:
    assert not has_han(character)
    assert not is_wide(character)


@pytest.mark.parametrize(
    ("character", "expected"),
    [("a", True), ("9", True), ("é", True), ("ß", True), ("я", True), ("９", True),
     ("_", False), ("中", False), ("ع", False), ("한", False), ("。", False)],
)  # fmt: skip
def test_what_a_word_s_edge_stands_beside(character: str, expected: bool) -> None:
    assert is_word(character) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("增长6.5%，力争", ["增长", "6.5%", "，", "力争"]),
        ("The people’s über-co.", ["The", " ", "people’s", " ", "über-co", "."]),
        ("二〇二一年", ["二", "〇", "二", "一年"]),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("tag", "expected"), [("zh-Hans", 6), ("zh-TW", 6), ("ja", 6), ("en", 2), ("ar", 2)]
)
def test_the_size_of_a_text_as_its_language_counts(tag: str, expected: int) -> None:
    assert size("abc def", tag) == expected


@given(st.text())
def test_the_columns_of_a_text_are_those_of_its_characters(text: str) -> None:
    assert columns(text) == sum(1 + (east_asian_width(each) in "FW") for each in text)


@given(st.text(alphabet=st.sampled_from("a 字\u3000\t\u00a0\x1c\n\u200b")))
def test_a_text_s_size_leaves_out_what_is_a_space_to_a_pattern(text: str) -> None:
    assert size(text, "zh-Hans") == len(re.sub(r"\s", "", text))
