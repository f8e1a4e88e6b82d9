"""``content/phrases.yml``: set phrases with their fixed translations.

A list of entries: the phrase in the authoritative language as a text, and its approved forms in
at least one other language as a list. Names of places, projects and organisations stand in
``names.yml``, whose entries have their forms in the same shape.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field
from typing import Any

from publication.cache.memoize import memoize_reader
from publication.cache.values import dataclass
from publication.messages.problem import Problem, Report
from publication.read.messages import say
from publication.records.yaml_lines import YamlMapping, YamlSequence, YamlText, well_formed


@dataclass(frozen=True)
class Phrase:
    """A phrase; ``forms`` are by language folder, the authoritative language's first."""

    forms: dict[str, tuple[str, ...]] = field(hash=False)
    line: int = 0


@memoize_reader
def read_phrases(entries: Any, path: str, report: Report, folders: Sequence[str]) -> list[Phrase]:
    """Return the well-formed phrases in order; report what is wrong with the others.

    ``folders`` are the languages', the authoritative first.
    """
    phrases = []
    first: dict[str, int] = {}
    for entry in well_formed(entries, path, report, lambda e: _problems(e, path, first, folders)):
        forms = {folder: texts(entry[folder]) for folder in folders if folder in entry}
        phrases.append(Phrase(forms, entry.line))
    return phrases


def _problems(
    entry: YamlMapping, path: str, first: dict[str, int], folders: Sequence[str]
) -> Iterator[Problem]:
    yield from form_problems(entry, path, folders)
    phrase = texts(entry.get(folders[0]))[0]
    if phrase and phrase in first:
        message = say("duplicate-phrase", phrase=phrase, first=first[phrase])
        yield Problem(path, entry.line, message)
    first.setdefault(phrase, entry.line)


def form_problems(
    entry: YamlMapping, path: str, folders: Sequence[str], others: Sequence[str] = ()
) -> Iterator[Problem]:
    """Yield what is wrong with an entry's keys and with its forms by language.

    It needs forms in the authoritative language, ``folders``' first, and in one other,
    if there is one; ``others`` are the keys that it may have besides.
    """
    for key, value in entry.items():
        if key not in (*folders, *others):
            message = say("unknown-key", key=key, known=", ".join((*folders, *others)))
            yield Problem(path, entry.line_of(key), message)
        elif key in folders and not all(texts(value)):
            code = "forms-wrong" if value else "missing-field"
            yield Problem(path, _line_of_wrong(entry, key), say(code, field=key))
    authority, *translations = folders
    if authority not in entry:
        yield Problem(path, entry.line, say("missing-field", field=authority))
    elif translations and not any(folder in entry for folder in translations):
        yield Problem(path, entry.line, say("missing-field", field="/".join(translations)))


def _line_of_wrong(entry: YamlMapping, key: str) -> int:
    """Return where a field's texts have one that is empty or none."""
    value = entry[key]
    listed = value if isinstance(value, YamlSequence) else ()
    wrong = (each for each in listed if not isinstance(each, YamlText) or not each)
    return next((each.line for each in wrong), entry.value_line(key))


def texts(value: Any) -> tuple[str, ...]:
    """Return a field's texts; one empty text where it has none or is of the wrong shape."""
    if isinstance(value, YamlText):
        return (str(value),)
    if isinstance(value, YamlSequence) and all(isinstance(item, YamlText) for item in value):
        return tuple(str(item) for item in value) or ("",)
    return ("",)
