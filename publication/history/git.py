"""What Git keeps of the content: commits and the files at each, read and never written.

    git rev-parse ─ the head and the site's place in the repository
    git log       ─ the commits that were published, one after the other, with their tags
    git ls-tree   ─ the files of any of them
    git cat-file  ─ their contents, in one batch

The user's settings, variables and hooks do not change the answers; nothing is fetched. What anybody
can write into a commit (a name, a time, a path, a text) comes without the characters that no text may
hold, and a time that is none, or lies far beyond the latest, as the earliest: so no commit can stop a
build, break a feed, or give its own time to all that come after it. Without Git, repository or
commit, or where Git refuses (a folder of another owner), ``Unavailable`` says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import field, replace
from datetime import datetime, timedelta, timezone
from itertools import islice, takewhile
from pathlib import Path

from publication.cache.memoize import Memo
from publication.cache.values import dataclass
from publication.history.git_process import Unavailable, decoded, is_partial, run_git
from publication.history.messages import say
from publication.history.traces import NOWHERE, Traces, read_traces
from publication.languages.characters import (
    forbidden_characters,
    without_forbidden,
    without_unseen,
)
from publication.messages.problem import Message
from publication.records.given_files import Unreadable, read_given
from publication.records.texts import lines_of

CONTENT = "content"
OPENED, COMMITS = Memo("repositories", saved=False), Memo("commits", saved=False)  # by traces
LOG = ("log", "-z", "--no-color", "--encoding=UTF-8", "--no-notes", "--date=raw")
FIELD = "\0"  # which nothing in a commit can hold
PUBLISHED, PUBLISHED_FIELDS = "%H%x00%ad%x00%cd%x00%D", 4
EDIT, EDIT_FIELDS = "%x00%H%x00%P%x00%aN%x00%ad", 4
ID = re.compile("[0-9a-f]{40,64}")
RAW = re.compile(r"(-?\d{1,11}) ([+-])(\d\d)(\d\d)", re.ASCII)  # Git itself fails at some as a date
UNKNOWN = "%aN"  # what Git says of a name that it cannot read
LONGEST_NAME = 100  # characters: Git has no limit
LONGEST_TIME = 11  # digits of a second that no calendar of ours has
EARLIEST = "1970-01-01T00:00:00+00:00"
LATEST = 5  # commits whose middle says when the latest was made: one alone may say anything
FAR = timedelta(days=366)  # after that, nothing can have been made
OWN_FILE = 50  # megabytes, of a file of Git's own
FILE_MODES = ("100644", "100755")  # links and submodules are no files of the content
SHALLOW = "shallow"  # Git's file of the commits whose parents it does not have
MERGING = "MERGE_HEAD"  # and of those that a merge in the making takes in
TAG = "tag: refs/tags/"
MISSING = ("missing", "ambiguous")  # what cat-file says of a name that is no object's


@dataclass(frozen=True)
class Commit:
    """A commit: its author's time (ISO 8601, with the author's offset) and the tags on it."""

    id: str
    time: str
    tags: tuple[str, ...] = ()


@dataclass(frozen=True)
class LastEdit:
    """Who last changed a file, and when (ISO 8601); the name has no mail address in it."""

    author: str
    time: str


@dataclass(frozen=True)
class Repository:
    """The repository around the folder ``root``; ``prefix`` is that folder's path in it.

    ``cut`` names the commits at which a shallow clone ends; '' if it is whole. ``merging`` are
    the commits that a merge in the making takes in. ``traces`` say when it is another state.
    """

    root: Path
    head: str
    prefix: str
    cut: str = ""
    merging: tuple[str, ...] = ()
    traces: Traces | None = field(default=None, compare=False, repr=False)

    @property
    def key(self) -> tuple[str, str, str]:
        """Return what all that is read here depends on."""
        return self.head, self.prefix, self.cut

    def commits(self) -> list[Commit]:
        """Return the commits that ``head`` grew by, oldest first: of a merge, the merge alone."""
        if self.traces is None:
            return self._commits()
        return COMMITS.get((self.root, self.traces), self._commits)

    def _commits(self) -> list[Commit]:
        output = run_git(
            self.root,
            *LOG,
            "--first-parent",
            "--decorate=full",
            "--decorate-refs=refs/tags/",
            f"--format={PUBLISHED}",
            self.head,
            "--",
        )
        fields = decoded(output).split(FIELD)[:-1]
        rows = list(zip(*[iter(fields)] * PUBLISHED_FIELDS, strict=True))
        latest = sorted(max(map(_moment, row[1:3])) for row in rows[:LATEST])
        newest = latest[len(latest) // 2]
        return [
            _commit(commit, time, decorations, newest)
            for commit, time, _, decorations in reversed(rows)
        ]

    def lacks_files(self) -> bool:
        """Return whether this is a partial clone to which files of its history have not come."""
        if not is_partial(self.root):
            return False
        found = run_git(self.root, "rev-list", "--objects", "--missing=print", self.head, "--")
        return b"\n?" in found

    def has_file(self, file: Path) -> bool:
        """Return whether a file is kept here."""
        return bool(run_git(self.root, "ls-files", "-z", "--", str(file)))

    def has_changes(self) -> bool:
        """Return whether files below ``root`` differ from ``head``, or are not kept."""
        return bool(
            run_git(self.root, "status", "--porcelain", "--ignore-submodules=none", "--", ".")
        )

    def head_date(self) -> int:
        """Return when ``head`` was committed, in seconds since 1970; 0 if that is no time."""
        text = run_git(self.root, *LOG, "--no-walk", "--format=%ct", self.head).strip(b"\0\n")
        return int(text) if text.isdigit() and len(text) < LONGEST_TIME else 0

    def is_truncated(self, oldest: Commit) -> bool:
        """Return whether the oldest commit has parents that a shallow clone does not."""
        (found,) = self._objects([oldest.id])
        return bool(found and b"\nparent " in found[1].partition(b"\n\n")[0])

    def content_trees(self, commits: Iterable[Commit]) -> list[str]:
        """Return, for each commit, the id of its content folder, or ''."""
        names = [f"{commit.id}:{self.prefix}{CONTENT}" for commit in commits]
        return [found[0] if found else "" for found in self._objects(names)]

    def files(self, tree: str) -> dict[str, str]:
        """Return the ids of the files below a tree by path; none of a tree that is not there."""
        try:
            output = run_git(self.root, "ls-tree", "-r", "-z", "--full-tree", tree)
        except Unavailable:
            return {}
        rows = (entry.partition("\t") for entry in decoded(output).split(FIELD) if entry)
        return {
            path: about.split(" ")[2]
            for about, _, path in rows
            if about.startswith(FILE_MODES) and not forbidden_characters(path)
        }

    def all_contents(self, ids: Iterable[str]) -> dict[str, bytes]:
        """Return files by id; Unavailable if the repository lacks one, as a partial clone may."""
        wanted = set(ids)
        found = self.contents(wanted)
        if found.keys() < wanted:
            raise Unavailable(say("git-partial"))
        return found

    def contents(self, ids: Iterable[str]) -> dict[str, bytes]:
        """Return files by id, without those that the repository lacks."""
        wanted = list(dict.fromkeys(ids))
        objects = self._objects(wanted)
        return {
            name: _without_forbidden(found[1])
            for name, found in zip(wanted, objects, strict=True)
            if found
        }

    def ids(self, names: Iterable[str]) -> list[str]:
        """Return the id of each object by its name (``commit:path``), '' if it is not there."""
        request = "".join(f"{name}\n" for name in names).encode()
        output = (
            run_git(self.root, "cat-file", "--batch-check", request=request) if request else b""
        )
        words = [line.split(" ") for line in lines_of(decoded(output))]
        return ["" if each[-1] in MISSING else each[0] for each in words]

    def names(self, commit: str, file: str) -> bool:
        """Return whether a commit has a file, also one that the repository lacks."""
        found = run_git(self.root, "ls-tree", "--full-tree", commit, self.prefix + file)
        return decoded(found).startswith(FILE_MODES)

    def changes(self, file: str) -> dict[str, list[str]]:
        """Return the commits that changed a file, with those they grew by, oldest first.

        Of all branches that were merged, also where a merge left nothing of them; and of those
        that a merge in the making takes in.
        """
        options = ("--topo-order", "--reverse", "--parents", "--full-history")
        heads = (self.head, *self.merging)
        output = run_git(self.root, "rev-list", *options, *heads, "--", file)
        lines = (line.split(" ") for line in lines_of(decoded(output)))
        return {commit: parents for commit, *parents in lines}

    def last_edits(self) -> dict[str, LastEdit]:
        """Return the last edit of each file of the content, by path below the root.

        Files that nobody has edited since a shallow clone was cut off are absent.
        """
        options = ("--name-only", "--no-renames", "--no-ext-diff", f"--format={EDIT}")
        output = run_git(self.root, *LOG, *options, self.head, "--", CONTENT)
        edits: dict[str, LastEdit] = {}
        for (commit, parents, author, time), names in _edits(decoded(output).split(FIELD)):
            if not parents and self.is_truncated(Commit(commit, time)):
                continue
            edit = LastEdit(_without_address(author), _moment(time).isoformat())
            for name in names:
                edits.setdefault(name.removeprefix(self.prefix), edit)
        return edits

    def _objects(self, names: list[str]) -> list[tuple[str, bytes] | None]:
        """Return id and content of each object, or None, in one process."""
        if not names:
            return []
        request = "".join(f"{name}\n" for name in names).encode()
        output = run_git(self.root, "cat-file", "--batch", request=request)
        return list(_batch(output, len(names)))


def open_repository(root: Path) -> Repository:
    """Return the repository around ``root``; Unavailable if there is none that can be read."""
    traces = read_traces(root)
    if traces is None:
        return _open(root)
    found = OPENED.get((root, traces), lambda: _open_or_say(root, traces))
    if isinstance(found, Message):
        raise Unavailable(found)
    return found


def _open_or_say(root: Path, traces: Traces) -> Repository | Message:
    """Return the repository; where there is none at all, what Git says of that."""
    try:
        return replace(_open(root), traces=traces)
    except Unavailable as error:
        if traces == NOWHERE:
            return error.message
        raise


def _open(root: Path) -> Repository:
    files = ("--git-path", SHALLOW, "--git-path", MERGING)
    output = run_git(root, "rev-parse", "--show-prefix", *files, "HEAD^{commit}")
    prefix, shallow, merging, head, *_ = decoded(output).split("\n")
    cut, merged = (_read(root / name) for name in (shallow, merging))
    if odd := [each for each in merged.split() if not ID.fullmatch(each)]:
        raise Unavailable(say("git-refused", detail=f"{MERGING}: {odd[0]}"))
    return Repository(root, head, prefix, cut, tuple(merged.split()))


def has_commits(root: Path) -> bool:
    """Return whether something was committed around ``root``, or that cannot be known."""
    if not any((folder / ".git").exists() for folder in (root, *root.parents)):
        return False
    try:
        return bool(run_git(root, "rev-list", "--max-count=1", "--all"))
    except Unavailable:
        return True


def _read(file: Path) -> str:
    """Return what a file of Git's own says, '' if it is not there; Unavailable if it is no text."""
    try:
        return read_given(file, OWN_FILE).decode("utf-8")
    except FileNotFoundError:
        return ""
    except Unreadable as error:
        raise Unavailable(say("git-refused", detail=error.message)) from error
    except (OSError, UnicodeDecodeError) as error:
        raise Unavailable(say("git-refused", detail=f"{file.name}: {error}")) from error


def _without_forbidden(data: bytes) -> bytes:
    """Return a file without the characters that no text may hold; as it is, if it is not UTF-8."""
    try:
        text = data.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError:
        return data
    clean = without_forbidden(text)
    return data if clean == text else clean.encode()


def _moment(raw: str) -> datetime:
    """Return a time as Git keeps it, seconds and offset; the earliest, for what is none."""
    earliest = datetime.fromisoformat(EARLIEST)
    if not (found := RAW.fullmatch(raw)):
        return earliest
    seconds, sign, hours, minutes = found.groups()
    offset = timedelta(hours=int(f"{sign}{hours}"), minutes=int(f"{sign}{minutes}"))
    try:
        return datetime.fromtimestamp(int(seconds), timezone(offset))
    except (ValueError, OverflowError, OSError):  # of a year, or an offset, that there is not
        return earliest


def _commit(commit: str, time: str, decorations: str, newest: datetime) -> Commit:
    tags = [each.removeprefix(TAG) for each in decorations.split(", ") if each.startswith(TAG)]
    moment = _moment(time)
    shown = moment.isoformat() if moment - newest <= FAR else EARLIEST
    return Commit(commit, shown, tuple(sorted(tags)))


def _edits(fields: list[str]) -> Iterator[tuple[list[str], list[str]]]:
    """Yield the fields of each commit, and the files that it changed.

    An empty text stands before each, and the first file has a line end before it.
    """
    rest = iter(fields)
    for first in filter(None, rest):
        about = [first, *islice(rest, EDIT_FIELDS - 1)]
        names = [name.removeprefix("\n") for name in takewhile(bool, rest)]
        yield about, [name for name in names if not forbidden_characters(name)]


def _batch(output: bytes, count: int) -> Iterator[tuple[str, bytes] | None]:
    """Yield what ``git cat-file --batch`` answers: a line on each object, then the object."""
    position = 0
    for _ in range(count):
        end = output.find(b"\n", position)
        words = output[position:end].split(b" ")
        position = end + 1
        if words[-1].decode() in MISSING or len(words) < 3:
            yield None
            continue
        size = int(words[2])
        yield words[0].decode(), output[position : position + size]
        position += size + 1


def _without_address(author: str) -> str:
    """Return a name as readers see it; of a mail address in its place, what stands before the “@”."""
    author = "" if author == UNKNOWN else without_unseen(without_forbidden(author))
    return author.partition("@")[0].strip()[:LONGEST_NAME]
