"""Which results answer which promises: proposals for an editor, ranked, each with its reason.

    promises of the reports before ─┐                     ┌─ weighted shared characters of name and words
    entries of this report ─────────┼─ each with each ────┼─ unit, kind of figure, period, closeness
    its figures that are no entry's ┘                     └─ a score, and what it was made of

Drafts take part. A figure that no entry has yet is proposed too, since an importer leaves many: it
wants an entry before it can be accepted. What an editor refused does not come again.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from math import log, sqrt

from publication.figures.direction_words import WORDS
from publication.figures.directions import said_change
from publication.figures.figure import Figure, Kind
from publication.figures.reading import read_figures
from publication.languages.facts import LanguageFacts
from publication.languages.lookup import facts, primary
from publication.match.pairs import answered_keys
from publication.match.passages import index_passages
from publication.publication import Publication, ReportRecord
from publication.read.targets import RESULT, Target

SHOWN = 3  # proposals for each promise
LEAST, FAINT = 0.35, 0.25  # of a score that is proposed; of the one that is, where none has that
DOUBT = 0.3  # of what figures tell where no words are alike
TELLING = 3  # characters before a figure that say what it is
CONTEXT = 40  # characters before a clause that tell what it is about
NUMBER = re.compile(r"[\d.,]+")
CHANGED, STANDS = "change", "level"
QuotedBlock = tuple[str, str]  # the path of a page and the id of a block in it
NAMES, WORDING, AROUND, UNIT, WAY, PERIOD, FIGURES = 0.6, 0.6, 0.25, 0.25, 0.1, 0.2, 0.15


@dataclass(frozen=True)
class Statement:
    """A promise or a possible answer: its words and what its figure is, as the text has it.

    ``entry`` is None for a figure that no entry has; ``around`` is what stands before the words.
    """

    report: str
    id: str
    name: str
    words: str
    around: str
    period: str
    figure: Figure | None
    way: str = ""
    entry: Target | None = None


@dataclass(frozen=True)
class Suggestion:
    """That ``answer`` tells what became of ``promise``; ``reasons`` are codes of messages."""

    promise: Statement
    answer: Statement
    score: float
    reasons: tuple[str, ...]

    @property
    def id(self) -> str:
        """Return what an editor accepts or refuses it by."""
        return f"{self.promise.report}/{self.promise.id}={self.answer.report}/{self.answer.id}"

    @property
    def change(self) -> tuple[str, str]:
        """Return the field of the answer's entry that says so, and its text.

        A promise of an indicator is answered by an entry of the same; any other by name.
        """
        promise, answer = self.promise.entry, self.answer.entry
        assert promise and answer  # else there is nothing to write it into
        if promise.indicator and not answer.indicator and "unit" in self.reasons:
            return "indicator", promise.indicator
        return "answers", ", ".join([*answer.answers, promise.reference])


def suggest(
    publication: Publication, record: ReportRecord, refused: Iterable[str] = ()
) -> list[list[Suggestion]]:
    """Return proposals for the promises of the report before ``record``, the likeliest first.

    One list for each promise that is open, in the order of its report; a list may be empty.
    """
    earlier = list(publication.reports)
    before = earlier[: earlier.index(record.settings.folder)][-1:]
    reader = _StatementReader(publication)
    tied = {key for each in _entries(record) for key in answered_keys(each)}
    tied |= {pair.promise.key for pair in publication.pairs.pairs}
    promises = [each for folder in before for each in reader.promises(publication.reports[folder])]
    answers = reader.answers(record)
    scorer = _Scorer([*promises, *answers], facts(publication.configuration.authority.tag))
    found, refusals = [], {*refused}
    for promise in promises:
        if promise.entry and promise.entry.key in tied:
            continue
        ranked = sorted(
            (scorer.suggestion(promise, answer) for answer in answers),
            key=lambda each: -each.score,
        )
        left = [each for each in ranked if each.score >= FAINT and each.id not in refusals]
        found.append([each for each in left if each.score >= LEAST][:SHOWN] or left[:1])
    return found


def _entries(record: ReportRecord) -> tuple[Target, ...]:
    return (*record.targets, *record.drafts)


class _StatementReader:
    def __init__(self, publication: Publication) -> None:
        self.publication = publication
        self.authority = publication.configuration.authority
        self.clause = WORDS[primary(self.authority.tag)].clause

    def promises(self, record: ReportRecord) -> list[Statement]:
        """Return what a report promises: its targets and commitments, drafts too."""
        return [self.statement(each) for each in _entries(record) if each.kind != RESULT]

    def answers(self, record: ReportRecord) -> list[Statement]:
        """Return what a report tells: its results and commitments, and figures where results stand."""
        entries = [each for each in _entries(record) if each.kind != "target"]
        pages = Counter(each.page for each in entries if each.kind == RESULT)
        pages.subtract(each.page for each in _entries(record) if each.kind != RESULT)
        told = [self.statement(each) for each in entries]
        claimed: dict[QuotedBlock, list[Statement]] = defaultdict(list)
        for each, entry in zip(told, entries, strict=True):
            claimed[entry.page, entry.block].append(each)
        for page, more in pages.items():
            told += self.unclaimed(record, page, claimed) if more > 0 else ()
        return told

    def statement(self, entry: Target) -> Statement:
        folder = self.authority.folder
        words = entry.quote[folder]
        page = index_passages(self.publication.page(folder, entry.page))
        (passage,) = page.find(words)[:1]
        text = passage.block.plain
        figures = [
            each
            for each in read_figures(self.authority.tag, text)
            if passage.start <= each.start and each.end <= passage.end and entry.value
        ]
        figure = next((each for each in figures if each.number == Decimal(entry.value)), None)
        around = text[max(0, passage.start - CONTEXT) : passage.start]
        return Statement(
            entry.report, entry.id, entry.name.get(folder, ""), words, around, entry.period,
            figure, self.way(text, figure), entry,
        )  # fmt: skip

    def unclaimed(
        self, record: ReportRecord, path: str, claimed: Mapping[QuotedBlock, list[Statement]]
    ) -> Iterator[Statement]:
        """Yield the figures of a page that are no entry's."""
        page = self.publication.page(self.authority.folder, path)
        for block in page.text_blocks:
            told = claimed.get((path, block.id), ())
            for figure in read_figures(self.authority.tag, block.plain):
                held = any(self.holds(each, block.plain, figure) for each in told)
                if figure.kind is Kind.QUANTITY and not held:
                    yield self.bare(record, path, block.id, block.plain, figure)

    def holds(self, told: Statement, text: str, figure: Figure) -> bool:
        """Return whether a figure of a text is an entry's: in its quote, and in one clause with its own.

        What else the quote lists is left to others: 大棚2350亩、温室500栋 is two figures.
        """
        start = text.find(told.words)
        if not start <= figure.start < start + len(told.words):
            return False
        first, second = sorted((told.figure or figure, figure), key=lambda each: each.start)
        return not self.clause.search(text, first.end, second.start)

    def bare(
        self, record: ReportRecord, path: str, block: str, text: str, figure: Figure
    ) -> Statement:
        cuts = [0, *(each.end() for each in self.clause.finditer(text)), len(text)]
        start = max(cut for cut in cuts if cut <= figure.start)
        end = min((cut for cut in cuts if cut >= figure.end), default=len(text))
        name = f"{record.settings.relative(path)}#{block}:{figure.start}"
        before, behind = text[start : figure.start], text[figure.end : end]
        about = (
            before if len(_signs(before)) >= TELLING else before + behind
        )  # 又有1600万人进城落户
        around = text[max(0, start - CONTEXT) : start]
        words = text[start:end].strip()
        return Statement(
            record.settings.folder, name, about, words, around, "", figure,
            self.way(text, figure),
        )  # fmt: skip

    def way(self, text: str, figure: Figure | None) -> str:
        """Return whether words say that something changes by a figure, or stands at it."""
        change = said_change(self.authority.tag, text, figure) if figure else None
        return "" if figure is None else CHANGED if change and not change.reaches else STANDS


@dataclass
class _Scorer:
    statements: Sequence[Statement]
    language: LanguageFacts
    vectors: dict[str, dict[str, float]] = field(default_factory=dict)

    @cached_property
    def canonical(self) -> dict[str, str]:
        """Return the one name for each of several names of one thing."""
        groups = self.language.synonyms
        return {name: max(group, key=len) for group in groups for name in group}

    @cached_property
    def names(self) -> re.Pattern[str]:
        """Return what finds those names, the longest first."""
        names = sorted(self.canonical, key=len, reverse=True)
        return re.compile("|".join(map(re.escape, names)) or r"(?!)")

    @cached_property
    def weights(self) -> dict[str, float]:
        """Return how much each pair of characters tells: the rarer among statements, the more."""
        seen = Counter(gram for each in self.statements for gram in set(self.grams(each.words)))
        return {gram: log(1 + len(self.statements) / count) for gram, count in seen.items()}

    def suggestion(self, promise: Statement, answer: Statement) -> Suggestion:
        """Return how likely an answer is that of a promise, and why."""
        parts = dict(self.parts(promise, answer))
        reasons = tuple(name for name, value in parts.items() if value >= 0.1)
        return Suggestion(promise, answer, sum(parts.values()), reasons)

    def parts(self, promise: Statement, answer: Statement) -> Iterator[tuple[str, float]]:
        """Yield what a score is made of; the less alike the words, the less figures count."""
        name, words = promise.name or promise.words, promise.words
        alike = [
            ("name", NAMES, self.alike(name, answer.name or answer.words)),
            ("words", WORDING, self.alike(words, answer.words)),
            ("around", AROUND, self.alike(name, answer.around + answer.words)),
        ]
        yield from ((part, weight * value) for part, weight, value in alike)
        share = min(1.0, DOUBT + max(value for _, _, value in alike))
        for part, value in self.measures(promise, answer):
            yield part, value * share if value > 0 else value

    def measures(self, promise: Statement, answer: Statement) -> Iterator[tuple[str, float]]:
        if promise.figure and answer.figure:
            same = promise.figure.unit == answer.figure.unit
            bare = not (promise.figure.unit and answer.figure.unit)
            yield "unit", UNIT if same else 0.0 if bare else -2 * UNIT
            yield "way", WAY if promise.way == answer.way else -2 * WAY
            if same:
                low, high = sorted((abs(promise.figure.value), abs(answer.figure.value)))
                yield "figures", FIGURES * float(low / high if high else 1)
        if answer.period:
            yield "period", self.timely(promise, answer)

    def timely(self, promise: Statement, answer: Statement) -> float:
        """Return what the periods say: the same, one within the other, or apart."""
        if promise.period == answer.period:
            return PERIOD
        first, last = promise.period[:4], promise.period[-4:]
        within = answer.period[:4] <= first and last <= answer.period[-4:]
        return -PERIOD / 2 if within else -PERIOD

    def alike(self, one: str, other: str) -> float:
        """Return how alike two texts are, from 0 to 1: the cosine of their weighted grams."""
        first, second = self.vector(one), self.vector(other)
        if len(second) < len(first):
            first, second = second, first
        return sum(value * second.get(gram, 0.0) for gram, value in first.items())

    def grams(self, text: str) -> list[str]:
        """Return pairs of neighbouring characters, names of one thing alike, numbers and marks aside."""
        for pattern, name in self.language.renamed:
            text = pattern.sub(name, text)
        text = self.names.sub(lambda found: self.canonical[found[0]], text)
        plain = _signs(self.language.telling.sub("", text).lower())
        return [plain[at : at + 2] for at in range(len(plain) - 1)]

    def vector(self, text: str) -> dict[str, float]:
        if text not in self.vectors:
            counts = Counter(self.grams(text))
            found = {gram: n * self.weights.get(gram, 1.0) for gram, n in counts.items()}
            length = sqrt(sum(value * value for value in found.values())) or 1.0
            self.vectors[text] = {gram: value / length for gram, value in found.items()}
        return self.vectors[text]


def _signs(text: str) -> str:
    """Return the letters and characters of a text, without numbers and marks."""
    return "".join(each for each in NUMBER.sub(" ", text) if each.isalnum())
