"""Say how far the translation is, page by page, who edited last, and what the check still finds.

    python scripts/status.py [--format text|json] [--lang zh|en]

Prints the totals first, then the pages, then the findings of ``check``. Exits 0 whatever it
has to say, 2 if it could not run.
"""

from __future__ import annotations

import _venv  # isort: skip

_venv.enter()

import argparse
import json
import sys
from pathlib import Path

from publication.check.checks import load_and_check
from publication.editorial.status import status
from publication.editorial.status_report import data, lines
from publication.history.edits import read_edits
from publication.messages.language import message_language
from publication.settings.configuration import ConfigurationError, read_configuration

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Print the status, and return the exit status."""
    arguments = _arguments()
    language = message_language(arguments.lang)
    try:
        configuration = read_configuration(ROOT)
    except ConfigurationError as error:
        print(error.message.text(language), file=sys.stderr)
        return 2
    found = status(load_and_check(configuration), read_edits(configuration))
    if arguments.format == "json":
        print(json.dumps(data(found, language), ensure_ascii=False, indent=1))
    else:
        for line in lines(found, language):
            print(line)
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--lang", choices=("zh", "en"), default="")
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
