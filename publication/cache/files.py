"""Files and folders, each read once for as long as the system says that it is the same.

    a path ── what the system says of it ─┬─ as before: what was read then
              (which file, how large,     └─ else, or written a moment ago: read it
               when it was changed)

A second write within one tick of the system's clock changes none of that; so what was changed in
the last seconds is read each time.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from publication.cache.memoize import MISSING, Memo

T = TypeVar("T")
FILES, FOLDERS = Memo("files", saved=False), Memo("folders", saved=False)
FILE, FOLDER, OTHER = "file", "folder", "other"  # kinds of entries; links are others
TICK = 3_000_000_000  # nanoseconds: FAT's clock ticks every two seconds

Listing = tuple[tuple[str, str], ...]  # the name and the kind of each entry of a folder, by name


def read_file(file: Path | str) -> bytes:
    """Return the bytes of a file, the same object while it has not changed; raises OSError."""
    return _answer(FILES, file, Path(file).read_bytes)


def list_folder(folder: Path | str) -> Listing:
    """Return the entries of a folder, by name; raises OSError."""
    return _answer(FOLDERS, folder, lambda: _entries(folder))


def walk(folder: Path | str, below: str = "", hidden: bool = True) -> Iterator[str]:
    """Yield the path from ``folder`` of every entry below it that is no folder, name by name.

    Links are not followed; there is nothing below a folder that is none. ``hidden``: also what, or
    whose folder, has a name that begins with a dot.
    """
    try:
        entries = list_folder(folder)
    except OSError:
        return
    for name, kind in entries:
        if not hidden and name.startswith("."):
            continue
        if kind == FOLDER:
            yield from walk(f"{folder}{os.sep}{name}", f"{below}{name}/", hidden)
        else:
            yield f"{below}{name}"


def _answer(memo: Memo, path: Path | str, make: Callable[[], T]) -> T:
    state = os.stat(path)  # noqa: PTH116 - a path as text is quicker to find
    key = (
        str(path), state.st_dev, state.st_ino, state.st_size, state.st_mtime_ns, state.st_ctime_ns
    )  # fmt: skip
    answer: T = memo.find(key)
    if answer is MISSING:
        answer = make()
        if max(state.st_mtime_ns, state.st_ctime_ns) + TICK < time.time_ns():
            memo.add(key, answer, 0)
    return answer


def _entries(folder: Path | str) -> Listing:
    with os.scandir(folder) as found:
        return tuple(sorted((each.name, _kind(each)) for each in found))


def _kind(entry: os.DirEntry[str]) -> str:
    if entry.is_dir(follow_symlinks=False):
        return FOLDER
    return FILE if entry.is_file(follow_symlinks=False) else OTHER
