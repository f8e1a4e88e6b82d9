"""What the check says where Git does not tell what was committed."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from publication.align.lineage import LockHistory
from publication.align.lock import NAME
from publication.check.integrity import load_whole
from publication.history.lock_history import read_lock_history
from publication.messages.problem import Grade
from tests.check.editions import DAY, LOCK, METRO, RIVER, Edition
from tests.repositories import Work
from tests.support import configuration, write


@pytest.fixture
def edition(tmp_path: Path) -> Edition:
    return Edition(tmp_path)


# what cannot be known


def test_without_a_repository_nothing_is_said(tmp_path: Path) -> None:
    write(tmp_path, {"zh/a.md": "甲\n", "en/a.md": "a\n", "source.txt": "", NAME: "{}\n"})
    assert read_lock_history(tmp_path) == LockHistory()
    Work(tmp_path)  # and nothing committed
    assert read_lock_history(tmp_path) == LockHistory()


def test_a_git_that_cannot_read_is_a_notice(
    edition: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    (problem,) = edition.publication.problems
    assert (problem.grade, problem.format("en")) == (
        Grade.NOTICE,
        f"{LOCK}:1: whether every id still means its block is not checked: no history: there is no "
        "git command here; install Git, and revisions and editors show",
    )


def test_a_shallow_clone_is_a_notice(edition: Edition, tmp_path: Path) -> None:
    edition.page("a", RIVER, METRO)
    edition.confirm("a")
    edition.work.commit(DAY)
    edition.work.git("clone", "-q", "--depth=1", f"file://{edition.root}", str(tmp_path / "clone"))
    history = read_lock_history(tmp_path / "clone")
    assert history.truncated
    publication = load_whole(configuration(tmp_path / "clone", ["a"]), history)
    assert [(p.grade, p.format("zh")) for p in publication.problems] == [
        (
            Grade.NOTICE,
            f"{LOCK}:1: 此处为浅克隆，标识只核对到现有的提交：如需全部核对，请运行 git fetch --unshallow",
        )
    ]


@pytest.mark.parametrize(
    ("part", "day", "words"),
    [
        ("blob:none", 3, None),
        ("tree:0", 4, None),
        ("tree:0", 6, "fatal: unable to read tree (0b)"),  # Git 2.53
        ("tree:0", 7, "fatal: 树在哪里"),
    ],
)
def test_a_partial_clone_is_a_notice(
    edition: Edition,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    part: str,
    day: int,
    words: str | None,
) -> None:
    """Whatever words the Git of the day, or another version, has for what it cannot read.

    On a day of its own: else its commits were read before, and what they say is known.
    """
    edition.page("a", RIVER, METRO)
    edition.confirm("a")
    edition.work.commit(f"2026-12-{day:02}")
    edition.page("a", METRO)
    edition.confirm("a")
    edition.work.commit(f"2026-12-{day:02}")
    edition.work.git("config", "uploadpack.allowFilter", "true")
    address, clone = f"file://{edition.root}", tmp_path / "clone"
    edition.work.git("clone", "-q", f"--filter={part}", address, str(clone))
    if words:
        _let_git_say(words, tmp_path, monkeypatch)
    publication = load_whole(configuration(clone, ["a"]), read_lock_history(clone))
    assert [(p.grade, p.format("en")) for p in publication.problems] == [
        (
            Grade.NOTICE,
            f"{LOCK}:1: whether every id still means its block is not checked: no history: this clone "
            "lacks old files (git clone --filter); run git fetch --refetch --no-filter, and revisions "
            "and editors show",
        )
    ]
    edition.work.git("-C", str(clone), "fetch", "-q", "--refetch", "--no-filter")
    assert load_whole(configuration(clone, ["a"]), read_lock_history(clone)).problems == []


def _let_git_say(words: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let Git have these words for whatever it fails at."""
    command = folder / "git"
    command.write_text(
        f'#!/bin/sh\n{shutil.which("git")} "$@" 2>/dev/null && exit\n'
        f"status=$?; echo '{words}' >&2; exit $status\n",
        "utf-8",
    )
    command.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")


def test_what_git_lacks_is_not_taken_for_absent(edition: Edition, day: int = 5) -> None:
    edition.page("a", RIVER, METRO)
    edition.confirm("a")
    edition.work.commit(f"2026-12-{day:02}")
    blob = edition.work.git("rev-parse", "HEAD:content/alignment.lock")
    edition.page("a", METRO)
    edition.confirm("a")
    edition.work.commit(f"2026-12-{day:02}")
    (edition.root / ".git" / "objects" / blob[:2] / blob[2:]).unlink()
    (problem,) = edition.publication.problems
    assert "git fetch --refetch --no-filter" in problem.format("zh")
