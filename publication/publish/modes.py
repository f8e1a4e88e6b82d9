"""Files that any server may read, whoever makes them: 0644, and folders 0755.

A umask of 077, as many servers give their users, would make a site that nobody but its maker can
read; one of 000 would let anyone change it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

UMASK, GROUP = 0o022, 0o020
FILE, FOLDER = 0o644, 0o755


@contextmanager
def readable(shared: bool = False) -> Iterator[None]:
    """Make what is made meanwhile readable by all and writable by its owner alone.

    If ``shared``, by the group too, where the umask allows it: several may have to change it.
    """
    before = os.umask(UMASK)
    try:
        if shared:
            os.umask(UMASK & (before | ~GROUP))
        yield
    finally:
        os.umask(before)
