"""The state that is built, as Git knows it: for a release to record."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from publication.history.git import Repository, open_repository
from publication.history.git_process import Unavailable
from publication.history.messages import say
from publication.messages.problem import Message

UNKNOWN = "unknown"


@dataclass(frozen=True)
class Source:
    """The state that is built; what nobody could tell is '' or None.

    ``commit``, whether files ``dirty`` it, whether its history is ``shallow``, and its ``date``, in
    seconds since 1970.
    """

    commit: str = ""
    dirty: bool | None = None
    shallow: bool | None = None
    date: int | None = None

    @property
    def record(self) -> dict[str, Any]:
        """Return it as a manifest has it."""
        known = {"commit": self.commit or None, "dirty": self.dirty, "shallow": self.shallow}
        return {key: UNKNOWN if value is None else value for key, value in known.items()}


def read_source(root: Path) -> tuple[Source, Message | None]:
    """Return the state of the publication at ``root``, and what is to be said of it, if anything.

    What Git does not tell stays unknown, and is never taken for clean.
    """
    try:
        repository = open_repository(root)
        if not repository.has_file(root.resolve() / "mkdocs.yml"):
            raise Unavailable(say("git-outside"))
        return _state(repository), _remark(repository)
    except Unavailable as error:
        return Source(), say("source-unknown", detail=error.message)


def _remark(repository: Repository) -> Message | None:
    if repository.cut:
        return say("source-shallow")
    return say("source-partial") if repository.lacks_files() else None


def _state(repository: Repository) -> Source:
    return Source(
        repository.head,
        dirty=repository.has_changes(),
        shallow=bool(repository.cut),
        date=repository.head_date(),
    )
