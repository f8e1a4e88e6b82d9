"""Files that any server may read, whoever makes them: 0644, and folders 0755.

A umask of 077, as many servers give their users, would make a site that nobody but its maker can
read; one of 000 would let anyone change it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

UMASK = 0o022
FILE, FOLDER = 0o644, 0o755


@contextmanager
def readable() -> Iterator[None]:
    """Make what is made meanwhile readable by all and writable by its owner alone."""
    before = os.umask(UMASK)
    try:
        yield
    finally:
        os.umask(before)
