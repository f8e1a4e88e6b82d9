"""Whoever turned the collector off finds it off: a preview collects while no one waits for it."""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from publication.cache import collector, store
from tests.support import ROOT

GARBAGE = """
class Garbage:
    def __init__(self):
        self.itself = self
    def __del__(self):
        print("looked through")
kept = Garbage()
"""


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


@pytest.mark.parametrize(("first", "said"), [("collect_seldom()", ""), ("", "looked through\n")])
def test_nothing_is_looked_through_at_the_end_of_a_process(first: str, said: str) -> None:
    code = f"from publication.cache.collector import collect_seldom\n{first}{GARBAGE}"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert (done.stdout, done.stderr) == (said, "")


@pytest.mark.parametrize("module", ["hooks", "_script"])
def test_garbage_is_looked_for_seldom_while_a_program_is_loaded(module: str) -> None:
    code = f"import gc, sys; sys.path[:0] = ['.', 'scripts']; import {module}; print(gc.get_threshold()[0])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert (done.stdout, done.stderr) == (f"{collector.OBJECTS}\n", "")
