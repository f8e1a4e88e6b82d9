"""Keep files of the site that stands: those that another build would write as they are.

A step that makes files gives them a digest of all that they are made of, but for the program. Where the
same was written before and stands as it was, nothing is written: the files move into the next site
when it takes the place of this one (``staged_site.py``). A file that was touched since is not it.
"""

from __future__ import annotations

import os
from collections.abc import Iterable

from hooks.staged_site import STAGED
from publication.cache.memoize import Memo

WRITTEN = Memo("files as written")  # their stamps, by the place of the first and their digest

Stamp = tuple[int, int, int]  # inode, size and time of a file
Stamps = tuple[tuple[str, Stamp], ...]  # by place


class KeptFiles:
    """The files of one build that are kept, by their places below the site."""

    def __init__(self, site_dir: str) -> None:
        self.staged, self.standing = site_dir, site_dir.removesuffix(STAGED)
        self.places: set[str] = set()

    def keep(self, first: str, digest: str) -> bool:
        """Keep a file, and what is made with it, if all stand as they were written with ``digest``."""
        found: Stamps | object = WRITTEN.find((first, digest)) if digest else None
        if not isinstance(found, tuple) or not all(self._stands(*each) for each in found):
            return False
        self.places.update(place for place, _ in found)
        return True

    def size(self, place: str) -> int:
        """Return the number of bytes of a file that is kept."""
        return os.lstat(f"{self.standing}/{place}").st_size

    def note(self, first: str, digest: str, places: Iterable[str], seconds: float = 0.0) -> None:
        """Note how a file stands and what was made with it, which took so many seconds."""
        if digest:
            stamps = tuple((place, _stamp(f"{self.staged}/{place}")) for place in places)
            WRITTEN.add((first, digest), stamps, seconds)

    def _stands(self, place: str, stamp: Stamp) -> bool:
        try:
            return _stamp(f"{self.standing}/{place}") == stamp
        except OSError:
            return False


def _stamp(file: str) -> Stamp:
    found = os.lstat(file)
    return found.st_ino, found.st_size, found.st_mtime_ns
