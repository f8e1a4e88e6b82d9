"""Build beside the site and swap when all went well: a failed build leaves the old one.

MkDocs empties its output folder before it has read a file, so it is given another one. What is
written there any server can read, whatever the umask.
"""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Collection, Mapping
from contextlib import ExitStack, suppress
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import get_plugin_logger

from hooks.problems import log_problem
from hooks.site_files import Stamp, stamp
from publication.check.messages import say
from publication.messages.language import message_language
from publication.messages.problem import Problem
from publication.publish.folder_lock import folder_lock
from publication.publish.modes import FOLDER, readable

STAGED, OLD = ".next", ".previous"
PREVIEW = "serve"  # keeps what stood before by itself
ENGINE = logging.getLogger("mkdocs")


class StagedSite(logging.Handler):
    """A site built beside the published one; counts the ``warnings`` that ``--strict`` would count."""

    def __init__(self, config: MkDocsConfig) -> None:
        super().__init__(logging.WARNING)
        self.config, self.warnings = config, 0
        self.standing = os.path.realpath(config.site_dir)
        self.folder = self.standing + STAGED
        self.meanwhile = ExitStack()
        self.meanwhile.enter_context(readable())

    def emit(self, record: logging.LogRecord) -> None:
        """Count a warning."""
        self.warnings += 1


def begin_staging(config: MkDocsConfig, command: str) -> StagedSite | None:
    """Point the build at a folder beside the site's; where that is a link, beside what it leads to."""
    if command == PREVIEW:
        return None
    staged = StagedSite(config)
    folder = Path(staged.folder)
    with ExitStack() as failed:
        failed.enter_context(staged.meanwhile)
        folder.parent.mkdir(parents=True, exist_ok=True)
        staged.meanwhile.enter_context(folder_lock(folder.parent, _say_busy))
        _remove(folder)  # as a build that was broken off left it
        folder.mkdir()
        failed.pop_all()
    config.site_dir = staged.folder
    ENGINE.addHandler(staged)
    return staged


def _say_busy() -> None:
    """Say that another build runs, which would write and swap the same folders."""
    get_plugin_logger("site").info(say("site-waits").text(message_language()))


def publish_site(staged: StagedSite | None, kept: Mapping[str, Stamp]) -> None:
    """Put the finished folder in the site's place, unless a strict build had warnings.

    It takes over the files that are ``kept``, which it lacks.
    """
    if staged and not (staged.config.strict and staged.warnings):
        swap(Path(staged.folder), Path(staged.standing), kept)
    discard(staged)


def swap(new: Path, site: Path, kept: Mapping[str, Stamp]) -> None:
    """Put ``new`` in the place of ``site``, with files that are ``kept`` of it; or else change nothing.

    OSError where that fails, Abort where one to keep is not as it stood.
    """
    old = site.with_name(site.name + OLD)
    _remove(old)
    moved: list[tuple[Path, Path]] = []
    try:
        if site.exists():
            site.rename(old)
        for place in _moves(old, new, kept)[0] if kept else ():
            moved.append((old / place, new / place))
            (new / place).parent.mkdir(parents=True, exist_ok=True)
            (old / place).replace(new / place)
        if changed := [place for place, was in kept.items() if not _stands(new / place, was)]:
            log_problem(Problem(str(site / changed[0]), 1, say("site-changed")), "site")
            raise Abort(say("build-refused", errors=1).text(message_language()))
        new.rename(site)
    except BaseException:  # also where the process is ended
        for was, now in reversed(moved):
            with suppress(OSError):
                now.rename(was)
        with suppress(OSError):
            old.rename(site)
        raise
    with suppress(OSError):
        _remove(old)


def _stands(file: Path, was: Stamp) -> bool:
    with suppress(OSError):
        return stamp(file.lstat()) == was
    return False


def _moves(old: Path, new: Path, kept: Collection[str], below: str = "") -> tuple[list[str], bool]:
    """Return what to move from a folder of ``old``, and whether that is all that stands in it.

    A folder that is kept as a whole is moved as one: it takes long to make another.
    """
    moves, whole = [], True
    if not os.access(old / below, os.R_OK | os.X_OK):
        return [], False  # nothing in it is kept
    with os.scandir(old / below) as entries:
        for entry in entries:
            place = f"{below}{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                inner, all_kept = _moves(old, new, kept, f"{place}/")
                all_kept = all_kept and not (new / place).exists()
                moves += [place] if all_kept else inner
                whole = whole and all_kept
            elif place in kept:
                moves.append(place)
            else:
                whole = False
    return moves, whole and bool(moves)


def _remove(place: Path) -> None:
    """Remove a folder of ours, or what somebody put in its place; where a link leads, all stays.

    OSError where that fails, which names it: what is in it is nobody's to look for.
    """
    if place.is_symlink() or place.is_file():
        place.unlink()
    elif place.exists():
        try:
            _unlock(str(place))
            shutil.rmtree(place)
        except OSError as error:
            raise OSError(error.errno, error.strerror, str(place)) from error


def _unlock(folder: str) -> None:
    """Let what is below a folder be removed: somebody may have made folders of the site read-only."""
    with suppress(OSError):  # another's: removing it says so
        if not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
            Path(folder).chmod(FOLDER)
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    _unlock(entry.path)


def discard(staged: StagedSite | None) -> None:
    """Remove the staged site, and give the configuration its own folder back."""
    if staged:
        ENGINE.removeHandler(staged)
        shutil.rmtree(staged.folder, ignore_errors=True)
        staged.config.site_dir = staged.standing
        staged.meanwhile.close()  # another build may begin
