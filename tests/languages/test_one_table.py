"""What is true of a language stands in its table: nothing else knows one language from another.

Outside ``languages/`` and ``figures/``, whose readers are one language's each, a program's text has
no Han character, no full-width mark and no range of them; no tag or folder of a language is
written out; and no language's own table is imported, but by lookup. Docstrings and comments
may give examples, and messages to editors are in both of their languages.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.programs import parsed
from tests.support import ROOT

FREE = {"languages", "figures", "messages"}  # rooms
TABLES = {"importing/source.py": "zh_report"}  # the one room that reads one language, and where
TAG = re.compile(r"(?:zh|en|ja|ko)(?:-[A-Za-z]+)?")
ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
HAN = re.compile("[\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]")
IN_TEMPLATE = re.compile(r"[\"'](?:zh|en)(?:-[A-Za-z]+)?[\"']")


def programs(root: Path) -> Iterator[Path]:
    """Yield the modules for which the rule holds."""
    for file in sorted((root / "publication").rglob("*.py")):
        room = file.relative_to(root / "publication").parts[0]
        if room not in FREE and "messages" not in file.with_suffix("").parts[-2:]:
            yield file
    yield from sorted((root / "hooks").rglob("*.py"))


def texts(tree: ast.Module) -> Iterator[ast.Constant]:
    """Yield the texts of a module that are no docstrings; of a formatted one, its parts."""
    alone = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in alone:
            yield node


def knows(text: str) -> bool:
    """Return whether a text is of one language, or the range of its script."""
    plain = ESCAPE.sub(lambda found: chr(int(found[1] or found[2], 16)), text)
    return bool(HAN.search(plain) or TAG.fullmatch(text) or "Script=Han" in text)


def tables(tree: ast.Module) -> Iterator[str]:
    """Yield the languages whose own tables a module imports."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "publication.languages":
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("publication."):
            yield (node.module or "").removeprefix("publication.languages.")


def faults(root: Path) -> list[str]:
    """Return where the rule is broken."""
    own = {file.stem for file in (ROOT / "publication" / "languages").glob("??.py")}
    own |= {file.stem for file in (ROOT / "publication" / "languages").glob("??_*.py")}
    found = []
    for file in programs(root):
        tree, shown = parsed(file), file.relative_to(root).as_posix()
        found += [f"{shown}:{each.lineno}" for each in texts(tree) if knows(str(each.value))]
        allowed = TABLES.get(shown.removeprefix("publication/"))
        found += [f"{shown}: {name}" for name in tables(tree) if name in own and name != allowed]
    return found


def test_nothing_else_knows_one_language_from_another() -> None:
    assert faults(ROOT) == []


def test_no_template_asks_for_a_language() -> None:
    files = [each for each in (ROOT / "overrides").rglob("*") if each.is_file()]
    asking = [
        each.relative_to(ROOT).as_posix()
        for each in files
        if IN_TEMPLATE.search(text := each.read_text("utf-8")) or HAN.search(text)
    ]
    assert files
    assert asking == []


@pytest.mark.parametrize(
    ("line", "broken"),
    [
        ('MARK = "。"', True),
        ('HAN = re.compile(r"[\\u4e00-\\u9fff]")', True),
        ('HAN = re.compile("[\\U00020000-\\U0003ffff]")', True),
        ('print(f"{title}：{text}")', True),
        ('if folder == "zh":\n    pass', True),
        ('TABLE = {"en": 1}', True),
        ('if tag.startswith("zh-Hant"):\n    pass', True),
        ("from publication.languages.zh import SIMPLIFIED", True),
        ("from publication.languages import zh_report", True),
        ('def f() -> None:\n    """Return 中 for 中文, “en” too."""', False),
        ('SEAM = "\\ue000"  # 力争', False),
        ('NAMES = ("then", "zhejiang", "encoding")', False),
        ("from publication.languages.lookup import facts", False),
        ("from publication.records.fields import ID", False),
    ],
)
def test_a_fault_is_found(tmp_path: Path, line: str, broken: bool) -> None:
    file = tmp_path / "publication" / "check" / "a.py"
    file.parent.mkdir(parents=True)
    file.write_text(f"{line}\n", "utf-8")
    assert bool(faults(tmp_path)) is broken
