"""Files of ``content/`` as they lie there: no markers of a conflict in any, none that nothing reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from publication.align.lock import NAME as LOCK
from publication.check.messages import say
from publication.messages.problem import Grade, Message, Problem
from publication.read import moved, names
from publication.records.conflicts import conflicts
from publication.settings.configuration import Configuration
from publication.settings.section import nearest

DATA = (
    "areas.yml", "exceptions.yml", "glossary.yml", moved.FILE, names.FILE, "phrases.yml", "repairs.yml",
    "targets.yml", "units.yml",
)  # fmt: skip
READ = (*DATA, "source.txt", LOCK)
PAGE = ".md"
TEXTS = (
    PAGE,
    ".markdown",
    ".mdown",
    ".yml",
    ".yaml",
)  # in any case: what an editor means to be read
LARGEST = 2**22  # bytes of a file that is looked into


def check_files(configuration: Configuration) -> Iterator[Problem]:
    """Yield the markers of a conflict in files that nothing reads as text, and files that nothing reads."""
    content = configuration.content
    folders = {language.folder for language in configuration.languages}
    for file in sorted(content.rglob("*")):
        below = file.relative_to(content)
        hidden = any(part.startswith(".") for part in below.parts)
        if hidden or file.is_symlink() or not file.is_file() or _is_read(below, folders):
            continue
        shown = f"{content.name}/{below.as_posix()}"
        if file.stat().st_size <= LARGEST:
            yield from conflicts(file.read_bytes().decode("utf-8", "replace"), shown)
        if file.suffix.lower() in TEXTS:
            yield Problem(shown, 1, _unread(below, folders), Grade.WARNING)


def _unread(below: Path, folders: Iterable[str]) -> Message:
    """Return what is said of a text that nothing reads: what its name, or its folder's, could be."""
    if len(below.parts) > 1 and below.parts[0] not in folders:
        return say("folder-unread", folder=below.parts[0], known=", ".join(sorted(folders)))
    if len(below.parts) > 1:
        return say("file-unread", near=below.with_suffix(PAGE).name)
    return say("file-unread", near=nearest(below.name.lower(), DATA) or ", ".join(DATA))


def _is_read(below: Path, folders: set[str]) -> bool:
    if len(below.parts) == 1:
        return below.name in READ
    return below.parts[0] in folders and below.suffix == PAGE
