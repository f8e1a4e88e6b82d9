"""Terms that several reports define, and whether they say the same of them.

A term is known by its name in the authoritative language: ids are a report's own. Definitions are
compared there too, without white space; a translation follows.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from publication.languages.marks import QUOTES
from publication.publication import Publication, ReportRecord
from publication.read.glossary import Term
from publication.read.repairs import without_space


@dataclass(frozen=True)
class OtherDefinition:
    """A term as another report has it; it ``differs`` where that report defines it otherwise."""

    report: ReportRecord
    term: Term
    differs: bool


class SameTerms:
    """The terms of all reports, by their names."""

    def __init__(self, publication: Publication) -> None:
        self.folder = publication.configuration.authority.folder
        self.found: dict[str, list[tuple[ReportRecord, Term]]] = defaultdict(list)
        for report in publication.reports.values():
            for term in report.terms.values():
                self.found[self._name(term)].append((report, term))

    def others(self, report: ReportRecord, term_id: str) -> list[OtherDefinition]:
        """Return how other reports define the term of ``report`` with this id, the latest first."""
        term = report.terms.get(term_id)
        found = self.found[self._name(term)] if term else []
        return [
            OtherDefinition(other, each, self._said(each) != self._said(term))
            for other, each in reversed(found)
            if other is not report and term
        ]

    def _name(self, term: Term) -> str:
        return term.names[self.folder].strip(QUOTES + " ")

    def _said(self, term: Term) -> str:
        return without_space(term.definition(self.folder))
