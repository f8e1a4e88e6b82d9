"""A sheet of a table is, to the byte, what the library writes cell by cell."""

from __future__ import annotations

import io
from datetime import datetime
from decimal import Decimal
from typing import Any

import pytest
import xlsxwriter  # type: ignore[import-untyped]
from hypothesis import given, strategies

from publication.publish.data.table import Value
from publication.publish.data.table_sheet import LONGEST, TableBook, TableSheet

HEADS = ("id", "name & <mark>", "value")
TEXTS = strategies.text(alphabet="用a &<>\"'\n\t\x01\u3000\ufffe_x0041=𠀀 ", max_size=8)
NUMBERS = strategies.integers(-(10**17), 10**17) | strategies.decimals(
    min_value=-(10**17), max_value=10**17, allow_nan=False
)
ROWS = strategies.lists(
    strategies.tuples(TEXTS, TEXTS | NUMBERS, TEXTS | NUMBERS).filter(lambda row: any(v != "" for v in row)),
    min_size=1,
    max_size=40,
)  # fmt: skip
CREATED = datetime(2021, 7, 20)  # without a zone, as the library asks
Rows = list[tuple[Value, ...]]


def cell_by_cell(sheet: Any, rows: Rows, head: Any, cell: Any) -> None:
    for place, text in enumerate(HEADS):
        sheet.write_string(0, place, text, head)
    for number, row in enumerate(rows, 1):
        for place, value in enumerate(row):
            if not isinstance(value, str):
                sheet.write_number(number, place, float(value), cell)
            elif value:
                sheet.write_string(number, place, value, cell)


def book_of(rows: Rows, by_row: bool) -> bytes:
    target = io.BytesIO()
    kind = TableBook if by_row else xlsxwriter.Workbook
    book = kind(target, {"in_memory": True})
    book.set_properties({"created": CREATED})  # else now
    head, cell = book.add_format({"bold": True}), book.add_format({"text_wrap": True})
    for name in ("one", "two"):
        sheet = book.add_worksheet(name, TableSheet if by_row else None)
        sheet.set_column(0, len(HEADS) - 1, 11, cell)
        if by_row:
            sheet.fill(HEADS, rows, head, cell)
        else:
            cell_by_cell(sheet, rows, head, cell)
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, len(rows), len(HEADS) - 1)
    book.add_worksheet("about").write_string(0, 0, "name", head)
    book.close()
    return target.getvalue()


@given(ROWS)
def test_it_is_what_the_library_writes_cell_by_cell(rows: Rows) -> None:
    assert book_of(rows, by_row=True) == book_of(rows, by_row=False)


@pytest.mark.parametrize("more", [-1, 0, 1, 2])
@pytest.mark.parametrize("text", ["用", "𠀀", "a𠀀"])
def test_a_cell_that_is_too_long_is_cut_as_the_library_cuts_it(text: str, more: int) -> None:
    units = len(text.encode("utf-16-le")) // 2
    rows: Rows = [(text * ((LONGEST + more) // units + more), Decimal("1.50"), 3)]
    assert book_of(rows, by_row=True) == book_of(rows, by_row=False)
