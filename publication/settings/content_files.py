"""What stands in the folders of a publication, before anything in them is read.

``content/`` and ``docs/`` may come from others. A symbolic link could lead out of them, to a file
of this machine, or round in a circle; a pipe would never end; and a name may be no name elsewhere.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from publication.messages.catalogue import one_line
from publication.messages.problem import Message, Problem
from publication.records.paths import as_kept, path_fault
from publication.settings.messages import say

TEXTS = (".md", ".yml", ".txt", ".lock", ".svg")  # no folder of ours is called so


def check_files(root: Path, *folders: Path) -> Iterator[Problem]:
    """Yield a problem for each entry below the ``folders``, as seen from ``root``, that may not be."""
    for folder in folders:
        if folder.is_dir():
            for path, message in _faults(folder, folder.resolve(), ""):
                shown = Path(os.path.relpath(folder, root), path).as_posix()
                yield Problem(one_line(shown), 1, message)


def _faults(folder: Path, home: Path, above: str) -> Iterator[tuple[str, Message]]:
    """Yield the faults of the entries of a folder and of those below, each with its path from home."""
    names: dict[str, str] = {}
    for entry in sorted(os.scandir(folder), key=lambda each: each.name):
        path = f"{above}{entry.name}"
        other = names.setdefault(as_kept(entry.name), entry.name)
        if other != entry.name:
            yield path, say("path-twice", path=entry.name, other=other)
        fault = path_fault(path) or _kind_fault(entry, home)
        if fault:
            yield path, fault
        elif entry.is_dir(follow_symlinks=False):
            yield from _faults(Path(entry.path), home, f"{path}/")


def _kind_fault(entry: os.DirEntry[str], home: Path) -> Message | None:
    """Return why an entry is neither a folder of its own nor a file that can be read here."""
    if entry.is_symlink():
        try:
            target = Path(entry.path).resolve(strict=True)
        except (OSError, RuntimeError):  # nowhere, or round in a circle
            return say("symlink-broken")
        if target.is_dir():
            return say("symlink-folder")
        if not target.is_relative_to(home):
            return say("symlink-outside")
        return None if target.is_file() else say("file-kind")
    if entry.is_dir():
        return say("file-folder") if entry.name.endswith(TEXTS) else None
    if not entry.is_file():
        return say("file-kind")
    return None if os.access(entry.path, os.R_OK) else say("file-closed")
