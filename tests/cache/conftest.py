"""A process that knows nothing yet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from publication.cache import store
from publication.cache.memoize import APART, LOADED, MEMOS


@pytest.fixture
def _unknown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let this process know of no memo, and of nothing that was loaded."""
    monkeypatch.setattr(store, "COMPILED", tmp_path / "compiled")
    known, keys, loaded = dict(MEMOS), dict(store.KEYS), dict(LOADED)
    MEMOS.clear()
    store.KEYS.clear()
    LOADED.clear()
    yield
    APART.clear()
    LOADED.clear()
    LOADED.update(loaded)
    MEMOS.clear()
    MEMOS.update(known)
    store.KEYS.clear()
    store.KEYS.update(keys)
