"""The data as an Excel workbook: a sheet for each table, and one that says what they are."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from publication.publish.data.table import DataTable
from publication.publish.data.table_sheet import TableBook, TableSheet
from publication.settings.configuration import Edition

NARROW, WIDE = 11, 42  # widths in characters
LONG = 24  # a column with a longer value is wide, and its text wraps
EARLIEST = "1980-01-01"  # for the properties, where the edition names no date


def write_workbook(
    edition: Edition, titles: tuple[str, ...], about: tuple[str, ...], tables: tuple[DataTable, ...]
) -> bytes:
    """Return the workbook; ``titles`` and ``about``, what it is of, are by language."""
    target = io.BytesIO()
    book = TableBook(target, {"in_memory": True})
    date = datetime.fromisoformat(edition.date or EARLIEST)
    book.set_properties({"title": " · ".join(titles), "created": date})
    head = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
    cell = book.add_format({"text_wrap": True, "valign": "top"})
    for table in tables:
        _fill(book.add_worksheet(table.name, TableSheet), table, head, cell)
    sheet = book.add_worksheet("about")
    sheet.set_column(0, 0, NARROW * 2, cell)
    sheet.set_column(1, len(titles), WIDE * 2, cell)
    rows = [(edition.name, *titles), ("", *about), *_about(edition, tables)]
    for number, row in enumerate(rows):
        for place, text in enumerate(row):
            sheet.write_string(number, place, text, cell if place else head)
    book.close()
    return target.getvalue()


def _fill(sheet: TableSheet, table: DataTable, head: Any, cell: Any) -> None:
    sheet.fill([column.name for column in table.columns], table.rows, head, cell)
    for place, values in enumerate(zip(*table.rows, strict=True)):
        longest = max(map(len, map(str, values)))
        sheet.set_column(place, place, WIDE if longest > LONG else NARROW, cell)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)


def _about(edition: Edition, tables: tuple[DataTable, ...]) -> Iterator[tuple[str, ...]]:
    """Yield what the sheet says of the edition, then of every column of every table."""
    yield "version", edition.version
    yield "date", edition.date
    for table in tables:
        yield ("",)
        yield table.name, *table.titles
        for column in table.columns:
            yield column.name, *column.descriptions
