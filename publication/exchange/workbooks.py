"""A workbook from outside, made safe to open: unpacked with limits, and packed anew from what was read.

What an entry says of its own size is no limit, and two readers of archives need not see the same
entries in one. A table with one cell far away would be laid out whole, so cells too are counted.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator

from publication.exchange.messages import say
from publication.exchange.translation_file import DamagedFile

LONGEST = 50_000_000  # bytes, unpacked
MEMBERS = 1_000
CELLS = 2_000_000  # of a sheet, empty ones among them
BOOK = "xl/workbook.xml"
CELL = re.compile(rb"""\br\s*=\s*["']([A-Za-z]*+)([0-9]++)["']""")
LETTERS, DIGITS = 9, 20  # of a place: more lead as far away
HIDDEN = re.compile(
    rb"\A(?:\xff\xfe|\xfe\xff|<\0|\0<)"
    rb"""|<(?:\w+:)?(?:c|row)\s[^<>]*?\br\s*=\s*(?:"[^"<]*&|'[^'<]*&)"""
)
OTHERWISE = "UTF-16, or a place written by references"  # in which no program writes a workbook
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)


def safe_workbook(data: bytes, path: str) -> bytes:
    """Return a workbook as it may be opened; DamagedFile if it is none, or unpacks to too much."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            members = dict(_members(file, path))
    except BROKEN as error:
        raise DamagedFile(path, 1, say("sheet-damaged", detail=error)) from error
    if BOOK not in members:
        raise DamagedFile(path, 1, say("sheet-damaged", detail=BOOK))
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as anew:
        for name, content in members.items():
            _check_cells(content, path)
            anew.writestr(name, content)
    return packed.getvalue()


def _members(file: zipfile.ZipFile, path: str) -> Iterator[tuple[str, bytes]]:
    """Yield the entries of an archive by name, as many and as long as they may be."""
    left = LONGEST
    too_large = DamagedFile(path, 1, say("sheet-too-large", size=LONGEST // 1_000_000))
    if len(file.infolist()) > MEMBERS:
        raise too_large
    for info in file.infolist():
        info.file_size = LONGEST + 1  # whatever it says: it is read to its end
        with file.open(info) as member:
            content = member.read(left + 1)
        left -= len(content)
        if left < 0:
            raise too_large
        yield info.filename, content


def _check_cells(content: bytes, path: str) -> None:
    """Raise DamagedFile if a sheet has a cell so far away that it would be laid out without end."""
    if HIDDEN.search(content):
        raise DamagedFile(path, 1, say("sheet-damaged", detail=OTHERWISE))
    found = {
        (cell[1].upper()[:LETTERS], int(cell[2].lstrip(b"0")[:DIGITS] or b"0"))
        for cell in CELL.finditer(content)
    }
    row = max((row for _, row in found), default=0)
    column = max(map(_column, {letters for letters, _ in found}), default=0)
    if row * max(column, 1) > CELLS:
        raise DamagedFile(path, 1, say("sheet-cells", row=row, column=column))


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = 26 * number + letter - ord("A") + 1
    return number
