"""Git as a process: its answers are the same whatever the user has set, and nothing is fetched.

Without Git, or where it refuses, ``Unavailable`` says so, with the remedy.
"""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

from publication.history.messages import say
from publication.languages.characters import without_forbidden
from publication.messages.problem import Message

TIMEOUT = 60  # seconds, for one process
# Variables that lead Git to another repository, as in a hook, or that start other programs.
MISLEADING = (
    "GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_NAMESPACE", "GIT_PREFIX", "GIT_SHALLOW_FILE", "GIT_PAGER",
)  # fmt: skip
QUIET = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_GRAFT_FILE": os.devnull,
    "LC_ALL": "C",
}
SETTINGS = (
    "core.quotePath=false", "core.fsmonitor=false", "log.mailmap=true", "log.showRoot=true",
    "log.showSignature=false", "status.showUntrackedFiles=normal",
)  # fmt: skip
ANOTHER_S = re.compile(r"dubious ownership in repository at '(.+)'")
PROMISED = r"^remote\..*\.promisor$"  # the setting of a partial clone, by which Git knows it


class Unavailable(Exception):
    """There is no history to read; carries the message that says why."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.en)
        self.message = message


def run_git(root: Path, *arguments: str, request: bytes | None = None) -> bytes:
    """Return what Git prints, given a ``request``; Unavailable where it fails."""
    done = _run(root, *arguments, request=request)
    if done.returncode:
        detail = without_forbidden(decoded(done.stderr).strip().partition("\n")[0])
        raise Unavailable(_refusal(root, detail))
    return done.stdout


def _run(
    root: Path, *arguments: str, request: bytes | None = None
) -> subprocess.CompletedProcess[bytes]:
    settings = [part for setting in SETTINGS for part in ("-c", setting)]
    command = ["git", "--no-pager", *settings, "-C", str(root), *arguments]
    try:
        return subprocess.run(  # noqa: S603 - no shell
            command,
            input=request if request is not None else b"",
            capture_output=True,
            env=_environment(),
            timeout=TIMEOUT,
            check=False,
        )
    except FileNotFoundError as error:
        raise Unavailable(say("git-missing")) from error
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Unavailable(say("git-refused", detail=error)) from error


def _refusal(root: Path, detail: str) -> Message:
    """Return why Git failed; another owner's repository it reads only if told to.

    Whether it lacks what a partial clone has left out, its settings say: its words for that change
    from version to version.
    """
    if another_s := ANOTHER_S.search(detail):
        return say("git-owner", detail=detail, folder=another_s[1])
    if is_partial(root):
        return say("git-partial")
    return say("git-refused", detail=detail)


def is_partial(root: Path) -> bool:
    """Return whether the repository around ``root`` is a partial clone, by its settings."""
    return bool(_run(root, "config", "--get-regexp", PROMISED).stdout)


def _environment() -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if key not in MISLEADING}
    return {**kept, **QUIET}


def decoded(output: bytes) -> str:
    """Return what Git prints as text; what is not UTF-8 as the sign for that."""
    return output.decode("utf-8", "replace")
