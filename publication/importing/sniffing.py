"""What a file is, by its first bytes: its name's ending says too little, and sometimes the wrong.

A Word file, a web page and a text go on to their readers; what cannot be a report's source is refused by name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from publication.importing import encodings, plaintext
from publication.importing.messages import say
from publication.importing.note_marks import MARK
from publication.importing.source_document import (
    ImportFinding,
    ImportRefused,
    Paragraph,
    SourceDocument,
)
from publication.importing.web_page import is_web_page, read_web_page
from publication.importing.wordprocessing import read_docx
from publication.languages.characters import PRIVATE, plain_ideograph, plain_text
from publication.read.limits import WHOLE
from publication.records.given_files import Unreadable, read_given
from publication.records.texts import LONGEST

LIMIT = 32  # MB
TEXT_LIMIT = 4  # MB: a report has about 0.1
OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PDF = b"%PDF-"
ZIP = b"PK"
FORMS = (
    (b"{\\rtf", "RTF"), (b"\x89PNG", "PNG"), (b"\xff\xd8\xff", "JPEG"), (b"GIF8", "GIF"),
    (b"Rar!", "RAR"), (b"7z\xbc\xaf", "7z"), (b"\x1f\x8b", "gzip"),
)  # fmt: skip
MARKUP = re.compile(r"\s*<\?xml", re.IGNORECASE)
LOST = "\ufffd"  # what stands for a character that nobody can read


def read_source(path: Path) -> SourceDocument:
    """Return the text of a report's file; ImportRefused if it is none that can be read."""
    data = _bytes(path)
    if not data.strip(b"\x00\t\r\n "):
        raise ImportRefused(say("import-empty", path=path.name))
    if data.startswith(OLD_WORD):
        raise ImportRefused(say("import-old-word"))
    if PDF in data[:1024]:
        raise ImportRefused(say("import-pdf"))
    for start, form in FORMS:
        if data.startswith(start):
            raise ImportRefused(say("import-other-form", form=form))
    if data.startswith(ZIP) or path.suffix.lower() == ".docx":
        document = read_docx(data)
    elif is_web_page(data):
        document = read_web_page(data)
    else:
        document = _read_text(data)
    _refuse_long(document)
    found = (*document.findings, *_doubtful_characters(document.text), *_lookalikes(document.text))
    text = PRIVATE.sub(LOST, document.text)
    readable = tuple(map(_readable, document.paragraphs))
    return replace(document, text=text, paragraphs=readable, findings=found)


def _refuse_long(document: SourceDocument) -> None:
    """Raise ImportRefused for a paragraph that no page may have (publication/read/limits.py)."""
    for paragraph in document.paragraphs:
        length, limit = len(paragraph.text), WHOLE if paragraph.cells else LONGEST
        if length > limit:
            places = {"line": paragraph.line, "length": length, "limit": limit}
            raise ImportRefused(say("import-paragraph-long", **places))


def _readable(paragraph: Paragraph) -> Paragraph:
    """Return a paragraph with the ideographs that its radicals look like, and with “�” for what a
    font of its own alone shows: as many characters.
    """
    cells = tuple(tuple(map(_readable_text, row)) for row in paragraph.cells)
    return replace(paragraph, text=_readable_text(paragraph.text), cells=cells)


def _readable_text(text: str) -> str:
    return PRIVATE.sub(lambda f: f[0] if MARK.match(f[0]) else LOST, plain_text(text))


def _lookalikes(text: str) -> Iterator[ImportFinding]:
    """Yield how many characters of a text were read as those that they look like."""
    count = sum(plain_ideograph(character) != character for character in text)
    if count:
        places = (n for n, line in enumerate(text.split("\n"), 1) if plain_text(line) != line)
        yield ImportFinding(next(places), say("import-lookalikes", count=count), unsure=True)


def _bytes(path: Path) -> bytes:
    try:
        return read_given(path, LIMIT)
    except Unreadable as error:
        raise ImportRefused(error.message) from error
    except FileNotFoundError as error:
        raise ImportRefused(say("import-no-file", path=path)) from error
    except OSError as error:
        detail = error.strerror or str(error)
        raise ImportRefused(say("import-unreadable", path=path, detail=detail)) from error


def _read_text(data: bytes) -> SourceDocument:
    if len(data) > TEXT_LIMIT * 2**20:
        raise ImportRefused(say("import-too-large", limit=TEXT_LIMIT))
    decoded = encodings.decode(data)
    if MARKUP.match(decoded.text):
        raise ImportRefused(say("import-other-form", form="XML"))
    found, findings = plaintext.read_paragraphs(decoded.text)
    form = f"{decoded.encoding} (BOM)" if decoded.marked else decoded.encoding
    return SourceDocument(decoded.text, tuple(found), form, tuple(findings))


def _doubtful_characters(text: str) -> list[ImportFinding]:
    """Return where characters stand that were lost or may not show."""
    found = []
    for number, line in enumerate(text.split("\n"), 1):
        if LOST in line:
            found.append(ImportFinding(number, say("import-replacement"), unsure=True))
        private = PRIVATE.search(line)
        if private:
            code = f"U+{ord(private.group()):04X}"
            found.append(ImportFinding(number, say("import-private", character=code), unsure=True))
    return found[:20]
