"""Workers: processes that do a part of the work, where it is much."""

from __future__ import annotations

import os
import threading

import pytest

from publication.cache import workers
from publication.cache.workers import WorkerError, start


def test_what_goes_wrong_in_a_worker_is_raised_here() -> None:
    def job() -> None:
        raise ValueError("no such thing")

    with pytest.raises(WorkerError, match="ValueError: no such thing"):
        start(job)()


def test_beside_other_threads_there_are_no_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threading, "active_count", lambda: 2)
    assert workers.available() == 0


def test_a_worker_does_itself_what_another_is_doing() -> None:
    """Of two that read one answer neither would get it whole."""
    wait = start(os.getpid)
    other = start(lambda: (wait(), os.getpid()))
    first, second = other()
    assert first == second
    assert wait() != second
