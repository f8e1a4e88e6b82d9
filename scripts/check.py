"""Check the content without building: everything a build would refuse, and more.

    python scripts/check.py [--format text|json|github|gitlab] [--lang zh|en] [--mend] [PATH…]

Prints ``path:line: message`` for each problem; with PATHs, for those in these files and
folders, or about them (a change to the Chinese can put the English in the wrong). Exits 1 if
one of them is an error or a warning, 0 if not, 2 if the check could not run.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import _script

from publication.check.checks import load_and_check
from publication.check.messages import say
from publication.editorial.mend import mend
from publication.history.lock_history import read_lock_history
from publication.messages.printing import FORMATS
from publication.messages.problem import Grade, Problem
from publication.settings.reading import ConfigurationError, read_configuration


def main(arguments: argparse.Namespace) -> int:
    """Check, print, and return the exit status."""
    if absent := [path for path in arguments.paths if not path.exists()]:
        raise _script.Refused(*(say("path-unknown", path=path) for path in absent))
    for message in mend(_script.ROOT / "content") if arguments.mend else ():
        print(message.text(arguments.lang), file=sys.stderr)
    problems = _problems_in(_problems(), arguments.paths)
    if text := FORMATS[arguments.format](problems, arguments.lang):
        print(text)
    return int(any(problem.grade > Grade.NOTICE for problem in problems))


def _problems() -> list[Problem]:
    try:
        return load_and_check(
            read_configuration(_script.ROOT), read_lock_history(_script.ROOT)
        ).problems
    except ConfigurationError as error:
        return error.problems


def _parser() -> argparse.ArgumentParser:
    parser = _script.script_parser(__doc__)
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH")
    parser.add_argument(
        "--mend", action="store_true", help="first mend the characters that are safe"
    )
    parser.add_argument("--format", choices=tuple(FORMATS), default="text")
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
