"""Import a translator's file or running text into a publication: what two scripts do."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

import _script
from _report import chosen_report

from publication.exchange.formats import read_translation_file
from publication.exchange.import_translation import ImportResult, import_translation
from publication.exchange.messages import say
from publication.exchange.running_text import (
    RunningTranslation,
    TextFile,
    is_running_text,
    read_running_translation,
)
from publication.exchange.translation_file import DamagedFile
from publication.importing.note_marks import in_markdown
from publication.importing.sniffing import read_source
from publication.importing.source_document import ImportRefused
from publication.messages.problem import in_order
from publication.publication import Publication
from publication.records.given_files import Unreadable, read_given

LIMIT = 50  # megabytes


@dataclass(frozen=True)
class Imported:
    """What became of a file; ``running`` is what was aligned, None for a translator's file."""

    result: ImportResult
    running: RunningTranslation | None = None

    @property
    def complete(self) -> bool:
        """Return whether all of the file found its place."""
        lost = self.result.refused + self.result.held
        return not lost and not (self.running and self.running.problems)


def import_file(
    publication: Publication, report: str, file: Path, language: str, unfinished: bool
) -> Imported:
    """Read, validate and write a file's translations, or refuse; running text is of one ``report``."""
    try:
        imported = _read(publication, report, file, language, unfinished)
    except OSError as error:
        message = say("file-unreadable", path=file, detail=error.strerror)
        raise _script.Refused(message) from error
    except Unreadable as unreadable:
        raise _script.Refused(unreadable.message) from unreadable
    except DamagedFile as damaged:
        raise _script.Refused(damaged.problem) from damaged
    except ImportRefused as refused:
        raise _script.Refused(refused.message) from refused
    try:
        for path, data in imported.result.files.items():
            path.write_bytes(data)
    except OSError as error:
        message = say("exchange-no-write", path=error.filename, detail=error.strerror)
        raise _script.Refused(message) from error
    return imported


def _read(
    publication: Publication, report: str, file: Path, language: str, unfinished: bool
) -> Imported:
    if not is_running_text(file):
        read = read_translation_file(read_given(file, LIMIT), str(file))
        return Imported(import_translation(publication, read, unfinished))
    record, text = chosen_report(publication, report), read_text(file)
    running = read_running_translation(publication, record, text, language, unfinished)
    return Imported(import_translation(publication, running.file), running)


def read_text(file: Path) -> TextFile:
    """Return the paragraphs of a file that have words; ImportRefused if it cannot be read."""
    paragraphs = read_source(file).paragraphs
    words = ((each.line, " ".join(in_markdown(each.text).split())) for each in paragraphs)
    return TextFile(str(file), [each for each in words if each[1]])


def print_imported(imported: Imported, arguments: argparse.Namespace) -> None:
    """Print each problem, the counts, and what to do next."""
    taken, running, language = imported.result, imported.running, arguments.lang
    for problem in in_order([*taken.problems, *(running.problems if running else ())]):
        print(problem.format(language))
    if running:
        counted = {"certain": running.certain, "unsure": running.unsure}
        counted |= {"without": running.without, "left": running.left_over}
        print(say("running-summary", **counted).text(language))
    counts = {"unchanged": taken.unchanged, "empty": taken.empty, "refused": taken.refused}
    print(say("exchange-summary", placed=len(taken.ids), **counts).text(language))
    if taken.held:
        print(say("exchange-held", count=taken.held).text(language))
    if taken.ids:
        print(say("exchange-next").text(language))
