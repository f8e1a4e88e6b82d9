"""Who last edited each file of the content, and when: for editors, from Git where there is Git."""

from __future__ import annotations

import hashlib
from dataclasses import field
from pathlib import Path

from publication.cache.memoize import Memo
from publication.cache.values import dataclass
from publication.history.git import CONTENT, Commit, LastEdit, Repository, open_repository
from publication.history.git_process import Unavailable
from publication.settings.configuration import Configuration

EDITS = Memo("edits")  # by the head
LONG = 64  # digits of an id in a repository that uses SHA-256


@dataclass(frozen=True)
class Edits:
    """The last committed edit of each file, and each file's id at the head, by path below the root."""

    last: dict[str, LastEdit] = field(default_factory=dict)
    ids: dict[str, str] = field(default_factory=dict)

    def is_committed(self, file: str, root: Path) -> bool:
        """Return whether a file is as it was last committed."""
        data = (root / file).read_bytes()
        committed = self.ids.get(file, "")
        return committed in (_blob_id(each, committed) for each in (data, _unix_newlines(data)))


def _unix_newlines(data: bytes) -> bytes:
    return data.replace(b"\r\n", b"\n")  # as Git may have kept it


def _blob_id(data: bytes, like: str) -> str:
    """Return the id that Git gives a file."""
    algorithm = hashlib.sha256 if len(like) == LONG else hashlib.sha1
    return algorithm(b"blob %d\0" % len(data) + data).hexdigest()


def read_edits(configuration: Configuration) -> Edits | None:
    """Return the edits of the content, or None where no history can be read; never raises."""
    try:
        repository = open_repository(configuration.root)
        return EDITS.get(repository.key, lambda: _read(repository))
    except Unavailable:
        return None


def _read(repository: Repository) -> Edits:
    (tree,) = repository.content_trees([Commit(repository.head, "")])
    files = repository.files(tree)
    ids = {f"{CONTENT}/{path}": each for path, each in files.items()}
    return Edits(repository.last_edits(), ids)
