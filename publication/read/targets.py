"""Targets: every figure the report promises or reports, as ``content/targets.yml`` has it.

Here an entry's form is read: its fields, their kinds and values. Where its quotes stand is found
by ``match/target_quotes.py``; whether they say what the entry says is checked by
``check/evidence.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from typing import Any

from publication.cache.memoize import memoize_reader
from publication.cache.values import dataclass
from publication.languages.lookup import FALLBACK
from publication.messages.problem import Problem, Report
from publication.read.messages import say
from publication.read.units import UnitOfMeasure
from publication.records.fields import ID, Fields, number, one_of, texts
from publication.records.yaml_lines import (
    YamlMapping,
    YamlText,
    parsed,
    read_mapping,
    read_mappings,
)
from publication.settings.configuration import Locale

FILE = "targets.yml"
KINDS = ("target", "result", "commitment")
RESULT = KINDS[1]
COMPARATORS = ("eq", "gt", "ge", "lt", "le", "approx")
FIGURE = ("comparator", "value", "unit", "stretch", "upper")
NUMBERS = ("value", "stretch", "upper")
DRAFT = "true"
PERIOD = re.compile(r"^\d{4}(?:/\d{4})?$", re.ASCII)
FIELDS = Fields(
    required=("id", "kind", "period", "area", "name", "page", "quote"),
    optional=(*FIGURE, "indicator", "answers", "note", "draft"),
    by_language=("name", "quote", "note"),
)


@dataclass(frozen=True)
class Target:
    """One entry; ``block`` is the id of the block that holds the quote.

    It is ``striving`` if its value is one to strive for; ``stretch`` is such a value beside it, and
    ``upper`` the upper end of a range. ``falling`` if its words say that something falls by so much.
    ``answers`` are entries of earlier reports of which it tells what became: ``2025/road``.
    A ``draft`` is a program's reading that no editor has looked at: its evidence is checked, and
    nothing of it is published.
    """

    id: str
    kind: str
    period: str
    area: str
    name: dict[str, str] = field(hash=False)
    page: str = ""
    quote: dict[str, str] = field(default_factory=dict, hash=False)
    comparator: str = ""
    value: str = ""
    unit: UnitOfMeasure | None = None
    stretch: str = ""
    upper: str = ""
    indicator: str = ""
    note: dict[str, str] = field(default_factory=dict, hash=False)
    block: str = ""
    line: int = 0
    draft: bool = False
    striving: bool = False
    falling: bool = False
    answers: tuple[str, ...] = ()
    report: str = ""  # the folder of the report that has it

    @property
    def key(self) -> str:
        """Return what tells the entry from those of all reports."""
        return f"{self.report}-{self.id}" if self.report else self.id

    @property
    def reference(self) -> str:
        """Return what editors name the entry by in ``answers``: ``2025/road``."""
        return f"{self.report}/{self.id}" if self.report else self.id

    def matches(self, parameters: tuple[tuple[str, str], ...]) -> bool:
        """Return whether the entry has every value a marker asks for."""
        return all(getattr(self, key) == value for key, value in parameters)

    def figure(self, value: str, language: Locale) -> str:
        """Return ``value`` with this entry's unit, as a language writes it."""
        return self.unit.write(value, language) if self.unit and value else value


@memoize_reader
def read_areas(
    entries: Any, path: str, report: Report, folders: Sequence[str] = ()
) -> dict[str, dict[str, str]]:
    """Return the names of the areas by key, each by language folder.

    A language of ``folders`` that has none has the English, as for labels, else the first.
    """
    areas = {}
    entries = read_mapping(entries, path, report)
    for key, names in entries.items():
        if isinstance(names, YamlMapping):
            own = {str(folder): str(name) for folder, name in names.items()}
            other = own.get(FALLBACK) or next(iter(own.values()), "")
            areas[str(key)] = {**dict.fromkeys(folders, other), **own}
        else:
            report(Problem(path, entries.value_line(key), say("by-language", key=key)))
    return areas


@dataclass(frozen=True)
class TargetEntry:
    """An entry, its place in the file's list and the page that it names; ``target`` is None if its form
    is wrong.
    """

    entries: Any
    place: int
    page: str
    target: Target | None

    @property
    def source(self) -> YamlMapping:
        """Return the entry as the file has it, with its lines: only messages need them."""
        found: YamlMapping = parsed(self.entries)[self.place]
        return found

    @property
    def id(self) -> object:
        """Return what it is called, whatever the file has there."""
        return self.target.id if self.target else self.source.get("id", "")

    @property
    def quote(self) -> dict[str, str]:
        """Return the quote by language."""
        return self.target.quote if self.target else texts(self.source, "quote")

    @property
    def draft(self) -> bool:
        """Return whether no editor has looked at it."""
        return self.target.draft if self.target else self.source.get("draft") == DRAFT


@memoize_reader
def read_targets(
    entries: Any,
    path: str,
    areas: Mapping[str, object],
    units: Mapping[str, UnitOfMeasure],
    report: Report,
) -> list[TargetEntry]:
    """Return every entry in order; report all that is wrong with the form of each."""
    reader = _TargetReader(path, areas, units)
    read = []
    listed = enumerate(parsed(entries) or ())
    places = (place for place, each in listed if isinstance(each, YamlMapping))
    for entry, place in zip(read_mappings(entries, path, report), places, strict=False):
        problems = list(reader.problems(entry))
        for problem in problems:
            report(problem)
        target = None if problems else reader.target(entry)
        read.append(TargetEntry(entries, place, str(entry.get("page", "")), target))
    return read


class _TargetReader:
    def __init__(
        self, path: str, areas: Mapping[str, object], units: Mapping[str, UnitOfMeasure]
    ) -> None:
        self.path, self.units = path, units
        self.choices: dict[str, Sequence[str]] = {
            "kind": KINDS,
            "comparator": COMPARATORS,
            "draft": (DRAFT,),
            "area": tuple(areas),
            "unit": tuple(units),
        }
        self.first: dict[str, int] = {}

    def problems(self, entry: YamlMapping) -> Iterator[Problem]:
        yield from FIELDS.problems(entry, self.path)
        for key, known in self.choices.items():
            if key in entry:
                yield from one_of(entry, key, known, self.path)
        for key in NUMBERS:
            if key in entry:
                yield from number(entry, key, self.path)
        yield from self.form_problems(entry)
        yield from self.figure_problems(entry)

    def form_problems(self, entry: YamlMapping) -> Iterator[Problem]:
        target_id, period = (_text(entry, key) for key in ("id", "period"))
        if target_id and not ID.fullmatch(target_id):
            yield self.problem(entry, "id", "bad-id", value=target_id)
        if target_id and target_id in self.first:
            yield self.problem(
                entry, "id", "duplicate-entry", id=target_id, first=self.first[target_id]
            )
        self.first.setdefault(target_id, entry.line)
        if period and not PERIOD.fullmatch(period):
            yield self.problem(entry, "period", "bad-period", value=period)
        if entry.get("kind") == KINDS[0] and entry.get("answers"):
            yield self.problem(entry, "answers", "target-answers")

    def figure_problems(self, entry: YamlMapping) -> Iterator[Problem]:
        if entry.get("kind") == "commitment":
            for key in (key for key in FIGURE if key in entry):
                yield self.problem(entry, key, "commitment-with-value", key=key)
        elif entry.get("kind") in KINDS:
            for key in FIGURE[:3]:
                if not entry.get(key):
                    yield Problem(self.path, entry.value_line(key), say("missing-field", field=key))

    def target(self, entry: YamlMapping) -> Target:
        plain: dict[str, Any] = {
            key: str(entry[key]) for key in ("id", "kind", "period", "area", "page")
        }
        figure: dict[str, Any] = {key: str(entry.get(key, "")) for key in FIGURE if key != "unit"}
        return Target(
            **plain,
            **figure,
            name=texts(entry, "name"),
            quote=texts(entry, "quote"),
            unit=self.units.get(str(entry.get("unit", ""))),
            indicator=str(entry.get("indicator", "")),
            note=texts(entry, "note"),
            line=entry.line,
            draft=entry.get("draft") == DRAFT,
            striving=False,  # told where its quote stands (match/target_quotes.py)
            answers=tuple(str(entry.get("answers", "")).replace(",", " ").split()),
        )

    def problem(self, entry: YamlMapping, field: str, code: str, /, **places: object) -> Problem:
        return Problem(self.path, entry.value_line(field), say(code, **places))


def _text(entry: YamlMapping, key: str) -> str:
    """Return a field's text; '' if it has none, or what is refused as no text."""
    value = entry.get(key)
    return str(value) if isinstance(value, YamlText) else ""
