"""From an outline to the files below ``content/``: pages in both languages and the data beside them.

The Chinese pages have every block of the source, in order; the English ones the same blocks,
pending, unless the report before has the English of the very words. Titles and descriptions are the
report's own words; in English, what kind of page it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from publication.importing import markdown
from publication.importing.declared import DeclaredFigure, declare_figures
from publication.importing.draft import DraftTarget
from publication.importing.elements import OutlineElement, OutlinePage
from publication.importing.forms import TermForms
from publication.importing.known import KnownBefore
from publication.importing.lines import without_mark
from publication.importing.outline import Outline
from publication.importing.source import FORM, SOURCE, TRANSLATION
from publication.importing.source_document import SourceDocument
from publication.importing.yaml_sections import sections
from publication.languages.characters import lookalikes
from publication.messages.problem import unheard
from publication.read.block_parser import parse_blocks
from publication.read.mending import mending_repairs
from publication.read.pages import stand_in_description
from publication.settings.configuration import Language

WRITTEN = Path(__file__).parent / "written"  # files of every import, or the heads of what it adds
DESCRIBED = 4  # headings that a description names
LONGEST = 90
ENGLISH = {
    "index": "Work report",
    "glossary": "Glossary",
    "notes": "Notes",
    "source-note": "Source and licence",
    "preface": "Preface",
    "review": "Review",
    "outlook": "Outlook and goals",
    "tasks": "Tasks",
    "government": "Government",
    "livelihood": "Livelihood projects",
    "closing": "Closing words",
}
NUMBERED = {"part": "Part", "annex": "Annex"}


def content_files(
    document: SourceDocument,
    outline: Outline,
    forms: list[TermForms],
    drafts: list[DraftTarget],
    known: KnownBefore | None = None,
) -> dict[str, str]:
    """Return the text of each file by its path below ``content/``; ``known`` is of the report before."""
    known = known or KnownBefore()
    made = {
        path.relative_to(WRITTEN).as_posix(): path.read_text("utf-8")
        for path in sorted(WRITTEN.rglob("*"))
        if path.is_file()
    }
    made["source.txt"] = document.text
    languages = [Language(*each) for each in FORM.LANGUAGES]
    made["repairs.yml"] += mending_repairs(document.text, (), languages, lookalikes)
    made["areas.yml"] = areas_yml(outline)
    found = {each.term: each for each in forms}
    made["glossary.yml"] += "".join(
        _forms_yml(found.get(term.id) or TermForms(term.id), known.forms.get(term.name, ()))
        for page in outline.pages
        for term in page.elements
        if term.role == "term" and (term.id in found or term.name in known.forms)
    )
    made["targets.yml"] = targets_yml(drafts)
    made |= {name: text for name, text in known.shared.items() if name != "areas.yml"}
    if "units.yml" in known.shared:
        made["units.yml"] = with_units(known.shared["units.yml"])
    made["exceptions.yml"] += "".join(map(_exception_yml, declare_figures(outline)))
    return made | dict(_pages(outline, known))


def _pages(outline: Outline, known: KnownBefore) -> Iterator[tuple[str, str]]:
    for page in outline.pages:
        title = page.title.strip() or page.slug
        own = markdown.front_matter(title, _description(page, outline))
        other = markdown.front_matter(*(known.titles.get(title) or _english_title(page)))
        yield f"{SOURCE.folder}/{page.slug}.md", own + _body(page, markdown.block)
        yield (
            f"{TRANSLATION.folder}/{page.slug}.md",
            other + _body(page, lambda each: _translated(each, known)),
        )


def taken_over(outline: Outline, known: KnownBefore) -> int:
    """Return for how many elements the report before has the English."""
    elements = (element for page in outline.pages for element in page.elements)
    return sum(_translated(each, known) != markdown.pending(each) for each in elements)


def _translated(element: OutlineElement, known: KnownBefore) -> str:
    """Return the English that the report before has for an element word for word, else its absence."""
    if not known.english or element.role in ("picture", "table", "note"):
        return markdown.pending(element)
    blocks = parse_blocks(markdown.block(element), "", unheard)
    english = known.english.get(blocks[0].text) if len(blocks) == 1 else None
    if english and blocks[0].kind == "heading":
        return f"{'#' * blocks[0].level} {english} {{#{blocks[0].id}}}"
    if english:
        return f"- {english}" if element.role == "item" else english
    return markdown.pending(element)


def _body(page: OutlinePage, write: Callable[[OutlineElement], str]) -> str:
    text, previous = "", ""
    for element in page.elements:
        text += "\n" if previous != "item" or element.role != "item" else ""
        text += write(element) + "\n"
        previous = element.role
    return text


def _description(page: OutlinePage, outline: Outline) -> str:
    """Return what a page is about: the names of its first headings, else what the report is."""
    report, occasion = outline.opening.title, outline.opening.occasion
    if page.kind == "opening":
        said = FORM.ABOUT_REPORT.format(report=report, occasion=occasion)
        return said if occasion else f"{report}{FORM.STOP}"
    if page.kind == "glossary":
        count = sum(element.role == "term" for element in page.elements)
        return FORM.ABOUT_TERMS.format(report=report, count=count)
    names = [
        element.name
        for element in page.elements
        if element.role == "heading" and element.level == 2
    ]
    names = names or [
        without_mark(element.text[: element.run_in]).rstrip(f"{FORM.STOP}{FORM.COLONS}")
        for element in page.elements
        if element.run_in
    ]
    listed = ""
    for name in names[:DESCRIBED]:
        name = name.rstrip(FORM.STOP)
        longer = f"{listed}{FORM.SEMICOLON}{name}" if listed else name
        listed = longer if len(longer) <= LONGEST else listed
    if listed:
        return f"{listed}{FORM.STOP}"
    return FORM.ABOUT_PART.format(report=report, part=page.title.rstrip(FORM.STOP))


def _english_title(page: OutlinePage) -> tuple[str, str]:
    """Return the title and description of a page that is not translated yet."""
    number = page.slug.rpartition("-")[2]
    title = ENGLISH.get(page.slug) or f"{NUMBERED[page.kind]} {number}"
    return title, stand_in_description(title)


def areas_yml(outline: Outline) -> str:
    """Return ``areas.yml``: one area for each part and annex."""
    text = (WRITTEN / "areas.yml").read_text("utf-8")
    for page in outline.pages:
        if page.kind in NUMBERED:
            own, other = (
                markdown.scalar(page.title or page.slug),
                markdown.scalar(_english_title(page)[0]),
            )
            text += f"\n{page.slug}:\n  {SOURCE.folder}: {own}\n  {TRANSLATION.folder}: {other}\n"
    return text


def _forms_yml(forms: TermForms, english: tuple[str, ...]) -> str:
    """Return a term's entry; where nothing is in force, as a comment."""
    text = f"\n{forms.term}:\n  forms:\n"
    if forms.found or not english:
        text += f"    {SOURCE.folder}: [{', '.join(map(markdown.scalar, forms.found))}]\n"
    if english:
        text += f"    {TRANSLATION.folder}: [{', '.join(map(markdown.scalar, english))}]\n"
    for form in forms.loose:
        text += f"    # {markdown.scalar(form)}?\n"
    if forms.found or english:
        return text
    return "\n" + "".join(f"# {line}\n" for line in text.split("\n")[1:-1])


def _exception_yml(declared: DeclaredFigure) -> str:
    quoted = markdown.scalar
    figure = f"figure: {quoted(declared.figure)}, " if declared.figure else ""
    reason = ", ".join(
        f"{folder}: {quoted(text)}" for folder, text in FORM.DECLARED[declared.why].items()
    )
    return (
        f"- {{check: targets, page: {declared.page}, text: {quoted(declared.text)}, {figure}"
        f"reason: {{{reason}}}}}\n"
    )


def with_units(text: str) -> str:
    """Return ``units.yml`` with the units that an import writes and it has not."""
    there = {key for key, _ in sections(text)}
    written = sections((WRITTEN / "units.yml").read_text("utf-8"))
    return (
        text.rstrip()
        + "\n"
        + "".join(f"\n{part.strip()}\n" for key, part in written if key and key not in there)
    )


def targets_yml(drafts: list[DraftTarget]) -> str:
    """Return ``targets.yml``: the drafts, under a head that says what they are."""
    head = (WRITTEN / "targets.yml").read_text("utf-8")
    return head + "".join(map(_target_yml, drafts))


def _target_yml(draft: DraftTarget) -> str:
    quoted = markdown.scalar
    return (
        f'\n- id: {draft.id}\n  draft: true\n  kind: {draft.kind}\n  period: "{draft.period}"\n'
        f"  area: {draft.page}\n  name:\n    {SOURCE.folder}: {quoted(draft.name)}\n  page: {draft.page}\n"
        f"  quote:\n    {SOURCE.folder}: {quoted(draft.quote)}\n  comparator: {draft.comparator}\n"
        f'  value: "{draft.value}"\n  unit: {draft.unit}\n'
        + (f"  indicator: {draft.indicator}\n" if draft.indicator else "")
        + (f'  upper: "{draft.upper}"\n' if draft.upper else "")
    )
