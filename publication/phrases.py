"""``content/phrases.yml``: set phrases and names with their fixed translations.

A list of entries: the phrase in the authoritative language as a text, its approved forms in
each other language as a list, and ``kind: name`` for places, institutions and companies.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from publication.messages import say
from publication.problems import Problem
from publication.yamlsource import Mapping, Report, Sequence, Text, mappings

KINDS = ("phrase", "name")


@dataclass(frozen=True)
class Phrase:
    """A phrase; ``forms`` are by language folder, the authoritative language's first."""

    forms: dict[str, tuple[str, ...]] = field(hash=False)
    kind: str = "phrase"
    line: int = 0


def read_phrases(entries: Any, path: str, report: Report) -> list[Phrase]:
    """Return the well-formed phrases in order; report what is wrong with the others."""
    phrases = []
    first: dict[str, int] = {}
    for entry in mappings(entries, path, report):
        problems = list(_problems(entry, path, first))
        for problem in problems:
            report(problem)
        if not problems:
            forms = {key: _strings(value) for key, value in entry.items() if key != "kind"}
            phrases.append(Phrase(forms, str(entry.get("kind", "phrase")), entry.line))
    return phrases


def _problems(entry: Mapping, path: str, first: dict[str, int]) -> Iterator[Problem]:
    kind = entry.get("kind", "phrase")
    if kind not in KINDS:
        message = say("bad-value", value=kind, key="kind", known=", ".join(KINDS))
        yield Problem(path, entry.line_of("kind"), message)
    for key, value in entry.items():
        if key != "kind" and not all(_strings(value)):
            yield Problem(path, entry.line_of(key), say("missing-field", field=key))
    source = next((_strings(value)[:1] for key, value in entry.items() if key != "kind"), ())
    for form in source:
        if form in first:
            message = say("duplicate-phrase", phrase=form, first=first[form])
            yield Problem(path, entry.line, message)
        first.setdefault(form, entry.line)


def _strings(value: Any) -> tuple[str, ...]:
    if isinstance(value, Text):
        return (str(value),)
    return tuple(str(item) for item in value) if isinstance(value, Sequence) else ("",)
