"""Which lines of a text are headings, and of which level.

A numbered line is a heading if its words are no sentence and text follows; three or more of a
kind with nothing below most of them are a list. A line without a number is one if it is short,
ends no sentence, follows a finished one and has text or numbers below. Word's heading styles
count where all headings have them. Levels follow the kinds of numbers: 第一章, 一、 （一） 1. （1）,
as far as the text has them; headings without numbers stand above the numbers that begin anew
below each of them, else below the number that they follow.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from publication.importing.elements import OutlineElement
from publication.importing.lines import (
    KINDS,
    NumberMark,
    is_dash,
    is_title_like,
    read_mark,
    without_mark,
)
from publication.importing.messages import say
from publication.importing.run_in_headings import is_by_form_alone, run_in_ends
from publication.importing.source import FORM
from publication.importing.source_document import ImportFinding, Paragraph
from publication.languages.scripts import HAN_CHARACTER

PLAIN = "plain"
PLAIN_LENGTH = 30
STYLED_LENGTH = 90
TEXT_LENGTH = 36  # from which a paragraph is text that a heading can have below it
DEEPEST = 6
NUMBERS = ("chapter", "part", "section", "item", "sub")
LISTED = ("item", "sub")  # kinds of numbers that lists have more often than headings
ROW = 3  # so many lines of a kind with nothing below them are a list


@dataclass(frozen=True)
class _HeadingCandidate:
    """A line that can be a heading: where it stands, its kind and its number."""

    at: int
    kind: str
    number: int = 0
    style: int = 0


def read_headings(
    paragraphs: list[Paragraph], bold_openings: bool
) -> tuple[list[OutlineElement], list[ImportFinding]]:
    """Return the paragraphs as elements, headings with their levels, and what was unsure."""
    findings: list[ImportFinding] = []
    candidates = list(_candidates(paragraphs))
    candidates = list(_without_lists(paragraphs, candidates, findings))
    levels = _levels(candidates)
    ends = run_in_ends(paragraphs, bold_openings)
    elements = [
        _read_element(each, levels.get(at, 0), ends[at]) for at, each in enumerate(paragraphs)
    ]
    findings += _plain_findings(paragraphs, candidates)
    findings += _numbering_gaps(elements)
    told = [each for each in elements if is_by_form_alone(each.paragraph, each.run_in)]
    if told:
        text = told[0].text[: told[0].run_in]
        message = say("import-run-ins", count=len(told), text=text)
        findings.append(ImportFinding(told[0].line, message, unsure=True))
    return elements, findings


def _read_element(paragraph: Paragraph, level: int, run_in: int) -> OutlineElement:
    text = paragraph.text
    if paragraph.cells:
        return OutlineElement(paragraph, "table")
    if level:
        return OutlineElement(paragraph, "heading", min(level, DEEPEST), name=without_mark(text))
    if is_dash(text):
        return OutlineElement(paragraph, "item")
    return OutlineElement(paragraph, run_in=run_in)


def _candidates(paragraphs: list[Paragraph]) -> Iterator[_HeadingCandidate]:
    for at, paragraph in enumerate(paragraphs):
        mark = read_mark(paragraph.text)
        if paragraph.cells or paragraph.note:
            continue
        if mark and mark.kind in NUMBERS:
            if _can_be_numbered(paragraph, mark):
                yield _HeadingCandidate(at, mark.kind, mark.number, paragraph.level)
        elif _can_be_plain(paragraphs, at):
            yield _HeadingCandidate(at, PLAIN, style=paragraph.level)


def _can_be_numbered(paragraph: Paragraph, mark: NumberMark) -> bool:
    words = paragraph.text[mark.end :].strip()
    if paragraph.level and len(words) <= STYLED_LENGTH and not words.endswith(FORM.SEMICOLON):
        return is_title_like(words, STYLED_LENGTH)
    if mark.kind in LISTED and words.endswith(FORM.STOP):
        return False
    return is_title_like(words)


def _can_be_plain(paragraphs: list[Paragraph], at: int) -> bool:
    paragraph = paragraphs[at]
    text = paragraph.text
    if FORM.SPOKEN.match(text) or is_dash(text) or _is_address(text):
        return False
    if paragraph.level and is_title_like(text, STYLED_LENGTH):
        return True
    if not _is_short(text) or FORM.SOURCE.match(text) or at + 1 == len(paragraphs):
        return False
    finished = (
        at == 0
        or paragraphs[at - 1].text[-1] in FORM.TERMINAL
        or _is_short(paragraphs[at - 1].text)
    )
    return finished and _has_text_below(paragraphs, at)


def _is_address(text: str) -> bool:
    return bool(FORM.SALUTATION.match(text) or FORM.OPENS.match(text))


def _is_short(text: str) -> bool:
    """Return whether a line is short and ends no sentence."""
    dated = FORM.DATE.search(text)
    return (
        4 <= len(text) <= PLAIN_LENGTH
        and is_title_like(text, PLAIN_LENGTH)
        and not FORM.HALF_SENTENCE.search(text)
        and not (dated and dated[3])
        and len(HAN_CHARACTER.findall(text)) * 2 > len(text)
    )


def _has_text_below(paragraphs: list[Paragraph], at: int) -> bool:
    below = paragraphs[at + 1]
    if below.cells or len(below.text) >= TEXT_LENGTH:
        return True
    mark = read_mark(below.text)
    return bool(mark and mark.number == 1) or below.text.startswith(FORM.ADDRESS)


def _without_lists(
    paragraphs: list[Paragraph], candidates: list[_HeadingCandidate], findings: list[ImportFinding]
) -> Iterator[_HeadingCandidate]:
    """Yield the candidates, without those that make up a list."""
    for group in _siblings(candidates):
        above = sum(_has_content(paragraphs, candidates, each) for each in group)
        if above * 2 >= len(group) or (len(group) < ROW and group[0].kind not in LISTED):
            yield from group
        elif len(group) >= ROW:
            first = paragraphs[group[0].at]
            message = say("import-list", count=len(group), text=first.text)
            findings.append(ImportFinding(first.line, message, unsure=True))


def _siblings(candidates: list[_HeadingCandidate]) -> list[list[_HeadingCandidate]]:
    """Return the candidates grouped: numbers of a kind that go on, with none of a higher kind between."""
    groups: list[list[_HeadingCandidate]] = []
    open_groups: dict[str, list[_HeadingCandidate]] = {}
    for each in candidates:
        group = open_groups.get(each.kind)
        if each.kind == PLAIN or group is None or each.number <= group[-1].number:
            group = []
            groups.append(group)
        group.append(each)
        rank = _rank(each.kind)
        open_groups = {kind: kept for kind, kept in open_groups.items() if _rank(kind) <= rank}
        open_groups[each.kind] = group
    return groups


def _rank(kind: str) -> int:
    return KINDS.index(kind) if kind in KINDS else -1


def _has_content(
    paragraphs: list[Paragraph], candidates: list[_HeadingCandidate], each: _HeadingCandidate
) -> bool:
    below = each.at + 1
    if below == len(paragraphs):
        return False
    following = next((other for other in candidates if other.at == below), None)
    if following is None:
        mark = read_mark(paragraphs[below].text)
        return not (mark and mark.kind == each.kind and mark.number == each.number + 1)
    return following.kind != PLAIN and _rank(following.kind) > _rank(each.kind)


def _levels(candidates: list[_HeadingCandidate]) -> dict[int, int]:
    """Return the level of each heading by its place."""
    if candidates and all(each.style for each in candidates):
        styles = sorted({each.style for each in candidates})
        return {each.at: styles.index(each.style) + 1 for each in candidates}
    kinds = sorted({_rank(each.kind) for each in candidates if each.kind != PLAIN})
    above = int(_plain_stands_above(candidates))
    levels: dict[int, int] = {}
    last = 0
    for each in candidates:
        if each.kind != PLAIN:
            last = levels[each.at] = kinds.index(_rank(each.kind)) + 1 + above
        elif above:
            last = levels[each.at] = 1
        else:
            levels[each.at] = last + 1
    return levels


def _plain_stands_above(candidates: list[_HeadingCandidate]) -> bool:
    """Return whether headings without numbers are above the numbered ones.

    They are if one stands before the first number, and the highest numbers begin anew below each.
    """
    numbered = [each for each in candidates if each.kind != PLAIN]
    if not numbered or len(numbered) == len(candidates) or candidates[0].kind != PLAIN:
        return False
    top = min(_rank(each.kind) for each in numbered)
    fresh = False
    for each in candidates:
        if each.kind == PLAIN:
            fresh = True
        elif _rank(each.kind) == top:
            if fresh and each.number != 1:
                return False
            fresh = False
    return True


def _plain_findings(
    paragraphs: list[Paragraph], candidates: list[_HeadingCandidate]
) -> Iterator[ImportFinding]:
    kinds = {each.at: each for each in candidates}
    for at, paragraph in enumerate(paragraphs):
        text, found = paragraph.text, kinds.get(at)
        if FORM.PAGE_NUMBER.match(text):
            yield ImportFinding(paragraph.line, say("import-page-number", text=text), unsure=True)
        elif found and found.kind == PLAIN and not found.style:
            yield ImportFinding(paragraph.line, say("import-unnumbered", text=text), unsure=True)
        elif not found and paragraph.level and not paragraph.cells:
            yield ImportFinding(paragraph.line, say("import-styled", text=text[:30]), unsure=True)
        elif (
            not found
            and _is_short(text)
            and not (read_mark(text) or paragraph.cells or FORM.ANNEX_LINE.match(text))
        ):
            yield ImportFinding(paragraph.line, say("import-short-line", text=text), unsure=True)


def _numbering_gaps(elements: list[OutlineElement]) -> Iterator[ImportFinding]:
    """Yield where a number does not follow the one before it, among headings and run-in headings."""
    last: dict[int, int] = {}
    for element in elements:
        mark = read_mark(element.text)
        if element.role != "heading" and not element.run_in:
            continue
        if element.role == "heading" and not mark:
            last = {}
        if not mark or mark.kind not in NUMBERS:
            continue
        rank = _rank(mark.kind)
        before = last.get(rank, 0)
        if mark.number not in (before + 1, 1):
            message = say("import-gap", text=element.text[:20], before=before)
            yield ImportFinding(element.line, message, unsure=True)
        last = {kind: number for kind, number in last.items() if kind < rank} | {rank: mark.number}


def with_ids(elements: list[OutlineElement]) -> list[OutlineElement]:
    """Return the elements of one page with ids for its headings below the first level."""
    counters: list[int] = []
    named = []
    for element in elements:
        if element.role == "heading" and element.level > 1:
            depth = element.level - 1
            counters = (counters + [0] * depth)[:depth]
            counters[-1] += 1
            path = "-".join(map(str, counters))
            element = replace(element, id=f"section-{path}")
        named.append(element)
    return named
