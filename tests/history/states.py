"""States of content, a day after the other, and what readers are told of them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from publication.align.lock import LockedBlock, LockedPage, format_lock
from publication.history.reading import History, read_history
from publication.history.revisions import PageChange, Release
from publication.settings.configuration import Configuration
from tests.align.test_difference import shown
from tests.repositories import Work
from tests.support import configuration

ZH, EN = "zh/a.md", "en/a.md"
TEXTS = (
    ("潮水日夜奔流", "The tide runs"),
    ("地铁全线通车", "Metro lines opened"),
    ("新建学校12所", "12 schools built"),
)
DAYS = [f"2026-01-{day:02}" for day in range(5, 15)]


def page(*texts: tuple[str, str], path: str = "a") -> dict[str, str]:
    """Return the files of one page of paragraphs."""
    return {
        f"zh/{path}.md": "\n\n".join(zh for zh, _ in texts) + "\n",
        f"en/{path}.md": "\n\n".join(en for _, en in texts) + "\n",
    }


def locked(*rows: tuple[str, str, str]) -> str:
    blocks = tuple(LockedBlock(i, "2026-01-05", {"zh": zh, "en": en}) for i, zh, en in rows)
    return format_lock({"a": LockedPage(blocks)})


def settings_of(root: Path, *paths: str) -> Configuration:
    return configuration(root, paths or ("a",))


def told(release: Release) -> list[str]:
    """Return what readers are told of a release, a line for each change."""
    return [
        *(line for each in release.changes.pages for line in told_page(each)),
        *told_data(release),
    ]


def told_page(change: PageChange) -> Iterator[str]:
    if change.step != "changed":
        yield f"{change.path}: {change.kind} {change.step} {change.titles.get('en', '–')}"
    for block in change.blocks:
        place = f"{change.path}#{block.id or block.field or '–'}"
        said = " | ".join(f"{w.folder} {shown(w.pieces)}" for w in block.wordings)
        behind = f" (not {', '.join(block.behind)})" if block.behind else ""
        yield f"{place}: {block.kind} {block.step} {said}{behind}"


def told_data(release: Release) -> Iterator[str]:
    for each in (*release.changes.repairs, *release.changes.data):
        said = "; ".join(f"{f.name} {shown(f.pieces)}".strip() for f in each.fields)
        yield f"{each.file}/{each.id}: {each.step} {each.names.get('en', '–')} {said}".rstrip()


def history_of(root: Path, *states: dict[str, str], paths: tuple[str, ...] = ("a",)) -> History:
    """Return the history of states of the content, a day after the other."""
    work = Work(root)
    for day, files in zip(DAYS, states, strict=False):
        shutil.rmtree(root / "content", ignore_errors=True)
        work.commit(day, files)
    return read_history(settings_of(root, *paths))


def last_of(root: Path, *states: dict[str, str], paths: tuple[str, ...] = ("a",)) -> list[str]:
    history = history_of(root, *states, paths=paths)
    return told(history.releases[0]) if len(history.releases) > 1 else []


START = page(*TEXTS)
DATA = """\
- id: growth
  name: {zh: 增长, en: Growth}
  value: "6.5"
  tags: [a, b]
- id: roads
  name: {zh: 道路, en: Roads}
"""
