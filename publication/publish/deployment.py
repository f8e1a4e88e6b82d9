"""A release put before visitors, so that none of them notices; and an earlier one put there again.

    FOLDER/site ─ link ─> releases/0007/site     what the host serves: every request meets one release
                          releases/0007/kept.txt what it holds of earlier ones
                          releases/0006/ …       the last few, to go back to
    FOLDER/served             releases/0007/site, for a host that follows a link more than once

A host tells a file's state by its time and size. So a file that did not change keeps its time, and
one that did has a later one than any that was served at its address, by a second at least: an
answer is never taken for another (RFC 9110, 8.8), whenever and however often one publishes, going
back included.

Broken off at any moment, it leaves the site as it was or as it will be, and the next publishing
clears away what was not finished.
"""

from __future__ import annotations

import filecmp
import os
import re
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from publication.messages.problem import Message
from publication.publish.folder_lock import folder_lock
from publication.publish.messages import say
from publication.publish.modes import readable

SITE, RELEASES, SERVED = "site", "releases", "served"
KEPT, STAGING, GONE = "kept.txt", "next", "gone"
NUMBER = re.compile(r"\d{4,}")
HASHED = re.compile(r"assets/.*\.[0-9a-f]{8}\.(?:min\.)?(?:css|js)(?:\.br|\.gz)?")
PARTS = ("index.html", "404.html")  # that every site has


class NotPublished(Exception):
    """Nothing was changed: why."""

    def __init__(self, reason: Message) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class DeployedRelease:
    """A release on the host, by its number; ``site`` is what is served of it."""

    folder: Path

    @property
    def number(self) -> str:
        """Return its number, as its folder is called."""
        return self.folder.name

    @property
    def site(self) -> Path:
        """Return the folder that is served."""
        return self.folder / SITE

    def kept(self) -> set[str]:
        """Return the files that it holds for pages of earlier releases."""
        return set((self.folder / KEPT).read_text("utf-8").split("\n"))

    def hashed(self) -> list[str]:
        """Return the files that its own pages load, and whose names change with their content."""
        own = (name for name in _files(self.site) if HASHED.fullmatch(name))
        return sorted({*own} - self.kept())


@dataclass(frozen=True)
class Published:
    """What was done: the release's number, that of the one before, its files, those that changed.

    ``left`` says of each release that should be gone why it is not.
    """

    number: str
    before: str
    files: int
    changed: int
    left: tuple[Message, ...] = ()


def publish(source: Path, folder: Path, keep: int) -> Published:
    """Serve ``source`` from ``folder/site``, keep the last ``keep`` releases; or NotPublished."""
    _check(source, folder)
    with readable(shared=True), _staging(folder) as staging:
        before, earlier = _served_number(folder), releases(folder)
        names = _own_files(source)
        changed = [_copy(source, name, staging.site, earlier) for name in names]
        kept = list(_keep_hashed(staging.site, earlier[:keep]))
        (staging.folder / KEPT).write_text("\n".join(kept), encoding="utf-8")
        number = _next_number(folder)
        os.sync()  # else the link could be on the disk, and what it leads to not yet
        made = staging.folder.rename(folder / RELEASES / number)
        try:
            _point_to(folder, number)
        except OSError:
            if _served_number(folder) != number:
                shutil.rmtree(made, ignore_errors=True)
            raise
        left = tuple(_discard(earlier[keep - 1 :]))
    return Published(number, before, len(names), sum(changed), left)


def releases(folder: Path) -> list[DeployedRelease]:
    """Return the releases that ``publish`` made in ``folder``, the latest first."""
    below = folder / RELEASES
    found = below.iterdir() if below.is_dir() else ()
    own = filter(_is_release, found)
    return [
        DeployedRelease(each) for each in sorted(own, key=lambda each: int(each.name), reverse=True)
    ]


def _is_release(folder: Path) -> bool:
    return bool(NUMBER.fullmatch(folder.name)) and (folder / KEPT).is_file()


def is_site(folder: Path) -> bool:
    """Return whether a folder is a site that was built."""
    return all((folder / part).is_file() for part in PARTS)


def _served_number(folder: Path) -> str:
    """Return the number of the release that the link leads to, '' without one."""
    found = (folder / SITE).resolve().parent
    return found.name if _is_release(found) else ""


def _check(source: Path, folder: Path) -> None:
    if not is_site(source):
        raise NotPublished(say("publish-no-site", source=source))
    place = folder.resolve()
    if is_site(place) or any(map(_is_release, (place, *place.parents, *place.glob("[0-9]*")))):
        raise NotPublished(say("publish-in-site", folder=folder))
    if folder.resolve().is_relative_to(source.resolve()):
        raise NotPublished(say("publish-inside", folder=folder, source=source))
    link = folder / SITE
    if link.is_symlink():
        if link.readlink().parts[:1] != (RELEASES,):
            raise NotPublished(say("publish-other-link", link=link, target=link.readlink()))
    elif link.exists():
        raise NotPublished(say("publish-no-link", link=link))


@contextmanager
def _staging(folder: Path) -> Iterator[DeployedRelease]:
    """Yield the release that is being made, which becomes one by another name; only one at a time."""
    staging = DeployedRelease(folder / RELEASES / STAGING)
    releases = staging.folder.parent
    releases.mkdir(parents=True, exist_ok=True)

    def refuse() -> None:
        raise NotPublished(say("publish-under-way", folder=releases))

    with folder_lock(releases, refuse) as certain:
        if certain and staging.folder.exists():
            shutil.rmtree(staging.folder)  # it was broken off
        try:
            staging.folder.mkdir()
        except FileExistsError as error:
            raise NotPublished(say("publish-unfinished", folder=staging.folder)) from error
        try:
            yield staging
        finally:
            shutil.rmtree(staging.folder, ignore_errors=True)


def _discard(old: Iterable[DeployedRelease]) -> Iterator[Message]:
    """Delete releases; yield why one cannot be, which does not undo what was published.

    Each gets another name first: half of a release is none to go back to.
    """
    for release in old:
        gone = release.folder.with_name(GONE)
        shutil.rmtree(gone, ignore_errors=True)  # of a publishing that was broken off
        try:
            release.folder.rename(gone)
            shutil.rmtree(gone)
        except OSError as error:
            yield say("publish-left", folder=release.folder, detail=error)


def _next_number(folder: Path) -> str:
    """Return a number above any that stands there, whoever made it."""
    taken = (each.name for each in (folder / RELEASES).iterdir())
    return f"{1 + max((int(name) for name in taken if NUMBER.fullmatch(name)), default=0):04}"


def _own_files(source: Path) -> list[str]:
    """Return a site's files; of an earlier release, without what it holds of still earlier ones."""
    release = DeployedRelease(source.resolve().parent)
    kept = release.kept() if (release.folder / KEPT).is_file() else set()
    return sorted({*_files(source)} - kept)


def _copy(source: Path, name: str, site: Path, earlier: Iterable[DeployedRelease]) -> bool:
    """Copy a file, give it its time, and return whether it differs from the one that is served."""
    copy = site / name
    copy.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source / name, copy)
    served = [each.site / name for each in earlier if (each.site / name).is_file()]
    if served and filecmp.cmp(copy, served[0], shallow=False):
        time, differs = _time(served[0]), False
    else:
        time, differs = max([_time(source / name), *(_time(each) + 1 for each in served)]), True
    os.utime(copy, (time, time))
    return differs


def _keep_hashed(site: Path, earlier: Iterable[DeployedRelease]) -> Iterator[str]:
    """Copy what pages of earlier releases load into a new one that lacks it; yield the names."""
    for release in earlier:
        for name in release.hashed():
            if not (site / name).exists():
                (site / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(release.site / name, site / name)
                yield name


def _point_to(folder: Path, number: str) -> None:
    """Have ``site`` and ``served`` be another release from one moment to the next: renames (POSIX)."""
    target = Path(RELEASES) / number / SITE
    named = folder / f"{SERVED}.{STAGING}"
    named.unlink(missing_ok=True)
    named.write_text(str(target), encoding="utf-8")
    if (before := folder / SERVED).is_file():  # it is as long: rsync too tells files by their times
        time = max(_time(named), _time(before) + 1)
        os.utime(named, (time, time))
    link = folder / f"{SITE}.{STAGING}"
    link.unlink(missing_ok=True)
    link.symlink_to(target)
    link.replace(folder / SITE)
    named.replace(folder / SERVED)


def _files(site: Path) -> Iterator[str]:
    return (each.relative_to(site).as_posix() for each in site.rglob("*") if each.is_file())


def _time(file: Path) -> int:
    return int(file.stat().st_mtime)
