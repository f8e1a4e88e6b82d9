"""Say how far the translation is, page by page, who edited last, and what the check still finds.

    python scripts/status.py [--format text|json] [--lang zh|en]

Prints the totals first, then the pages, then the findings of ``check``. Exits 0 whatever it
has to say, 2 if it could not run.
"""

from __future__ import annotations

import argparse
import json

import _script

from publication.check.checks import load_and_check
from publication.editorial.status import read_status
from publication.editorial.status_report import status_data, status_lines
from publication.history.edits import read_edits
from publication.history.lock_history import read_lock_history


def main(arguments: argparse.Namespace) -> int:
    """Print the status, and return the exit status."""
    language = arguments.lang
    configuration = _script.configuration()
    publication = load_and_check(configuration, read_lock_history(configuration.root))
    found = read_status(publication, read_edits(configuration))
    if arguments.format == "json":
        print(json.dumps(status_data(found, language), ensure_ascii=False, indent=1))
    else:
        for line in status_lines(found, language):
            print(line)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = _script.script_parser(__doc__)
    parser.add_argument("--format", choices=("text", "json"), default="text")
    return parser


if __name__ == "__main__":
    raise SystemExit(_script.run(main, _parser()))
