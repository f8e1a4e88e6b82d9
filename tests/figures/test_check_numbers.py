"""The command: what it prints and how it exits."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.scripting import called
from tests.support import ROOT

FIXTURE = ROOT / "tests" / "fixtures" / "bilingual"


def run(*arguments: Path, language: str = "en") -> tuple[int, str, str]:
    done = called("check_numbers.py", "--lang", language, *arguments)
    return done.returncode, done.stdout, done.stderr


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    return tmp_path / "zh.txt", tmp_path / "en.txt"


def test_clean_is_silent() -> None:
    assert run(FIXTURE / "report.zh.txt", FIXTURE / "report.en.txt") == (0, "", "")


def test_findings(files: tuple[Path, Path]) -> None:
    zh, en = files
    zh.write_text("各位代表\n增长6.9%\n", "utf-8")
    en.write_text("Deputies\ngrew 9.6%", "utf-8")
    message = "2: “6.9%” is “9.6%” in the English: the values differ; correct the English\n"
    assert run(zh, en) == (1, message, "")
    assert run(zh, en, language="zh")[1] == "2: “6.9%”在英文中是“9.6%”：数值不同，请改正英文\n"


def test_missing_file(files: tuple[Path, Path]) -> None:
    code, out, error = run(*files)
    assert (code, out) == (2, "")
    assert error == f"{files[0]}: cannot be read (No such file or directory)\n"


def test_not_utf8(files: tuple[Path, Path]) -> None:
    zh, en = files
    zh.write_bytes("增长".encode("gb18030"))
    en.write_text("grew", "utf-8")
    assert run(zh, en) == (
        2,
        "",
        f"{zh}: this is not UTF-8 (byte 0): save the file as UTF-8\n",
    )


def test_different_number_of_lines(files: tuple[Path, Path]) -> None:
    zh, en = files
    zh.write_text("一\n二\n", "utf-8")
    en.write_text("one\n", "utf-8")
    assert run(zh, en)[::2] == (
        2,
        "the Chinese has 2 lines, the English 1: make each line the translation of the same line\n",
    )
