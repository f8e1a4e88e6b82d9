"""A file that somebody names, wherever it came from: read as a file, and never without an end."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from publication.messages.problem import Message
from publication.records.messages import say

MEGABYTE = 2**20


class Unreadable(Exception):
    """The file is none, or too large to be what it is named for; carries the message."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.en)
        self.message = message


def read_given(path: Path, limit: int) -> bytes:
    """Return the bytes of a file of at most ``limit`` megabytes; Unreadable if it is none, OSError
    if it cannot be read.

    A pipe or a device is not even opened: that alone may wait for ever, or set something going.
    """
    if not stat.S_ISREG(path.stat().st_mode):
        raise Unreadable(say("given-kind", path=path))
    with open(path, "rb", opener=_open) as file:  # noqa: PTH123 - which takes an opener
        data = file.read(limit * MEGABYTE + 1)
    if len(data) > limit * MEGABYTE:
        raise Unreadable(say("given-large", path=path, limit=limit))
    return data


def _open(path: str, flags: int) -> int:
    """Open a file without waiting, should it have become a pipe meanwhile."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
