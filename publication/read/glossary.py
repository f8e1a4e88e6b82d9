"""The glossary: terms from the appendix pages, surface forms from ``glossary.yml``.

A term is a heading with an explicit id on the glossary page and the blocks below it; its
heading carries its number. ``glossary.yml`` adds, by id, the other forms in which the
running text has the term, and longer strings in which a form is not the term.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field
from typing import Any

from publication.cache.memoize import memoize_reader
from publication.cache.values import dataclass
from publication.languages.marks import COLONS, ENTRY_NUMBER
from publication.messages.problem import Problem, Report
from publication.read.blocks import Block
from publication.read.messages import say
from publication.read.pages import Page
from publication.records.yaml_lines import YamlMapping, YamlSequence, YamlText, read_mapping

PAGE = "glossary"
FILE = "glossary.yml"
CIRCLED_ONE = 0x2460
KEYS = ("forms", "except")


@dataclass(frozen=True)
class Term:
    """One appendix term; ``names``, ``definitions`` and ``forms`` are by language folder."""

    id: str
    number: int
    names: dict[str, str] = field(hash=False)
    definitions: dict[str, tuple[Block, ...]] = field(hash=False)
    forms: dict[str, tuple[str, ...]] = field(hash=False)
    exceptions: dict[str, tuple[str, ...]] = field(hash=False)

    def definition(self, folder: str) -> str:
        """Return the definition's text in one language."""
        return " ".join(block.plain for block in self.definitions[folder])


def read_glossary(
    pages: dict[str, Page], entries: Any, path: str, report: Report
) -> dict[str, Term]:
    """Return the terms by id, in the order of the appendix, from ``pages`` by language folder."""
    return _read_terms(tuple(pages.items()), entries, path, report=report)


@memoize_reader
def _read_terms(
    pages: tuple[tuple[str, Page], ...], entries: Any, path: str, report: Report
) -> dict[str, Term]:
    entries = read_mapping(entries, path, report)
    sections = {folder: dict(_sections(page)) for folder, page in pages}
    authority = next(iter(sections.values()), {})
    for entry in entries:
        if entry not in authority:
            report(Problem(path, entries.line_of(entry), say("term-without-entry", term=entry)))
    terms = {}
    for order, term_id in enumerate(authority, 1):
        entry = _checked_entry(entries.get(term_id), entries.value_line(term_id), path, report)
        terms[term_id] = _term(term_id, order, sections, entry)
    for problem in _shared_forms(terms, entries, path):
        report(problem)
    return terms


def _shared_forms(terms: dict[str, Term], entries: YamlMapping, path: str) -> Iterator[Problem]:
    """Yield a problem for each surface form that an earlier term has already."""
    first: dict[tuple[str, str], str] = {}
    for term in terms.values():
        for folder, forms in term.forms.items():
            for form in dict.fromkeys(forms):
                owner = first.setdefault((folder, form.lower()), term.id)
                if owner != term.id:
                    message = say("form-twice", form=form, first=owner)
                    yield Problem(path, entries.line_of(term.id), message)


def _sections(page: Page) -> Iterator[tuple[str, tuple[Block, list[Block]]]]:
    """Yield each term's id with its heading and the blocks below it."""
    current: list[Block] | None = None
    for block in page.blocks:
        if block.kind == "heading" and block.level > 1:
            current = []
            yield block.id, (block, current)
        elif current is not None and block.kind not in ("marker", "note") and block.from_source:
            current.append(block)


def _term(
    term_id: str, order: int, sections: dict[str, dict[str, Any]], entry: YamlMapping
) -> Term:
    """Return a term; one not translated yet is shown under its authoritative name, and has no form."""
    names: dict[str, str] = {}
    definitions, forms, exceptions = {}, {}, {}
    number = order
    for folder, by_id in sections.items():
        heading, blocks = by_id.get(term_id, (None, []))
        pending = bool(heading and heading.pending)
        name = heading.plain if heading else term_id
        found = ENTRY_NUMBER.match(name)
        number = _number(found, number) if found else number
        own = term_name(name)
        names[folder] = next(iter(names.values()), own) if pending else own
        definitions[folder] = tuple(blocks)
        forms[folder] = (*(() if pending else (own,)), *_strings(entry, "forms", folder))
        exceptions[folder] = _strings(entry, "except", folder)
    return Term(term_id, number, names, definitions, forms, exceptions)


def term_name(heading: str) -> str:
    """Return what a term is called by the text of its heading, which may carry a number."""
    return ENTRY_NUMBER.sub("", heading).rstrip(COLONS)


def _number(found: re.Match[str], order: int) -> int:
    """Return the number that a heading carries; a number in Chinese is its place in the order."""
    digits, circle = found[1] or found[2], found[3]
    return int(digits) if digits else ord(circle) - CIRCLED_ONE + 1 if circle else order


def _strings(entry: YamlMapping, key: str, folder: str) -> tuple[str, ...]:
    return tuple(str(value) for value in entry.get(key, {}).get(folder, ()))


def _checked_entry(entry: Any, line: int, path: str, report: Report) -> YamlMapping:
    """Return ``entry`` if it is a mapping of lists by language, else report and return less."""
    if entry is None:
        return YamlMapping()
    if not isinstance(entry, YamlMapping):
        report(Problem(path, line, say("yaml-not-mapping")))
        return YamlMapping()
    good = YamlMapping()
    for key, by_language in entry.items():
        if key not in KEYS:
            known = ", ".join(KEYS)
            report(Problem(path, entry.line_of(key), say("unknown-key", key=key, known=known)))
        elif not isinstance(by_language, YamlMapping) or not all(
            _is_listed(values) for values in by_language.values()
        ):
            line = _line_of_wrong(entry, key)
            report(Problem(path, line, say("forms-by-language", key=key)))
        else:
            good[key] = by_language
    return good


def _is_listed(values: object) -> bool:
    return isinstance(values, YamlSequence) and all(isinstance(each, YamlText) for each in values)


def _line_of_wrong(entry: YamlMapping, key: str) -> int:
    """Return where what should be lists of texts by language is something else."""
    by_language = entry[key]
    below = by_language if isinstance(by_language, YamlMapping) else YamlMapping()
    folder, values = next((pair for pair in below.items() if not _is_listed(pair[1])), ("", None))
    listed = values if isinstance(values, YamlSequence) else ()
    wrong = (each.line for each in listed if not isinstance(each, YamlText))
    return next(wrong, entry.value_line(key, folder))
