"""From paragraphs to pages: opening, parts, annexes, the glossary; notes come later (footnotes.py).

paragraphs ─ opening ─ contents ─ body ─────── headings ─ parts
                               └─ annexes ─┬─ headings ─ annex pages
                                           └─ appendix ─ the glossary
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from publication.importing import appendix
from publication.importing.appendix import AppendixTerm
from publication.importing.broken_lines import join_broken_lines
from publication.importing.elements import OutlineElement, OutlinePage
from publication.importing.footer import split_footer
from publication.importing.headings import DEEPEST, read_headings, with_ids
from publication.importing.lines import (
    compact,
    is_title_like,
    read_mark,
    read_number,
    without_mark,
)
from publication.importing.messages import say
from publication.importing.opening import Opening, read_opening
from publication.importing.source import FORM
from publication.importing.source_document import ImportFinding, Paragraph, SourceDocument
from publication.read.repairs import without_space

CONTENTS_LINE = 60
ANNEX_LENGTH = 60
ANNEXES_FROM = 0.3  # of the characters: neither annex nor glossary begins before that
GLOSSARY, FOOTER = "glossary", "source-note"
DEEPER = 2  # the level below a part's


@dataclass
class Outline:
    """A report's pages in the source's order, with its glossary's entries and the findings."""

    pages: list[OutlinePage]
    opening: Opening
    terms: list[AppendixTerm] = field(default_factory=list)
    findings: list[ImportFinding] = field(default_factory=list)


def read_outline(document: SourceDocument, name: str) -> Outline:
    """Return the outline of what was received; ``name`` is the title where the text has none."""
    text = [each for each in document.paragraphs if not each.note]
    paragraphs, broken = join_broken_lines(text)
    paragraphs, footer = split_footer(paragraphs)
    opening = read_opening(paragraphs, name)
    outline = Outline(
        [OutlinePage("index", "opening", opening.title, list(opening.elements))], opening
    )
    outline.findings += [*opening.findings, *broken]
    rest = _move_contents(outline, paragraphs[opening.lines :])
    cuts = _annex_starts(rest, outline.findings)
    body = rest[: cuts[0]] if cuts else rest
    _add_body(outline, body)
    for order, start in enumerate(cuts):
        end = cuts[order + 1] if order + 1 < len(cuts) else len(rest)
        _add_annex(outline, rest[start:end])
    if footer:
        _add_footer(outline, footer)
    return outline


def _add_footer(outline: Outline, footer: list[Paragraph]) -> None:
    elements = list(map(OutlineElement, footer))
    outline.pages.append(OutlinePage(FOOTER, "footer", FORM.FOOTER_TITLE, elements))
    message = say("import-footer", count=len(footer), text=footer[0].text[:20])
    outline.findings.append(ImportFinding(footer[0].line, message, unsure=True))


def _move_contents(outline: Outline, paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Move a table of contents, and a title block repeated behind it, to the first page."""
    if not paragraphs or compact(paragraphs[0].text).replace(" ", "") not in FORM.CONTENTS:
        return paragraphs
    texts = [re.sub(r"\s", "", each.text) for each in paragraphs]
    end = 1
    while end < len(paragraphs) and _is_contents(texts, paragraphs, end):
        end += 1
    first = outline.pages[0]
    first.elements += [OutlineElement(each) for each in paragraphs[:end]]
    line, message = paragraphs[0].line, say("import-contents", count=end)
    outline.findings.append(ImportFinding(line, message))
    again = read_opening(paragraphs[end:], "")
    for element in again.elements:
        role = "occasion" if element.role == "title" and outline.opening.title else element.role
        first.elements.append(replace(element, role=role, level=0, id=""))
    outline.opening.date = outline.opening.date or again.date
    outline.opening.year = outline.opening.year or again.year
    return paragraphs[end + again.lines :]


def _is_contents(texts: list[str], paragraphs: list[Paragraph], at: int) -> bool:
    if len(texts[at]) > CONTENTS_LINE or paragraphs[at].cells:
        return False
    if FORM.LEADER.search(paragraphs[at].text):
        return True
    bare = texts[at].rstrip(FORM.LEADER_CHARACTERS)
    return any(text.startswith(bare) for text in texts[at + 1 :])


def _annex_starts(paragraphs: list[Paragraph], findings: list[ImportFinding]) -> list[int]:
    """Return where an annex or the glossary begins."""
    cuts: list[int] = []
    before, whole = 0, sum(len(each.text) for each in paragraphs)
    for at, paragraph in enumerate(paragraphs):
        late = before >= ANNEXES_FROM * whole
        before += len(paragraph.text)
        annex = _match_annex(paragraph)
        if annex and _is_reference(paragraphs, at, annex):
            message = say("import-annex-named", text=paragraph.text)
            findings.append(ImportFinding(paragraph.line, message))
        elif annex and (late or cuts) and at + 1 < len(paragraphs):
            cuts.append(at)
        elif late and _opens_glossary(paragraphs, at) and cuts[-1:] != [at - 1]:
            cuts.append(at)  # else it is the title of the annex just begun
    return cuts


def _opens_glossary(paragraphs: list[Paragraph], at: int) -> bool:
    """Return whether a glossary begins here; a numbered line may only name one that follows."""
    paragraph = paragraphs[at]
    if not appendix.is_glossary_title(paragraph.text) or paragraph.cells:
        return False
    return not (read_mark(paragraph.text) and _is_repeated(paragraphs, at, paragraph.text))


def _match_annex(paragraph: Paragraph) -> re.Match[str] | None:
    text = paragraph.text
    if paragraph.cells or len(text) > ANNEX_LENGTH or FORM.SENTENCE.search(text):
        return None
    return FORM.ANNEX.match(text)


def _is_reference(paragraphs: list[Paragraph], at: int, annex: re.Match[str]) -> bool:
    """Return whether a line only names an annex that follows: its title, or another 附件, comes again."""
    title = without_mark(annex["title"]).rstrip(FORM.COLONS)
    following = [each.text for each in paragraphs[at + 1 :]]
    if not following:
        return True
    if not title:
        return False
    return _is_repeated(paragraphs, at, title) or FORM.ANNEX_ALONE in following[:2]


def _is_repeated(paragraphs: list[Paragraph], at: int, title: str) -> bool:
    """Return whether a later line ends with a title's words."""
    words = without_space(without_mark(title))
    later = (without_space(each.text) for each in paragraphs[at + 1 :])
    return any(len(text) <= ANNEX_LENGTH and text.endswith(words) for text in later)


def _add_body(outline: Outline, paragraphs: list[Paragraph]) -> None:
    elements, findings = read_headings(paragraphs)
    outline.findings += findings
    page, number = outline.pages[0], False
    for element in _with_numbers_alone(elements):
        top = element.role == "heading" and element.level == 1
        if (top and not number) or element.role == "kicker":
            page = OutlinePage("", "part", "")
            outline.pages.append(page)
        if top:
            page.title = compact(element.name) or element.text
            page.slug = _part_slug(outline, page.title)
            element = replace(element, role="title", id=page.slug)
        page.elements.append(element)
        number = element.role == "kicker"
    for each in outline.pages:
        each.elements = with_ids(each.elements)
    if page is outline.pages[0]:
        outline.findings.append(ImportFinding(0, say("import-no-parts"), unsure=True))


def _with_numbers_alone(elements: list[OutlineElement]) -> Iterator[OutlineElement]:
    """Yield the elements, a part's number on a line of its own as what its title stands below."""
    raised = 0
    for at, element in enumerate(elements):
        if element.role == "heading":
            if element.level == 1:
                raised = int(_is_number_alone(elements[at : at + 2]))
            number = raised and element.level == 1
            element = replace(
                element, role="kicker" if number else "heading", level=element.level - raised
            )
        yield element


def _is_number_alone(elements: list[OutlineElement]) -> bool:
    """Return whether the first of two headings is a number only, and the second its words."""
    mark = read_mark(elements[0].text)
    below = elements[-1].role == "heading" and elements[-1].level == DEEPER
    return bool(mark and mark.end >= len(elements[0].text) and below)


def _part_slug(outline: Outline, title: str) -> str:
    """Return what a part is called by its title, once in a report; else its number."""
    count = sum(page.kind == "part" for page in outline.pages)
    return _known_slug(outline, title) or f"part-{count}"


def _known_slug(outline: Outline, title: str) -> str:
    known = next((slug for slug, pattern in FORM.SLUGS if pattern.search(title)), "")
    return "" if known in {page.slug for page in outline.pages} else known


def _add_annex(outline: Outline, paragraphs: list[Paragraph]) -> None:
    """Add the page of an annex, or of the glossary, whose first line or lines name it."""
    head = _title_lines(paragraphs)
    title = head[-1]
    annex = _match_annex(paragraphs[0])
    rest = paragraphs[len(head) :]
    name = annex["title"] if annex and len(head) == 1 else title.text
    name = compact(name.strip() or title.text).rstrip(FORM.COLONS)
    if any(appendix.is_glossary_title(each.text) for each in head):
        before, entries, findings = appendix.read_terms(rest)
        if entries and not outline.terms:
            outline.findings += findings
            _add_glossary(outline, head, name, before, entries)
            return
        code = "import-glossary-second" if entries else "import-glossary-empty"
        outline.findings.append(ImportFinding(title.line, say(code, text=title.text), unsure=True))
    slug = _known_slug(outline, name) if FORM.DEEDS.search(name) else ""
    slug = slug or _slug(outline, annex)
    elements, findings = read_headings(rest)
    elements = [
        replace(each, level=min(each.level + 1, DEEPEST)) if each.role == "heading" else each
        for each in elements
    ]
    outline.pages.append(
        OutlinePage(slug, "annex", name, [*_title_elements(head, slug, name), *with_ids(elements)])
    )
    outline.findings += [ImportFinding(title.line, say("import-annex", text=name)), *findings]


def _title_lines(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Return the lines that name an annex: 附件2 alone, and the title below it; or one line."""
    annex = _match_annex(paragraphs[0])
    if annex and not annex["title"].strip(f"{FORM.COLONS} ") and len(paragraphs) > 2:
        below = paragraphs[1]
        titled = is_title_like(below.text.rstrip(FORM.COLONS), ANNEX_LENGTH) and not read_mark(
            below.text
        )
        if titled and not below.cells and below.text[-1] not in FORM.UNFINISHED:
            return paragraphs[:2]
    return paragraphs[:1]


def _title_elements(head: list[Paragraph], slug: str, name: str) -> list[OutlineElement]:
    return [
        *(OutlineElement(each, "kicker") for each in head[:-1]),
        OutlineElement(head[-1], "title", 1, name=name, id=slug),
    ]


def _slug(outline: Outline, annex: re.Match[str] | None) -> str:
    taken = {page.slug for page in outline.pages}
    order = sum(page.kind == "annex" for page in outline.pages) + 1
    number = read_number(annex["number"]) if annex and annex["number"] else order
    while f"annex-{number}" in taken:
        number += 1
    return f"annex-{number}"


def _add_glossary(
    outline: Outline,
    head: list[Paragraph],
    name: str,
    before: list[Paragraph],
    entries: list[AppendixTerm],
) -> None:
    elements = [*_title_elements(head, GLOSSARY, name), *map(OutlineElement, before)]
    taken: set[str] = set()
    terms: list[AppendixTerm] = []
    for entry in entries:
        if entry.name.lower() in {term.name.lower() for term in terms}:
            message = say("import-term-twice", text=entry.name)
            outline.findings.append(ImportFinding(entry.heading.line, message, unsure=True))
            elements += [entry.heading, *entry.definition]
            continue
        terms.append(entry)
        term_id = f"term-{entry.number}"
        while term_id in taken:
            term_id += "-more"
        taken.add(term_id)
        elements.append(replace(entry.heading, role="term", level=2, name=entry.name, id=term_id))
        elements += entry.definition
    outline.terms = terms
    outline.pages.append(OutlinePage(GLOSSARY, "glossary", name, elements))
    message = say("import-glossary", text=name, count=len(terms))
    outline.findings.append(ImportFinding(head[-1].line, message))
