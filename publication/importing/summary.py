"""What an import prints: what it decided, the outline, the glossary, and what it was unsure of."""

from __future__ import annotations

from collections.abc import Iterator

from publication.importing.elements import OutlineElement, OutlinePage
from publication.importing.importer import ImportedReport
from publication.importing.messages import say
from publication.importing.source_document import ImportFinding
from publication.importing.staging import CONTENT, SETTINGS

SHOWN = 60  # characters of a heading
OUTLINED = ("title", "heading", "term")


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
    yield f"    –  {page.slug}  {page.title}"
    for element in page.elements:
        if element.role in OUTLINED or element.run_in:
            yield f"{element.line:>5}  {_heading(element)}"


def _heading(element: OutlineElement) -> str:
    text = element.text[: element.run_in] if element.run_in else element.text
    short = text if len(text) <= SHOWN else text[:SHOWN] + "…"
    return f"{'  ' * (element.level or 3)}{'· ' if element.run_in else ''}{short}"


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
