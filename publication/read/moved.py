"""``content/moved.yml``: pages that have another address now, one a line, ``old/path: new/path``.

Paths are without language and ending, as in the navigation. A page may move again: then both
lines stay, and either address leads to the last.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any

from publication.cache.memoize import memoize_reader
from publication.messages.problem import Problem, Report
from publication.read.messages import say
from publication.records.yaml_lines import YamlText, read_mapping
from publication.settings.navigation import address_fault

FILE = "moved.yml"
PATH = re.compile(r"(?!\.)[^/\\:?#\s]+(?:/(?!\.)[^/\\:?#\s]+)*(?<!\.md)")


class Moved(dict[str, YamlText]):
    """The new path of each page by the old one, and where all of them lead in the end."""

    @cached_property
    def ends(self) -> dict[str, str]:
        """Return the path to which each old one leads in the end; '' if it leads round in a circle."""
        ends: dict[str, str] = {}
        for old in self:
            path, passed = old, dict[str, None]()
            while path in self and path not in ends and path not in passed:
                passed[path] = None
                path = str(self[path])
            end = "" if path in passed else ends.get(path, path)
            ends |= dict.fromkeys(passed, end)
        return ends

    @cached_property
    def earlier(self) -> dict[str, list[str]]:
        """Return the old paths that lead to each page."""
        found: dict[str, list[str]] = {}
        for old in self:
            found.setdefault(self.ends[old], []).append(old)
        return found


@memoize_reader
def read_moved(entries: Any, path: str, report: Report) -> Moved:
    """Return the new path by the old one; report what is no pair of paths."""
    moved = Moved()
    pairs = read_mapping(entries, path, report)
    for old, new in pairs.items():
        if not isinstance(new, YamlText):
            report(Problem(path, pairs.value_line(old), say("not-text", key=old)))
        elif not PATH.fullmatch(old):
            report(Problem(path, pairs.line_of(old), say("moved-path", path=old)))
        elif not PATH.fullmatch(new):
            report(Problem(path, new.line, say("moved-path", path=new)))
        elif fault := address_fault(old):
            report(Problem(path, pairs.line_of(old), fault))
        else:
            moved[old] = new
    return moved
