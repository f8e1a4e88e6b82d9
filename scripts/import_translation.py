"""Import a translation into the Markdown of its language: XLIFF, PO, or running text (.docx, .txt).

    python scripts/import_translation.py FILE [--unfinished] [--language TAG] [--as REPORT]

Writes the units that are good, and nothing else; prints ``path:line: message`` for each reason
why a unit is refused. A unit that the file marks as not finished is held back, and named, unless
``--unfinished`` asks for it. Running text is aligned to the report: what is certain is written,
what is unsure is named with its candidate, and so is text without a place. Confirms nothing.
Exits 1 if something of the file was not written, 0 if all was, 2 if the file could not be read or
the content has errors.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import _script
from _report import add_report
from _translation import import_file, print_imported

from publication.check.integrity import forbids_ids, load_whole
from publication.history.lock_history import read_lock_history


def main(arguments: argparse.Namespace) -> int:
    """Import, print, and return the exit status."""
    configuration = _script.configuration()
    publication = load_whole(configuration, read_lock_history(configuration.root))
    if errors := [problem for problem in publication.problems if forbids_ids(problem)]:
        raise _script.Refused(*errors)
    imported = import_file(
        publication, arguments.report, arguments.file, arguments.language, arguments.unfinished
    )
    print_imported(imported, arguments)
    return int(not imported.complete)


def _parser() -> argparse.ArgumentParser:
    parser = _script.script_parser(__doc__)
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument(
        "--unfinished", action="store_true", help="also what is not finished or unsure"
    )
    parser.add_argument(
        "--language", default="", metavar="TAG", help="of running text, if there are several"
    )
    add_report(parser)
    return parser


if __name__ == "__main__":
    raise SystemExit(_script.run(main, _parser()))
