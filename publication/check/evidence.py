"""Evidence: what an entry of ``targets.yml`` says, its quotes say, in every language.

    value, unit as the language writes it ── read ────────┐
    comparator ───────────────────────────────────────────┼── the same figure?
    the quote's block ── read ── the figures in the quote ┘

There is no second table of units: the unit, as each language writes it (2亿元, RMB 200
million), is read by the reader that reads the report, and tells what the entry's value means
there; so a wrong scale in ``units.yml`` shows here too. The comparator must be the very one in
the authoritative text and of the same side in a translation, which may say “more than” for
以上 (publication/figures/comparators.py). A ``stretch`` is another figure of the quote.

The figures that entries claim in the authoritative text are kept: ``accounts`` looks for the
others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import field
from decimal import Decimal
from functools import lru_cache

from publication.cache.memoize import Identity, memoize, memoize_unsaved
from publication.cache.values import dataclass
from publication.check.messages import say
from publication.figures.comparators import SIDES
from publication.figures.conversions import bracketed
from publication.figures.figure import ONE, Comparator, Figure, Kind
from publication.figures.match import equal
from publication.figures.reading import is_read, read_figures
from publication.match.passages import Passage, index_passages
from publication.messages.problem import Message, Problem, listed
from publication.publication import Publication, ReportRecord
from publication.read.pages import Page
from publication.read.targets import FILE as TARGETS
from publication.read.targets import Target
from publication.read.units import UnitOfMeasure
from publication.settings.configuration import Locale

SECOND = ("stretch", "upper")  # fields with another figure of the quote
NO_QUANTITY = (Kind.CODE, Kind.MARK)
REMEMBERED = 5_000  # entries in a language: a preview asks for all of a report after each save
SAMPLE = "2"  # a value with which a unit is read
BARE = Figure(Kind.QUANTITY, ONE, "", 0, 0)
BlockPlace = tuple[str, int]  # the path of a page and the number of a block in it
Span = tuple[int, int]  # first and last character


@dataclass(frozen=True)
class Claim:
    """A figure of the authoritative text that is an entry's."""

    target: Target
    figure: Figure


@dataclass(frozen=True)
class LocatedQuote:
    """A quote where it stands: the figures in it, and those of which it has only a part.

    Ordinals and dates count where the quote has no quantity.
    """

    page: Page
    passage: Passage
    figures: tuple[Figure, ...]
    cut: tuple[Figure, ...]

    @property
    def says(self) -> Message:
        """Return what the quote says, for a message."""
        texts = [f"“{figure.text}”" for figure in dict.fromkeys(self.figures)]
        return listed(texts) if texts else say("evidence-nothing")


@dataclass
class Evidence:
    """The evidence of a report's entries, by block of the authoritative text.

    ``claims`` are the figures of entries, ``held`` the quotes of entries that are reported.
    """

    publication: Publication
    report: ReportRecord
    claims: dict[BlockPlace, list[Claim]] = field(default_factory=lambda: defaultdict(list))
    held: dict[BlockPlace, set[Span]] = field(default_factory=lambda: defaultdict(set))

    def check(self) -> Iterator[Problem]:
        """Yield what an entry and its quotes do not both say, and figures of two entries."""
        authority = self.publication.configuration.authority.folder
        for path, passage in self.report.refused:
            self.hold(path, passage)
        for target in (*self.report.targets, *self.report.drafts):
            for folder in target.quote if target.value else ():
                quoted = self.quoted(target, folder)
                if quoted:
                    for message in self.said(target, quoted, exact=folder == authority):
                        concerns = (quoted.page.file,)
                        yield Problem(
                            self.report.file(TARGETS), target.line, message, concerns=concerns
                        )

    def quoted(self, target: Target, folder: str) -> LocatedQuote | None:
        """Return the quote of an entry in its page, or None if it cannot be read."""
        page = self.publication.trees.get(folder, {}).get(target.page)
        if page is None or not is_read(page.language.tag):
            return None
        return _quoted(page, target.quote[folder])

    def said(self, target: Target, quoted: LocatedQuote, exact: bool) -> Iterator[Message]:
        """Yield what is wrong with value, comparator and stretch in one language."""
        language = quoted.page.language
        alike, right = _found(Identity(target), Identity(quoted), exact)
        if not alike:
            yield _unsaid(target, quoted)
        elif not right:
            yield _unlimited(target, alike[0], language.folder)
        value = self.taken(target, quoted, right or alike, exact)
        whole = bool(value)
        if exact:
            yield from self.claimed(target, quoted, value)
        for name in SECOND:
            second = getattr(target, name)
            if not second:
                continue
            rest = [figure for figure in quoted.figures if figure != value]
            more = _alike(target, second, rest, language)
            if not more:
                whole = False
                places = {"id": target.id, "value": target.figure(second, language)}
                yield say(f"evidence-{name}", **places, folder=language.folder, found=quoted.says)
            if exact:
                yield from self.claimed(target, quoted, self.taken(target, quoted, more, exact))
        if exact and not whole:
            self.hold(quoted.page.path, quoted.passage)

    def taken(
        self, target: Target, quoted: LocatedQuote, figures: list[Figure], exact: bool
    ) -> Figure | None:
        """Return the first of ``figures`` that no entry has claimed, else the first."""
        free = [figure for figure in figures if exact and not self.holder(quoted, figure)]
        return next(iter(free or figures), None)

    def holder(self, quoted: LocatedQuote, figure: Figure) -> Target | None:
        """Return the entry that has claimed a figure."""
        claims = self.claims[quoted.page.path, quoted.passage.number]
        return next((claim.target for claim in claims if claim.figure == figure), None)

    def claimed(
        self, target: Target, quoted: LocatedQuote, figure: Figure | None
    ) -> Iterator[Message]:
        """Claim a figure for an entry; yield that another entry has it."""
        if figure is None:
            return
        holder = self.holder(quoted, figure)
        if holder:
            yield say("evidence-twice", found=figure.text, first=holder.id, line=holder.line)
        else:
            place = quoted.page.path, quoted.passage.number
            self.claims[place].append(Claim(target, figure))

    def hold(self, path: str, passage: Passage) -> None:
        """Keep a whole quote for an entry that was reported: its figures are not missing too."""
        self.held[path, passage.number].add((passage.start, passage.end))

    def covers(self, place: BlockPlace, span: Span) -> bool:
        """Return whether some characters of a block lie in what entries claim or hold."""
        claimed = ((claim.figure.start, claim.figure.end) for claim in self.claims[place])
        return any(
            start <= span[0] and span[1] <= end for start, end in (*claimed, *self.held[place])
        )


@memoize_unsaved
def _quoted(page: Page, quote: str) -> LocatedQuote | None:
    """Return a quote where it stands in ``page``, None unless that is in one place."""
    places = index_passages(page).find(quote)
    if len(places) != 1:
        return None
    passage = places[0]
    figures, cut = [], []
    for figure in _quantities(page.language.tag, passage.block.plain):
        if passage.start <= figure.start and figure.end <= passage.end:
            figures.append(figure)
        elif figure.start < passage.end and passage.start < figure.end:
            cut.append(figure)
    counted = [figure for figure in figures if figure.kind is Kind.QUANTITY]
    return LocatedQuote(page, passage, tuple(counted or figures), tuple(cut))


@memoize_unsaved
def _quantities(tag: str, text: str) -> tuple[Figure, ...]:
    """Return the quantities of a block, the ends of a range apart, without conversions in brackets."""
    figures = read_figures(tag, text)
    extra = [second for _, second in bracketed(text, list(figures))]
    return tuple(
        end
        for figure in figures
        if figure.kind not in NO_QUANTITY and figure not in extra
        for end in figure.ends()
    )


@lru_cache(maxsize=REMEMBERED)
def _found(
    entry: Identity[Target], quote: Identity[LocatedQuote], exact: bool
) -> tuple[list[Figure], list[Figure]]:
    """Return the figures of a quote that have an entry's value, and those that limit it alike."""
    target, quoted = entry.value, quote.value
    alike = _alike(target, target.value, quoted.figures, quoted.page.language)
    return alike, [figure for figure in alike if _limits_alike(target, figure, exact)]


def _alike(
    target: Target, value: str, figures: tuple[Figure, ...] | list[Figure], language: Locale
) -> list[Figure]:
    expected = _meant(target, value, language)
    return [figure for figure in figures if equal(expected, figure)]


def _meant(target: Target, value: str, language: Locale) -> Figure:
    """Return the figure of an entry as a reader of the language's text would read it."""
    return _figure(target.unit, value, language)


@memoize
def _figure(unit: UnitOfMeasure | None, value: str, language: Locale) -> Figure:
    one = _unit(unit, language) if unit else BARE
    return Figure(one.kind, Decimal(value) * one.value, "", 0, 0, unit=one.unit)


@lru_cache
def _unit(unit: UnitOfMeasure, language: Locale) -> Figure:
    """Return what one of a unit is to the reader; a bare number if it does not know the unit."""
    figures = read_figures(language.tag, unit.write(SAMPLE, language))
    known = next((figure for figure in figures if figure.kind not in NO_QUANTITY), None)
    return known._replace(number=known.value / Decimal(SAMPLE), scale=ONE) if known else BARE


def _limits_alike(target: Target, figure: Figure, exact: bool) -> bool:
    comparator = Comparator(target.comparator)
    if exact:
        return comparator is figure.comparator
    return SIDES[comparator] in {SIDES[each] for each in (figure.comparator, *figure.hedges)}


def _unsaid(target: Target, quoted: LocatedQuote) -> Message:
    language = quoted.page.language
    value = target.figure(target.value, language)
    cut = _alike(target, target.value, quoted.cut, language) if quoted.cut else []
    found = f"“{cut[0].text}”" if cut else quoted.says
    code = "evidence-cut" if cut else "evidence-value"
    return say(code, id=target.id, value=value, folder=language.folder, found=found)


def _unlimited(target: Target, figure: Figure, folder: str) -> Message:
    return say(
        "evidence-comparator",
        id=target.id,
        comparator=target.comparator,
        folder=folder,
        found=figure.text,
        said=figure.comparator.value,
    )
