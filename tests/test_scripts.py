"""The editors' scripts: as processes, from anywhere, by any Python, and what each says."""

from __future__ import annotations

import json
import os
import re
import shlex
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.editors import EN, PENDING, ZH, Edited
from tests.scripting import ENGLISH, Variables
from tests.support import ROOT

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
