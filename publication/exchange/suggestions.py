"""Which results answer which promises: proposals for an editor, ranked, each with its reason.

    promises of the report before ─┐                     ┌─ what their figures are of, and words
                                   ├─ each with each ────┼─ unit, kind of figure, period, closeness
    what this report tells ────────┘                     └─ a score, and what it was made of
                                                            less, where another promise claims more

Drafts take part, and so do figures that no entry has yet (statements.py), on both sides: they want
an entry before a tie can be accepted. What an editor refused does not come again.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from math import fsum, log, sqrt

from publication.exchange.statements import Statement, StatementReader, entries_of, is_answered
from publication.exchange.subjects import signs
from publication.figures.units import base, dimension
from publication.languages.answering import AnsweringWords
from publication.languages.answering_words import answering_words
from publication.languages.lookup import facts
from publication.publication import Publication, ReportRecord

SHOWN = 3  # proposals for each promise
TOLD = 0.1  # of a score, from which on a part of it is told as a reason
APART = "apart"  # the reason against: of other years
NEAR = 0.4  # of the best score, that another must have to be proposed too
LIKELY = 0.75  # of a score below which it is doubtful that anything answers
LEAST, FAINT = 0.35, 0.25  # of a score that is proposed; of the one that is, where none has that
DOUBT = 0.3  # of what figures tell where no words are alike
NAMES, WORDING, AROUND, UNIT, WAY, PERIOD, FIGURES = 0.9, 0.3, 0.2, 0.25, 0.1, 0.2, 0.15
COUNTER, PLACE = 0.05, 0.1
PERCENT = "percent"
RIVAL = 0.5  # of what another promise has more of an answer
SINGLE = 0.5  # of a pair of characters: what one tells, so that 棚改 is like 棚户区改造


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
    def doubtful(self) -> bool:
        """Return whether it is as likely that nothing answers the promise, in its own time."""
        return self.score < LIKELY or APART in self.reasons


@dataclass(frozen=True)
class OpenPromise:
    """A promise that nothing is tied to yet, and its likeliest answers, the best first; maybe none."""

    promise: Statement
    suggestions: tuple[Suggestion, ...]


def suggest(
    publication: Publication, record: ReportRecord, refused: Iterable[str] = ()
) -> list[OpenPromise]:
    """Return what may answer the promises of the report before ``record``, in the order of that one.

    A promise that is no entry yet is here only if something is like it.
    """
    earlier = list(publication.reports)
    before = earlier[: earlier.index(record.settings.folder)][-1:]
    told, tied = entries_of(record), {pair.promise.key for pair in publication.pairs.pairs}
    promises = [
        each
        for folder in before
        for each in StatementReader(publication, publication.reports[folder]).promises()
    ]
    answers = StatementReader(publication, record).answers()
    scorer = _Scorer([*promises, *answers], publication.configuration.authority.tag)
    refusals = {*refused}
    rows = [[scorer.suggestion(promise, answer) for answer in answers] for promise in promises]
    rows = [[each for each in row if each.id not in refusals] for row in rows]
    found = []
    for promise, row in zip(promises, less_what_others_claim(rows), strict=True):
        best = _best(row)
        entry = promise.entry
        is_open = not entry or not (
            entry.key in tied or any(is_answered(entry, each) for each in told)
        )
        if is_open and (entry or best):
            found.append(OpenPromise(promise, best))
    return found


def _best(row: list[Suggestion]) -> tuple[Suggestion, ...]:
    """Return the likeliest of a promise's suggestions; of an entry, the faint one that it has at least."""
    row = sorted(row, key=lambda each: -each.score)
    least = max([LEAST, *(NEAR * each.score for each in row[:1])])
    best = [each for each in row if each.score >= least][:SHOWN]
    faint = [each for each in row[:1] if each.score >= FAINT and each.promise.entry]
    return tuple(best or faint)


def less_what_others_claim(rows: list[list[Suggestion]]) -> Iterator[list[Suggestion]]:
    """Yield the suggestions of each promise, an answer being worth less that fits another better."""
    claims: dict[str, float] = defaultdict(float)
    for each in (each for row in rows for each in row):
        claims[each.answer.id] = max(claims[each.answer.id], each.score)
    for row in rows:
        yield [
            replace(each, score=each.score - RIVAL * (claims[each.answer.id] - each.score))
            if each.score < claims[each.answer.id]
            else each
            for each in row
        ]


@dataclass
class _Scorer:
    statements: Sequence[Statement]
    tag: str
    vectors: dict[str, dict[str, float]] = field(default_factory=dict)
    bares: dict[str, str] = field(default_factory=dict)

    @cached_property
    def words(self) -> AnsweringWords:
        """Return the words that promises and results are told with."""
        return answering_words(self.tag)

    @cached_property
    def canonical(self) -> dict[str, str]:
        """Return the one name for each of several names of one thing."""
        groups = facts(self.tag).synonyms
        return {name: max(group, key=len) for group in groups for name in group}

    @cached_property
    def names(self) -> re.Pattern[str]:
        """Return what finds those names, the longest first."""
        names = sorted(self.canonical, key=len, reverse=True)
        return re.compile("|".join(map(re.escape, names)) or r"(?!)")

    @cached_property
    def weights(self) -> dict[str, float]:
        """Return how much each pair of characters tells: the rarer among statements, the more."""
        texts = {each.clause for each in self.statements}
        seen = Counter(gram for each in texts for gram in {gram for gram, _ in self.grams(each)})
        return {gram: log(1 + len(texts) / count) for gram, count in seen.items()}

    def suggestion(self, promise: Statement, answer: Statement) -> Suggestion:
        """Return how likely an answer is that of a promise, and why."""
        parts = dict(self.parts(promise, answer))
        reasons = [name for name, value in parts.items() if value >= TOLD]
        reasons += [APART] if parts.get("period", 0) < 0 else []
        return Suggestion(promise, answer, sum(parts.values()), tuple(reasons))

    def parts(self, promise: Statement, answer: Statement) -> Iterator[tuple[str, float]]:
        """Yield what a score is made of; the less alike the words, the less figures count."""
        names, told = promise.names or (promise.words,), answer.names or (answer.words,)
        alike = [
            ("name", NAMES, max(self.of_one(one, two) for one in names for two in told)),
            ("words", WORDING, self.alike(promise.clause, answer.clause)),
            (
                "around",
                AROUND,
                max(self.alike(each, answer.context) for each in (names[-1], promise.context)),
            ),
        ]
        yield from ((part, weight * value) for part, weight, value in alike)
        share = min(1.0, DOUBT + max(value for _, _, value in alike))
        for part, value in self.measures(promise, answer):
            yield part, value * share if value > 0 else value

    def measures(self, promise: Statement, answer: Statement) -> Iterator[tuple[str, float]]:
        """Yield what figures and periods tell; several years are not the one of them."""
        if promise.figure and answer.figure:
            one, two = promise.figure, answer.figure
            same = dimension(one.unit) == dimension(two.unit)
            counted = not (one.unit and two.unit)
            yield "unit", UNIT if same else 0.0 if counted else -2 * UNIT
            rates = dimension(one.unit) == dimension(PERCENT)  # 增长8%, or 达到8%
            yield "way", WAY if promise.way == answer.way else -(2 if rates else 1) * WAY
            if same:
                values = (base(one.unit, one.value), base(two.unit, two.value))
                low, high = sorted(map(abs, values))
                yield "figures", FIGURES * float(low / high if high else 1)
            if promise.counter and promise.counter == answer.counter:
                yield "counter", COUNTER
            if promise.place[1] == answer.place[1] > 1:
                yield "place", PLACE if promise.place == answer.place else -2 * PLACE
        if answer.period and promise.period:
            yield "period", PERIOD if promise.period == answer.period else -1.5 * PERIOD

    def of_one(self, one: str, other: str) -> float:
        """Return how alike two names are, with how they say that a thing changed and without."""
        return (self.alike(one, other) + self.alike(self.bare(one), self.bare(other))) / 2

    def bare(self, text: str) -> str:
        """Return what a figure is of without how it changed."""
        if text not in self.bares:
            self.bares[text] = self.words.changing.sub(" ", text)
        return self.bares[text]

    def alike(self, one: str, other: str) -> float:
        """Return how alike two texts are, from 0 to 1: the cosine of their weighted grams."""
        first, second = self.vector(one), self.vector(other)
        return fsum(first[gram] * second[gram] for gram in first.keys() & second.keys())

    def grams(self, text: str) -> Iterator[tuple[str, float]]:
        """Yield the characters of a text and its pairs of neighbours, with what each counts.

        Names of one thing are alike; numbers, marks and what says nothing are left out.
        """
        text = self.words.in_full(text)
        text = self.names.sub(lambda found: self.canonical[found[0]], text)
        plain = signs(self.words.telling.sub("", text).lower())
        yield from ((plain[at : at + 2], 1.0) for at in range(len(plain) - 1))
        yield from ((each, SINGLE) for each in plain)

    def vector(self, text: str) -> dict[str, float]:
        if text not in self.vectors:
            found: defaultdict[str, float] = defaultdict(float)
            for gram, count in self.grams(text):
                found[gram] += count * self.weights.get(gram, 1.0)
            length = sqrt(sum(value * value for value in found.values())) or 1.0
            self.vectors[text] = {gram: value / length for gram, value in found.items()}
        return self.vectors[text]
