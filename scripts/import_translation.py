"""Import a translated XLIFF or PO file into the Markdown of its language.

    python scripts/import_translation.py FILE

Writes the units that are good, and nothing else; prints ``path:line: message`` for each reason
why a unit is refused. Confirms nothing. Exits 1 if a unit was refused, 0 if not, 2 if the file
could not be read or the content has errors.
"""

from __future__ import annotations

import _venv  # isort: skip

_venv.enter()

import argparse
import sys
from pathlib import Path

from publication.check.integrity import forbids_ids, load_whole
from publication.exchange.formats import read
from publication.exchange.importing import Taken, take_in
from publication.exchange.incoming import Damaged
from publication.exchange.messages import say
from publication.messages.language import message_language
from publication.messages.problem import in_order
from publication.settings.configuration import ConfigurationError, read_configuration

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Import, print, and return the exit status."""
    arguments = _arguments()
    language = message_language(arguments.lang)
    try:
        publication = load_whole(read_configuration(ROOT))
    except ConfigurationError as error:
        print(error.message.text(language), file=sys.stderr)
        return 2
    errors = [problem for problem in publication.problems if forbids_ids(problem)]
    if errors:
        print(*(problem.format(language) for problem in errors), sep="\n", file=sys.stderr)
        return 2
    try:
        taken = take_in(publication, read(arguments.file.read_bytes(), str(arguments.file)))
    except OSError as error:
        message = say("file-unreadable", path=arguments.file, detail=error.strerror)
        print(message.text(language), file=sys.stderr)
        return 2
    except Damaged as damaged:
        print(damaged.problem.format(language), file=sys.stderr)
        return 2
    try:
        for path, data in taken.files.items():
            path.write_bytes(data)
    except OSError as error:
        message = say("exchange-no-write", path=error.filename, detail=error.strerror)
        print(message.text(language), file=sys.stderr)
        return 2
    _print(taken, language)
    return int(taken.refused > 0)


def _print(taken: Taken, language: str) -> None:
    for problem in in_order(taken.problems):
        print(problem.format(language))
    counts = {"unchanged": taken.unchanged, "empty": taken.empty, "refused": taken.refused}
    print(say("exchange-summary", placed=len(taken.ids), **counts).text(language))
    if taken.ids:
        print(say("exchange-next").text(language))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--lang", choices=("zh", "en"), default="")
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
