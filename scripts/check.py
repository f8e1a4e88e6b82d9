"""Check the content without building: everything a build would refuse, and more.

    python scripts/check.py [--format text|json|github] [--lang zh|en] [PATH…]

Prints ``path:line: message`` for each problem; with PATHs, for those in these files and
folders, or about them (a change to the Chinese can put the English in the wrong). Exits 1 if
one of them is an error or a warning, 0 if not, 2 if the check could not run.
"""

from __future__ import annotations

import _venv  # isort: skip

_venv.enter()

import argparse
import json
import sys
from pathlib import Path

from publication.checks import load_and_check
from publication.configuration import ConfigurationError, read_configuration
from publication.locales import message_language
from publication.messages import say
from publication.problems import Grade, Problem

ROOT = Path(__file__).resolve().parent.parent
GITHUB = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})  # in workflow commands,
GITHUB_FIELD = GITHUB | str.maketrans({":": "%3A", ",": "%2C"})  # and in their fields these too


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
    _print(problems, arguments.format, language)
    return int(any(problem.grade > Grade.NOTICE for problem in problems))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH")
    parser.add_argument("--format", choices=("text", "json", "github"), default="text")
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


def _print(problems: list[Problem], form: str, language: str) -> None:
    if form == "json":
        rows = [_row(problem, language) for problem in problems]
        print(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    for problem in problems:
        print(_command(problem, language) if form == "github" else problem.format(language))


def _row(problem: Problem, language: str) -> dict[str, object]:
    return {
        "path": problem.path,
        "line": problem.line,
        "grade": problem.grade.name.lower(),
        "message": problem.message.text(language),
    }


def _command(problem: Problem, language: str) -> str:
    """Return a problem as a GitHub workflow command, which marks the line in a pull request."""
    file = problem.path.translate(GITHUB_FIELD)
    text = problem.message.text(language).translate(GITHUB)
    return f"::{problem.grade.name.lower()} file={file},line={problem.line}::{text}"


if __name__ == "__main__":
    raise SystemExit(main())
