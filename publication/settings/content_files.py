"""What stands in the folders of a publication, before anything in them is read.

``content/`` and ``docs/`` may come from others. A symbolic link could lead out of them, to a file
of this machine, or round in a circle; a pipe would never end; and a name may be no name elsewhere.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from publication.cache.files import FILE, FOLDER, Listing, list_folder
from publication.cache.memoize import memoize_unsaved
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


def _faults(folder: Path | str, home: Path, above: str) -> Iterator[tuple[str, Message]]:
    """Yield the faults of the entries of a folder and of those below, each with its path from home."""
    entries = list_folder(folder)
    faults = _name_faults(entries, above)
    for name, kind in entries:
        path, file = f"{above}{name}", f"{folder}{os.sep}{name}"
        messages, refused = faults.get(name, ((), False))
        yield from ((path, message) for message in messages)
        if refused:
            continue
        if kind == FOLDER:
            yield from _faults(file, home, f"{path}/")
        elif fault := _kind_fault(file, kind, home):
            yield path, fault


@memoize_unsaved
def _name_faults(entries: Listing, above: str) -> dict[str, tuple[tuple[Message, ...], bool]]:
    """Return what is wrong with names in a folder, and whether for it the entry is looked at no more."""
    names: dict[str, str] = {}
    found: dict[str, tuple[tuple[Message, ...], bool]] = {}
    for name, kind in entries:
        other = names.setdefault(as_kept(name), name)
        twice = [say("path-twice", path=name, other=other)] if other != name else []
        fault = path_fault(f"{above}{name}")
        if fault is None and kind == FOLDER and name.endswith(TEXTS):
            fault = say("file-folder")
        if twice or fault:
            found[name] = (*twice, *filter(None, [fault])), fault is not None
    return found


def _kind_fault(file: str, kind: str, home: Path) -> Message | None:
    """Return why an entry that is no folder is no file that can be read here."""
    if kind == FILE:
        return None if os.access(file, os.R_OK) else say("file-closed")
    if not os.path.islink(file):  # noqa: PTH114
        return say("file-kind")
    try:
        target = Path(file).resolve(strict=True)
    except (OSError, RuntimeError):  # nowhere, or round in a circle
        return say("symlink-broken")
    if target.is_dir():
        return say("symlink-folder")
    if not target.is_relative_to(home):
        return say("symlink-outside")
    return None if target.is_file() else say("file-kind")
