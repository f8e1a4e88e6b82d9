"""A Word file to paragraphs: the text that Word shows, and nothing that it hides.

``word_walk`` reads the body; here are the file around it, the notes, which follow the document,
and what is said. Numbers that Word counts itself come from ``numbering``. Headers, footers, comments
and charts stay behind, and that is said; pictures are handed on.
"""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterator

from lxml import etree
from lxml.etree import _Element as Element

from publication.importing.archive import Archive
from publication.importing.document_lines import DocumentLine, number_lines, picture_lines
from publication.importing.encodings import refuse_control_characters
from publication.importing.messages import say
from publication.importing.numbering import Numbering, read_numbering
from publication.importing.source import FORM
from publication.importing.source_document import (
    FoundPicture,
    ImportFinding,
    ImportRefused,
    SourceDocument,
)
from publication.importing.styles import WordStyles, read_styles
from publication.importing.word_walk import FOREIGN, LOCALS, WordWalk
from publication.languages.scripts import has_han
from publication.messages.problem import Message
from publication.read.block_parser import join_lines
from publication.read.picture_files import LARGEST

NAMESPACES = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
OFFICE_DOCUMENT = "/officeDocument"
RELATIONS = "_rels/.rels"
USUAL = "word/document.xml"
NOTE_PARTS = (("footnotes", "footnote"), ("endnotes", "endnote"))


def read_docx(data: bytes) -> SourceDocument:
    """Return the text of a Word file; ImportRefused if it cannot be read."""
    archive = Archive(data)
    main = main_part(archive)
    root = archive.xml(main)
    assert root is not None  # main_part found it
    reader = _DocumentReader(archive, main, _namespace(root))
    lines = reader.document(root)
    text, paragraphs, doubts = number_lines(lines)
    refuse_control_characters(text)
    findings = (*reader.findings(), *doubts)
    pictures = tuple(reader.pictures(lines))
    return SourceDocument(text, tuple(paragraphs), "Word (.docx)", findings, pictures)


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


class _DocumentReader:
    def __init__(self, archive: Archive, main: str, namespace: str) -> None:
        self.archive, self.main, self.namespace = archive, main, namespace
        self.folder = posixpath.dirname(main)
        self.names = {f"{{{namespace}}}{local}": local for local in LOCALS}
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
        return WordWalk(self).walk(element)

    def pictures(self, lines: list[DocumentLine]) -> Iterator[FoundPicture]:
        """Yield the pictures of the document with their data, as far as a page could show it."""
        own = posixpath.join(
            self.folder, RELATIONS.replace("/", f"/{posixpath.basename(self.main)}")
        )
        relations = self.archive.xml(own)
        targets = {
            each.get("Id", ""): posixpath.normpath(
                posixpath.join(self.folder, each.get("Target", ""))
            )
            for each in (relations if relations is not None else ())
            if each.get("TargetMode") != "External"
        }
        for number, (part, words) in picture_lines(lines):
            name = targets.get(part, "").lstrip("/")
            yield FoundPicture(number, self.archive.picture(name, LARGEST), words)

    def notes(self) -> list[DocumentLine]:
        """Return the notes that the text refers to, each under its mark."""
        lines: list[DocumentLine] = []
        read: dict[tuple[str, str], list[DocumentLine]] = {}  # each once, however often it is named
        references = list(enumerate(self.note_ids, 1))  # not those in notes: one may name itself
        for part, local in NOTE_PARTS if references else ():
            root = self.part(part)
            bodies = {each.get(self.name("id")): each for each in root} if root is not None else {}
            for order, (kind, note_id) in references:
                if kind != local or note_id not in bodies:
                    continue
                if (kind, note_id) not in read:
                    read[kind, note_id] = self.lines(bodies[note_id])
                inside = read[kind, note_id]
                own = [text for line in inside if (text := line.text.strip())]
                lines += [DocumentLine("", picture=("", "")) for line in inside if line.picture]
                if text := join_lines(own):
                    raw = FORM.REFERENCE.format(number=order) + text
                    lines.append(DocumentLine(raw, note=order))
        return [DocumentLine(""), *lines] if lines else []

    def findings(self) -> list[ImportFinding]:
        """Return what was left behind and what was recovered."""
        said: list[tuple[Message, bool]] = []
        for key in ("deleted", "inserted", "boxes", "guides", "prompts", "merged"):
            if self.counts[key]:
                said.append((say(f"docx-{key}", count=self.counts[key]), False))
        for key in ("charts", "foreign", "hidden", "symbols"):
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
