"""What is refused, in words for an editor, with nothing written."""

from __future__ import annotations

import io
import time
import zipfile
from pathlib import Path

import pytest

from publication.importing.archive import Archive
from publication.importing.importer import import_report
from publication.importing.sniffing import read_source
from publication.importing.source_document import ImportRefused
from tests.importing.support import (
    RELATIONS,
    REPORTS,
    archive,
    document,
    paragraph,
    part,
    saved,
    word,
)

ENTITY = '<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
EXTERNAL = '<!DOCTYPE w:document [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))


def with_doctype(doctype: str, entity: str) -> bytes:
    text = document(paragraph("正文")).replace("<w:document", f"{doctype}<w:document", 1)
    text = text.replace("正文", entity)
    return archive({"_rels/.rels": RELATIONS, "word/document.xml": text})


def bomb() -> bytes:
    return archive({"_rels/.rels": RELATIONS, "word/document.xml": b" " * (11 * 2**20)})


def lying_bomb() -> bytes:
    """A part larger than its entry says: what is unpacked counts, not what is claimed."""
    data = bytearray(archive({"_rels/.rels": RELATIONS, "word/document.xml": b" " * 2**24}))
    size = (2**24).to_bytes(4, "little")
    while size in data:
        at = data.find(size)
        data[at : at + 4] = (1000).to_bytes(4, "little")
    return bytes(data)


def broken_part() -> bytes:
    data = bytearray(word(paragraph("正文" * 500)))
    data[data.find(b"word/document.xml") + 40] ^= 0xFF
    return bytes(data)


CASES = {
    "empty": (b"", "r.txt is empty: nothing to import"),
    "blank": (b" \r\n\t\n", "r.txt is empty: nothing to import"),
    "doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
        "this is a .doc, .wps or password-protected file: open it in Word or WPS and save it as .docx "
        "(File, Save As), or run soffice --convert-to docx FILE"),
    "pdf": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3",
        "this is a PDF, which keeps no paragraphs: take the report’s .docx, .txt or web page; else open "
        "it in Word or WPS, which make a document of it, compare that, and save it as .docx"),
    "rtf": (b"{\\rtf1\\ansi", "this is RTF: save it as .docx or as plain text (.txt)"),
    "xml": ("<?xml version='1.0'?><p>政府工作报告</p>".encode(),
        "this is XML: save it as .docx or as plain text (.txt)"),
    "page": (b"<!DOCTYPE html><p> </p>",
        "the page holds no text of a report: open it in a browser, copy the text into a .txt file"),
    "no word": (archive({"a.txt": "政府工作报告"}),
        "this archive holds no Word document: save the report as .docx"),
    "cut": (word(paragraph("正文"))[:-30],
        "the .docx is damaged (File is not a zip file): open it in Word or WPS, save it anew, and try again"),
    "bomb": (bomb(),
        "the .docx unpacks to far more than a report holds (word/document.xml): it is not read"),
    "bad xml": (archive({"_rels/.rels": RELATIONS, "word/document.xml": "<w:document"}),
        "the .docx is damaged: word/document.xml is no XML"),
    "entities": (with_doctype(ENTITY, "&b;"),
        "word/document.xml declares a document type, which Word never does: the file is not read"),
    "external": (with_doctype(EXTERNAL, "&a;"),
        "word/document.xml declares a document type, which Word never does: the file is not read"),
    "laughs": (with_doctype(f'<!DOCTYPE w [<!ENTITY l0 "ha">{LAUGHS}]>', "&l11;"),
        "word/document.xml declares a document type, which Word never does: the file is not read"),
    "deep": (word("<w:p>" * 3000 + "</w:p>" * 3000),
        "the .docx is damaged: word/document.xml is no XML"),
    "no text": (word(paragraph("")), "this is no government work report in Chinese: it has no text"),
    "english": (b"Report on the work of the government\n\n1. Review\n",
        "this is no government work report in Chinese: it has hardly any Chinese characters"),
    "no paragraphs": (f"政府工作报告\n\n{'全区经济' * 2501}".encode(),
        "the paragraph on line 3 has 10004 characters, which no page may have: part it into paragraphs of "
        "10000 at most, and import again"),
    "other text": ("床前明月光，疑是地上霜。\n举头望明月，低头思故乡。\n".encode(),
        "this is no government work report in Chinese: it has neither the title of a report nor numbered headings"),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_a_file_that_is_no_report_is_refused(tmp_path: Path, name: str) -> None:
    data, message = CASES[name]
    with pytest.raises(ImportRefused) as refused:
        import_report(saved(tmp_path, data, "r.txt"), tmp_path / "into")
    assert refused.value.message.en.startswith(message)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["r.txt"]


@pytest.mark.parametrize("make", [broken_part, lying_bomb])
def test_a_part_that_cannot_be_unpacked_is_refused(tmp_path: Path, make: object) -> None:
    assert callable(make)
    with pytest.raises(ImportRefused) as refused:
        import_report(saved(tmp_path, make(), "r.docx"), tmp_path / "into")
    assert refused.value.message.en.startswith("the .docx ")
    assert not (tmp_path / "into").exists()


def test_an_encrypted_part_is_refused(tmp_path: Path) -> None:
    data = bytearray(word(paragraph("正文")))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(signature)
        while at >= 0:
            data[at + offset] |= 1
            at = data.find(signature, at + 4)
    with pytest.raises(ImportRefused) as refused:
        import_report(saved(tmp_path, bytes(data), "r.docx"), tmp_path / "into")
    assert refused.value.message.en.startswith("the .docx is damaged (")


def test_names_in_the_archive_lead_nowhere(tmp_path: Path) -> None:
    text = (REPORTS / "numbered.txt").read_text("utf-8")
    stream = io.BytesIO(word("".join(paragraph(line) for line in text.split("\n"))))
    with zipfile.ZipFile(stream, "a") as file:
        for name in ("../../evil.txt", "/tmp/evil.txt", "word/../../../evil.xml", "C:\\evil.txt"):
            file.writestr(name, "evil")
    (tmp_path / "deep" / "er").mkdir(parents=True)
    import_report(saved(tmp_path, stream.getvalue(), "r.docx"), tmp_path / "deep" / "er" / "into")
    assert list(tmp_path.rglob("*evil*")) == []
    assert sorted(file.name for file in tmp_path.iterdir()) == ["deep", "r.docx"]


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(ImportRefused) as refused:
        import_report(tmp_path / "none.docx", tmp_path / "into")
    assert refused.value.message.en == (
        f"there is no file {tmp_path / 'none.docx'}: name a .docx or .txt file"
    )
    with pytest.raises(ImportRefused) as refused:
        import_report(tmp_path, tmp_path / "into")
    assert refused.value.message.zh.startswith(f"{tmp_path} 不是文件，")


WIDE_CELL = (
    '<w:tc><w:tcPr><w:gridSpan w:val="60"/></w:tcPr><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>'
)
VAST = f"<w:tbl><w:tr>{WIDE_CELL * 500}</w:tr>{'<w:tr><w:tc><w:p/></w:tc></w:tr>' * 9_000}</w:tbl>"
VAST_PAGE = f"<!DOCTYPE html><table><tr>{'<td colspan=60 rowspan=60>x' * 3_000}<tr><td>y</table>"


@pytest.mark.parametrize("data", [word(paragraph("正文") + VAST), VAST_PAGE.encode()])
def test_a_table_of_millions_of_places_is_refused(tmp_path: Path, data: bytes) -> None:
    """A few thousand merged cells: laid out, they would fill the memory."""
    began = time.process_time()
    with pytest.raises(ImportRefused) as refused:
        read_source(saved(tmp_path, data, "r"))
    assert refused.value.message.en.startswith("a table has ")
    assert time.process_time() - began < 3


LABEL = '<w:lvl w:ilvl="0"><w:lvlText w:val="{}"/></w:lvl>'
LABELS = part(
    "numbering",
    f'<w:abstractNum w:abstractNumId="0">{LABEL.format("%1" * 50_000)}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
)
NOTES = part("footnotes", f'<w:footnote w:id="1">{paragraph("注。") * 100}</w:footnote>')
NAMED = '<w:p><w:r><w:t>文。</w:t><w:footnoteReference w:id="1"/></w:r></w:p>'


@pytest.mark.parametrize(
    "data",
    [
        word(paragraph("正文。", number="1") * 500, {"numbering": LABELS}),
        word(NAMED * 1_000, {"footnotes": NOTES}),
    ],
    ids=["a long label", "a note that is named again and again"],
)
def test_what_a_word_file_repeats_is_read_in_time(tmp_path: Path, data: bytes) -> None:
    began = time.process_time()
    read_source(saved(tmp_path, data, "r.docx"))
    assert time.process_time() - began < 3


def test_a_picture_that_is_shown_again_and_again_is_unpacked_once() -> None:
    kept = Archive(archive({"word/a.png": b"x" * 1_000}))
    assert kept.picture("word/a.png", 2_000) is kept.picture("word/a.png", 2_000)
