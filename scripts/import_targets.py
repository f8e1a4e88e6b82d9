"""Take an edited table of targets, the workbook or the CSV, back into content/targets.yml.

    python scripts/import_targets.py FILE [--as REPORT]

FILE is the published ``data/<name>.xlsx`` or ``data/targets.csv`` with cells changed. Writes the
changed fields of the entries that are good, and not a byte besides; prints each change, and
``path:line: message`` for each reason why an entry is refused (of a workbook, the line is the
row). Rows may be left out; none is added or removed. Exits 1 if anything was refused, 0 if not, 2
if the file could not be read or the content has errors.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import _script
from _report import add_report, chosen_report

from publication.check.integrity import load_whole
from publication.exchange.messages import say
from publication.exchange.sheets import read_sheet
from publication.exchange.target_changes import TABLE
from publication.exchange.target_import import TakenTargets, take_in_targets
from publication.exchange.translation_file import DamagedFile
from publication.messages.problem import Grade, in_order
from publication.publication import Publication, ReportRecord
from publication.read.targets import FILE as TARGETS
from publication.records.given_files import Unreadable, read_given

LIMIT = 50  # megabytes


def main(arguments: argparse.Namespace) -> int:
    """Import, print, and return the exit status."""
    publication = load_whole(_script.configuration())
    if errors := [problem for problem in publication.problems if problem.grade == Grade.ERROR]:
        raise _script.Refused(*errors)
    report = chosen_report(publication, arguments.report)
    file = publication.configuration.root / report.file(TARGETS)
    taken = _taken(publication, report, file, arguments.file)
    if taken.data is not None:
        try:
            file.write_bytes(taken.data)
        except OSError as error:
            message = say("exchange-no-write", path=report.file(TARGETS), detail=error.strerror)
            raise _script.Refused(message) from error
    _print(taken, arguments.lang)
    return int(any(problem.grade == Grade.ERROR for problem in taken.problems))


def _taken(publication: Publication, report: ReportRecord, file: Path, sheet: Path) -> TakenTargets:
    try:
        read = read_sheet(read_given(sheet, LIMIT), str(sheet), TABLE)
        return take_in_targets(publication, report, file.read_bytes(), read)
    except OSError as error:
        message = say("file-unreadable", path=error.filename, detail=error.strerror)
        raise _script.Refused(message) from error
    except Unreadable as unreadable:
        raise _script.Refused(unreadable.message) from unreadable
    except DamagedFile as damaged:
        raise _script.Refused(damaged.problem) from damaged


def _print(taken: TakenTargets, language: str) -> None:
    for problem in in_order(taken.problems):
        print(problem.format(language))
    for row in taken.changed:
        for change in row.changes:
            places = {"id": row.id, "column": change.column, "old": change.old, "new": change.new}
            print(say("sheet-changed", **places).text(language))
    counts = {"unchanged": taken.unchanged, "absent": taken.absent, "refused": taken.refused}
    print(say("sheet-summary", changed=len(taken.changed), **counts).text(language))
    if taken.changed:
        print(say("sheet-next").text(language))


def _parser() -> argparse.ArgumentParser:
    parser = _script.script_parser(__doc__)
    parser.add_argument("file", type=Path, metavar="FILE")
    add_report(parser)
    return parser


if __name__ == "__main__":
    raise SystemExit(_script.run(main, _parser()))
