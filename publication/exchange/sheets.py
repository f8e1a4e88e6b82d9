"""A table as it comes back from a spreadsheet: a workbook (.xlsx) or a CSV file, told by content.

Cells are texts here, whatever the file has; a number is written without what a spreadsheet adds
(``6.0`` is ``6``). What was put before a formula of the CSV is taken off again.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from publication.exchange.messages import say
from publication.exchange.translation_file import DamagedFile
from publication.exchange.workbooks import safe_workbook
from publication.publish.data.formulas import unguard

WORKBOOK = b"PK"
DELIMITERS = ",;\t"  # by the country of who saved it


@dataclass(frozen=True)
class Row:
    """A row's line in its file (of a workbook, its number), and its texts by column.

    ``length`` is how many cells it has: fewer than the head where a line was cut off.
    """

    line: int
    cells: dict[str, str]
    length: int


@dataclass(frozen=True)
class Sheet:
    """A table: the file's path, the names of its columns, and its rows."""

    path: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def read_sheet(data: bytes, path: str, name: str) -> Sheet:
    """Return the table of a CSV file, or of the sheet ``name`` of a workbook; else DamagedFile."""
    lines = _workbook(data, path, name) if data.startswith(WORKBOOK) else _csv(data, path)
    filled = [(number, cells) for number, cells in lines if any(cells)]
    columns = tuple(filled[0][1]) if filled else ()
    twice = sorted(column for column, times in Counter(columns).items() if column and times > 1)
    if twice:
        raise DamagedFile(path, filled[0][0], say("sheet-columns-twice", names=", ".join(twice)))
    return Sheet(path, columns, tuple(_rows(columns, filled[1:])))


def _rows(columns: Sequence[str], lines: Iterable[tuple[int, list[str]]]) -> Iterator[Row]:
    for number, cells in lines:
        named = dict(zip(columns, cells, strict=False))
        named.pop("", None)
        yield Row(number, named, len(cells))


def _workbook(data: bytes, path: str, name: str) -> list[tuple[int, list[str]]]:
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(safe_workbook(data, path)))
        if name not in book.sheet_names:
            known = ", ".join(book.sheet_names)
            raise DamagedFile(path, 1, say("sheet-absent", name=name, known=known))
        rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
    except (CalamineError, OverflowError) as error:  # a length of time without end
        raise DamagedFile(path, 1, say("sheet-damaged", detail=error)) from error
    return [(number, [_text(cell) for cell in row]) for number, row in enumerate(rows, 1)]


def _text(value: object) -> str:
    if isinstance(value, float):
        number = Decimal(repr(value))
        return f"{number.normalize():f}" if number.is_finite() else str(value)
    return str(value).strip()


def _csv(data: bytes, path: str) -> list[tuple[int, list[str]]]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise DamagedFile(path, line, say("sheet-not-utf-8")) from error
    head = text.partition("\n")[0]
    reader = csv.reader(
        io.StringIO(text, newline=""), delimiter=max(DELIMITERS, key=head.count), strict=True
    )
    rows: list[tuple[int, list[str]]] = []
    line = 1
    try:
        for row in reader:
            rows.append((line, [unguard(cell).strip() for cell in row]))
            line = reader.line_num + 1
    except csv.Error as error:
        raise DamagedFile(path, line, say("sheet-damaged", detail=error)) from error
    return rows
