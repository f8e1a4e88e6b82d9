"""What can be a heading: each paragraph's number, its shape, and whether text stands below it.

A candidate is *line* (words that end no sentence), *stop* (one short sentence), *opening* (a short
sentence before others), *text* (a long one) or *listed* (it ends with a semicolon). What its number
counts, and whether it is a heading at all, only the whole document says: ``series``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from publication.importing.lines import (
    SPOKEN,
    NumberMark,
    is_dash,
    is_title_like,
    read_mark,
)
from publication.importing.source import FORM
from publication.importing.source_document import Paragraph
from publication.languages.scripts import HAN_CHARACTER

PLAIN = "plain"
LINE, STOP, OPENING, TEXT, LISTED = "line", "stop", "opening", "text", "listed"
HIGH = ("volume", "chapter", "division", "part", "section")
LONGEST_WHOLE, LONGEST_HIGH = (
    60,
    90,
)  # of a paragraph that is a heading, and of a styled or high one
LONGEST_OPENING, LONGEST_SPOKEN, LONGEST_AT_ALL = 70, 45, 120
LONGEST_LABEL = 16  # of words before a colon
LONGEST_PLAIN, SHORTEST_PLAIN = 30, 4
TEXT_LENGTH = 36  # from which a paragraph is text that a heading can have below it
SENTENCE_LENGTH = 12  # from which a sentence is such text
WORTH = {LINE: 3.0, STOP: 2.5, OPENING: 2.5, TEXT: 0.5, LISTED: -1.0}
PLAIN_WORTH, STYLED, BOLD, ROW = 1.5, 2.0, 1.0, 3


@dataclass(frozen=True)
class Candidate:
    """A paragraph that can be a heading, or open with one that ends at ``end``.

    ``worth`` says how much it looks like one; ``listed`` that it stands in a row of lines with
    nothing between them.
    """

    at: int
    kind: str
    number: int
    shape: str
    end: int
    style: int = 0
    bold: bool = False
    worth: float = 0.0
    frame: bool = False
    listed: bool = False


def find_candidates(paragraphs: list[Paragraph]) -> list[Candidate]:
    """Return the candidates of a document, in order."""
    found = []
    for at, paragraph in enumerate(paragraphs):
        if paragraph.cells or paragraph.note or paragraph.bullet:
            continue
        mark = read_mark(paragraph.text)
        candidate = _numbered(paragraphs, at, mark) if mark else _plain(paragraphs, at)
        if candidate:
            found.append(candidate)
    return list(_rows_listed(paragraphs, found))


def bold_end(paragraph: Paragraph) -> int:
    """Return where a bold opening ends, with the mark behind it; 0 if there is none."""
    text, end = paragraph.text, paragraph.bold
    while end and text[end - 1].isspace():
        end -= 1
    if not end or end >= len(text) - 1 or end > LONGEST_HIGH or is_address(text):
        return 0
    if FORM.LEADS_ON.search(text, 0, end + 1):
        return 0
    if text[end - 1] in FORM.RUN_IN_ENDS:
        return end
    return end + 1 if text[end] in FORM.RUN_IN_ENDS else 0


def is_address(text: str) -> bool:
    """Return whether a line addresses those who listen: 各位代表！"""
    return bool(FORM.SALUTATION.match(text) or FORM.OPENS.match(text))


def is_short(text: str) -> bool:
    """Return whether a line without a number is short and ends no sentence."""
    if FORM.FRAME.match(text):
        return True
    dated = FORM.DATE.search(text)
    return (
        SHORTEST_PLAIN <= len(text) <= LONGEST_PLAIN
        and is_title_like(text, LONGEST_PLAIN)
        and not FORM.HALF_SENTENCE.search(text)
        and not (dated and dated[3])
        and not FORM.COLON.search(text)
        and len(HAN_CHARACTER.findall(text)) * 2 > len(text)
    )


def _numbered(paragraphs: list[Paragraph], at: int, mark: NumberMark) -> Candidate:
    paragraph = paragraphs[at]
    shape, end = _shape(paragraph, mark)
    bold = paragraph.bold >= min(end, len(paragraph.text)) > 0
    worth = WORTH[shape] + BOLD * bold + STYLED * bool(paragraph.level)
    return Candidate(at, mark.kind, mark.number, shape, end, paragraph.level, bold, worth)


def _shape(paragraph: Paragraph, mark: NumberMark) -> tuple[str, int]:
    """Return the shape of a numbered paragraph and where its heading would end; 0 for nowhere."""
    text = paragraph.text
    words = text[mark.end :].strip()
    if not words:
        return LINE, len(text)
    if words[-1] in FORM.SEMICOLON + FORM.COMMA + FORM.BETWEEN:
        return LISTED, 0
    high = mark.kind in HIGH or paragraph.level or paragraph.bold >= len(text)
    longest = LONGEST_HIGH if high else LONGEST_WHOLE
    if is_title_like(words, longest) and words[-1] not in FORM.STRONG:
        return LINE, len(text)
    bold = bold_end(paragraph)
    if bold > mark.end:
        return OPENING, bold
    end = _sentence_end(text, mark.end)
    size = end - mark.end
    if not end or FORM.SEMICOLON in text[mark.end : end - 1]:
        return (LINE, len(text)) if is_title_like(words.rstrip(FORM.COLONS), longest) else (TEXT, 0)
    if end == len(text):
        return (STOP, end) if size <= longest else (TEXT, 0)
    label = FORM.COLON.search(text, mark.end, mark.end + LONGEST_LABEL)
    if label and mark.kind not in SPOKEN and FORM.COMMA not in text[mark.end : label.end()]:
        return OPENING, label.end()
    if size <= (LONGEST_SPOKEN if mark.kind in SPOKEN else LONGEST_OPENING):
        return OPENING, end
    return TEXT, end if size <= LONGEST_AT_ALL else 0


def _sentence_end(text: str, start: int) -> int:
    """Return where the first sentence ends, outside quotation marks; 0 for nowhere."""
    for found in FORM.SENTENCE_END.finditer(text, start):
        head = text[start : found.start()]
        if sum(map(head.count, FORM.OPENING)) <= sum(map(head.count, FORM.CLOSING)):
            return found.end()
    return 0


def _plain(paragraphs: list[Paragraph], at: int) -> Candidate | None:
    """Return a line without a number as a candidate, if it can be a heading."""
    paragraph = paragraphs[at]
    text = paragraph.text
    if is_dash(text) or is_address(text) or FORM.SOURCE.match(text) or at + 1 == len(paragraphs):
        return None
    frame = bool(FORM.FRAME.match(text))
    whole = paragraph.bold >= len(text)
    told = text[-1] in FORM.STRONG and (FORM.TELLING.match(text) or not FORM.TASK.match(text))
    marked = paragraph.level or (whole and not told)
    marked = marked and is_title_like(text, LONGEST_HIGH)
    if not marked and not (is_short(text) and _is_free(paragraphs, at)):
        return None
    below = read_mark(paragraphs[at + 1].text)
    opens = bool(below and below.number == 1)
    worth = PLAIN_WORTH + BOLD * whole + STYLED * bool(paragraph.level) + 2 * frame + opens
    return Candidate(
        at, PLAIN, 0, LINE, len(text), paragraph.level, whole, worth=worth, frame=frame
    )


def _is_free(paragraphs: list[Paragraph], at: int) -> bool:
    """Return whether a line stands after a finished sentence and before text that begins one."""
    before = paragraphs[at - 1].text if at else ""
    below = paragraphs[at + 1]
    finished = (
        not before or before[-1] in FORM.TERMINAL or bool(read_mark(before)) or is_short(before)
    )
    mark = read_mark(below.text)
    text_below = (
        bool(below.cells)
        or len(below.text) >= TEXT_LENGTH
        or (below.text[-1] in FORM.STRONG and len(below.text) > SENTENCE_LENGTH)
        or bool(mark and mark.number == 1)
        or is_address(below.text)
        or (below.text[-1] == FORM.STOP and _has_text(paragraphs, at + 2))
        or (is_short(below.text) and at + 2 < len(paragraphs))
    )
    return finished and text_below and below.text[0] not in FORM.NEVER_FIRST


def _has_text(paragraphs: list[Paragraph], at: int) -> bool:
    return at < len(paragraphs) and len(paragraphs[at].text) >= TEXT_LENGTH


def _rows_listed(paragraphs: list[Paragraph], found: list[Candidate]) -> Iterator[Candidate]:
    """Yield the candidates, those marked that stand in a row of numbers with nothing between."""
    for row in _rows(found):
        first, shapes = row[0], {each.shape for each in row}
        introduced = first.at > 0 and paragraphs[first.at - 1].text[-1] in FORM.COLONS
        told = LISTED in shapes or introduced
        listed = len(row) >= ROW or (
            len(row) == ROW - 1 and (told or first.kind in ("item", "sub"))
        )
        for each in row:
            yield replace(each, listed=listed, worth=-1.0) if listed else each


def _rows(found: list[Candidate]) -> Iterator[list[Candidate]]:
    row: list[Candidate] = []
    for each in found:
        whole = each.kind != PLAIN and (each.shape in (LINE, STOP, LISTED) or not each.end)
        follows = row and (each.at, each.kind, each.number) == (
            row[-1].at + 1,
            row[-1].kind,
            row[-1].number + 1,
        )
        if row and not (whole and follows):
            yield row
            row = []
        if whole:
            row.append(each)
        else:
            yield [each]
    if row:
        yield row
