"""What one process kept another knows, if it is the same program; and nothing else."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from publication.cache import store as recollection
from tests.support import ROOT, assemble

ASK = """
import os
import sys
from pathlib import Path
from publication.cache import memoize as memory
from publication.cache import store as recollection
from publication.settings.reading import read_configuration
from publication.check.checks import load_and_check

root = Path(sys.argv[1])
recollection.LITTLE = float(os.environ.get("LITTLE", recollection.LITTLE))
recollection.recall(root)
publication = load_and_check(read_configuration(root))
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


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, tuple[int, list[str]]]:
    """Return a publication that one process has loaded, and what that had to find out."""
    root = assemble("tiny", tmp_path_factory.mktemp("first") / "tiny")
    return root, asked(root, "1")


@pytest.fixture
def root(first: tuple[Path, tuple[int, list[str]]], tmp_path: Path) -> Path:
    """Return a copy of that publication, with what was kept."""
    return Path(shutil.copytree(first[0], tmp_path / "tiny", symlinks=True))


@pytest.fixture
def all_found_out(first: tuple[Path, tuple[int, list[str]]]) -> tuple[int, list[str]]:
    """Return the problems, and what a process has to find out that knows nothing."""
    return first[1]


def kept(root: Path) -> list[Path]:
    return sorted((root / recollection.FOLDER).iterdir())


def test_another_process_need_not_find_out_again(
    root: Path, all_found_out: tuple[int, list[str]]
) -> None:
    """Whatever the seed of its hashes."""
    problems, found_out = all_found_out
    assert "publication.read.pages._read" in found_out
    [file] = kept(root)
    written = file.stat().st_mtime_ns
    assert asked(root, "2") == (problems, [])
    assert kept(root) == [file]
    assert file.stat().st_mtime_ns == written  # nothing new: not written again


@pytest.mark.parametrize(("little", "again"), [(0.0, False), (0.9, True)])
def test_what_has_changed_is_found_out_and_kept_if_it_is_not_little(
    root: Path, monkeypatch: pytest.MonkeyPatch, little: float, again: bool
) -> None:
    """Little is found out again sooner than all is written."""
    monkeypatch.setenv("LITTLE", str(little))
    page = root / "content/zh/about.md"
    page.write_text(page.read_text("utf-8") + "\n又一段。\n", "utf-8")
    _, found_out = asked(root, "1")
    assert "publication.read.pages._read" in found_out
    assert "publication.terms.term_matcher" not in found_out
    _, found_out = asked(root, "1")
    assert bool(found_out) is again


@pytest.mark.parametrize("damaged", [b"", b"\x80\x05", b"no pickle"])
def test_a_damaged_file_is_nothing(
    root: Path, all_found_out: tuple[int, list[str]], damaged: bytes
) -> None:
    kept(root)[0].write_bytes(damaged)
    assert asked(root, "1") == all_found_out


def test_another_program_finds_out_anew_and_leaves_one_file(
    root: Path, all_found_out: tuple[int, list[str]]
) -> None:
    kept(root)[0].rename(root / recollection.FOLDER / "0123456789abcdef.pickle")
    assert asked(root, "1") == all_found_out
    assert [file.name == "0123456789abcdef.pickle" for file in kept(root)] == [False]


def test_where_nothing_can_be_written_nothing_is_kept(
    root: Path, all_found_out: tuple[int, list[str]]
) -> None:
    shutil.rmtree(root / ".cache")
    (root / ".cache").write_text("a file in the folder's place", "utf-8")
    assert asked(root, "1") == all_found_out
