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
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from publication.cache.memoize import MISSING, Memo, memoize_unsaved

T = TypeVar("T")
FILES, FOLDERS = Memo("files", saved=False), Memo("folders", saved=False)
FILE, FOLDER, OTHER = "file", "folder", "other"  # kinds of entries; links are others
TICK = 3_000_000_000  # nanoseconds: FAT's clock ticks every two seconds

Trace = tuple[Any, ...]  # what the system says of a path
Listing = tuple[tuple[str, str], ...]  # the name and the kind of each entry of a folder, by name


def read_file(file: Path | str) -> bytes:
    """Return the bytes of a file, the same object while it has not changed; raises OSError."""
    return _answer(FILES, file, Path(file).read_bytes)


def read_text(file: Path | str) -> str:
    """Return the UTF-8 text of a file, as Python opens one: without a mark at its beginning, lines end
    with LF; the same object while it has not changed.
    """
    return _text(read_file(file))


@memoize_unsaved
def _text(data: bytes) -> str:
    return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")


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


def traces(paths: Iterable[Path | str]) -> tuple[Trace, ...] | None:
    """Return what the system says of files, there or not; None if one was changed a moment ago."""
    found = []
    for path in paths:
        try:
            found.append(trace := _trace(path))
        except FileNotFoundError:
            found.append((str(path),))
            continue
        if not _is_settled(trace):
            return None
    return tuple(found)


def _answer(memo: Memo, path: Path | str, make: Callable[[], T]) -> T:
    trace = _trace(path)
    answer: T = memo.find(trace)
    if answer is MISSING:
        answer = make()
        if _is_settled(trace):
            memo.add(trace, answer, 0)
    return answer


def _trace(path: Path | str) -> Trace:
    """Return a path with what the system says of what is there; its times come last."""
    found = os.stat(path)  # noqa: PTH116 - a path as text is quicker to find
    which = str(path), found.st_dev, found.st_ino, found.st_size
    return *which, found.st_mtime_ns, found.st_ctime_ns


def _is_settled(trace: Trace) -> bool:
    written, changed = trace[-2:]
    return bool(max(written, changed) + TICK < time.time_ns())


def _entries(folder: Path | str) -> Listing:
    with os.scandir(folder) as found:
        return tuple(sorted((each.name, _kind(each)) for each in found))


def _kind(entry: os.DirEntry[str]) -> str:
    if entry.is_dir(follow_symlinks=False):
        return FOLDER
    return FILE if entry.is_file(follow_symlinks=False) else OTHER
