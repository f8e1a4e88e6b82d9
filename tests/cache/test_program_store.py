"""What is made of the program alone is kept beside its compiled modules, for every publication."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from publication.cache import store
from publication.cache.memoize import MEMOS, MISSING, SPENT, Memo
from publication.cache.store import FOLDER, load, save

pytestmark = pytest.mark.usefixtures("_unknown")


@pytest.fixture
def compiled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return where the program's compiled modules stand; Python may keep them."""
    monkeypatch.setattr(SPENT, "seconds", 0.0)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path / "compiled"


def of_program(root: Path) -> Memo:
    """Return the program's memo as another process has it that builds what is at ``root``."""
    MEMOS.clear()
    store.KEYS.clear()
    load(root)
    return Memo("scripts", apart=True, program=True)


def test_what_is_of_the_program_is_known_to_every_publication(
    tmp_path: Path, compiled: Path
) -> None:
    of_program(tmp_path / "one").add("a", "made", 9.0)
    save(tmp_path / "one")
    assert not (tmp_path / "one").exists()  # of the publication itself there is nothing to save
    assert [file.suffix for file in compiled.iterdir()] == [".pickle"]
    memo = of_program(tmp_path / "two")
    assert (memo.find("a"), memo.misses) == ("made", 0)


@pytest.mark.parametrize("damaged", [b"", b"\x80\x05", b"no pickle", b"\x80\x05N."])
def test_what_is_of_the_program_is_nothing_if_it_is_damaged(
    tmp_path: Path, compiled: Path, damaged: bytes
) -> None:
    of_program(tmp_path).add("a", "made", 0.0)
    save(tmp_path)
    (file,) = compiled.iterdir()
    file.write_bytes(damaged)
    assert of_program(tmp_path).find("a") is MISSING


def test_where_python_keeps_no_modules_nothing_is_kept_of_the_program(
    tmp_path: Path, compiled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    of_program(tmp_path).add("a", "made", 0.0)
    save(tmp_path)
    assert not compiled.exists()


def test_nothing_else_is_removed_from_among_the_compiled_modules(
    tmp_path: Path, compiled: Path
) -> None:
    compiled.mkdir()
    for name in ("store.pyc", "of-another-version.pickle"):
        (compiled / name).write_text("", "utf-8")
    of_program(tmp_path).add("a", "made", 0.0)
    save(tmp_path)
    names = {file.name for file in compiled.iterdir()}
    assert "store.pyc" in names
    assert "of-another-version.pickle" not in names


def test_a_file_in_which_one_bit_is_another_is_nothing(tmp_path: Path, compiled: Path) -> None:
    """It may be read without an error, as another text."""
    of_program(tmp_path).add("a", "made", 0.0)
    Memo("build").add("a", "made", 1.0)
    save(tmp_path)
    for file in (*compiled.iterdir(), *(tmp_path / FOLDER).iterdir()):
        content = file.read_bytes()
        for place in range(len(content)):
            damaged = bytearray(content)
            damaged[place] ^= 1 << place % 8
            file.write_bytes(damaged)
            memos = of_program(tmp_path), Memo("build")
            assert [memo.find("a") for memo in memos].count(MISSING) == 1
        file.write_bytes(content)
