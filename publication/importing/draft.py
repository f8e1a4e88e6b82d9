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
from publication.importing.messages import say
from publication.importing.opening import Opening
from publication.importing.outline import Outline
from publication.importing.pieces import OutlineElement, OutlinePage
from publication.importing.received import ImportFinding
from publication.importing.source import FORM, SOURCE
from publication.read.units import Unit

RESULT, TARGET = "result", "target"
SHORTEST_NAME = 2
LONGEST_NAME = 40
LONGEST_QUOTE = 120
DRAFTED = ("part", "annex")


@dataclass(frozen=True)
class Draft:
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

    entries: list[Draft] = field(default_factory=list)
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


def draft(outline: Outline, units: dict[str, Unit]) -> Drafts:
    """Return the drafts of all parts and annexes."""
    drafts = Drafts()
    names = sorted(
        ((unit.names[SOURCE.folder].translate(FORM.NARROW), key) for key, unit in units.items()),
        key=lambda each: -len(each[0]),
    )
    for part in outline.parts:
        frame = _frame(part, outline.opening, drafts) if part.kind in DRAFTED else None
        if frame:
            _PartDrafts(part, frame, names, drafts).add()
    return drafts


def _frame(part: OutlinePage, opening: Opening, drafts: Drafts) -> tuple[str, str] | None:
    """Return whether a part tells of results or targets, and of which year; None if of neither."""
    found = FORM.YEAR.search(part.title.translate(FORM.NARROW_YEAR))
    named = int(found[1]) if found and found[1].isdecimal() else 0
    back, ahead = FORM.LOOKS_BACK.search(part.title), FORM.LOOKS_AHEAD.search(part.title)
    kind = RESULT if back and not ahead else TARGET if ahead and not back else ""
    if named and opening.year:
        kind = kind or (RESULT if named < opening.year else TARGET)
    kind = kind or TARGET
    year = named or (opening.year and opening.year - (kind == RESULT))
    if not year:
        return None
    if not named:
        line = part.pieces[0].line
        places = {"text": part.title, "period": year, "kind": kind}
        drafts.findings.append(
            ImportFinding(line, say("import-figures-year", **places), unsure=True)
        )
    return kind, str(year)


class _PartDrafts:
    def __init__(
        self,
        part: OutlinePage,
        frame: tuple[str, str],
        units: list[tuple[str, str]],
        drafts: Drafts,
    ) -> None:
        self.part, self.drafts, self.units = part, drafts, units
        self.kind, self.period = frame
        self.whole = "\n".join(piece.text for piece in part.pieces)
        self.count = 0

    def add(self) -> None:
        for piece in self.part.pieces:
            if piece.role in ("paragraph", "item"):
                self.drafts.entries += self.read(piece)

    def read(self, piece: OutlineElement) -> Iterator[Draft]:
        subject = ""
        for figure in read(SOURCE.tag, piece.text):
            found = FORM.PRINTED.search(figure.text)
            if figure.kind is not Kind.QUANTITY or not found:
                continue
            unit = self.unit(piece.text, figure.start + found.end())
            self.drafts.figures += bool(figure.unit or unit)
            if not unit:
                self.drafts.without_unit += bool(figure.unit)
                continue
            name = _name(piece.text, figure.start, subject)
            if not FORM.GROWTH.match(name.removeprefix(subject)):
                subject = name
            entry = self.entry(piece, figure, found.group(), unit, name)
            self.drafts.unclear += entry is None
            if entry:
                self.drafts.pages.add(self.part.slug)
                yield entry

    def unit(self, text: str, at: int) -> str:
        """Return the key of the unit that follows a number, or ''."""
        rest = text[at : at + 12].translate(FORM.NARROW).lstrip()
        for name, key in self.units:
            if rest.startswith(name):
                return "" if FORM.FOLLOWS_UNIT.match(rest[len(name) :]) else key
        return ""

    def entry(
        self, piece: OutlineElement, figure: Figure, printed: str, unit: str, name: str
    ) -> Draft | None:
        sentence = _around(piece.text, figure.start, figure.end, FORM.PERIOD)
        words = piece.text[sentence[0] : sentence[1]]
        years = {found[1] for found in FORM.YEAR.finditer(words.translate(FORM.NARROW_YEAR))}
        quote = self.quote(piece.text, figure)
        plain = figure.upper is None and FORM.SEVERAL not in words
        timely = years <= {self.period} and not FORM.OTHER_TIME.search(words)
        if not (plain and timely and quote and len(name) >= SHORTEST_NAME):
            return None
        self.count += 1
        return Draft(
            f"{self.part.slug}-{self.count}", self.kind, self.period, self.part.slug,
            name[:LONGEST_NAME], quote, figure.comparator.value,
            FORM.GROUPING.sub("", printed.translate(FORM.NARROW)), unit,
        )  # fmt: skip

    def quote(self, text: str, figure: Figure) -> str:
        """Return the clause of a figure, lengthened clause by clause until it stands once; else ''."""
        start, end = _around(text, figure.start, figure.end, FORM.CLAUSE)
        while end - start <= LONGEST_QUOTE:
            quote = text[start:end].strip()
            if quote and self.whole.count(quote) == 1:
                return quote
            wider = _around(text, max(start - 1, 0), end, FORM.CLAUSE)
            if wider[0] >= start:
                wider = _around(text, start, min(end + 1, len(text)), FORM.CLAUSE)
            if wider == (start, end):
                return ""
            start, end = wider
        return ""


def _around(text: str, start: int, end: int, boundary: re.Pattern[str]) -> tuple[int, int]:
    """Return where the stretch between two boundaries begins and ends that holds a span."""
    begin = max((found.end() for found in boundary.finditer(text, 0, start)), default=0)
    following = boundary.search(text, end)
    return begin, following.start() if following else len(text)


def _name(text: str, at: int, subject: str) -> str:
    """Return the words of a clause before its figure; growth alone is of the subject before it."""
    begin, _ = _around(text, at, at, FORM.CLAUSE)
    name = FORM.NAME_HEAD.sub("", FORM.NAME_TAIL.sub("", text[begin:at].strip())).strip(
        FORM.NAME_EDGES
    )
    if FORM.GROWTH.match(name):
        return f"{subject}{name}" if subject else name
    return name
