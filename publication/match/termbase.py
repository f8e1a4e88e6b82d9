"""The termbase: appendix terms, names and set phrases, as a check of translations uses them.

Where a source block has an entry's form (the longest wins, so a phrase inside a longer one
does not count), the translated block must have one of the entry's approved forms.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import field
from typing import Any

from publication.cache.memoize import memoize
from publication.cache.values import dataclass
from publication.match.terms import TermMatcher, fold, stands_in
from publication.read.glossary import Term
from publication.read.names import Name
from publication.read.phrases import Phrase

PLURALS = ("s", "es")
Rendering = tuple[tuple[str, ...], tuple[str, ...]]  # approved forms, and all their variants


@dataclass(frozen=True)
class Concept:
    """A term, name or phrase: its forms, and the longer strings that are none, by language folder."""

    forms: dict[str, tuple[str, ...]]
    exceptions: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def __hash__(self) -> int:
        return hash((tuple(self.forms.items()), tuple(self.exceptions.items())))


def build_termbase(
    terms: Iterable[Term], phrases: Iterable[Phrase], names: Iterable[Name] = ()
) -> Termbase:
    """Return the one termbase of these forms, so that what it found before is still known."""
    entries = [Concept(term.forms, term.exceptions) for term in terms]
    entries += [Concept(name.forms, name.exceptions) for name in names]
    entries += [Concept(phrase.forms) for phrase in phrases]
    return _build_termbase(tuple(entries))


class Termbase:
    """Finds entries in a source text that its translation does not render."""

    def __init__(self, entries: Iterable[Concept]) -> None:
        self.entries = tuple(entries)
        self._matchers: dict[str, TermMatcher] = {}
        self._entries: dict[str, dict[str, list[Concept]]] = {}
        self._renderings: dict[tuple[str, str, str], Rendering] = {}

    def __getstate__(self) -> dict[str, Any]:
        return vars(self) | {"_renderings": {}}  # soon made again

    def missing(
        self, source: str, target: str, original: str, text: str
    ) -> Iterator[tuple[str, list[str]]]:
        """Yield each form of ``original`` that ``text`` does not render, and its approved forms."""
        forms = {found.term: found for found in self._matcher(source).find(original)}
        folded = fold(text) if forms else ""
        for form, found in forms.items():
            approved, variants = self._rendering(source, target, form)
            if approved and not any(stands_in(folded, variant) for variant in variants):
                yield original[found.start : found.end], list(approved)

    def _rendering(self, source: str, target: str, form: str) -> Rendering:
        """Return the approved forms of a form, and all their variants as texts are compared."""
        key = source, target, form
        if key not in self._renderings:
            entries = self._by_form(source)[form]
            approved = dict.fromkeys(f for entry in entries for f in entry.forms.get(target, ()))
            variants = dict.fromkeys(fold(variant) for f in approved for variant in _variants(f))
            self._renderings[key] = tuple(approved), tuple(filter(None, variants))
        return self._renderings[key]

    def _by_form(self, folder: str) -> dict[str, list[Concept]]:
        """Return the entries of each form of a language: a term may be a name or phrase as well."""
        if folder not in self._entries:
            table: defaultdict[str, list[Concept]] = defaultdict(list)
            for entry in self.entries:
                for form in entry.forms.get(folder, ()):
                    for variant in _variants(form):
                        table[variant].append(entry)
            self._entries[folder] = dict(table)
        return self._entries[folder]

    def _matcher(self, folder: str) -> TermMatcher:
        """Return the matcher of a language's forms, each standing for itself."""
        if folder not in self._matchers:
            forms = ((form, form) for form in self._by_form(folder))
            no_forms = (text for e in self.entries for text in e.exceptions.get(folder, ()))
            self._matchers[folder] = TermMatcher(forms, no_forms)
        return self._matchers[folder]


@memoize
def _build_termbase(entries: tuple[Concept, ...]) -> Termbase:
    return Termbase(entries)


def _variants(form: str) -> Iterator[str]:
    """Yield the form and, in an alphabet, its plurals; case does not count."""
    for ending in ("", *PLURALS) if form[-1:].isascii() else ("",):
        yield form.lower() + ending
