"""exceptions.yml: what an entry must have, and what is said of one that lacks it."""

from __future__ import annotations

import pytest

from publication.messages.problem import Problem
from publication.read.exceptions import CheckException, read_exceptions
from publication.records.yaml_lines import parse
from tests.support import said

GOOD = """- check: figures
  page: review
  block: p3
  text: 三分之一
  reason: {zh: 固定说法, en: A set phrase}
"""


def read(text: str) -> tuple[list[CheckException], list[str]]:
    found: list[Problem] = []
    exceptions = read_exceptions(parse(text, "e.yml", found.append), "e.yml", found.append)
    return exceptions, said(found)


def test_an_exception_names_check_page_block_text_and_reason() -> None:
    (exception,), problems = read(GOOD)
    assert problems == []
    assert exception == CheckException("figures", "review", "三分之一", "p3", line=1)
    assert exception.reason == {"zh": "固定说法", "en": "A set phrase"}


def test_a_target_s_block_may_be_left_out() -> None:
    text = GOOD.replace("  block: p3\n", "  figure: '3'\n").replace("figures", "targets")
    (exception,), problems = read(text)
    assert (exception.block, exception.figure, problems) == ("", "3", [])


def test_an_empty_file_has_none() -> None:
    assert read("# none\n") == ([], [])


@pytest.mark.parametrize(
    ("old", "new", "problems"),
    [
        ("check: figures", "check: figure", [
            "e.yml:1: “figure” is no check: use one of figures, terms, punctuation, characters, targets"]),
        ("  page: review\n", "", ["e.yml:1: the field “page” is missing: add it"]),
        ("  block: p3\n", "", ["e.yml:1: the field “block” is missing: add it"]),
        ("  text: 三分之一\n", "", ["e.yml:1: the field “text” is missing: add it"]),
        ("  reason: {zh: 固定说法, en: A set phrase}\n", "", [
            "e.yml:1: the field “reason” is missing: add it"]),
        ("reason: {zh: 固定说法, en: A set phrase}", "reason: so", [
            "e.yml:5: “reason” must have a text for each language: write zh: and en: below it"]),
        ("text:", "txt:", [
            "e.yml:1: the field “text” is missing: add it",
            "e.yml:4: there is no field “txt”: use one of "
            "check, page, text, reason, block, figure"]),
        ("block: p3", "block: [p3]", ["e.yml:3: “block” must be one text: write it on one line"]),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_and_the_entry_left_out(
    old: str, new: str, problems: list[str]
) -> None:
    assert read(GOOD.replace(old, new)) == ([], problems)
