"""What one process kept another knows, if it is the same program; and nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from publication import recollection
from tests.support import ROOT, assemble

ASK = """
import os
import sys
from pathlib import Path
from publication import memory, recollection
from publication.configuration import configure
from publication.checks import load_and_check
from tests.support import settings_of

root = Path(sys.argv[1])
recollection.LITTLE = float(os.environ.get("LITTLE", recollection.LITTLE))
recollection.recall(root)
settings = settings_of(root)
publication = load_and_check(configure(root, settings["extra"], settings["nav"]))
found_out = sorted(each.name for each in memory.MEMORIES if each.found_out)
recollection.keep(root)
print(len(publication.problems), *found_out)
"""


def asked(root: Path, seed: str) -> tuple[int, list[str]]:
    """Load and check in a process of its own; return the problems and what had to be found out."""
    done = subprocess.run(
        [sys.executable, "-c", ASK, str(root)],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
    )
    number, *names = done.stdout.split()
    return int(number), names


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return assemble("tiny", tmp_path / "tiny")


def kept(root: Path) -> list[Path]:
    return sorted((root / recollection.FOLDER).iterdir())


def test_another_process_need_not_find_out_again(root: Path) -> None:
    """Whatever the seed of its hashes."""
    problems, found_out = asked(root, "1")
    assert "publication.pages._read" in found_out
    [file] = kept(root)
    written = file.stat().st_mtime_ns
    assert asked(root, "2") == (problems, [])
    assert kept(root) == [file]
    assert file.stat().st_mtime_ns == written  # nothing new: not written again


def test_what_has_changed_is_found_out(root: Path) -> None:
    asked(root, "1")
    page = root / "content/zh/about.md"
    page.write_text(page.read_text("utf-8") + "\n又一段。\n", "utf-8")
    _, found_out = asked(root, "1")
    assert "publication.pages._read" in found_out
    assert "publication.terms.term_matcher" not in found_out


@pytest.mark.parametrize(("little", "again"), [(0.0, False), (0.9, True)])
def test_little_is_found_out_again_sooner_than_all_is_written(
    root: Path, monkeypatch: pytest.MonkeyPatch, little: float, again: bool
) -> None:
    asked(root, "1")
    page = root / "content/zh/about.md"
    page.write_text(page.read_text("utf-8") + "\n又一段。\n", "utf-8")
    monkeypatch.setenv("LITTLE", str(little))
    asked(root, "1")
    _, found_out = asked(root, "1")
    assert bool(found_out) is again


@pytest.mark.parametrize("damaged", [b"", b"\x80\x05", b"no pickle"])
def test_a_damaged_file_is_nothing(root: Path, damaged: bytes) -> None:
    first = asked(root, "1")
    kept(root)[0].write_bytes(damaged)
    assert asked(root, "1") == first


def test_another_program_finds_out_anew_and_leaves_one_file(root: Path) -> None:
    first = asked(root, "1")
    kept(root)[0].rename(root / recollection.FOLDER / "0123456789abcdef.pickle")
    assert asked(root, "1") == first
    assert [file.name == "0123456789abcdef.pickle" for file in kept(root)] == [False]


def test_where_nothing_can_be_written_nothing_is_kept(root: Path) -> None:
    (root / ".cache").write_text("a file in the folder's place", "utf-8")
    first = asked(root, "1")
    assert asked(root, "1") == first
