"""The Markdown that content is written in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from markdown.inlinepatterns import SimpleTagInlineProcessor
from markdown.treeprocessors import InlineProcessor

from publication.read.dialect import EXTENSIONS, INLINE, MARKS, PATTERNS, SIGNED, restrict

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

BEGINS = (
    "",
    "# ",
    "- ",
    "    - ",
    "> ",
    "| a | b |\n| - | - |\n| ",
    "[^1]: ",
    "**甲。**",
    "```\n",
    "==\n",
    "-- ",
)
WORDS = ("甲", "a b", "*", "**", "_", "`", "\\", "[", "](x.md)", "![", "[^1]", "<b>", "&lt;", "&")
ENDS = ("\n", "\n\n", "  \n", " |\n", " {.b #c}\n")


@pytest.fixture
def md() -> Markdown:
    md = Markdown(extensions=list(EXTENSIONS))
    restrict(md)
    return md


def test_every_inline_pattern_is_known(md: Markdown) -> None:
    assert sorted(PATTERNS) == sorted(FOUND)
    assert len(md.inlinePatterns) == len(FOUND)
    assert all(name in md.inlinePatterns for name in FOUND)


@pytest.mark.parametrize("name", FOUND)
def test_what_an_inline_pattern_finds_has_a_mark(name: str, md: Markdown) -> None:
    assert md.inlinePatterns[name].getCompiledRegExp().search(FOUND[name])
    assert MARKS.search(FOUND[name])


def test_text_without_marks_is_written_as_it_stands(md: Markdown) -> None:
    line = "2021年，“区域”！ (6.5%) a~b|c #1 'R' \"q\""
    assert not MARKS.search(line)
    text = f"{line}\n下一行"
    assert md.convert(f"{text}\n\n- 项 [^2] *b*\n- 项") == (
        f"<p>{text}</p>\n<ul>\n<li>项 [^2] <em>b</em></li>\n<li>项</li>\n</ul>"
    )


def test_patterns_that_an_extension_adds_find_text_without_marks() -> None:
    md = Markdown(extensions=[*EXTENSIONS, "smarty"])
    restrict(md)
    assert md.convert('"a" -- b') == "<p>&ldquo;a&rdquo; &ndash; b</p>"
    md.inlinePatterns.register(SimpleTagInlineProcessor(r"()~(.*?)~", "del"), "deleted", 50)
    assert md.reset().convert("a ~b~") == "<p>a <del>b</del></p>"


def test_the_engine_s_contents_are_made_where_they_are_asked_to_do_more() -> None:
    asked = {"toc": {"permalink": "¶"}}
    for configs, heading in (({}, "<h1>a</h1>"), (asked, '<h1 id="a">a<a class="headerlink"')):
        md = Markdown(extensions=[*EXTENSIONS, "toc"], extension_configs=configs)
        restrict(md)
        assert md.convert("# a").startswith(heading)


def test_what_looks_for_a_sign_first_stands_where_the_engine_s_stood() -> None:
    before, after = (Markdown(extensions=list(EXTENSIONS)) for _ in range(2))
    restrict(after)
    theirs = {kind: kind.__mro__[1] for kind, _ in SIGNED.values()}
    kinds = [type(each) for each in after.parser.blockprocessors]
    engine_s = [type(each) for each in before.parser.blockprocessors]
    assert {*theirs} <= {*kinds}
    kept = [theirs.get(kind, kind) for kind in kinds if theirs.get(kind, kind) in engine_s]
    assert kept == [kind for kind in engine_s if kind in kept]


def seen_by_all(text: str) -> str:
    md = Markdown(extensions=list(EXTENSIONS))
    restrict(md)
    md.treeprocessors.register(InlineProcessor(md), "inline", INLINE)
    for name, (kind, priority) in SIGNED.items():
        assert type(md.parser.blockprocessors[name]) is kind
        md.parser.blockprocessors.register(kind.__mro__[1](md.parser), name, priority)
    return md.convert(text)


def seen(text: str) -> str:
    md = Markdown(extensions=list(EXTENSIONS))
    restrict(md)
    return md.convert(text)


@given(
    st.lists(
        st.tuples(st.sampled_from(BEGINS), st.lists(st.sampled_from(WORDS)), st.sampled_from(ENDS))
    )
)
def test_text_is_what_it_is_to_whatever_looks_through_it(
    lines: list[tuple[str, list[str], str]],
) -> None:
    text = "".join(f"{begin}{''.join(words)}{end}" for begin, words, end in lines)
    assert seen(text) == seen_by_all(text)


@given(st.lists(st.sampled_from(("甲", "a", " ", "*", "**", "***", "。", "\n", "\n\n", "- "))))
def test_emphasis_without_other_marks_is_what_it_is_among_them(words: list[str]) -> None:
    text = "".join(words)
    assert seen(text) == seen_by_all(text)
