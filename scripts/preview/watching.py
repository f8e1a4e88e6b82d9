"""The system tells of every change to what a site is made from."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from watchdog import events
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver

from preview.faults import SETTINGS

FOLDERS = ("content", "docs", "hooks", "overrides")
CHANGES: list[type[events.FileSystemEvent]] = [  # a build opens and closes what is watched
    events.DirDeletedEvent, events.DirMovedEvent, events.FileCreatedEvent,
    events.FileDeletedEvent, events.FileModifiedEvent, events.FileMovedEvent,
]  # fmt: skip
OF_EDITORS = ("~", ".swp", ".swx", ".tmp", ".pyc")  # what editors keep beside a file


class _FileHandler(events.FileSystemEventHandler):
    def __init__(self, changed: Callable[[], None], only: str = "") -> None:
        self.changed, self.only = changed, only

    def on_any_event(self, event: events.FileSystemEvent) -> None:
        """Pass on a change of a file that a site is made from."""
        names = {Path(str(path)).name for path in (event.src_path, event.dest_path) if path}
        if self.only in names or (not self.only and any(map(_is_watched, names))):
            self.changed()


def _is_watched(name: str) -> bool:
    return not name.startswith(".") and not name.endswith(OF_EDITORS)


def start_watching(root: Path, changed: Callable[[], None]) -> BaseObserver:
    """Call ``changed`` after every change below ``root`` that matters, from another thread.

    The settings are watched by the folder that they are in: an editor may put a new file in the
    place of the old one.
    """
    observer: BaseObserver = Observer()
    handler = _FileHandler(changed)
    for name in FOLDERS:
        if (root / name).is_dir():
            observer.schedule(handler, str(root / name), recursive=True, event_filter=CHANGES)
    settings = _FileHandler(changed, only=SETTINGS)
    observer.schedule(settings, str(root), recursive=False, event_filter=CHANGES)
    observer.start()
    return observer
