"""``content/exceptions.yml``: what a check may pass over, each with its reason.

An entry names the ``check``, the ``page``, the ``block`` (a target's may be left out), the
``text`` that the check would quote, and the ``reason`` by language.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from publication.messages.problem import Problem
from publication.read.messages import say
from publication.records.fields import Fields, one_of, texts
from publication.records.yaml_lines import Report, mappings

CHECKS = ("figures", "terms", "punctuation", "characters", "targets")
FIELDS = Fields(
    required=("check", "page", "text", "reason"),
    optional=("block", "figure"),
    by_language=("reason",),
)


@dataclass(frozen=True)
class CheckException:
    """One declared exception; ``figure`` is the figure within ``text`` that it is about."""

    check: str
    page: str
    text: str
    block: str = ""
    figure: str = ""
    line: int = 0
    reason: dict[str, str] = field(default_factory=dict, hash=False, compare=False)


def read_exceptions(entries: Any, path: str, report: Report) -> list[CheckException]:
    """Return the well-formed exceptions in order; report what is wrong with the others."""
    exceptions = []
    for entry in mappings(entries, path, report):
        problems = [*FIELDS.problems(entry, path), *one_of(entry, "check", CHECKS, path)]
        if not entry.get("block") and entry.get("check") != "targets":
            problems.append(Problem(path, entry.line, say("missing-field", field="block")))
        for problem in problems:
            report(problem)
        if not problems:
            plain = {
                key: str(entry.get(key, "")) for key in ("check", "page", "text", "block", "figure")
            }
            exceptions.append(
                CheckException(**plain, line=entry.line, reason=texts(entry, "reason"))
            )
    return exceptions
