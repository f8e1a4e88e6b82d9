"""The program's own modules as the tests read them: parsed once, for all that look at them."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path


def parsed(file: Path) -> ast.Module:
    """Return a module's tree: change nothing in it, others get the same."""
    return _tree(file.read_text("utf-8"))


@cache
def _tree(text: str) -> ast.Module:
    return ast.parse(text)
