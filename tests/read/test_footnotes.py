"""Footnotes as they are written: marks in a text, notes as blocks, and what readers see of both."""

from __future__ import annotations

import pytest
from markdown import Markdown

from publication.read.blocks import plain
from publication.read.dialect import EXTENSIONS, restrict
from publication.read.footnotes import marks, with_marks
from publication.read.shapes import misread
from tests.support import blocks_of

PAGE = """\
一[^1]、二[^12]。

- 三[^3]

[^1]: 注一，
见下。
[^12]: 注**二**。
{: .small }

[^3]:
    注三。

    再说。
"""


def test_a_note_is_a_block_with_its_number() -> None:
    assert [(each.kind, each.number, each.text, each.line) for each in blocks_of(PAGE)] == [
        ("paragraph", "", "一[^1]、二[^12]。", 1),
        ("item", "", "三[^3]", 3),
        ("note", "1", "注一，见下。", 5),
        ("note", "12", "注**二**。", 7),
        ("note", "3", "注三。再说。", 10),
    ]


def test_what_is_written_without_a_blank_line_begins_a_note_too() -> None:
    assert [each.kind for each in blocks_of("# 一\n文[^1]。\n[^1]: 注。\n## 二\n")] == [
        "heading",
        "paragraph",
        "note",
        "heading",
    ]


@pytest.mark.parametrize(
    ("text", "numbers", "shown"),
    [
        ("a[^1]b[^20]", ["1", "20"], "a〔1〕b〔20〕"),
        ("`[^1]` \\[^2] [^a] [^0] [^１]", [], "[^1] [^2] [^a] [^0] [^１]"),
        ("\\\\[^1]", ["1"], "\\〔1〕"),
        ("**a[^1]。**", ["1"], "a〔1〕。"),
    ],
)
def test_marks_are_read_and_shown(text: str, numbers: list[str], shown: str) -> None:
    assert list(marks(text)) == numbers
    assert plain(with_marks(text, "zh-Hans")) == shown


def test_a_mark_is_no_part_of_the_words() -> None:
    assert plain("双[^1]地铁[^2]") == "双地铁"


def test_a_note_stands_under_its_own_mark() -> None:
    assert plain(with_marks("注[^2]。", "zh-Hans", "1")) == "〔1〕注〔2〕。"
    assert plain(with_marks("note", "en-GB", "1")) == "[1] note"


def test_markdown_makes_the_blocks_that_are_read() -> None:
    blocks = blocks_of("文[^1]。\n\n[^1]: - 注")
    assert [block.text for block in misread(blocks)] == ["- 注"]
    md = Markdown(extensions=list(EXTENSIONS))
    restrict(md)
    html = md.convert("文[^1]。\n\n[^1]: 注*一*。\n{: .small }\n\n[^2]: 注二。")
    assert html == (
        '<p>文<sup><a>1</a></sup>。</p>\n<p class="small">注<em>一</em>。</p>\n<p>注二。</p>'
    )
