"""The record of a build: where it comes from, what it was made with, and every file.

Two builds of one commit with the same tools have the same record, wherever and whenever they
are made: nothing in it is of this machine or this moment.
"""

from __future__ import annotations

import hashlib
import json
import os
import platform
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any

from publication.align.lock import Lock
from publication.messages.problem import Message
from publication.publish.messages import say

EPOCH = "SOURCE_DATE_EPOCH"  # https://reproducible-builds.org/specs/source-date-epoch/
TOOLS = ("mkdocs", "mkdocs-material", "Markdown", "pikepdf", "fonttools", "uharfbuzz", "brotli")
MANIFEST, SUMS = "manifest.json", "SHA256SUMS"
WHOLE = re.compile(r"[0-9]{1,12}")
LATEST = 4_354_819_198  # 2107-12-31, where the dates of ZIP end


class EpochError(Exception):
    """``SOURCE_DATE_EPOCH`` is no date that a release can have: the message that says so."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.en)
        self.message = message


@dataclass(frozen=True)
class FileRecord:
    """A file: its path from the folder of the release, its size in bytes and its hash."""

    path: str
    size: int
    sha256: str


def source_date(committed: int | None, lock: Lock) -> int:
    """Return the date of what is built, in seconds since 1970.

    ``SOURCE_DATE_EPOCH`` says it; else the day on which it was ``committed``, and without Git that
    on which a text was last confirmed, or 0. Raises EpochError for what is no date.
    """
    if epoch := os.environ.get(EPOCH, ""):
        if not WHOLE.fullmatch(epoch) or int(epoch) > LATEST:
            raise EpochError(say("release-epoch", epoch=epoch, latest=LATEST))
        return int(epoch)
    if committed is not None:
        return committed
    from datetime import UTC, datetime

    days = [block.date for page in lock.values() for block in page.blocks if block.date]
    return int(datetime.fromisoformat(max(days)).replace(tzinfo=UTC).timestamp()) if days else 0


def tool_versions(browser: str) -> dict[str, str]:
    """Return the versions of what the build is made with, by name; ``browser`` is its own words."""
    return {
        "python": platform.python_version(),
        **{name: version(name) for name in TOOLS},
        "browser": browser,
    }


def file_records(files: Mapping[str, bytes]) -> list[FileRecord]:
    """Return the record of each file by its path and content."""
    return [
        FileRecord(name, len(content), hashlib.sha256(content).hexdigest())
        for name, content in files.items()
    ]


def format_manifest(
    source: Mapping[str, Any],
    date: int,
    made_with: Mapping[str, str],
    fonts: Iterable[Mapping[str, str]],
    files: Iterable[FileRecord],
) -> str:
    """Return the record as JSON; ``source`` says what is built."""
    record: dict[str, Any] = {
        "source": {**source, "date": date},
        "tools": dict(made_with),
        "fonts": [dict(font) for font in fonts],
        "files": [{"path": f.path, "size": f.size, "sha256": f.sha256} for f in files],
    }
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


def format_sums(files: Iterable[FileRecord]) -> str:
    """Return the lines that ``sha256sum --check`` reads."""
    return "".join(f"{file.sha256}  {file.path}\n" for file in files)


def read_sums(content: bytes) -> dict[str, str]:
    """Return the sums of such lines by path; a line that is none of them counts for nothing."""
    lines = content.decode("utf-8", "replace").split("\n")
    return {
        path: digest for digest, parted, path in (line.partition("  ") for line in lines) if parted
    }
