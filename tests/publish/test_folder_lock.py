"""One process at a time works in a folder, for as long as it lives."""

from __future__ import annotations

import errno
import fcntl
from concurrent.futures import ThreadPoolExecutor, TimeoutError
from pathlib import Path

import pytest

from publication.publish.folder_lock import folder_lock


class Busy(Exception):
    """Said by who does not wait."""


def refuse() -> None:
    raise Busy


def enter(folder: Path, said: list[None]) -> None:
    with folder_lock(folder, lambda: said.append(None)):
        pass


def test_another_is_told_and_waits_or_gives_up(tmp_path: Path) -> None:
    said: list[None] = []
    with ThreadPoolExecutor(1) as other:
        with folder_lock(tmp_path, refuse) as certain:
            assert certain
            with pytest.raises(Busy), folder_lock(tmp_path, refuse):
                pass
            waits = other.submit(enter, tmp_path, said)
            with pytest.raises(TimeoutError):
                waits.result(0.2)
        waits.result(10)
    assert said == [None]
    with folder_lock(tmp_path, refuse) as certain:
        assert certain


def test_where_no_folder_can_be_locked_nobody_is_held_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unable(descriptor: int, operation: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", unable)
    with folder_lock(tmp_path, refuse) as certain:
        assert not certain
