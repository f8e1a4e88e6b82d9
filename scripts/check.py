"""Check the content without building: everything a build would refuse, and more.

    python scripts/check.py [--format text|json|github] [--lang zh|en] [PATH…]

Prints ``path:line: message`` for each problem (of PATHs only, if any are given). Exits 1 if
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
from publication.configuration import read_configuration
from publication.locales import message_language
from publication.problems import Grade, Problem

ROOT = Path(__file__).resolve().parent.parent
GITHUB = {Grade.ERROR: "error", Grade.WARNING: "warning", Grade.NOTICE: "notice"}


def main() -> int:
    """Check, print, and return the exit status."""
    arguments = _arguments()
    try:
        problems = load_and_check(read_configuration(ROOT)).problems
    except (OSError, KeyError, TypeError, ValueError) as error:
        print(f"mkdocs.yml: {error}", file=sys.stderr)
        return 2
    chosen = [problem for problem in problems if _is_chosen(problem, arguments.paths)]
    _print(chosen, arguments.format, message_language(arguments.lang))
    return int(any(problem.grade > Grade.NOTICE for problem in chosen))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH")
    parser.add_argument("--format", choices=("text", "json", "github"), default="text")
    parser.add_argument("--lang", choices=("zh", "en"), default="")
    return parser.parse_args()


def _is_chosen(problem: Problem, paths: list[Path]) -> bool:
    file = ROOT / problem.path
    return not paths or any(file.is_relative_to(path.resolve()) for path in paths)


def _print(problems: list[Problem], form: str, language: str) -> None:
    if form == "json":
        rows = [
            {
                "path": problem.path,
                "line": problem.line,
                "grade": problem.grade.name.lower(),
                "message": problem.message.text(language),
            }
            for problem in problems
        ]
        print(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    for problem in problems:
        if form == "github":
            text = problem.message.text(language).replace("%", "%25").replace("\n", "%0A")
            print(f"::{GITHUB[problem.grade]} file={problem.path},line={problem.line}::{text}")
        else:
            print(problem.format(language))


if __name__ == "__main__":
    raise SystemExit(main())
