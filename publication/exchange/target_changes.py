"""What an edited table of targets says otherwise than the one that went out.

    targets ─ the published table ─┐
    a sheet that comes back ───────┴─ cell by cell ─ changes, or the reasons against them

Columns that the build works out (base units, names of units, blocks) must come back as they went;
addresses depend on where the site stands, and are not read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from publication.exchange.messages import say
from publication.exchange.sheets import Row, Sheet
from publication.languages.characters import forbidden_characters, strange_characters
from publication.messages.problem import Grade, Message, Problem
from publication.publication import Publication, ReportRecord
from publication.publish.data.formulas import guard
from publication.publish.data.table import DataTable, Value
from publication.publish.data.tables import build_tables
from publication.read.targets import FIELDS
from publication.records.fields import decimal
from publication.settings.labels import read_labels

TABLE = "targets"
KEY = "id"
ADDRESS = "address_"
PARTING = "\t\n"  # what parts cells and rows


@dataclass(frozen=True)
class Change:
    """A cell that was edited: its column, the field that it is, what stood there and what does."""

    column: str
    path: tuple[str, ...]
    old: str
    new: str


@dataclass(frozen=True)
class Edited:
    """A row of the sheet with its changes, and the reasons for which they cannot be made."""

    id: str
    line: int
    changes: tuple[Change, ...]
    reasons: tuple[Message, ...] = ()


class TargetTable:
    """A report's table of targets as it goes out: what each cell says today, and which field it is."""

    def __init__(self, publication: Publication, report: ReportRecord) -> None:
        configuration = publication.configuration
        labels = read_labels(configuration.languages, configuration.profile)
        tables = build_tables(publication, labels, lambda language, page, anchor: "", report)
        self.table = next(
            (each for each in tables if each.name == TABLE), DataTable(TABLE, (), (), ())
        )
        self.columns = [column.name for column in self.table.columns]
        self.fields = dict(self._fields([language.folder for language in configuration.languages]))
        self.cells = {
            str(row[0]): dict(zip(self.columns, row, strict=True)) for row in self.table.rows
        }

    def _fields(self, folders: Sequence[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
        for name in (*FIELDS.required, *FIELDS.optional):
            if name in FIELDS.by_language:
                yield from ((f"{name}_{folder}", (name, folder)) for folder in folders)
            elif name in self.columns:
                yield name, (name,)

    def column_problems(self, sheet: Sheet) -> Iterator[Problem]:
        """Yield the columns that a sheet lacks, which is an error, and those that are not read."""
        missing = [name for name in self.fields if name not in sheet.columns]
        if missing:
            yield Problem(sheet.path, 1, say("sheet-columns-missing", names=", ".join(missing)))
        for name in sheet.columns:
            if name and name not in self.columns:
                message = say("sheet-column-unknown", name=name)
                yield Problem(sheet.path, 1, message, Grade.NOTICE)

    def edited(self, sheet: Sheet) -> Iterator[Edited]:
        """Yield every row of a sheet with what was changed in it."""
        times = Counter(row.cells.get(KEY, "") for row in sheet.rows)
        for row in sheet.rows:
            row_id = row.cells.get(KEY, "")
            if row_id not in self.cells:
                yield Edited(row_id, row.line, (), (say("sheet-id-unknown", id=row_id),))
            elif times[row_id] > 1:
                yield Edited(row_id, row.line, (), (say("sheet-id-twice", id=row_id),))
            elif row.length != len(sheet.columns):
                places = {"id": row_id, "found": row.length, "expected": len(sheet.columns)}
                yield Edited(row_id, row.line, (), (say("sheet-row-length", **places),))
            else:
                yield self.row(row, self.cells[row_id])

    def row(self, row: Row, before: dict[str, Value]) -> Edited:
        """Return one row with its changes, and what no change may be."""
        row_id, changes, reasons = row.cells[KEY], list[Change](), list[Message]()
        for column, new in row.cells.items():
            old = before.get(column, new)
            if column.startswith(ADDRESS) or _same(old, new):
                continue
            change = Change(column, self.fields.get(column, ()), _written(old), new)
            reason = _refused(row_id, change)
            changes.append(change)
            reasons += [reason] if reason else []
        return Edited(row_id, row.line, tuple(changes), tuple(reasons))


def _same(old: Value, new: str) -> bool:
    if isinstance(old, str):
        return new in (old.strip(), guard(old).strip())  # a CSV file may have become a workbook
    number = decimal(new)
    return number is not None and number == old


def _written(value: Value) -> str:
    return f"{value.normalize():f}" if isinstance(value, Decimal) else str(value)


def _refused(row_id: str, change: Change) -> Message | None:
    """Return why a change cannot be made whatever it says, or None."""
    places = {"id": row_id, "column": change.column}
    if not change.path:
        return say("sheet-worked-out", **places, old=change.old)
    parting = [each for each in change.new if each in PARTING]
    for each in (*parting, *forbidden_characters(change.new), *strange_characters(change.new)):
        return say("sheet-invisible", **places, character=f"U+{ord(each):04X}")
    return None
