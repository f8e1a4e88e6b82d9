"""Problems: how they read, in which language, and in which order."""

from __future__ import annotations

import pytest

from publication.messages.problem import Grade, Message, Problem, in_order

MESSAGE = Message("wrong", "错")


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "a.md:3: wrong"), ("zh", "a.md:3: 错"), ("zh-Hans", "a.md:3: 错"), ("ZH_CN", "a.md:3: 错")],
)  # fmt: skip
def test_a_problem_names_file_and_line(language: str, text: str) -> None:
    assert Problem("a.md", 3, MESSAGE).format(language) == text


def test_by_path_then_line_then_gravest_first_and_none_twice() -> None:
    problems = [
        Problem("b", 1, MESSAGE),
        Problem("a", 10, MESSAGE),
        Problem("a", 2, MESSAGE, Grade.NOTICE),
        Problem("a", 2, MESSAGE, Grade.ERROR),
        Problem("b", 1, MESSAGE),
    ]
    assert [(p.path, p.line, p.grade.name) for p in in_order(problems)] == [
        ("a", 2, "ERROR"),
        ("a", 2, "NOTICE"),
        ("a", 10, "ERROR"),
        ("b", 1, "ERROR"),
    ]
