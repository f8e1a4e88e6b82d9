"""Problems as people and hosts read them."""

from __future__ import annotations

import json

import pytest

from publication.messages.printing import FORMATS
from publication.messages.problem import Grade, Message, Problem

SAME = Message("50% is wrong,\nhere", "50%有误，\n此处")
PROBLEMS = [
    Problem("content/a,b.md", 3, SAME),
    Problem("content/a,b.md", 9, SAME, Grade.WARNING),
    Problem("mkdocs.yml", 1, Message("unchecked", "未核对"), Grade.NOTICE),
]


@pytest.mark.parametrize(
    ("form", "language", "expected"),
    [
        ("text", "en",
         "content/a,b.md:3: 50% is wrong,\nhere\ncontent/a,b.md:9: 50% is wrong,\nhere\n"
         "mkdocs.yml:1: unchecked"),
        ("github", "zh",
         "::error file=content/a%2Cb.md,line=3::50%25有误，%0A此处\n"
         "::warning file=content/a%2Cb.md,line=9::50%25有误，%0A此处\n"
         "::notice file=mkdocs.yml,line=1::未核对"),
    ],
)  # fmt: skip
def test_problems_are_said_line_by_line(form: str, language: str, expected: str) -> None:
    assert FORMATS[form](PROBLEMS, language) == expected


def test_gitlab_has_a_severity_a_place_and_a_fingerprint_for_each() -> None:
    issues = json.loads(FORMATS["gitlab"](PROBLEMS, "zh"))
    assert [(i["severity"], i["location"], i["description"]) for i in issues] == [
        ("critical", {"path": "content/a,b.md", "lines": {"begin": 3}}, "50%有误，\n此处"),
        ("major", {"path": "content/a,b.md", "lines": {"begin": 9}}, "50%有误，\n此处"),
        ("info", {"path": "mkdocs.yml", "lines": {"begin": 1}}, "未核对"),
    ]
    assert {issue["check_name"] for issue in issues} == {"content"}
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)


def test_a_finding_that_moved_keeps_its_fingerprint_in_either_language() -> None:
    moved = [Problem("content/a,b.md", 40, SAME)]
    (issue,) = json.loads(FORMATS["gitlab"](moved, "en"))
    first, *_ = json.loads(FORMATS["gitlab"](PROBLEMS, "zh"))
    assert issue["fingerprint"] == first["fingerprint"]


@pytest.mark.parametrize(
    ("form", "expected"), [("text", ""), ("json", "[]"), ("github", ""), ("gitlab", "[]")]
)
def test_nothing_found_is_nothing_said_or_an_empty_list(form: str, expected: str) -> None:
    assert FORMATS[form]([], "en") == expected
