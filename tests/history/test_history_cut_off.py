"""The history of repositories that are cut off, damaged or absent."""

from __future__ import annotations

from pathlib import Path

import pytest

from publication.history.reading import History, read_history
from tests.history.states import (
    DATA,
    DAYS,
    START,
    TEXTS,
    page,
    settings_of,
    told,
)
from tests.repositories import Work


@pytest.mark.parametrize(
    ("depth", "keys"), [(1, []), (2, [DAYS[2]]), (3, [DAYS[2], DAYS[1], DAYS[0]])]
)
def test_a_shallow_clone_says_less(tmp_path: Path, depth: int, keys: list[str]) -> None:
    work = Work(tmp_path / "work")
    for day, count in zip(DAYS, (3, 2, 1), strict=False):
        work.commit(day, page(*TEXTS[:count]))
    clone = tmp_path / "clone"
    work.git("clone", "-q", f"--depth={depth}", f"file://{work.folder}", str(clone))
    history = read_history(settings_of(clone))
    assert [release.key for release in history.releases] == keys
    assert history.truncated == (depth < 3)


def test_without_git_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    history = read_history(settings_of(tmp_path))
    assert not history.releases
    assert history.absence and "not a git repository" in history.absence.zh


def test_a_site_in_a_part_of_a_repository_that_git_does_not_have(tmp_path: Path) -> None:
    work = Work(tmp_path)
    work.commit(DAYS[0], START)
    (tmp_path / "ignored" / "content").mkdir(parents=True)
    assert read_history(settings_of(tmp_path / "ignored")) == History()


def test_what_a_partial_clone_lacks_is_passed_over(tmp_path: Path) -> None:
    work = Work(tmp_path / "work")
    work.commit(DAYS[0], {**START, "targets.yml": DATA})
    work.commit(DAYS[1], {**page(*TEXTS[:2]), "targets.yml": DATA.replace("6.5", "7")})
    away = {}
    for name in ("en/a.md", "targets.yml"):
        blob = work.git("rev-parse", f"HEAD~1:content/{name}")
        file = tmp_path / "work" / ".git" / "objects" / blob[:2] / blob[2:]
        file.rename(tmp_path / file.name)
        away[file] = tmp_path / file.name
    history = read_history(settings_of(work.root))
    assert told(history.releases[0]) == ["a: source unreadable a"]
    for file, aside in away.items():
        aside.rename(file)
    history = read_history(settings_of(work.root))
    assert told(history.releases[0])[0] != "a: source unreadable a"
