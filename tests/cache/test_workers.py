"""Workers: processes that do a part of the work, where it is much."""

from __future__ import annotations

import os
import threading

import pytest

from publication.cache import workers
from publication.cache.workers import Queue, WorkerError, start


@pytest.mark.parametrize(("amount", "number"), [(39, 0), (40, 2), (1000, 2)])
def test_few_things_are_not_worth_a_worker(
    monkeypatch: pytest.MonkeyPatch, amount: int, number: int
) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1, 2})
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    assert workers.count(amount) == number


def test_what_goes_wrong_in_a_worker_is_raised_here() -> None:
    def job() -> None:
        raise ValueError("no such thing")

    with pytest.raises(WorkerError, match="ValueError: no such thing"):
        start(job)()


def test_beside_other_threads_there_are_no_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threading, "active_count", lambda: 2)
    assert workers.available() == 0
    assert workers.count(1000) == 0


def test_what_one_process_has_taken_no_other_takes() -> None:
    queue = Queue(range(200))
    other = start(lambda: list(queue))
    own = list(queue)
    assert sorted(own + other()) == list(range(200))


def test_a_worker_does_itself_what_another_is_doing() -> None:
    """Of two that read one answer neither would get it whole."""
    wait = start(os.getpid)
    other = start(lambda: (wait(), os.getpid()))
    first, second = other()
    assert first == second
    assert wait() != second
