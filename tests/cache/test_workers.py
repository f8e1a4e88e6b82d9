"""Workers: work is done in order, by more than one process where it is much."""

from __future__ import annotations

import os
import threading

import pytest

from publication.cache import workers
from publication.cache.workers import Queue, WorkerError, share, start


@pytest.mark.parametrize(("few", "processes"), [(1, 3), (100, 1)], ids=["much", "little"])
def test_values_come_in_order_from_as_many_processes(
    monkeypatch: pytest.MonkeyPatch, few: int, processes: int
) -> None:
    monkeypatch.setattr(workers, "FEW", few)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1, 2})
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    found = share(lambda number: (number * 2, os.getpid()), range(10))
    assert [value for value, _ in found] == [0, 2, 4, 6, 8, 10, 12, 14, 16, 18]
    assert len({process for _, process in found}) == processes


def test_what_goes_wrong_in_a_worker_is_raised_here() -> None:
    def job() -> None:
        raise ValueError("no such thing")

    with pytest.raises(WorkerError, match="ValueError: no such thing"):
        start(job)()


def test_beside_other_threads_there_are_no_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threading, "active_count", lambda: 2)
    assert workers.available() == 0
    assert workers.workers(1000) == 0


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
