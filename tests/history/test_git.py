"""Reading Git: real repositories, wherever the site is in them and whoever runs it."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from publication.history.edits import Edits, read_edits
from publication.history.git import LONGEST_NAME, LastEdit, Repository, open_repository
from publication.history.git_process import Unavailable
from tests.repositories import ALONE, Work
from tests.support import configuration

ZH, EN = "zh/回顾.md", "en/回顾.md"
FIRST = {ZH: "一\n", EN: "One\n", "zh/tasks/a.md": "甲\n"}


def names_at_head(repository: Repository) -> set[str]:
    trees = repository.content_trees(repository.commits())
    return set(repository.files(trees[-1]))


@pytest.mark.parametrize("below", ["", "站点/2021"])
def test_commits_and_files(tmp_path: Path, below: str) -> None:
    work = Work(tmp_path / "repo", below)
    first = work.commit("2026-01-05", FIRST, "v1.0.0", "another")
    second = work.commit("2026-01-06", {EN: "Two\n"})
    repository = open_repository(work.root)
    commits = repository.commits()
    assert [(c.id, c.time, c.tags) for c in commits] == [
        (first, "2026-01-05T12:00:00+08:00", ("another", "v1.0.0")),
        (second, "2026-01-06T12:00:00+08:00", ()),
    ]
    old, new = repository.content_trees(commits)
    before, after = repository.files(old), repository.files(new)
    assert set(before) == {ZH, EN, "zh/tasks/a.md"}
    changed = [path for path in after if after[path] != before[path]]
    assert changed == [EN]
    contents = repository.contents([after[EN], "0" * 40])
    assert [data.splitlines()[-1] for data in contents.values()] == [b"Two"]
    assert not repository.is_truncated(commits[0])
    assert repository.files("0" * 40) == {}  # which the repository lacks


def test_of_a_merge_the_merge_alone_counts(tmp_path: Path) -> None:
    work = Work(tmp_path)
    work.commit("2026-01-05", FIRST)
    work.git("checkout", "-q", "-b", "side")
    work.commit("2026-01-06", {EN: "Two\n"})
    work.git("checkout", "-q", "main")
    time = {"GIT_AUTHOR_DATE": "2026-01-09T12:00:00Z", "GIT_COMMITTER_DATE": "2026-01-09T12:00:00Z"}
    work.git("merge", "-q", "--no-ff", "-m", "merge", "side", **time)
    days = [commit.time[:10] for commit in open_repository(tmp_path).commits()]
    assert days == ["2026-01-05", "2026-01-09"]


@pytest.mark.parametrize(
    "settings",
    [
        ["core.quotePath=true", "log.date=relative", "log.decorate=short", "diff.renames=copies"],
        ["log.showSignature=true", "color.ui=always", "core.pager=false", "log.follow=true"],
        ["log.excludeDecoration=refs/tags/*", "i18n.logOutputEncoding=GBK", "diff.noprefix=true"],
        ["log.showRoot=false", "diff.relative=true", "status.showUntrackedFiles=no"],
    ],
)
def test_nobody_s_settings_change_the_answers(tmp_path: Path, settings: list[str]) -> None:
    work = Work(tmp_path)
    work.commit("2026-01-05", FIRST, "v1.0.0")
    for setting in settings:
        work.git("config", *setting.split("="))
    repository = open_repository(tmp_path)
    assert not repository.has_changes()
    assert [commit.tags for commit in repository.commits()] == [("v1.0.0",)]
    assert names_at_head(repository) == {ZH, EN, "zh/tasks/a.md"}
    assert repository.last_edits()[f"content/{ZH}"] == LastEdit(
        "林 编辑", "2026-01-05T12:00:00+08:00"
    )
    (tmp_path / "new.md").write_text("New\n", "utf-8")
    assert repository.has_changes()


@pytest.mark.parametrize("way", ["replace", "graft"])
def test_what_stands_in_for_a_commit_here_alone_changes_nothing(tmp_path: Path, way: str) -> None:
    work = Work(tmp_path)
    ids = [work.commit(f"2026-01-0{day}", {"zh/a.md": str(day)}) for day in (1, 2, 3)]
    if way == "replace":
        work.git("replace", "--graft", ids[2])
    else:
        (tmp_path / ".git" / "info" / "grafts").write_text(f"{ids[2]}\n", "utf-8")
    assert [each.id for each in open_repository(tmp_path).commits()] == ids


def test_no_program_that_watches_files_is_asked(tmp_path: Path) -> None:
    work = Work(tmp_path)
    work.commit("2026-01-05", FIRST)
    asked = tmp_path / ".git" / "asked"
    work.git("config", "core.fsmonitor", f"touch '{asked}'; false")
    assert not open_repository(tmp_path).has_changes()
    assert not asked.exists()


def test_variables_of_a_hook_do_not_mislead(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Work(tmp_path / "other")
    other.commit("2026-02-02", {"zh/x.md": "x\n"})
    work = Work(tmp_path / "work")
    head = work.commit("2026-01-05", FIRST)
    monkeypatch.setenv("GIT_DIR", str(other.folder / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other.folder))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "none"))
    assert open_repository(work.root).head == head


def test_worktree_and_submodule(tmp_path: Path) -> None:
    work = Work(tmp_path / "work")
    head = work.commit("2026-01-05", FIRST)
    work.git("worktree", "add", "-q", str(tmp_path / "tree"), "-b", "side")
    assert open_repository(tmp_path / "tree").head == head
    above = Work(tmp_path / "above")
    url = str(work.folder)
    above.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", url, "site")
    inside = open_repository(tmp_path / "above" / "site")
    assert (inside.head, inside.prefix) == (head, "")


def test_sha256(tmp_path: Path) -> None:
    tmp_path.joinpath("repo").mkdir()
    Work(tmp_path / "repo")
    shutil.rmtree(tmp_path / "repo" / ".git")
    subprocess.run(
        ["git", "init", "-q", "--object-format=sha256", str(tmp_path / "repo")],
        check=True,
        env={**os.environ, **ALONE},
    )
    work = Work(tmp_path / "repo")
    work.commit("2026-01-05", FIRST)
    assert names_at_head(open_repository(work.root)) == {ZH, EN, "zh/tasks/a.md"}
    edits = read_edits(configuration(work.root, ["回顾"]))
    assert edits and edits.is_committed(f"content/{ZH}", work.root)


def test_a_shallow_clone_is_truncated(tmp_path: Path) -> None:
    work = Work(tmp_path / "work")
    work.commit("2026-01-05", FIRST)
    work.commit("2026-01-06", {EN: "Two\n"})
    work.commit("2026-01-07", {EN: "Three\n"})
    url = f"file://{work.folder}"
    work.git("clone", "-q", "--depth=2", url, str(tmp_path / "clone"))
    repository = open_repository(tmp_path / "clone")
    commits = repository.commits()
    assert [commit.time[:10] for commit in commits] == ["2026-01-06", "2026-01-07"]
    assert repository.is_truncated(commits[0])
    assert not repository.is_truncated(open_repository(work.root).commits()[0])
    assert set(repository.last_edits()) == {f"content/{EN}"}  # of the others, who knows


class _Case:
    """A folder where no history can be read, and what is said of it."""

    @staticmethod
    def plain(folder: Path, _: pytest.MonkeyPatch) -> str:
        folder.mkdir()
        return "no history: Git cannot read one here (fatal: not a git repository"

    @staticmethod
    def without_commit(folder: Path, _: pytest.MonkeyPatch) -> str:
        Work(folder)
        return "no history: Git cannot read one here (fatal: ambiguous argument 'HEAD^{commit}'"

    @staticmethod
    def damaged(folder: Path, _: pytest.MonkeyPatch) -> str:
        Work(folder).commit("2026-01-05", FIRST)
        (folder / ".git" / "HEAD").write_text("nonsense", "utf-8")
        return "no history: Git cannot read one here (fatal: not a git repository"

    @staticmethod
    def another_s(folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
        Work(folder).commit("2026-01-05", FIRST)
        monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
        for key, value in ALONE.items():
            monkeypatch.setenv(key, value)
        return (
            "no history: Git cannot read one here (fatal: detected dubious ownership in repository "
            f"at '{folder}'): build as the folder’s owner, or run git config --global --add "
            f"safe.directory '{folder}'; until then"
        )

    @staticmethod
    def without_git(folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
        Work(folder).commit("2026-01-05", FIRST)
        monkeypatch.setenv("PATH", str(folder))
        return "no history: there is no git command here"


@pytest.mark.parametrize("case", ["plain", "without_commit", "damaged", "another_s", "without_git"])
def test_without_history(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, case: str) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    expected = getattr(_Case, case)(tmp_path / "repo", monkeypatch)
    with pytest.raises(Unavailable) as raised:
        open_repository(tmp_path / "repo")
    assert raised.value.message.en.startswith(expected)
    assert read_edits(configuration(tmp_path / "repo", [])) is None


@pytest.mark.parametrize(
    ("author", "shown"),
    [
        ("林 编辑", "林 编辑"),
        ("lin@example.org", "lin"),
        (" A. Editor ", "A. Editor"),
        (
            "\u202eL\u200bin\u2066 \U000e0041葛\U000e0100",
            "Lin 葛\U000e0100",
        ),  # turned round, hidden
        ("می\u200cخواهم", "می\u200cخواهم"),  # and what joins letters
        ("A" * 5_000, "A" * LONGEST_NAME),
    ],
)
def test_names_are_shown_and_addresses_are_not(tmp_path: Path, author: str, shown: str) -> None:
    work = Work(tmp_path)
    work.git("config", "user.name", author)
    work.commit("2026-01-05", FIRST)
    edits = read_edits(configuration(tmp_path, ["回顾"]))
    assert edits and edits.last[f"content/{ZH}"].author == shown


def test_what_is_not_committed_is_known(tmp_path: Path) -> None:
    work = Work(tmp_path)
    work.commit("2026-01-05", FIRST)
    file = tmp_path / "content" / EN
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    settings = configuration(tmp_path, ["回顾"])
    edits = read_edits(settings) or Edits()
    assert edits.is_committed(f"content/{EN}", tmp_path)  # line ends aside
    file.write_text("Two\n", "utf-8")
    (tmp_path / "content/en/new.md").write_text("New\n", "utf-8")
    assert not edits.is_committed(f"content/{EN}", tmp_path)
    assert not edits.is_committed("content/en/new.md", tmp_path)
    assert read_edits(settings) == edits
