"""Helpers: work is done in order, by more than one process where it is much."""

from __future__ import annotations

import os
import signal
import threading

import pytest

from publication.cache import workers as helpers
from publication.cache.workers import HelperError, Queue, ahead, begun, companion, mapped, shares


def test_shares_take_turns() -> None:
    assert shares([1, 2, 3, 4, 5], 2) == [[1, 3, 5], [2, 4]]


@pytest.mark.parametrize(("little", "processes"), [(1, 3), (100, 1)], ids=["much", "little"])
def test_values_come_in_order_from_as_many_processes(
    monkeypatch: pytest.MonkeyPatch, little: int, processes: int
) -> None:
    monkeypatch.setattr(helpers, "LITTLE", little)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1, 2})
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    found = mapped(lambda number: (number * 2, os.getpid()), range(10))
    assert [value for value, _ in found] == [0, 2, 4, 6, 8, 10, 12, 14, 16, 18]
    assert len({process for _, process in found}) == processes


def test_what_goes_wrong_in_a_helper_is_raised_here() -> None:
    def job() -> None:
        raise ValueError("no such thing")

    with pytest.raises(HelperError, match="ValueError: no such thing"):
        begun(job)()


def test_other_threads_leave_no_helpers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threading, "active_count", lambda: 2)
    assert helpers.helpers(1000) == 0


def test_a_job_is_done_by_the_companion_or_else_here() -> None:
    with companion():
        assert ahead(os.getpid)() != os.getpid()
    assert ahead(os.getpid)() == os.getpid()


def test_a_companion_that_was_ended_is_done_without() -> None:
    with companion():
        os.kill(ahead(os.getpid)(), signal.SIGKILL)
        assert [ahead(os.getpid)() for _ in range(2)] == [os.getpid()] * 2


def test_what_one_process_has_taken_no_other_takes() -> None:
    queue = Queue(range(200))
    other = begun(lambda: list(queue))
    own = list(queue)
    assert sorted(own + other()) == list(range(200))
