"""Record that an editor has looked: these blocks' texts are now each other's translation.

    python scripts/confirm.py PAGE[#BLOCK] …      e.g. review#p3, or tasks/city
    python scripts/confirm.py --all
    python scripts/confirm.py --merge             settle a lock that a merge left wrong
    python scripts/confirm.py --merge %O %A %B    as a merge driver of Git, see .gitattributes

Writes content/alignment.lock: makes the ids of new blocks permanent and lets those of removed
blocks lead on; a page that is in the lock alone is taken out. ``--merge`` confirms nothing: it
gives every block the id that it had on either branch, or in Git's history.
"""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path

import _script

from publication.align import lock
from publication.align.merging import merge_locks
from publication.check.integrity import forbids_ids, load_whole
from publication.check.permanence import unknown_past
from publication.editorial.confirm import confirm, page_path, settle_lock
from publication.editorial.messages import say
from publication.history.lock_history import read_lock_history, read_stages
from publication.messages.problem import Problem
from publication.publication import Publication


def main(arguments: argparse.Namespace) -> int:
    """Confirm, write the lock, and return the exit status."""
    if problem := _misuse(arguments):
        raise argparse.ArgumentError(None, problem)
    if arguments.merge:
        return _drive(*arguments.merge)
    configuration = _script.configuration()
    history = read_lock_history(configuration.root)
    publication = load_whole(configuration, history)
    file = configuration.content / lock.NAME
    if arguments.merge is not None:
        if notice := unknown_past(history):
            print(notice.text(arguments.lang), file=sys.stderr)
        _write(settle_lock(publication, read_stages(configuration.root), history.past), file)
        return 0
    errors = [problem for problem in publication.problems if forbids_ids(problem)]
    chosen = list(publication.allocations) if arguments.all else arguments.places
    confirmed, unknown = confirm(publication, chosen, date.today().isoformat())
    if errors or unknown:
        raise _script.Refused(*errors, *(say("place-unknown", place=place) for place in unknown))
    _write(confirmed, file)
    blocks = sum(_size(publication, place) for place in dict.fromkeys(chosen))
    print(say("confirm-done", blocks=blocks, file=file.name).text(arguments.lang), file=sys.stderr)
    return 0


def _size(publication: Publication, place: str) -> int:
    """Return how many blocks a place has: none, if it is left in the lock alone."""
    allocation = publication.allocations.get(page_path(publication, place))
    return 1 if "#" in place else len(allocation.ids) if allocation else 0


def _drive(*files: Path) -> int:
    """Merge three files as Git asks a driver to: the second is replaced; 1 if one has no lock."""
    problems: list[Problem] = []
    sides = [
        lock.parse_lock(file.read_bytes() or b"{}", lock.NAME, problems.append) for file in files
    ]
    if problems:
        return 1
    base, ours, theirs = sides
    _write(merge_locks(base, ours, theirs), files[1])
    return 0


def _write(made: lock.Lock, file: Path) -> None:
    file.write_text(lock.format_lock(made), encoding="utf-8", newline="\n")


def _misuse(arguments: argparse.Namespace) -> str:
    """Return what is wrong with the arguments, '' if nothing is."""
    if arguments.merge is None:
        chosen = arguments.places or arguments.all
        return "" if chosen else "name a page or a block, or say --all"
    alone = len(arguments.merge) in (0, 3) and not arguments.places and not arguments.all
    return "" if alone else "--merge stands alone, or with Git’s three files: base, ours, theirs"


def _parser() -> argparse.ArgumentParser:
    parser = _script.script_parser(__doc__)
    parser.add_argument("places", nargs="*", metavar="PAGE[#BLOCK]")
    parser.add_argument("--all", action="store_true", help="every page")
    parser.add_argument(
        "--merge", nargs="*", type=Path, metavar="FILE", help="settle a lock after a merge"
    )
    return parser


if __name__ == "__main__":
    raise SystemExit(_script.run(main, _parser()))
