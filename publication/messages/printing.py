"""How problems are said: to people in a terminal, to programs, and to the hosts of repositories.

GitHub reads workflow commands in a job's log, GitLab a Code Quality report (a list of Code Climate
issues); both then mark the lines in the change that brought the problems.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from publication.messages.problem import Grade, Problem

GITHUB = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})  # in workflow commands,
GITHUB_FIELD = GITHUB | str.maketrans({":": "%3A", ",": "%2C"})  # and in their fields these too
SEVERITIES = {Grade.ERROR: "critical", Grade.WARNING: "major", Grade.NOTICE: "info"}
CHECK = "content"


def as_text(problems: Sequence[Problem], language: str) -> str:
    """Return ``path:line: message`` lines."""
    return _lines(problem.format(language) for problem in problems)


def as_json(problems: Sequence[Problem], language: str) -> str:
    """Return a list of path, line, grade and message."""
    rows = [
        {
            "path": problem.path,
            "line": problem.line,
            "grade": problem.grade.name.lower(),
            "message": problem.message.text(language),
        }
        for problem in problems
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1)


def as_github(problems: Sequence[Problem], language: str) -> str:
    """Return GitHub's workflow commands."""
    return _lines(_command(problem, language) for problem in problems)


def _command(problem: Problem, language: str) -> str:
    file = problem.path.translate(GITHUB_FIELD)
    text = problem.message.text(language).translate(GITHUB)
    return f"::{problem.grade.name.lower()} file={file},line={problem.line}::{text}"


def as_gitlab(problems: Sequence[Problem], language: str) -> str:
    """Return GitLab's Code Quality report.

    A fingerprint tells a finding that was there before from a new one, so it has no line in it.
    """
    seen: Counter[tuple[str, str]] = Counter()
    issues = []
    for problem in problems:
        same = problem.path, problem.message.en
        seen[same] += 1
        issues.append(
            {
                "description": problem.message.text(language),
                "check_name": CHECK,
                "fingerprint": hashlib.sha256(
                    "\0".join((*same, str(seen[same]))).encode()
                ).hexdigest(),
                "severity": SEVERITIES[problem.grade],
                "location": {"path": problem.path, "lines": {"begin": problem.line}},
            }
        )
    return json.dumps(issues, ensure_ascii=False, indent=1)


def _lines(lines: Iterator[str]) -> str:
    return "\n".join(lines)


FORMATS: dict[str, Callable[[Sequence[Problem], str], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
    "gitlab": as_gitlab,
}
