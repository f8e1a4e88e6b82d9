"""Record that an editor has looked: these blocks' texts are now each other's translation.

    python scripts/confirm.py PAGE[#BLOCK] …      e.g. review#p3, or tasks/city
    python scripts/confirm.py --all

Writes content/alignment.lock: gives new blocks their ids, retires those of removed blocks
(never to be given again), and mends ids that a merge of two branches gave twice.
"""

from __future__ import annotations

import argparse
from datetime import date

import _script

from publication.align import lock
from publication.check.integrity import forbids_ids, load_whole
from publication.editorial.confirm import confirm
from publication.editorial.messages import say


def main(arguments: argparse.Namespace) -> int:
    """Confirm, write the lock, and return the exit status."""
    if not arguments.places and not arguments.all:
        raise argparse.ArgumentError(None, "name a page or a block, or say --all")
    publication = load_whole(_script.configuration())
    errors = [problem for problem in publication.problems if forbids_ids(problem)]
    chosen = list(publication.allocations) if arguments.all else arguments.places
    confirmed, unknown = confirm(publication, chosen, date.today().isoformat())
    if errors or unknown:
        raise _script.Refused(*errors, *(say("place-unknown", place=place) for place in unknown))
    text = lock.format_lock(confirmed)
    (_script.ROOT / "content" / lock.NAME).write_text(text, encoding="utf-8", newline="\n")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = _script.script_parser(__doc__)
    parser.add_argument("places", nargs="*", metavar="PAGE[#BLOCK]")
    parser.add_argument("--all", action="store_true", help="every page")
    return parser


if __name__ == "__main__":
    raise SystemExit(_script.run(main, _parser()))
