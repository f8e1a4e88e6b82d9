"""The adapter to MkDocs: one module that lists the steps, and one record that they share."""

from __future__ import annotations

import importlib
import logging
import re
from pathlib import Path
from types import FunctionType, ModuleType

import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from preview.site import prepare_site

from hooks.record import build_of
from tests.support import ROOT, assemble
from tests.tools.previewing import files_of

MOST_STORES = 2
HOOKS = sorted(file.stem for file in (ROOT / "hooks").glob("*.py") if file.stem != "__init__")
CONSTANT = (
    str, int, float, bytes, tuple, frozenset, range, re.Pattern, type, FunctionType, ModuleType,
    logging.Logger, logging.LoggerAdapter,
)  # fmt: skip


def stores(module: ModuleType) -> list[str]:
    """Return the module's names for what can be changed, or remembers."""
    return [
        name
        for name, value in vars(module).items()
        if not name.startswith("__")
        and type(value).__module__ not in ("typing", "types", "collections.abc", "__future__")
        and not isinstance(value, CONSTANT)
        and getattr(value, "__module__", module.__name__) == module.__name__
    ]


def test_the_settings_name_one_hook() -> None:
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    assert yaml.safe_load(settings)["hooks"] == ["hooks/build.py"]


def test_the_order_of_steps_stands_in_one_place() -> None:
    """No module but that one answers MkDocs, and none says when it wants to run."""
    texts = {name: (ROOT / "hooks" / f"{name}.py").read_text("utf-8") for name in HOOKS}
    assert [name for name, text in texts.items() if "event_priority" in text] == []
    assert [name for name, text in texts.items() if re.search(r"^def on_", text, re.M)] == ["build"]


def test_steps_share_nothing_but_the_record() -> None:
    found = [
        f"{name}.{store}"
        for name in HOOKS
        for store in stores(importlib.import_module(f"hooks.{name}"))
    ]
    assert len(found) <= MOST_STORES, found
    texts = "".join((ROOT / "hooks" / f"{name}.py").read_text("utf-8") for name in HOOKS)
    assert not re.search(r"config\.extra\W", texts)


@pytest.mark.parametrize(
    "line",
    [
        "STATE = {}",
        "SEEN: list[str] = []",
        "NAMES = set()",
        "@functools.cache\ndef STATE(name):\n    return name",
        "class State:\n    pass\nKEPT = State()",
    ],
)
def test_a_store_is_found(line: str) -> None:
    module = ModuleType("hooks.trial")
    exec(f"import functools\nA, B, C = 'a', ('b',), functools.partial\n{line}", vars(module))
    assert len(stores(module)) == 1


def test_what_no_step_has_made_yet_is_not_there(tmp_path: Path) -> None:
    config = load_config(str(assemble("tiny", tmp_path) / "mkdocs.yml"))
    with pytest.raises(AttributeError, match="'Build' object has no attribute 'publication'"):
        _ = build_of(config).publication


def test_builds_do_not_mix(tmp_path: Path) -> None:
    """A preview makes pages of one state of the files after it has prepared the next."""
    root = assemble("tiny", tmp_path / "project")
    file = root / "content/zh/tasks/city.md"
    places = ["zh/review/index.html", "zh/tasks/city/index.html", "zh-en/review/index.html"]
    alone = prepare_site(root, tmp_path / "alone")
    expected = [alone.read(place) for place in places]
    before = prepare_site(root, tmp_path / "before")
    file.write_text(file.read_text("utf-8").replace("title: 城市", "title: 都市"), "utf-8")
    after = prepare_site(root, tmp_path / "after")
    changed = [after.read(place) for place in places]
    assert [before.read(place) for place in places] == expected
    assert all(one != other for one, other in zip(changed, expected, strict=True))


def test_a_configuration_can_be_built_again(tmp_path: Path) -> None:
    """What a build changes in it for the engine is there again for the next."""
    folder = assemble("tiny", tmp_path)
    config = load_config(str(folder / "mkdocs.yml"), strict=True)
    build(config)
    first = files_of(folder / "site")
    build(config)
    assert files_of(folder / "site") == first
