"""The text as received, the repairs made to it, and the text that must come out.

``repairs.yml`` lists every repair: ``lines`` of ``source.txt`` (from 1), what
stands there (``from``, beginning on that line, line break included; a line with it twice is
listed twice) and what the site has
instead (``to``). Applied to the source they give the repaired text; without white space
it equals the report parts of the built site (DESIGN: Contract).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import field
from typing import Any

from publication.cache.memoize import memoize_reader
from publication.cache.values import dataclass
from publication.languages.characters import is_unseen
from publication.messages.problem import Problem, Report, unheard
from publication.read.messages import say
from publication.records.fields import by_language
from publication.records.yaml_lines import (
    YamlMapping,
    YamlSequence,
    parse,
    read_mappings,
    well_formed,
)

SOURCE = "source.txt"
FILE = "repairs.yml"
KEYS = ("id", "lines", "from", "to", "reason")
VISIBLE = {"\n": "↵", " ": "·"}
DECIMAL = re.compile("[0-9]+")


@dataclass(frozen=True)
class Repair:
    """One repair, made on each of ``lines``; ``reason`` is by language folder.

    ``line`` is where ``repairs.yml`` says what stood there.
    """

    id: str
    lines: tuple[int, ...]
    before: str
    after: str
    reason: dict[str, str] = field(hash=False)
    line: int = field(default=1, compare=False)

    @property
    def received(self) -> str:
        """Return what stood there as a reader sees it: line breaks and spaces too."""
        return "".join(map(_visible, self.before))


@memoize_reader
def read_repairs(entries: Any, path: str, report: Report) -> tuple[Repair, ...]:
    """Return the well-formed repairs of ``repairs.yml``; report what is wrong with the others."""
    repairs = []
    for entry in well_formed(entries, path, report, lambda entry: _problems(entry, path)):
        lines = tuple(int(number) for number in entry["lines"])
        reason = {str(k): str(v) for k, v in entry["reason"].items()}
        texts = entry["id"], lines, entry["from"], entry["to"], reason
        repairs.append(Repair(*texts, entry.value_line("from")))
    return tuple(repairs)


def _problems(entry: YamlMapping, path: str) -> Iterator[Problem]:
    for key in KEYS:
        if key not in entry:
            yield Problem(path, entry.value_line(key), say("missing-field", field=key))
    for key in entry:
        if key not in KEYS:
            known = ", ".join(KEYS)
            yield Problem(path, entry.line_of(key), say("unknown-key", key=key, known=known))
    lines = entry.get("lines", YamlSequence())
    listed = isinstance(lines, YamlSequence)
    for each in (each for each in lines if not DECIMAL.fullmatch(str(each))) if listed else [lines]:
        line = getattr(each, "line", entry.line_of("lines"))
        yield Problem(path, line, say("repair-lines"))
    for key in ("id", "from", "to"):
        if not isinstance(entry.get(key, ""), str):
            yield Problem(path, entry.value_line(key), say("not-text", key=key))
    yield from by_language(entry, "reason", path)


@dataclass(frozen=True)
class RepairedSource:
    """The text that must come out; ``steps`` say where it and the text as ``received`` part.

    A step is a place in the repaired text and the one that it has in the other.
    """

    text: str
    received: str
    steps: tuple[tuple[int, int], ...] = ((0, 0),)

    def line(self, place: int) -> int:
        """Return the line of ``source.txt`` (from 1) that has what stands at ``place``."""
        here, there = self.steps[bisect_right(self.steps, (place, len(self.received))) - 1]
        return self.received.count("\n", 0, there + place - here) + 1


@memoize_reader
def repair(source: str, repairs: tuple[Repair, ...], path: str, report: Report) -> RepairedSource:
    """Return ``source`` with all repairs made; report one whose ``from`` is not on its line."""
    text, position, steps = "", 0, [(0, 0)]
    for start, end, after in sorted(find_edits(source, repairs, path, report)):
        text += source[position:start] + after
        position = end
        steps.append((len(text), end))
    return RepairedSource(text + source[position:], source, tuple(steps))


def find_edits(
    source: str, repairs: tuple[Repair, ...], path: str, report: Report
) -> Iterator[tuple[int, int, str]]:
    """Yield where ``source`` is repaired, from and to, and what stands there instead.

    Nothing is repaired twice: a line that is listed again has its next ``from`` repaired.
    """
    starts, taken = _line_starts(source), bytearray(len(source))
    for entry in repairs:
        after: dict[int, int] = {}  # how far each line is searched
        for line in entry.lines:
            start, end = starts[min(line, len(starts)) - 1], starts[min(line + 1, len(starts)) - 1]
            stop = end - 1 + len(entry.before)
            at = source.find(entry.before, after.get(line, start), stop)
            while at >= 0 and any(taken[at : at + len(entry.before)]):
                at = source.find(entry.before, at + 1, stop)
            if line >= len(starts) or at < 0:
                message = say("repair-not-found", id=entry.id, line=line)
                report(Problem(path, entry.line, message))
            else:
                after[line] = at + len(entry.before)
                taken[at : after[line]] = b"\x01" * len(entry.before)
                yield at, after[line], entry.after


def _line_starts(text: str) -> list[int]:
    """Return where each line begins, and past the last where the text ends."""
    starts = [0, *(found.end() for found in re.finditer("\n", text))]
    return starts if starts[-1] == len(text) else [*starts, len(text) + 1]


def received_lines(text: str) -> set[int]:
    """Return the lines of ``repairs.yml`` that have the text as received: what is made ``from``."""
    entries = [*read_mappings(parse(text, FILE, unheard), FILE, unheard)]
    ends = {line for entry in entries for line in (entry.line, *entry.lines.values())}
    found: set[int] = set()
    for first in (entry.line_of("from") for entry in entries if "from" in entry):
        end = min((line for line in ends if line > first), default=text.count("\n") + 2)
        found |= {*range(first, end)}
    return found


def _visible(character: str) -> str:
    if character in VISIBLE:
        return VISIBLE[character]
    return f"U+{ord(character):04X}" if is_unseen(character) else character


def without_space(text: str) -> str:
    """Return ``text`` without white space and line breaks, as the Contract compares it."""
    return "".join(text.split())
