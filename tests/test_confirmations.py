"""What editors confirm, how it is merged, and what of it the site shows."""

from __future__ import annotations

import json
import re
import subprocess
from datetime import date
from pathlib import Path

import pytest

from tests.editors import EN, PENDING, ZH, Edited
from tests.support import build_site, by_id, html_of, text_of, with_class


def test_confirming_a_block_ends_what_was_said_of_it_alone(project: Edited) -> None:
    project.edit(ZH, "生产总值增长", "地区生产总值增长")
    project.edit(EN, "**Good work.**", "**Fine work.**")
    said = [line for line in project.check(EN)[1] if "review#p" in line]
    assert [re.findall(r"review#\w+", line)[0] for line in said] == [
        "review#p1", "review#p2", "review#p3"
    ]  # fmt: skip
    before = project.entry("review", "p1")
    project.confirm("review#p2")
    assert project.entry("review", "p1") == before
    assert project.entry("review", "p2")["date"] == date.today().isoformat()
    said = [line for line in project.check(EN)[1] if "review#p" in line]
    assert [re.findall(r"review#\w+", line)[0] for line in said] == ["review#p1", "review#p3"]


def test_confirming_from_another_folder_writes_the_project_s_lock(
    project: Edited, tmp_path: Path
) -> None:
    before = project.lock.read_bytes()
    project.edit(ZH, "生产总值增长", "地区生产总值增长")
    done = project.run("confirm.py", "review", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "")
    assert project.lock.read_bytes() != before
    assert not list(tmp_path.glob("*.lock"))


def test_what_is_as_confirmed_keeps_its_date(project: Edited) -> None:
    before = project.lock.read_bytes()
    project.confirm("--all")
    assert project.lock.read_bytes() == before


@pytest.mark.parametrize(
    ("language", "message"),
    [
        (
            "en",
            "there is no “revew#p1”: name a page such as review, or a block such as review#p3\n",
        ),
        ("zh", "没有“revew#p1”：请写页面（如 review）或段落（如 review#p3）\n"),
    ],
)
def test_an_unknown_place_is_named_and_nothing_written(
    project: Edited, language: str, message: str
) -> None:
    project.edit(ZH, "生产总值增长", "地区生产总值增长")
    before = project.lock.read_bytes()
    done = project.call("confirm.py", "review", "revew#p1", "--lang", language)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", message)
    assert project.lock.read_bytes() == before


CONFLICT = {
    "en": "content/alignment.lock:{}: the lock has Git’s conflict markers: mend the pages first, "
    "then run python3 scripts/confirm.py --merge",
    "zh": "content/alignment.lock:{}: 锁文件有 Git 冲突标记：请先改好各页面，"
    "再运行 python3 scripts/confirm.py --merge",
}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_an_unmerged_lock_is_named_with_the_remedy_and_left_alone(
    project: Edited, language: str
) -> None:
    lines = project.lock.read_text("utf-8").splitlines(keepends=True)
    lines[2:3] = ["<<<<<<< HEAD\n", lines[2], "=======\n", lines[2], ">>>>>>> branch\n"]
    project.lock.write_text("".join(lines), "utf-8")
    status, said = project.check("--lang", language)
    pending = PENDING[language].replace("#p3", "#pmbqnnd")
    conflict = [CONFLICT[language].format(line) for line in (3, 5, 7)]
    assert (status, said) == (1, [*conflict, pending])
    done = project.call("confirm.py", "--all", "--lang", language)
    assert (done.returncode, done.stderr.splitlines()) == (2, conflict)
    assert project.lock.read_text("utf-8") == "".join(lines)


def test_pages_that_do_not_line_up_cannot_be_confirmed(project: Edited) -> None:
    project.edit(EN, "Output grew by at least 6.5%.\n\n", "")
    before = project.lock.read_bytes()
    done = project.call("confirm.py", "review")
    assert done.returncode == 2
    assert done.stderr.startswith(f"{EN}:")
    assert project.lock.read_bytes() == before


def stale_marks(site: Path, page: str) -> list[str]:
    return [text_of(mark) for mark in with_class(html_of(site / page / "index.html"), "stale")]


def test_the_site_marks_a_block_that_is_behind_and_no_other(project: Edited) -> None:
    """Behind: review#p1. Ahead: review#p2. Both: index#p1. New: about."""
    project.edit(ZH, "迈入地铁时代", "昂首迈入地铁时代")
    project.edit(EN, "Output grew", "The output grew")
    project.edit("content/zh/index.md", "各位代表：", "尊敬的各位代表：")
    project.edit("content/en/index.md", "Fellow deputies:", "Dear deputies:")
    lock = json.loads(project.lock.read_text("utf-8"))
    del lock["about"]
    project.lock.write_text(json.dumps(lock), "utf-8")
    site = build_site(project.folder)
    document = html_of(site / "en" / "review" / "index.html")
    (mark,) = with_class(document, "stale")
    assert "apparatus" in (mark.get("class") or "").split()
    assert "20 July 2021" in text_of(next(mark.iter("summary")))
    (words,) = mark.iter("p")
    assert (words.get("lang"), text_of(words)) == ("zh-Hans", "昂首")
    assert [text_of(each) for each in words.iter("ins")] == ["昂首"]
    order = [e.get("id") or e.get("class") for e in document.iter() if e is mark or e.get("id")]
    assert order[order.index("apparatus stale") - 1] == "p1"
    assert stale_marks(site, "en") == stale_marks(site, "en/about") == []
    assert stale_marks(site, "zh/review") == []


def test_a_link_to_a_removed_block_lands_on_the_nearest_in_the_site(project: Edited) -> None:
    project.edit(ZH, "生产总值增长6.5%以上。\n\n", "")
    project.edit(EN, "Output grew by at least 6.5%.\n\n", "")
    (project.folder / "content" / "targets.yml").write_text("", "utf-8")
    site = build_site(project.folder)
    for language in ("zh", "en"):
        document = html_of(site / language / "review" / "index.html")
        assert by_id(by_id(document, "p1"), "p2").get("class") == "apparatus retired"


def test_a_merge_driver_leaves_what_it_cannot_read_to_git(project: Edited, tmp_path: Path) -> None:
    lock = project.lock.read_text("utf-8")
    files = {"base": "{}", "ours": lock, "theirs": lock, "broken": "<<<<<<< HEAD\n", "none": ""}
    for name, text in files.items():
        (project.folder / name).write_text(text, "utf-8")
    done = project.call("confirm.py", "--merge", "base", "ours", "broken")
    assert (done.returncode, (project.folder / "ours").read_text("utf-8")) == (1, lock)
    done = project.call("confirm.py", "--merge", "none", "none", "theirs")
    assert (done.returncode, (project.folder / "none").read_text("utf-8")) == (0, lock)
    assert project.lock.read_text("utf-8") == lock


@pytest.mark.parametrize("arguments", [("--merge", "one"), ("--merge", "--all"), ()])
def test_a_merge_takes_no_files_or_three(project: Edited, arguments: tuple[str, ...]) -> None:
    before = project.lock.read_bytes()
    assert project.call("confirm.py", *arguments).returncode == 2
    assert project.lock.read_bytes() == before


def test_what_a_check_refuses_of_the_lock_a_build_and_a_confirmation_refuse(
    project: Edited,
) -> None:
    """The lock is deleted: nothing gives the blocks other ids before it is back."""
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "Begin"]):
        named = [f"{who}_{what}=a@example.org" for who in ("GIT_AUTHOR", "GIT_COMMITTER")
                 for what in ("NAME", "EMAIL")]  # fmt: skip
        subprocess.run(["env", *named, "git", *command], cwd=project.folder, check=True)
    lock = project.lock.read_bytes()
    project.lock.unlink()
    status, said = project.check()
    (message,) = (line for line in said if line.startswith("content/alignment.lock"))
    assert status == 1
    for arguments in (("review",), ("--all",)):
        done = project.call("confirm.py", *arguments)
        assert (done.returncode, done.stderr) == (2, f"{message}\n")
    assert not project.lock.exists()
    command = message.partition("Git: ")[2].split()
    subprocess.run(command, cwd=project.folder, check=True)
    assert project.lock.read_bytes() == lock
    assert project.check()[0] == 0
