"""The lines that a Word file or a web page is read as, and what becomes of them.

A reader of a form that sets text in blocks makes ``DocumentLine``s; ``number_lines`` writes them as
``source.txt`` and finds the paragraphs and the doubts with their lines in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from publication.importing.messages import say
from publication.importing.note_marks import printed
from publication.importing.source_document import ImportFinding, ImportRefused, Paragraph
from publication.importing.styles import RunFormat
from publication.languages.typography import raised

SHOWN = 60  # characters of a doubtful text
MOST_COLUMNS, MOST_CELLS = 1_000, 100_000  # of a table: more than any report has
Doubt = tuple[str, str]  # the message's key, and the words that it is about


@dataclass(frozen=True)
class DocumentLine:
    """A line of the document: a paragraph, or a part of one between line breaks.

    One with a ``picture`` is none of the text: it is the name of a part of the file, and its words.
    """

    raw: str
    bold: int = 0
    level: int = 0
    cells: tuple[tuple[str, ...], ...] = ()
    note: int = 0
    bullet: bool = False
    doubts: tuple[Doubt, ...] = ()
    picture: tuple[str, str] | None = None

    @property
    def text(self) -> str:
        """Return what the line says; of a table, its cells."""
        return " ".join(filter(None, (cell for row in self.cells for cell in row))) or self.raw


def number_lines(lines: list[DocumentLine]) -> tuple[str, list[Paragraph], list[ImportFinding]]:
    """Return the text of all lines, the paragraphs with the line each begins on, and the doubts."""
    rows: list[str] = []
    paragraphs, doubts = [], []
    for line in lines:
        if line.picture:
            continue
        number = len(rows) + 1
        doubts += [
            ImportFinding(number, say(key, shown=shown.strip()[:SHOWN]), True)
            for key, shown in line.doubts
        ]
        rows += ["\t".join(map(printed, row)) for row in line.cells] or [printed(line.raw)]
        if line.cells:
            paragraphs.append(Paragraph(line.text, number, cells=line.cells))
            continue
        if piece := line.raw.strip():
            bold = max(0, line.bold - len(line.raw) + len(line.raw.lstrip()))
            bold = min(bold, len(piece))
            paragraphs.append(
                Paragraph(piece, number, bold, line.level, note=line.note, bullet=line.bullet)
            )
    return "\n".join(rows).rstrip("\n") + "\n", paragraphs, doubts


def picture_lines(lines: list[DocumentLine]) -> Iterator[tuple[int, tuple[str, str]]]:
    """Yield the pictures, each with the number of the line of text before it."""
    number = 0
    for line in lines:
        if line.picture:
            yield number, line.picture
        else:
            number += len(line.cells) or 1


def set_out(text: str, form: RunFormat, struck: str) -> tuple[str, Doubt | None]:
    """Return what is left of a run's text as it is set, and what is doubtful of it.

    Struck text is none of the document's and is said under the key ``struck``; raised and lowered
    text has characters of its own.
    """
    if form.struck and text.strip():
        return "", (struck, text)
    if not form.place:
        return text, None
    text, whole = raised(text, form.place)
    return text, None if whole else ("docx-raised", text)


def leading_bold(runs: list[tuple[str, bool]]) -> int:
    """Return how many characters at the beginning are bold, white space counting as either."""
    count = end = 0
    for text, is_bold in runs:
        count += len(text)
        if is_bold and text.strip():
            end = count
        elif text.strip():
            break
    return end


def lines_of(
    runs: list[tuple[str, bool]],
    level: int = 0,
    bullet: bool = False,
    doubts: list[Doubt] | None = None,
) -> list[DocumentLine]:
    """Return a paragraph, as its runs with whether each is bold, by its line breaks."""
    raw, bold = "".join(text for text, _ in runs), leading_bold(runs)
    lines, at = [], 0
    for part in raw.split("\n"):
        said = () if at else tuple(doubts or ())
        leading = max(0, min(bold - at, len(part)))
        lines.append(DocumentLine(part, leading, level, bullet=bullet, doubts=said))
        at += len(part) + 1
    return lines


def refuse_vast(rows: int, columns: int) -> None:
    """Raise ImportRefused for a table that no page can show: a few merged cells may lay out millions."""
    if columns > MOST_COLUMNS or rows * columns > MOST_CELLS:
        raise ImportRefused(say("import-table-vast", rows=rows, columns=columns))
