"""What an import prints: what it decided, the outline, the glossary, and what it was unsure of."""

from __future__ import annotations

from collections.abc import Iterator

from publication.importing.importer import Imported
from publication.importing.messages import say
from publication.importing.pieces import OutlineElement, OutlinePage
from publication.importing.received import ImportFinding
from publication.importing.writing import CONTENT, SETTINGS

SHOWN = 60  # characters of a heading
OUTLINED = ("title", "heading", "term")


def summary(imported: Imported, language: str, command: str) -> str:
    """Return the report of an import in ``language``; ``command`` builds what it made."""
    return "\n".join(_lines(imported, language, command)) + "\n"


def _lines(imported: Imported, language: str, command: str) -> Iterator[str]:
    def head(code: str) -> str:
        return say(code).text(language)

    decided = [finding for finding in imported.findings if not finding.unsure]
    unsure = [finding for finding in imported.findings if finding.unsure]
    yield head("import-heading-decided")
    yield from (_finding(each, language) for each in decided)
    yield ""
    yield head("import-heading-outline")
    for part in imported.outline.parts:
        if part.kind != "glossary":
            yield from _part(part)
    glossary = [part for part in imported.outline.parts if part.kind == "glossary"]
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


def _part(part: OutlinePage) -> Iterator[str]:
    yield f"    –  {part.slug}  {part.title}"
    for piece in part.pieces:
        if piece.role in OUTLINED or piece.run_in:
            yield f"{piece.line:>5}  {_heading(piece)}"


def _heading(piece: OutlineElement) -> str:
    text = piece.text[: piece.run_in] if piece.run_in else piece.text
    short = text if len(text) <= SHOWN else text[:SHOWN] + "…"
    return f"{'  ' * (piece.level or 3)}{'· ' if piece.run_in else ''}{short}"


def _next(imported: Imported, language: str, command: str) -> Iterator[str]:
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
