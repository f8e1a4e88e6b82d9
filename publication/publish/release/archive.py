"""Archives and compressed copies of which the same files make the same bytes.

Names in order, one date for all, no owner, no name of this machine; gzip without the moment at
which it is made.
"""

from __future__ import annotations

import gzip
import io
import tarfile
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath

from publication.publish.modes import FILE, FOLDER

TEXTS = frozenset(
    [".html", ".css", ".js", ".json", ".svg", ".csv", ".xml", ".txt", ".md", ".webmanifest"]
)  # what a host sends compressed
EARLIEST = 315532800  # 1980-01-01, where the dates of ZIP begin
COPIES = (".gz", ".br")
GZIP_LEVEL, BROTLI_QUALITY = 9, 11


def zip_time(seconds: int) -> tuple[int, int, int, int, int, int]:
    """Return a date of a ZIP archive, which has none before 1980 and no zone: UTC."""
    day = datetime.fromtimestamp(max(seconds, EARLIEST), UTC)
    return day.year, day.month, day.day, day.hour, day.minute, day.second


def files_below(folder: Path) -> list[str]:
    """Return the files below ``folder``, by their paths from it, in the order of their bytes."""
    found = (file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())
    return sorted(found, key=str.encode)


def tar_gz(files: Mapping[str, bytes], root: str, date: int) -> bytes:
    """Return ``files`` by path as an archive with one folder, ``root``; any server can read them."""
    target = io.BytesIO()
    with (
        gzip.GzipFile("", "wb", GZIP_LEVEL, target, mtime=0) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as archive,
    ):
        for folder in _folders(f"{root}/{name}" for name in files):
            archive.addfile(_entry(folder, date, tarfile.DIRTYPE, FOLDER))
        for name in sorted(files, key=str.encode):
            entry = _entry(f"{root}/{name}", date, tarfile.REGTYPE, FILE)
            entry.size = len(files[name])
            archive.addfile(entry, io.BytesIO(files[name]))
    return target.getvalue()


def _folders(names: Iterable[str]) -> list[str]:
    """Return the folders that files stand in, the outer ones first."""
    found = {parent.as_posix() for name in names for parent in PurePosixPath(name).parents}
    return sorted(found - {"."}, key=str.encode)


def _entry(name: str, date: int, kind: bytes, mode: int) -> tarfile.TarInfo:
    entry = tarfile.TarInfo(name)
    entry.type, entry.mtime, entry.mode = kind, date, mode
    return entry


def is_text(name: str) -> bool:
    """Return whether a file is worth sending compressed."""
    return Path(name).suffix in TEXTS


def is_copy(name: str) -> bool:
    """Return whether a file is the compressed copy of a text."""
    path = Path(name)
    return path.suffix in COPIES and is_text(path.stem)


def compress(content: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the suffix and the bytes of each compressed copy, for hosts that send it as it is."""
    import brotli  # type: ignore[import-untyped]

    yield ".gz", gzip.compress(content, GZIP_LEVEL, mtime=0)
    yield ".br", brotli.compress(content, mode=brotli.MODE_TEXT, quality=BROTLI_QUALITY)
