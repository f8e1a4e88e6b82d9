"""Signs of Markdown that are printed as they stand, and text that has the same signs."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publication.check.signs import WELL_FORMED, unread_signs
from tests.support import blocks_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("**重点不够。其余", [("sign-emphasis", "**重点不够。其")]),
        ("重点**", [("sign-emphasis", "重点**")]),
        ("** 重点 **", [("sign-emphasis", "** 重点 **")]),
        ("＊＊重点＊＊", [("sign-emphasis", "＊＊重点＊＊")]),
        ("*重点", [("sign-emphasis", "*重点")]),
        ("企业*", [("sign-emphasis", "企业*")]),
        ("***a**", [("sign-emphasis", "*a")]),
        ("__粗", [("sign-emphasis", "__粗")]),
        ("文_字", [("sign-emphasis", "文_字")]),
        ("~~删~~", [("sign-emphasis", "~~删~~")]),
        ("- **项", [("sign-emphasis", "**项")]),
        ("> **引", [("sign-emphasis", "**引")]),
        ("## **题", [("sign-emphasis", "**题")]),
        ("| a | b |\n|---|---|\n| c | **d |", [("sign-emphasis", "a b c **d")]),
        ("`代码", [("sign-code", "`代码")]),
        ("[文字]（page.md）", [("sign-link", "[文字]（page.md）")]),
        ("[文字] (page.md)", [("sign-link", "[文字] (page.md)")]),
        ("［文字］（page.md）", [("sign-link", "［文字］（page.md）")]),
        ("【文字】(page.md#p1)", [("sign-link", "【文字】(page.md#p1)")]),
        ("[文字]（https://a.cn/b）", [("sign-link", "[文字]（https://a.cn/b）")]),
        ("[文字](page.md", [("sign-link", "[文字](page.md")]),
        ("[文字][页面]", [("sign-link", "[文字][页面]")]),
        ("==重点==", [("sign-other", "==重点==")]),
        ("甲^^乙^^", [("sign-other", "甲^^乙^^")]),
        ("!!! note", [("sign-other", "!!! note")]),
        ("- [ ] 待办", [("sign-other", "[ ] 待办")]),
        ("- [x] 已办", [("sign-other", "[x] 已办")]),
        ("**题，见[文字]（a.md）", [("sign-link", "**题，见[文字]（a.md）"), ("sign-emphasis", "**题，见[文字")]),
    ],
)  # fmt: skip
def test_what_readers_would_see(text: str, found: list[tuple[str, str]]) -> None:
    (block,) = blocks_of(text)
    assert list(unread_signs(block)) == found


@pytest.mark.parametrize(
    "text",
    [
        "**重点**。", "**重点。**其余**又是。**", "*斜*", "***both***", "_斜_", "**粗（[a](b.md)）**",
        "[文字](page.md)", "![图内](a.png)\n图注", "\\*\\*原样\\*\\*", "\\[文字](a.md)", "`**代码`", "```\n**代码\n```",
        "5 * 3", "2*3=6", "snake_case", "a_b@c.cn", "【注】（详见下文）", "见[1]", "[待补]（草案）", "约 10~20 人",
        "a == b", "什么???", "好!!!", "2^^",
    ],
)  # fmt: skip
def test_what_is_text_or_is_read(text: str) -> None:
    (block,) = blocks_of(text)
    assert list(unread_signs(block)) == []


# As WELL_FORMED is, with what may not stand before a star looked for before it.
PLAIN = re.compile(
    r"\[[^\[\](（)）]*\]\([^()\s]+\)|(?<!\*)\*\*[^\s*](?:[^*]*[^\s*])?\*\*(?!\*)"
    r"|(?<!\*)\*[^\s*](?:[^*]*[^\s*])?\*(?!\*)"
)


@settings(max_examples=300, derandomize=True, deadline=None)
@given(text=st.text("**** ab[](（)#", max_size=16))
def test_links_and_emphasis_are_found_as_by_the_plain_pattern(text: str) -> None:
    spans = [[m.span() for m in each.finditer(text)] for each in (WELL_FORMED, PLAIN)]
    assert spans[0] == spans[1]
