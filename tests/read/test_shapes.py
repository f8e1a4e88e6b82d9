"""What Markdown reads in another way than the languages are aligned by is found before a build."""

from __future__ import annotations

import pytest

from publication.read.shapes import misread
from tests.support import blocks_of


@pytest.mark.parametrize(
    "text",
    [
        "一段。\n\n2021年起。\n\n——破折号。\n\n“引文。”\n\n**一是提高。**正文。\n\n(a) text",
        "# 标题 {#a}\n\n## 下级",
        "- 甲\n- 乙\n    - 丙\n    - 丁\n- 戊",
        "1. 甲\n2. 乙",
        "- 甲\n\n    续\n\n- 乙",
        "| 甲 | 乙 |\n| --- | --- |\n| 一 | 二 |",
        "> 引文",
        "```text\n代码\n```",
        "---",
        "{{ targets }}",
        r"1\. 正文",
        r"\# 正文",
    ],
)
def test_the_usual_is_read_as_it_is_written(text: str) -> None:
    assert list(misread(blocks_of(text))) == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("一段。\n\n- - 甲", 3),
        ("- # 甲", 1),
        ("- > 甲", 1),
        ("- 甲\n        - 乙", 1),
        ("一段。\n\n> > 甲\n\n> - 乙\n> - 丙", 5),
        ("| 甲 | 乙 |\n| 一 | 二 |", 1),
        ("| 甲 | 乙 |\n| --- |\n| 一 | 二 |", 1),
    ],
)
def test_what_becomes_something_else_is_found_where_it_begins(text: str, line: int) -> None:
    assert [block.line for block in misread(blocks_of(text))] == [line]
