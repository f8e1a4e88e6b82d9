"""Files are read again when, and only when, something about them has changed."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from publication.cache import files
from publication.cache.files import (
    FILE,
    FILES,
    FOLDER,
    OTHER,
    list_folder,
    read_file,
    read_text,
    traces,
    walk,
)
from publication.cache.memoize import forget_unused

BEFORE = b"before"


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Trust what the system says of files that have just been written."""
    monkeypatch.setattr(files, "TICK", -1_000_000_000_000)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "folder" / "file"
    file.parent.mkdir()
    file.write_bytes(BEFORE)
    assert read_file(file) == BEFORE
    return file


def test_a_file_that_has_not_changed_is_not_read_again(file: Path) -> None:
    assert read_file(file) is read_file(file)
    assert read_file(str(file)) is read_file(file)


def test_what_nobody_asks_for_is_forgotten(file: Path) -> None:
    for _ in range(2):
        forget_unused()
    assert not [key for memo in (FILES.young, FILES.old) for key in memo if str(file) in str(key)]


def dated(file: Path, state: os.stat_result) -> None:
    os.utime(file, ns=(state.st_atime_ns, state.st_mtime_ns))


def replaced(file: Path, content: bytes) -> None:
    state = file.stat()
    aside = file.with_name("aside")
    aside.write_bytes(content)
    dated(aside, state)
    aside.replace(file)


def overwritten(file: Path, content: bytes) -> None:
    state = file.stat()
    time.sleep(0.02)  # longer than a tick of the system's clock
    file.write_bytes(content)
    dated(file, state)


def linked(file: Path, content: bytes) -> None:
    state = file.stat()
    other = file.with_name("other")
    other.write_bytes(content)
    dated(other, state)
    file.unlink()
    file.symlink_to(other)


CHANGES: dict[str, Callable[[Path, bytes], object]] = {
    "written": lambda file, content: file.write_bytes(content + b"."),
    "another file in its place, as large and as old": replaced,
    "as large, and dated back": overwritten,
    "a link in its place to one as large and as old": linked,
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_change_is_seen(file: Path, change: Callable[[Path, bytes], object]) -> None:
    change(file, b"after.")
    assert read_file(file) == file.read_bytes() != BEFORE


def test_where_a_link_leads_is_seen(file: Path) -> None:
    link, other = file.with_name("link"), file.with_name("other")
    link.symlink_to(file)
    assert read_file(link) == BEFORE
    other.write_bytes(b"other.")
    link.unlink()
    link.symlink_to(other)
    assert read_file(link) == b"other."


def test_a_change_behind_a_link_is_seen(file: Path) -> None:
    link = file.with_name("link")
    link.symlink_to(file)
    assert read_file(link) == BEFORE
    file.write_bytes(b"later.")
    assert read_file(link) == b"later."


def test_what_was_written_a_moment_ago_is_read_each_time(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two writes of one length within a tick of the system's clock leave the same traces."""
    monkeypatch.setattr(files, "TICK", 10_000_000_000)
    moment = file.with_name("moment")
    moment.write_bytes(BEFORE)
    assert read_file(moment) == BEFORE
    assert read_file(moment) is not read_file(moment)
    assert not [key for key in FILES.young if str(moment) in str(key)]


def test_a_file_that_is_gone_cannot_be_read(file: Path) -> None:
    file.unlink()
    with pytest.raises(FileNotFoundError):
        read_file(file)


def test_a_folder_is_listed_by_name_with_links_apart(file: Path) -> None:
    folder = file.parent
    (folder / "a").mkdir()
    (folder / "z").symlink_to("a")
    assert list_folder(folder) == (("a", FOLDER), ("file", FILE), ("z", OTHER))
    assert list_folder(folder) is list_folder(folder)


@pytest.mark.parametrize("deep", [False, True])
def test_what_comes_and_goes_in_a_folder_is_seen(file: Path, deep: bool) -> None:
    top, folder = file.parent, file.parent / "below"
    folder.mkdir()
    place = folder if deep else top
    before = [*walk(top)]
    (place / "more").touch()
    assert {*walk(top)} - {*before} == {"below/more" if deep else "more"}
    (place / "more").rename(place / "other")
    assert {*walk(top)} - {*before} == {"below/other" if deep else "other"}
    (place / "other").unlink()
    assert [*walk(top)] == before


def test_a_walk_has_the_order_of_paths_and_follows_no_link(file: Path) -> None:
    top = file.parent
    for name in ("b/c", "b-d", "b/.e/f", ".g"):
        (top / name).parent.mkdir(parents=True, exist_ok=True)
        (top / name).touch()
    (top / "h").symlink_to("b")
    found = [path.relative_to(top).as_posix() for path in sorted(top.rglob("*")) if path.is_file()]
    assert [*walk(top)] == [*found, "h"]
    assert [*walk(top, hidden=False)] == ["b/c", "b-d", "file", "h"]
    assert [*walk(top / "nowhere")] == []


def test_traces_tell_what_is_there_and_what_is_not(file: Path) -> None:
    gone = file.with_name("gone")
    before = traces([file, gone])
    assert traces([file, gone]) == before
    gone.touch()
    assert traces([file, gone]) != before
    gone.unlink()
    assert traces([file, gone]) == before
    file.write_bytes(b"after.")
    assert traces([file, gone]) != before


def test_there_are_no_traces_while_a_file_is_new(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "TICK", 10_000_000_000)
    assert traces([file]) is None
    assert traces([file.with_name("gone")]) is not None


def test_a_text_has_one_kind_of_line_end_and_no_mark_before_it(file: Path) -> None:
    file.write_bytes(b"\xef\xbb\xbfa\r\nb\rc\n")
    assert read_text(file) == file.read_text("utf-8-sig") == "a\nb\nc\n"
    assert read_text(file) is read_text(file)
