"""YAML with its lines: every scalar a string, every value knows where it stands.

PyYAML's own types would read ``=`` as an error, ``~`` as null and ``1.10`` as 1.1, so
scalars stay as written and each reader types them itself; text that looks like markup or a
script's address is refused, whatever the field (publication/records/addresses.py). ``parse`` never
raises for bad content: what is wrong comes back as problems beside what could be read.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from typing import Any, NamedTuple

import yaml
from yaml.events import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from publication.cache.memoize import collected, memoize, memoize_unsaved, reported
from publication.messages.problem import Problem, Report
from publication.records.addresses import may_have_refused, refused_in_data
from publication.records.messages import say
from publication.records.texts import LONGEST, clean
from publication.records.yaml_faults import LOADER, breaks_before, detail, name_slip

SECOND = "expected a single document in the stream"
DEEP = "nested too deeply"
ITEM = re.compile(r"^(?=- )", re.MULTILINE)
NOT_ALONE = re.compile(r"^(?:---|\.\.\.|%)", re.MULTILINE)  # another document, or its directives
EXCERPT = 60  # characters of a text that is too long
STRETCH = 20  # items: few enough to read again at once, many enough that each costs nothing more
CONTENT = re.compile(r"\s*[^#\s]")  # a line that is more than a comment
BLOCK_STYLES = ("|", ">")
WRITTEN_OTHERWISE = (*BLOCK_STYLES, '"')  # than it is read, or with its text below
ESCAPE = "\\"  # in double quotes it writes a character as a number, or joins two lines


class YamlText(str):
    """A scalar as written, with its line (from 1)."""

    __slots__ = ("line",)
    line: int

    def __new__(cls, value: str, line: int = 1) -> YamlText:
        """Return ``value`` marked with ``line``."""
        text = str.__new__(cls, value)
        text.line = line
        return text


class YamlMapping(dict[str, Any]):
    """A mapping that knows its line (its first key's) and each key's."""

    __slots__ = ("line", "lines")

    def __init__(self, line: int = 1, lines: dict[str, int] | None = None) -> None:
        super().__init__()
        self.line = line
        self.lines: dict[str, int] = {} if lines is None else lines

    def line_of(self, key: str) -> int:
        """Return the line where ``key`` stands, or the mapping's own."""
        return self.lines.get(key, self.line)

    def value_line(self, key: str, *below: str) -> int:
        """Return the line where the text of ``key`` begins; of what is no text, the key's.

        ``below`` are keys of the mapping there; of what is nowhere it is the line of what is around.
        """
        value = self.get(key)
        if below and isinstance(value, YamlMapping) and below[0] in value:
            return value.value_line(*below)
        return value.line if isinstance(value, YamlText) else self.line_of(key)


class YamlSequence(list[Any]):
    """A sequence that knows its first line."""

    line: int = 1


class YamlFile(NamedTuple):
    """A file's text, parsed when a reader asks that has not read the same before.

    To parse is soon done, and few files change from one build to the next; so what readers made of
    a file is saved, and not what was parsed.
    """

    text: str
    path: str

    @property
    def value(self) -> Any:
        """Return what ``parse`` does, the same object while it is asked for; nobody may change it."""
        return _parse_file(self)[0]

    def report_faults(self, report: Report) -> None:
        """Report what is wrong with the YAML itself."""
        reported((None, _file_faults(self)), report)


@memoize_unsaved
def _parse_file(file: YamlFile) -> tuple[Any, tuple[Problem, ...]]:
    return collected(lambda report: parse_items(file.text, file.path, report))


@memoize
def _file_faults(file: YamlFile) -> tuple[Problem, ...]:
    return _parse_file(file)[1]


def parsed(value: Any) -> Any:
    """Return what a file holds, or a value that is parsed already."""
    return value.value if isinstance(value, YamlFile) else value


def parse(text: str, path: str, report: Report, first_line: int = 1) -> Any:
    """Return ``text`` as YamlMapping, YamlSequence or YamlText, or None if it does not parse.

    ``first_line`` is the line of ``path`` on which ``text`` begins (for front matter).
    """
    return parse_with(YamlReader(text, path, report, first_line))


def parse_with(reader: YamlReader) -> Any:
    """Return what ``reader`` reads, or None if its text does not parse."""
    try:
        return reader.read()
    except yaml.YAMLError as error:
        before = breaks_before(error, reader.text)
        reader.report(_fault(reader, before, detail(error)))
    except RecursionError:
        reader.report(Problem(reader.path, reader.first_line, say("yaml", detail=DEEP)))
    return None


def parse_items(text: str, path: str, report: Report) -> Any:
    """Return what ``parse`` does; of a list, read again only the stretches that have changed.

    An item begins with a hyphen at the left edge, where nothing inside one can stand. Whatever is
    not wholly such a list is read as one text.
    """
    head, *items = ITEM.split(text)
    if not items or NOT_ALONE.search(text) or any(map(CONTENT.match, head.split("\n"))):
        return parse(text, path, report)
    found = YamlSequence()
    problems: list[Problem] = []
    line = found.line = 1 + head.count("\n")
    for first in range(0, len(items), STRETCH):
        stretch = items[first : first + STRETCH]
        lines = "".join(stretch)
        read, wrong = _parse_items(lines, path, line)
        if len(read) != len(stretch):
            return parse(text, path, report)
        found += read
        problems += wrong
        line += lines.count("\n")
    for problem in problems:
        report(problem)
    return found


@memoize_unsaved
def _parse_items(text: str, path: str, line: int) -> tuple[YamlSequence, tuple[Problem, ...]]:
    """Return a list that begins on a line of ``path``, and its problems; empty if it is none."""
    value, problems = collected(lambda report: parse(text, path, report, line))
    return (value if isinstance(value, YamlSequence) else YamlSequence()), problems


def _fault(reader: YamlReader, before: int, told: str) -> Problem:
    """Return what is wrong ``before`` lines down, or on the line above that the parser fell over."""
    lines = reader.lines
    above = next((n for n in range(before - 1, -1, -1) if CONTENT.match(lines[n])), before)
    for number in (before, above):
        if slip := name_slip(lines[number]):
            return Problem(reader.path, reader.first_line + number, slip)
    return Problem(reader.path, reader.first_line + before, say("yaml", detail=told))


class YamlReader:
    """Reads the parser's events, not its nodes: no second tree for Python's collector to walk.

    10,000 targets take 0.5 s this way; composed first they take 4 s.
    """

    def __init__(self, text: str, path: str, report: Report, first_line: int) -> None:
        self.loader = LOADER(text)
        self.next: Callable[[], Any] = self.loader.get_event
        self.text, self.path, self.report, self.first_line = text, path, report, first_line
        self.suspect = ESCAPE in text or may_have_refused(text)

    def read(self) -> Any:
        """Return what the text holds; YAMLError if it does not parse."""
        try:
            return self.document()
        finally:
            self.loader.dispose()

    def document(self) -> Any:
        """Return the one document that there may be."""
        self.next()  # the stream begins
        event = self.next()
        if isinstance(event, StreamEndEvent):
            return YamlText("", self.first_line)
        value = self.value(self.next())
        self.next()  # the document ends
        event = self.next()
        if not isinstance(event, StreamEndEvent):
            raise yaml.MarkedYAMLError(problem=SECOND, problem_mark=event.start_mark)
        return value

    def value(self, event: Any) -> Any:
        """Return the value that begins with ``event``."""
        if isinstance(event, ScalarEvent):
            return self.scalar(event)
        line = self.line_of(event)
        if isinstance(event, MappingStartEvent):
            return self.mapping(line)
        if isinstance(event, SequenceStartEvent):
            return self.sequence(line)
        self.report(Problem(self.path, line, say("yaml-alias")))  # a few could grow without bound
        return YamlText("", line)

    def scalar(self, event: Any) -> YamlText:
        """Return a scalar."""
        text, line = self.words(event)
        # What is not in the whole text is in a part of it only where lines were joined by line feeds.
        if self.suspect or "\n" in event.value:
            self.refuse_markup(event)
        return YamlText(text, line)

    def words(self, event: Any) -> tuple[str, int]:
        """Return a scalar's text, and the line on which it begins."""
        text: str = event.value
        if event.style not in WRITTEN_OTHERWISE and len(text) <= LONGEST:
            return text, self.first_line + event.start_mark.line
        line = self.line_of(event)
        return self.characters(event, line), line

    def line_of(self, event: Any) -> int:
        """Return the line on which what an event stands for begins."""
        breaks: int = event.start_mark.line
        if isinstance(event, ScalarEvent) and event.style in BLOCK_STYLES:
            breaks = self.block_begins(breaks)
        return self.first_line + breaks

    def block_begins(self, breaks: int) -> int:
        """Return how many line breaks stand before the text of a block: below its mark."""
        lines = self.lines
        return next((n for n in range(breaks + 1, len(lines)) if lines[n].strip()), breaks)

    @cached_property
    def lines(self) -> list[str]:
        """Return the lines of the text, in which only line feeds are left (records/texts.py)."""
        return self.text.split("\n")

    def characters(self, event: Any, line: int) -> str:
        """Return the text of a scalar; in double quotes a character may be written as a number."""
        text: str = event.value
        if len(text) > LONGEST:
            message = say("yaml-long", length=len(text), limit=LONGEST)
            self.report(Problem(self.path, line, message))
            text = text[:EXCERPT]
        return clean(text, self.path, self._at(line)) if event.style == '"' else text

    def _at(self, line: int) -> Report:
        return lambda problem: self.report(replace(problem, line=line))

    def refuse_markup(self, event: Any) -> None:
        """Report markup in a scalar, on the line of it that has it."""
        if refused := refused_in_data(event.value):
            within = range(event.start_mark.line, event.end_mark.line + 1)
            lines = (n for n in within if refused in self.lines[n])
            line = self.first_line + int(next(lines, event.start_mark.line))
            self.report(Problem(self.path, line, say("data-refused", text=refused)))

    def sequence(self, line: int) -> YamlSequence:
        """Return the list that was just begun."""
        sequence = YamlSequence()
        sequence.line = line
        while not isinstance(event := self.next(), SequenceEndEvent):
            sequence.append(self.value(event))
        return sequence

    def mapping(self, line: int) -> YamlMapping:
        """Return the fields that were just begun."""
        mapping = YamlMapping(line)
        while not isinstance(event := self.next(), MappingEndEvent):
            if isinstance(event, ScalarEvent):
                key, key_line = self.words(event)
            else:
                key_line = self.line_of(event)
                key = str(self.value(event))
            key = sys.intern(key)  # entries of a list have the same keys
            if key in mapping:
                self.report(Problem(self.path, key_line, say("yaml-duplicate-key", key=key)))
            mapping.lines[key] = key_line
            mapping[key] = self.entry(key)
        return mapping

    def entry(self, key: str) -> Any:
        """Return the value of a key that was just read."""
        return self.value(self.next())


def read_mapping(value: Any, path: str, report: Report) -> YamlMapping:
    """Return a file's mapping; report what is not one (an empty file is empty)."""
    value = parsed(value)
    if isinstance(value, YamlMapping):
        return value
    if value is not None and value != "":
        report(_no_mapping(value, path, getattr(value, "line", 1)))
    return YamlMapping()


def _no_mapping(value: Any, path: str, line: int) -> Problem:
    """Return what is said of a value that is no mapping: why, if a slip made it a text."""
    slip = name_slip(value) if isinstance(value, YamlText) else None
    return Problem(path, line, slip or say("yaml-not-mapping"))


def read_mappings(value: Any, path: str, report: Report) -> Iterator[YamlMapping]:
    """Yield the mappings of a sequence; report what is not one (an empty file is empty)."""
    value = parsed(value)
    if value is None or value == "":
        return
    if not isinstance(value, YamlSequence):
        report(Problem(path, getattr(value, "line", 1), say("yaml-not-list")))
        return
    for item in value:
        if isinstance(item, YamlMapping):
            yield item
        else:
            report(_no_mapping(item, path, getattr(item, "line", value.line)))


def well_formed(
    value: Any, path: str, report: Report, problems: Callable[[YamlMapping], Iterable[Problem]]
) -> Iterator[YamlMapping]:
    """Yield the mappings of a sequence that have no ``problems``; report those of the others."""
    for entry in read_mappings(value, path, report):
        found = list(problems(entry))
        for problem in found:
            report(problem)
        if not found:
            yield entry
