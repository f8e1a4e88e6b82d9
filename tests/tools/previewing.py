"""A preview of a small publication, served as ``make serve`` does, for tests to save files in."""

from __future__ import annotations

import os
import re
import shutil
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from mkdocs.commands.build import build
from mkdocs.config import load_config
from preview.loop import Preview
from preview.serving import Server
from preview.watching import start_watching

from publication.cache.memoize import MEMOS, SPENT, forget_unused
from publication.cache.store import FOLDER, KEYS, load, save
from publication.messages.problem import Message
from tests.support import ROOT, assemble, said

OWN_SCRIPT = re.compile(rb'<script src="[^"]*-preview/reload\.js"[^>]*></script>')
PATIENCE = 60.0  # seconds: a machine may be busy
REST = 0.002  # seconds before the pages that nobody looks at are made: here somebody waits for them


class Saved(NamedTuple):
    """What a build leaves for the next."""

    site: Path
    answers: dict[str, bytes]  # memoized, as files


class Previewed:
    """A publication in ``root``, and the preview of it at ``address``."""

    def __init__(self, root: Path, preview: Preview, address: str, terminal: list[Message]) -> None:
        self.root, self.preview, self.address, self.terminal = root, preview, address, terminal

    def path(self, name: str) -> Path:
        """Return a file of the publication."""
        return self.root / name

    def replace(self, name: str, old: str, new: str) -> None:
        """Save a file with ``new`` in the place of ``old``, which stands there."""
        text = self.path(name).read_text("utf-8")
        assert old in text
        self.path(name).write_text(text.replace(old, new), "utf-8")

    def after(self, save: Callable[[], object], wrong: bool = False) -> list[str]:
        """Save, and return what is wrong once that is known, or [] once all is made."""
        preview, built = self.preview, self.preview.built
        save()
        until(
            lambda: (
                preview.built > built
                and not preview.changed
                and not preview.building
                and bool(preview.problems) == wrong
                and (wrong or preview.whole is preview.shown)
            )
        )
        return said(preview.problems)

    def get(self, place: str) -> bytes:
        """Return a file as it is served, without the preview's own script."""
        with urllib.request.urlopen(self.address + place) as answer:
            return OWN_SCRIPT.sub(b"", answer.read())

    def served(self, places: Iterable[str]) -> dict[str, bytes]:
        """Return the files at ``places``, and what the preview has made besides."""
        shown = self.preview.shown
        assert shown is not None
        return {place: self.get(place) for place in {*places, *files_of(shown.folder)}}

    def built(self) -> dict[str, bytes]:
        """Return every file of a full strict build of the same files, with nothing known."""
        with forgotten():
            return files_of(self.build("fresh"))

    def saved(self) -> Saved:
        """Return what a full build of the files leaves for the next: its site, and its answers."""
        with forgotten():
            KEYS.pop(self.root, None)
            load(self.root)
            site = self.build("saved")
            SPENT.seconds = PATIENCE  # worth it, however quick it was
            save(self.root)
        return Saved(site, files_of(self.root / FOLDER))

    def loaded(self, saved: Saved) -> dict[str, bytes]:
        """Return every file of a full build that knows what another left, and stands on its site."""
        site = self.root.parent / "loaded"
        shutil.rmtree(site, ignore_errors=True)
        shutil.copytree(saved.site, site, copy_function=os.link)
        with forgotten():
            KEYS.pop(self.root, None)
            for name, answers in saved.answers.items():
                (self.root / FOLDER / name).write_bytes(answers)
            load(self.root)
            return files_of(self.build("loaded"))

    def build(self, name: str) -> Path:
        """Build, not as the preview does, into a folder of this name beside it, and return that.

        Not by the command of ``make site`` either: that refuses ids which nobody has confirmed.
        """
        site = self.root.parent / name
        config = load_config(str(self.root / "mkdocs.yml"), strict=True, site_dir=str(site))
        config.plugins.on_startup(command="gh-deploy", dirty=False)
        build(config)
        return site


def files_of(folder: Path) -> dict[str, bytes]:
    """Return the bytes of all files below a folder."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file()
    }


@contextmanager
def forgotten() -> Iterator[None]:
    """Let nothing be known inside the block, and what was before it again after it."""
    before = [(each, each.young, each.old) for each in MEMOS.values()]
    forget_unused()
    forget_unused()
    try:
        yield
    finally:
        for each, young, old in before:
            each.young, each.old = young, old


def until(ready: Callable[[], bool]) -> None:
    """Return when ``ready`` says so; TimeoutError if it never does."""
    end = time.monotonic() + PATIENCE
    while not ready():
        if time.monotonic() > end:
            raise TimeoutError
        time.sleep(0.01)


@contextmanager
def previewed(folder: Path, fixture: str = "tiny") -> Iterator[Previewed]:
    """Serve a fixture, with templates and assets of its own, below ``folder``."""
    root = assemble(fixture, folder / "project")
    for name in ("overrides", "docs"):
        (root / name).unlink()
        shutil.copytree(ROOT / name, root / name)
    said_there: list[Message] = []
    preview = Preview(root, folder / "made", said_there.append, REST)
    server = Server(("127.0.0.1", 0), preview)
    observer = start_watching(root, preview.touch)
    for target in (server.serve_forever, preview.run):
        threading.Thread(target=target, daemon=True).start()
    try:
        until(lambda: preview.whole is not None)
        address = f"http://127.0.0.1:{server.server_port}/"
        yield Previewed(root, preview, address, said_there)
    finally:
        preview.stop()
        observer.stop()
        server.shutdown()
        server.server_close()
