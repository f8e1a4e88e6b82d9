"""Lines of lists and tables that Markdown makes something else of, and those that are as they look."""

from __future__ import annotations

import pytest

from publication.read.layout import check_layout
from tests.support import said

NUMBER = (
    "Markdown counts lists by itself and shows {0} here, not {1}: write “{0}.”, or “{1}\\.” for "
    "numbers as text"
)
MIXED = (
    "a list has numbers or “-”, and this item would be shown as those above it: write it as they "
    "are, or a line of text between two lists"
)
INDENT = (
    "Markdown takes this for no list in a list: indent by four spaces for each level, without tabs"
)
JOINED = (
    "“{}” begins no item here, and the line would be joined to the one above: put a blank line "
    "between, or write “- ” or “1. ” before each"
)
WIDTH = (
    "this row has {} cells and the table’s head 2: what is too much is lost, what is missing stays "
    "empty; make them equal (a “|” that is text is “\\|”)"
)
INSIDE = (
    "only text stands in an item, and this would be made a part of it: take it out of the list, and "
    "the spaces before it away"
)
QUOTES = (
    "Markdown joins this quotation with the one above: write “>” on the line between to make them "
    "one, or a line of text to part them"
)
EDGE = "a row of a table begins with “|”, and this would be text: write one before each row"
CONTENTS = (
    "“[TOC]” is not read: the contents of a page stand beside it by themselves; remove this line"
)
EQUALS = "a line of “=” would be printed, as what is left of a merge or of a heading: remove it"
SPACE = "the space after a list’s mark is not a plain one: type it anew"
SIGN = "“{}” is no sign of Markdown: write the half-width “{}”"


@pytest.mark.parametrize(
    ("body", "problems"),
    [
        ("1. 甲\n3. 乙", {2: NUMBER.format(2, 3)}),
        ("1. 甲\n2. 乙\n1. 丙", {3: NUMBER.format(3, 1)}),
        ("3. 甲", {1: NUMBER.format(1, 3)}),
        ("1. 甲\n\n文。\n\n2. 乙", {5: NUMBER.format(1, 2)}),
        ("- 甲\n    1. 乙\n    3. 丙", {3: NUMBER.format(2, 3)}),
        ("- 甲\n1. 乙", {2: MIXED}),
        ("1. 甲\n\n- 乙", {3: MIXED}),
        ("- 甲\n  - 乙", {2: INDENT}),
        ("- 甲\n\t- 乙", {2: INDENT}),
        ("1、甲\n2、乙\n3、丙", {2: JOINED.format("2、"), 3: JOINED.format("3、")}),
        ("（一）甲\n（二）乙", {2: JOINED.format("（二）")}),
        ("1) A\n2) B", {2: JOINED.format("2)")}),
        ("• 甲\n• 乙", {2: JOINED.format("•")}),
        ("-甲\n-乙", {2: JOINED.format("-")}),
        ("①甲\n②乙", {2: JOINED.format("②")}),
        ("-\u00a0甲", {1: SPACE}),
        ("1.\u3000甲", {1: SPACE}),
        ("| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 | 戊 |\n| 己 |", {3: WIDTH.format(3), 4: WIDTH.format(1)}),
        ("a. 甲\nb. 乙", {2: JOINED.format("b.")}),
        ("i. 甲\nii. 乙", {2: JOINED.format("ii.")}),
        ("——甲\n——乙", {2: JOINED.format("——")}),
        ("– 甲\n– 乙", {2: JOINED.format("–")}),
        ("- 甲\n\n    > 乙", {3: INSIDE}),
        ("- 甲\n\n    | 乙 |\n    |---|", {3: INSIDE}),
        ("1. 甲\n\n        乙", {3: INSIDE}),
        ("> 甲\n\n> 乙", {3: QUOTES}),
        ("> 甲\n>\n> > 乙", {3: "a quotation in a quotation would be made one: write one “>”"}),
        ("甲 | 乙\n--- | ---\n丙 | 丁", {1: EDGE}),
        ("文。\n\n[TOC]", {3: CONTENTS}),
        ("文。\n\n=======\n\n文。", {3: EQUALS}),
        ("＃＃ 题", {1: SIGN.format("＃＃", "##")}),
        ("｜甲｜乙｜", {1: SIGN.format("｜", "|")}),
    ],
)  # fmt: skip
def test_what_would_look_otherwise(body: str, problems: dict[int, str]) -> None:
    assert said(check_layout(body, "a.md", 1)) == [
        f"a.md:{line}: {message}" for line, message in problems.items()
    ]


@pytest.mark.parametrize(
    "body",
    [
        "- 甲\n- 乙\n    - 丙\n        - 丁\n    - 戊\n- 己", "* 甲\n- 乙", "1. 甲\n1. 乙\n1. 丙", "1. 甲\n2. 乙\n\n3. 丙",
        "1. 甲\n\n    续。\n\n2. 乙", "1. 甲\n\n文。\n\n1. 乙", "- 甲\n\n文。\n\n1. 乙",
        "1. 甲\n    - 乙\n    - 丙\n2. 丁\n    1. 戊", "1、甲\n\n2、乙", "1、甲\n续行", "前文\n2、乙",
        "| 甲 | 乙 |\n|---|---|\n| 丙 \\| 丁 | `a|b` |", "```\n1. 甲\n3. 乙\n```", "3\\. 甲",
        "增长3%，\n1.5倍于上年", "", "-3.2%\n-2.1%",
    ],
)  # fmt: skip
def test_what_is_as_it_looks(body: str) -> None:
    assert said(check_layout(body, "a.md", 1)) == []


def test_in_chinese_at_the_line_of_the_file() -> None:
    assert said(check_layout("1. 甲\n3. 乙", "a.md", 7), "zh") == [
        "a.md:8: Markdown 自行编号，此处显示 2 而不是 3：请写“2.”；要照原样显示编号，请写“3\\.”"
    ]
