"""Work shared with workers: processes that know all that this one knows, and give back a value.

A worker is a copy of the process (``fork``), so that nothing has to be handed over. That is safe
on Linux alone, and only while no other thread runs, as in a preview; elsewhere there are no
workers and everything is done here. A worker costs processor time beside its work, and much where
the process is large: it is for what takes seconds, as the fonts of a release.
"""

from __future__ import annotations

import os
import sys
import threading
import traceback
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from publication.cache import collector

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

MOST = 3
R = TypeVar("R")


class WorkerError(Exception):
    """What a worker was to do failed; its own words say how."""


def available() -> int:
    """Return how many workers there can be beside this process."""
    alone = sys.platform == "linux" and threading.active_count() == 1
    return min(len(os.sched_getaffinity(0)) - 1, MOST) if alone else 0


def start(job: Callable[[], R]) -> Callable[[], R]:
    """Let a worker do a job; return what waits for its value, or raises WorkerError."""
    import multiprocessing  # here: few builds start a worker

    collector.settle()
    fork = multiprocessing.get_context("fork")
    receiver, sender = fork.Pipe(duplex=False)
    process = fork.Process(target=_do, args=(job, sender), daemon=True)
    process.start()
    sender.close()
    owner = os.getpid()

    def value() -> R:
        if os.getpid() != owner:
            return job()  # another worker, which shall not read what this process waits for
        try:
            done, found = receiver.recv()
        except EOFError:
            done, found = False, "it ended early"
        process.join()
        if not done:
            raise WorkerError(found)
        result: R = found
        return result

    return value


def _do(job: Callable[[], object], sender: Connection) -> None:
    try:
        sender.send((True, job()))
    except BaseException:
        sender.send((False, traceback.format_exc()))
