"""The Markdown that content is written in."""

from __future__ import annotations

import pytest
from markdown import Markdown

from publication.read.dialect import EXTENSIONS, MARKS, restrict

FOUND = {  # what each inline pattern finds
    "autolink": "<https://example.org>",
    "automail": "<a@example.org>",
    "backtick": "`a`",
    "em_strong": "*a*",
    "entity": "&lt;",
    "escape": "\\*",
    "footnote": "[^1]",
    "image_link": "![a](b.jpg)",
    "image_reference": "![a][b]",
    "linebreak": "a  \nb",
    "link": "[a](b.md)",
    "publication-ampersand": "&D;",
    "publication-escaped-ampersand": "\\&",
    "reference": "[a][b]",
    "short_image_ref": "![a]",
    "short_reference": "[a]",
}


@pytest.fixture
def md() -> Markdown:
    md = Markdown(extensions=list(EXTENSIONS))
    restrict(md)
    return md


def test_every_inline_pattern_is_known(md: Markdown) -> None:
    assert len(md.inlinePatterns) == len(FOUND)
    assert all(name in md.inlinePatterns for name in FOUND)


@pytest.mark.parametrize("name", FOUND)
def test_what_an_inline_pattern_finds_has_a_mark(name: str, md: Markdown) -> None:
    assert md.inlinePatterns[name].getCompiledRegExp().search(FOUND[name])
    assert MARKS.search(FOUND[name])


def test_text_without_marks_is_written_as_it_stands(md: Markdown) -> None:
    text = "2021年，“区域”！ (6.5%) a~b|c #1 'R' \"q\"\n下一行"
    assert not MARKS.search(text)
    assert md.convert(f"{text}\n\n- 项 [^2] *b*\n- 项") == (
        f"<p>{text}</p>\n<ul>\n<li>项 [^2] <em>b</em></li>\n<li>项</li>\n</ul>"
    )
