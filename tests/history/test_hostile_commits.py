"""Commits that nobody's Git would make: none stops a reading of the history, or gets into a text."""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import asdict, is_dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from publication.history import data_changes, page_states
from publication.history.edits import read_edits
from publication.history.git import FAR, Commit, open_repository
from publication.history.git_process import Unavailable
from publication.history.lock_history import read_lock_history
from publication.history.reading import read_history
from publication.history.releases import find_releases
from publication.history.revisions import Step
from publication.languages.characters import FORBIDDEN
from tests.repositories import Work
from tests.support import configuration

CONTROLS = "\x01\x1b\x1c\x1e\x1f\x7f\x85\u2028\ue000\ufffe\U000f0000"
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d", re.ASCII)  # RFC 3339
NAMES = st.text(st.sampled_from("a林 @%\\\t" + CONTROLS), max_size=6)
TIMES = st.sampled_from(
    ["1700000000 +0800", "99999999999999999999 +0000", "-5 +0000", "x", "", "1700000000 +9999",
     "253402300800 +0000", "67768036191676799 +0000", "1700000000", "0 -0000", "0 -1400", "1700000001 -2400"]
)  # fmt: skip
PAGES = st.sampled_from(
    [b"---\ntitle: a\ndescription: b\n---\n\n# A {#a}\n\nOne\x1e.\n", b"\xff\xfe", b"", b"\x00" * 9,
     "---\ntitle: \"\\x07\"\ndescription: b\u2028c\n---\n\n- a\x85b\n\n&#xfffe;\n".encode(),
     b"---\n" + b"[" * 900, b"<<<<<<< a\n=======\n>>>>>>> b\n"]
)  # fmt: skip
DATA = st.sampled_from(
    [b'- {id: "a\\x07", zh: "\\u2028", en: [a, b / c]}\n', b"- {id: a\x1f, zh: \x7fb}\n", b"[" * 900,
     b"a: &a [*a]\n", b"\xff", b"- {id: a, from: [x], to: {a: b}}\n", b"- " * 900, b"x"]
)  # fmt: skip
LOCKS = st.sampled_from(
    [b"", b"[" * 100_000, b"{", b'{"a": 1}', b"{\n", b"\x00", b"9" * 5_000,
     b'{"a": {"blocks": [{"id": "p1", "date": "", "texts": {"zh": "\\u0007", "en": "\\ud800"}}]}}',
     b'{"a": {"blocks": [{"id": "p1", "date": "9999-99-99", "texts": []}]}}']
)  # fmt: skip
FILES = st.sampled_from(["a.md", "b\x1e.md", "c\nd.md", "e\u2028.md", "f.md"])
COMMITS = st.lists(st.tuples(NAMES, TIMES, FILES, PAGES, DATA, LOCKS), min_size=1, max_size=4)


def put(work: Work, kind: str, data: bytes) -> str:
    """Write an object into a repository as it is, and return its id."""
    command = ["git", "hash-object", "-t", kind, "-w", "--literally", "--stdin"]
    done = subprocess.run(command, cwd=work.folder, input=data, capture_output=True, check=True)
    return done.stdout.decode().strip()


def tree(work: Work, *entries: tuple[str, str, str]) -> str:
    """Write a folder of names, each with its mode and its object's id."""
    rows = (
        f"{mode} {name}".encode() + b"\0" + bytes.fromhex(each)
        for name, mode, each in sorted(entries)
    )
    return put(work, "tree", b"".join(rows))


def commit(work: Work, parent: str, about: Any) -> str:
    author, time, name, page, data, lock = about
    pages = tree(work, (name, "100644", put(work, "blob", page)))
    files = {"targets.yml": data, "repairs.yml": data, "alignment.lock": lock}
    content = [(each, "100644", put(work, "blob", bytes_)) for each, bytes_ in files.items()]
    link = ("link.md", "120000", put(work, "blob", b"/etc/passwd"))
    whole = tree(work, ("zh", "40000", pages), ("en", "40000", pages), link, *content)
    lines = [
        f"tree {tree(work, ('content', '40000', whole))}",
        f"parent {parent}" if parent else "",
    ]
    lines += [f"author {author} <{author}> {time}", "committer c <c> 1 +0000", "", "words\x1e", ""]
    return put(
        work, "commit", "\n".join([lines[0], *filter(None, lines[1:2]), *lines[2:]]).encode()
    )


def texts(value: Any) -> list[str]:
    """Return every text below a value."""
    if isinstance(value, str):
        return [value]
    if is_dataclass(value) and not isinstance(value, type):
        return texts(asdict(value))
    if isinstance(value, dict):
        return [text for pair in value.items() for each in pair for text in texts(each)]
    return [t for each in value for t in texts(each)] if isinstance(value, (list, tuple)) else []


HOSTILE = (CONTROLS, "x", "b\x1e.md", b"- a\x85b\n", b'- {id: "a\\x07"}\n', b"[" * 100_000)


@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@example(
    [("", "0 -1400", "a.md", b"", b"", b""), ("", "253402300799 +0000", "a.md", b"x", b"", b"")]
)
@example([HOSTILE, ("", "-5 +0000", "a.md", b"", b"", b"")])
@given(COMMITS)
def test_no_commit_stops_a_reading_or_gets_into_a_text(tmp_path_factory: Any, commits: Any) -> None:
    folder: Path = tmp_path_factory.mktemp("hostile")
    work, head = Work(folder), ""
    for about in commits:
        head = commit(work, head, about)
    work.git("update-ref", "HEAD", head)
    settled = configuration(folder, ["a", "f"])
    history, edits = read_history(settled), read_edits(settled)
    assert history.absence is None and edits and read_lock_history(folder).absence is None
    assert [text for text in texts((history, edits)) if FORBIDDEN.search(text)] == []
    times = [each.time for each in history.releases]
    times += [each.time for each in edits.last.values()]
    assert [time for time in times if not TIME.fullmatch(time)] == []


def test_each_edit_has_the_files_of_its_commit(tmp_path: Path) -> None:
    """Whatever stands in an author's name, of which nothing that no text may hold is left."""
    work = Work(tmp_path)
    author = "A\x1e\x1f\x85B"
    first = commit(work, "", (author, "1700000000 +0800", "b\n.md", b"x", b"x", b"{}"))
    second = commit(work, first, ("C", "1700000000 +0800", "b\n.md", b"y", b"x", b"{}"))
    work.git("update-ref", "HEAD", second)
    last = open_repository(tmp_path).last_edits()
    assert {name: edit.author for name, edit in last.items()} == {
        "content/zh/b\n.md": "C", "content/en/b\n.md": "C", "content/link.md": "AB",
        "content/targets.yml": "AB", "content/repairs.yml": "AB", "content/alignment.lock": "AB",
    }  # fmt: skip


def dated(folder: Path, *times: str) -> list[str]:
    """Return the times of commits that were made one after the other, as they are read."""
    work, head = Work(folder), ""
    for number, time in enumerate(times):
        text = f"{number}".encode()
        head = commit(work, head, ("A", time, "a.md", text, b"", b"{}"))
    work.git("update-ref", "HEAD", head)
    return [each.time for each in open_repository(folder).commits()]


def test_a_time_before_all_time_hides_no_other(tmp_path: Path) -> None:
    """Git itself gives up at one that its offset puts before 1970, when asked for a date."""
    assert dated(tmp_path, "0 -1400", "1600000000 -0330", "1600000001 +9999", "1600000002 +0000") == [
        "1969-12-31T10:00:00-14:00", "2020-09-13T08:56:40-03:30", "1970-01-01T00:00:00+00:00",
        "2020-09-13T12:26:42+00:00",
    ]  # fmt: skip


def test_a_time_far_after_the_latest_is_none(tmp_path: Path) -> None:
    """Else all that comes after it would be of that day for good: time never runs backwards."""
    near = 1_600_000_000 + int(FAR.total_seconds())
    times = f"{near} +0000", f"{near + 1} +0000", "4102444800 +0000", *["1600000000 +0000"] * 3
    found = dated(tmp_path, *times, "0 +0000")
    none, now = "1970-01-01T00:00:00+00:00", "2020-09-13T12:26:40+00:00"
    assert found == ["2021-09-14T12:26:40+00:00", none, none, now, now, now, none]


@pytest.mark.parametrize("name", ["MERGE_HEAD", "shallow"])
@pytest.mark.parametrize("kind", ["folder", "pipe", "bytes"])
def test_a_file_of_git_s_that_is_no_text_is_said_to_be_none(
    tmp_path: Path, name: str, kind: str
) -> None:
    Work(tmp_path).commit("2026-01-05", {"zh/a.md": "x"})
    file = tmp_path / ".git" / name
    if kind == "folder":
        file.mkdir()
    elif (
        kind == "pipe" and name == "MERGE_HEAD"
    ):  # Git itself waits for a pipe that is its “shallow”
        os.mkfifo(file)
    else:
        file.write_bytes(b"\xff\n")
    with pytest.raises(Unavailable) as caught:
        open_repository(tmp_path)
    assert caught.value.message.en.startswith("no history: Git cannot read one here (")


def test_what_a_merge_takes_in_is_no_option_of_git_s(tmp_path: Path) -> None:
    Work(tmp_path).commit("2026-01-05", {"alignment.lock": "{}"})
    (tmp_path / ".git" / "MERGE_HEAD").write_text(f"--output={tmp_path}/written\n", "utf-8")
    assert read_lock_history(tmp_path).absence
    assert not (tmp_path / "written").exists()


def test_a_lock_that_once_was_no_file_is_not_taken_for_a_partial_clone(tmp_path: Path) -> None:
    work = Work(tmp_path)
    module = tree(work, ("alignment.lock", "160000", "1" * 40))
    about = f"tree {tree(work, ('content', '40000', module))}\nauthor a <a> 1 +0000\n"
    first = put(work, "commit", f"{about}committer a <a> 1 +0000\n\nx\n".encode())
    work.git("update-ref", "HEAD", commit(work, first, ("A", "2 +0000", "a.md", b"", b"", b"{}")))
    assert read_lock_history(tmp_path).absence is None


def test_what_was_beyond_measure_is_named_and_not_compared(tmp_path: Path) -> None:
    """It stays in the history for good, and every first build would wait for it."""
    work, page = Work(tmp_path), b"---\ntitle: a\ndescription: b\n---\n\n# A {#a}\n\nOne.\n"
    longer = page + b"\nTwo.\n" * (page_states.LARGEST // 6)
    entries = b"- {id: a, zh: b}\n" * (data_changes.LARGEST // 17 + 1)
    first = commit(work, "", ("A", "1600000000 +0000", "a.md", page, b"", b"{}"))
    second = commit(work, first, ("A", "1700000000 +0000", "a.md", longer, entries, b"{}"))
    work.git("update-ref", "HEAD", second)
    changes = read_history(configuration(tmp_path, ["a"])).releases[0].changes
    assert [(each.path, each.step) for each in changes.pages] == [("a", Step.UNREADABLE)]
    assert (changes.data, changes.repairs) == ((), ())


def test_only_short_plain_numbers_make_a_version() -> None:
    tags = ("v1.2", "v" + "9" * 5_000 + ".1", "v١.٢", "v1.2\n", "1.10")
    (release,) = find_releases([Commit("c", "2026-01-05T12:00:00Z", tags)], ["tree"])
    assert release.version == "1.10"
    assert re.fullmatch(r"[0-9.]+", release.key)
