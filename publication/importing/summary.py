"""What an import prints: what it decided and why, the outline, the glossary, and what it was unsure of.

A screen is enough for a report: run-in headings stand in one line below their heading, terms too.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from publication.importing.elements import OutlineElement, OutlinePage
from publication.importing.importer import ImportedReport
from publication.importing.messages import say
from publication.importing.source_document import ImportFinding
from publication.importing.staging import CONTENT, SETTINGS

SHOWN = 60  # characters of a heading
WIDE = 72  # and of a row of names
BETWEEN = " · "
HEADING = "heading"
OUTLINED = ("title", HEADING)


def summary(imported: ImportedReport, language: str, command: str) -> str:
    """Return the report of an import in ``language``; ``command`` builds what it made."""
    return "\n".join(_lines(imported, language, command)) + "\n"


def _lines(imported: ImportedReport, language: str, command: str) -> Iterator[str]:
    def head(code: str) -> str:
        return say(code).text(language)

    decided = [finding for finding in imported.findings if not finding.unsure]
    unsure = [finding for finding in imported.findings if finding.unsure]
    yield head("import-heading-decided")
    yield from (_finding(each, language) for each in decided)
    yield ""
    yield head("import-heading-outline")
    for page in imported.outline.pages:
        if page.kind != "glossary":
            yield from _part(page)
    glossary = [page for page in imported.outline.pages if page.kind == "glossary"]
    if glossary:
        yield ""
        yield head("import-heading-glossary")
        yield from _part(glossary[0])
    yield ""
    yield head("import-heading-unsure" if unsure else "import-heading-sure")
    yield from (_finding(each, language) for each in sorted(unsure, key=lambda each: each.line))
    yield ""
    yield from _next(imported, language, command)


def _finding(finding: ImportFinding, language: str) -> str:
    place = f"{finding.line:>5}" if finding.line else "    –"
    return f"{place}  {finding.message.text(language)}"


def _part(page: OutlinePage) -> Iterator[str]:
    """Yield a page's headings; of run-in headings in a row, and of terms, how many and which."""
    yield f"    –  {page.slug}  {page.title}"
    for kind, group in groupby(filter(_kind, page.elements), _kind):
        elements = list(group)
        if kind == HEADING:
            yield from (f"{each.line:>5}  {_heading(each)}" for each in elements)
        else:
            names = BETWEEN.join(map(_name, elements))
            yield f"{elements[0].line:>5}      {len(elements)} · {_short(names, WIDE)}"


def _kind(element: OutlineElement) -> str:
    if element.run_in:
        return "run-in"
    return element.role if element.role == "term" else HEADING if element.role in OUTLINED else ""


def _name(element: OutlineElement) -> str:
    return element.text[: element.run_in].strip() if element.run_in else element.name


def _heading(element: OutlineElement) -> str:
    return f"{'  ' * element.level}{_short(element.text, SHOWN)}"


def _short(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[:longest] + "…"


def _next(imported: ImportedReport, language: str, command: str) -> Iterator[str]:
    folder = imported.folder / CONTENT
    yield say("import-written", count=imported.files, folder=folder).text(language)
    path = imported.folder / SETTINGS
    if imported.settings_written:
        yield say("import-settings-written", path=path).text(language)
    else:
        yield say("import-settings-kept", path=path).text(language)
        yield ""
        yield from (f"    {line}".rstrip() for line in imported.settings_lines.split("\n"))
    yield say("import-next").text(language)
    yield f"    {command}"
