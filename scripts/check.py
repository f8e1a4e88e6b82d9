"""Check the content without building: everything a build would refuse, and more.

    python scripts/check.py [--format text|json|github|gitlab] [--lang zh|en] [PATH…]

Prints ``path:line: message`` for each problem; with PATHs, for those in these files and
folders, or about them (a change to the Chinese can put the English in the wrong). Exits 1 if
one of them is an error or a warning, 0 if not, 2 if the check could not run.
"""

from __future__ import annotations

import _venv  # isort: skip

_venv.enter()

import argparse
import sys
from pathlib import Path

from publication.check.checks import load_and_check
from publication.check.messages import say
from publication.messages.language import message_language
from publication.messages.printing import FORMATS
from publication.messages.problem import Grade, Problem
from publication.settings.configuration import ConfigurationError, read_configuration

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Check, print, and return the exit status."""
    arguments = _arguments()
    language = message_language(arguments.lang)
    absent = [path for path in arguments.paths if not path.exists()]
    for path in absent:
        print(say("path-unknown", path=path).text(language), file=sys.stderr)
    if absent:
        return 2
    try:
        configuration = read_configuration(ROOT)
    except ConfigurationError as error:
        print(error.message.text(language), file=sys.stderr)
        return 2
    problems = _chosen(load_and_check(configuration).problems, arguments.paths)
    if text := FORMATS[arguments.format](problems, language):
        print(text)
    return int(any(problem.grade > Grade.NOTICE for problem in problems))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH")
    parser.add_argument("--format", choices=tuple(FORMATS), default="text")
    parser.add_argument("--lang", choices=("zh", "en"), default="")
    return parser.parse_args()


def _chosen(problems: list[Problem], paths: list[Path]) -> list[Problem]:
    """Return the problems in or about ``paths``; all if none is given."""
    resolved = [path.resolve() for path in paths]
    return [
        problem
        for problem in problems
        if not paths
        or any(
            (ROOT / file).is_relative_to(path)
            for file in (problem.path, *problem.concerns)
            for path in resolved
        )
    ]


if __name__ == "__main__":
    raise SystemExit(main())
