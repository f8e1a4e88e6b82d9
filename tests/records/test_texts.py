"""What no text may hold: named at its line wherever content is read, and never handed on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publication.align.lock import parse_lock
from publication.check.checks import load_and_check
from publication.languages.characters import FORBIDDEN
from publication.messages.problem import Problem
from publication.records.texts import check_escapes, check_references, clean, lines_of
from publication.records.yaml_lines import parse
from publication.settings.reading import read_configuration
from tests.support import ROOT, assemble, said

EN = "no text may hold {}: remove it, or write the character that is meant"
ZH = "文本中不能有 {}：请删去，或改成本来要写的字"
ANY = (
    "\x00\x07\x0b\x1c\x1f\x7f\x85\u2028\u2029\ue000\uf8ff\ufdd0\ufffe\U0001ffff\U000f0000\U0010ffff"
)


def test_each_line_is_named_once_with_all_that_it_has() -> None:
    problems: list[Problem] = []
    assert clean("a\x07b\x07\u2028\nc\n\ue000", "f", problems.append, 5) == "ab\nc\n"
    assert said(problems) == [
        "f:5: " + EN.format("U+0007, U+2028 (LINE SEPARATOR)"),
        "f:7: " + EN.format("U+E000"),
    ]
    assert said(problems, "zh")[1] == "f:7: " + ZH.format("U+E000")


@given(st.text(st.one_of(st.characters(), st.sampled_from(ANY))))
def test_nothing_of_it_is_left_and_nothing_else_is_gone(text: str) -> None:
    problems: list[Problem] = []
    cleaned = clean(text, "f", problems.append)
    assert cleaned == "".join(each for each in text if not FORBIDDEN.match(each))
    assert [each.line for each in problems] == [
        number for number, line in enumerate(text.split("\n"), 1) if FORBIDDEN.search(line)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a&#7;", "U+0007"),
        ("&#x0085", "U+0085"),
        ("&#XE000;&#57344;", "U+E000"),
        (r"\\&#xFFFE;", "U+FFFE"),
        (r"\&#7;", ""),
        ("&#x597D; &#10; &#x9; &#x110000; &#xD; &amp;#7;", "U+000D"),
        ("R&#D", ""),
    ],
)
def test_a_number_of_html_is_the_character(text: str, found: str) -> None:
    expected = [f"f:2: {EN.format(found)}"] if found else []
    assert said(check_references(f"\n{text}", "f", 1)) == expected


@pytest.mark.parametrize(
    "escape", [r"\x07", r"\u2028", r"\L", r"\N", r"\e", r"\a", r"\0", r"\U000F0000", r"\uE000"]
)
def test_an_escape_of_yaml_is_the_character_in_keys_as_in_values(escape: str) -> None:
    problems: list[Problem] = []
    text = f'a: 1\n"b{escape}": ["c{escape}"]\n'
    assert parse(text, "f", problems.append) == {"a": "1", "b": ["c"]}
    assert [each.line for each in problems] == [2, 2]
    assert parse(f"a: 'c{escape}'", "f", problems.append) == {"a": f"c{escape}"}
    assert len(problems) == 2


def test_an_escape_of_json_is_the_character() -> None:
    texts = {"zh": "a\x07\U0010ffff", "en": "\\u0007"}
    page = {"blocks": [{"id": "p1", "date": "", "texts": texts}], "retired": {"\x1f": ""}}
    data, problems = json.dumps({"a\ud800": page}, indent=1), list[Problem]()
    (path, read), *_ = parse_lock(data.encode(), "f", problems.append).items()
    assert (path, read.blocks[0].texts, read.retired) == (
        "a",
        {"zh": "a", "en": "\\u0007"},
        {"": ""},
    )
    assert [each.line for each in problems] == [2, 8, 14]
    assert list(check_escapes(r'{"a": "\\u0007 \ud83d\ude00"}', "f")) == []


def test_only_line_feeds_part_lines() -> None:
    assert lines_of("a\x1cb\u2028c\x85\n\nd\n") == ["a\x1cb\u2028c\x85", "", "d"]
    assert (lines_of(""), lines_of("\n")) == ([], [""])


def test_every_file_of_the_content_is_read_so(tmp_path: Path) -> None:
    root = assemble("tiny", tmp_path)
    files = (
        "zh/review.md",
        "units.yml",
        "source.txt",
        "alignment.lock",
        "notes/more.yaml",
        "a.csv",
    )
    for name in files:
        file = root / "content" / name
        file.parent.mkdir(exist_ok=True)
        before = file.read_text("utf-8") if file.exists() else ""
        file.write_text(before + "\n\x1d", "utf-8")
    settings = root / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8") + 'copyright: "\\x1d"\n', "utf-8")
    found = {
        problem.path
        for problem in load_and_check(read_configuration(root)).problems
        if problem.message.en == EN.format("U+001D")
    }
    assert found == {f"content/{name}" for name in files} | {"mkdocs.yml"}


def test_no_program_parts_lines_at_what_only_python_takes_for_their_ends() -> None:
    """``str.splitlines`` parts a text at U+001C, U+0085, U+2028 and more; ``lines_of`` does not."""
    programs = (
        f for room in ("publication", "hooks", "scripts") for f in (ROOT / room).rglob("*.py")
    )
    assert [
        str(f.relative_to(ROOT)) for f in programs if ".splitlines(" in f.read_text("utf-8")
    ] == []
