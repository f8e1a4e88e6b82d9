"""Pictures as editors write them: what is read, and what is said of the rest."""

from __future__ import annotations

import pytest

from publication.messages.problem import Problem
from publication.read.block_parser import parse_blocks
from publication.read.blocks import Block
from publication.read.picture_text import PictureText, on_two_lines
from tests.support import blocks_of, said

FORM = (
    "this is no picture that can be read: write “![what it shows](file.jpg)” with half-width signs "
    "and no space between, and its caption on the line below"
)
ALT = (
    "the picture has no words for readers who cannot see it: write what it shows between “![” and "
    "“]”, not the file’s name"
)
CAPTION = "the picture has no caption: write it on the line below, without a blank line between"
TITLE = (
    "a caption is not written in quotation marks behind the file’s name: write it on the line below "
    "the picture"
)
ATTRIBUTES = (
    "a picture takes no attributes, its size is read from its file: remove the curly brackets"
)


def read(text: str) -> tuple[list[Block], list[str]]:
    found: list[Problem] = []
    blocks = parse_blocks(text, "page.md", found.append)
    return blocks, [each.removeprefix("page.md:1: ") for each in said(found)]


@pytest.mark.parametrize(
    ("text", "picture"),
    [
        ("![湖](lake.jpg)\n图注。", PictureText("湖", "lake.jpg", "图注。")),
        ("![湖](lake.jpg) 图注。", PictureText("湖", "lake.jpg", "图注。")),
        ("![ 湖 ]( a b.jpg )\n**图**注，\n见[页](p.md)。", PictureText("湖", "a b.jpg", "**图**注，见[页](p.md)。")),
        (r"![a \[b\]](x\_y(1).png)" "\nc", PictureText(r"a \[b\]", "x_y(1).png", "c")),
    ],
)  # fmt: skip
def test_a_picture_and_its_caption_are_one_block(text: str, picture: PictureText) -> None:
    (block,) = blocks_of(text)
    assert (block.kind, block.picture) == ("picture", picture)


def test_readers_see_the_caption_and_nothing_of_it_is_the_report_s_own() -> None:
    picture, text = blocks_of("![湖](lake.jpg)\n**图**注。\n\n正文。")
    assert (picture.plain, picture.from_source) == ("图注。", False)
    assert (text.kind, text.picture, text.from_source) == ("paragraph", None, True)


@pytest.mark.parametrize(
    ("text", "said_of_it"),
    [
        ("![](lake.jpg)\n图注。", [ALT]),
        ("![ ](lake.jpg)\n图注。", [ALT]),
        ("![\u200b\u3164](lake.jpg)\n图注。", [ALT]),
        ("![&nbsp;&#8203;](lake.jpg)\n图注。", [ALT]),
        ("![lake.jpg](a/lake.jpg)\n图注。", [ALT]),
        ("![lake](lake.jpg)\n图注。", [ALT]),
        ("![湖](lake.jpg)", [CAPTION]),
        ("![湖](lake.jpg)\n{: .wide }", [CAPTION]),
        ("![](lake.jpg)", [CAPTION, ALT]),
        ('![湖](lake.jpg "图注。")', [TITLE]),
        ("![湖](lake.jpg “图注。”)", [TITLE]),
        ("![湖](lake.jpg 「图注。」)\n图注。", [TITLE]),
        ("![湖](lake.jpg){ width=300 }\n图注。", [ATTRIBUTES]),
        ("![湖]()\n图注。", [FORM]),
        ("![湖]\n图注。", [FORM]),
        ("![湖][lake]\n图注。", [FORM]),
        ("![湖](lake.jpg\n图注。", [FORM]),
        ("![湖]（lake.jpg）\n图注。", [FORM]),
        ("！[湖](lake.jpg)\n图注。", [FORM]),
        ("！【湖】（lake.jpg）\n图注。", [FORM]),
        ("! [湖](lake.jpg)\n图注。", [FORM]),
        ("![湖] (lake.jpg)\n图注。", [FORM]),
    ],
)
def test_what_is_missing_or_written_otherwise_is_said(text: str, said_of_it: list[str]) -> None:
    (block,), found = read(text)
    assert (block.kind, found) == ("picture", said_of_it)


@pytest.mark.parametrize(
    "text", ["\\![湖](lake.md)", "好！（见[湖](lake.md)）", "！", "见![湖](lake.jpg)"]
)
def test_other_text_is_none(text: str) -> None:
    (block,) = blocks_of(text)
    assert (block.kind, block.picture) == ("paragraph", None)


def test_without_a_blank_line_a_paragraph_above_keeps_it() -> None:
    """Then the picture does not begin its block, which the check names (check/pictures.py)."""
    (block,) = blocks_of("正文。\n![湖](lake.jpg)\n图注。")
    assert block.kind == "paragraph"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("![a](b.jpg) c", "![a](b.jpg)\nc"),
        ("![a](b.jpg)\nc", "![a](b.jpg)\nc"),
        ("![a](b.jpg)", "![a](b.jpg)"),
        ("a", "a"),
    ],
)
def test_the_caption_is_written_on_a_line_of_its_own(text: str, written: str) -> None:
    assert on_two_lines(text) == written
