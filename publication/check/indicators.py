"""Entries under one indicator can stand in one series: alike in unit, kind and population.

    the entry ─── unit, period, name ──────────────────────────┐
    its figure ── the word of change before it (增长5%, 提高到5%) ┴── the indicator's unit, kind, population

What the words of the authoritative text do not say is left to the editor: nothing is refused for it.
A population is told by the longest that stands in an entry's name or quote, so that 居民 is not found
in 农村居民 where both are populations.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from publication.cache.values import dataclass
from publication.check.evidence import Claim
from publication.check.messages import say
from publication.figures.directions import said_change
from publication.match.indicators import SPAN
from publication.match.passages import index_passages
from publication.match.terms import TermMatcher
from publication.messages.problem import Grade, Message, Problem
from publication.publication import Publication
from publication.read.indicators import COUNT, FILE, GROWTH, LEVEL, TOTAL, Indicator
from publication.read.targets import FILE as TARGETS
from publication.read.targets import Target
from publication.settings.section import nearest

CHANGE = "change"
RATES = ("percent", "percentage-point", "times")  # units in which a change is a growth
CLASHES = {  # what words say of a figure, and the kinds that it can then not be of
    GROWTH: (LEVEL, COUNT, TOTAL),
    CHANGE: (LEVEL, TOTAL),
    LEVEL: (GROWTH,),
}


def check_indicators(publication: Publication, claims: Iterable[Claim]) -> Iterator[Problem]:
    """Yield what keeps entries out of the series that they name; ``claims`` are their figures."""
    checker = _IndicatorCheck(
        publication, {claim.target.key: claim for claim in reversed([*claims])}
    )
    for report in publication.reports.values():
        shown = report.file(TARGETS)
        first: dict[tuple[str, str, str], Target] = {}
        for target in (*report.targets, *report.drafts):
            grade = Grade.NOTICE if target.draft else Grade.ERROR  # of what is not published
            for message in checker.messages(target, first) if target.indicator else ():
                yield Problem(shown, target.line, message, grade, (f"content/{FILE}",))
    yield from _unlisted(publication)


def _unlisted(publication: Publication) -> Iterator[Problem]:
    """Yield a notice for each indicator that its entries alone make known, at the first of them."""
    told: set[str] = set()
    for report in publication.reports.values():
        for target in report.targets:
            known = publication.indicators.get(target.indicator)
            if known and not known.kind and known.id not in told:
                told.add(known.id)
                message = say("indicator-unlisted", indicator=known.id)
                yield Problem(report.file(TARGETS), target.line, message, Grade.NOTICE)


@dataclass
class _IndicatorCheck:
    publication: Publication
    claims: Mapping[str, Claim]  # by the key of the entry

    def __post_init__(self) -> None:
        self.authority = self.publication.configuration.authority
        populations = (
            (each.population.get(self.authority.folder, ""), each.id)
            for each in self.publication.indicators.values()
        )
        self.populations = TermMatcher((words, words) for words, _ in populations if words)

    def messages(
        self, target: Target, first: dict[tuple[str, str, str], Target]
    ) -> Iterator[Message]:
        """Yield what speaks against an entry; ``first`` are its report's before it, by series."""
        indicator = self.publication.indicators.get(target.indicator)
        if indicator is None:
            yield self.unknown(target)
            return
        other = first.setdefault((indicator.id, target.period, target.kind), target)
        places = {"id": target.id, "indicator": indicator.id}
        if other is not target:
            said = {"kind": target.kind, "period": target.period}
            yield say("indicator-twice", **places, **said, first=other.id, line=other.line)
        if indicator.kind and target.value:
            yield from self.unlike(target, indicator, places)

    def unknown(self, target: Target) -> Message:
        known = self.publication.indicators
        near = nearest(target.indicator, known)
        places = {"id": target.id, "indicator": target.indicator, "near": near}
        code = "indicator-misspelt" if near else "indicator-unknown"
        return say(code, **places, known=", ".join(known) or "–")

    def unlike(
        self, target: Target, indicator: Indicator, places: Mapping[str, str]
    ) -> Iterator[Message]:
        """Yield unlike units, kinds and populations."""
        unit, own = target.unit, indicator.unit
        if unit and own and (unit.base or unit.key) != (own.base or own.key):
            yield say("indicator-unit", **places, unit=unit.key, own=own.key)
        said, found = self.said(target)
        if indicator.kind in CLASHES.get(said, ()):
            kinds = {"said": say(f"indicator-{said}"), "kind": say(f"indicator-{indicator.kind}")}
            yield say("indicator-kind", **places, **kinds, found=found)
        since = target.period.partition(SPAN)[0] if SPAN in target.period else ""
        if indicator.kind == TOTAL and since != indicator.since:
            period = {"since": indicator.since, "period": target.period}
            yield say("indicator-total-period", **places, **period)
        population = indicator.population.get(self.authority.folder, "")
        if population and population not in self.counted(target):
            yield say("indicator-population", **places, population=population)

    def said(self, target: Target) -> tuple[str, str]:
        """Return what the words before an entry's figure say that it is ('' if nothing), and them."""
        claim = self.claims.get(target.key)
        page = self.publication.trees[self.authority.folder].get(target.page)
        block = index_passages(page).by_id.get(target.block) if page else None
        if claim is None or block is None:
            return "", ""
        change = said_change(self.authority.tag, block.plain, claim.figure)
        if change is None:
            return "", ""
        kind = LEVEL if change.reaches else GROWTH if claim.figure.unit in RATES else CHANGE
        return kind, change.words

    def counted(self, target: Target) -> set[str]:
        """Return the populations that an entry's name and quote say, the longest at each place."""
        texts = target.name.get(self.authority.folder), target.quote.get(self.authority.folder)
        return {found.term for text in texts if text for found in self.populations.find(text)}
