"""Releases: at which commits readers were given a text that differs from the one before.

Where commits carry version tags (``v1.2.0``), each of them is a release, and what came since
the last tag is one more, without a version. Where none does, the commits of a day are one
release: a site that is published on every push changes day by day. The day is the author's
own, and time never runs backwards, whatever a commit says. Commits that leave the content as
it was count for nothing. What came before a publication was first published is no revision of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from publication.cache.values import dataclass
from publication.history.git import Commit

VERSION = re.compile(r"v?([0-9]{1,9}(?:\.[0-9]{1,9}){1,5})")


@dataclass(frozen=True)
class ReleasePoint:
    """Where a release ends: its ``tree`` of content and the time (ISO 8601) it was made.

    ``key`` names it for good: a version, a day, or ``since-`` the last version; ``version`` is ''
    but for a tagged one, ``since`` the version that it follows, if it is not tagged but others are.
    """

    key: str
    tree: str
    time: str
    version: str = ""
    since: str = ""


def find_releases(commits: Sequence[Commit], trees: Sequence[str]) -> list[ReleasePoint]:
    """Return the releases, oldest first, of ``commits`` (oldest first) with their content trees."""
    rows = list(zip(_in_time_order(commits), trees, strict=True))
    tagged = any(_version(commit) for commit in commits)
    found = list(_by_version(rows) if tagged else _by_day(rows))
    before = ["", *(mark.tree for mark in found)]
    return [
        mark for mark, old in zip(found, before, strict=False) if mark.tree and mark.tree != old
    ]


def since_published(found: list[ReleasePoint], day: str) -> list[ReleasePoint]:
    """Return the releases from the one that readers had on ``day`` (ISO 8601), which is their first.

    Without a version it is named by that day. All of them, if the day is before every one.
    """
    places = [place for place, each in enumerate(found) if each.key and each.time[:10] <= day]
    if not day or not places:
        return found
    first, *others = found[places[-1] :]
    if not first.version:
        first = replace(first, key=day, time=f"{day}T00:00:00Z", since="")
    return [first, *others]


def _in_time_order(commits: Sequence[Commit]) -> Iterator[Commit]:
    """Yield the commits, none earlier than the one before."""
    latest = ""
    for commit in commits:
        if not latest or datetime.fromisoformat(commit.time) > datetime.fromisoformat(latest):
            latest = commit.time
        yield Commit(commit.id, latest, commit.tags)


def _version(commit: Commit) -> str:
    """Return the highest version that tags a commit, or ''."""
    versions = [found[1] for tag in commit.tags if (found := VERSION.fullmatch(tag))]
    return max(versions, key=lambda version: [int(n) for n in version.split(".")], default="")


def _by_version(rows: Sequence[tuple[Commit, str]]) -> Iterator[ReleasePoint]:
    since = time = before = version = ""
    named: set[str] = {""}
    for commit, tree in rows:
        time = commit.time if tree != before else time
        before = tree
        version = _version(commit)
        version = "" if version in named else version  # v1.2 and 1.2 are one: what came first
        if version:
            named.add(version)
            since = version
            yield ReleasePoint(version, tree, commit.time, version)
    if rows and not version:
        yield ReleasePoint(f"since-{since}", rows[-1][1], time, since=since)


def _by_day(rows: Sequence[tuple[Commit, str]]) -> Iterator[ReleasePoint]:
    days: dict[str, ReleasePoint] = {}
    before = ""
    for commit, tree in rows:
        day = commit.time[:10]
        if tree != before or day not in days:
            days[day] = ReleasePoint(day, tree, commit.time)
        before = tree
    yield from days.values()
