"""Targets: every figure the report promises or reports, each with its evidence.

An entry of ``content/targets.yml`` names a page and quotes it. The quote must stand there
once, inside one block, in every language (in a translation, once its block is translated),
and in the same block of all; that block is where the entry's row leads.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from publication.blocks import Block
from publication.figures.readers import comparison
from publication.messages import say
from publication.pages import Page
from publication.passages import Passage, passages_of
from publication.problems import Problem
from publication.records import Fields, is_by_language, number, one_of, texts
from publication.units import Unit
from publication.yamlsource import Mapping, Report, as_mapping, mappings

if TYPE_CHECKING:
    from publication.publication import Publication

FALLBACK = "en"
KINDS = ("target", "result", "commitment")
COMPARATORS = ("eq", "gt", "ge", "lt", "le", "approx")
FIGURE = ("comparator", "value", "unit", "stretch")
DRAFT = "true"
PERIOD = re.compile(r"^\d{4}(?:/\d{4})?$")
ID = re.compile(r"^[a-z0-9]+(?:-[a-z0-9]+)*$")
FIELDS = Fields(
    required=("id", "kind", "period", "area", "name", "page", "quote"),
    optional=(*FIGURE, "indicator", "note", "draft"),
    by_language=("name", "quote", "note"),
)


@dataclass(frozen=True)
class Target:
    """One entry; ``block`` is the id of the block that holds the quote.

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
    unit: Unit | None = None
    stretch: str = ""
    indicator: str = ""
    note: dict[str, str] = field(default_factory=dict, hash=False)
    block: str = ""
    line: int = 0
    draft: bool = False

    def matches(self, parameters: tuple[tuple[str, str], ...]) -> bool:
        """Return whether the entry has every value a marker asks for."""
        return all(getattr(self, key) == value for key, value in parameters)

    def figure(self, value: str, folder: str) -> str:
        """Return ``value`` with this entry's unit, as a language writes it."""
        return self.unit.write(value, folder) if self.unit and value else value


def read_areas(
    entries: Any, path: str, report: Report, folders: Sequence[str] = ()
) -> dict[str, dict[str, str]]:
    """Return the names of the areas by key, each by language folder.

    A language of ``folders`` that has none has the English, as for labels, else the first.
    """
    areas = {}
    entries = as_mapping(entries, path, report)
    for key, names in entries.items():
        if isinstance(names, Mapping):
            own = {str(folder): str(name) for folder, name in names.items()}
            other = own.get(FALLBACK) or next(iter(own.values()), "")
            areas[str(key)] = {**dict.fromkeys(folders, other), **own}
        else:
            report(Problem(path, entries.line_of(key), say("by-language", key=key)))
    return areas


def read_targets(
    entries: Any, path: str, publication: Publication, report: Report
) -> tuple[Target, ...]:
    """Return the well-formed entries in order; report all that is wrong with the others."""
    reader = _Reader(path, publication)
    targets = []
    for entry in mappings(entries, path, report):
        problems = list(reader.problems(entry))
        for problem in problems:
            report(problem)
        if problems:
            publication.refused += reader.places(entry)
        else:
            targets.append(reader.target(entry))
    return tuple(targets)


class _Reader:
    def __init__(self, path: str, publication: Publication) -> None:
        self.path, self.publication = path, publication
        self.languages = [language.folder for language in publication.configuration.languages]
        self.pages = publication.trees[self.languages[0]]
        self.first: dict[str, int] = {}
        self.blocks: dict[str, str] = {}

    def problems(self, entry: Mapping) -> Iterator[Problem]:
        yield from FIELDS.problems(entry, self.path)
        yield from one_of(entry, "kind", KINDS, self.path)
        yield from one_of(entry, "comparator", COMPARATORS, self.path)
        yield from one_of(entry, "draft", (DRAFT,), self.path)
        yield from one_of(entry, "area", tuple(self.publication.areas), self.path)
        yield from one_of(entry, "unit", tuple(self.publication.units), self.path)
        yield from number(entry, "value", self.path)
        yield from number(entry, "stretch", self.path)
        yield from self.form_problems(entry)
        yield from self.figure_problems(entry)
        yield from self.evidence_problems(entry)

    def form_problems(self, entry: Mapping) -> Iterator[Problem]:
        target_id, period = str(entry.get("id", "")), str(entry.get("period", ""))
        if target_id and not ID.match(target_id):
            yield self.problem(entry, "id", "bad-id", value=target_id)
        if target_id in self.first:
            yield self.problem(
                entry, "id", "duplicate-entry", id=target_id, first=self.first[target_id]
            )
        self.first.setdefault(target_id, entry.line)
        if period and not PERIOD.match(period):
            yield self.problem(entry, "period", "bad-period", value=period)

    def figure_problems(self, entry: Mapping) -> Iterator[Problem]:
        if entry.get("kind") == "commitment":
            for key in (key for key in FIGURE if key in entry):
                yield self.problem(entry, key, "commitment-with-value", key=key)
        elif entry.get("kind") in KINDS:
            for key in FIGURE[:3]:
                if not entry.get(key):
                    yield Problem(self.path, entry.line, say("missing-field", field=key))

    def evidence_problems(self, entry: Mapping) -> Iterator[Problem]:
        page = str(entry.get("page", ""))
        if not page or "quote" not in entry or not is_by_language(entry["quote"]):
            return
        if page not in self.pages:
            known = ", ".join(self.publication.configuration.report_parts)
            yield self.problem(entry, "page", "page-unknown", path=page, known=known)
            return
        found: dict[str, str] = {}
        for folder in self.languages:
            yield from self.quote_problems(entry, page, folder, found)
        first, *others = [*found.values(), ""]
        for second in others:
            if second and second != first:
                yield self.problem(
                    entry, "quote", "quote-elsewhere", id=entry["id"], first=first, second=second
                )
        self.blocks[str(entry.get("id"))] = first

    def quote_problems(
        self, entry: Mapping, path: str, folder: str, found: dict[str, str]
    ) -> Iterator[Problem]:
        page = self.publication.trees[folder].get(path)
        quote = texts(entry, "quote").get(folder, "")
        if page is None:
            return
        block = self.block(page, found)
        if block and block.pending:
            return
        if not quote:
            if folder == self.languages[0]:
                yield self.problem(entry, "quote", "missing-field", field=f"quote.{folder}")
            elif block and comparison(self.languages[0], folder):  # else its figures go unchecked
                yield self.problem(entry, "quote", "quote-missing", folder=folder)
            return
        places = passages_of(page).find(quote)
        if len(places) == 1:
            found[folder] = places[0].block.id
        else:
            code = "quote-repeated" if places else "quote-absent"
            problem = self.problem(
                entry, "quote", code, quote=quote, page=page.file, count=len(places)
            )
            yield replace(problem, concerns=(page.file,))

    def places(self, entry: Mapping) -> list[tuple[str, Passage]]:
        """Return where an entry's quote stands in the authoritative text, with the page's path."""
        path, quote = str(entry.get("page", "")), texts(entry, "quote").get(self.languages[0], "")
        page = self.pages.get(path)
        found = passages_of(page).find(quote) if page else []
        return [(path, passage) for passage in found]

    def block(self, page: Page, found: dict[str, str]) -> Block | None:
        """Return the block of ``page`` in which another language has the quote, if it is known."""
        block_id = next(iter(found.values()), "")
        return passages_of(page).by_id.get(block_id) if block_id else None

    def target(self, entry: Mapping) -> Target:
        plain = {key: str(entry[key]) for key in ("id", "kind", "period", "area", "page")}
        figure = {key: str(entry.get(key, "")) for key in ("comparator", "value", "stretch")}
        return Target(
            **plain,
            **figure,
            name=texts(entry, "name"),
            quote=texts(entry, "quote"),
            unit=self.publication.units.get(str(entry.get("unit", ""))),
            indicator=str(entry.get("indicator", "")),
            note=texts(entry, "note"),
            block=self.blocks[plain["id"]],
            line=entry.line,
            draft=entry.get("draft") == DRAFT,
        )

    def problem(self, entry: Mapping, field: str, code: str, /, **places: object) -> Problem:
        return Problem(self.path, entry.line_of(field), say(code, **places))
