"""What is remembered is what was answered, for as long as somebody asks for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from publication.cache import memoize as memory
from publication.cache.memoize import (
    Memory,
    Same,
    all_remembered,
    collected,
    forget_unused,
    remembered,
    reported,
)
from publication.messages.catalogue import say
from publication.messages.problem import Problem
from tests.tools.previewing import forgotten

PROBLEM = Problem("a.md", 1, say("raw-html"))


@pytest.fixture(autouse=True)
def _alone() -> Iterator[None]:
    known = list(memory.MEMORIES)
    with forgotten():
        yield
    memory.MEMORIES[:] = known


def counting() -> tuple[Callable[[str], str], list[str]]:
    asked: list[str] = []

    @remembered
    def doubled(text: str) -> str:
        asked.append(text)
        return text * 2

    return doubled, asked


def test_an_equal_question_is_answered_once_and_another_anew() -> None:
    doubled, asked = counting()
    assert [doubled("a"), doubled("".join(["a"])), doubled("b")] == ["aa", "aa", "bb"]
    assert asked == ["a", "b"]


def test_what_is_asked_for_in_every_round_stays_and_what_is_not_goes() -> None:
    doubled, asked = counting()
    for _ in range(3):
        doubled("kept")
        forget_unused()
    doubled("kept")
    assert asked == ["kept"]
    forget_unused()
    forget_unused()
    doubled("kept")
    assert asked == ["kept", "kept"]


def test_nothing_is_an_answer_too() -> None:
    made: list[int] = []
    kept = Memory("kept")
    assert [kept.kept("a", lambda: made.append(1)) for _ in range(2)] == [None, None]
    assert made == [1]


def test_many_answers_are_found_together_those_not_known_yet() -> None:
    doubled, asked = counting()
    doubled("b")
    assert all_remembered(doubled, [("a",), ("b",), ("c",)]) == ["aa", "bb", "cc"]
    assert asked == ["b", "a", "c"]
    doubled("c")
    assert asked == ["b", "a", "c"]


def test_problems_are_reported_again_with_a_remembered_answer() -> None:
    def make(report: memory.Report) -> str:
        report(PROBLEM)
        return "read"

    answer = collected(make)
    found: list[Problem] = []
    assert [reported(answer, found.append), reported(answer, found.append)] == ["read", "read"]
    assert found == [PROBLEM, PROBLEM]


def test_a_value_without_hash_is_itself_alone() -> None:
    value = {"a": 1}
    assert Same(value) == Same(value)
    assert hash(Same(value)) == hash(Same(value))
    assert Same(value) != Same({"a": 1})
