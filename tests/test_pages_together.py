"""An archive's pages are written by several processes: with the same outcome as by one."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from hooks import page_workers
from publication.cache import workers
from publication.render.templates import COMPILED, MemoizedBytecode
from tests.support import assemble, build_site

NAMED_LATER = (".icons/", "partials/languages/")  # by what a page says


@pytest.fixture
def jobs(monkeypatch: pytest.MonkeyPatch) -> list[Callable[[], Any]]:
    """Return the jobs that workers are given, as on three processors; a few pages are much."""
    given: list[Callable[[], Any]] = []
    start = workers.start

    def noted(job: Callable[[], Any]) -> Callable[[], Any]:
        given.append(job)
        return start(job)

    monkeypatch.setattr(workers, "start", noted)
    monkeypatch.setattr(workers, "FEW", 5)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1, 2})
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    return given


def named(jobs: list[Callable[[], Any]], name: str) -> list[Callable[[], Any]]:
    return [job for job in jobs if isinstance(job, partial) and job.func.__name__ == name]


def contents(site: Path) -> dict[str, bytes]:
    files = (file for file in site.rglob("*") if file.is_file())
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in files}


def test_workers_write_what_one_process_writes(
    tmp_path: Path, jobs: list[Callable[[], Any]]
) -> None:
    for name in ("alone", "together"):
        (tmp_path / name).mkdir()
    alone = build_site(assemble("tiny", tmp_path / "alone"))
    assert not named(jobs, "_write_as_worker")  # without a command to build
    folder = assemble("tiny", tmp_path / "together")
    config = load_config(str(folder / "mkdocs.yml"), strict=True)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    assert (
        len(named(jobs, "_write_as_worker")) == 2
    )  # one for each processor but this process's own
    assert contents(folder / "site") == contents(alone)


def test_a_page_that_a_worker_cannot_write_fails_the_build(
    tmp_path: Path, jobs: list[Callable[[], Any]], caplog: pytest.LogCaptureFixture
) -> None:
    """What the engine says of it in the worker is said here."""
    config = load_config(str(assemble("tiny", tmp_path) / "mkdocs.yml"), strict=True)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    write_apart = named(jobs, "_write_as_worker")[0].func  # type: ignore[attr-defined]

    def fail() -> None:
        logging.getLogger("mkdocs.commands.build").error("Error building page 'a.md': why")
        raise ValueError("why")

    with pytest.raises(Abort, match="a page that could not be written"):
        page_workers.relay_logs([workers.start(partial(write_apart, fail))])
    assert "Error building page 'a.md': why" in caplog.messages


def test_templates_are_compiled_ahead_as_the_build_itself_would(
    tmp_path: Path, jobs: list[Callable[[], Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The build asks for no template that the worker did not know."""
    folder = assemble("tiny", tmp_path)
    monkeypatch.setattr(COMPILED, "young", {})
    monkeypatch.setattr(COMPILED, "old", {})
    build(load_config(str(folder / "mkdocs.yml"), strict=True))
    [compiling] = named(jobs, "_compile")
    wanted = {*COMPILED.young}
    COMPILED.young = {}
    ahead = {*compiling()}
    late = set(names_of(folder, wanted - ahead))
    assert {name for name in late if not name.startswith(NAMED_LATER)} == set()
    assert {"main.html", "plain/page.md"} <= {*names_of(folder, wanted)}


def names_of(folder: Path, compiled: Iterable[Any]) -> Iterator[str]:
    """Yield the names of templates by what their compilation is memoized by."""
    keys = {key for key, _ in compiled}
    for top in load_config(str(folder / "mkdocs.yml")).theme.dirs:
        for name in (file.relative_to(top).as_posix() for file in Path(top).rglob("*.*")):
            if MemoizedBytecode().get_cache_key(name, str(Path(top) / name)) in keys:
                yield name
