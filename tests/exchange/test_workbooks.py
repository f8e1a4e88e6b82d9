"""Workbooks that unpack to too much, or whose cells are laid out without end, are not opened."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest
import xlsxwriter  # type: ignore[import-untyped]

from publication.exchange import workbooks
from publication.exchange.sheets import read_sheet
from publication.exchange.translation_file import DamagedFile

LARGE = "back:1: the workbook is larger than 50 MB: keep the sheet of targets alone"
DAMAGED = "back:1: the file cannot be read ({}): save it as .xlsx or as “CSV UTF-8”"
FAR = "back:1: a sheet has a cell in row {}, column {}, far from any table: keep the sheet of targets alone"
SHEET, BOOK = "xl/worksheets/sheet1.xml", "xl/workbook.xml"


def parts() -> dict[str, bytes]:
    """Return the parts of a plain workbook."""
    written = io.BytesIO()
    with xlsxwriter.Workbook(written) as book:
        book.add_worksheet("targets").write_row(0, 0, ["id", "name"])
    with zipfile.ZipFile(written) as file:
        return {name: file.read(name) for name in file.namelist()}


def packed(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return stream.getvalue()


def refused(data: bytes) -> str:
    with pytest.raises(DamagedFile) as damaged:
        read_sheet(data, "back", "targets")
    return damaged.value.problem.format("en")


def test_a_plain_one_is_read() -> None:
    assert read_sheet(packed(parts()), "back", "targets").columns == ("id", "name")


def test_what_it_unpacks_to_counts_and_not_what_it_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbooks, "LONGEST", 1_000_000)
    data = packed(parts() | {"xl/media/a.bin": bytes(1_010_000)})
    assert refused(data) == LARGE.replace("50", "1")
    size = struct.pack("<L", 1_010_000)
    assert refused(data.replace(size, struct.pack("<L", 10))) == LARGE.replace("50", "1")


def test_many_entries_are_too_many() -> None:
    assert refused(packed(parts() | {f"a{number}": b"" for number in range(1_001)})) == LARGE


@pytest.mark.parametrize(
    ("cell", "row", "column"),
    [(b"XFD1048576", 1_048_576, 16_384), (b"AAA3000", 3_000, 703), (b"zz" * 4 + b"9", 9, 217_180_147_158),
     (b"A" * 3_000 + b"1", 1, 217_180_147_159), (b"A" + b"0" * 30 + b"9" * 5_000, 10**20 - 1, 1)],
)  # fmt: skip
def test_a_cell_far_away_is_refused(cell: bytes, row: int, column: int) -> None:
    members = parts()
    members[SHEET] = members[SHEET].replace(b'r="B1"', b"r = '" + cell + b"'")
    assert refused(packed(members)) == FAR.format(row, column)


@pytest.mark.parametrize("cell", [b'"&#88;FD1048576"', b"'B&#x31;'"])
def test_a_place_that_is_not_written_plainly_is_refused(cell: bytes) -> None:
    members = parts()
    members[SHEET] = members[SHEET].replace(b'r="B1"', b"r=" + cell)
    assert refused(packed(members)) == DAMAGED.format(workbooks.OTHERWISE)


def test_a_sheet_in_another_encoding_is_refused() -> None:
    members = parts()
    sheet = members[SHEET].replace(b"UTF-8", b"UTF-16").decode()
    members[SHEET] = sheet.encode("utf-16")
    assert refused(packed(members)) == DAMAGED.format(workbooks.OTHERWISE)


def test_another_archive_is_no_workbook() -> None:
    members = parts()
    del members[BOOK]
    assert refused(packed(members)) == DAMAGED.format(BOOK)
    assert refused(b"PK" + bytes(50)) == DAMAGED.format("File is not a zip file")


@pytest.mark.parametrize("at", range(0, 4_000, 97))
def test_a_damaged_one_is_said_to_be(at: int) -> None:
    data = bytearray(packed(parts()))
    data[at % len(data)] ^= 0xFF
    try:
        read_sheet(bytes(data), "back", "targets")
    except DamagedFile as damaged:
        assert damaged.problem.path == "back"  # noqa: PT017 - or it was read


def unplaced(rows: str) -> bytes:
    """Return a workbook with a sheet of these rows, in which ``{c}`` is a cell without a place."""
    members = parts()
    head, _, rest = members[SHEET].partition(b"<sheetData>")
    cells = rows.replace("{c}", "<c><v>1</v></c>").encode()
    members[SHEET] = head + b"<sheetData>" + cells + rest[rest.index(b"</sheetData>") :]
    return packed(members)


@pytest.mark.parametrize(
    ("rows", "row", "column"),
    [('<row r="99999">' + "{c}" * 30 + "</row>", 99_999, 30), ("<row>{c}{c}</row>" * 1_000_001, 1_000_001, 2),
     ('<row r="99998"/><row><x:c s="r=\'A1\'"/><c r="AB1"/><c r = "B1"/>{c}</row>', 99_999, 30)],
)  # fmt: skip
def test_cells_that_do_not_say_where_they_are_are_counted(rows: str, row: int, column: int) -> None:
    """A reader lets each follow the one before, and lays out as many."""
    assert refused(unplaced(rows)) == FAR.format(row, column)


def test_a_table_whose_cells_do_not_say_where_they_are_is_read() -> None:
    sheet = read_sheet(unplaced("<row>{c}</row>" * 2_000), "back", "targets")
    assert (sheet.columns, len(sheet.rows)) == (("1",), 1_999)


@pytest.mark.parametrize("count", ['uniqueCount="60000000"', "count = '&#54;0'"])
def test_a_number_of_texts_that_memory_would_be_taken_for_is_refused(count: str) -> None:
    members = parts()
    texts = "xl/sharedStrings.xml"
    members[texts] = members[texts].replace(b"<sst ", f"<sst {count} ".encode())
    assert refused(packed(members)) == DAMAGED.format(workbooks.COUNTED)


def test_another_format_in_the_archive_of_a_workbook_is_not_read() -> None:
    """Its tables would be laid out uncounted."""
    mark = b"application/vnd.oasis.opendocument.spreadsheet"
    space = "urn:oasis:names:tc:opendocument:xmlns"
    content = (
        f'<o:document-content xmlns:o="{space}:office:1.0" xmlns:table="{space}:table:1.0"><o:body>'
        '<o:spreadsheet><table:table table:name="targets"/></o:spreadsheet></o:body></o:document-content>'
    )
    manifest = f'<m:manifest xmlns:m="{space}:manifest:1.0"/>'.encode()
    members = {"mimetype": mark, "META-INF/manifest.xml": manifest, "content.xml": content.encode()}
    other = packed(members | {BOOK: b"none"}, zipfile.ZIP_STORED)
    assert refused(other) == DAMAGED.format("Cannot detect file format")


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_compression_that_no_workbook_has_is_refused(method: int) -> None:
    assert refused(packed(parts(), method)) == DAMAGED.format(workbooks.COMPRESSED)


def test_a_part_of_an_unwritable_name_is_left_out() -> None:
    """The names of parts are of ASCII; in UTF-8 this one would take more than an entry has room for."""
    data = packed(parts() | {"a" * 60_000: b""}).replace(b"a" * 60_000, b"\xb0" * 60_000)
    assert read_sheet(data, "back", "targets").columns == ("id", "name")


def test_a_length_of_time_beyond_all_reckoning_is_said_to_be_damage() -> None:
    written = io.BytesIO()
    with xlsxwriter.Workbook(written) as book:
        form = book.add_format({"num_format": "[h]:mm:ss"})
        book.add_worksheet("targets").write_number(0, 0, 1e18, form)
    assert refused(written.getvalue()).startswith("back:1: the file cannot be read (")
