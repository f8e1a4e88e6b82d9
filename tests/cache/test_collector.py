"""Whoever turned the collector off finds it off: a preview collects while no one waits for it."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

from publication.cache import collector, store


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    gc.enable()
    yield
    gc.enable()
    gc.unfreeze()


@pytest.mark.parametrize("on", [True, False])
def test_loading_leaves_the_collector_as_it_was(tmp_path: Path, on: bool) -> None:
    if not on:
        collector.collect_when_asked()
    with collector.paused():
        assert not gc.isenabled()
    store.load(tmp_path)
    assert gc.isenabled() == on
