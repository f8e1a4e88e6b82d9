"""What no text needs and what takes long to read is refused, and left out before it is read."""

from __future__ import annotations

import pytest

from publication.messages.problem import Problem
from publication.read.limits import within_limits
from publication.read.pages import parse_page
from tests.support import ZH, said

FRONT = "---\ntitle: a\ndescription: b\n---\n\n"
LONG = "this is too long to be read as one, {} characters: part it into blocks of {} at most"
MARKS = "this has {} marks of Markdown, more than any text needs: part it, or write at most {}"
NUMBERS = (
    "this has {} numbers, more than can be held to their translation: part it, or write at most {}"
)
RUN = "too many of one mark in a row: write 20 marks of code, or 300 spaces, at most"
DEEP = "this is nested too deeply: put 20 lists or quotations into one another at most"
TOO_MUCH = {
    "backticks": ("a" + "`" * 80_000, LONG.format(80_001, 10_000)),
    "a fence of backticks": ("`" * 30 + "\nx\n" + "`" * 30, RUN),
    "some backticks": ("a" + "`" * 21, RUN),
    "brackets": ("[" * 5_000, MARKS.format(5_000, 300)),
    "brackets line by line": ("[a\n" * 400, MARKS.format(400, 300)),
    "brackets in a table": ("| a |\n|---|\n" + "| [ |\n" * 1_001, MARKS.format(1_001, 1_000)),
    "brackets in code": ("```\n" + "[\n" * 1_001 + "```", MARKS.format(1_007, 1_000)),
    "stars in a heading": ("# " + "*a " * 400, MARKS.format(400, 300)),
    "spaces": ("a" + " " * 301 + "b", RUN),
    "quotations": ("> " * 21 + "a", DEEP),
    "lists on a line": ("- " * 21 + "a", DEEP),
    "an item far in": ("    " * 21 + "- a", DEEP),
    "numbers": ("1 " * 501, NUMBERS.format(501, 500)),
    "numbers in a table": ("| a |\n|---|\n" + "| 1 |\n" * 2_001, NUMBERS.format(2_001, 2_000)),
    "a long text": ("文" * 10_001, LONG.format(10_001, 10_000)),
    "a long item": ("- a\n\n" + f"    {'文' * 90}\n\n" * 120, LONG.format(11_283, 10_000)),
    "a long table": (
        "| a |\n|---|\n" + f"| {'文' * 96} |\n" * 1_001,
        LONG.format(100_110, 100_000),
    ),
}
ENOUGH = {
    "a report in one paragraph": "新增就业5000人，增长6.5%。" * 200,
    "a table of figures": "| a | b |\n|---|---|\n" + "| 甲 | 1.5 |\n" * 900,
    "a long list": "- **甲**：[乙](a.md)。\n" * 400,
    "many paragraphs of an item": "- a\n\n" + "    文\n\n" * 1_000,
    "much code": "```\n" + "x = 1\n" * 1_500 + "```",
    "a rule": "*" * 300,
    "no text": "",
}


@pytest.mark.parametrize("name", TOO_MUCH)
def test_a_block_that_is_too_much_is_refused_and_read_no_further(name: str) -> None:
    text, message = TOO_MUCH[name]
    problems: list[Problem] = []
    page = parse_page(f"{FRONT}前。\n\n{text}\n\n后。\n", "a", "a.md", ZH, problems.append)
    assert said(each for each in problems if each.line == 8) == [f"a.md:8: {message}"]
    assert page.blocks[-1].text == "后。"
    assert sum(len(block.text) for block in page.blocks) < 10_000


@pytest.mark.parametrize("name", ENOUGH)
def test_what_texts_have_is_left_as_it_is(name: str) -> None:
    problems: list[Problem] = []
    assert within_limits(f"a\n\n{ENOUGH[name]}\n\nb\n", "a.md", problems.append, 1) == (
        f"a\n\n{ENOUGH[name]}\n\nb"
    )
    assert said(problems) == []


def test_each_of_a_list_and_each_row_is_measured_alone() -> None:
    problems: list[Problem] = []
    body = "- a\n- " + "[" * 301 + "\n- b\n\n| a |\n|---|\n| " + "[" * 301 + " |\n| c |\n"
    left = "- a\n…\n- b\n\n| a |\n|---|\n…\n| c |"
    assert within_limits(body, "a.md", problems.append, 5) == left
    assert [each.line for each in problems] == [6, 11]
