"""Check the content without building: everything a build would refuse, and more.

    python scripts/check.py [--format text|json|github|gitlab] [--lang zh|en] [--mend] [PATH…]

Prints ``path:line: message`` for each problem; with PATHs, for those in these files and
folders, or about them (a change to the Chinese can put the English in the wrong). Exits 1 if
one of them is an error or a warning, 0 if not, 2 if the check could not run.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import _script

from publication.check.checks import load_and_check
from publication.check.messages import say
from publication.editorial.mend import mend, record_mending
from publication.history.lock_history import read_lock_history
from publication.messages.printing import FORMATS
from publication.messages.problem import Grade, Message, Problem
from publication.publication import Publication
from publication.settings.reading import ConfigurationError, read_configuration

TEXT = "text"


def main(arguments: argparse.Namespace) -> int:
    """Check, print, and return the exit status."""
    if absent := [path for path in arguments.paths if not path.exists()]:
        raise _script.Refused(*(say("path-unknown", path=path) for path in absent))
    for message in _mend() if arguments.mend else ():
        print(message.text(arguments.lang), file=sys.stderr)
    publication, found = _checked()
    problems = _problems_in(found, arguments.paths)
    if text := FORMATS[arguments.format](problems, arguments.lang):
        print(text)
    wrong = any(problem.grade > Grade.NOTICE for problem in problems)
    if publication and not wrong and arguments.format == TEXT:
        print(_done(publication).text(arguments.lang), file=sys.stderr)
    return int(wrong)


def _mend() -> Iterator[Message]:
    """Mend what is safe, and say what."""
    yield from mend(_script.ROOT / "content")
    with suppress(ConfigurationError):  # which the check tells
        yield from record_mending(read_configuration(_script.ROOT))


def _checked() -> tuple[Publication | None, list[Problem]]:
    """Return the publication with its problems; None if its settings cannot be read."""
    try:
        configuration = read_configuration(_script.ROOT)
    except ConfigurationError as error:
        return None, error.problems
    publication = load_and_check(configuration, read_lock_history(_script.ROOT))
    return publication, publication.problems


def _done(publication: Publication) -> Message:
    """Return what was checked: on the error stream, for the other has a line for each problem."""
    pages = [page for tree in publication.trees.values() for page in tree.values()]
    blocks = sum(len(page.text_blocks) for page in pages)
    return say("check-done", pages=len(pages), blocks=blocks)


def _parser() -> argparse.ArgumentParser:
    parser = _script.script_parser(__doc__)
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH")
    parser.add_argument(
        "--mend", action="store_true", help="first mend the characters that are safe"
    )
    parser.add_argument("--format", choices=tuple(FORMATS), default=TEXT)
    return parser


def _problems_in(problems: list[Problem], paths: list[Path]) -> list[Problem]:
    """Return the problems in or about ``paths``; all if none is given."""
    resolved = [path.resolve() for path in paths]
    return [
        problem
        for problem in problems
        if not paths
        or any(
            (_script.ROOT / file).is_relative_to(path)
            for file in (problem.path, *problem.concerns)
            for path in resolved
        )
    ]


if __name__ == "__main__":
    raise SystemExit(_script.run(main, _parser()))
