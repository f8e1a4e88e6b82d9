"""When Python looks for garbage: all that a process asks of the collector stands here."""

from __future__ import annotations

import atexit
import gc
from collections.abc import Iterator
from contextlib import contextmanager

OBJECTS = 300_000  # a build makes many and drops few, and 700 is the default
OFTEN = 50  # young garbage is looked for so often before older objects are looked through


def collect_seldom() -> None:
    """Look less often, and not at the end of the process: each takes a tenth of a build otherwise."""
    gc.set_threshold(OBJECTS, OFTEN)
    atexit.register(settle)


def collect_when_asked() -> None:
    """Look only when ``collect`` is called, as a preview does while no one waits for it."""
    gc.disable()


def collect() -> None:
    """Look now."""
    gc.collect()


@contextmanager
def paused() -> Iterator[None]:
    """Do not look inside the block."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def settle() -> None:
    """Take all there is for no garbage: it is not looked through again, nor copied by a fork."""
    gc.freeze()
