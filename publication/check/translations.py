"""Data that readers see has a text in every language: else another language's would stand there.

What must be there is English, which stands in where a language has no words of its own, and every
language that another entry of the file has.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from publication.cache.memoize import memoize
from publication.check.messages import say
from publication.languages.lookup import FALLBACK
from publication.messages.problem import Grade, Problem, unheard
from publication.publication import Publication
from publication.read import names, repairs, targets
from publication.records.yaml_lines import YamlFile, YamlMapping

BY_LANGUAGE = {targets.FILE: "name", repairs.FILE: "reason"}
DRAFT = "draft"
TextHolder = tuple[YamlMapping, str]  # what has texts by language, and its key of them


def check_translations(publication: Publication) -> Iterator[Problem]:
    """Yield a warning for each text that a language of the publication lacks."""
    folders = tuple(language.folder for language in publication.configuration.languages)
    for report in publication.configuration.reports:
        for file, key in BY_LANGUAGE.items():
            entries, _ = publication.read_yaml(report.below(file), unheard)
            yield from _check_entries(entries, key, folders)
    areas, _ = publication.read_yaml("areas.yml", unheard)
    yield from _check_areas(areas, folders)
    entries, _ = publication.read_yaml(names.FILE, unheard)
    yield from _check_names(entries, folders)


@memoize
def _check_entries(file: YamlFile, key: str, folders: tuple[str, ...]) -> tuple[Problem, ...]:
    whole = [each for each in _mappings(file.value) if each.get(DRAFT) is None]
    return tuple(_lacking([(entry, key) for entry in whole], folders, file.path))


@memoize
def _check_areas(file: YamlFile, folders: tuple[str, ...]) -> tuple[Problem, ...]:
    areas = file.value
    return tuple(_lacking([(areas, key) for key in _keys(areas)], folders, file.path))


@memoize
def _check_names(file: YamlFile, folders: tuple[str, ...]) -> tuple[Problem, ...]:
    lacking = (
        entry
        for entry in (_mappings(file.value) if FALLBACK in folders[1:] else ())
        if FALLBACK not in entry and any(each in entry for each in folders[1:])  # else refused
    )
    return tuple(
        Problem(
            file.path,
            entry.line,
            say("text-missing", key=entry.get(folders[0], ""), folder=FALLBACK),
            Grade.WARNING,
        )
        for entry in lacking
    )


def _lacking(texts: Sequence[TextHolder], folders: Sequence[str], path: str) -> Iterator[Problem]:
    found: list[tuple[YamlMapping, str, Any]] = [
        (entry, key, entry.get(key)) for entry, key in texts
    ]
    had = {folder for _, _, value in found for folder in _keys(value)}
    for entry, key, value in found:
        for folder in folders if isinstance(value, YamlMapping) else ():
            if (folder in had or folder == FALLBACK) and not value.get(folder):
                line = entry.value_line(key, folder)
                message = say("text-missing", key=key, folder=folder)
                yield Problem(path, line, message, Grade.WARNING)


def _mappings(entries: Any) -> list[YamlMapping]:
    return [each for each in entries if isinstance(each, YamlMapping)] if entries else []


def _keys(value: Any) -> list[str]:
    return list(value) if isinstance(value, YamlMapping) else []
