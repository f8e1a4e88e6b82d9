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
from publication.importing.opening import NARROW, YEAR, Opening
from publication.importing.outline import Outline
from publication.importing.pieces import Part, Piece
from publication.importing.received import Finding
from publication.read.units import Unit

RESULT, TARGET = "result", "target"
LOOKS_BACK = re.compile(r"回顾|总结|成绩|成效|过去|完成情况|进展|[上去]年|以来")
LOOKS_AHEAD = re.compile(
    r"安排|任务|目标|部署|建议|打算|计划|思路|重点|今年|实事|举措|要求|展望|措施|工作$"
)
PRINTED = re.compile(r"[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?")
WIDE = str.maketrans("０１２３４５６７８９．％", "0123456789.%")
CLAUSE = re.compile(r"[，,；;。！？!?：:（）()\n]")
SENTENCE = re.compile(r"[。！？!?；;]")
OTHER_TIME = re.compile(
    r"五年|[上去]年|前年|同期|以来|累计|[“”]?十[一二三四五六][”]?五|到20|至20|年底前|期末"
)
TAIL = re.compile(
    r"(?:迈上|跃上|站上|力争|确保|努力|预计|预期|全年|超额|实现|完成|达到?了?|突破|超过|超|约|近|为|至|到|不低于|不少于|"
    r"不超过|控制在|保持在|稳定在|以上|总计|共|计|了|的|在|再|将|新增达)+$"
)
HEAD = re.compile(r"^(?:预计|预期|力争|确保|其中|全年|年内|到年底)+")
GROWTH = re.compile(
    r"^(?:同比|比上年|较上年|年均|分别|名义|实际)*(?:增长|下降|提高|增加|减少|增幅|增速|降低|上升)$"
)
FOLLOWS_UNIT = re.compile(r"[/／]|次|每")
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
    findings: list[Finding] = field(default_factory=list)

    def summary(self) -> list[Finding]:
        """Return what was drafted and what was left."""
        if not self.figures:
            return [*self.findings, Finding(0, say("import-figures-none"), unsure=True)]
        counts = {"taken": len(self.entries), "all": self.figures, "pages": len(self.pages)}
        left = say("import-figures-left", unit=self.without_unit, other=self.unclear)
        return [
            *self.findings,
            Finding(0, say("import-figures", **counts)),
            Finding(0, left, unsure=True),
        ]


def draft(outline: Outline, units: dict[str, Unit]) -> Drafts:
    """Return the drafts of all parts and annexes."""
    drafts = Drafts()
    names = sorted(
        ((unit.names["zh"].translate(WIDE), key) for key, unit in units.items()),
        key=lambda each: -len(each[0]),
    )
    for part in outline.parts:
        frame = _frame(part, outline.opening, drafts) if part.kind in DRAFTED else None
        if frame:
            _PartDrafts(part, frame, names, drafts).add()
    return drafts


def _frame(part: Part, opening: Opening, drafts: Drafts) -> tuple[str, str] | None:
    """Return whether a part tells of results or targets, and of which year; None if of neither."""
    found = YEAR.search(part.title.translate(NARROW))
    named = int(found[1]) if found and found[1].isdecimal() else 0
    back, ahead = LOOKS_BACK.search(part.title), LOOKS_AHEAD.search(part.title)
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
        drafts.findings.append(Finding(line, say("import-figures-year", **places), unsure=True))
    return kind, str(year)


class _PartDrafts:
    def __init__(
        self, part: Part, frame: tuple[str, str], units: list[tuple[str, str]], drafts: Drafts
    ) -> None:
        self.part, self.drafts, self.units = part, drafts, units
        self.kind, self.period = frame
        self.whole = "\n".join(piece.text for piece in part.pieces)
        self.count = 0

    def add(self) -> None:
        for piece in self.part.pieces:
            if piece.role in ("paragraph", "item"):
                self.drafts.entries += self.read(piece)

    def read(self, piece: Piece) -> Iterator[Draft]:
        subject = ""
        for figure in read("zh", piece.text):
            found = PRINTED.search(figure.text)
            if figure.kind is not Kind.QUANTITY or not found:
                continue
            unit = self.unit(piece.text, figure.start + found.end())
            self.drafts.figures += bool(figure.unit or unit)
            if not unit:
                self.drafts.without_unit += bool(figure.unit)
                continue
            name = _name(piece.text, figure.start, subject)
            if not GROWTH.match(name.removeprefix(subject)):
                subject = name
            entry = self.entry(piece, figure, found.group(), unit, name)
            self.drafts.unclear += entry is None
            if entry:
                self.drafts.pages.add(self.part.slug)
                yield entry

    def unit(self, text: str, at: int) -> str:
        """Return the key of the unit that follows a number, or ''."""
        rest = text[at : at + 12].translate(WIDE).lstrip()
        for name, key in self.units:
            if rest.startswith(name):
                return "" if FOLLOWS_UNIT.match(rest[len(name) :]) else key
        return ""

    def entry(
        self, piece: Piece, figure: Figure, printed: str, unit: str, name: str
    ) -> Draft | None:
        sentence = _around(piece.text, figure.start, figure.end, SENTENCE)
        words = piece.text[sentence[0] : sentence[1]]
        years = {found[1] for found in YEAR.finditer(words.translate(NARROW))}
        quote = self.quote(piece.text, figure)
        plain = figure.upper is None and "分别" not in words
        timely = years <= {self.period} and not OTHER_TIME.search(words)
        if not (plain and timely and quote and len(name) >= SHORTEST_NAME):
            return None
        self.count += 1
        return Draft(
            f"{self.part.slug}-{self.count}", self.kind, self.period, self.part.slug,
            name[:LONGEST_NAME], quote, figure.comparator.value,
            printed.translate(WIDE).replace(",", "").replace("，", ""), unit,
        )  # fmt: skip

    def quote(self, text: str, figure: Figure) -> str:
        """Return the clause of a figure, lengthened clause by clause until it stands once; else ''."""
        start, end = _around(text, figure.start, figure.end, CLAUSE)
        while end - start <= LONGEST_QUOTE:
            quote = text[start:end].strip()
            if quote and self.whole.count(quote) == 1:
                return quote
            wider = _around(text, max(start - 1, 0), end, CLAUSE)
            if wider[0] >= start:
                wider = _around(text, start, min(end + 1, len(text)), CLAUSE)
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
    begin, _ = _around(text, at, at, CLAUSE)
    name = HEAD.sub("", TAIL.sub("", text[begin:at].strip())).strip("、 “”‘’—")
    if GROWTH.match(name):
        return f"{subject}{name}" if subject else name
    return name
