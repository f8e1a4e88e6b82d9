"""Where a release goes: a folder that is not there, or empty, or a release and nothing else.

``SHA256SUMS`` names every file of a release, so what it does not name, or names with another sum,
is somebody's work. A release takes the place of the one before, which is deleted; of somebody's
work it deletes nothing.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from publication.messages.problem import Message
from publication.publish.messages import say
from publication.publish.modes import FOLDER
from publication.publish.release.manifest import MANIFEST, SUMS, read_sums

NAMED = 5  # files that a message names


class TargetRefused(Exception):
    """No release can go there; carries the message that says why, and what to do."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.en)
        self.message = message


def require_free(target: Path) -> None:
    """Raise TargetRefused if a release in the place of ``target`` would delete what none has made."""
    if not target.exists() and not target.is_symlink():
        return
    if not target.is_dir():
        raise TargetRefused(say("release-file", target=target))
    if target.is_mount():
        raise TargetRefused(say("release-mount", target=target))
    if not (target / MANIFEST).is_file() or not (target / SUMS).is_file():
        if any(target.iterdir()):
            raise TargetRefused(say("release-other", target=target))
        return
    if found := list(foreign_files(target)):
        named = ", ".join(found[:NAMED]) + (" …" if len(found) > NAMED else "")
        raise TargetRefused(say("release-foreign", target=target, count=len(found), files=named))


def foreign_files(folder: Path) -> Iterator[str]:
    """Yield the files of a release's folder that it did not make, or not as they are, by path."""
    sums = read_sums((folder / SUMS).read_bytes())
    for file in sorted(folder.rglob("*")):
        name = file.relative_to(folder).as_posix()
        if name != SUMS and not _is_as_released(file, sums.get(name)):
            yield name


def _is_as_released(file: Path, digest: str | None) -> bool:
    if file.is_symlink() or not file.is_file():
        return file.is_dir() and not file.is_symlink()  # links and devices are never a release's
    return digest == hashlib.sha256(file.read_bytes()).hexdigest()


@contextmanager
def replaced(target: Path) -> Iterator[Path]:
    """Yield a new folder, and put it in the place of ``target`` if all goes well.

    It stands beside ``target`` under a name that nothing had: no rename crosses a file system.
    """
    with _folder_beside(target) as beside:
        new, old = Path(beside) / "new", Path(beside) / "old"
        new.mkdir(FOLDER)
        yield new
        require_free(target)  # it took a while
        _swap(new, target, old)


def _folder_beside(target: Path) -> tempfile.TemporaryDirectory[str]:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        require_free(target)
        return tempfile.TemporaryDirectory(prefix=f".{target.name}-", dir=target.parent)
    except OSError as error:
        raise TargetRefused(say("release-no-write", target=target, detail=error)) from error


def _swap(new: Path, target: Path, old: Path) -> None:
    if target.exists():
        target.rename(old)
    try:
        new.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise
