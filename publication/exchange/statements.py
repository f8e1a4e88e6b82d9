"""What a report promises or tells with a figure: its entries, and the figures that no entry has.

    page ── its entries, or else its title, say whether it looks back or ahead, and to which years
      └─ block ── each figure is an entry's, if that quotes it, or stands for itself
           └─ what it is of: the words of its clause, and of those before where they are only
              增长9%, or those of its place in a list: A和B分别增长3%、4%

An importer leaves many figures without an entry, so both are read alike.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from publication.exchange.page_times import PageTimes
from publication.exchange.subjects import FigureText
from publication.figures.directions import said_change
from publication.figures.figure import Figure
from publication.figures.part_times import TARGET, Frame, read_frame
from publication.languages.answering_words import answering_words
from publication.match.indicators import SPAN
from publication.match.pairs import answered_keys
from publication.match.passages import index_passages
from publication.publication import Publication, ReportRecord
from publication.read.blocks import Block
from publication.read.targets import RESULT, Target

CONTEXT = 40  # characters before a clause that tell what it is about
CHANGED, STANDS = "change", "level"


@dataclass(frozen=True)
class Statement:
    """A promise or a possible answer: its words and what its figure is, as the text has it.

    ``names`` say what the figure is of, by its entry and by the text; ``clause`` is its own, and
    ``around`` what stands before. ``counter`` is the character behind a bare count (所, 台), ``place`` its
    own among how many figures that are shared out (A和B分别增长3%、4%). ``entry`` is None for
    a figure that no entry has.
    """

    report: str
    id: str
    names: tuple[str, ...]
    words: str
    clause: str
    around: str
    period: str
    figure: Figure | None
    way: str = ""
    counter: str = ""
    place: tuple[int, int] = (0, 1)
    entry: Target | None = None

    @cached_property
    def context(self) -> str:
        """Return the clause with what stands before it."""
        return self.around + self.clause


def entries_of(record: ReportRecord) -> tuple[Target, ...]:
    """Return a report's entries, drafts too."""
    return (*record.targets, *record.drafts)


def is_answered(promise: Target, answer: Target) -> bool:
    """Return whether an entry says that it answers a promise: by name, or by indicator and period."""
    alike = promise.indicator == answer.indicator and promise.period == answer.period
    in_figures = bool(promise.indicator) and alike and answer.kind == RESULT
    return in_figures or promise.key in answered_keys(answer)


class StatementReader:
    """Reads a report's statements in the language that is its authority."""

    def __init__(self, publication: Publication, record: ReportRecord) -> None:
        self.publication, self.record = publication, record
        self.tag = publication.configuration.authority.tag
        self.folder = publication.configuration.authority.folder
        self.entries = entries_of(record)
        self.texts: dict[str, FigureText] = {}

    def promises(self) -> list[Statement]:
        """Return what a report promises: its targets and commitments, and figures where those stand."""
        return self.statements((TARGET, "commitment"), ahead=True)

    def answers(self) -> list[Statement]:
        """Return what a report tells: its results and commitments, and figures where results stand."""
        return self.statements((RESULT, "commitment"), ahead=False)

    def statements(self, kinds: tuple[str, ...], ahead: bool) -> list[Statement]:
        """Return the entries of some kinds, and the figures without entry that look that way."""
        found = [self.of_entry(each) for each in self.entries if each.kind in kinds]
        pages = (*self.record.settings.parts, *(each.page for each in self.entries))
        for path in dict.fromkeys(pages):
            if path != self.record.glossary_page:
                found += self.unclaimed(path, ahead)
        return found

    def frame(self, path: str) -> Frame | None:
        """Return which way a page looks and to which years: as most of its entries, or its title."""
        entries = [each for each in self.entries if each.page == path]
        page = self.publication.page(self.folder, path)
        if not entries:
            return read_frame(page.title, self.record.year or 0)
        back = Counter(each.kind == RESULT for each in entries).most_common(1)[0][0]
        kind = RESULT if back else TARGET
        own = (each.period for each in entries if (each.kind == RESULT) == back)
        first, _, last = Counter(own).most_common(1)[0][0].partition(SPAN)
        return Frame(kind, int(first), int(last or first))

    def text(self, block: Block) -> FigureText:
        """Return a block's text with its figures, read once."""
        return self.texts.setdefault(block.plain, FigureText(self.tag, block.plain))

    def of_entry(self, entry: Target) -> Statement:
        """Return an entry as a statement."""
        page = index_passages(self.publication.page(self.folder, entry.page))
        (passage,) = page.find(entry.quote[self.folder])[:1]
        text = self.text(passage.block)
        figure = next(
            (
                each
                for each in text.figures
                if passage.start <= each.start and each.end <= passage.end
                if entry.value and each.number == Decimal(entry.value)
            ),
            None,
        )
        place = (passage.start, passage.end)
        return self.statement(entry.id, text, figure, place, entry.period, entry)

    def bare(
        self, path: str, block: Block, text: FigureText, figure: Figure, period: str
    ) -> Statement:
        """Return a figure that no entry has as a statement."""
        name = f"{self.record.settings.relative(path)}#{block.id}:{figure.start}"
        return self.statement(name, text, figure, text.clause(figure), period)

    def statement(
        self,
        name: str,
        text: FigureText,
        figure: Figure | None,
        place: tuple[int, int],
        period: str,
        entry: Target | None = None,
    ) -> Statement:
        """Return what stands at a place of a text, with what its figure is of."""
        start, end = text.clause(figure) if figure else place
        subject, begin = text.subject(figure) if figure else ("", start)
        names = (entry.name.get(self.folder, "") if entry else "", subject)
        return Statement(
            self.record.settings.folder,
            name,
            tuple(filter(None, names)),
            text.text[min(begin, place[0]) : max(end, place[1])].strip(text.answering.edges),
            text.text[start:end],
            text.text[max(0, start - CONTEXT) : start],
            period,
            figure,
            self.way(text, figure),
            text.counter(figure),
            text.place(figure),
            entry,
        )

    def unclaimed(self, path: str, ahead: bool) -> Iterator[Statement]:
        """Yield the figures of a page that are no entry's and look ahead, or back."""
        claimed: dict[str, list[Statement]] = defaultdict(list)
        for entry in self.entries:
            if entry.page == path:
                claimed[entry.block].append(self.of_entry(entry))
        times = PageTimes(self.frame(path), answering_words(self.tag))
        for block in self.publication.page(self.folder, path).text_blocks:
            times.note(block)
            text = self.text(block)
            for figure in filter(text.is_measure, text.figures):
                looks = times.is_ahead(block, figure) in (None, ahead)
                if looks and not any(self.holds(each, text, figure) for each in claimed[block.id]):
                    yield self.bare(path, block, text, figure, times.period(block, figure))

    def holds(self, told: Statement, text: FigureText, figure: Figure) -> bool:
        """Return whether a figure is an entry's: in its quote, and in one clause with its own.

        What else the quote lists is left to others: 大棚2350亩、温室500栋 is two figures.
        """
        quote = told.entry.quote[self.folder] if told.entry else told.words
        start = text.text.find(quote)
        if not start <= figure.start < start + len(quote):
            return False
        first, second = sorted((told.figure or figure, figure), key=lambda each: each.start)
        return not text.answering.part.search(text.text, first.end, second.start)

    def way(self, text: FigureText, figure: Figure | None) -> str:
        """Return whether words say that something changes by a figure, or stands at it."""
        change = said_change(self.tag, text.text, figure) if figure else None
        return "" if figure is None else CHANGED if change and not change.reaches else STANDS
