"""The editors' scripts: as processes, from anywhere, by any Python, and what each says."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
import yaml

from tests.scripting import ENGLISH, Project, Variables
from tests.support import ROOT, build_site, by_id, html_of, text_of, with_class

ZH, EN = "content/zh/review.md", "content/en/review.md"
PENDING = {
    "en": f"{EN}:12: review#p3 is not translated yet: "
    "write its translation in place of “{{ pending }}”",
    "zh": f"{EN}:12: review#p3 尚未翻译：请以译文替换“{{{{ pending }}}}”",
}
DISAGREE = {
    "en": f"{EN}:10: “7.5%以上” is “at least 6.5%” in the English: the values differ; "
    "correct the English",
    "zh": f"{EN}:10: “7.5%以上”在英文中是“at least 6.5%”：数值不同，请改正英文",
}
BEHIND = {
    "en": f"{EN}:10: review#p2 is behind: its source has changed since {{date}} "
    "(“6.5%” → “7.5%”); revise this block, then run scripts/confirm.py review#p2",
    "zh": f"{EN}:10: review#p2 落后于原文：{{date}} 之后原文有改动（“6.5%” → “7.5%”）；请修订本段，"
    "再运行 scripts/confirm.py review#p2",
}
QUOTES = {"en": "does not stand in content/zh/review.md", "zh": "content/zh/review.md 中没有引文"}


class Edited(Project):
    """A project whose check and confirmations are asked for again and again."""

    def check(self, *arguments: str, locale: Variables = ENGLISH) -> tuple[int, list[str]]:
        """Return the exit status of ``check.py`` and its lines; if all is well, it says so as well."""
        done = self.call("check.py", *arguments, locale=locale)
        assert bool(done.stderr) == (done.returncode == 0 and "--format" not in arguments)
        return done.returncode, done.stdout.splitlines()

    def confirm(self, *arguments: str) -> None:
        """Run ``confirm.py``, which says on one line what it did."""
        done = self.call("confirm.py", *arguments)
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (0, "", 1)

    def entry(self, page: str, block: str) -> dict[str, object]:
        """Return what the lock has of a block."""
        data = json.loads(self.lock.read_text("utf-8"))
        (entry,) = (each for each in data[page]["blocks"] if each["id"] == block)
        return dict(entry)


@pytest.fixture
def project(tmp_path: Path, confirmed: Path) -> Edited:
    """Return a project of one's own, as last confirmed in July 2021."""
    project = Edited(tmp_path / "project")
    shutil.copy(confirmed, project.lock)
    return project


@pytest.fixture(scope="module")
def confirmed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the lock that ``confirm.py --all`` writes, dated back."""
    project = Edited(tmp_path_factory.mktemp("confirmed") / "project")
    done = project.run("confirm.py", "--all")
    said = "Confirmed 8 blocks in content/alignment.lock\n"
    assert (done.returncode, done.stdout, done.stderr) == (0, "", said)
    text = project.lock.read_text("utf-8")
    assert f'"date": "{date.today().isoformat()}"' in text
    project.lock.write_text(text.replace(date.today().isoformat(), "2021-07-20"), "utf-8")
    return project.lock


def test_all_is_silent_but_what_is_pending(project: Edited) -> None:
    done = project.run("check.py")
    assert (done.returncode, done.stdout) == (0, f"{PENDING['en']}\n")
    assert done.stderr == "Checked 6 pages, 16 blocks: no errors, no warnings\n"
    assert project.check() == (0, [PENDING["en"]])
    assert project.check("content/zh/index.md", "content/en/index.md") == (0, [])


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_change_upstream_is_said_word_for_word(project: Edited, language: str) -> None:
    project.edit(ZH, "增长6.5%以上", "增长7.5%以上")
    status, lines = project.check("--lang", language, EN)
    behind = BEHIND[language].format(date="2021-07-20")
    assert status == 1
    assert [line for line in lines if line.startswith(f"{EN}:")] == [
        DISAGREE[language], behind, PENDING[language]
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        ([], {"LANG": "zh_CN.UTF-8"}, "zh"),
        ([], {"LANG": "de_DE.UTF-8"}, "en"),
        ([], {"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"}, "en"),
        (["--lang", "zh"], {"LANG": "en_GB.UTF-8"}, "zh"),
        (["--lang", "en"], {"LANG": "zh_CN.UTF-8"}, "en"),
        ([], {"LANG": "C", "LC_ALL": "C"}, "en"),
    ],
)
def test_the_locale_decides_and_lang_overrides(
    project: Edited, arguments: list[str], environment: dict[str, str], language: str
) -> None:
    assert project.check(*arguments, locale=environment) == (0, [PENDING[language]])


@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_was_done_is_said_to_people_alone(project: Edited, language: str) -> None:
    """On the error stream: the other has a line for each problem, and nothing else."""
    done = project.call("check.py", "--lang", language)
    assert (
        done.stderr
        == {
            "en": "Checked 6 pages, 16 blocks: no errors, no warnings\n",
            "zh": "已检查 6 页、16 段：没有错误和警告\n",
        }[language]
    )
    for form in ("json", "github", "gitlab"):
        assert project.call("check.py", "--format", form).stderr == ""
    done = project.call("confirm.py", "review", "about#p1", "--lang", language)
    assert (
        done.stderr
        == {
            "en": "Confirmed 5 blocks in content/alignment.lock\n",
            "zh": "已在 content/alignment.lock 中确认 5 段\n",
        }[language]
    )


def test_a_terminal_without_these_characters_fails_nothing(project: Edited) -> None:
    done = project.run("check.py", locale={**ENGLISH, "PYTHONIOENCODING": "ascii"})
    line = PENDING["en"].encode("ascii", "backslashreplace").decode()
    assert (done.returncode, done.stdout) == (0, f"{line}\n")


def test_from_another_folder_paths_are_that_folder_s(project: Edited) -> None:
    project.edit("content/zh/about.md", "这是说明。", "这是,说明。")
    done = project.run("check.py", "about.md", cwd=project.folder / "content" / "zh")
    assert done.returncode == 1
    assert [line.partition(": ")[0] for line in done.stdout.splitlines()] == [
        "content/en/about.md:8",
        "content/zh/about.md:8",
    ]
    assert project.call("check.py", str(project.folder), cwd=Path("/")).returncode == 1
    assert project.call("check.py", "index.md", cwd=project.folder / "content" / "zh").stdout == ""


def test_a_path_limits_what_is_said_to_what_is_about_it(project: Edited) -> None:
    project.edit(EN, "Output grew", "Output  grew")
    assert [line.split(":")[1] for line in project.check(EN)[1]] == ["10", "10", "12"]
    assert [line.split(":")[1] for line in project.check(ZH)[1]] == ["10", "12"]
    assert project.check("content/en/about.md", "content/zh/index.md") == (0, [])
    assert project.check("content/en")[0] == 1


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_change_to_the_chinese_shows_what_it_breaks_elsewhere(
    project: Edited, language: str
) -> None:
    """The English figure, and the quotation in targets.yml, are wrong though untouched."""
    project.edit(ZH, "增长6.5%以上", "增长7.5%以上")
    status, lines = project.check("--lang", language, ZH)
    assert status == 1
    assert DISAGREE[language] in lines
    assert any(
        line.startswith("content/targets.yml:") and QUOTES[language] in line for line in lines
    )


def test_json_says_the_same(project: Edited) -> None:
    project.edit(EN, "Output grew", "Output  grew")
    status, lines = project.check("--format", "json", "--lang", "zh", EN)
    assert status == 1
    assert json.loads("\n".join(lines)) == [
        {
            "path": EN,
            "line": 10,
            "grade": "warning",
            "message": "空格重复（“Output  grew b”）：请只留一个",
        },
        {"path": EN, "line": 10, "grade": "notice", "message": AHEAD},
        {
            "path": EN,
            "line": 12,
            "grade": "notice",
            "message": PENDING["zh"].partition(":12: ")[2],
        },
    ]


AHEAD = (
    "review#p2 在 2021-07-20 之后有改动（“ ” → “  ”），原文未变；如仍相符，"
    "请运行 scripts/confirm.py review#p2"
)


def test_json_of_nothing_is_an_empty_list(project: Edited) -> None:
    assert project.check("--format", "json", "content/zh/index.md") == (0, ["[]"])


def test_github_gets_commands(project: Edited) -> None:
    project.edit(ZH, "增长6.5%以上", "增长7.5%以上")
    _, lines = project.check("--format", "github", EN)
    message = DISAGREE["en"].partition(":10: ")[2].replace("%", "%25")
    notice = BEHIND["en"].format(date="2021-07-20").partition(":10: ")[2].replace("%", "%25")
    assert f"::error file={EN},line=10::{message}" in lines
    assert f"::notice file={EN},line=10::{notice}" in lines
    assert all(re.match(r"::(error|warning|notice) file=[^:,]+,line=\d+::\S", x) for x in lines)


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "there is no nowhere.md: name files or folders that are there"),
        ("zh", "没有 nowhere.md：请写存在的文件或文件夹"),
    ],
)
def test_a_path_that_is_not_there_is_no_pass(project: Edited, language: str, message: str) -> None:
    done = project.call("check.py", "nowhere.md", "--lang", language)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"{message}\n")


@pytest.mark.parametrize(
    ("settings", "english", "chinese"),
    [
        (None,
         "mkdocs.yml:1: mkdocs.yml cannot be read: restore it from Git (git checkout -- mkdocs.yml)",
         "mkdocs.yml:1: 无法读取 mkdocs.yml：请从 Git 恢复（git checkout -- mkdocs.yml）"),
        ("a: [",
         "mkdocs.yml:1: this is not valid YAML (did not find expected node content): check "
         "indentation, quotation marks and colons",
         "mkdocs.yml:1: YAML 格式有误（did not find expected node content）：请检查缩进、引号和冒号"),
        ("[]", "mkdocs.yml:1: this must be fields “key: value”", "mkdocs.yml:1: 此处应为“键: 值”"),
    ],
)  # fmt: skip
def test_settings_that_cannot_be_read_are_told_by_every_script(
    project: Edited, settings: str | None, english: str, chinese: str
) -> None:
    (project.folder / "mkdocs.yml").unlink()
    if settings is not None:
        (project.folder / "mkdocs.yml").write_text(settings, "utf-8")
    for arguments, line in ((("--lang", "en"), english), (("--lang", "zh"), chinese)):
        check = project.call("check.py", *arguments)
        assert (check.returncode, check.stdout, check.stderr) == (1, f"{line}\n", "")
        confirm = project.call("confirm.py", "--all", *arguments)
        assert (confirm.returncode, confirm.stdout, confirm.stderr) == (2, "", f"{line}\n")


@pytest.mark.parametrize("script", ["check.py", "confirm.py", "check_numbers.py"])
def test_without_venv_the_script_says_what_to_run(project: Edited, script: str) -> None:
    (project.folder / ".venv").unlink()
    done = project.run(script)
    assert (done.returncode, done.stdout) == (2, "")
    said = "Run `make site` first: it sets up .venv. · 请先运行 make site 以准备 .venv。\n"
    assert done.stderr == said


@pytest.mark.parametrize(
    ("script", "arguments"), [("check.py", ["--format", "xml"]), ("confirm.py", [])]
)
def test_wrong_arguments_are_exit_status_2(
    project: Edited, script: str, arguments: list[str]
) -> None:
    assert project.call(script, *arguments).returncode == 2


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


def hook() -> dict[str, object]:
    settings = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))
    (repository,) = settings["repos"]
    assert repository["repo"] == "local"
    (only,) = repository["hooks"]
    return dict(only)


@pytest.mark.parametrize(
    ("file", "checked"),
    [
        ("content/zh/review.md", True), ("content/en/tasks/city.md", True),
        ("content/targets.yml", True), ("content/alignment.lock", True),
        ("content/source.txt", True), ("mkdocs.yml", True), ("docs/index.md", False),
        ("tests/fixtures/tiny/content/zh/review.md", False), ("publication/check/checks.py", False),
        ("requirements/build.txt", False),
    ],
)  # fmt: skip
def test_the_commit_hook_is_run_for_content(file: str, checked: bool) -> None:
    assert bool(re.search(str(hook()["files"]), file)) is checked


def test_the_commit_hook_s_command_works_on_the_files_it_is_given(project: Edited) -> None:
    project.with_scripts()
    settings = hook()
    assert settings["language"] == "system"
    command = shlex.split(str(settings["entry"]))
    environment = {"PATH": os.environ["PATH"], **ENGLISH}

    def commit(*files: str) -> tuple[int, str]:
        done = subprocess.run(
            [*command, *files],
            cwd=project.folder,
            env=environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        return done.returncode, done.stdout

    files = [ZH, EN, "content/targets.yml", "content/alignment.lock", "mkdocs.yml"]
    assert commit(*files) == (0, f"{PENDING['en']}\n")
    project.edit(EN, "at least 6.5%", "at least 5.6%")
    status, said = commit(*files)
    assert status == 1
    assert f"{EN}:10: " in said
    assert commit("content/zh/index.md") == (0, "")


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        (
            ENGLISH,
            "documents are printed by Chromium or Chrome, 131 or newer, and none was found: install "
            "it, or set CHROMIUM to its path (Debian: apt-get install chromium)\n",
        ),
        (
            {"LANG": "zh_CN.UTF-8"},
            "文档由 Chromium 或 Chrome 131 以上版本打印，现有：无。请安装，"
            "或用 CHROMIUM 指明路径（Debian：apt-get install chromium）\n",
        ),
    ],
)
def test_a_release_says_what_the_machine_lacks(
    project: Edited, locale: Variables, text: str
) -> None:
    dist = project.folder / "dist"
    dist.mkdir()
    bare = project.folder / "bare"
    bare.mkdir()
    (bare / "python3").symlink_to(sys.executable)
    done = project.run("release.py", locale={**locale, "PATH": str(bare)})
    assert (done.returncode, done.stdout, done.stderr) == (2, "", text)
    assert dist.exists()  # what was there before stays
    (dist / "exported.xlf").touch()
    done = project.run("release.py", locale={**locale, "PATH": str(bare)})
    assert (done.returncode, done.stdout) == (2, "")
    assert "make release" in done.stderr and (dist / "exported.xlf").exists()


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


@pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGINT])
def test_the_preview_ends_when_it_is_told_to(project: Edited, stop: signal.Signals) -> None:
    """Started in the background by a shell, too, which lets it ignore what Ctrl+C sends."""
    project.with_scripts()
    served = subprocess.Popen(
        [str(ROOT / ".venv/bin/python"), "scripts/serve.py", "--port", "0"],
        cwd=project.folder,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_IGN),
    )
    try:
        assert served.stderr
        assert "http://127.0.0.1:" in served.stderr.readline()
        served.send_signal(stop)
        assert served.wait(10) == 0
    finally:
        served.kill()
        served.communicate()
