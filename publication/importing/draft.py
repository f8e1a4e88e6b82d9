"""Drafts of targets: the figures of a report that can be read with what they measure.

A part's title says whether it tells of results or of targets, and for which year. A figure is
drafted if it is printed in digits with a known unit, stands alone with its limit (no range, no
分别), and its sentence names no other year. Its clause is the quote, lengthened until it stands
once in its page; the words before it are its name, to be corrected by an editor. ``evidence`` then
has the last word: a draft that its own quote does not bear out is dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from publication.figures.figure import Figure, Kind
from publication.figures.reading import read
from publication.importing.elements import OutlineElement, OutlinePage
from publication.importing.messages import say
from publication.importing.opening import Opening
from publication.importing.outline import Outline
from publication.importing.source import FORM, SOURCE
from publication.importing.source_document import ImportFinding
from publication.read.units import UnitOfMeasure

RESULT, TARGET = "result", "target"
SHORTEST_NAME = 2
LONGEST_NAME = 40
LONGEST_QUOTE = 120
DRAFTED = ("part", "annex")


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


@dataclass
class Drafts:
    """The drafts of a report, with how many figures were read and why others were left."""

    entries: list[DraftTarget] = field(default_factory=list)
    pages: set[str] = field(default_factory=set)
    figures: int = 0
    without_unit: int = 0
    unclear: int = 0
    findings: list[ImportFinding] = field(default_factory=list)

    def summary(self) -> list[ImportFinding]:
        """Return what was drafted and what was left."""
        if not self.figures:
            return [*self.findings, ImportFinding(0, say("import-figures-none"), unsure=True)]
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
        frame = _kind_and_year(page, outline.opening, drafts) if page.kind in DRAFTED else None
        if frame:
            _PartDrafts(page, frame, names, drafts).add()
    return drafts


def _kind_and_year(page: OutlinePage, opening: Opening, drafts: Drafts) -> tuple[str, str] | None:
    """Return whether a part tells of results or targets, and of which year; None if of neither."""
    found = FORM.YEAR.search(page.title.translate(FORM.NARROW_YEAR))
    named = int(found[1]) if found and found[1].isdecimal() else 0
    back, ahead = FORM.LOOKS_BACK.search(page.title), FORM.LOOKS_AHEAD.search(page.title)
    kind = RESULT if back and not ahead else TARGET if ahead and not back else ""
    if named and opening.year:
        kind = kind or (RESULT if named < opening.year else TARGET)
    kind = kind or TARGET
    year = named or (opening.year and opening.year - (kind == RESULT))
    if not year:
        return None
    if not named:
        line = page.elements[0].line
        places = {"text": page.title, "period": year, "kind": kind}
        drafts.findings.append(
            ImportFinding(line, say("import-figures-year", **places), unsure=True)
        )
    return kind, str(year)


class _PartDrafts:
    def __init__(
        self,
        page: OutlinePage,
        frame: tuple[str, str],
        units: list[tuple[str, str]],
        drafts: Drafts,
    ) -> None:
        self.page, self.drafts, self.units = page, drafts, units
        self.kind, self.period = frame
        self.whole = "\n".join(element.text for element in page.elements)
        self.count = 0

    def add(self) -> None:
        for element in self.page.elements:
            if element.role in ("paragraph", "item"):
                self.drafts.entries += self.read(element)

    def read(self, element: OutlineElement) -> Iterator[DraftTarget]:
        subject = ""
        for figure in read(SOURCE.tag, element.text):
            found = FORM.PRINTED.search(figure.text)
            if figure.kind is not Kind.QUANTITY or not found:
                continue
            unit = self.unit(element.text, figure.start + found.end())
            self.drafts.figures += bool(figure.unit or unit)
            if not unit:
                self.drafts.without_unit += bool(figure.unit)
                continue
            name = _name_before(element.text, figure.start, subject)
            if not FORM.GROWTH.match(name.removeprefix(subject)):
                subject = name
            entry = self.entry(element, figure, found.group(), unit, name)
            self.drafts.unclear += entry is None
            if entry:
                self.drafts.pages.add(self.page.slug)
                yield entry

    def unit(self, text: str, at: int) -> str:
        """Return the key of the unit that follows a number, or ''."""
        rest = text[at : at + 12].translate(FORM.NARROW).lstrip()
        for name, key in self.units:
            if rest.startswith(name):
                return "" if FORM.FOLLOWS_UNIT.match(rest[len(name) :]) else key
        return ""

    def entry(
        self, element: OutlineElement, figure: Figure, printed: str, unit: str, name: str
    ) -> DraftTarget | None:
        sentence = _enclosing_span(element.text, figure.start, figure.end, FORM.PERIOD)
        words = element.text[sentence[0] : sentence[1]]
        years = {found[1] for found in FORM.YEAR.finditer(words.translate(FORM.NARROW_YEAR))}
        quote = self.quote(element.text, figure)
        plain = figure.upper is None and FORM.SEVERAL not in words
        timely = years <= {self.period} and not FORM.OTHER_TIME.search(words)
        if not (plain and timely and quote and len(name) >= SHORTEST_NAME):
            return None
        self.count += 1
        return DraftTarget(
            f"{self.page.slug}-{self.count}", self.kind, self.period, self.page.slug,
            name[:LONGEST_NAME], quote, figure.comparator.value,
            FORM.GROUPING.sub("", printed.translate(FORM.NARROW)), unit,
        )  # fmt: skip

    def quote(self, text: str, figure: Figure) -> str:
        """Return the clause of a figure, lengthened clause by clause until it stands once; else ''."""
        start, end = _enclosing_span(text, figure.start, figure.end, FORM.CLAUSE)
        while end - start <= LONGEST_QUOTE:
            quote = text[start:end].strip()
            if quote and self.whole.count(quote) == 1:
                return quote
            wider = _enclosing_span(text, max(start - 1, 0), end, FORM.CLAUSE)
            if wider[0] >= start:
                wider = _enclosing_span(text, start, min(end + 1, len(text)), FORM.CLAUSE)
            if wider == (start, end):
                return ""
            start, end = wider
        return ""


def _enclosing_span(text: str, start: int, end: int, boundary: re.Pattern[str]) -> tuple[int, int]:
    """Return where the stretch between two boundaries begins and ends that holds a span."""
    begin = max((found.end() for found in boundary.finditer(text, 0, start)), default=0)
    following = boundary.search(text, end)
    return begin, following.start() if following else len(text)


def _name_before(text: str, at: int, subject: str) -> str:
    """Return the words of a clause before its figure; growth alone is of the subject before it."""
    begin, _ = _enclosing_span(text, at, at, FORM.CLAUSE)
    name = FORM.NAME_HEAD.sub("", FORM.NAME_TAIL.sub("", text[begin:at].strip())).strip(
        FORM.NAME_EDGES
    )
    if FORM.GROWTH.match(name):
        return f"{subject}{name}" if subject else name
    return name
