"""From an outline to the files below ``content/``: pages in both languages and the data beside them.

The Chinese pages have every block of the source, in order; the English ones the same blocks,
pending. Titles and descriptions are the report's own words; in English, what kind of page it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from publication.importing import markdown
from publication.importing.draft import Draft
from publication.importing.forms import Forms
from publication.importing.lines import words_of
from publication.importing.outline import Outline
from publication.importing.pieces import OutlinePage
from publication.importing.received import SourceDocument
from publication.importing.source import FORM, SOURCE, TRANSLATION

WRITTEN = Path(__file__).parent / "written"  # files of every import, or the heads of what it adds
DESCRIBED = 4  # headings that a description names
LONGEST = 90
ENGLISH = {"opening": "Work report", "glossary": "Glossary", "notes": "Notes"}
NUMBERED = {"part": "Part", "annex": "Annex"}


def files(
    received: SourceDocument, outline: Outline, forms: list[Forms], drafts: list[Draft]
) -> dict[str, str]:
    """Return the text of each file by its path below ``content/``."""
    made = {
        path.relative_to(WRITTEN).as_posix(): path.read_text("utf-8")
        for path in sorted(WRITTEN.rglob("*"))
        if path.is_file()
    }
    made["source.txt"] = received.text
    made["areas.yml"] = areas(outline)
    made["glossary.yml"] += "".join(map(_forms, forms))
    made["targets.yml"] = targets(drafts)
    return made | dict(_pages(outline))


def _pages(outline: Outline) -> Iterator[tuple[str, str]]:
    for part in outline.parts:
        title = part.title.strip() or part.slug
        own = markdown.front_matter(title, _description(part, outline))
        other = markdown.front_matter(*_english(part))
        yield f"{SOURCE.folder}/{part.slug}.md", own + _body(part, pending=False)
        yield f"{TRANSLATION.folder}/{part.slug}.md", other + _body(part, pending=True)


def _body(part: OutlinePage, pending: bool) -> str:
    write = markdown.pending if pending else markdown.block
    text, previous = "", ""
    for piece in part.pieces:
        text += "\n" if previous != "item" or piece.role != "item" else ""
        text += write(piece) + "\n"
        previous = piece.role
    return text


def _description(part: OutlinePage, outline: Outline) -> str:
    """Return what a page is about: the names of its first headings, else what the report is."""
    report, occasion = outline.opening.title, outline.opening.occasion
    if part.kind == "opening":
        said = FORM.ABOUT_REPORT.format(report=report, occasion=occasion)
        return said if occasion else f"{report}{FORM.STOP}"
    if part.kind == "glossary":
        count = sum(piece.role == "term" for piece in part.pieces)
        return FORM.ABOUT_TERMS.format(report=report, count=count)
    names = [piece.name for piece in part.pieces if piece.role == "heading" and piece.level == 2]
    names = names or [
        words_of(piece.text[: piece.run_in]).rstrip(f"{FORM.STOP}{FORM.COLONS}")
        for piece in part.pieces
        if piece.run_in
    ]
    listed = ""
    for name in names[:DESCRIBED]:
        name = name.rstrip(FORM.STOP)
        longer = f"{listed}{FORM.SEMICOLON}{name}" if listed else name
        listed = longer if len(longer) <= LONGEST else listed
    if listed:
        return f"{listed}{FORM.STOP}"
    return FORM.ABOUT_PART.format(report=report, part=part.title)


def _english(part: OutlinePage) -> tuple[str, str]:
    """Return the title and description of a page that is not translated yet."""
    number = part.slug.rpartition("-")[2]
    title = ENGLISH.get(part.kind) or f"{NUMBERED[part.kind]} {number}"
    return title, f"{title}, not translated yet."


def areas(outline: Outline) -> str:
    """Return ``areas.yml``: one area for each part and annex."""
    text = (WRITTEN / "areas.yml").read_text("utf-8")
    for part in outline.parts:
        if part.kind in NUMBERED:
            own, other = (
                markdown.scalar(part.title or part.slug),
                markdown.scalar(_english(part)[0]),
            )
            text += f"\n{part.slug}:\n  {SOURCE.folder}: {own}\n  {TRANSLATION.folder}: {other}\n"
    return text


def _forms(forms: Forms) -> str:
    listed = ", ".join(map(markdown.scalar, forms.found))
    text = f"\n{forms.term}:\n  forms:\n    {SOURCE.folder}: [{listed}]\n"
    for form in forms.loose:
        text += f"    # {markdown.scalar(form)}?\n"
    return text if forms.found else "\n" + "".join(f"# {line}\n" for line in text.split("\n")[1:-1])


def targets(drafts: list[Draft]) -> str:
    """Return ``targets.yml``: the drafts, under a head that says what they are."""
    head = (WRITTEN / "targets.yml").read_text("utf-8")
    return head + "".join(map(_target, drafts))


def _target(draft: Draft) -> str:
    quoted = markdown.scalar
    return (
        f'\n- id: {draft.id}\n  draft: true\n  kind: {draft.kind}\n  period: "{draft.period}"\n'
        f"  area: {draft.page}\n  name:\n    {SOURCE.folder}: {quoted(draft.name)}\n  page: {draft.page}\n"
        f"  quote:\n    {SOURCE.folder}: {quoted(draft.quote)}\n  comparator: {draft.comparator}\n"
        f'  value: "{draft.value}"\n  unit: {draft.unit}\n'
    )
