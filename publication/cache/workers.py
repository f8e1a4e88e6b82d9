"""Work shared with workers: processes that know all that this one knows, and give back a value.

A worker is a copy of the process (``fork``), so that nothing has to be handed over. That is safe
on Linux alone, and only while no other thread runs, as in a preview; elsewhere there are no
workers and everything is done here. So is little work: a worker costs some hundredths of a second.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
import threading
import traceback
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection
from typing import Generic, TypeVar

from publication.cache import collector

FEW = 40  # things to do that are not worth a worker
MOST = 3
T = TypeVar("T")
R = TypeVar("R")


class WorkerError(Exception):
    """What a worker was to do failed; its own words say how."""


def available() -> int:
    """Return how many workers there can be beside this process."""
    alone = sys.platform == "linux" and threading.active_count() == 1
    return min(len(os.sched_getaffinity(0)) - 1, MOST) if alone else 0


def count(amount: int) -> int:
    """Return how many workers to share an amount of things to do with: none for few."""
    return available() if amount >= FEW else 0


class Queue(Generic[T]):
    """Work that each process takes from, when it has done what it took before."""

    def __init__(self, work: Sequence[T]) -> None:
        self.work = work
        self.place = multiprocessing.get_context("fork").Value("i", 0)

    def __iter__(self) -> Iterator[T]:
        while (place := self._next()) < len(self.work):
            yield self.work[place]

    def _next(self) -> int:
        with self.place.get_lock():
            place: int = self.place.value
            self.place.value = place + 1
        return place


def start(job: Callable[[], R]) -> Callable[[], R]:
    """Let a worker do a job; return what waits for its value, or raises WorkerError."""
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
