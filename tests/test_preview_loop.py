"""What a preview does while no one waits for it, and leaves when a save comes."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from preview import loop
from preview.loop import LAST, Preview
from preview.site import Site


class Whole:
    """A site that is made to its end; ``while_made`` happens meanwhile, ``then`` after its pages."""

    def __init__(self, while_made: Callable[[], None]) -> None:
        self.while_made, self.then, self.lock = while_made, nothing, threading.RLock()
        self.is_closed = False

    def make_rest(self, stop: Callable[[], bool]) -> bool:
        assert not stop()
        self.then()
        return True

    def finish(self) -> None:
        self.while_made()

    def close(self) -> None:
        self.is_closed = True


def nothing() -> None:
    """Do nothing."""


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names of what was done to tidy up, as it is done."""
    done: list[str] = []
    monkeypatch.setattr(loop, "save", lambda _: done.append("save"))
    monkeypatch.setattr(loop, "forget_unused", lambda: done.append("forget"))
    monkeypatch.setattr(loop, "collect", lambda: done.append("collect"))
    return done


@pytest.fixture
def preview(tmp_path: Path) -> Preview:
    """Return a preview in which nothing has changed since it showed a site."""
    preview = Preview(tmp_path, tmp_path / "site", lambda _: None, rest=0.0)
    preview.changed = False
    return preview


def shown(preview: Preview, while_made: Callable[[], None]) -> Whole:
    site = Whole(while_made)
    preview.shown = cast("Site", site)
    return site


def test_a_site_made_whole_is_kept_for_the_next_start(preview: Preview, done: list[str]) -> None:
    site = shown(preview, nothing)
    preview.finish()
    preview.finish()  # nothing more is to do
    assert done == ["save", "forget", "collect"]
    assert preview.whole is cast("Site", site)
    assert not site.is_closed


def test_a_save_while_its_last_part_is_made_does_not_wait_for_more(
    preview: Preview, done: list[str]
) -> None:
    before = shown(preview, nothing)
    preview.finish()
    done.clear()
    site = shown(preview, preview.touch)
    preview.finish()
    assert done == []
    assert preview.whole is cast("Site", site)
    assert before.is_closed


def test_what_no_one_looks_at_is_made_later_than_the_pages(
    preview: Preview, done: list[str]
) -> None:
    """So that who saves every few seconds never waits for it."""
    preview.rest = 0.1
    site = shown(preview, lambda: done.append("made"))
    saving = threading.Timer(preview.rest * LAST / 10, preview.touch)
    site.then = saving.start
    preview.finish()
    saving.join()
    assert done == []
    assert preview.whole is None
    assert not site.is_closed


def test_a_save_while_answers_are_written_does_not_wait_for_the_collector(
    preview: Preview, done: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def save(_: Path) -> None:
        done.append("save")
        preview.touch()

    shown(preview, nothing)
    monkeypatch.setattr(loop, "save", save)
    preview.finish()
    assert done == ["save", "forget"]
