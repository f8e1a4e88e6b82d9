"""The record of a build: its source, its date, every file, and sums that sha256sum reads."""

from __future__ import annotations

import json

import pytest

from publication.align.lock import LockedBlock, LockedPage
from publication.publish.release.archive import zip_time
from publication.publish.release.manifest import (
    EPOCH,
    LATEST,
    EpochError,
    FileRecord,
    file_records,
    format_manifest,
    format_sums,
    read_sums,
    source_date,
)

ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"  # FIPS 180-2, B.1
LOCK = {"review": LockedPage((LockedBlock("p1", "2021-07-20", {}), LockedBlock("p2", "", {})))}


def test_the_date_is_the_commits_or_that_of_the_last_confirmation(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv(EPOCH, raising=False)
    assert source_date(1_626_700_000, LOCK) == 1_626_700_000
    assert source_date(None, LOCK) == 1_626_739_200
    assert source_date(None, {}) == 0


def test_the_environment_says_the_date_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(EPOCH, "86400")
    assert source_date(1, LOCK) == 86400


@pytest.mark.parametrize("epoch", ["yesterday", "-5", "1.5", "²", "99999999999", "9" * 30])
def test_what_is_no_date_of_a_release_is_refused(
    monkeypatch: pytest.MonkeyPatch, epoch: str
) -> None:
    """As the specification asks, and not left out in silence; an EPUB has no date after 2107."""
    monkeypatch.setenv(EPOCH, epoch)
    with pytest.raises(EpochError) as refused:
        source_date(1, LOCK)
    assert refused.value.message.en.startswith(f"SOURCE_DATE_EPOCH is {epoch}: write whole seconds")


def test_the_latest_date_is_one_of_a_zip(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(EPOCH, str(LATEST))
    assert zip_time(source_date(1, LOCK)) == (2107, 12, 31, 23, 59, 58)


def test_every_file_is_recorded() -> None:
    found = file_records({"a.txt": b"abc"})
    assert found == [FileRecord("a.txt", 3, ABC)]
    assert format_sums(found) == f"{ABC}  a.txt\n"
    assert read_sums(format_sums(found).encode() + b"\xff\n") == {"a.txt": ABC}
    record = json.loads(
        format_manifest({"commit": "a"}, 0, {"python": "3"}, [{"name": "Song"}], found)
    )
    assert record == {
        "source": {"commit": "a", "date": 0},
        "tools": {"python": "3"},
        "fonts": [{"name": "Song"}],
        "files": [{"path": "a.txt", "size": 3, "sha256": ABC}],
    }
