"""The glossary at the end of a report: which lines are entries, and where a definition begins.

Numbered entries are the longest chain of lines numbered one after another; a number inside a
definition breaks no chain, since the true next number is worth more. Digits of either width,
brackets and circles count alike. Without numbers, an entry is a line with a colon after a few
words, or a short line before a long one. A term ends at its colon, at the end of its line, where
Word's bold ends, at a wide space, or before 是指.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from publication.importing.elements import OutlineElement
from publication.importing.lines import NumberMark, read_mark, read_tight_mark
from publication.importing.messages import say
from publication.importing.source import FORM
from publication.importing.source_document import ImportFinding, Paragraph

NAME = 40  # characters that a term's name may have
COLUMNS = 3  # of a table of terms, at most: number, term, definition
BETWEEN = "\t"  # a term and its definition, as a wide space
STEP, TERM_LIKE, SAME_FORM = 10, 4, 2
KINDS = ("item", "sub", "circled", "part", "section")


@dataclass(frozen=True)
class AppendixTerm:
    """One entry: the ``heading`` as printed, the term's ``name``, and the definition's elements."""

    number: int
    heading: OutlineElement
    name: str
    definition: list[OutlineElement] = field(hash=False, default_factory=list)


def is_glossary_title(text: str) -> bool:
    """Return whether a line can be the title of a glossary."""
    if not (FORM.GLOSSARY.match(text) or FORM.GLOSSARY_ALONE.match(text)):
        return False
    return not FORM.SENTENCE.search(text.rstrip(FORM.COLONS)) and len(text) <= 45


def read_terms(
    paragraphs: list[Paragraph],
) -> tuple[list[Paragraph], list[AppendixTerm], list[ImportFinding]]:
    """Return what stands before the first entry, the entries, and what was unsure."""
    paragraphs = [
        piece for each in paragraphs for row in _rows(each) for piece in _split_entries(row)
    ]
    starts = _numbered_starts(paragraphs) or _unnumbered_starts(paragraphs)
    if not starts:
        return paragraphs, [], []
    findings = list(_numbering_gaps(paragraphs, starts))
    entries = []
    for order, start in enumerate(starts):
        end = starts[order + 1] if order + 1 < len(starts) else len(paragraphs)
        mark = _mark(paragraphs[start])
        number = mark.number if mark else order + 1
        entries.append(_read_term(paragraphs[start:end], number, findings))
    if _mark(paragraphs[starts[0]]) is None:
        message = say("import-term-unnumbered", count=len(entries))
        findings.append(ImportFinding(paragraphs[starts[0]].line, message, unsure=True))
    return paragraphs[: starts[0]], entries, findings


def _rows(paragraph: Paragraph) -> Iterator[Paragraph]:
    """Yield the rows of a table of terms, each as a line: number, term, a colon's width, definition."""
    rows = paragraph.cells
    defined = [
        row for row in rows if 2 <= len(row) <= COLUMNS and 0 < len(row[-2]) <= NAME and row[-1]
    ]
    if len(defined) < 2 or len(defined) < len(rows) or any("" in row for row in rows):
        yield paragraph
        return
    for row in rows:
        head = " ".join(row[:-1])
        between = " " if FORM.COLUMN.search(row[-1]) else BETWEEN  # else the head of the table
        yield replace(paragraph, text=f"{head}{between}{row[-1]}", cells=(), bold=0)


def _split_entries(paragraph: Paragraph) -> Iterator[Paragraph]:
    """Yield the entries of a paragraph that has several, numbered one after another."""
    mark, at = _mark(paragraph), 0
    while mark and not paragraph.cells:
        found = next(_next_entries(paragraph, mark, at), None)
        if not found:
            break
        yield replace(
            paragraph, text=paragraph.text[at : found[1]].strip(), bold=0 if at else paragraph.bold
        )
        mark, at = found
    rest = paragraph.text[at:].strip()
    yield replace(paragraph, text=rest, bold=0) if at else paragraph


def _next_entries(
    paragraph: Paragraph, mark: NumberMark, start: int
) -> Iterator[tuple[NumberMark, int]]:
    """Yield where, behind a sentence, the next number opens another entry with its term."""
    for stop in FORM.SENTENCE.finditer(paragraph.text, start):
        rest = paragraph.text[stop.end() :].lstrip()
        following = read_mark(rest) or read_tight_mark(rest)
        if following and (following.kind, following.number) == (mark.kind, mark.number + 1):
            colon = FORM.COLON.search(rest, following.end, following.end + NAME)
            if colon and not FORM.SENTENCE.search(rest, following.end, colon.start()):
                yield following, len(paragraph.text) - len(rest)


def _mark(paragraph: Paragraph) -> NumberMark | None:
    mark = read_mark(paragraph.text) or read_tight_mark(paragraph.text)
    return mark if mark and mark.kind in KINDS and mark.end < len(paragraph.text) else None


def _numbered_starts(paragraphs: list[Paragraph]) -> list[int]:
    """Return the longest chain of consecutive numbers; of equal ones, that of lines like terms."""
    marks = [(n, mark) for n, each in enumerate(paragraphs) if (mark := _mark(each))]
    best: list[
        tuple[int, int]
    ] = []  # the worth of the chain that ends here, and where it was before
    for at, (number, mark) in enumerate(marks):
        own = STEP + TERM_LIKE * _is_term_like(paragraphs, number)
        worth, before = (own, -1) if mark.number == 1 else (own - STEP, -1)
        for earlier in range(max(0, at - 60), at):
            other = marks[earlier][1]
            gap = mark.number - other.number
            if 1 <= gap <= 2:
                form = SAME_FORM if other.kind == mark.kind else 0
                value = best[earlier][0] + own + form - (STEP // 2) * (gap - 1)
                worth, before = max((worth, before), (value, earlier))
        best.append((worth, before))
    at = max(range(len(best)), key=lambda each: best[each][0], default=-1)
    chain = []
    while at >= 0:
        chain.append(marks[at][0])
        at = best[at][1]
    return chain[::-1] if len(chain) > 1 or (chain and _is_term_like(paragraphs, chain[0])) else []


def _is_term_like(paragraphs: list[Paragraph], number: int) -> bool:
    return _name_end(paragraphs[number])[1]


def _unnumbered_starts(paragraphs: list[Paragraph]) -> list[int]:
    """Return which paragraphs are entries of a glossary without numbers."""
    with_colon = [n for n, each in enumerate(paragraphs) if _name_end(each, whole=False)[0]]
    if len(with_colon) >= 2 and len(with_colon) * 2 >= len(paragraphs):
        return with_colon
    short = [
        n
        for n, each in enumerate(paragraphs[:-1])
        if len(each.text) <= 30
        and not FORM.SENTENCE.search(each.text)
        and (len(paragraphs[n + 1].text) > 30 or paragraphs[n + 1].text[-1] in FORM.STRONG)
    ]
    return short if len(short) >= 2 else []


def _numbering_gaps(paragraphs: list[Paragraph], starts: list[int]) -> Iterator[ImportFinding]:
    before = 0
    for start in starts:
        mark = _mark(paragraphs[start])
        if mark and mark.number != before + 1:
            message = say("import-term-gap", number=mark.number, before=before)
            yield ImportFinding(paragraphs[start].line, message, unsure=True)
        before = mark.number if mark else before + 1


def _read_term(
    paragraphs: list[Paragraph], number: int, findings: list[ImportFinding]
) -> AppendixTerm:
    first = OutlineElement(paragraphs[0])
    end, sure = _name_end(paragraphs[0])
    if not sure:
        message = say("import-term-split", text=first.text[: end or NAME])
        findings.append(ImportFinding(first.line, message, unsure=True))
    end = end or len(first.text)
    mark = _mark(paragraphs[0])
    name = first.text[mark.end if mark else 0 : end].strip().rstrip(f"{FORM.COLONS}—-–").strip()
    name = name.strip(FORM.HEADWORD_MARKS) if FORM.HEADWORD.match(name) else name
    if BETWEEN in first.text:  # a row of a table
        name = FORM.ROW_NUMBER.sub("", name)
    rest = first.cut(end)
    definition = ([rest] if rest.text else []) + [
        OutlineElement(each, "table" if each.cells else "paragraph") for each in paragraphs[1:]
    ]
    return AppendixTerm(number, first.cut(0, end), name, definition)


def _name_end(paragraph: Paragraph, whole: bool = True) -> tuple[int, bool]:
    """Return where a line's term ends, its colon included, and whether that is certain; 0 for nowhere."""
    text = paragraph.text
    mark = _mark(paragraph)
    start = mark.end if mark else 0
    limit = start + NAME
    headword = FORM.HEADWORD.match(text, start)
    if headword and headword.end() < len(text):
        return headword.end(), True
    end = _find_outside_quotes(text, start, FORM.COLON)
    if end and end <= limit + 1:
        return end, True
    bold = paragraph.bold
    if start < bold < len(text) and bold <= limit:
        return bold, True
    for pattern in (FORM.DASH, FORM.WIDE_SPACE, FORM.MEANS):
        found = _find_outside_quotes(text, start + 1, pattern, before=True)
        if found and found <= limit:
            return found, True
    if whole and len(text) <= limit and text[-1] not in FORM.DEFINED:
        return len(text), True
    likely = _find_outside_quotes(text, start, FORM.LIKELY_MEANS, before=True)
    return (likely if whole and likely and likely <= limit else 0), False


def _find_outside_quotes(
    text: str, start: int, pattern: re.Pattern[str], before: bool = False
) -> int:
    """Return where ``pattern`` first stands outside quotation marks and brackets; 0 for nowhere."""
    for found in pattern.finditer(text, start):
        head = text[start : found.start()]
        opened = sum(map(head.count, FORM.OPENING)) - sum(map(head.count, FORM.CLOSING))
        if opened <= 0 and found.start() > start:
            return found.start() if before else found.end()
    return 0
