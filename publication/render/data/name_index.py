"""The index of names as its page shows it: by kind, in a reader's order, each with its promises.

names ─┬─ kinds, each sorted as a reader of the language looks a name up
       ├─ the entries of targets.yml whose words have the name
       └─ the longer names that it is a part of (东湖 of 东湖公园)
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

from publication.cache.memoize import Identity, memoize
from publication.languages.lookup import facts
from publication.languages.marks import QUOTES
from publication.match.terms import TermMatcher, build_matcher
from publication.match.uses import Use
from publication.publication import Publication
from publication.read.names import KINDS, Name
from publication.read.targets import Target
from publication.settings.configuration import Language, Locale


class NameIndex:
    """The names of one publication, in the groups and orders that templates need."""

    def __init__(self, publication: Publication) -> None:
        self.publication = publication
        self.authority = publication.configuration.authority
        forms = build_matcher(publication.names.values(), self.authority.folder)
        self._longer: dict[str, list[Name]] = {}  # each language's page has the same
        self._texts = {  # a line each form
            name.id: "\n".join(name.forms[self.authority.folder])
            for name in publication.names.values()
        }
        self._promises: dict[str, list[Target]] = defaultdict(list)
        for report in publication.reports.values():
            found = _by_name(forms, Identity(report.targets), self.authority.folder)
            for name, targets in found.items():
                self._promises[name] += targets

    def groups(self, language: Language) -> list[tuple[str, list[Name]]]:
        """Return the kinds that have names, in order, each with its names in the reader's order."""
        groups: dict[str, list[Name]] = {kind: [] for kind in KINDS}
        for name in self.publication.names.values():
            groups[name.kind].append(name)
        return [
            (kind, sorted(found, key=lambda name: sort_key(*self.name(name, language))))
            for kind, found in groups.items()
            if found
        ]

    def name(self, name: Name, language: Language) -> tuple[str, Language]:
        """Return a name in a language, or else in the authoritative one, and which."""
        shown = language if language.folder in name.names else self.authority
        return name.names[shown.folder], shown

    def others(self, name: Name, language: Language) -> list[tuple[str, Language]]:
        """Return the name in the languages besides the one in which it is shown."""
        _, shown = self.name(name, language)
        languages = self.publication.configuration.languages
        return [
            (name.names[other.folder], other)
            for other in languages
            if other != shown and other.folder in name.names
        ]

    def uses(self, name: Name, language: Language) -> list[Use]:
        """Return where the report has the name, in order."""
        return self.publication.name_uses[language.folder].get(name.id, [])

    def promises(self, name: Name) -> list[Target]:
        """Return the entries of ``targets.yml`` whose quote has the name, in their order."""
        return self._promises.get(name.id, [])

    def longer(self, name: Name) -> list[Name]:
        """Return the other names that have this one in them, in the authoritative language."""
        if name.id not in self._longer:
            self._longer[name.id] = self._longer_than(name)
        return self._longer[name.id]

    def _longer_than(self, name: Name) -> list[Name]:
        forms, texts = name.forms[self.authority.folder], self._texts.items()
        found = {other for form in forms for other, text in texts if form in text} - {name.id}
        return [other for other in self.publication.names.values() if other.id in found]


@memoize
def _by_name(
    forms: TermMatcher, targets: Identity[tuple[Target, ...]], folder: str
) -> dict[str, list[Target]]:
    """Return the entries whose quote in a language has a name, by the name's id."""
    found: dict[str, list[Target]] = defaultdict(list)
    for target in targets.value:
        for name in dict.fromkeys(each.term for each in forms.find(target.quote.get(folder, ""))):
            found[name].append(target)
    return dict(found)


@lru_cache(maxsize=10_000)
def sort_key(name: str, language: Locale) -> tuple[bool, bytes]:
    """Return what orders names as a language's readers look them up: case and quotes aside."""
    text = name.strip(f"{QUOTES} ").casefold()
    return not text[:1].isdigit(), facts(language.tag).order(text)
