"""The navigation: pages in reading order, once for all languages; and which are the report's.

``nav`` has paths without language, alone or in sections. Titles are the pages' own, so a name in
``nav`` stands only before a section, for those who read the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from publication.messages.problem import Message
from publication.records.paths import as_kept, path_fault
from publication.records.yaml_lines import YamlMapping, YamlSequence, YamlText
from publication.settings.configuration import ReportSettings
from publication.settings.messages import say
from publication.settings.section import Keys, SettingsSection, nearest

NAV, PARTS = "nav", "parts"
ENDING = ".md"
OWN = ("status",)  # pages that the site has besides
SPACE = re.compile(r"[\s#%&+;]")  # which an address writes otherwise, or has a use for
FILE = re.compile(r"\.[A-Za-z]")
INDEX = re.compile(r"(?:^|/)(?:index|readme)$", re.IGNORECASE)  # which stands for its folder
PAGE = re.compile(r"(?!\.)[^\n/\\:]+(?:/(?!\.)[^\n/\\:]+)*\.md")


def read_navigation(top: SettingsSection) -> tuple[Any, ...] | None:
    """Return the entries of ``nav``, each page once; None if one cannot be read.

    From then on ``top.lines`` has a page's line under ``nav`` and its path.
    """
    if top.values.get(NAV) in (None, "", YamlSequence()):
        if NAV not in top.excused:
            top.refuse(say("nav-empty"), NAV)
        return None
    listed = top.entries(NAV)
    reader = _Navigation(top)
    entries = reader.entries(listed, (NAV,))
    return tuple(entries) if entries and not reader.broken else None


class _Navigation:
    def __init__(self, top: SettingsSection) -> None:
        self.top = top
        self.lines: dict[str, int] = {}  # of the pages met, by path
        self.kept: dict[
            str, tuple[str, str]
        ] = {}  # their addresses and folders, and whose they are
        self.broken = False

    def entries(self, listed: YamlSequence, keys: Keys) -> list[Any]:
        """Return the pages and sections of a list."""
        found = (self.entry(each, (*keys, str(n))) for n, each in enumerate(listed))
        return [entry for entry in found if entry is not None]

    def entry(self, value: Any, keys: Keys) -> Any:
        """Return a page's path, or a section; None for what is neither, or stands twice."""
        if isinstance(value, YamlText):
            return self.page(value, keys)
        if isinstance(value, YamlMapping) and len(value) == 1:
            ((name, below),) = value.items()
            keys = (*keys, name)
            if isinstance(below, YamlSequence) and below:
                entries = self.entries(below, keys)
                return {name: entries} if entries else None
            if isinstance(below, YamlText) and PAGE.fullmatch(below):
                self.top.refuse(say("nav-title", page=below), *keys)
                return self.page(below, keys)
        self.broken = True
        self.top.refuse(say("nav-shape"), *keys)
        return None

    def page(self, page: YamlText, keys: Keys) -> str | None:
        if not PAGE.fullmatch(page):
            self.broken = True
            self.top.refuse(say("nav-entry", value=page), *keys)
            return None
        path = page.removesuffix(ENDING)
        file, line = self.top.lines.place(keys)
        if path in self.lines:
            self.top.refuse(say("nav-twice", page=page, line=self.lines[path]), *keys)
            return None
        if fault := self.fault(path):
            self.broken = True
            self.top.refuse(fault, *keys)
            return None
        self.lines[path] = line
        self.top.lines[NAV, path] = file, line
        return str(page)

    def fault(self, path: str) -> Message | None:
        """Return what speaks against a path as an address: in itself, or beside those before it."""
        return address_fault(path) or self.alike(path)

    def alike(self, path: str) -> Message | None:
        """Return with which earlier page a path shares an address, or a folder otherwise written."""
        names = path.split("/")[:-1]
        folders = ["/".join(names[:end]) for end in range(1, len(names) + 1)]
        for place in (address(path), *folders):
            written, page = self.kept.setdefault(as_kept(place), (place, path))
            if page != path and (place.endswith("/") or written != place):
                line = self.lines[page]
                return say("nav-alike", page=path, other=page, line=line)
        return None


def address(path: str) -> str:
    """Return the address of a page below its language's folder."""
    return INDEX.sub("", path) + "/"


def address_fault(path: str) -> Message | None:
    """Return what speaks against a page's path as an address."""
    if found := SPACE.search(path):
        return say("nav-space", value=path, sign=found[0])
    if FILE.search(path):
        return say("nav-ending", value=path)
    if as_kept(path) in OWN:
        return say("nav-taken", value=path)
    return path_fault(path)


def page_fault(path: str) -> Message | None:
    """Return what speaks against a path as that of a page."""
    if not PAGE.fullmatch(path + ENDING):
        return say("nav-entry", value=path)
    return address_fault(path)


def read_parts(report: SettingsSection, paths: tuple[str, ...]) -> tuple[str, ...]:
    """Return a report's parts; one that is no page of ``paths``, if any are given, is reported."""
    parts = report.texts(PARTS, required=True)
    for part in parts:
        if paths and part not in paths:
            near = nearest(part, paths)
            places = {"part": part, "near": near}
            message = say("part-misspelt" if near else "part-without-page", **places)
            report.refuse(message, PARTS, part)
    return tuple(str(part) for part in parts if not paths or part in paths)


def report_entries(report: ReportSettings) -> Iterator[Any]:
    """Yield the pages of a report as entries of the navigation; those of a folder are a section."""

    def folder(path: str) -> str:
        return report.relative(path).rpartition("/")[0]

    for name, paths in groupby((*report.parts, *report.pages), key=folder):
        files = [f"{path}{ENDING}" for path in paths]
        if name and len(files) > 1:
            yield {name: files}
        else:
            yield from files


def whole_navigation(nav: tuple[Any, ...], reports: Iterable[ReportSettings]) -> tuple[Any, ...]:
    """Return the entries of ``nav`` with those of reports in folders, which stand after the first."""
    entries = [entry for each in reports if each.folder for entry in report_entries(each)]
    return (*nav[:1], *entries, *nav[1:])
