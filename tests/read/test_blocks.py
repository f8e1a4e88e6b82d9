"""Blocks: what counts as one, what it carries, and what the dialect refuses."""

from __future__ import annotations

import pytest

from publication.messages.catalogue import say
from publication.messages.problem import Problem
from publication.read.block_parser import parse_blocks
from publication.read.blocks import Block, plain
from tests.support import blocks_of, said


def problems_of(text: str, first_line: int = 1) -> list[str]:
    found: list[Problem] = []
    parse_blocks(text, "a.md", found.append, first_line)
    return said(found)


def kinds(text: str) -> list[tuple[str, str, int]]:
    return [(block.kind, block.text, block.line) for block in blocks_of(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("\n\n", []),
        ("one\n\n\ntwo\n", [("paragraph", "one", 1), ("paragraph", "two", 4)]),
        ("# One\ntext\n", [("heading", "One", 1), ("paragraph", "text", 2)]),
        ("text\n## Two ##\n", [("paragraph", "text", 1), ("heading", "Two", 2)]),
        ("\\#no heading\n", [("paragraph", "\\#no heading", 1)]),
        ("- a\n- b\n\n* c\n", [("item", "a", 1), ("item", "b", 2), ("item", "c", 4)]),
        ("1. a\n2. b\n", [("item", "a", 1), ("item", "b", 2)]),
        ("1.六个\n", [("paragraph", "1.六个", 1)]),
        ("- a\n\n    more\n\n- b\n", [("item", "a more", 1), ("item", "b", 5)]),
        ("- a\n\nnot its own\n", [("item", "a", 1), ("paragraph", "not its own", 3)]),
        ("| a |\n|---|\n| b |\n", [("table", "| a |\n|---|\n| b |", 1)]),
        ("> a\n> b\n", [("quote", "a b", 1)]),
        ("a\n\n---\n\nb\n", [("paragraph", "a", 1), ("rule", "", 3), ("paragraph", "b", 5)]),
        ("```\n# a\n\nb\n```\nc\n", [("code", "```\n# a\n\nb\n```", 1), ("paragraph", "c", 6)]),
        ("c\n~~~\na\n~~~\n", [("paragraph", "c", 1), ("code", "~~~\na\n~~~", 2)]),
        ("~~~ text\n~~~~\n~~~  \n", [("code", "~~~ text\n~~~~\n~~~  ", 1)]),
        ("{{ repairs }}\n", [("marker", "{{ repairs }}", 1)]),
        ("{{ pending }}\n", [("paragraph", "{{ pending }}", 1)]),
        ("- {{ pending }}\n", [("item", "{{ pending }}", 1)]),
    ],
)
def test_what_counts_as_a_block(text: str, expected: list[tuple[str, str, int]]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("小区改造\n项目", "小区改造项目"),
        ("以“先行\n先试”的精神", "以“先行先试”的精神"),
        ("a long\nline", "a long line"),
        ("研发经费\nGDP", "研发经费 GDP"),
    ],
)
def test_hard_wrapped_lines_join_without_a_space_between_han(text: str, joined: str) -> None:
    assert blocks_of(text)[0].text == joined


def test_a_heading_has_its_level_and_its_explicit_id() -> None:
    headings = blocks_of("# A {#a-1}\n\n### B { #b.c } \n\n## C {: #c }\n\n## D\n")
    assert [(b.level, b.text, b.id) for b in headings] == [
        (1, "A", "a-1"),
        (3, "B", "b.c"),
        (2, "C", "c"),
        (2, "D", ""),
    ]


def test_an_item_has_its_depth_and_its_sort() -> None:
    items = blocks_of("- a\n    - b\n        1. c\n")
    assert [(b.level, b.ordered) for b in items] == [(0, False), (1, False), (2, True)]


@pytest.mark.parametrize(
    ("text", "attributes"),
    [("附件\n{: .kicker }\n", "{: .kicker }"), ("- a\n{: .x }\n", "{: .x }"), ("text\n", "")],
)
def test_attributes_are_no_text(text: str, attributes: str) -> None:
    block = blocks_of(text)[0]
    assert block.attributes == attributes
    assert ".x" not in block.text
    assert ".kicker" not in block.text


@pytest.mark.parametrize(
    ("text", "run_in", "title"),
    [
        ("**提升产业质效。**集中主攻", "提升产业质效。", "提升产业质效"),
        ("**First, it rose.** As the", "First, it rose.", "First, it rose"),
        ("**Why?** Because", "Why?", "Why?"),
        ("**兜牢保障。****聚焦劳有所得，**举办", "兜牢保障。", "兜牢保障"),
        ("**“双地铁”**时代", "", ""),
        ("**聚焦劳有所得，**举办", "", ""),
        ("text **later.**", "", ""),
        ("- **An item.** text", "", ""),
    ],
)
def test_a_run_in_heading_opens_a_paragraph_and_ends_as_a_sentence(
    text: str, run_in: str, title: str
) -> None:
    block = blocks_of(text)[0]
    assert (block.run_in, block.title) == (run_in, title)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("提升**“万亩千亿”**新产业平台", "提升“万亩千亿”新产业平台"),
        ("see [the **text**](review.md#p1 'x') and ![](a.png)", "see the text and "),
        ("`**code**`", "code"),
        (r"2 \* 3 \< 7", "2 * 3 < 7"),
        (r"\*a\* \`b\` \[c\](d) \&lt; \| \~", "*a* `b` [c](d) &lt; | ~"),
        ("***both*** *one*", "both one"),
        ("2 * 3 * 4", "2 * 3 * 4"),
    ],
)
def test_plain_text_is_what_a_reader_sees(text: str, expected: str) -> None:
    assert plain(text) == expected


@pytest.mark.parametrize("text", ["1 < 2, 2 <3", "`<b>`", r"\<b>", "```\n<b>\n```",
    "``a ` <b>``", r"\\`<b>`", "a `code\n<b>` b"])  # fmt: skip
def test_what_is_no_raw_html(text: str) -> None:
    assert problems_of(text) == []


@pytest.mark.parametrize(
    "text",
    ["x\na <b>b</b>", "x\n<!-- c -->", "x\n<?php", "# x\n## a </b>", "| x |\n| <br> |", "> x\n> <b>",
     "x\n<javascript:alert(1)>", "x\n    <script>",
     "x\n\\`<img onerror=x>\\`", "x\n`<b>``", "x\n" + r"\\<b>", "x\n<![CDATA["],
)  # fmt: skip
def test_raw_html_is_refused_in_every_block(text: str) -> None:
    message = "raw HTML is not allowed: write Markdown, or a backslash before “<”"
    assert problems_of(text, first_line=5) == [f"a.md:6: {message}"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "##标题\n",
            "a.md:1: a heading has a space after its “##”: write “## 标题”, or a backslash before the "
            "first “#” if this is text",
        ),
        (
            "text\n####### Seven\n",
            "a.md:2: headings go down to “######” (six levels): write fewer “#”",
        ),
        (
            "- x\n- <https://example.org>",
            "a.md:2: an address in angle brackets is not read: write "
            "[https://example.org](https://example.org), better with words in the square brackets",
        ),
        (
            "text <a@example.org>",
            "a.md:1: an address in angle brackets is not read: write "
            "[a@example.org](mailto:a@example.org), better with words in the square brackets",
        ),
        (
            "text[^a] and[^１] and[^01]",
            "a.md:1: a footnote has a number: write “[^1]” in the text and “[^1]: the note” at the end "
            "of the page, or a backslash before “[^” if this is text",
        ),
        (
            "text\n[^a]: note",
            "a.md:2: a footnote has a number: write “[^1]” in the text and “[^1]: the note” at the end "
            "of the page, or a backslash before “[^” if this is text",
        ),
        *(
            (
                text,
                "a.md:1: a note stands neither in a list nor in a quotation: write it at the end of "
                "the page, in a paragraph of its own",
            )
            for text in ("- [^1]: note", "> [^1]: note")
        ),
        (
            "a\n\n[^1]:\n",
            "a.md:3: the note [^1] says nothing: write its text behind “[^1]:”, or remove it with its "
            "mark",
        ),
        (
            "[a[^1]](b.md)",
            "a.md:1: the mark of a note stands inside a link, and is a link itself: write it behind "
            "the link",
        ),
        ("Title\n=====\n", "a.md:2: underlined headings are not read: write “## Heading”"),
        ("Title\n---\n", "a.md:2: underlined headings are not read: write “## Heading”"),
        (
            "text\n[a]: b.md\n",
            "a.md:2: link definitions are not read: write [text](address) in place",
        ),
        *(
            (text, "a.md:1: link definitions are not read: write [text](address) in place")
            for text in ("   [a]: javascript:x", "> [a]: b.md", "- [a]: b.md", "[]: b.md")
        ),
        *(
            (
                f"{line}\n<b>\n```\n",
                "a.md:1: a code fence has nothing but a language beside it: "
                "write “```” or “```text”",
            )
            for line in ("```{: onclick=x }", "``` {.a}", "``` a b", '```a hl_lines="1"')
        ),
        *(
            (
                f"```\n{rest}",
                "a.md:1: the code fence is not closed: "
                "add a line with the same marks and nothing else",
            )
            for rest in ("", "never", "longer\n````", "more\n```x")
        ),
    ],
)
def test_what_the_dialect_does_not_read(text: str, problem: str) -> None:
    assert problems_of(text) == [problem]


@pytest.mark.parametrize(
    ("text", "here", "line"),
    [
        ("see {{ pending }}", "see {{ pending }}", 1),
        ("a\n\n- {{ targets area=a }}", "{{ targets area=a }}", 3),
        ("## {{ repairs }} {#x}", "{{ repairs }}", 1),
        ("> {{ repairs }}", "{{ repairs }}", 1),
        ("| a |\n|---|\n| {{ pending }} |", "| {{ pending }} |", 3),
    ],
)
def test_a_misplaced_marker(text: str, here: str, line: int) -> None:
    message = "a marker stands alone in its block and reads “{{ name key=value }}”; here is"
    assert problems_of(text) == [f"a.md:{line}: {message} “{here}”"]


@pytest.mark.parametrize("text", ["write `{{ pending }}` there", "```\n{{ pending }}\n```"])
def test_a_marker_in_code_is_none(text: str) -> None:
    assert blocks_of(text)[0].marker is None


@pytest.mark.parametrize("text", ["{{ pending }}", "- {{ pending }}", "## {{ pending }} {#a}"])
def test_a_pending_block(text: str) -> None:
    assert blocks_of(text)[0].pending


def test_a_block_under_another_id_is_otherwise_the_same() -> None:
    block = Block("heading", "A", 3, 2, "a")
    assert block.with_id("b") == Block("heading", "A", 3, 2, "b")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("正文\n\n- 一\n- 二\n", []),
        ("正文\n- 一\n- 二\n", [2, 3]),
        ("- 一\n\n    其后\n- 二\n", [4]),
        ("正文 - 不是列表\n", []),
    ],
)
def test_a_list_that_would_be_read_as_text_is_reported(text: str, lines: list[int]) -> None:
    problems: list[Problem] = []
    parse_blocks(text, "a.md", problems.append)
    assert [(p.line, p.message) for p in problems] == [
        (line, say("list-not-apart")) for line in lines
    ]


def test_what_the_dialect_does_not_read_in_chinese() -> None:
    found: list[Problem] = []
    parse_blocks("##标题\n\n正文[^注]，见 <https://example.org>。\n", "a.md", found.append)
    assert said(found, "zh") == [
        "a.md:1: 标题的“##”之后要有空格：请写“## 标题”；如是正文，请在第一个“#”前加反斜杠",
        "a.md:3: 不支持尖括号里的网址：请写 [https://example.org](https://example.org)，"
        "方括号内最好写文字",
        "a.md:3: 脚注须用数字编号：请在正文写“[^1]”，在页末写“[^1]: 注文”；如是文字，请在“[^”前加反斜杠",
    ]
