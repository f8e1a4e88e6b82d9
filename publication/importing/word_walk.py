"""One pass over a body of a Word file, a note or a box: paragraphs and tables as Word shows them.

Without recursion, so that no nesting is too deep. Deleted text, rows and paragraph marks are passed
over and inserted text is kept, as if all changes were accepted; of two renderings of a text box one
is read, and its paragraphs follow the paragraph that it hangs on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Protocol

from lxml import etree
from lxml.etree import _Element as Element

from publication.importing.document_lines import DocumentLine, Doubt, lines_of, set_out
from publication.importing.note_marks import mark_of, without_marks
from publication.importing.numbering import Numbering
from publication.importing.styles import PLAIN, RunFormat, WordStyles
from publication.importing.word_drawings import PICTURE_PARTS, PICTURES, picture_words
from publication.importing.word_equations import EQUATION, read_equation
from publication.importing.word_fields import FieldText, is_drawn, joined, read_field
from publication.importing.word_tables import OpenCell, Rows, read_table
from publication.languages.characters import LINE_END

FOREIGN = {
    EQUATION: "oMath",
    "{http://schemas.openxmlformats.org/drawingml/2006/main}blip": "blip",
    "{urn:schemas-microsoft-com:vml}imagedata": "imagedata",
    "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart": "chart",
    "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds": "chart",
}
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
SKIPPED = ("del", "moveFrom", "pPr", "rPr", "tblPr", "tcPr", "trPr", "sectPr", "sdtPr", "rt")
CHARACTERS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011",
              "softHyphen": "\u00ad"}  # fmt: skip
COUNTED = {"del": "deleted", "moveFrom": "deleted", "ins": "inserted", "moveTo": "inserted",
           "chart": "charts", "altChunk": "foreign",
           "txbxContent": "boxes", "rt": "guides"}  # fmt: skip
LOCALS = (
    *SKIPPED, *CHARACTERS, *COUNTED, "p", "r", "t", "sym", "tbl", "tr", "tc", "sdt", "delText",
    "instrText", "fldChar", "fldSimple", "footnoteReference", "endnoteReference",
)  # fmt: skip
WITHOUT_RESULT = (
    "XE",
    "TC",
    "TA",
    "RD",
    "SET",
    "ASK",
    "PRIVATE",
    "ADVANCE",
    "PAGE",
    "TOC",
    "INDEX",
)


@dataclass
class _OpenParagraph:
    """A paragraph while it is read: its runs with whether each is bold.

    ``runs_on`` is whether its mark was deleted, so that the next one continues it.
    """

    level: int = 0
    style: str = ""
    bullet: bool = False
    runs_on: bool = False
    apart: int = 0  # how many runs there were when a field or an equation had been shown
    runs: list[tuple[str, bool]] = field(default_factory=list)
    boxes: list[list[DocumentLine]] = field(default_factory=list)
    pictures: list[DocumentLine] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    doubted: int = 0  # runs before the last doubt


@dataclass
class _OpenField:
    """A field while it is read; ``results`` counts the texts that it shows."""

    instruction: str = ""
    separated: bool = False
    results: int = 0


class WordDocument(Protocol):
    """What a walk asks of the file that it is in, and tells it."""

    names: dict[str, str]
    styles: WordStyles
    numbering: Numbering
    counts: Counter[str]
    note_ids: list[tuple[str, str]]
    numbered: list[str]

    def name(self, local: str) -> str:
        """Return the full name of an element or attribute."""
        ...


class WordWalk:
    """One pass over a body, a note or the like."""

    def __init__(self, document: WordDocument) -> None:
        self.document = document
        self.lines: list[DocumentLine] = []
        self.open: list[_OpenParagraph] = []
        self.held: _OpenParagraph | None = None  # whose mark was deleted
        self.formats: list[RunFormat] = []
        self.fields: list[_OpenField] = []
        self.tables: list[Rows] = []
        self.spans: list[int] = []
        self.boxes: list[tuple[list[DocumentLine], list[Rows]]] = []

    def walk(self, element: Element) -> list[DocumentLine]:
        """Return the lines below ``element``."""
        fallback = f"{{{COMPATIBILITY}}}Fallback"
        choice = f"{{{COMPATIBILITY}}}Choice"
        walker = etree.iterwalk(element, events=("start", "end"))
        for event, each in walker:
            local = self.document.names.get(str(each.tag))
            if event == "end":
                if local and not self.is_left_out(local, each):
                    self.end(local)
            elif (
                each.tag == fallback
                and next(each.itersiblings(choice, preceding=True), None) is not None
            ):
                walker.skip_subtree()
            elif local:
                self.document.counts[COUNTED.get(local, "")] += 1
                if local in SKIPPED or local == "oMath" or self.is_left_out(local, each):
                    self.leave_out(local, each)
                    walker.skip_subtree()
                else:
                    self.start(local, each)
        self.release()
        return self.lines

    def is_left_out(self, local: str, each: Element) -> bool:
        """Return whether Word shows nothing of an element once all changes are accepted."""
        styles = self.document.styles
        if local == "tr":
            return styles.has(each, "trPr", "del")
        if local == "tc":
            return styles.has(each, "tcPr", "cellDel")
        return local == "sdt" and styles.has(each, "sdtPr", "showingPlcHdr")

    def leave_out(self, local: str, each: Element) -> None:
        """Count what is passed over, or take an equation as a line."""
        if local == "oMath":
            self.show(read_equation(each), "docx-equation")
        elif local == "sdt":
            self.document.counts["prompts"] += 1
        elif local in ("tr", "tc"):
            self.document.counts["deleted"] += 1

    def start(self, local: str, each: Element) -> None:
        """Begin an element."""
        if local == "p":
            self.open.append(self.paragraph(each))
        elif local == "r":
            style = self.open[-1].style if self.open else ""
            self.formats.append(self.document.styles.format_of(each, style))
            self.document.counts["hidden"] += self.document.styles.is_hidden(each)
        elif local == "t":
            self.add(without_marks(LINE_END.sub("\n", each.text or "")))
        elif local in CHARACTERS:
            self.add(CHARACTERS[local])
        elif local == "sym":
            self.symbol(each)
        elif local in ("instrText", "fldChar", "fldSimple"):
            self.field(local, each)
        elif local in ("footnoteReference", "endnoteReference"):
            self.reference(local, each)
        elif local in PICTURES:
            self.picture(each)
        elif local == "txbxContent":
            self.boxes.append((self.lines, self.tables))
            self.lines, self.tables = [], []
        elif local == "tbl":
            self.release()
            self.tables.append([])
        elif local == "tr" and self.tables:
            self.tables[-1].append([])
        elif local == "tc" and self.tables and self.tables[-1]:
            self.tables[-1][-1].append(self.cell(each))
            self.spans.append(self.document.styles.span(each))

    def end(self, local: str) -> None:
        """End an element."""
        if local == "p":
            while self.is_instruction():  # it never ends: what follows is no part of it
                self.end_field()
            self.finish(self.open.pop())
        elif local == "r" and self.formats:
            self.formats.pop()
        elif local == "fldSimple":
            self.end_field()
        elif local == "txbxContent" and self.boxes:
            self.release()
            inside = self.lines
            self.lines, self.tables = self.boxes.pop()
            if self.open:
                self.open[-1].boxes.append(inside)
            else:
                self.put(inside)
        elif local == "tc" and self.spans:
            self.release()
            span = self.spans.pop()
            if self.tables and self.tables[-1] and self.tables[-1][-1]:
                row = self.tables[-1][-1]
                self.document.counts["merged"] += span > 1
                row += [OpenCell(row[-1].lines, spanned=True) for _ in range(span - 1)]
        elif local == "tbl" and self.tables:
            self.put(read_table(self.tables.pop()))

    def cell(self, each: Element) -> OpenCell:
        """Return a cell that begins; one that continues the cell above has its lines."""
        rows = self.tables[-1]
        place = len(rows[-1])
        if not self.document.styles.continues(each):
            return OpenCell()
        self.document.counts["merged"] += 1
        above = rows[-2] if len(rows) > 1 else []
        return OpenCell(list(above[place].lines) if place < len(above) else [])

    def paragraph(self, each: Element) -> _OpenParagraph:
        """Return a paragraph that begins, or goes on with the one before."""
        styles, numbering = self.document.styles, self.document.numbering
        style = styles.of(each)
        paragraph = _OpenParagraph(styles.level(each, style), style)
        paragraph.runs_on = styles.has(each, "pPr", "rPr", "del")
        number_id, depth = styles.list_of(each, style)
        label = numbering.next(number_id, depth) if number_id else ""
        paragraph.bullet = bool(number_id) and numbering.is_bullet(number_id, depth)
        held, self.held = self.held, None
        if held:
            held.runs_on, held.style = paragraph.runs_on, paragraph.style
            return held
        if label:
            self.document.numbered.append(label.strip())
            paragraph.runs.append((label, styles.format_of(each, style).bold))
        return paragraph

    def add(self, text: str, form: RunFormat | None = None) -> None:
        """Add text to the paragraph that is open, as its run is set."""
        for each in self.fields:
            each.results += each.separated and bool(text.strip())
        if self.is_instruction():
            self.fields[-1].instruction += text
            return
        form = form or (self.formats[-1] if self.formats else PLAIN)
        if not self.open:
            self.open.append(_OpenParagraph())
            self.add(text, form)
            self.finish(self.open.pop())
            return
        paragraph = self.open[-1]
        text, doubt = set_out(text, form, "docx-struck")
        if doubt:
            _doubt(paragraph, *doubt)
        if paragraph.runs and paragraph.apart == len(paragraph.runs):
            before = paragraph.runs[-1][0]
            text = joined(before, text).removeprefix(before)
        if text:
            paragraph.runs.append((text, form.bold))

    def is_instruction(self) -> bool:
        """Return whether what is read belongs to a field that Word draws and keeps no result of."""
        field = self.fields[-1] if self.fields else None
        return field is not None and not field.separated and is_drawn(field.instruction)

    def show(self, shown: FieldText, key: str) -> None:
        """Add what a field or an equation shows, apart from a number before it."""
        for paragraph in self.open[-1:]:
            paragraph.apart = len(paragraph.runs)
        self.add(shown.text, PLAIN)
        for paragraph in self.open[-1:]:
            paragraph.apart = len(paragraph.runs)
        self.document.counts["guides"] += len(shown.guides)
        if not shown.certain and self.open:
            _doubt(self.open[-1], key, shown.text)

    def field(self, local: str, each: Element) -> None:
        """Begin a field, go on to its result, or end it."""
        if local == "fldSimple":
            instruction = each.get(self.document.name("instr"), "")
            self.fields.append(_OpenField(instruction, separated=True))
            return
        if local == "instrText":
            if self.fields and not self.fields[-1].separated:
                self.fields[-1].instruction += each.text or ""
            return
        kind = each.get(self.document.name("fldCharType"), "")
        if kind == "begin":
            self.fields.append(_OpenField())
        elif kind == "separate" and self.fields:
            self.fields[-1].separated = True
        elif kind == "end":
            self.end_field()

    def end_field(self) -> None:
        """End a field: one without a result that it must have is shown from its instruction."""
        ended = self.fields.pop() if self.fields else None
        if ended is None or ended.results:
            return
        shown = read_field(ended.instruction)
        if shown:
            self.show(shown, "docx-field")
            return
        words = ended.instruction.split()
        if words and words[0].upper() not in WITHOUT_RESULT and self.open:
            _doubt(self.open[-1], "docx-field", ended.instruction.strip())

    def symbol(self, each: Element) -> None:
        """Add a character of a special font."""
        code = each.get(self.document.name("char"), "")
        self.document.counts["symbols"] += 1
        try:
            self.add(without_marks(chr(int(code, 16))))
        except (ValueError, OverflowError):
            return

    def reference(self, local: str, each: Element) -> None:
        """Note a footnote or endnote, and add its mark."""
        kind = local.removesuffix("Reference")
        self.document.note_ids.append((kind, str(each.get(self.document.name("id"), ""))))
        if each.get(self.document.name("customMarkFollows")) in (None, "0", "false"):
            self.add(mark_of(len(self.document.note_ids)), PLAIN)

    def picture(self, each: Element) -> None:
        """Note a picture, and the words that it has for who cannot see it."""
        part = next((each.get(name) for name in PICTURE_PARTS if each.get(name)), "")
        line = DocumentLine("", picture=(str(part), picture_words(each)))
        if self.open:
            self.open[-1].pictures.append(line)
        else:
            self.put([line])

    def finish(self, paragraph: _OpenParagraph) -> None:
        """End a paragraph; one whose mark was deleted waits for the next."""
        if paragraph.runs_on:
            self.document.counts["deleted"] += 1
            self.held = paragraph
            return
        lines = lines_of(paragraph.runs, paragraph.level, paragraph.bullet, paragraph.doubts)
        for inside in paragraph.boxes:
            lines += inside
        self.put([*lines, *paragraph.pictures])

    def release(self) -> None:
        """End a paragraph that waited for another in vain."""
        held, self.held = self.held, None
        if held:
            held.runs_on = False
            self.finish(held)

    def put(self, lines: Iterable[DocumentLine]) -> None:
        """Put finished lines where the walk is: in a cell, or in the document."""
        if self.tables and self.tables[-1] and self.tables[-1][-1]:
            cell = self.tables[-1][-1][-1]
            cell.lines = [*cell.lines, *lines]
        else:
            self.lines += lines


def _doubt(paragraph: _OpenParagraph, key: str, text: str) -> None:
    """Note what the import is not sure of; what follows the same at once is one."""
    runs = len(paragraph.runs)
    goes_on = paragraph.doubts and paragraph.doubts[-1][0] == key == "docx-struck"
    if goes_on and paragraph.doubted == runs:
        text = paragraph.doubts.pop()[1] + text
    paragraph.doubts.append((key, text))
    paragraph.doubted = runs
