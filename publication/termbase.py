"""The termbase: appendix terms and set phrases together, as a check of translations uses it.

Where a source block has an entry's form (the longest wins, so a phrase inside a longer one
does not count), the translated block must have one of the entry's approved forms.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from publication.glossary import Term
from publication.phrases import Phrase
from publication.terms import TermMatcher

PLURALS = ("s", "es")


@dataclass(frozen=True)
class Entry:
    """A term or phrase: its forms by language folder."""

    forms: dict[str, tuple[str, ...]] = field(hash=False)


class Termbase:
    """Finds entries in a source text that its translation does not render."""

    def __init__(self, terms: Iterable[Term], phrases: Iterable[Phrase]) -> None:
        self.entries = [Entry(term.forms) for term in terms]
        self.entries += [Entry(phrase.forms) for phrase in phrases]
        self._matchers: dict[str, TermMatcher] = {}
        self._entries: dict[str, dict[str, list[Entry]]] = {}

    def missing(
        self, source: str, target: str, original: str, text: str
    ) -> Iterator[tuple[Entry, str]]:
        """Yield each entry of ``original`` that ``text`` does not have, with its source form."""
        present = {found.term for found in self._matcher(target).find_all(text)}
        forms = {found.term: found for found in self._matcher(source).find(original)}
        for form, found in forms.items():
            entries = self._by_form(source)[form]
            approved = {rendering for entry in entries for rendering in entry.forms.get(target, ())}
            if approved and not approved & present:
                yield entries[0], original[found.start : found.end]

    def _by_form(self, folder: str) -> dict[str, list[Entry]]:
        """Return the entries of each form of a language: a term may be a phrase as well."""
        if folder not in self._entries:
            table: defaultdict[str, list[Entry]] = defaultdict(list)
            for entry in self.entries:
                for form in entry.forms.get(folder, ()):
                    table[form].append(entry)
            self._entries[folder] = dict(table)
        return self._entries[folder]

    def _matcher(self, folder: str) -> TermMatcher:
        """Return the matcher of a language's forms, each standing for itself; plurals count."""
        if folder not in self._matchers:
            forms = self._by_form(folder).keys()
            endings = [("", *PLURALS) if form[-1:].isascii() else ("",) for form in forms]
            pairs = [
                (form + ending, form)
                for form, allowed in zip(forms, endings, strict=True)
                for ending in allowed
                if not ending or form + ending not in forms
            ]
            self._matchers[folder] = TermMatcher(pairs)
        return self._matchers[folder]
