"""Inline codes: every text comes apart and together again, whatever it is made of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publication.exchange.inline import (
    Code,
    CodeKey,
    Codes,
    CodeSide,
    Inline,
    count_codes,
    split_inline,
)


def shown(text: str, table: bool = False) -> str:
    """Return a text with its codes as ``<id kind:data>`` and ``</id data>``."""
    return "".join(
        part
        if isinstance(part, str)
        else f"</{part.id} {part.data}>"
        if part.side == CodeSide.CLOSE
        else f"<{part.id} {part.kind}:{part.data}>"
        for part in split_inline(text, table)
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("增长6.5%", "增长6.5%"),
        ("**一是。**见*此*", "<1 bold:**>一是。</1 **>见<2 italic:*>此</2 *>"),
        ("**a *b* c**", "<1 bold:**>a <2 italic:*>b</2 *> c</1 **>"),
        ("***x***", "<1 bold-italic:***>x</1 ***>"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("[**a** b](c.md#d)", "<1 link:[><2 bold:**>a</2 **> b</1 ](c.md#d)>"),
        ('![a](b.png "c")', '<1 image:![>a</1 ](b.png "c")>'),
        ("`*a*` \\*b\\*", "<1 code:`*a*`> <2 escape:\\*>b<3 escape:\\*>"),
        ("A&nbsp;B, R&D; &#8203;", "A<1 entity:&nbsp;>B, R&D; <2 entity:&#8203;>"),
        ("a{: .b } {c}", "a<1 attributes:{: .b }> {c}"),
        ("a[^1]b \\[^2]", "a<1 note:[^1]>b <2 escape:\\[>^2]"),
        ("a|b\nc", "a|b\nc"),
    ],
)
def test_codes_are_what_is_not_words(text: str, expected: str) -> None:
    assert shown(text) == expected


def test_the_lines_and_bars_of_a_table_are_codes() -> None:
    table = "| 年份 | 值 |\n| --- | ---: |\n| 2020 | **1** |"
    assert shown(table, table=True) == (
        "<1 table:| >年份<2 table: | >值<3 table: |><4 table:\n| --- | ---: |>"
        "<5 table:\n><6 table:| >2020<7 table: | ><8 bold:**>1</8 **><9 table: |>"
    )


def test_tables_are_compared_without_padding() -> None:
    narrow, wide = "|a|b|\n|-|-|\n|1|2|", "| a  | b  |\n| --- | --- |\n| 1  | 2  |"
    assert count_codes(narrow, table=True) == count_codes(wide, table=True)


@given(st.text("ab *`[]()\\{}:.#|\n&;<>!文"), st.booleans())
def test_nothing_is_lost(text: str, table: bool) -> None:
    parts = [part if isinstance(part, str) else part.data for part in split_inline(text, table)]
    assert "".join(parts) == text


@given(st.text("ab *`[]()\\文"), st.text("ab *`[]()\\文"))
def test_a_translation_is_read_as_it_was_written(source: str, target: str) -> None:
    codes = Codes(source, target, table=False)
    assert codes.read(codes.source) == (source, [])
    assert codes.read(codes.target) == (target, [])


def test_a_translation_s_codes_have_the_source_s_ids_and_its_own_go_on() -> None:
    codes = Codes("[名](a.md)与**粗**", "**bold**, [name](a.md) and *own*", table=False)
    ids = [(part.id, part.data) for part in codes.target if isinstance(part, Code)]
    assert ids == [
        ("2", "**"), ("2", "**"), ("1", "["), ("1", "](a.md)"), ("3", "*"), ("3", "*"),
    ]  # fmt: skip


def test_marks_are_named_as_a_whole() -> None:
    assert count_codes("**a** [b](c.md) `d`") == {
        CodeKey("bold", "**…**"): 1,
        CodeKey("link", "[…](c.md)"): 1,
        CodeKey("code", "`d`"): 1,
    }


def test_a_code_that_the_block_does_not_have_is_named() -> None:
    codes = Codes("**甲**", "", table=False)
    strange: list[Inline] = [
        Code("1", CodeSide.OPEN),
        "A",
        Code("1", CodeSide.CLOSE),
        Code("7", CodeSide.ALONE, data="`x`"),
    ]
    assert codes.read(strange) == ("**A**", ["7"])
    copied: list[Inline] = [
        Code("9", CodeSide.OPEN, data="**"),
        "A",
        Code("9", CodeSide.CLOSE, data="**"),
    ]
    assert codes.read(copied) == ("**A**", [])
