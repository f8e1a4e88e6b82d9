"""Repairs: the text as received and exactly what is listed make the text that is published."""

from __future__ import annotations

import pytest

from publication.messages.problem import Problem
from publication.read.repairs import Repair, read_repairs, repair, without_space
from publication.records.yaml_lines import parse
from tests.support import said

SOURCE = "甲乙\n\n丙,丁\n戊,己 \n庚"
GOOD = "- id: a\n  lines: [1, 2]\n  from: x\n  to: y\n  reason:\n    zh: 因\n    en: why\n"


def repaired(*repairs: Repair, source: str = SOURCE) -> tuple[str, list[str]]:
    found: list[Problem] = []
    return repair(source, repairs, "r.yml", found.append).text, said(found)


def fix(lines: tuple[int, ...], before: str, after: str) -> Repair:
    return Repair("fix", lines, before, after, {})


@pytest.mark.parametrize(
    ("repairs", "expected"),
    [
        ([], SOURCE),
        ([fix((3, 4), ",", "，")], "甲乙\n\n丙，丁\n戊，己 \n庚"),
        ([fix((2,), "\n", "")], "甲乙\n丙,丁\n戊,己 \n庚"),
        ([fix((4,), " \n", "\n")], "甲乙\n\n丙,丁\n戊,己\n庚"),
        ([fix((3,), "丁\n戊", "丁戊")], "甲乙\n\n丙,丁戊,己 \n庚"),
        ([fix((5,), "庚", "")], "甲乙\n\n丙,丁\n戊,己 \n"),
        ([fix((1,), "乙", "乙二"), fix((3,), "丙", "三")], "甲乙二\n\n三,丁\n戊,己 \n庚"),
    ],
)
def test_a_repair_is_made_on_its_lines_alone(repairs: list[Repair], expected: str) -> None:
    assert repaired(*repairs) == (expected, [])


@pytest.mark.parametrize(
    ("entry", "line"),
    [
        (fix((1,), "丙", ""), 1),
        (fix((4,), "庚", ""), 4),
        (fix((6,), "庚", ""), 6),
        (fix((0,), "甲", ""), 0),
        (fix((99,), "甲", ""), 99),
    ],
)
def test_a_repair_whose_text_is_not_on_its_line(entry: Repair, line: int) -> None:
    assert repaired(entry, fix((1,), "甲", "一")) == (
        SOURCE.replace("甲", "一"),
        [
            "r.yml:1: repair fix: what “from” says does not begin on "
            f"line {line} of source.txt: correct either"
        ],
    )


def test_a_source_that_ends_with_a_line_break() -> None:
    assert repaired(fix((2,), "乙\n", "乙"), source="甲\n乙\n") == ("甲\n乙", [])


def test_repairs_are_read() -> None:
    found: list[Problem] = []
    assert read_repairs(parse(GOOD, "r.yml", found.append), "r.yml", found.append) == (
        Repair("a", (1, 2), "x", "y", {"zh": "因", "en": "why"}),
    )
    assert found == []


def test_a_repair_that_does_not_fit_is_named_where_it_stands() -> None:
    found: list[Problem] = []
    repairs = read_repairs(parse(f"\n{GOOD}", "r.yml", found.append), "r.yml", found.append)
    repair("甲", repairs, "r.yml", found.append)
    assert [problem.line for problem in found] == [4, 4]


@pytest.mark.parametrize(
    ("old", "new", "problems"),
    [
        ("  to: y\n", "", ["r.yml:1: the field “to” is missing: add it"]),
        (
            "  to: y\n",
            "  to: y\n  into: z\n",
            ["r.yml:5: there is no field “into”: use one of id, lines, from, to, reason"],
        ),
        (
            "[1, 2]",
            "1",
            ["r.yml:2: “lines” must list line numbers of source.txt: write lines: [73]"],
        ),
        (
            "[1, 2]",
            "[1, x]",
            ["r.yml:2: “lines” must list line numbers of source.txt: write lines: [73]"],
        ),
        (
            "[1, 2]",
            "[²]",
            ["r.yml:2: “lines” must list line numbers of source.txt: write lines: [73]"],
        ),
        (
            "from: x",
            "from: [x]",
            ["r.yml:3: “from” must be one text: write it on one line"],
        ),
        (
            "\n    zh: 因\n    en: why",
            " why",
            ["r.yml:5: “reason” must have a text for each language: write zh: and en: below it"],
        ),
    ],
)
def test_a_repair_that_cannot_be_read(old: str, new: str, problems: list[str]) -> None:
    found: list[Problem] = []
    assert old in GOOD
    entries = parse(GOOD.replace(old, new), "r.yml", found.append)
    assert read_repairs(entries, "r.yml", found.append) == ()
    assert said(found) == problems


def test_white_space_of_every_kind_is_left_out_of_comparisons() -> None:
    assert without_space(" 甲\u3000乙\n\u00a0c\t") == "甲乙c"


def test_a_line_that_is_listed_twice_has_its_text_twice() -> None:
    source = "甲,乙,丙,丁\n"
    assert repaired(fix((1, 1), ",", "、"), source=source) == ("甲、乙、丙,丁\n", [])
    assert repaired(fix((1, 1), "甲", "一"), source=source) == (
        "一,乙,丙,丁\n",
        [
            "r.yml:1: repair fix: what “from” says does not begin on line 1 of source.txt: correct either"
        ],
    )
