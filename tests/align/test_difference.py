"""Differences as readers see them: real sentences of the report and its translation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publication.align.difference import (
    GAP,
    NEW,
    OLD,
    SAME,
    DiffPart,
    WordChange,
    abridged,
    difference,
    word_changes,
)
from publication.languages.segmentation import words

SHOWN = {SAME: "{}", OLD: "[-{}-]", NEW: "[+{}+]", GAP: "…{}"}


def shown(pieces: tuple[DiffPart, ...]) -> str:
    return "".join(SHOWN[piece.kind].format(piece.text) for piece in pieces)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("增长6.5%，力争7%", "增长6.5%，力争7%", "增长6.5%，力争7%"),
        ("增长6.5%，力争7%", "增长7.5%，力争8%", "增长[-6.5%-][+7.5%+]，力争[-7%-][+8%+]"),
        (
            "新建学校12所、小学3所",
            "新建学校15所、小学5所",
            "新建学校[-12-][+15+]所、小学[-3-][+5+]所",
        ),
        (
            "项目建成投产，新建小学12所，地区生产总值增长6.5%以上",
            "项目建成投用，新建学校12所，地区生产总值增长6.5%以上",
            "项目[-建成投产-][+建成投用+]，新建[-小学-][+学校+]12所，地区生产总值增长6.5%以上",
        ),
        (
            "坚持以人民为中心的发展思想，不断增进民生福祉",
            "坚持以人民为中心的发展理念，持续增进人民福祉",
            "坚持以人民为中心的发展[-思想-][+理念+]，[-不断增进民生-][+持续增进人民+]福祉",
        ),
        (
            "大力培育孵化器、众创空间等一批创新载体",
            "大力培育孵化器、众创空间、加速器等一批创新载体",
            "大力培育孵化器、众创空间[+、加速器+]等一批创新载体",
        ),
        ("加快建设钱塘科创中心", "建设钱塘科创中心", "[-加快-]建设钱塘科创中心"),
        ("小区改造 项目", "小区改造项目", "小区改造[- -]项目"),
        ("报告到此为止。", "今天天气很好！", "[-报告到此为止。-][+今天天气很好！+]"),
        (
            "GDP growth of 6.5%, striving for 7%",
            "GDP growth of 6.5%, aiming at 7%",
            "GDP growth of 6.5%, [-striving for-][+aiming at+] 7%",
        ),
        (
            "It was drafted, then revised clause by clause against the Chinese by a second pair "
            "of eyes, and finally read through as English alone.",
            "It was drafted, then checked line by line against the Chinese by another editor, "
            "and finally read through as English alone.",
            "It was drafted, then [-revised clause by clause-][+checked line by line+] against "
            "the Chinese by [-a second pair of eyes-][+another editor+], and finally read "
            "through as English alone.",
        ),
        (
            "The people’s park in the old town opened last year.",
            "The citizens’ park of the old town opened last year.",
            "The [-people’s park in-][+citizens’ park of+] the old town opened last year.",
        ),
        ("We will build schools.", "We will now build schools.", "We will [+now+] build schools."),
        ("We will now build schools.", "We will build schools.", "We will [-now-] build schools."),
        ("to raise well-being", "to raise wellbeing", "to raise [-well-being-][+wellbeing+]"),
        (
            "A total of RMB 1,600 million in all",
            "A total of RMB 160 billion in all",
            "A total of RMB [-1,600 million-][+160 billion+] in all",
        ),
        ("𠮷野家开业", "吉野家开业", "[-𠮷野家-][+吉野家+]开业"),
    ],
)
def test_a_difference_is_of_words(old: str, new: str, expected: str) -> None:
    assert shown(difference(old, new)) == expected


TEXTS = st.text("建成投产 用的新旧,，。.“”a b7%’-\n", max_size=40)


@given(TEXTS, TEXTS)
def test_no_character_is_lost_or_made_up(old: str, new: str) -> None:
    """But spaces: those around a change stand outside it, in both texts."""
    pieces = difference(old, new)
    assert bare("".join(p.text for p in pieces if p.kind != NEW)) == bare(old)
    assert bare("".join(p.text for p in pieces if p.kind != OLD)) == bare(new)


def bare(text: str) -> str:
    """Return a text without its spaces."""
    return "".join(text.split())


@given(TEXTS)
def test_words_are_the_text(text: str) -> None:
    assert "".join(words(text)) == text


def test_a_text_too_long_to_compare_is_replaced() -> None:
    old = "b " + "a " * 3000 + "b"
    assert [piece.kind for piece in difference(old, f"c {'a ' * 2990}c")] == [OLD, NEW]


def test_what_texts_begin_and_end_with_is_compared_however_long_they_are() -> None:
    old = "a " * 3000
    assert [
        (piece.kind, piece.text.strip()) for piece in difference(f"{old}b {old}", f"{old}c {old}")
    ] == [(SAME, old.strip()), (OLD, "b"), (NEW, "c"), (SAME, old.strip())]


FILLER = "钱塘江的潮水日夜奔流，"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            f"{FILLER * 9}新建小学。",
            f"{FILLER * 9}新建学校。",
            f"…{FILLER * 2}新建[-小学-][+学校+]。",
        ),
        (
            f"新建小学，{FILLER * 9}",
            f"新建学校，{FILLER * 9}",
            f"新建[-小学-][+学校+]，{FILLER * 3}…",
        ),
        (
            f"新建小学，{FILLER * 12}新建小学。",
            f"新建学校，{FILLER * 12}新建学校。",
            f"新建[-小学-][+学校+]，{FILLER * 3}…{FILLER * 2}新建[-小学-][+学校+]。",
        ),
        (f"{FILLER}新建小学。", f"{FILLER}新建学校。", f"{FILLER}新建[-小学-][+学校+]。"),
        (
            "The tide runs day and night; " * 9 + "schools opened.",
            "The tide runs day and night; " * 9 + "schools closed.",
            "…The tide runs day and night; The tide runs day and night; schools [-opened-][+closed+].",
        ),
        ("word " * 60 + "old", "word " * 60 + "new", "…" + "word " * 14 + "[-old-][+new+]"),
        ("字" * 90 + "甲", "字" * 90 + "乙", "…" + "字" * 34 + "[-甲-][+乙+]"),
    ],
)
def test_what_is_far_from_a_change_is_left_out(old: str, new: str, expected: str) -> None:
    assert shown(abridged(difference(old, new))) == expected


def test_an_unchanged_text_is_left_whole() -> None:
    assert abridged(difference(FILLER * 30, FILLER * 30)) == (DiffPart(SAME, FILLER * 30),)


@pytest.mark.parametrize(
    ("old", "new", "changes"),
    [
        ("增长6.5%", "增长6.5%", []),
        ("增长6.5%以上", "增长7.5%以上", [("6.5%", "7.5%")]),
        ("新建学校12所", "新建小学12所", [("学校", "小学")]),
        ("新建学校", "新建一批学校", [("", "一批")]),
        ("新建一批学校", "新建学校", [("一批", "")]),
        ("甲一二三乙", "丙一二三丁", [("甲", "丙"), ("乙", "丁")]),
        ("甲一二乙", "丙一二丁", [("甲一二乙", "丙一二丁")]),
        ("rose by 6.5% last year", "rose by 7% last year", [("6.5%", "7%")]),
        ("the people’s park", "the citizens’ park", [("people’s", "citizens’")]),
        ("a\nb", "a\nc", [("b", "c")]),
    ],
)
def test_changes_are_words_or_characters(
    old: str, new: str, changes: list[tuple[str, str]]
) -> None:
    assert word_changes(old, new) == tuple(WordChange(*change) for change in changes)
