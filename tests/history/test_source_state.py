"""What a release records of Git: what it knows, and “unknown” for the rest, said aloud."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from publication.history.source_state import Source, read_source
from tests.repositories import ALONE, Work

NOON = 1_767_585_600  # 2026-01-05, 12:00 in China
UNKNOWN = "manifest.json says “unknown” of the commit and of changes: no history: "


def committed(folder: Path, below: str = "") -> tuple[Work, str]:
    """Return a publication that was committed, and the commit."""
    work = Work(folder, below)
    work.root.mkdir(parents=True, exist_ok=True)
    (work.root / "mkdocs.yml").write_text("site_name: x\n", "utf-8")
    return work, work.commit("2026-01-05")


@pytest.mark.parametrize("below", ["", "站点/2021"])
def test_a_commit_and_whether_files_differ_from_it(tmp_path: Path, below: str) -> None:
    work, commit = committed(tmp_path / "repo", below)
    clean = Source(commit, dirty=False, shallow=False, date=NOON)
    assert read_source(work.root) == (clean, None)
    assert clean.record == {"commit": commit, "dirty": False, "shallow": False}
    (work.root / "new.md").touch()
    assert read_source(work.root) == (Source(commit, dirty=True, shallow=False, date=NOON), None)


def test_a_shallow_clone_is_named(tmp_path: Path) -> None:
    work, _ = committed(tmp_path / "repo")
    head = work.commit("2026-01-06")
    work.git("clone", "-q", "--depth=1", f"file://{work.folder}", str(tmp_path / "clone"))
    source, remark = read_source(tmp_path / "clone")
    assert source == Source(head, dirty=False, shallow=True, date=NOON + 86400)
    assert remark and remark.en == (
        "this is a shallow clone: revisions begin where it does; run git fetch --unshallow before "
        "you publish"
    )


def test_a_clone_that_lacks_old_files_is_named(tmp_path: Path) -> None:
    """Its release would have no revisions, in silence."""
    work, _ = committed(tmp_path / "repo")
    (work.root / "mkdocs.yml").write_text("site_name: y\n", "utf-8")
    work.commit("2026-01-06")
    work.git("config", "uploadpack.allowFilter", "true")
    origin, clone = f"file://{work.folder}", tmp_path / "clone"
    work.git("clone", "-q", "--filter=blob:none", origin, str(clone))
    remark = read_source(clone)[1]
    assert remark and remark.en == (
        "this clone lacks old files (git clone --filter), and without them revisions do not show: "
        "run git fetch --refetch --no-filter before you publish"
    )
    work.git("-C", str(clone), "fetch", "-q", "--refetch", "--no-filter")
    assert read_source(clone)[1] is None


def no_repository(folder: Path, _: pytest.MonkeyPatch) -> str:
    folder.mkdir()
    return "Git cannot read one here (fatal: not a git repository"


def not_in_it(folder: Path, _: pytest.MonkeyPatch) -> str:
    committed(folder.parent)
    folder.mkdir()
    (folder / "mkdocs.yml").touch()
    return "the repository around this folder does not hold it; commit it, or make"


def another_s(folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    committed(folder)
    for key, value in {**ALONE, "GIT_TEST_ASSUME_DIFFERENT_OWNER": "1"}.items():
        monkeypatch.setenv(key, value)
    return "Git cannot read one here (fatal: detected dubious ownership"


def without_git(folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    committed(folder)
    monkeypatch.setenv("PATH", str(folder))
    return "there is no git command here"


@pytest.mark.parametrize("case", [no_repository, not_in_it, another_s, without_git])
def test_what_git_does_not_tell_is_never_clean(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    case: Callable[[Path, pytest.MonkeyPatch], str],
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    said = case(tmp_path / "repo", monkeypatch)
    source, remark = read_source(tmp_path / "repo")
    unknown = {"commit": "unknown", "dirty": "unknown", "shallow": "unknown"}
    assert source == Source() and source.record == unknown
    assert remark and remark.en.startswith(UNKNOWN + said)
