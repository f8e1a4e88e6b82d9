"""``content/alignment.lock``: block ids, and both texts as an editor last confirmed them.

JSON with one field a line, so that a difference reads well and merges; written by
``scripts/confirm.py`` alone, read by every build.
"""

from __future__ import annotations

import json
from dataclasses import field
from datetime import date
from pathlib import Path
from typing import Any

from publication.align.messages import say
from publication.cache.files import read_file
from publication.cache.memoize import collected, memoize, reported
from publication.cache.values import dataclass
from publication.languages.characters import without_forbidden
from publication.messages.problem import Problem, Report
from publication.records.conflicts import conflict_lines
from publication.records.texts import check_escapes, clean

NAME = "alignment.lock"


@dataclass(frozen=True)
class LockedBlock:
    """A block as last confirmed: id, date (ISO 8601), and its text by language folder."""

    id: str
    date: str
    texts: dict[str, str] = field(hash=False)


@dataclass(frozen=True)
class LockedPage:
    """A page as last confirmed; ``retired`` has where each removed id leads: to the nearest left."""

    blocks: tuple[LockedBlock, ...] = ()
    retired: dict[str, str] = field(default_factory=dict, hash=False)


Lock = dict[str, LockedPage]


def read_lock(file: Path, shown: str, report: Report) -> Lock:
    """Return the lock in ``file``; an absent one is empty, a broken one is reported."""
    if not file.exists():
        return {}
    return reported(_read(read_file(file), shown), report)


@memoize
def _read(data: bytes, shown: str) -> tuple[Lock, tuple[Problem, ...]]:
    return collected(lambda report: parse_lock(data, shown, report))


def parse_lock(data: bytes, shown: str, report: Report) -> Lock:
    """Return the lock that a file's bytes are; a broken one is reported, and empty."""
    try:
        text = clean(data.decode("utf-8-sig").replace("\r\n", "\n"), shown, report)
        if lines := conflict_lines(text):
            for line in lines:
                report(Problem(shown, line, say("lock-conflict")))
            return {}
        return {path: _page(entry) for path, entry in _parsed(text, shown, report).items()}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        line = getattr(error, "lineno", 1)
        report(Problem(shown, line, say("lock-broken", detail=str(error))))
        return {}


def _parsed(text: str, shown: str, report: Report) -> dict[str, Any]:
    """Return what a lock's JSON says, in which characters may be written as numbers, too."""
    escaped = "\\" in text
    for problem in check_escapes(text, shown) if escaped else ():
        report(problem)
    found: dict[str, Any] = json.loads(text, object_pairs_hook=_cleaned if escaped else None)
    return found


def _cleaned(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    return {
        without_forbidden(key): without_forbidden(value) if isinstance(value, str) else value
        for key, value in pairs
    }


def _page(entry: dict[str, Any]) -> LockedPage:
    blocks = tuple(
        LockedBlock(str(block["id"]), _date(block["date"]), _strings(block["texts"]))
        for block in entry["blocks"]
    )
    return LockedPage(blocks, _strings(entry.get("retired", {})))


def _strings(entry: Any) -> dict[str, str]:
    return {str(key): str(value) for key, value in dict(entry).items()}


def _date(text: Any) -> str:
    """Return an ISO 8601 date or '' as it is; ValueError if it is neither."""
    return date.fromisoformat(text).isoformat() if text else ""


def format_lock(lock: Lock) -> str:
    """Return the lock as its file has it."""
    data = {path: _entry(page) for path, page in sorted(lock.items())}
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _entry(page: LockedPage) -> dict[str, Any]:
    blocks = [{"id": b.id, "date": b.date, "texts": b.texts} for b in page.blocks]
    return {"retired": page.retired, "blocks": blocks}
