"""A workbook from outside, made safe to open: unpacked with limits, and packed anew from what was read.

What an entry says of its own size is no limit, and two readers of archives need not see the same
entries in one. A table with one cell far away would be laid out whole, so cells too are counted,
and so are those that do not say where they are. The reader takes other formats too, of which
nothing is counted here: so it gets the parts that a workbook has, and no others.
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
_PREFIX = rb"<(?:[^\s<>/]*:)?"
_PLACED = rb"""\s++(?:[\w:.-]++\s*+=\s*+(?:"[^"]*+"|'[^']*+')\s++)*?r\s*="""
ROW, PLACED_ROW = (re.compile(_PREFIX + rb"row" + end) for end in (rb"(?=[\s/>])", _PLACED))
ANY, PLACED = (re.compile(_PREFIX + rb"c" + end) for end in (rb"(?=[\s/>])", _PLACED))
# What a part says of its own length, where memory is taken by that: tens of millions, or unclear.
COUNT = re.compile(
    rb"""[cC]ount\s*=\s*(?:"[^"&]*+(?<=[0-9]{8})|'[^'&]*+(?<=[0-9]{8})|["'][^"']*&)"""
)
HIDDEN = re.compile(
    rb"\A(?:\xff\xfe|\xfe\xff|<\0|\0<)"
    rb"""|<(?:\w+:)?(?:c|row)\s[^<>]*?\br\s*=\s*(?:"[^"<]*&|'[^'<]*&)"""
)
OTHERWISE = "UTF-16, or a place written by references"  # in which no program writes a workbook
COUNTED = "a number of texts or formats that no workbook has"
COMPRESSED = "a compression that no workbook has"
PART = re.compile(r"[ -~]+\.(?:xml|rels)", re.IGNORECASE)
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # ISO/IEC 29500-2, Annex B
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
        if info.compress_type not in METHODS:
            raise DamagedFile(path, 1, say("sheet-damaged", detail=COMPRESSED))
        with file.open(info) as member:
            content = member.read(left + 1)
        left -= len(content)
        if left < 0:
            raise too_large
        if PART.fullmatch(info.filename):
            yield info.filename, content


def _check_cells(content: bytes, path: str) -> None:
    """Raise DamagedFile if a sheet has a cell so far away that it would be laid out without end."""
    if HIDDEN.search(content):
        raise DamagedFile(path, 1, say("sheet-damaged", detail=OTHERWISE))
    if COUNT.search(content):
        raise DamagedFile(path, 1, say("sheet-damaged", detail=COUNTED))
    found = {
        (cell[1].upper()[:LETTERS], int(cell[2].lstrip(b"0")[:DIGITS] or b"0"))
        for cell in CELL.finditer(content)
    }
    rows, columns = _without_place(content)
    row = max((row for _, row in found), default=0) + rows
    column = max(map(_column, {letters for letters, _ in found}), default=0) + columns
    if row * max(column, 1) > CELLS:
        raise DamagedFile(path, 1, say("sheet-cells", row=row, column=column))


def _without_place(content: bytes) -> tuple[int, int]:
    """Return how many rows do not say where they are, and how many cells of one row at most.

    Each follows the one before, wherever that is.
    """
    cells = (len(ANY.findall(row)) - len(PLACED.findall(row)) for row in ROW.split(content))
    return len(ROW.findall(content)) - len(PLACED_ROW.findall(content)), max(cells)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = 26 * number + letter - ord("A") + 1
    return number
