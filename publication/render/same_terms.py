"""Terms that several reports define, and whether they say the same of them.

A term is known by its name in the authoritative language: ids are a report's own. Definitions are
compared there too, without white space; a translation follows. What others say is shown of the nearest
report on either side that says otherwise, and so from report to report: all of it at every term would
grow with the square of an archive.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from publication.cache.values import dataclass
from publication.languages.marks import QUOTES
from publication.publication import Publication, ReportRecord
from publication.read.glossary import Term
from publication.read.repairs import without_space
from publication.settings.configuration import Locale


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


class OtherLine(NamedTuple):
    """Another report's definition in a list: its address, its report, whether it ``differs`` and no more.

    What it says is there where it is the ``nearest`` that differs, with its language's tag, '' for the
    list's own.
    """

    address: str
    report: str
    differs: bool
    nearest: bool
    said: str
    tag: str


def other_lines(
    found: Iterable[OtherDefinition],
    language: Locale,
    authority: Locale,
    appendix: Callable[[str], tuple[str, str]],
) -> Iterator[OtherLine]:
    """Yield definitions for a list in ``language``; ``appendix`` is a report's: its address, whose it is."""
    for other in found:
        address, report = appendix(other.report.settings.folder)
        said, tag = other.term.definition(language.folder) if other.nearest else "", ""
        if other.nearest and not said and language != authority:
            said, tag = other.term.definition(authority.folder), authority.tag
        differs = other.differs and not other.nearest
        yield OtherLine(f"{address}#{other.term.id}", report, differs, other.nearest, said, tag)
