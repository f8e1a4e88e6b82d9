"""Drafts of targets: the figures of a report that can be read with what they measure.

A part's title says whether it tells of results or of targets, and for which year. A figure is
drafted if it is printed in digits with a known unit, stands alone with its limit or range (no
分别), and its sentence names no other year. Its clause is the quote, lengthened until it stands
once in its page; the words before it are its name, to be corrected by an editor. ``evidence`` then
has the last word: a draft that its own quote does not bear out is dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from publication.figures.figure import Figure, Kind
from publication.figures.part_times import Frame, PartTimes, read_frame
from publication.figures.reading import read_figures
from publication.figures.spans import enclosing_span
from publication.importing.draft_names import flatten_brackets, name_figures
from publication.importing.draft_words import FigureSpan
from publication.importing.elements import OutlineElement, OutlinePage
from publication.importing.messages import say
from publication.importing.outline import Outline
from publication.importing.source import FORM, SOURCE
from publication.importing.source_document import ImportFinding
from publication.read.units import UnitOfMeasure

LONGEST_QUOTE = 120
DRAFTED = ("part", "annex")
FRAMING = ("preface", "closing")  # tell of nothing that is measured


@dataclass(frozen=True)
class DraftTarget:
    """One drafted entry of ``targets.yml``."""

    id: str
    kind: str
    period: str
    page: str
    name: str
    quote: str
    comparator: str
    value: str
    unit: str
    upper: str = ""
    indicator: str = ""


def with_indicator(draft: DraftTarget, known: Mapping[tuple[str, str], str]) -> DraftTarget:
    """Return a draft with the indicator that the report before gives its name and unit, if any."""
    return replace(draft, indicator=known.get((draft.name, draft.unit), ""))


@dataclass(frozen=True)
class MeasuredFigure:
    """A figure with its number as printed and the key of its unit, and where it stands."""

    figure: Figure
    printed: str
    unit: str
    span: FigureSpan


@dataclass
class Drafts:
    """The drafts of a report, with how many figures were read and why others were left."""

    entries: list[DraftTarget] = field(default_factory=list)
    pages: set[str] = field(default_factory=set)
    figures: int = 0
    without_unit: int = 0
    unclear: int = 0
    read: bool = False  # a part whose year is known
    findings: list[ImportFinding] = field(default_factory=list)

    def summary(self) -> list[ImportFinding]:
        """Return what was drafted and what was left."""
        if not self.figures:
            code = "import-figures-none" if self.read else "import-figures-yearless"
            return [*self.findings, ImportFinding(0, say(code), unsure=True)]
        counts = {"taken": len(self.entries), "all": self.figures, "pages": len(self.pages)}
        left = say("import-figures-left", unit=self.without_unit, other=self.unclear)
        return [
            *self.findings,
            ImportFinding(0, say("import-figures", **counts)),
            ImportFinding(0, left, unsure=True),
        ]


def draft_targets(outline: Outline, units: dict[str, UnitOfMeasure]) -> Drafts:
    """Return the drafts of all parts and annexes."""
    drafts = Drafts()
    names = sorted(
        ((unit.names[SOURCE.folder].translate(FORM.NARROW), key) for key, unit in units.items()),
        key=lambda each: -len(each[0]),
    )
    for page in outline.pages:
        frame = read_frame(page.title, outline.opening.year) if _is_drafted(page) else None
        if frame:
            drafts.read = True
            before = len(drafts.entries)
            _PartDrafts(page, frame, names, drafts).add()
            if len(drafts.entries) > before and not frame.named:
                drafts.findings.append(_year_guessed(page, frame))
    return drafts


def _is_drafted(page: OutlinePage) -> bool:
    return page.kind in DRAFTED and page.slug not in FRAMING


def _year_guessed(page: OutlinePage, frame: Frame) -> ImportFinding:
    places = {"text": page.title, "period": frame.period, "kind": frame.kind}
    message = say("import-figures-year", **places)
    return ImportFinding(page.elements[0].line, message, unsure=True)


class _PartDrafts:
    def __init__(
        self, page: OutlinePage, frame: Frame, units: list[tuple[str, str]], drafts: Drafts
    ) -> None:
        self.page, self.drafts, self.units, self.frame = page, drafts, units, frame
        self.whole = "\n".join(element.text for element in page.elements)
        self.count, self.times = 0, PartTimes(frame)

    def add(self) -> None:
        for element in self.page.elements:
            self.times.note(element.role, element.text)
            if element.role in ("paragraph", "item"):
                self.drafts.entries += self.read(element)

    def read(self, element: OutlineElement) -> Iterator[DraftTarget]:
        figures = []
        for figure in read_figures(SOURCE.tag, element.text):
            found = FORM.PRINTED.search(figure.text)
            if figure.kind is Kind.QUANTITY and found:
                figures.append(self.measured(element.text, figure, found))
        names = name_figures(element.text, [each.span for each in figures])
        for each, name in zip(figures, names, strict=True):
            self.drafts.figures += bool(each.figure.unit or each.unit)
            if not each.unit:
                self.drafts.without_unit += bool(each.figure.unit)
                continue
            entry = self.entry(element, each, name) if name else None
            self.drafts.unclear += entry is None
            if entry:
                self.drafts.pages.add(self.page.slug)
                yield entry

    def measured(self, text: str, figure: Figure, found: re.Match[str]) -> MeasuredFigure:
        """Return a figure with its unit, as the text has it and as ``units.yml`` does."""
        at = figure.start + found.end()
        more_than = FORM.TAIL_OF_FIGURE.match(text, at)
        at = more_than.end() if more_than else at
        name, unit = self.unit(text, at)
        end = max(figure.end, at + len(name))
        more = FORM.ONE_MORE.match(text, end) if not name else None
        end = more.end() if more else end
        verb = figure.verb if figure.verb and figure.verb in figure.text[: found.start()] else ""
        tail = FORM.TAIL_OF_FIGURE.match(text, end)
        end = tail.end() if tail else end
        bounded = bool(FORM.SIZED.search(text[figure.start : end]))
        span = FigureSpan(figure.start, end, name, verb, bounded)
        return MeasuredFigure(figure, found.group(), unit, span)

    def unit(self, text: str, at: int) -> tuple[str, str]:
        """Return the name and the key of the unit that follows a number, or ''."""
        rest = text[at : at + 12].translate(FORM.NARROW)
        bare = rest.lstrip()
        for name, key in self.units:
            if bare.startswith(name):
                follows = FORM.FOLLOWS_UNIT.match(bare[len(name) :])
                return rest[: len(rest) - len(bare)] + name, "" if follows else key
        return "", ""

    def entry(self, element: OutlineElement, each: MeasuredFigure, name: str) -> DraftTarget | None:
        figure, frame, text = each.figure, self.frame, element.text
        sentence = _stretch(text, figure, FORM.PERIOD)
        clause = _stretch(text, figure, FORM.CLAUSE)
        quote = self.quote(text, figure)
        compared = figure.text.partition(each.printed)[0].endswith(FORM.OF)  # 不低于平均水平的1.6倍
        broken = FORM.SEVERAL in sentence or FORM.BROKEN.search(text[: figure.start])
        plain = not compared and not broken
        other = self.times.is_other(element.role, text, figure.start, sentence, clause)
        if other or not (plain and quote):
            return None
        self.count += 1
        return DraftTarget(
            f"{self.page.slug}-{self.count}", frame.kind, frame.period, self.page.slug,
            name, quote, figure.comparator.value,
            FORM.GROUPING.sub("", each.printed.translate(FORM.NARROW)), each.unit,
            "" if figure.upper is None else f"{figure.upper.normalize():f}",
        )  # fmt: skip

    def quote(self, text: str, figure: Figure) -> str:
        """Return the clause of a figure, lengthened clause by clause until it stands once; else ''."""
        flat = flatten_brackets(text)
        start, end = enclosing_span(flat, figure.start, figure.end, FORM.CLAUSE)
        while start < figure.start and text[start] in FORM.NAME_EDGES:
            start += 1
        while end - start <= LONGEST_QUOTE:
            quote = text[start:end].strip()
            if quote and self.whole.count(quote) == 1:
                return quote
            wider = enclosing_span(flat, max(start - 1, 0), end, FORM.CLAUSE)
            if wider[0] >= start:
                wider = enclosing_span(flat, start, min(end + 1, len(text)), FORM.CLAUSE)
            if wider == (start, end):
                return ""
            start, end = wider
        return ""


def _stretch(text: str, figure: Figure, boundary: re.Pattern[str]) -> str:
    begin, end = enclosing_span(text, figure.start, figure.end, boundary)
    return text[begin:end]
