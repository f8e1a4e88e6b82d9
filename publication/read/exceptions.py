"""``content/exceptions.yml``: what a check may pass over, each with its reason.

An entry names the ``check``, the ``page``, the ``block`` (a target's may be left out), the
``text`` that the check would quote, and the ``reason`` by language.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from typing import Any

from publication.cache.memoize import memoize_reader
from publication.cache.values import dataclass
from publication.messages.problem import Problem, Report
from publication.read.messages import say
from publication.records.fields import Fields, one_of, texts
from publication.records.yaml_lines import YamlMapping, well_formed

FILE = "exceptions.yml"
TEXTS = ("check", "page", "text", "block", "figure")
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


@memoize_reader
def read_exceptions(entries: Any, path: str, report: Report) -> list[CheckException]:
    """Return the well-formed exceptions in order; report what is wrong with the others."""
    return [
        CheckException(
            **{key: str(entry.get(key, "")) for key in TEXTS},
            line=entry.line,
            reason=texts(entry, "reason"),
        )
        for entry in well_formed(entries, path, report, lambda entry: _problems(entry, path))
    ]


def _problems(entry: YamlMapping, path: str) -> Iterator[Problem]:
    yield from FIELDS.problems(entry, path)
    yield from one_of(entry, "check", CHECKS, path)
    if not entry.get("block") and entry.get("check") != "targets":
        yield Problem(path, entry.line, say("missing-field", field="block"))
