"""What a preview does while no one waits for it, and leaves when a save comes."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from preview import loop
from preview.loop import Preview
from preview.site import Site


class Whole:
    """A site that is made to its end; ``while_made`` happens meanwhile."""

    def __init__(self, while_made: Callable[[], None]) -> None:
        self.while_made, self.lock, self.is_closed = while_made, threading.RLock(), False

    def finish(self, stop: Callable[[], bool]) -> bool:
        assert not stop()
        self.while_made()
        return True

    def close(self) -> None:
        self.is_closed = True


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
    site = shown(preview, lambda: None)
    preview.finish()
    preview.finish()  # nothing more is to do
    assert done == ["save", "forget", "collect"]
    assert preview.whole is cast("Site", site)
    assert not site.is_closed


def test_a_save_while_its_last_part_is_made_does_not_wait_for_more(
    preview: Preview, done: list[str]
) -> None:
    before = shown(preview, lambda: None)
    preview.finish()
    done.clear()
    site = shown(preview, preview.touch)
    preview.finish()
    assert done == []
    assert preview.whole is cast("Site", site)
    assert before.is_closed


def test_a_save_while_answers_are_written_does_not_wait_for_the_collector(
    preview: Preview, done: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def save(_: Path) -> None:
        done.append("save")
        preview.touch()

    shown(preview, lambda: None)
    monkeypatch.setattr(loop, "save", save)
    preview.finish()
    assert done == ["save", "forget"]
