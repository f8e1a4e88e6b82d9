"""YAML with its lines: every scalar a string, every value knows where it stands.

PyYAML's own types would read ``=`` as an error, ``~`` as null and ``1.10`` as 1.1, so
scalars stay as written and each reader types them itself; text that looks like markup or a
script's address is refused, whatever the field (publication/records/addresses.py). ``parse`` never
raises for bad content: what is wrong comes back as problems beside what could be read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import yaml

from publication.cache.memoize import collected, memoize
from publication.messages.problem import Problem
from publication.records.addresses import refused_in_data
from publication.records.messages import say

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
SECOND = "expected a single document in the stream"
ITEM = re.compile(r"^(?=- )", re.MULTILINE)
NOT_ALONE = re.compile(r"^(?:---|\.\.\.|%)", re.MULTILINE)  # another document, or its directives
STRETCH = 20  # items: few enough to read again at once, many enough that each costs nothing more
CONTENT = re.compile(r"\s*[^#\s]")  # a line that is more than a comment


class Text(str):
    """A scalar as written, with its line (from 1)."""

    __slots__ = ("line",)
    line: int

    def __new__(cls, value: str, line: int = 1) -> Text:
        """Return ``value`` marked with ``line``."""
        text = super().__new__(cls, value)
        text.line = line
        return text


class Mapping(dict[str, Any]):
    """A mapping that knows its line (its first key's) and each key's."""

    def __init__(self, line: int = 1) -> None:
        super().__init__()
        self.line = line
        self.lines: dict[str, int] = {}

    def line_of(self, key: str) -> int:
        """Return the line where ``key`` stands, or the mapping's own."""
        return self.lines.get(key, self.line)


class Sequence(list[Any]):
    """A sequence that knows its first line."""

    line: int = 1


Report = Callable[[Problem], None]


def parse(text: str, path: str, report: Report, first_line: int = 1) -> Any:
    """Return ``text`` as Mapping, Sequence or Text, or None if it does not parse.

    ``first_line`` is the line of ``path`` on which ``text`` begins (for front matter).
    """
    try:
        return _Reader(text, path, report, first_line).read()
    except yaml.YAMLError as error:
        report(Problem(path, _error_line(error, first_line), say("yaml", detail=_detail(error))))
        return None


def parse_items(text: str, path: str, report: Report) -> Any:
    """Return what ``parse`` does; of a list, read again only the stretches that have changed.

    An item begins with a hyphen at the left edge, where nothing inside one can stand. Whatever is
    not wholly such a list is read as one text.
    """
    head, *items = ITEM.split(text)
    if not items or NOT_ALONE.search(text) or any(map(CONTENT.match, head.splitlines())):
        return parse(text, path, report)
    found = Sequence()
    problems: list[Problem] = []
    line = found.line = 1 + head.count("\n")
    for first in range(0, len(items), STRETCH):
        stretch = items[first : first + STRETCH]
        lines = "".join(stretch)
        read, wrong = _items(lines, path, line)
        if len(read) != len(stretch):
            return parse(text, path, report)
        found += read
        problems += wrong
        line += lines.count("\n")
    for problem in problems:
        report(problem)
    return found


@memoize
def _items(text: str, path: str, line: int) -> tuple[Sequence, tuple[Problem, ...]]:
    """Return a list that begins on a line of ``path``, and its problems; empty if it is none."""
    value, problems = collected(lambda report: parse(text, path, report, line))
    return (value if isinstance(value, Sequence) else Sequence()), problems


def _error_line(error: yaml.YAMLError, first_line: int) -> int:
    mark = getattr(error, "problem_mark", None)
    return first_line + (mark.line if mark else 0)


def _detail(error: yaml.YAMLError) -> str:
    return str(getattr(error, "problem", None) or error).replace("\n", " ")


class _Reader:
    """Reads the parser's events, not its nodes: no second tree for Python's collector to walk.

    10,000 targets take 0.5 s this way; composed first they take 4 s.
    """

    def __init__(self, text: str, path: str, report: Report, first_line: int) -> None:
        self.loader = _LOADER(text)
        self.next: Callable[[], Any] = self.loader.get_event
        self.path, self.report, self.first_line = path, report, first_line

    def read(self) -> Any:
        try:
            return self.document()
        finally:
            self.loader.dispose()

    def document(self) -> Any:
        self.next()  # the stream begins
        event = self.next()
        if isinstance(event, yaml.StreamEndEvent):
            return Text("", self.first_line)
        value = self.value(self.next())
        self.next()  # the document ends
        event = self.next()
        if not isinstance(event, yaml.StreamEndEvent):
            raise yaml.MarkedYAMLError(problem=SECOND, problem_mark=event.start_mark)
        return value

    def value(self, event: Any) -> Any:
        line = self.first_line + event.start_mark.line
        if isinstance(event, yaml.ScalarEvent):
            self.refuse_markup(event.value, line)
            return Text(event.value, line)
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(line)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(line)
        self.report(Problem(self.path, line, say("yaml-alias")))  # a few could grow without bound
        return Text("", line)

    def refuse_markup(self, text: str, line: int) -> None:
        refused = refused_in_data(text)
        if refused:
            self.report(Problem(self.path, line, say("data-refused", text=refused)))

    def sequence(self, line: int) -> Sequence:
        sequence = Sequence()
        sequence.line = line
        while not isinstance(event := self.next(), yaml.SequenceEndEvent):
            sequence.append(self.value(event))
        return sequence

    def mapping(self, line: int) -> Mapping:
        mapping = Mapping(line)
        while not isinstance(event := self.next(), yaml.MappingEndEvent):
            scalar = isinstance(event, yaml.ScalarEvent)
            key = event.value if scalar else str(self.value(event))
            key_line = self.first_line + event.start_mark.line
            if key in mapping:
                self.report(Problem(self.path, key_line, say("yaml-duplicate-key", key=key)))
            mapping.lines[key] = key_line
            mapping[key] = self.value(self.next())
        return mapping


def as_mapping(value: Any, path: str, report: Report) -> Mapping:
    """Return a file's mapping; report what is not one (an empty file is empty)."""
    if isinstance(value, Mapping):
        return value
    if value is not None and value != "":
        report(Problem(path, getattr(value, "line", 1), say("yaml-not-mapping")))
    return Mapping()


def mappings(value: Any, path: str, report: Report) -> Iterator[Mapping]:
    """Yield the mappings of a sequence; report what is not one (an empty file is empty)."""
    if value is None or value == "":
        return
    if not isinstance(value, Sequence):
        report(Problem(path, getattr(value, "line", 1), say("yaml-not-list")))
        return
    for item in value:
        if isinstance(item, Mapping):
            yield item
        else:
            report(Problem(path, getattr(item, "line", value.line), say("yaml-not-mapping")))
