"""A workbook of sheets that hold tables, written as the library writes one, in a third of the time.

A workbook repeats what CSV and JSON say, and takes most of the time of the three: the library keeps a
record of every cell, may be asked for any in any order, and looks at each for what could stand in it.
A table's cells are texts and numbers that come row by row; so a row is set as it comes. Beside
what the library's worksheets promise this knows how they set rows; a test compares the bytes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from xlsxwriter.packager import Packager  # type: ignore[import-untyped]
from xlsxwriter.sharedstrings import SharedStrings  # type: ignore[import-untyped]
from xlsxwriter.utility import xl_col_to_name  # type: ignore[import-untyped]
from xlsxwriter.workbook import Workbook  # type: ignore[import-untyped]
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

from publication.publish.data.table import Value

LONGEST = 32_767  # UTF-16 units of a cell; what is longer is cut
BLOCK = 16  # rows that say together which columns they fill
ESCAPED = re.compile('[\0-\x1f"&<>_\ufffe\uffff]')  # what may be; "_" begins an escape


class TableBook(Workbook):  # type: ignore[misc]
    """A workbook with many texts."""

    def _get_packager(self) -> Any:
        return _TablePackager()


class _TablePackager(Packager):  # type: ignore[misc]
    def _write_shared_strings_file(self) -> None:
        texts = _SharedTexts()
        texts.string_table = self.workbook.str_table
        if texts.string_table.count:
            texts._set_xml_writer(self._filename("xl/sharedStrings.xml"))
            texts._assemble_xml_file()


class _SharedTexts(SharedStrings):  # type: ignore[misc]
    def _write_si(self, text: str) -> None:
        """Write a text; it is looked at once, and by the library if that may change it."""
        if ESCAPED.search(text) or text[:1].isspace() or text[-1:].isspace():
            super()._write_si(text)
        else:
            self.fh.write(f"<si><t>{text}</t></si>")


class TableSheet(Worksheet):  # type: ignore[misc]
    """A sheet with a row of heads, which are texts, and rows below it."""

    def fill(
        self, heads: Sequence[str], rows: Sequence[Sequence[Value]], head: Any, cell: Any
    ) -> None:
        """Take all that stands in the sheet; an empty text is no cell."""
        style, head_style = cell._get_xf_index(), head._get_xf_index()  # numbered when asked for
        letters = [xl_col_to_name(place) for place in range(len(heads))]
        self.filled: list[tuple[str, int, int]] = []  # the cells of each row, its first and last
        for number, row in enumerate((heads, *rows), 1):
            first, last = _ends(row)
            cells = self._cells(row, letters, number, style if number > 1 else head_style)
            self.filled.append((cells, first, last))
        self._check_dimensions(0, 0)
        self._check_dimensions(len(rows), len(heads) - 1)

    def _cells(self, row: Sequence[Value], letters: list[str], number: int, style: int) -> str:
        """Return a row's cells; a text is its place among those that all sheets share."""
        shared, cells, texts = self.str_table.string_table, [], 0
        text, figure = f'{number}" s="{style}" t="s"><v>', f'{number}" s="{style}"><v>'
        for letter, value in zip(letters, row, strict=True):
            if not isinstance(value, str):
                cells.append(f'<c r="{letter}{figure}{float(value):.16G}</v></c>')
            elif value:
                place = shared.setdefault(_cut(value), len(shared))
                cells.append(f'<c r="{letter}{text}{place}</v></c>')
                texts += 1
        self.str_table.count += texts
        self.str_table.unique_count = len(shared)
        return "".join(cells)

    def _write_rows(self) -> None:
        """Write the rows, as the library does where the cells are its own."""
        for start in range(0, len(self.filled), BLOCK):
            block = self.filled[start : start + BLOCK]
            spans = f"{min(first for _, first, _ in block)}:{max(last for *_, last in block)}"
            for number, (cells, _, _) in enumerate(block, start + 1):
                self.fh.write(f'<row r="{number}" spans="{spans}">{cells}</row>')


def _ends(row: Sequence[Value]) -> tuple[int, int]:
    """Return the numbers of the first and the last cell that is not empty; there is one."""
    first = next(place for place, value in enumerate(row, 1) if value != "")
    return first, next(place for place in range(len(row), 0, -1) if row[place - 1] != "")


def _cut(text: str) -> str:
    if len(text) <= LONGEST // 2:
        return text
    return text.encode("utf-16-le")[: LONGEST * 2].decode("utf-16-le", "ignore")
