"""Figures that measure nothing, declared in ``exceptions.yml`` by the import itself.

Dates, ordinals, the numbers of a list, codes, spans of years, ages, and what stands in a name (15分钟
生活圈): none of them is a target, so an editor who has gone through the drafts is asked only for
figures that may be one. Explanations (the glossary, notes) promise nothing at all.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from publication.figures.figure import Figure, Kind
from publication.figures.reading import read_figures
from publication.importing.elements import OutlineElement, OutlinePage
from publication.importing.lines import read_mark
from publication.importing.outline import Outline
from publication.importing.source import FORM, SOURCE
from publication.languages.marks import DIGITS

EXPLAINING = ("glossary", "notes", "footer")
KINDS = {
    Kind.YEAR: "date", Kind.MONTH: "date", Kind.DAY: "date",
    Kind.ORDINAL: "ordinal", Kind.CODE: "code", Kind.MARK: "mark",
}  # fmt: skip
WIDEST = 80  # characters of the text that says where a figure stands


@dataclass(frozen=True)
class DeclaredFigure:
    """A figure that measures nothing: where it stands, as ``exceptions.yml`` says it, and why."""

    page: str
    text: str
    figure: str
    why: str


def declare_figures(outline: Outline) -> list[DeclaredFigure]:
    """Return the figures of all pages that measure nothing, each once, in order."""
    found = (each for page in outline.pages for each in _of_page(page))
    return list(dict.fromkeys(found))


def _of_page(page: OutlinePage) -> Iterator[DeclaredFigure]:
    whole = "\n".join(element.text for element in page.elements)
    for element in page.elements:
        if element.role != "table":
            yield from _of_element(page, element, whole)


def _of_element(page: OutlinePage, element: OutlineElement, whole: str) -> Iterator[DeclaredFigure]:
    figures = read_figures(SOURCE.tag, element.text)
    done: set[int] = set()
    for run in DIGITS.finditer(element.text):
        if run.start() in done:
            continue
        why = "explained" if page.kind in EXPLAINING else _why(element, figures, *run.span())
        begin, stop = _place(element.text, whole, *run.span()) if why else (0, 0)
        if not why or begin == stop:
            continue
        text = element.text[begin:stop]
        alone = len(DIGITS.findall(text)) == 1
        yield DeclaredFigure(page.slug, text, "" if alone else run.group(), why)
        done |= {
            other.start()
            for other in DIGITS.finditer(element.text)
            if begin <= other.start() and other.end() <= stop and other.group() == run.group()
        }


def _why(element: OutlineElement, figures: tuple[Figure, ...], start: int, end: int) -> str:
    """Return why the digits at a place measure nothing; '' if they may."""
    mark = read_mark(element.text)
    if (mark and end <= mark.end) or FORM.ANNEX_LINE.match(element.text):
        return "mark"
    figure = next((each for each in figures if each.start <= start and end <= each.end), None)
    if figure is None:
        return ""
    if figure.kind in KINDS:
        return KINDS[figure.kind]
    if figure.name is not None or FORM.IN_NAME.match(element.text, figure.start):
        return "name"
    if FORM.AGE.match(element.text, start):
        return "age"
    return "span" if FORM.YEARS.match(element.text, start) else ""


def _place(text: str, whole: str, start: int, end: int) -> tuple[int, int]:
    """Return where the words around a figure begin and end that stand once in the page."""
    begin, stop = start, end
    while stop - begin <= WIDEST:
        words = text[begin:stop]
        if words == words.strip() and whole.count(words) == 1:
            return begin, stop
        if (begin, stop) == (0, len(text)):
            break
        begin, stop = max(0, begin - 1), min(len(text), stop + 1)
    return 0, 0
