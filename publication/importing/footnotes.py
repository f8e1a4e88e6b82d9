"""Footnotes of a Word file: each goes to the end of the page that has its mark.

A reader sets a mark as one character of its own, so that no other text is taken for one, and the
notes after the text. Once the pages are known, the notes follow the page's own text, in ``source.txt``
as in the tree (Word has them at the foot of whatever sheet the mark falls on). A note without a mark
of its own, as where a writer set the mark by hand, stays on a page behind the report, as text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from publication.importing.elements import OutlineElement, OutlinePage
from publication.importing.note_marks import MARK, number_of, printed
from publication.importing.outline import Outline, read_outline
from publication.importing.pictures import moved
from publication.importing.source import FORM
from publication.importing.source_document import Paragraph, SourceDocument

Placed = Mapping[int, int]  # the number of a note, and which of the pages has its mark


def read_with_notes(document: SourceDocument, name: str) -> tuple[SourceDocument, Outline]:
    """Return the document with its notes in their places, and its outline as ``read_outline`` does."""
    outline = read_outline(document, name)
    placed = _place(document, outline.pages)
    if placed:
        document = _move(document, outline.pages, placed)
        outline = read_outline(document, name)
    for page in outline.pages:
        page.elements = [_with_marks(each, placed) for each in page.elements]
        page.title = MARK.sub("", page.title)
    outline.opening.title = MARK.sub("", outline.opening.title)
    _add_notes(outline, document, placed)
    return document, outline


def _notes(document: SourceDocument) -> Iterator[Paragraph]:
    return (each for each in document.paragraphs if each.note)


def _place(document: SourceDocument, pages: list[OutlinePage]) -> Placed:
    """Return the notes whose mark stands in one place; none if the pages have no lines of their own."""
    starts = [page.elements[0].line if page.elements else 0 for page in pages]
    if any(one >= other for one, other in pairwise(starts)):
        return {}
    found = [(number_of(mark), at) for at, page in enumerate(pages) for mark in _marks(page)]
    count = Counter(number for number, _ in found)
    noted = {each.note for each in _notes(document)}
    return {number: at for number, at in found if count[number] == 1 and number in noted}


def _marks(page: OutlinePage) -> Iterator[str]:
    for element in page.elements:
        yield from MARK.findall(element.text)


def _move(document: SourceDocument, pages: list[OutlinePage], placed: Placed) -> SourceDocument:
    """Return the document with each placed note behind the lines of its page."""
    rows = document.text.rstrip("\n").split("\n")
    starts = [1, *(page.elements[0].line for page in pages[1:]), len(rows) + 1]
    notes = {each.line: each.note for each in _notes(document)}
    order: list[int] = []
    for at, (start, end) in enumerate(pairwise(starts)):
        order += [line for line in range(start, end) if line not in notes]
        order += [line for line, number in notes.items() if placed.get(number) == at]
    order += [line for line, number in notes.items() if number not in placed]
    lines = {0: 0} | {line: new for new, line in enumerate(order, 1)}
    paragraphs = [replace(each, line=lines[each.line]) for each in document.paragraphs]
    findings = [replace(each, line=lines.get(each.line, 0)) for each in document.findings]
    return replace(
        document,
        text="\n".join(rows[line - 1] for line in order) + "\n",
        paragraphs=tuple(sorted(paragraphs, key=lambda each: each.line)),
        findings=tuple(findings),
        pictures=tuple(moved(document.pictures, lines)),
    )


def _with_marks(element: OutlineElement, placed: Placed) -> OutlineElement:
    """Return an element whose marks are those of placed notes; the others are text."""
    paragraph = element.paragraph
    if not MARK.search(paragraph.text):
        return element
    cells = tuple(tuple(printed(cell, placed) for cell in row) for row in paragraph.cells)
    text = printed(paragraph.text, placed)
    return replace(element, paragraph=replace(paragraph, text=text, cells=cells))


def _add_notes(outline: Outline, document: SourceDocument, placed: Placed) -> None:
    """Add each note to its page, and those that have no place to a page of their own."""
    rest = []
    for each in _notes(document):
        element = _with_marks(OutlineElement(each, "note"), {})
        if each.note in placed:
            outline.pages[placed[each.note]].elements.append(element)
        else:
            rest.append(replace(element, role="paragraph"))
    if rest:
        outline.pages.append(OutlinePage("notes", "notes", FORM.NOTES, rest))
