"""One word for one thing: a class's name stands for one class in the whole program."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from tests.programs import parsed
from tests.support import ROOT

PROGRAM = ("publication", "hooks", "scripts")


def class_names(tree: ast.Module) -> Iterator[str]:
    """Yield the classes and the type aliases of a module: CapWords, a leading underscore aside."""
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            names = [node.name]
        elif isinstance(node, ast.Assign):
            names = [target.id for target in node.targets if isinstance(target, ast.Name)]
        else:
            continue
        for name in (name.lstrip("_") for name in names):
            if name[:1].isupper() and not name.isupper():
                yield name


def repeated(root: Path) -> dict[str, list[str]]:
    """Return the names that several classes below ``root`` have, with the files of each."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for file in sorted(file for name in PROGRAM for file in (root / name).rglob("*.py")):
        for name in class_names(parsed(file)):
            found[name].append(file.relative_to(root).as_posix())
    return {name: files for name, files in found.items() if len(files) > 1}


def test_a_class_name_stands_for_one_class() -> None:
    assert repeated(ROOT) == {}


def test_a_second_class_or_alias_of_a_name_is_found(tmp_path: Path) -> None:
    (tmp_path / "publication").mkdir()
    (tmp_path / "hooks").mkdir()
    (tmp_path / "publication/rows.py").write_text("class Row:\n    pass\nLIMIT = 2\n")
    (tmp_path / "hooks/rows.py").write_text("_Row = tuple[str, ...]\nLIMIT = 3\n")
    assert repeated(tmp_path) == {"Row": ["hooks/rows.py", "publication/rows.py"]}
