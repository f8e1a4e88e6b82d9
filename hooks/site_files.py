"""The files of the site that is built: written, or kept of the one that stands.

A step that makes files gives them a digest of all that they are made of, but for the program. Where the
same was written before and stands as it was, nothing is made. What is made and stands there already,
byte for byte, is not written again: the file keeps its time, by which hosts and copying tools know it,
and no other is made and deleted for it. What is kept moves into the next site when that takes the
place of this one (``staged_site.py``).
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path

from mkdocs import utils

from publication.cache.memoize import Memo
from publication.publish.modes import FILE, FOLDER

WRITTEN = Memo("files as written")  # their stamps, by the place of the first and their digest
LARGE = 1 << 20  # bytes at once
EVERYBODY = 0o777  # the bits of a mode that say who may do what; groups' folders have others

Stamp = tuple[int, int, int]  # inode, size and time of a file
Stamps = tuple[tuple[str, Stamp], ...]  # by place


class SiteFiles:
    """The files of one build, by their places below the site: ``kept`` are those that stand.

    They are written below ``folder``; ``standing`` is the site whose place that will take, '' if none.
    """

    def __init__(self, folder: str, standing: str = "") -> None:
        self.folder, self.standing = folder, standing
        self.kept: dict[str, Stamp] = {}  # as they stood when they were looked at
        self.known: set[tuple[str, str]] = set()  # kept by their digest
        self.folders: set[str] = set()  # that were made

    def keep(self, first: str, digest: str) -> bool:
        """Keep a file, and what is made with it, if all stand as they were written with ``digest``."""
        found: Stamps | object = WRITTEN.find((first, digest)) if digest else None
        if not isinstance(found, tuple) or not all(self._is_stamped(*each) for each in found):
            return False
        self.kept.update(found)
        self.known.add((first, digest))
        return True

    def keep_content(self, place: str, content: bytes) -> bool:
        """Keep a file if it stands with this content, and any server may read it."""
        if place not in self._names or not (found := self._find(place, content)):
            return False
        self.kept[place] = found
        return True

    def write(self, place: str, content: bytes) -> None:
        """Write a file, in place of what the build wrote there, unless it stands already."""
        if self.keep_content(place, content):
            return
        self.kept.pop(place, None)
        folder = place.rpartition("/")[0]
        if folder not in self.folders:
            Path(self.folder, folder).mkdir(parents=True, exist_ok=True)
            self.folders.add(folder)
        with open(f"{self.folder}/{place}", "wb", LARGE) as target:  # noqa: PTH123 - of thousands
            target.write(content)

    def size(self, place: str) -> int:
        """Return the number of bytes of a file that is kept."""
        return self.kept[place][1]

    def note(self, first: str, digest: str, places: Iterable[str], seconds: float = 0.0) -> None:
        """Note how a file stands and what was made with it, which took so many seconds."""
        if digest and (first, digest) not in self.known:
            stamps = tuple((place, self._stamp(place)) for place in places)
            WRITTEN.add((first, digest), stamps, seconds)

    def _stamp(self, place: str) -> Stamp:
        return self.kept.get(place) or stamp(os.lstat(f"{self.folder}/{place}"))

    @cached_property
    def _names(self) -> frozenset[str]:
        """The files that stand, as they are called, in folders that may be a part of the next site."""
        return frozenset(_files(self.standing)) if self.standing else frozenset()

    def _is_stamped(self, place: str, was: Stamp) -> bool:
        with suppress(OSError):
            found = os.lstat(f"{self.standing}/{place}")
            return place in self._names and _has_mode(found, FILE) and stamp(found) == was
        return False

    def _find(self, place: str, content: bytes) -> Stamp | None:
        """Return the stamp of a file with this content."""
        file = f"{self.standing}/{place}"
        with suppress(OSError):
            found = os.lstat(file)
            if found.st_size == len(content) and _has_mode(found, FILE):
                with open(file, "rb", 0) as source:  # noqa: PTH123 - of thousands
                    return stamp(found) if source.read() == content else None
        return None


@contextmanager
def engine_writes(files: SiteFiles) -> Iterator[None]:
    """Let what the engine writes meanwhile be written, or kept, as the files of a build."""
    theirs, top = utils.write_file, files.folder + os.sep

    def write(content: bytes, output_path: str) -> None:
        if output_path.startswith(top):
            files.write(output_path.removeprefix(top).replace(os.sep, "/"), content)
        else:
            theirs(content, output_path)

    utils.write_file = write
    try:
        yield
    finally:
        utils.write_file = theirs


def stamp(found: os.stat_result) -> Stamp:
    """Return what is another once a file was written."""
    return found.st_ino, found.st_size, found.st_mtime_ns


def _has_mode(found: os.stat_result, mode: int) -> bool:
    """Return whether something has the mode of what is written; not every system has modes."""
    return os.name != "posix" or stat.S_IMODE(found.st_mode) & EVERYBODY == mode


def _files(top: str, below: str = "") -> Iterator[str]:
    """Yield the places of the files below a folder, which may be none.

    Passed over is what stands below a link, and below a folder that not every server can read, that
    others may change, or that the builder can move nothing out of: it is written anew.
    """
    folder = Path(top, below)
    with suppress(OSError):
        if not (_has_mode(folder.stat(), FOLDER) and os.access(folder, os.W_OK)):
            return
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    yield from _files(top, f"{below}{entry.name}/")
                elif entry.is_file(follow_symlinks=False):
                    yield f"{below}{entry.name}"
