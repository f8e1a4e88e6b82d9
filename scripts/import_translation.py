"""Import a translated XLIFF or PO file into the Markdown of its language.

    python scripts/import_translation.py FILE [--unfinished]

Writes the units that are good, and nothing else; prints ``path:line: message`` for each reason
why a unit is refused. A unit that the file marks as not finished is held back, and named, unless
``--unfinished`` asks for it. Confirms nothing. Exits 1 if a unit was refused or held back, 0 if
not, 2 if the file could not be read or the content has errors.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import _script

from publication.check.integrity import forbids_ids, load_whole
from publication.exchange.formats import read_translation_file
from publication.exchange.import_translation import ImportResult, import_translation
from publication.exchange.messages import say
from publication.exchange.translation_file import DamagedFile
from publication.history.lock_history import read_lock_history
from publication.messages.problem import in_order
from publication.publication import Publication
from publication.records.given_files import Unreadable, read_given

LIMIT = 50  # megabytes


def main(arguments: argparse.Namespace) -> int:
    """Import, print, and return the exit status."""
    configuration = _script.configuration()
    publication = load_whole(configuration, read_lock_history(configuration.root))
    if errors := [problem for problem in publication.problems if forbids_ids(problem)]:
        raise _script.Refused(*errors)
    taken = _import_file(publication, arguments.file, arguments.unfinished)
    try:
        for path, data in taken.files.items():
            path.write_bytes(data)
    except OSError as error:
        message = say("exchange-no-write", path=error.filename, detail=error.strerror)
        raise _script.Refused(message) from error
    _print(taken, arguments.lang)
    return int(taken.refused + taken.held > 0)


def _import_file(publication: Publication, file: Path, unfinished: bool) -> ImportResult:
    try:
        read = read_translation_file(read_given(file, LIMIT), str(file))
        return import_translation(publication, read, unfinished)
    except OSError as error:
        message = say("file-unreadable", path=file, detail=error.strerror)
        raise _script.Refused(message) from error
    except Unreadable as unreadable:
        raise _script.Refused(unreadable.message) from unreadable
    except DamagedFile as damaged:
        raise _script.Refused(damaged.problem) from damaged


def _print(taken: ImportResult, language: str) -> None:
    for problem in in_order(taken.problems):
        print(problem.format(language))
    counts = {"unchanged": taken.unchanged, "empty": taken.empty, "refused": taken.refused}
    print(say("exchange-summary", placed=len(taken.ids), **counts).text(language))
    if taken.held:
        print(say("exchange-held", count=taken.held).text(language))
    if taken.ids:
        print(say("exchange-next").text(language))


def _parser() -> argparse.ArgumentParser:
    parser = _script.script_parser(__doc__)
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument(
        "--unfinished", action="store_true", help="also what the file marks as not finished"
    )
    return parser


if __name__ == "__main__":
    raise SystemExit(_script.run(main, _parser()))
