"""A Word file to paragraphs: the text that Word shows, and nothing that it hides.

``document.xml`` is walked once, without recursion. Deleted text is passed over and inserted text
kept, as if all changes were accepted; of two renderings of a text box one is read; its
paragraphs, and a note's, follow the paragraph or the document. Numbers that Word counts itself
come from ``numbering``. Headers, footers, comments and pictures stay behind, and that is said.
"""

from __future__ import annotations

import posixpath
from collections import Counter
from dataclasses import dataclass, field

from lxml import etree
from lxml.etree import _Element as Element

from publication.importing.archive import Archive
from publication.importing.encodings import refuse_control_characters
from publication.importing.messages import say
from publication.importing.numbering import Numbering, read_numbering
from publication.importing.plaintext import split_line
from publication.importing.source import FORM
from publication.importing.source_document import (
    ImportFinding,
    ImportRefused,
    Paragraph,
    SourceDocument,
)
from publication.importing.styles import WordStyles, read_styles
from publication.languages.scripts import has_han
from publication.messages.problem import Message

NAMESPACES = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
FOREIGN = {
    "{http://schemas.openxmlformats.org/officeDocument/2006/math}t": "t",
    "{http://schemas.openxmlformats.org/drawingml/2006/main}blip": "blip",
    "{urn:schemas-microsoft-com:vml}imagedata": "imagedata",
}
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
OFFICE_DOCUMENT = "/officeDocument"
RELATIONS = "_rels/.rels"
USUAL = "word/document.xml"
SKIPPED = ("del", "moveFrom", "pPr", "rPr", "tblPr", "tcPr", "trPr", "sectPr", "sdtPr", "instrText")
CHARACTERS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011",
              "softHyphen": "\u00ad"}  # fmt: skip
COUNTED = {"del": "deleted", "moveFrom": "deleted", "ins": "inserted", "moveTo": "inserted",
           "blip": "pictures", "imagedata": "pictures", "altChunk": "foreign",
           "txbxContent": "boxes"}  # fmt: skip
NOTE_PARTS = (("footnotes", "footnote"), ("endnotes", "endnote"))
LAYOUT = 3  # a cell with more paragraphs is layout, not a table's


@dataclass
class _OpenParagraph:
    """A paragraph while it is read: its runs with whether each is bold."""

    level: int = 0
    style: str = ""
    runs: list[tuple[str, bool]] = field(default_factory=list)
    boxes: list[list[DocumentLine]] = field(default_factory=list)


@dataclass(frozen=True)
class DocumentLine:
    """A line of the document: a paragraph, or a part of one between line breaks."""

    raw: str
    bold: int = 0
    level: int = 0
    cells: tuple[tuple[str, ...], ...] = ()
    note: bool = False


def read_docx(data: bytes) -> SourceDocument:
    """Return the text of a Word file; ImportRefused if it cannot be read."""
    archive = Archive(data)
    main = main_part(archive)
    root = archive.xml(main)
    assert root is not None  # main_part found it
    reader = _DocumentReader(archive, main, _namespace(root))
    lines = reader.document(root)
    text, paragraphs = _number_lines(lines)
    refuse_control_characters(text)
    return SourceDocument(text, tuple(paragraphs), "Word (.docx)", tuple(reader.findings()))


def main_part(archive: Archive) -> str:
    """Return the name of the part that holds the document; ImportRefused if there is none."""
    relations = archive.xml(RELATIONS)
    targets = [
        each.get("Target", "").lstrip("/")
        for each in (relations if relations is not None else ())
        if str(each.get("Type", "")).endswith(OFFICE_DOCUMENT)
    ]
    for name in (*targets, USUAL):
        if name in archive.names:
            return str(name)
    raise ImportRefused(say("import-not-word"))


def _namespace(root: Element) -> str:
    namespace = str(etree.QName(root).namespace)
    if namespace not in NAMESPACES or etree.QName(root).localname != "document":
        raise ImportRefused(say("import-not-word"))
    return namespace


def _number_lines(lines: list[DocumentLine]) -> tuple[str, list[Paragraph]]:
    """Return the text of all lines, and the paragraphs with the line each begins on."""
    rows: list[str] = []
    paragraphs = []
    for line in lines:
        number = len(rows) + 1
        rows += ["\t".join(row) for row in line.cells] or [line.raw]
        if line.cells:
            text = " ".join(cell for row in line.cells for cell in row if cell)
            paragraphs.append(Paragraph(text, number, cells=line.cells))
            continue
        for order, piece in enumerate(split_line(line.raw)):
            bold = max(0, line.bold - len(line.raw) + len(line.raw.lstrip())) if not order else 0
            bold = min(bold, len(piece))
            paragraphs.append(Paragraph(piece, number, bold, line.level, note=line.note))
    return "\n".join(rows).rstrip("\n") + "\n", paragraphs


class _DocumentReader:
    def __init__(self, archive: Archive, main: str, namespace: str) -> None:
        self.archive, self.namespace = archive, namespace
        self.folder = posixpath.dirname(main)
        self.names = {f"{{{namespace}}}{local}": local for local in _LOCALS}
        self.names |= FOREIGN
        self.styles: WordStyles = read_styles(self.part("styles"), self.name)
        self.numbering: Numbering = read_numbering(self.part("numbering"), self.name)
        self.counts: Counter[str] = Counter()
        self.note_ids: list[tuple[str, str]] = []
        self.numbered: list[str] = []

    def name(self, local: str) -> str:
        return f"{{{self.namespace}}}{local}"

    def part(self, name: str) -> Element | None:
        return self.archive.xml(posixpath.join(self.folder, f"{name}.xml"))

    def document(self, root: Element) -> list[DocumentLine]:
        """Return the lines of the document, with its notes after them."""
        body = root.find(self.name("body"))
        if body is None:
            raise ImportRefused(say("import-not-word"))
        return [*self.lines(body), *self.notes()]

    def lines(self, element: Element) -> list[DocumentLine]:
        return _Walk(self).walk(element)

    def notes(self) -> list[DocumentLine]:
        """Return the notes that the text refers to, each under its mark."""
        lines: list[DocumentLine] = []
        references = list(enumerate(self.note_ids, 1))  # not those in notes: one may name itself
        for part, local in NOTE_PARTS if references else ():
            root = self.part(part)
            bodies = {each.get(self.name("id")): each for each in root} if root is not None else {}
            for order, (kind, note_id) in references:
                if kind != local or note_id not in bodies:
                    continue
                own = [line for line in self.lines(bodies[note_id]) if line.raw.strip()]
                for first, line in enumerate(own):
                    raw = (
                        line.raw
                        if first
                        else FORM.REFERENCE.format(number=order) + line.raw.lstrip()
                    )
                    lines.append(DocumentLine(raw, note=True))
        return [DocumentLine(""), *lines] if lines else []

    def findings(self) -> list[ImportFinding]:
        """Return what was left behind and what was recovered."""
        said: list[tuple[Message, bool]] = []
        for key in ("deleted", "inserted", "boxes"):
            if self.counts[key]:
                said.append((say(f"docx-{key}", count=self.counts[key]), False))
        for key in ("pictures", "foreign", "hidden", "symbols"):
            if self.counts[key]:
                said.append((say(f"docx-{key}", count=self.counts[key]), True))
        if self.numbered:
            shown = " ".join(self.numbered[:6])
            said.append((say("import-numbers", count=len(self.numbered), shown=shown), True))
        if self.numbering.unknown:
            shown = ", ".join(sorted(self.numbering.unknown))
            said.append((say("import-numbers-unknown", shown=shown), True))
        if self.note_ids:
            said.append((say("import-notes", count=len(self.note_ids)), True))
        said += [(message, False) for message in self.left_out()]
        return [ImportFinding(0, message, unsure) for message, unsure in said]

    def left_out(self) -> list[Message]:
        """Return which headers, footers and comments have text: none of it is taken over."""
        found = []
        for kind in ("header", "footer", "comments"):
            names = [f"{kind}{number}" for number in ("", *range(1, 10))]
            roots = [root for name in names if (root := self.part(name)) is not None]
            texts = ["".join(each.itertext(self.name("t"))).strip() for each in roots]
            shown = [text for text in dict.fromkeys(texts) if has_han(text)]  # else a page number
            if shown:
                found.append(say(f"docx-{kind}", shown=" / ".join(shown)[:60]))
        return found


_LOCALS = (
    *SKIPPED, *CHARACTERS, *COUNTED, "p", "r", "t", "sym", "tbl", "tr", "tc", "delText",
    "footnoteReference", "endnoteReference",
)  # fmt: skip


class _Walk:
    """One pass over a body, a note or the like."""

    def __init__(self, reader: _DocumentReader) -> None:
        self.reader = reader
        self.lines: list[DocumentLine] = []
        self.open: list[_OpenParagraph] = []
        self.bold: list[bool] = []
        self.tables: list[list[list[list[DocumentLine]]]] = []
        self.merged: list[int] = []
        self.boxes: list[tuple[list[DocumentLine], list[list[list[list[DocumentLine]]]]]] = []

    def walk(self, element: Element) -> list[DocumentLine]:
        """Return the lines below ``element``."""
        fallback = f"{{{COMPATIBILITY}}}Fallback"
        choice = f"{{{COMPATIBILITY}}}Choice"
        walker = etree.iterwalk(element, events=("start", "end"))
        for event, each in walker:
            local = self.reader.names.get(str(each.tag))
            if event == "end":
                if local:
                    self.end(local)
            elif (
                each.tag == fallback
                and next(each.itersiblings(choice, preceding=True), None) is not None
            ):
                walker.skip_subtree()
            elif local:
                self.reader.counts[COUNTED.get(local, "")] += 1
                if local in SKIPPED:
                    walker.skip_subtree()
                else:
                    self.start(local, each)
        return self.lines

    def start(self, local: str, each: Element) -> None:
        if local == "p":
            self.open.append(self.paragraph(each))
        elif local == "r":
            self.bold.append(
                self.reader.styles.is_bold(each, self.open[-1].style if self.open else "")
            )
            self.reader.counts["hidden"] += self.reader.styles.is_hidden(each)
        elif local == "t":
            self.add(each.text or "")
        elif local in CHARACTERS:
            self.add(CHARACTERS[local])
        elif local == "sym":
            self.symbol(each)
        elif local in ("footnoteReference", "endnoteReference"):
            self.reference(local, each)
        elif local == "txbxContent":
            self.boxes.append((self.lines, self.tables))
            self.lines, self.tables = [], []
        elif local == "tbl":
            self.tables.append([])
        elif local == "tr" and self.tables:
            self.tables[-1].append([])
        elif local == "tc" and self.tables and self.tables[-1]:
            self.tables[-1][-1].append([])
            self.merged.append(self.reader.styles.span(each))

    def end(self, local: str) -> None:
        if local == "p":
            self.finish(self.open.pop())
        elif local == "r" and self.bold:
            self.bold.pop()
        elif local == "txbxContent" and self.boxes:
            inside = self.lines
            self.lines, self.tables = self.boxes.pop()
            if self.open:
                self.open[-1].boxes.append(inside)
            else:
                self.put(inside)
        elif local == "tc" and self.merged:
            span = self.merged.pop()
            if self.tables and self.tables[-1]:
                self.tables[-1][-1] += [[] for _ in range(span - 1)]
        elif local == "tbl" and self.tables:
            self.put(_table(self.tables.pop()))

    def paragraph(self, each: Element) -> _OpenParagraph:
        styles, numbering = self.reader.styles, self.reader.numbering
        style = styles.of(each)
        paragraph = _OpenParagraph(styles.level(each, style), style)
        number_id, depth = styles.list_of(each, style)
        label = numbering.next(number_id, depth) if number_id else ""
        if label:
            self.reader.numbered.append(label.strip())
            paragraph.runs.append((label, styles.is_bold(each, style)))
        return paragraph

    def add(self, text: str) -> None:
        if not self.open:
            self.open.append(_OpenParagraph())
            self.open[-1].runs.append((text, False))
            self.finish(self.open.pop())
            return
        self.open[-1].runs.append((text, bool(self.bold and self.bold[-1])))

    def symbol(self, each: Element) -> None:
        code = each.get(self.reader.name("char"), "")
        self.reader.counts["symbols"] += 1
        try:
            self.add(chr(int(code, 16)))
        except (ValueError, OverflowError):
            return

    def reference(self, local: str, each: Element) -> None:
        kind = local.removesuffix("Reference")
        self.reader.note_ids.append((kind, str(each.get(self.reader.name("id"), ""))))
        if each.get(self.reader.name("customMarkFollows")) in (None, "0", "false"):
            self.add(FORM.REFERENCE.format(number=len(self.reader.note_ids)))

    def finish(self, paragraph: _OpenParagraph) -> None:
        raw = "".join(text for text, _ in paragraph.runs)
        bold = _bold(paragraph.runs)
        lines, at = [], 0
        for part in raw.split("\n"):
            lines.append(DocumentLine(part, max(0, min(bold - at, len(part))), paragraph.level))
            at += len(part) + 1
        for inside in paragraph.boxes:
            lines += inside
        self.put(lines)

    def put(self, lines: list[DocumentLine]) -> None:
        """Put finished lines where the walk is: in a cell, or in the document."""
        if self.tables and self.tables[-1] and self.tables[-1][-1]:
            self.tables[-1][-1][-1] += lines
        else:
            self.lines += lines


def _bold(runs: list[tuple[str, bool]]) -> int:
    """Return how many characters at the beginning are bold, white space counting as either."""
    count = end = 0
    for text, is_bold in runs:
        count += len(text)
        if is_bold and text.strip():
            end = count
        elif text.strip():
            break
    return end


def _table(rows: list[list[list[DocumentLine]]]) -> list[DocumentLine]:
    """Return a table as one line of cells; one that only lays out paragraphs, as these."""
    filled = [
        [[line for line in cell if line.raw.strip() or line.cells] for cell in row] for row in rows
    ]
    columns = max((len(row) for row in filled), default=0)
    inner = [line for row in filled for cell in row for line in cell]
    layout = columns < 2 or any(len(cell) > LAYOUT or any(line.cells for line in cell)
                                for row in filled for cell in row)  # fmt: skip
    if layout:
        return inner
    cells = tuple(
        tuple(" ".join(line.raw.strip() for line in cell) for cell in row)
        + ("",) * (columns - len(row))
        for row in filled
    )
    return [DocumentLine("", cells=cells)] if inner else []
