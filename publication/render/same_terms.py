"""Terms that several reports define, and whether they say the same of them.

A term is known by its name in the authoritative language: ids are a report's own. Definitions are
compared there too, without white space; a translation follows. What others say is shown of the nearest
report on either side that says otherwise, and so from report to report: all of it at every term would
grow with the square of an archive.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property

from publication.cache.values import dataclass
from publication.languages.marks import QUOTES
from publication.publication import Publication, ReportRecord
from publication.read.glossary import Term
from publication.read.repairs import without_space


@dataclass(frozen=True)
class OtherDefinition:
    """A term as another report has it; it ``differs`` where that report defines it otherwise.

    ``nearest``: no report between the two differs.
    """

    report: ReportRecord
    term: Term
    differs: bool
    nearest: bool = False


class SameTerms:
    """The terms of all reports, by their names."""

    def __init__(self, publication: Publication) -> None:
        self.publication = publication
        self.folder = publication.configuration.authority.folder

    @cached_property
    def found(self) -> dict[str, list[tuple[ReportRecord, Term, str]]]:
        """Return the terms by their names, each with what its report says, the latest first."""
        found = defaultdict(list)
        for report in reversed(self.publication.reports.values()):
            for term in report.terms.values():
                said = without_space(term.definition(self.folder))
                found[self._name(term)].append((report, term, said))
        return found

    def others(self, report: ReportRecord, term_id: str) -> list[OtherDefinition]:
        """Return how other reports define the term of ``report`` with this id, the latest first."""
        if not (term := report.terms.get(term_id)):
            return []
        found = self.found[self._name(term)]
        own = next(place for place, (each, *_) in enumerate(found) if each is report)
        differ = [place for place, (*_, said) in enumerate(found) if said != found[own][2]]
        later, earlier = [at for at in differ if at < own], [at for at in differ if at > own]
        nearest = {*later[-1:], *earlier[:1]}
        return [
            OtherDefinition(other, each, place in differ, place in nearest)
            for place, (other, each, _) in enumerate(found)
            if other is not report
        ]

    def _name(self, term: Term) -> str:
        return term.names[self.folder].strip(QUOTES + " ")
