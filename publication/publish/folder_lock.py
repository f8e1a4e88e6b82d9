"""A folder that one process at a time works in."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def folder_lock(folder: Path, busy: Callable[[], None]) -> Iterator[bool]:
    """Hold off others from ``folder``; yield whether that is certain.

    Where another process has it, ``busy`` is called, which may raise; else this one waits. The lock
    ends with the process, however that ends. Some network file systems have none.
    """
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except PermissionError:  # who may write in it need not be able to read it
        yield False
        return
    try:
        yield _lock(descriptor, busy)
    finally:
        with suppress(OSError):
            fcntl.flock(descriptor, fcntl.LOCK_UN)  # workers have it too: closing would not do
        os.close(descriptor)


def _lock(descriptor: int, busy: Callable[[], None]) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        busy()
        fcntl.flock(descriptor, fcntl.LOCK_EX)
    except OSError:
        return False
    return True
