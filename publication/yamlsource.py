"""YAML with its lines: every scalar a string, every value knows where it stands.

PyYAML's own types would read ``=`` as an error, ``~`` as null and ``1.10`` as 1.1, so
scalars stay as written and each reader types them itself. ``parse`` never raises for
bad content: what is wrong comes back as problems beside what could be read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import yaml

from publication.messages import say
from publication.problems import Problem

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Text(str):
    """A scalar as written, with its line (from 1)."""

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
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.YAMLError as error:
        report(Problem(path, _error_line(error, first_line), say("yaml", detail=_detail(error))))
        return None
    if node is None:
        return Text("", first_line)
    return _Converter(path, report, first_line).value(node)


def _error_line(error: yaml.YAMLError, first_line: int) -> int:
    mark = getattr(error, "problem_mark", None)
    return first_line + (mark.line if mark else 0)


def _detail(error: yaml.YAMLError) -> str:
    return str(getattr(error, "problem", None) or error).replace("\n", " ")


class _Converter:
    def __init__(self, path: str, report: Report, first_line: int) -> None:
        self.path, self.report, self.first_line = path, report, first_line
        self.seen: set[int] = set()

    def value(self, node: yaml.Node) -> Any:
        line = self.first_line + node.start_mark.line
        if isinstance(node, yaml.ScalarNode):
            return Text(node.value, line)
        if id(node) in self.seen:  # an alias: a few lines could grow without bound
            self.report(Problem(self.path, line, say("yaml-alias")))
            return Text("", line)
        self.seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            sequence = Sequence(self.value(item) for item in node.value)
            sequence.line = line
            return sequence
        return self.mapping(node, line)

    def mapping(self, node: yaml.Node, line: int) -> Mapping:
        mapping = Mapping(line)
        for key_node, value_node in node.value:
            key, key_line = str(key_node.value), self.first_line + key_node.start_mark.line
            if key in mapping:
                self.report(Problem(self.path, key_line, say("yaml-duplicate-key", key=key)))
            mapping.lines[key] = key_line
            mapping[key] = self.value(value_node)
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
