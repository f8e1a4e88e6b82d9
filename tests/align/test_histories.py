"""The promise about ids, held to by random editors: branches, moves, merges, rebases, reverts.

``HISTORIES=20000`` plays as many in the process, and one in fifty of them with Git itself.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from subprocess import CalledProcessError

import pytest

from publication.align.lock import NAME, Lock, LockedPage, format_lock
from publication.check.integrity import load_whole
from publication.editorial.confirm import settle_lock
from publication.history.lock_history import read_lock_history, read_stages
from publication.messages.problem import Grade
from publication.publication import Publication
from publication.settings.configuration import Configuration
from tests.align.histories import PAGE, Broken, Commit, History, Rows, merged_rows
from tests.repositories import Work
from tests.support import ROOT, configuration, said, write

HISTORIES = int(os.environ.get("HISTORIES", "1000"))
WITH_GIT = max(24, HISTORIES // 50)
FEWER = 12  # steps: Git takes its time
DAY = "2026-11-28"
DRIVEN = 23  # of so many histories one has the merge driver, which takes its time to start
DRIVER = f"{sys.executable} {ROOT / 'scripts' / 'confirm.py'} --merge %O %A %B"


def test_no_published_id_ever_means_another_block() -> None:
    """None is given twice, none is reused, no block has two, and no honest merge is refused."""
    refusals = commits = 0
    for seed in range(HISTORIES):
        history = History(seed)
        try:
            history.play()
        except Broken as error:
            pytest.fail(f"history {seed}: {error}")
        refusals += history.refusals
        commits += len(history.commits)
    assert commits > 10 * HISTORIES
    assert refusals > HISTORIES // 20  # careless merges were there, and were found


class RealHistory(History):
    """The same editors with Git itself, which merges page and lock by their lines."""

    def __init__(self, seed: int, folder: Path, driver: bool = False) -> None:
        self.work_tree = Work(folder)
        if driver:
            attributes = folder / ".git" / "info" / "attributes"
            attributes.write_text(f"content/{NAME} merge=alignment\n", "utf-8")
            self.work_tree.git("config", "merge.alignment.driver", DRIVER)
        self.settings: Configuration = configuration(folder, [PAGE])
        self.hashes: list[str] = []
        self.merging = False
        super().__init__(seed)

    def applied(self, base: Commit, ours: Commit, theirs: Commit, parents: tuple[int, ...]) -> int:
        """Let Git merge, take its editor's rows for the pages, and settle the lock if need be."""
        self.work_tree.git("checkout", "-q", "-f", "--detach", self.hashes[ours.number])
        with suppress(CalledProcessError):  # Git leaves conflicts
            if len(parents) == 2:
                self.work_tree.git(
                    "merge", "-q", "--no-commit", "--no-ff", self.hashes[theirs.number]
                )
            elif theirs.number in base.parents:
                self.work_tree.git("revert", "-n", self.hashes[base.number])
            else:
                self.work_tree.git("cherry-pick", "-n", self.hashes[theirs.number])
        rows = merged_rows(base.rows, ours.rows, theirs.rows, self.random)
        write(self.work_tree.root, files_of(rows))
        publication = self.publication()
        lock = publication.lock
        if errors(publication):
            self.refusals += 1
            history = read_lock_history(self.settings.root)
            lock = settle_lock(publication, read_stages(self.settings.root), history.past)
        self.merging = True
        return self.commit(rows, lock, parents)

    def commit(self, rows: Rows, lock: Lock, parents: tuple[int, ...]) -> int:
        """Commit what holds to the promise; then the check has nothing to say against it."""
        lock = {PAGE: lock.get(PAGE, LockedPage())}
        number = super().commit(rows, lock, parents)
        if parents and not self.merging:
            self.work_tree.git("checkout", "-q", "-f", "--detach", self.hashes[parents[0]])
        self.merging = False
        files = {**files_of(rows), NAME: format_lock(lock)}
        self.hashes.append(self.work_tree.commit(f"{DAY}T12:00:00+08:00", files))
        assert errors(self.publication()) == []
        return number

    def publication(self) -> Publication:
        return load_whole(self.settings, read_lock_history(self.settings.root))


def files_of(rows: Rows) -> dict[str, str]:
    """Return the files of a page, one paragraph a row."""
    return {
        f"zh/{PAGE}.md": "\n\n".join(row.zh for row in rows) + "\n",
        f"en/{PAGE}.md": "\n\n".join(row.en for row in rows) + "\n",
        "source.txt": "",
    }


def errors(publication: Publication) -> list[str]:
    return said(p for p in publication.problems if p.grade == Grade.ERROR)


def test_with_git_itself_no_published_id_ever_means_another_block(tmp_path: Path) -> None:
    refusals = 0
    for seed in range(WITH_GIT):
        history = RealHistory(seed, tmp_path / str(seed), driver=seed % DRIVEN == DRIVEN - 1)
        try:
            history.play(FEWER)
        except Broken as error:
            pytest.fail(f"history {seed}: {error}")
        refusals += history.refusals
    assert refusals  # Git could not merge some locks, or merged them wrongly
