"""Archives and compressed copies of which the same files make the same bytes.

Names in order, one date for all, no owner, no name of this machine; gzip without the moment at
which it is made.
"""

from __future__ import annotations

import gzip
import io
import tarfile
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

TEXTS = frozenset(
    [".html", ".css", ".js", ".json", ".svg", ".csv", ".xml", ".txt", ".md", ".webmanifest"]
)  # what a host sends compressed
EARLIEST = 315532800  # 1980-01-01, where the dates of ZIP begin
MODE = 0o644
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


def tar_gz(folder: Path, names: Iterable[str], root: str, date: int) -> bytes:
    """Return ``names`` below ``folder`` as an archive with one folder, ``root``."""
    target = io.BytesIO()
    with (
        gzip.GzipFile("", "wb", GZIP_LEVEL, target, mtime=0) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as archive,
    ):
        for name in names:
            content = (folder / name).read_bytes()
            entry = tarfile.TarInfo(f"{root}/{name}")
            entry.size, entry.mtime, entry.mode = len(content), date, MODE
            archive.addfile(entry, io.BytesIO(content))
    return target.getvalue()


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
