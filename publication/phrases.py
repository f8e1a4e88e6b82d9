"""``content/phrases.yml``: set phrases and names with their fixed translations.

A list of entries: the phrase in the authoritative language as a text, its approved forms in
at least one other language as a list, and ``kind: name`` for places, institutions and companies.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence as Several
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


def read_phrases(
    entries: Any, path: str, report: Report, folders: Several[str] = ("zh", "en")
) -> list[Phrase]:
    """Return the well-formed phrases in order; report what is wrong with the others.

    ``folders`` are the languages', the authoritative first.
    """
    phrases = []
    first: dict[str, int] = {}
    for entry in mappings(entries, path, report):
        problems = list(_problems(entry, path, first, folders))
        for problem in problems:
            report(problem)
        if not problems:
            forms = {folder: _strings(entry[folder]) for folder in folders if folder in entry}
            phrases.append(Phrase(forms, str(entry.get("kind", "phrase")), entry.line))
    return phrases


def _problems(
    entry: Mapping, path: str, first: dict[str, int], folders: Several[str]
) -> Iterator[Problem]:
    authority, *others = folders
    kind = entry.get("kind", "phrase")
    if kind not in KINDS:
        message = say("bad-value", value=kind, key="kind", known=", ".join(KINDS))
        yield Problem(path, entry.line_of("kind"), message)
    yield from _field_problems(entry, path, folders)
    if authority not in entry:
        yield Problem(path, entry.line, say("missing-field", field=authority))
    elif not any(other in entry for other in others):
        yield Problem(path, entry.line, say("missing-field", field="/".join(others)))
    phrase = _strings(entry.get(authority))[0]
    if phrase and phrase in first:
        message = say("duplicate-phrase", phrase=phrase, first=first[phrase])
        yield Problem(path, entry.line, message)
    first.setdefault(phrase, entry.line)


def _field_problems(entry: Mapping, path: str, folders: Several[str]) -> Iterator[Problem]:
    known = (*folders, "kind")
    for key, value in entry.items():
        if key not in known:
            message = say("unknown-key", key=key, known=", ".join(known))
            yield Problem(path, entry.line_of(key), message)
        elif key != "kind" and not all(_strings(value)):
            yield Problem(path, entry.line_of(key), say("missing-field", field=key))


def _strings(value: Any) -> tuple[str, ...]:
    """Return a field's texts; one empty text where it has none or is of the wrong shape."""
    if isinstance(value, Text):
        return (str(value),)
    if isinstance(value, Sequence) and all(isinstance(item, Text) for item in value):
        return tuple(str(item) for item in value) or ("",)
    return ("",)
