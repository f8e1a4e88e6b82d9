"""Git is asked again when, and only when, a repository may stand at something else."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from publication.cache import files
from publication.history import git, git_process
from publication.history.git import open_repository
from publication.history.git_process import Unavailable
from publication.history.traces import NOWHERE, read_traces
from tests.repositories import Work

TEXTS = {"zh/a.md": "一\n"}
State = tuple[object, ...]


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Trust what the system says of files that have just been written."""
    monkeypatch.setattr(files, "TICK", -1_000_000_000_000)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The commands that Git is given."""
    asked: list[str] = []
    run = git_process.run_git

    def noted(root: Path, *arguments: str, request: bytes | None = None) -> bytes:
        asked.append(arguments[0])
        return run(root, *arguments, request=request)

    monkeypatch.setattr(git, "run_git", noted)
    return asked


def state(root: Path) -> State:
    """Return what a build asks of a repository."""
    repository = open_repository(root)
    return repository, repository.commits()


def truth(root: Path) -> State:
    """Return the same, asked of Git itself."""
    repository = git._open(root)
    return repository, repository.commits()


@pytest.fixture
def work(tmp_path: Path) -> Work:
    work = Work(tmp_path / "work")
    work.commit("2026-01-05", TEXTS)
    work.git("branch", "side")
    work.commit("2026-01-06", {"zh/a.md": "二\n"})
    return work


def merging(work: Work) -> None:
    work.git("checkout", "-q", "side")
    work.commit("2026-01-07", {"zh/b.md": "三\n"})
    state(work.root)
    work.git("merge", "-q", "--no-commit", "--no-ff", "main")


CHANGES: dict[str, Callable[[Work], object]] = {
    "a commit": lambda work: work.commit("2026-01-07", {"zh/a.md": "三\n"}),
    "a commit that goes": lambda work: work.git("reset", "-q", "--hard", "HEAD~1"),
    "another branch": lambda work: work.git("checkout", "-q", "side"),
    "another head": lambda work: work.git("checkout", "-q", "--detach", "HEAD~1"),
    "a tag": lambda work: work.git("tag", "v1"),
    "a merge in the making": merging,
}


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_another_state_is_seen(work: Work, change: Callable[[Work], object], packed: bool) -> None:
    if packed:
        work.git("pack-refs", "--all")
    before = state(work.root)
    change(work)
    assert state(work.root) == truth(work.root) != before


def test_references_that_are_packed_say_the_same(work: Work) -> None:
    work.git("tag", "v1")
    before = state(work.root)
    work.git("pack-refs", "--all")
    work.git("gc", "-q")
    assert state(work.root) == truth(work.root) == before


def test_a_work_tree_has_a_head_of_its_own(work: Work, tmp_path: Path) -> None:
    tree = tmp_path / "tree"
    work.git("worktree", "add", "-q", str(tree), "side")
    before = state(tree), state(work.root)
    (tree / "more.md").write_text("四\n", "utf-8")
    for command in (("add", "."), ("commit", "-q", "-m", "more")):
        work.git("-C", str(tree), *command)
    assert state(tree) == truth(tree) != before[0]
    assert state(work.root) == truth(work.root) == before[1]
    work.git("tag", "v2", "side")
    assert state(tree) == truth(tree)


def test_a_clone_that_is_deepened_is_seen(work: Work, tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    work.git("clone", "-q", "--depth=1", f"file://{work.folder}", str(clone))
    before = state(clone)
    work.git("-C", str(clone), "fetch", "-q", "--unshallow")
    assert state(clone) == truth(clone) != before


def test_git_is_not_asked_twice_of_one_state(work: Work, asked: list[str]) -> None:
    assert state(work.root) == state(work.root)
    assert asked == ["rev-parse", "log"]


def test_where_there_is_no_repository_git_is_asked_once_until_there_is(
    tmp_path: Path, asked: list[str]
) -> None:
    root = tmp_path / "above" / "site"
    root.mkdir(parents=True)
    assert read_traces(root) == NOWHERE
    for _ in range(2):
        with pytest.raises(Unavailable, match="not a git repository"):
            open_repository(root)
    assert asked == ["rev-parse"]
    head = Work(tmp_path / "above").commit("2026-01-05", TEXTS)
    assert open_repository(root).head == head


def test_what_git_refuses_it_is_asked_again(work: Work, asked: list[str]) -> None:
    shutil.rmtree(work.folder / ".git" / "objects")
    for _ in range(2):
        with pytest.raises(Unavailable):
            open_repository(work.root)
    assert asked == ["rev-parse"] * 2


def test_a_state_of_a_moment_ago_is_not_relied_on(
    work: Work, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "TICK", 600_000_000_000)
    assert read_traces(work.root) is None
    assert state(work.root) == state(work.root)
    assert asked == ["rev-parse", "log"] * 2


def test_a_bare_repository_above_is_left_to_git(tmp_path: Path) -> None:
    (tmp_path / "HEAD").touch()
    assert read_traces(tmp_path / "site") is None
