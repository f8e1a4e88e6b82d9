"""What is memoized is answered once, for as long as somebody asks for it."""

from __future__ import annotations

import os
import pickle
from collections.abc import Iterator

import pytest

from publication.cache import workers
from publication.cache.memoize import (
    LOADED,
    MEMOS,
    MISSING,
    SPENT,
    Identity,
    Memo,
    Memoized,
    collected,
    forget_unused,
    memoize,
    memoize_reader,
    memoize_unsaved,
    reported,
)
from publication.messages.catalogue import say
from publication.messages.problem import Problem, Report
from tests.tools.previewing import forgotten

PROBLEM = Problem("a.md", 1, say("raw-html"))


@pytest.fixture(autouse=True)
def _alone() -> Iterator[None]:
    known = dict(MEMOS)
    with forgotten():
        yield
    MEMOS.clear()
    MEMOS.update(known)


def counting() -> tuple[Memoized[[str], str], list[str]]:
    asked: list[str] = []

    @memoize
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
    memo = Memo("memo")
    assert memo.find("a") is MISSING
    assert [memo.get("a", lambda: made.append(1)) for _ in range(2)] == [None, None]
    assert made == [1]


@pytest.mark.parametrize("beside", [0, 1])
def test_what_a_worker_began_is_known_here(monkeypatch: pytest.MonkeyPatch, beside: int) -> None:
    monkeypatch.setattr(workers, "available", lambda: beside)

    @memoize
    def process(text: str) -> tuple[str, int]:
        return text, os.getpid()

    waiting = process.begin("a")
    answer = waiting()
    assert (answer[1] == os.getpid()) == (beside == 0)
    assert process("a") == process.begin("a")() == answer
    assert process.memo.misses == 1


def test_the_time_of_an_answer_counts_once_that_others_are_part_of(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clock = iter(range(100))
    monkeypatch.setattr("publication.cache.memoize.process_time", lambda: next(clock))

    @memoize
    def inner(text: str) -> str:
        return text

    @memoize
    def outer(text: str) -> str:
        if text == "none":
            raise ValueError
        return inner(text)

    monkeypatch.setattr(SPENT, "seconds", 10.0)
    outer("a")  # from 0 to 1: what is inside it need not ask
    assert SPENT.seconds == 11.0
    assert inner.memo.misses == outer.memo.misses == 1
    with pytest.raises(ValueError):
        outer("none")
    inner("b")
    assert SPENT.seconds == 12.0


def test_the_time_of_what_is_not_saved_does_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    @memoize_unsaved
    def upper(text: str) -> str:
        return text.upper()

    monkeypatch.setattr(SPENT, "seconds", 10.0)
    monkeypatch.setattr("publication.cache.memoize.process_time", lambda: pytest.fail("read"))
    assert upper("a") == "A"
    assert SPENT.seconds == 10.0


def test_a_function_that_is_defined_anew_knows_nothing_of_the_old_one() -> None:
    """As the hooks are, when an engine loads them again: they may have been edited."""
    counting()[0]("a")
    doubled, asked = counting()
    doubled("a")
    assert asked == ["a"]


def test_a_function_that_is_defined_after_loading_knows_what_was_loaded() -> None:
    name = counting()[0].memo.name
    LOADED[name] = {("a",): "loaded"}
    doubled, asked = counting()
    assert (doubled("a"), asked) == ("loaded", [])
    assert name not in LOADED


def test_problems_are_reported_again_with_a_memoized_answer() -> None:
    def make(report: Report) -> str:
        report(PROBLEM)
        return "read"

    answer = collected(make)
    found: list[Problem] = []
    assert [reported(answer, found.append), reported(answer, found.append)] == ["read", "read"]
    assert found == [PROBLEM, PROBLEM]


def test_a_value_without_hash_is_itself_alone() -> None:
    value = {"a": 1}
    assert Identity(value) == Identity(value)
    assert hash(Identity(value)) == hash(Identity(value))
    assert Identity(value) != Identity({"a": 1})
    saved, beside = pickle.loads(pickle.dumps((Identity(value), value), 5))
    assert saved == Identity(beside)  # as long as it is saved with what it is of


def test_what_was_read_of_the_same_entries_is_known_and_its_problems_are_reported_each_time() -> (
    None
):
    asked: list[list[str]] = []

    @memoize_reader
    def read(entries: list[str], report: Report, folders: list[str]) -> list[str]:
        asked.append(entries)
        report(PROBLEM)
        return [*entries, *folders]

    class Entries(list[str]):
        """As YAML has them: of a class of their own."""

    entries, told = Entries(["a"]), list[Problem]()
    assert read(entries, told.append, ["zh"]) == read(entries, told.append, ["zh"]) == ["a", "zh"]
    assert told == [PROBLEM, PROBLEM]
    assert asked == [entries]
    read(entries, told.append, ["zh", "en"])
    read(Entries(entries), told.append, ["zh"])
    assert len(asked) == 3
