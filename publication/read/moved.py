"""``content/moved.yml``: pages that have another address now, one a line, ``old/path: new/path``.

Paths are without language and ending, as in the navigation. A page may move again: then both
lines stay, and either address leads to the last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from publication.messages.problem import Problem, Report
from publication.read.messages import say
from publication.records.paths import path_fault
from publication.records.yaml_lines import YamlText, read_mapping

FILE = "moved.yml"
PATH = re.compile(r"(?!\.)[^/\\:?#\s]+(?:/(?!\.)[^/\\:?#\s]+)*(?<!\.md)")


Moved = dict[str, YamlText]


def read_moved(entries: Any, path: str, report: Report) -> Moved:
    """Return the new path by the old one; report what is no pair of paths."""
    moved: Moved = {}
    pairs = read_mapping(entries, path, report)
    for old, new in pairs.items():
        if not isinstance(new, YamlText):
            report(Problem(path, pairs.value_line(old), say("not-text", key=old)))
        elif not PATH.fullmatch(old):
            report(Problem(path, pairs.line_of(old), say("moved-path", path=old)))
        elif not PATH.fullmatch(new):
            report(Problem(path, new.line, say("moved-path", path=new)))
        elif fault := path_fault(old):
            report(Problem(path, pairs.line_of(old), fault))
        else:
            moved[old] = new
    return moved


def final_path(moved: Moved, old: str) -> str:
    """Return the path to which an old one leads in the end; '' if it leads round in a circle."""
    seen: set[str] = set()
    path = old
    while path in moved and path not in seen:
        seen.add(path)
        path = str(moved[path])
    return "" if path in seen else path


def earlier_paths(moved: Moved, path: str) -> Iterator[str]:
    """Yield the old paths that lead to a page."""
    return (old for old in moved if final_path(moved, old) == path)
