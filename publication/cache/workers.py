"""Work shared with helpers: processes that know all that this one knows, and give back a value.

A helper is a copy of the process (``fork``), so that nothing has to be handed over. That is safe
on Linux alone, and only while no other thread runs, as in a preview; elsewhere there are no
helpers and everything is done here. So is little work: beginning a helper costs some hundredths
of a second.

A preview has a companion instead: a process of its own, beside all threads, to which a job is
handed over with its values.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing.connection import Connection
from typing import Generic, TypeVar

LITTLE = 40  # things to do that are not worth a helper
MOST = 3
COMPANIONS: list[ProcessPoolExecutor] = []
T = TypeVar("T")
R = TypeVar("R")


class HelperError(Exception):
    """What a helper was to do failed; its own words say how."""


def helpers(amount: int) -> int:
    """Return how many helpers to share an amount of things to do with: none for little."""
    alone = sys.platform == "linux" and threading.active_count() == 1
    if not alone or amount < LITTLE:
        return 0
    return min(len(os.sched_getaffinity(0)) - 1, MOST)


def shares(work: Sequence[T], number: int) -> list[list[T]]:
    """Return ``work`` in so many shares, each with some of what is early and of what is late."""
    return [list(work[first::number]) for first in range(number)]


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


def begun(job: Callable[[], R]) -> Callable[[], R]:
    """Let a helper begin a job; return what waits for its value, or raises HelperError."""
    gc.freeze()  # else looking for garbage would copy all memory
    fork = multiprocessing.get_context("fork")
    receiver, sender = fork.Pipe(duplex=False)
    process = fork.Process(target=_do, args=(job, sender), daemon=True)
    process.start()
    sender.close()

    def value() -> R:
        try:
            done, found = receiver.recv()
        except EOFError:
            done, found = False, "it ended early"
        process.join()
        if not done:
            raise HelperError(found)
        result: R = found
        return result

    return value


def _do(job: Callable[[], object], sender: Connection) -> None:
    try:
        sender.send((True, job()))
    except BaseException:
        sender.send((False, traceback.format_exc()))


@contextmanager
def companion() -> Iterator[None]:
    """Have a process inside the block that ``ahead`` hands jobs to."""
    pool = ProcessPoolExecutor(1, multiprocessing.get_context("spawn"), initializer=_left_alone)
    pool.submit(_left_alone)  # now, since beginning it takes a second
    COMPANIONS.append(pool)
    try:
        yield
    finally:
        COMPANIONS.remove(pool)
        pool.shutdown(wait=False, cancel_futures=True)


def _left_alone() -> None:
    """Let an interrupt from the keyboard end the preview alone, which ends its companion."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def ahead(job: Callable[[], R]) -> Callable[[], R]:
    """Let the companion do a job, if there is one; return what gives its value, else done then."""
    if not COMPANIONS:
        return job
    try:
        future = COMPANIONS[-1].submit(job)
    except BrokenExecutor:  # somebody has ended the process
        return job

    def value() -> R:
        try:
            return future.result()
        except BrokenExecutor:
            return job()

    return value


def mapped(function: Callable[[T], R], work: Sequence[T]) -> list[R]:
    """Return what ``function`` returns for each, in order, done together with helpers."""
    number = helpers(len(work)) + 1
    own, *others = shares(work, number)
    waiting = [begun(lambda share=share: [*map(function, share)]) for share in others]  # type: ignore[misc]
    done = [[function(each) for each in own], *(wait() for wait in waiting)]
    return [done[place % number][place // number] for place in range(len(work))]
