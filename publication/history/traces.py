"""What the files of a repository tell of its state: by it a preview knows that Git would answer as before.

    .git ─┬─ a folder ─ the repository
          └─ a file, of a work tree or a submodule ─ its own part ─ commondir ─ what is shared

Two processes of Git for each save take longer than all reading. What they are asked depends on the
head, the references, a merge in the making and where a shallow clone ends, and each of those is a file.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from publication.cache.files import Trace, traces, walk

GIT, HEAD, REFERENCES = ".git", "HEAD", "refs"
OWN = (HEAD, "MERGE_HEAD", "config.worktree")  # of each work tree
SHARED = ("packed-refs", "reftable/tables.list", "shallow", "config")
POINTER = "gitdir: "
NOWHERE = ()  # there is no repository

Traces = tuple[Trace, ...]


def read_traces(root: Path) -> Traces | None:
    """Return what changes whenever the answers do; NOWHERE if no folder above has a repository.

    None where that cannot be told: one of the files was changed a moment ago, or ``root`` may be in
    a repository of another kind.
    """
    try:
        for folder in (root, *root.parents):
            if (folder / HEAD).exists():
                return None  # perhaps a bare one
            if (folder / GIT).exists():
                return traces(_files(folder / GIT))
    except (OSError, UnicodeDecodeError):
        return None
    return NOWHERE


def _files(git: Path) -> Iterator[Path]:
    """Yield the files of a repository that say what it stands at, there or not."""
    own = git
    if git.is_file():
        yield git
        own = git.parent / git.read_text("utf-8").removeprefix(POINTER).rstrip("\n")
    common = own / "commondir"
    shared = own / common.read_text("utf-8").rstrip("\n") if common.exists() else own
    yield from (own / name for name in OWN)
    yield from (shared / name for name in SHARED)
    for folder in dict.fromkeys((own, shared)):
        yield from (folder / REFERENCES / path for path in walk(folder / REFERENCES))
