"""One import from a file to a folder: read, outline, draft, verify, write."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from publication.check.checks import load_and_check
from publication.check.evidence import TARGETS
from publication.importing import forms, readme, settings, tree, verifying, writing
from publication.importing.draft import Drafts, draft
from publication.importing.messages import say
from publication.importing.outline import Outline, read_outline
from publication.importing.received import Finding, ImportRefused, Received
from publication.importing.sniffing import read_source
from publication.importing.source import FORM, SOURCE, TRANSLATION
from publication.importing.writing import CONTENT, SETTINGS, Staging
from publication.languages.scripts import HAN_CHARACTER
from publication.messages.problem import Grade
from publication.publication import Publication
from publication.read.repairs import without_space
from publication.read.units import Unit, read_units
from publication.records.yaml_lines import parse
from publication.settings.reading import ConfigurationError, read_configuration

CHINESE = 0.3  # of all characters, at least
NUMBERED = 2  # headings that make a text a report without a title
ROUNDS = 3  # of dropping drafts that their evidence does not bear out


@dataclass
class Imported:
    """What an import made: the outline, the findings, the files, and the settings to take over."""

    received: Received
    outline: Outline
    findings: list[Finding]
    files: int
    folder: Path
    settings_written: bool
    settings_lines: str = ""
    drafts: Drafts = field(default_factory=Drafts)


def run(source: Path, folder: Path) -> Imported:
    """Import ``source`` into ``folder``; ImportRefused, with nothing changed, if it cannot be."""
    received = read_source(source)
    outline = read_outline(received, FORM.UNTITLED)
    _refuse_other_texts(received, outline)
    writing.check_free(folder)
    owns = writing.owns_settings(folder) and settings.can_be_set(folder)
    found, form_findings = _forms(outline)
    drafts = draft(outline, _units())
    with Staging(folder) as staging:
        staging.write({SETTINGS: settings.settings(outline, folder.resolve())})
        files = tree.files(received, outline, found, drafts.entries)
        staging.write({f"{CONTENT}/{name}": text for name, text in files.items()})
        _verify(staging, received, drafts)
        readmes = readme.of_report(folder, outline.opening.title) if owns else {}
        staging.write(readmes)
        staging.publish([CONTENT, *([SETTINGS] if owns else []), *readmes])
    read = say(
        "import-read",
        form=received.form,
        characters=len(without_space(received.text)),
        paragraphs=len(received.paragraphs),
    )
    findings = [Finding(0, read), *received.findings, *outline.findings, *form_findings]
    findings += drafts.summary()
    lines = "" if owns else settings.lines(outline)
    return Imported(received, outline, findings, len(files), folder, owns, lines, drafts)


def _refuse_other_texts(received: Received, outline: Outline) -> None:
    """Raise ImportRefused for a text that is no report in Chinese."""
    text = without_space(received.text)
    titled = any(
        piece.role == "title" and FORM.TITLE in piece.name for piece in outline.parts[0].pieces
    )
    headings = sum(len(part.headings) for part in outline.parts[1:])
    if not text:
        what = "import-what-no-text"
    elif len(HAN_CHARACTER.findall(text)) < CHINESE * len(text):
        what = "import-what-no-chinese"
    elif not titled and headings < NUMBERED:
        what = "import-what-no-form"
    else:
        return
    raise ImportRefused(say("import-no-report", what=say(what)))


def _forms(outline: Outline) -> tuple[list[forms.Forms], list[Finding]]:
    body = "\n".join(
        piece.text for part in outline.parts if part.kind != "glossary" for piece in part.pieces
    )
    ids = [piece.id for part in outline.parts for piece in part.pieces if piece.role == "term"]
    return forms.candidates(outline.entries, ids, body)


def _units() -> dict[str, Unit]:
    text = (tree.WRITTEN / "units.yml").read_text("utf-8")
    return read_units(parse(text, "units.yml", _fail), "units.yml", _fail, (SOURCE, TRANSLATION))


def _fail(problem: object) -> None:
    raise AssertionError(problem)  # the file is the program's own


def _verify(staging: Staging, received: Received, drafts: Drafts) -> None:
    """Load what was made as a build would; raise ImportRefused if it would not build or lost text."""
    publication = _checked(staging)
    for _ in range(ROUNDS):
        refused = {
            problem.line
            for problem in publication.problems
            if problem.path == TARGETS and problem.grade == Grade.ERROR
        }
        if not refused:
            break
        _drop(drafts, refused, publication)
        staging.write({f"{CONTENT}/targets.yml": tree.targets(drafts.entries)})
        publication = _checked(staging)
    errors = [problem for problem in publication.problems if problem.grade == Grade.ERROR]
    if errors:
        raise ImportRefused(say("import-would-not-build", problem=errors[0].said))
    difference = verifying.first_difference(publication, received.text)
    if difference:
        line, text = difference
        raise ImportRefused(say("import-would-lose", line=line, text=text))


def _checked(staging: Staging) -> Publication:
    try:
        configuration = read_configuration(staging.root, staging.folder.resolve())
    except ConfigurationError as error:
        refused = say("import-would-not-build", problem=error.problems[0].said)
        raise ImportRefused(refused) from error
    return load_and_check(configuration)


def _drop(drafts: Drafts, lines: set[int], publication: Publication) -> None:
    """Drop the drafts that begin or stand on ``lines`` of targets.yml."""
    starts = _starts(tree.targets(drafts.entries))
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
