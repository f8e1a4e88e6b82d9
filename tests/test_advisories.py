"""Known faults of dependencies: told, and never taken for absent where nobody could be asked."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.scripting import called

MENDED = {"name": "lxml", "version": "6.1.3", "vulns": []}
FAULTY = {
    "name": "jinja2",
    "version": "3.1.6",
    "vulns": [
        {"id": "PYSEC-1", "aliases": ["CVE-2"], "fix_versions": ["3.1.7"], "description": ""}
    ],
}
UNASKED = {"name": "click", "skip_reason": "Dependency not found"}
ADVISORY = "jinja2 3.1.6 has a known fault, PYSEC-1, CVE-2; mended in 3.1.7\n"
UNKNOWN = (
    "of 1 of the 2 dependencies it could not be asked whether faults are known (Dependency not "
    "found): ask again where the public index is reached\n"
)


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    lock = tmp_path / "build.txt"
    lock.write_text("a==1 --hash=sha256:00\n")
    return lock


def answers(monkeypatch: pytest.MonkeyPatch, output: str, error: str = "") -> None:
    """Let this be what is answered to every question."""

    def run(command: list[str], **_: Any) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess(command, 1, output, error)

    monkeypatch.setattr("subprocess.run", run)


@pytest.mark.parametrize(
    ("packages", "status", "out", "error"),
    [
        ([MENDED], 0, "no fault is known of the 1 dependencies\n", ""),
        ([MENDED, FAULTY], 1, ADVISORY, ""),
        ([MENDED, UNASKED], 2, "", UNKNOWN),
        ([FAULTY, UNASKED], 1, ADVISORY, UNKNOWN),
    ],
)
def test_what_is_known_is_told_and_what_is_not(
    lock: Path,
    monkeypatch: pytest.MonkeyPatch,
    packages: list[dict[str, Any]],
    status: int,
    out: str,
    error: str,
) -> None:
    answers(monkeypatch, json.dumps({"dependencies": packages, "fixes": []}))
    done = called("advisories.py", lock)
    assert (done.returncode, done.stdout, done.stderr) == (status, out, error)


def test_where_nobody_answers_that_is_said(lock: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers(monkeypatch, "", "Traceback\nConnectionError: no route\n")
    done = called("advisories.py", lock, "--lang", "zh")
    assert (done.returncode, done.stderr) == (
        2,
        "无法查询漏洞（ConnectionError: no route）：请在能访问公共软件源的地方再查\n",
    )


def test_what_pins_nothing_is_not_asked_for(
    lock: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And is no good news by itself."""
    other = tmp_path / "platforms.txt"
    other.write_text("build.txt\n")
    answers(monkeypatch, json.dumps({"dependencies": [MENDED]}))
    assert called("advisories.py", other, lock).returncode == 0
    answers(monkeypatch, "not asked")
    done = called("advisories.py", other)
    assert (done.returncode, done.stdout, done.stderr) == (
        2,
        "",
        f"nothing is pinned in {other}, so that nothing was asked for: name a file with hashes, such as "
        "requirements/build.txt\n",
    )


def test_a_file_that_is_not_there_is_no_advisory(tmp_path: Path) -> None:
    done = called("advisories.py", tmp_path / "none.txt")
    assert done.returncode == 2
    assert done.stderr.startswith(f"{tmp_path}/none.txt cannot be read (")


def test_where_the_tool_is_not_there_that_is_said(
    lock: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers(monkeypatch, "", "/usr/bin/python3: No module named pip_audit\n")
    done = called("advisories.py", lock)
    assert (done.returncode, done.stderr) == (
        2,
        "pip-audit, which asks, is not there: run make advisories, which sets it up\n",
    )
