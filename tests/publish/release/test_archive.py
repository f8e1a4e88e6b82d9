"""Archives and copies: the same files make the same bytes, whatever the machine and the moment."""

from __future__ import annotations

import gzip
import io
import tarfile
from pathlib import Path

import brotli  # type: ignore[import-untyped]
import pytest

from publication.publish.release.archive import (
    compress,
    files_below,
    is_copy,
    is_text,
    tar_gz,
    zip_time,
)

DATE = 1_626_739_200  # 2021-07-20


def test_an_archive_is_its_files_alone() -> None:
    files = {name: f"{name}\n".encode() for name in ("b.html", "a/é.html", "a/z.html")}
    packed = tar_gz(files, "report", DATE)
    assert packed == tar_gz(dict(reversed(files.items())), "report", DATE)
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        entries = [(each.name, each.mtime, each.mode, each.uid, each.uname) for each in archive]
        content = archive.extractfile("report/b.html")
        assert content and content.read() == b"b.html\n"
    assert entries == [
        *((name, DATE, 0o755, 0, "") for name in ("report", "report/a")),
        *((f"report/{name}", DATE, 0o644, 0, "") for name in ("a/z.html", "a/é.html", "b.html")),
    ]


def test_files_are_listed_in_the_order_of_their_bytes(tmp_path: Path) -> None:
    for name in ("é.html", "z.html"):
        (tmp_path / name).touch()
    assert files_below(tmp_path) == ["z.html", "é.html"]


def test_copies_say_the_same_and_nothing_of_the_moment() -> None:
    text = "各位代表：\n".encode() * 50
    copies = dict(compress(text))
    assert list(copies) == [".gz", ".br"]
    assert gzip.decompress(copies[".gz"]) == brotli.decompress(copies[".br"]) == text
    assert copies[".gz"][4:8] == bytes(4)  # RFC 1952, 2.3: MTIME
    assert copies == dict(compress(text))


@pytest.mark.parametrize(
    ("name", "text", "copy"),
    [
        ("zh/index.html", True, False),
        ("llms.txt", True, False),
        ("zh/index.html.br", False, True),
        ("downloads/report.zh.pdf", False, False),
        ("report.tar.gz", False, False),
    ],
)
def test_what_is_compressed(name: str, text: bool, copy: bool) -> None:
    assert (is_text(name), is_copy(name)) == (text, copy)


def test_dates_of_zip_are_utc_and_begin_in_1980() -> None:
    assert zip_time(DATE) == (2021, 7, 20, 0, 0, 0)
    assert zip_time(0) == (1980, 1, 1, 0, 0, 0)
