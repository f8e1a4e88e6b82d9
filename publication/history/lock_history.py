"""What Git knows of the lock: what every id has meant, and the three sides of a merge.

All commits that the head, or a merge in the making, grew by are asked, since an id was given
for good wherever it was committed.
"""

from __future__ import annotations

from pathlib import Path

from publication.align.lineage import IdHistory, Lineage, LockHistory
from publication.align.lock import NAME as LOCK
from publication.align.lock import Lock, parse_lock
from publication.cache.memoize import Memo
from publication.history.git import CONTENT, Repository, has_commits, open_repository
from publication.history.git_process import Unavailable
from publication.history.messages import say
from publication.messages.problem import unheard

PASTS = Memo("lock history")  # by the heads
FILE = f"{CONTENT}/{LOCK}"
SHORT = 10  # digits of a commit, as messages name it
BEGIN, PAGE, END = b"{", b'\n "', b"\n}\n"  # of a lock, and of each page in it
STAGES = (1, 2, 3)  # of a file that Git could not merge: base, ours, theirs


def read_lock_history(root: Path) -> LockHistory:
    """Return the history of the lock of the publication at ``root``; never raises."""
    try:
        repository = open_repository(root)
        past = PASTS.get((repository.key, repository.merging), lambda: _read_id_history(repository))
    except Unavailable as error:
        return LockHistory(absence=error.message if has_commits(root) else None)
    return LockHistory(past, bool(repository.cut))


def read_stages(root: Path) -> tuple[Lock, Lock, Lock] | None:
    """Return base, ours and theirs of a lock that Git could not merge, or None if there is none."""
    try:
        repository = open_repository(root)
        ids = repository.ids(f":{stage}:{repository.prefix}{FILE}" for stage in STAGES)
    except Unavailable:
        return None
    if not any(ids):
        return None
    contents = repository.contents(filter(None, ids))
    base, ours, theirs = (_lock(contents.get(each, b"")) for each in ids)
    return base, ours, theirs


def _read_id_history(repository: Repository) -> IdHistory:
    commits = repository.changes(FILE)
    names = [f"{commit}:{repository.prefix}{FILE}" for commit in commits]
    ids = dict(zip(commits, repository.ids(names), strict=True))
    if any(repository.names(commit, FILE) for commit in commits if not ids[commit]):
        raise Unavailable(say("git-partial"))
    contents, reader = repository.all_contents(filter(None, ids.values())), _Locks()
    locks = {each: reader.read(data) for each, data in contents.items()}
    lineage, revision = Lineage(), ""
    places: dict[str, int] = {}
    for commit, parents in commits.items():
        places[commit] = len(places)
        lineage.add(
            locks.get(ids[commit], {}), [places[each] for each in parents if each in places]
        )
        revision = commit if ids[commit] else revision
    grown = [places[each] for each in _ends(commits)]
    return lineage.past(grown, revision[:SHORT])


def _ends(commits: dict[str, list[str]]) -> list[str]:
    """Return the commits that none of the others grew by."""
    parents = {parent for each in commits.values() for parent in each}
    return [commit for commit in commits if commit not in parents]


def _lock(data: bytes) -> Lock:
    """Return the lock of then; an unreadable one is empty."""
    return parse_lock(data or b"{}", LOCK, unheard)


class _Locks:
    """Reads locks of which most pages are as in the one before: each page once."""

    def __init__(self) -> None:
        self.pages: dict[bytes, Lock] = {}

    def read(self, data: bytes) -> Lock:
        head, *pages = data.split(PAGE)
        found = [self.page(page) for page in pages]
        if head != BEGIN or not all(found):
            return _lock(data)  # not as it is written here
        return {path: page for each in found for path, page in each.items()}

    def page(self, data: bytes) -> Lock:
        if data not in self.pages:
            self.pages[data] = _lock(b'{"' + data.removesuffix(END).removesuffix(b",") + b"}")
        return self.pages[data]
