"""The paragraphs of a body or an annex as elements: headings, run-in headings, items, text.

What is which is decided for all of them together (``roles``); here it is put into effect, and what
was decided and why is said, with what was not sure.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from publication.importing.candidates import LINE, PLAIN, Candidate, is_short
from publication.importing.elements import OutlineElement
from publication.importing.lines import is_dash, read_mark, without_mark
from publication.importing.messages import say
from publication.importing.roles import HEADING, RUN_IN, Role, Structure, gaps, read_structure
from publication.importing.source import FORM
from publication.importing.source_document import ImportFinding, Paragraph

DEEPEST = 6
SHOWN = 30  # characters of a line that a message quotes


def read_headings(
    paragraphs: list[Paragraph],
) -> tuple[list[OutlineElement], list[ImportFinding]]:
    """Return the paragraphs as elements, headings with their levels, and what is said of them."""
    structure = read_structure(paragraphs)
    elements = [
        element
        for at, each in enumerate(paragraphs)
        for element in _elements(each, structure.roles.get(at))
    ]
    findings = [
        *_decided(paragraphs, structure),
        *_unsure(paragraphs, structure),
        *_numbering_gaps(paragraphs, structure),
        *_by_form(paragraphs, structure),
    ]
    return elements, findings


def _elements(paragraph: Paragraph, role: Role | None) -> Iterator[OutlineElement]:
    """Yield a paragraph; one that opens with a heading of a level of its own, as two."""
    whole = OutlineElement(paragraph)
    if paragraph.cells:
        yield OutlineElement(paragraph, "table")
    elif role and role.kind == HEADING:
        head = whole if role.end >= len(whole.text) else whole.cut(0, role.end)
        name = without_mark(head.text)
        yield replace(head, role="heading", level=min(role.level, DEEPEST), name=name)
        if role.end < len(whole.text):
            yield whole.cut(role.end)
    elif is_dash(whole.text) or (paragraph.bullet and not role):
        yield OutlineElement(paragraph, "item")
    else:
        yield replace(whole, run_in=role.end if role else 0)


def _decided(paragraphs: list[Paragraph], structure: Structure) -> Iterator[ImportFinding]:
    """Yield for each level, and for run-in headings, how many there are and what tells them."""
    groups: dict[tuple[int, str, str], list[Candidate]] = {}
    for kind in (HEADING, RUN_IN):
        for series in structure.of(kind):
            for member in series.members:
                if role := structure.roles.get(member.at):
                    groups.setdefault((role.level, kind, member.kind), []).append(member)
    for (level, kind, number), members in sorted(groups.items()):
        first, last = (
            paragraphs[each.at].text[: each.end][:SHOWN] for each in (members[0], members[-1])
        )
        why = (
            "plain"
            if number == PLAIN
            else "line"
            if all(each.shape == LINE for each in members)
            else "opening"
        )
        code = "import-decided-heading" if kind == HEADING else "import-decided-run-in"
        places = {"level": level, "count": len(members), "first": first, "last": last}
        reason = say(f"import-why-{why}")
        yield ImportFinding(paragraphs[members[0].at].line, say(code, why=reason, **places))


def _unsure(paragraphs: list[Paragraph], structure: Structure) -> Iterator[ImportFinding]:
    candidates = {each.at: each for each in structure.candidates}
    for at, paragraph in enumerate(paragraphs):
        text, role, found = paragraph.text, structure.roles.get(at), candidates.get(at)
        line = paragraph.line
        if FORM.PAGE_NUMBER.match(text):
            yield ImportFinding(line, say("import-page-number", text=text), unsure=True)
        elif role or paragraph.cells:
            if role and role.kind == HEADING and role.by_form and found:
                yield ImportFinding(line, say("import-unnumbered", text=text), unsure=True)
        elif found and found.listed:
            if not (before := candidates.get(at - 1)) or not before.listed:
                count = _row(candidates, at)
                yield ImportFinding(
                    line, say("import-list", count=count, text=text[:SHOWN]), unsure=True
                )
        elif paragraph.level:
            yield ImportFinding(line, say("import-styled", text=text[:SHOWN]), unsure=True)
        elif found and found.shape == LINE and found.kind != PLAIN:
            yield ImportFinding(line, say("import-outside", text=text[:SHOWN]), unsure=True)
        elif is_short(text) and not (
            paragraph.bullet or read_mark(text) or FORM.ANNEX_LINE.match(text)
        ):
            yield ImportFinding(line, say("import-short-line", text=text), unsure=True)


def _row(candidates: dict[int, Candidate], at: int) -> int:
    end = at
    while end in candidates and candidates[end].listed:
        end += 1
    return end - at


def _numbering_gaps(paragraphs: list[Paragraph], structure: Structure) -> Iterator[ImportFinding]:
    """Yield where a number does not follow the one before it in its series."""
    for member, before in gaps((*structure.of(HEADING), *structure.of(RUN_IN))):
        text = paragraphs[member.at].text[:20]
        message = say("import-gap", text=text, before=before)
        yield ImportFinding(paragraphs[member.at].line, message, unsure=True)


def _by_form(paragraphs: list[Paragraph], structure: Structure) -> Iterator[ImportFinding]:
    numbered = {each.at for each in structure.candidates}
    bold = [
        at
        for at, role in structure.roles.items()
        if role.kind == RUN_IN and not role.by_form and at not in numbered
    ]
    if bold:
        message = say("import-decided-bold", count=len(bold))
        yield ImportFinding(paragraphs[min(bold)].line, message)
    if structure.sentence_lines:
        first = paragraphs[structure.sentence_lines[0]]
        count = len(structure.sentence_lines)
        message = say("import-sentence-lines", count=count, text=first.text[:SHOWN])
        yield ImportFinding(first.line, message, unsure=True)
    told = [at for at, role in structure.roles.items() if role.kind == RUN_IN and role.by_form]
    if told:
        at = min(told)
        text = paragraphs[at].text[: structure.roles[at].end]
        message = say("import-run-ins", count=len(told), text=text)
        yield ImportFinding(paragraphs[at].line, message, unsure=True)


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
