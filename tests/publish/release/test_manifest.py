"""The record of a build: its source, its date, every file, and sums that sha256sum reads."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from publication.align.lock import LockedBlock, LockedPage
from publication.publish.release.manifest import (
    EPOCH,
    FileRecord,
    Source,
    file_records,
    format_manifest,
    format_sums,
    read_source,
    source_date,
)

ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"  # FIPS 180-2, B.1
LOCK = {"review": LockedPage((LockedBlock("p1", "2021-07-20", {}), LockedBlock("p2", "", {})))}


def repository(folder: Path) -> Path:
    (folder / "page.md").write_text("abc", "utf-8")
    for command in (
        ["init", "--quiet"],
        ["add", "."],
        ["-c", "user.name=a", "-c", "user.email=a@b", "commit", "--quiet", "-m", "first"],
    ):
        environment = {"GIT_COMMITTER_DATE": "2021-07-20T08:00:00+08:00", "PATH": "/usr/bin:/bin"}
        subprocess.run(["git", "-C", folder, *command], check=True, env=environment)
    return folder


def test_the_source_is_a_commit_and_what_differs_from_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(EPOCH, raising=False)
    folder = repository(tmp_path)
    clean = read_source(folder)
    assert (len(clean.commit), clean.dirty) == (40, False)
    assert source_date(folder, clean, LOCK) == 1_626_739_200
    (folder / "page.md").write_text("abcd", "utf-8")
    assert read_source(folder) == Source(clean.commit, dirty=True)


def test_without_git_the_date_is_the_last_confirmation(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(EPOCH, raising=False)
    assert read_source(tmp_path) == Source()
    assert source_date(tmp_path, Source(), LOCK) == 1_626_739_200
    assert source_date(tmp_path, Source(), {}) == 0


def test_the_environment_says_the_date_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(EPOCH, "86400")
    assert source_date(tmp_path, Source(), LOCK) == 86400


def test_every_file_is_recorded(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("abc", "utf-8")
    found = file_records(tmp_path, ["a.txt"])
    assert found == [FileRecord("a.txt", 3, ABC)]
    assert format_sums(found) == f"{ABC}  a.txt\n"
    record = json.loads(format_manifest(Source(), 0, {"python": "3"}, [{"name": "Song"}], found))
    assert record == {
        "source": {"commit": None, "dirty": False, "date": 0},
        "tools": {"python": "3"},
        "fonts": [{"name": "Song"}],
        "files": [{"path": "a.txt", "size": 3, "sha256": ABC}],
    }
