"""One mapping of a file of settings, read key by key: what is wrong is reported where it stands.

A reader of settings asks for what it knows (``text``, ``section``, ``texts``) and gets it typed,
or empty where nothing usable is given; then no key of the file has been read without a type.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from difflib import get_close_matches
from typing import Any

from publication.cache.values import dataclass
from publication.messages.problem import Grade, Message, Problem, Report
from publication.records import messages as record_messages
from publication.records.yaml_lines import YamlMapping, YamlSequence, YamlText
from publication.settings.messages import say

FILE = "mkdocs.yml"
Keys = tuple[str, ...]  # from the top of the file; an entry of a list by its number from 0
ALIKE = 0.7  # how much, from 0 to 1, a name must be like another to be proposed in its place


class Unread:
    """A value that was refused where it was read, or that only the engine knows how to read."""


class Lines(dict[Keys, tuple[str, int]]):
    """Where each setting stands: its file, as shown to editors, and its line."""

    def place(self, keys: Keys) -> tuple[str, int]:
        """Return where a setting stands; where the nearest one around it does, if it is not there."""
        while keys and keys not in self:
            keys = keys[:-1]
        return self.get(keys, (FILE, 1))

    def problem(self, keys: Keys, message: Message, grade: Grade = Grade.ERROR) -> Problem:
        """Return a problem of a setting."""
        return Problem(*self.place(keys), message, grade)

    def add(self, keys: Keys, value: Any, path: str) -> None:
        """Note where everything below ``keys`` stands in a file."""
        if isinstance(value, YamlMapping):
            for key, each in value.items():
                self[(*keys, key)] = path, value.line_of(key)
                self.add((*keys, key), each, path)
        elif isinstance(value, YamlSequence):
            for number, each in enumerate(value):
                self[(*keys, str(number))] = path, getattr(each, "line", value.line)
                self.add((*keys, str(number)), each, path)


@dataclass(frozen=True)
class SettingsSection:
    """A mapping below ``keys``; ``report`` takes what is wrong with it.

    ``excused`` are keys whose absence is explained by what has been reported.
    """

    values: YamlMapping
    keys: Keys
    lines: Lines = field(repr=False)
    report: Report = field(repr=False)
    excused: set[str] = field(default_factory=set, repr=False)

    def refuse(self, message: Message, *keys: str, grade: Grade = Grade.ERROR) -> None:
        """Report what is wrong with the setting below ``keys``, or with the whole."""
        self.report(self.lines.problem((*self.keys, *keys), message, grade))

    def has(self, key: str) -> bool:
        """Return whether anything is given."""
        return self.values.get(key) is not None

    def text(self, key: str, required: bool = False) -> str:
        """Return a text as written, or '' where none is given."""
        value = self.values.get(key)
        if isinstance(value, Unread):
            return ""
        if value is not None and not isinstance(value, str):
            self.refuse(record_messages.say("not-text", key=key), key)
        elif required and not (value or "").strip():
            self.lack(key)
        return str(value) if isinstance(value, str) else ""

    def lack(self, key: str) -> None:
        """Report that a setting is missing."""
        if key not in self.excused:
            self.refuse(record_messages.say("missing-field", field=key), key)

    def texts(self, key: str, required: bool = False) -> list[YamlText]:
        """Return the texts of a list, each once; other entries, and a second one, are reported.

        From then on ``lines`` has a text's line under the text itself.
        """
        found: list[YamlText] = []
        for number, value in enumerate(self.entries(key, required)):
            if not isinstance(value, YamlText) or not value.strip():
                self.refuse(record_messages.say("not-text", key=key), key, str(number))
            elif value in found:
                message = say("setting-twice", value=value, setting=key)
                self.refuse(message, key, str(number))
            else:
                found.append(value)
                place = self.lines.place((*self.keys, key, str(number)))
                self.lines[(*self.keys, key, value)] = place
        return found

    def entries(self, key: str, required: bool = False) -> YamlSequence:
        """Return a list, empty where none is given."""
        value = self.values.get(key)
        if isinstance(value, YamlSequence) and (value or not required):
            return value
        if required and not value:
            self.lack(key)
        elif value is not None and not isinstance(value, Unread):
            self.refuse(record_messages.say("yaml-not-list"), key)
        return YamlSequence()

    def section(self, *keys: str, value: Any = None, known: Iterable[str] = ()) -> SettingsSection:
        """Return what stands below ``keys``: a mapping of ``known`` keys, empty where none is given."""
        value = self.values.get(keys[0]) if value is None else value
        if value is not None and not isinstance(value, (YamlMapping, Unread)):
            self.refuse(record_messages.say("yaml-not-mapping"), *keys)
        below = value if isinstance(value, YamlMapping) else YamlMapping()
        excused = set() if value is None or value is below else {*known}
        return SettingsSection(below, (*self.keys, *keys), self.lines, self.report, excused)

    def sections(self, key: str, known: Iterable[str]) -> Iterator[SettingsSection]:
        """Yield the mappings of a list, each of ``known`` keys; what is none is reported."""
        for number, value in enumerate(self.entries(key)):
            given = YamlText("") if value is None else value
            yield self.section(key, str(number), value=given, known=known)

    def choice(self, key: str, known: Iterable[str]) -> str:
        """Return a text that is one of ``known``, or '' where none is given."""
        value, known = self.text(key), tuple(known)
        if not value or value in known:
            return value
        names = ", ".join(known)
        self.refuse(say("setting-unknown", setting=key, value=value, known=names), key)
        return ""

    def only(
        self,
        known: Iterable[str],
        listed: Iterable[str] = (),
        moved: Mapping[str, str] | None = None,
    ) -> None:
        """Report every key that is not ``known``, with the nearest that is, else those ``listed``.

        ``moved`` says which key of ``content/report.yml`` has what once stood under one here.
        """
        known, moved = tuple(known), moved or {}
        names = ", ".join(listed or known)
        for key in self.values.keys() - {*known}:
            if key in moved:
                self.refuse(say("setting-moved", key=key, now=moved[key]), key)
            elif near := nearest(key, known):
                self.excused.add(near)
                self.refuse(say("setting-misspelt", key=key, near=near), key)
            else:
                self.refuse(say("setting-none", key=key, known=names), key)


def nearest(text: str, known: Iterable[str]) -> str:
    """Return the one of ``known`` that is spelt most like a text, or '' if none is."""
    return next(iter(get_close_matches(text, tuple(known), 1, ALIKE)), "")
