"""Files of ``content/`` as they lie there: no markers of a conflict in any, none that nothing reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from publication.align.lock import NAME as LOCK
from publication.cache.files import read_file, walk
from publication.check.messages import say
from publication.messages.problem import Grade, Message, Problem
from publication.read import indicators, moved, names, repairs, traditional
from publication.records.conflicts import conflicts
from publication.settings import report
from publication.settings.configuration import Configuration
from publication.settings.section import nearest

SHARED = (  # by all reports
    "areas.yml", indicators.FILE, moved.FILE, names.FILE, "phrases.yml", "refused.yml",
    traditional.FILE, "units.yml",
)  # fmt: skip
OWN = ("exceptions.yml", "glossary.yml", repairs.FILE, "targets.yml", report.NAME)  # of each report
SOURCE = repairs.SOURCE
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
    read = _read(configuration)
    for path in walk(content, hidden=False):
        if _is_read(path, folders, read):
            continue
        file, shown = content / path, f"{content.name}/{path}"
        if file.is_symlink() or not file.is_file():
            continue
        if file.stat().st_size <= LARGEST:
            yield from conflicts(read_file(file).decode("utf-8", "replace"), shown)
        if file.suffix.lower() in TEXTS:
            message = _unread(PurePosixPath(path), folders, read)
            yield Problem(shown, 1, message, Grade.WARNING)


def _read(configuration: Configuration) -> dict[str, tuple[str, ...]]:
    """Return the names of the files that are read in ``content/`` itself ('') and in its folders."""
    shared = (*SHARED, LOCK)
    reports = {each.folder: (*OWN, SOURCE) for each in configuration.reports}
    return {**reports, "": (*shared, *reports.get("", OWN[:1]))}


def _unread(
    below: PurePosixPath, folders: Iterable[str], read: Mapping[str, tuple[str, ...]]
) -> Message:
    """Return what is said of a text that nothing reads: what its name, or its folder's, could be."""
    known = read.get(below.parent.as_posix() if len(below.parts) > 1 else "")
    if known:
        data = [name for name in known if name.endswith(".yml")]
        return say("file-unread", near=nearest(below.name.lower(), data) or ", ".join(data))
    if len(below.parts) > 1 and below.parts[0] not in folders:
        return say("folder-unread", folder=below.parts[0], known=", ".join(sorted(folders)))
    return say("file-unread", near=below.with_suffix(PAGE).name)


def _is_read(path: str, folders: set[str], read: Mapping[str, tuple[str, ...]]) -> bool:
    parent, _, name = path.rpartition("/")
    if parent in read:
        return name in read[parent]
    return path.partition("/")[0] in folders and name.endswith(PAGE)
