"""The tables of the publication's data: what stands in each, a record for each row.

Values stay as printed; beside them stands the same quantity in base units, which is scaling,
not deriving.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from decimal import Context, Decimal
from fractions import Fraction
from functools import cache, cached_property, partial
from typing import Any

from publication.match.pairs import PromisePair
from publication.publication import Publication, ReportRecord
from publication.publish.data.descriptor import REPORT
from publication.publish.data.table import Column, DataTable, LabelsByLanguage, Value
from publication.read import names
from publication.read.glossary import Term
from publication.read.names import Name
from publication.read.targets import Target
from publication.render.data.name_index import NameIndex
from publication.render.data.target_groups import PAGE
from publication.settings.configuration import Language

TARGETS, GLOSSARY = "targets", "glossary"
TableMaker = Callable[[], DataTable]
AnchorAddress = Callable[[Language, str, str], str]  # of an anchor on a page, in one language
EXACT = Context(prec=15)  # digits that a spreadsheet keeps
NUMERIC = {
    "value": "number",
    "value_base": "number",
    "stretch": "number",
    "upper": "number",
    **dict.fromkeys(("promise_value", "promise_stretch", "answer_value", "difference"), "number"),
    "number": "integer",
}


def table_makers(
    publication: Publication, labels: LabelsByLanguage, address: AnchorAddress
) -> dict[str, dict[str, TableMaker]]:
    """Return what makes each table that has rows, by report and by its name; '' has those of all.

    A report's rows are made once: those of all reports together have their folder before them.
    """
    builder = _Builder(publication, labels, address)
    reports = {
        each.settings.folder: builder.of_report(each) for each in publication.reports.values()
    }
    return {**reports, "": builder.of_all(reports)}


def build_tables(
    publication: Publication,
    labels: LabelsByLanguage,
    address: AnchorAddress,
    report: ReportRecord | None = None,
) -> list[DataTable]:
    """Return the tables that have rows, of one report or of all; names are all reports'."""
    makers = table_makers(publication, labels, address)
    return [make() for make in makers[report.settings.folder if report else ""].values()]


class _Builder:
    def __init__(
        self, publication: Publication, labels: LabelsByLanguage, address: AnchorAddress
    ) -> None:
        self.languages = publication.configuration.languages
        self.labels, self.address = labels, address
        self.publication = publication
        self.pages = publication.trees[publication.configuration.authority.folder]
        entries = (each for report in publication.reports.values() for each in report.targets)
        self.ranges = any(target.upper for target in entries)

    def of_report(self, report: ReportRecord) -> dict[str, TableMaker]:
        """Return what makes the tables of a report, each once."""
        rows: dict[str, tuple[Callable[..., dict[str, Value]], Collection[Any]]] = {
            TARGETS: (partial(self.target, report), report.targets),
            GLOSSARY: (partial(self.term, report), report.terms.values()),
        }
        return {
            name: cache(partial(self.table, name, record, found))
            for name, (record, found) in rows.items()
            if found
        }

    def of_all(self, reports: Mapping[str, dict[str, TableMaker]]) -> dict[str, TableMaker]:
        """Return what makes the tables of all reports, and those that they share."""
        shared: dict[str, tuple[Callable[..., dict[str, Value]], Collection[Any]]] = {
            "names": (self.name, self.names),
            "pairs": (self.pair, self.publication.pairs.pairs),
        }
        found: dict[str, TableMaker] = {}
        for name in (TARGETS, GLOSSARY):
            if own := {folder: each[name] for folder, each in reports.items() if name in each}:
                found[name] = partial(self.together, own)
        for name, (record, rows) in shared.items():
            if rows:
                found[name] = partial(self.table, name, record, rows)
        return found

    def together(self, own: Mapping[str, TableMaker]) -> DataTable:
        """Return the tables of reports as one; in an archive a column tells them apart."""
        tables = {folder: make() for folder, make in own.items()}
        first = next(iter(tables.values()))
        if not self.publication.configuration.archive:
            return first
        rows = ((folder, *row) for folder, table in tables.items() for row in table.rows)
        return replace(first, columns=(self.column(REPORT), *first.columns), rows=tuple(rows))

    def table(
        self, name: str, record: Callable[..., dict[str, Value]], rows: Iterable[Any]
    ) -> DataTable:
        """Return a table with what ``record`` says of each of ``rows``, of which there are some."""
        found = [record(row) for row in rows]
        columns = tuple(map(self.column, found[0]))
        titles = self.said(f"data_{name}")
        return DataTable(name, titles, columns, tuple(tuple(record.values()) for record in found))

    def column(self, name: str) -> Column:
        """Return a column; one of a language (name_zh) is described as that language's."""
        general, _, folder = name.rpartition("_")
        language = next((each for each in self.languages if each.folder == folder), None)
        suffix = f" ({language.tag})" if language else ""
        texts = self.said(f"data_{general}_in" if language else f"data_{name}")
        return Column(name, NUMERIC.get(name, "string"), tuple(text + suffix for text in texts))

    def said(self, key: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.labels[each.folder][key] for each in self.languages))

    def target(self, report: ReportRecord, target: Target) -> dict[str, Value]:
        """Return an entry as a record, in the order of the columns."""
        unit = target.unit
        return {
            "id": target.id,
            "kind": target.kind,
            "period": target.period,
            "area": target.area,
            "indicator": target.indicator,
            **self.by_language("name", target.name),
            "page": target.page,
            "block": target.block,
            "comparator": target.comparator,
            "value": number(target.value),
            "unit": unit.key if unit else "",
            **self.by_language("unit", unit.names if unit else {}),
            "value_base": to_decimal(unit.in_base(target.value)) if unit and unit.base else "",
            "unit_base": unit.base if unit else "",
            "stretch": number(target.stretch),
            **({"upper": number(target.upper)} if self.ranges else {}),
            **self.by_language("quote", target.quote),
            **self.by_language("note", target.note),
            **self.addresses(report, target),
        }

    def addresses(self, report: ReportRecord, target: Target) -> dict[str, Value]:
        """Return where an entry can be linked to: its row, or without such a page its words."""
        rows = report.settings.below(PAGE)
        page, anchor = (rows, target.id) if rows in self.pages else (target.page, target.block)
        return self.address_columns(page, anchor)

    def term(self, report: ReportRecord, term: Term) -> dict[str, Value]:
        """Return an appendix term as a record."""
        definitions = {folder: _definition(term, folder) for folder in term.definitions}
        return {
            "id": term.id,
            "number": term.number,
            **self.by_language("name", term.names),
            **self.by_language("definition", definitions),
            **self.address_columns(report.glossary_page, term.id),
        }

    def pair(self, pair: PromisePair) -> dict[str, Value]:
        """Return a promise with what a report told of it, as a record."""
        promise, answer, unit = pair.promise, pair.answer, pair.promise.unit
        factor, difference = (unit.factor if unit else 1), pair.difference
        return {
            "id": pair.key,
            "indicator": promise.indicator,
            "promise": promise.id,
            "promise_report": promise.report,
            "promise_period": promise.period,
            "promise_comparator": promise.comparator,
            "promise_value": number(promise.value),
            "promise_stretch": number(promise.stretch),
            **self.by_language("promise_quote", promise.quote),
            "answer": answer.id,
            "answer_report": answer.report,
            "answer_comparator": answer.comparator,
            "answer_value": self.converted(answer, promise),
            **self.by_language("answer_quote", answer.quote),
            "pair_unit": unit.key if unit else "",
            "difference": "" if difference is None else to_decimal(difference / factor),
            "verdict": pair.verdict.says,
            "rule": pair.verdict.rule,
            "tied": "yes" if pair.tied else "",
        }

    @staticmethod
    def converted(answer: Target, promise: Target) -> Value:
        """Return an answer's value in the promise's unit; as printed if that is no like unit."""
        unit, own = promise.unit, answer.unit
        if not answer.value or not unit or not own or unit == own or not unit.base:
            return number(answer.value)
        return to_decimal(own.in_base(answer.value) / unit.factor)

    @property
    def names(self) -> list[Name]:
        """Return the names, if there is a page that shows them."""
        return list(self.publication.names.values()) if names.PAGE in self.pages else []

    @cached_property
    def index(self) -> NameIndex:
        """Return where names are used."""
        return NameIndex(self.publication)

    def name(self, name: Name) -> dict[str, Value]:
        """Return a name as a record."""
        return {
            "id": name.id,
            "category": name.kind,
            **self.by_language("name", name.names),
            "blocks": " ".join(self.blocks(name)),
            "entries": " ".join(target.key for target in self.index.promises(name)),
            **self.address_columns(names.PAGE, name.id),
        }

    def blocks(self, name: Name) -> dict[str, None]:
        """Return the blocks that have a name, in order, each once, as ``page#block``."""
        uses = self.publication.name_uses[self.languages[0].folder].get(name.id, [])
        return dict.fromkeys(f"{use.page.path}#{use.block.id}" for use in uses)

    def address_columns(self, page: str, anchor: str) -> dict[str, Value]:
        return {
            f"address_{each.folder}": self.address(each, page, anchor) for each in self.languages
        }

    def by_language(self, name: str, texts: dict[str, str]) -> dict[str, Value]:
        return {f"{name}_{each.folder}": texts.get(each.folder, "") for each in self.languages}


def _definition(term: Term, folder: str) -> str:
    """Return a definition; what is not yet translated is left out."""
    return " ".join(block.plain for block in term.definitions[folder] if not block.pending)


@cache  # rows are kept, and have the same few numbers
def number(text: str) -> Decimal | str:
    """Return a value as printed, as a number; '' stays ''."""
    return Decimal(text) if text else ""


@cache
def to_decimal(value: Fraction) -> Decimal:
    """Return a fraction as a decimal: exactly, or to 15 digits where that cannot be."""
    return EXACT.divide(Decimal(value.numerator), Decimal(value.denominator))
