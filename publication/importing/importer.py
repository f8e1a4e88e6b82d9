"""One import from a file to a folder: read, outline, draft, verify, write."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from publication.align.lock import NAME as LOCK
from publication.align.lock import LockedPage, format_lock
from publication.align.merging import settle_page
from publication.importing import forms, readme, settings, tree, verify
from publication.importing.draft import Drafts, draft_targets, with_indicator
from publication.importing.footnotes import read_with_notes
from publication.importing.known import KnownBefore
from publication.importing.messages import say
from publication.importing.outline import Outline
from publication.importing.pictures import keep_pictures
from publication.importing.sniffing import read_source
from publication.importing.source import FORM, SOURCE, TRANSLATION
from publication.importing.source_document import ImportFinding, ImportRefused, SourceDocument
from publication.importing.staging import (
    CONTENT,
    SETTINGS,
    Staging,
    check_free,
    is_sample,
    owns_settings,
)
from publication.languages.scripts import HAN_CHARACTER
from publication.messages.problem import Grade
from publication.publication import Publication
from publication.read.repairs import without_space
from publication.read.targets import FILE as TARGETS
from publication.read.units import UnitOfMeasure, read_units
from publication.records.yaml_lines import parse
from publication.settings import report

CHINESE = 0.3  # of all characters, at least
NUMBERED = 2  # headings that make a text a report without a title
ROUNDS = 3  # of dropping drafts that their evidence does not bear out


@dataclass
class ImportedReport:
    """What an import made: the outline, the findings, the files, and the settings to take over."""

    document: SourceDocument
    outline: Outline
    findings: list[ImportFinding]
    files: int
    folder: Path
    settings_written: bool
    settings_lines: str = ""
    drafts: Drafts = field(default_factory=Drafts)


def import_report(
    source: Path, folder: Path, replace: bool = False, known: KnownBefore | None = None
) -> ImportedReport:
    """Import ``source`` into ``folder``; ImportRefused, with nothing changed, if it cannot be.

    A report that was imported there gives way if it is to be replaced and nobody has changed it;
    ``known`` is what the report before knows.
    """
    document, outline = read_with_notes(read_source(source), FORM.UNTITLED)
    _refuse_other_texts(document, outline)
    pictures = keep_pictures(document.pictures, outline.pages)
    check_free(folder)
    if (folder / CONTENT).exists() and not replace and not is_sample(folder):
        raise ImportRefused(say("import-report-there", folder=folder))
    owns = owns_settings(folder) and settings.can_replace_settings(folder)
    found, form_findings = _find_forms(outline)
    drafts = draft_targets(outline, known_units())
    if known:
        drafts.entries[:] = [with_indicator(each, known.indicators) for each in drafts.entries]
    with Staging(folder) as staging:
        staging.write({SETTINGS: settings.settings_text(outline, folder.resolve())})
        files = tree.content_files(document, outline, found, drafts.entries, known)
        files[report.NAME] = settings.report_text(outline)
        staging.write({f"{CONTENT}/{name}": text for name, text in files.items()})
        shown = {f"{CONTENT}/{SOURCE.folder}/{each}": data for each, data in pictures.files.items()}
        staging.write(shown)
        _verify(staging, document, drafts)
        readmes = readme.of_report(folder, outline.opening.title) if owns else {}
        staging.write(readmes)
        staging.publish([CONTENT, *([SETTINGS] if owns else []), *readmes])
    findings = [_read(document), *document.findings, *outline.findings, *form_findings]
    findings += [*pictures.findings, *drafts.summary(), *_taken_over(outline, known)]
    lines = "" if owns else settings.report_settings(outline)
    count = len(files) + len(shown)
    return ImportedReport(document, outline, findings, count, folder, owns, lines, drafts)


def _read(document: SourceDocument) -> ImportFinding:
    """Return what was read."""
    characters, paragraphs = len(without_space(document.text)), len(document.paragraphs)
    read = {"form": document.form, "characters": characters, "paragraphs": paragraphs}
    return ImportFinding(0, say("import-read", **read))


def _taken_over(outline: Outline, known: KnownBefore | None) -> Iterator[ImportFinding]:
    """Yield for how many blocks the report before had the English, if for any."""
    if known and (count := tree.taken_over(outline, known)):
        message = say("import-known", report=known.report, count=count)
        yield ImportFinding(0, message, unsure=True)


def _refuse_other_texts(document: SourceDocument, outline: Outline) -> None:
    """Raise ImportRefused for a text that is no report in Chinese."""
    text = without_space(document.text)
    headings = sum(len(page.headings) for page in outline.pages[1:])
    if not text:
        what = "import-what-no-text"
    elif len(HAN_CHARACTER.findall(text)) < CHINESE * len(text):
        what = "import-what-no-chinese"
    elif not outline.opening.titled and headings < NUMBERED:
        what = "import-what-no-form"
    else:
        return
    raise ImportRefused(say("import-no-report", what=say(what)))


def _find_forms(outline: Outline) -> tuple[list[forms.TermForms], list[ImportFinding]]:
    body = "\n".join(
        element.text
        for page in outline.pages
        if page.kind != "glossary"
        for element in page.elements
    )
    ids = [
        element.id for page in outline.pages for element in page.elements if element.role == "term"
    ]
    return forms.find_forms(outline.terms, ids, body)


def known_units() -> dict[str, UnitOfMeasure]:
    """Return the units that an import writes into ``units.yml``."""
    text = (tree.WRITTEN / "units.yml").read_text("utf-8")
    return read_units(parse(text, "units.yml", _fail), "units.yml", _fail, (SOURCE, TRANSLATION))


def _fail(problem: object) -> None:
    raise AssertionError(problem)  # the file is the program's own


def _verify(staging: Staging, document: SourceDocument, drafts: Drafts) -> None:
    """Load what was made as a build would; raise ImportRefused if it would not build or lost text."""
    publication = verify.load_staged(staging)
    for _ in range(ROUNDS):
        refused = {
            problem.line
            for problem in publication.problems
            if problem.path == f"{CONTENT}/{TARGETS}" and problem.grade == Grade.ERROR
        }
        if not refused:
            break
        _drop_drafts(drafts, refused, publication)
        staging.write({f"{CONTENT}/{TARGETS}": tree.targets_yml(drafts.entries)})
        publication = verify.load_staged(staging)
    errors = [problem for problem in publication.problems if problem.grade == Grade.ERROR]
    if errors:
        raise ImportRefused(say("import-would-not-build", problem=errors[0].as_message))
    (report,) = publication.reports.values()
    repaired = report.source.text if report.source else document.text
    difference = verify.first_difference(publication, report, repaired)
    if difference:
        line, text = difference
        raise ImportRefused(say("import-would-lose", line=line, text=text))
    pages = {
        path: settle_page(publication.rows(path), LockedPage()) for path in publication.allocations
    }
    staging.write({f"{CONTENT}/{LOCK}": format_lock(pages)})  # the ids are permanent from now on


def _drop_drafts(drafts: Drafts, lines: set[int], publication: Publication) -> None:
    """Drop the drafts that begin or stand on ``lines`` of targets.yml."""
    starts = _starts(tree.targets_yml(drafts.entries))
    ends = [*starts[1:], 10**9]
    kept = [
        entry
        for entry, start, end in zip(drafts.entries, starts, ends, strict=True)
        if not any(start <= line < end for line in lines)
    ]
    drafts.unclear += len(drafts.entries) - len(kept)
    drafts.entries[:] = kept


def _starts(text: str) -> list[int]:
    return [number for number, line in enumerate(text.split("\n"), 1) if line.startswith("- id: ")]
