"""Releases: which commits gave readers another text."""

from __future__ import annotations

import pytest

from publication.history.git import Commit
from publication.history.releases import ReleasePoint, find_releases, since_published

Row = tuple[str, str, tuple[str, ...]]  # day or time, content tree, tags


def found(*rows: Row) -> list[tuple[str, str, str, str]]:
    commits = [
        Commit(str(number), time if "T" in time else f"{time}T12:00:00+08:00", tags)
        for number, (time, _, tags) in enumerate(rows)
    ]
    made = find_releases(commits, [tree for _, tree, _ in rows])
    return [(mark.key, mark.tree, mark.version, mark.since) for mark in made]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([("2026-01-05", "a", ())], [("2026-01-05", "a", "", "")]),
        ([("2026-01-05", "", ())], []),
        (
            [("2026-01-05", "a", ()), ("2026-01-05", "b", ()), ("2026-01-06", "c", ())],
            [("2026-01-05", "b", "", ""), ("2026-01-06", "c", "", "")],
        ),
        (  # a day that leaves the content as it was, or changes it and back
            [
                ("2026-01-05", "a", ()),
                ("2026-01-06", "a", ()),
                ("2026-01-07", "b", ()),
                ("2026-01-07", "a", ()),
            ],
            [("2026-01-05", "a", "", "")],
        ),
        (  # a commit of an earlier day than the one before it
            [("2026-01-05", "a", ()), ("2026-01-02", "b", ()), ("2026-01-06", "c", ())],
            [("2026-01-05", "b", "", ""), ("2026-01-06", "c", "", "")],
        ),
        (
            [("2026-01-05", "a", ()), ("2026-01-06", "b", ("v1.0.0",))],
            [("1.0.0", "b", "1.0.0", "")],
        ),
        (
            [("2026-01-05", "a", ("v1.0",)), ("2026-01-06", "b", ()), ("2026-01-09", "c", ())],
            [("1.0", "a", "1.0", ""), ("since-1.0", "c", "", "1.0")],
        ),
        (  # the highest of two; what is no version; nothing since the tag
            [("2026-01-05", "a", ("1.9", "v1.10")), ("2026-01-06", "a", ("v2-rc1", "final"))],
            [("1.10", "a", "1.10", "")],
        ),
        (  # two tags that name one version: an entry's name is its own for good
            [("2026-01-05", "a", ("v1.2",)), ("2026-01-06", "b", ("1.2",))],
            [("1.2", "a", "1.2", ""), ("since-1.2", "b", "", "1.2")],
        ),
        (  # longer than any version
            [("2026-01-05", "a", ("v1" + ".1" * 99,))],
            [("2026-01-05", "a", "", "")],
        ),
    ],
)
def test_releases(rows: list[Row], expected: list[tuple[str, str, str, str]]) -> None:
    assert found(*rows) == expected


def test_a_release_has_the_time_of_its_last_change_or_of_its_tag() -> None:
    commits = [
        Commit("1", "2026-01-05T10:00:00+08:00"),
        Commit("2", "2026-01-05T11:00:00+08:00"),
        Commit("3", "2026-01-06T01:00:00+08:00", ("v1.0",)),
        Commit("4", "2026-01-05T18:00:00+00:00"),  # later, though its day is earlier
    ]
    times = [mark.time for mark in find_releases(commits, ["a", "a", "a", "b"])]
    assert times == ["2026-01-06T01:00:00+08:00", "2026-01-05T18:00:00+00:00"]
    untagged = [Commit(each.id, each.time) for each in commits]
    assert find_releases(untagged, ["a", "a", "a", "a"])[0].time == "2026-01-05T10:00:00+08:00"


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("", ["2026-01-05 a", "2026-01-06 b", "2026-01-08 c"]),
        ("2026-01-04", ["2026-01-05 a", "2026-01-06 b", "2026-01-08 c"]),
        ("2026-01-06", ["2026-01-06 b", "2026-01-08 c"]),
        ("2026-01-07", ["2026-01-07 b", "2026-01-08 c"]),  # what readers had on that day
        ("2026-02-01", ["2026-02-01 c"]),
    ],
)
def test_revisions_begin_at_what_was_first_published(day: str, expected: list[str]) -> None:
    days = {"2026-01-05": "a", "2026-01-06": "b", "2026-01-08": "c"}
    every = [ReleasePoint(each, tree, f"{each}T12:00:00Z") for each, tree in days.items()]
    told = since_published(every, day)
    assert [f"{each.key} {each.tree}" for each in told] == expected
    assert [each.time[:10] for each in told] == [each.key for each in told]


def test_a_version_keeps_its_name_and_what_precedes_the_history_is_no_version() -> None:
    cut = ReleasePoint("", "a", "2026-01-05T12:00:00Z")
    tagged = ReleasePoint("1.0", "b", "2026-01-06T12:00:00Z", "1.0")
    assert since_published([cut, tagged], "2026-01-07") == [tagged]
    assert since_published([cut, tagged], "2026-01-05") == [cut, tagged]
