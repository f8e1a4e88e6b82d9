"""The order of the rooms: an import points down it, never up, and never round."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from tests.programs import parsed
from tests.support import ROOT

PACKAGE = "publication"
ROOMS = (  # from the top; publication/__init__.py says what each is for
    "editorial", "exchange", "importing", "history", "publish", "render", "check",
    "load", "publication", "match", "align", "read", "figures", "settings", "records",
    "languages", "cache", "messages",
)  # fmt: skip
MOST_FLOORS, MOST_MODULES = 10, 5


def modules(root: Path) -> dict[str, Path]:
    """Return the files of the package's modules by dotted name."""
    files = sorted((root / PACKAGE).rglob("*.py"))
    parts = {file: file.relative_to(root).with_suffix("").parts for file in files}
    return {".".join(parts[file]).removesuffix(".__init__"): file for file in files}


def imported(tree: ast.Module, known: dict[str, Path]) -> Iterator[str]:
    """Yield the modules of the package that a module imports, at its top or inside a function."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in known)
        elif isinstance(node, ast.ImportFrom) and node.module in known:
            for alias in node.names:
                below = f"{node.module}.{alias.name}"
                yield below if below in known else str(node.module)


def imports(root: Path) -> dict[str, set[str]]:
    """Return what each module of the package imports of it."""
    known = modules(root)
    return {name: set(imported(parsed(file), known)) - {name} for name, file in known.items()}


def room(module: str) -> str:
    """Return the room that a module stands in; '' for the package itself."""
    return (*module.split("."), "")[1]


def against(found: dict[str, set[str]]) -> list[str]:
    """Return the imports that do not point down the rooms."""
    return sorted(
        f"{name} imports {other}"
        for name, others in found.items()
        for other in others
        if room(name) != room(other) and ROOMS.index(room(name)) > ROOMS.index(room(other))
    )


@pytest.fixture(scope="module")
def found() -> dict[str, set[str]]:
    return imports(ROOT)


def test_every_module_stands_in_a_room(found: dict[str, set[str]]) -> None:
    assert {room(name) for name in found} == {*ROOMS, ""}


def test_imports_point_down(found: dict[str, set[str]]) -> None:
    assert against(found) == []


def test_there_is_no_circle(found: dict[str, set[str]]) -> None:
    try:
        TopologicalSorter(found).prepare()
    except CycleError as error:
        pytest.fail(f"a circle of imports: {error.args[1]}")


def test_the_house_is_not_high(found: dict[str, set[str]]) -> None:
    below: dict[str, set[str]] = {each: set() for each in ROOMS}
    for name, others in found.items():
        if room(name):
            below[room(name)] |= {room(other) for other in others} - {room(name), ""}
    floors: dict[str, int] = {}
    for each in TopologicalSorter(below).static_order():
        floors[each] = 1 + max((floors[other] for other in below[each]), default=0)
    assert max(floors.values()) <= MOST_FLOORS


def test_few_modules_stand_in_the_hall() -> None:
    assert len(list((ROOT / PACKAGE).glob("*.py"))) <= MOST_MODULES


def test_nothing_in_the_rooms_knows_the_engine() -> None:
    text = "".join(file.read_text("utf-8") for file in modules(ROOT).values())
    assert "import mkdocs" not in text
    assert "from mkdocs" not in text


@pytest.mark.parametrize(
    ("lower", "line"),
    [
        ("messages/problem.py", "from publication.read import pages\n"),
        ("read/pages.py", "import publication.load\n"),
        ("cache/store.py", "def f() -> None:\n    from publication.check import checks\n"),
    ],
)
def test_an_import_against_the_order_is_found(tmp_path: Path, lower: str, line: str) -> None:
    for name in ("read/pages.py", "check/checks.py", "load.py", "messages/problem.py", lower):
        file = tmp_path / PACKAGE / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
        for folder in (file.parent, tmp_path / PACKAGE):
            (folder / "__init__.py").touch()
    (tmp_path / PACKAGE / lower).write_text(line, "utf-8")
    assert len(against(imports(tmp_path))) == 1
