"""The groups of the navigation: the report, where to find things in it, the site itself.

Twenty equal lines tell nobody where to look (issue 20). A page's group follows from what it is: a
part of a report, a page that lists what reports hold under its Contract name, or neither.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable
from typing import TypeVar

REPORT, FIND, SITE = "report", "find", "site"  # in the order of the navigation
FINDING = (
    "index",
    "report",
    "names",
    "goals",
    "targets",
    "indicators",
)  # the first lists the reports of an archive
Entry = TypeVar("Entry")


def group_of(path: str, parts: Container[str]) -> str:
    """Return the group of the page at ``path``; ``parts`` are the paths of the report's own group."""
    if path in parts:
        return REPORT
    return FIND if path.rpartition("/")[2] in FINDING else SITE


def grouped(
    entries: Iterable[Entry], path: Callable[[Entry], str], parts: Container[str]
) -> list[tuple[str, list[Entry]]]:
    """Return ``entries`` by group, each group in their order; a group without any is left out."""
    found: dict[str, list[Entry]] = {REPORT: [], FIND: [], SITE: []}
    for entry in entries:
        found[group_of(path(entry), parts)].append(entry)
    return [(name, entries) for name, entries in found.items() if entries]
