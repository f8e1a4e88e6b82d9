"""Record that an editor has looked: these blocks' texts are now each other's translation.

    python scripts/confirm.py PAGE[#BLOCK] …      e.g. review#p3, or tasks/city
    python scripts/confirm.py --all

Writes content/alignment.lock: gives new blocks their ids, retires those of removed blocks
(never to be given again), and mends ids that a merge of two branches gave twice.
"""

from __future__ import annotations

import _venv  # isort: skip

_venv.enter()

import argparse
import sys
from datetime import date
from pathlib import Path

from publication.align import lock
from publication.check.integrity import forbids_ids, load_whole
from publication.editorial.confirm import confirm
from publication.editorial.messages import say
from publication.messages.language import message_language
from publication.settings.configuration import ConfigurationError, read_configuration

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Confirm, write the lock, and return the exit status."""
    arguments = _arguments()
    language = message_language(arguments.lang)
    try:
        publication = load_whole(read_configuration(ROOT))
    except ConfigurationError as error:
        print(error.message.text(language), file=sys.stderr)
        return 2
    errors = [problem for problem in publication.problems if forbids_ids(problem)]
    chosen = list(publication.allocations) if arguments.all else arguments.places
    confirmed, unknown = confirm(publication, chosen, date.today().isoformat())
    for problem in errors:
        print(problem.format(language), file=sys.stderr)
    for place in unknown:
        print(say("place-unknown", place=place).text(language), file=sys.stderr)
    if errors or unknown:
        return 2
    text = lock.format_lock(confirmed)
    (ROOT / "content" / lock.NAME).write_text(text, encoding="utf-8", newline="\n")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("places", nargs="*", metavar="PAGE[#BLOCK]")
    parser.add_argument("--all", action="store_true", help="every page")
    parser.add_argument("--lang", choices=("zh", "en"), default="")
    arguments = parser.parse_args()
    if not arguments.places and not arguments.all:
        parser.error("name a page or a block, or say --all")
    return arguments


if __name__ == "__main__":
    raise SystemExit(main())
