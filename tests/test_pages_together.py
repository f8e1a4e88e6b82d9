"""An archive's pages are written by several processes: with the same outcome as by one."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from publication import helpers
from tests.support import assemble, build_site


@pytest.fixture
def jobs(monkeypatch: pytest.MonkeyPatch) -> list[Callable[[], Any]]:
    """Return the jobs that helpers are given, as on three processors; a few pages are much."""
    given: list[Callable[[], Any]] = []
    begun = helpers.begun

    def noted(job: Callable[[], Any]) -> Callable[[], Any]:
        given.append(job)
        return begun(job)

    monkeypatch.setattr(helpers, "begun", noted)
    monkeypatch.setattr(helpers, "LITTLE", 5)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1, 2})
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    return given


def page_shares(jobs: list[Callable[[], Any]]) -> list[Callable[[], Any]]:
    return [job for job in jobs if isinstance(job, partial)]


def contents(site: Path) -> dict[str, bytes]:
    files = (file for file in site.rglob("*") if file.is_file())
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in files}


def test_helpers_write_what_one_process_writes(
    tmp_path: Path, jobs: list[Callable[[], Any]]
) -> None:
    for name in ("alone", "together"):
        (tmp_path / name).mkdir()
    alone = build_site(assemble("tiny", tmp_path / "alone"))
    assert not page_shares(jobs)  # without a command to build
    folder = assemble("tiny", tmp_path / "together")
    config = load_config(str(folder / "mkdocs.yml"), strict=True)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    assert len(page_shares(jobs)) == 2  # one for each processor but this process's own
    assert contents(folder / "site") == contents(alone)
