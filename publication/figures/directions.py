"""Direction: whether the words beside a figure say that something rises or falls.

A direction is read with certainty or not at all: a word that touches the figure (下降了5%, fell
by 5 percent, a 5-percent drop), or all such words of its clause where they agree (reduced the
use of water by 5 percent). A period (for five years) has no direction.
"""

from __future__ import annotations

import re

from publication.cache.values import dataclass
from publication.figures.direction_words import NOTHING, WORDS, DirectionWords
from publication.figures.figure import Direction, Figure, Kind
from publication.figures.sequence import JOINTS
from publication.figures.units import dimension
from publication.languages.kept_pattern import compiled
from publication.languages.lookup import primary

NUMBER = compiled(r"[\d零〇一二两三四五六七八九十百千万亿半]|$")
Way = tuple[Direction, str]
NOWHERE: Way = (Direction.NONE, "")
REACH, NEAR, LEAD, GAP = 100, 9, 45, 160  # characters before a figure, and between two
PERIODS = ("year", "month", "week", "day", "hour", "minute", "second")
COUNTS = ("", "person", "household")
RATES = ("percent", "percentage-point")
COMPARED = compiled("(?:high|low|fast|slow|narrow|wid|larg|small|bigg|great|quick)er")
LATER = (", up from", ", down from")  # to look for first: few texts have them
COMPARING = compiled(r" than\b|[.,;)]|$")


REACHES = {  # what stands between a word of change and the level that is reached; and rates of change
    "zh": compiled("[到达为]|至(?!少)"),
    "en": compiled(r"\b(?:to|at)\b"),
}
CHANGES_THEMSELVES = {
    "zh": compiled("增幅|涨幅|增速|升幅|降幅|跌幅|减幅"),
    "en": compiled(r"growth|expansion|reduction|decline"),
}


@dataclass(frozen=True)
class SaidChange:
    """What is said before a figure: that something changes by it, or that it ``reaches`` it."""

    words: str
    reaches: bool


def said_change(tag: str, text: str, figure: Figure) -> SaidChange | None:
    """Return the change that the words before a figure of ``text`` say; None if they say none."""
    language = primary(tag)
    start = text.rfind(figure.verb, 0, figure.end) if figure.verb else -1
    if start < 0 or language not in REACHES:
        return None
    between = text[start + len(figure.verb) : max(figure.start, start + len(figure.verb))]
    number = NUMBER.search(figure.text)
    between += figure.text[: number.start()] if number and start < figure.start else ""
    itself = CHANGES_THEMSELVES[language].search(figure.verb)
    reaches = not itself and REACHES[language].search(between) is not None
    return SaidChange(text[start : figure.end], reaches)


def with_directions(language: str, text: str, figures: list[Figure]) -> list[Figure]:
    """Return the figures with their directions.

    Dates, places and what a rate is for (per 10,000 yuan) stand between a verb and its figure and
    take no part.
    """
    words, row = WORDS[language], JOINTS[language].row
    low = text.lower()
    low = low if len(low) == len(text) else text
    later = any(each in low for each in LATER)
    result: list[Figure] = []
    last, led, listed = 0, NOWHERE, -1
    for figure in figures:
        near = max(0, figure.start - NEAR)
        if figure.kind is not Kind.QUANTITY or words.per.search(low, near, figure.start):
            result.append(figure)
            continue
        old = words.old.search(low, near, figure.start)
        gap = low[last : figure.start]
        joined = listed >= 0 and row.fullmatch(gap) and _lists(gap, result[listed], figure)
        shared = bool(joined or (listed >= 0 and _leads_on(words, gap)))
        said = led if shared else _before(words, low, last, figure)
        if said != NOWHERE or not (old or _repeats(words, gap, figure, result, listed)):
            led = said
        last = figure.end
        result.append(figure if old else _with_direction(words, low, figure, led, shared, later))
        if joined and result[-1].direction is not led[0]:
            result[listed] = _as_last(result[listed], result[-1], gap)
        listed = len(result) - 1
    return result


def _as_last(figure: Figure, last: Figure, gap: str) -> Figure:
    """Return a figure of a list with what stands behind the last: 11 and 4 points lower.

    What “or” joins is one change: 16.7 billion yuan or 25 percent more.
    """
    if not last.direction or figure.unit != last.unit and gap.strip() != "or":
        return figure
    return figure._replace(direction=last.direction, verb=last.verb)


def _lists(gap: str, last: Figure, figure: Figure) -> bool:
    """Say whether what stands between two figures makes a list of them, as of a rate and an amount.

    It fell by 3 percent, and 370 million kilowatts were added: those are of two clauses.
    """
    return (last.unit in RATES) == (figure.unit in RATES) or ", and" not in gap


def _leads_on(words: DirectionWords, gap: str) -> bool:
    """Say whether the change that the last figure started leads to this one: from 3 in May to 5."""
    if words.onward is NOTHING:
        return False
    return bool(words.onward.fullmatch(gap)) and not _said(words, gap, 0, len(gap))


def _repeats(
    words: DirectionWords, gap: str, figure: Figure, result: list[Figure], listed: int
) -> bool:
    """Say whether the last verb holds for this figure too: exports fell by 4%, and imports [by] 5%."""
    if words.again is NOTHING or len(gap) > GAP:
        return False
    alike = listed >= 0 and result[listed].unit == figure.unit and figure.unit in RATES
    again = words.again.search(gap, max(0, len(gap) - LEAD)) or words.also.fullmatch(gap)
    if not (again or alike and words.bare.fullmatch(gap)):
        return False
    return not (words.ends.search(gap) or _said(words, gap, 0, len(gap)))


def _with_direction(
    words: DirectionWords, text: str, figure: Figure, led: Way, shared: bool, later: bool
) -> Figure:
    """Return a figure with the direction before or behind it; two that differ are none.

    Words behind it count for more than what it shares with the figure before, and so does a
    comparison (growth was 2 points lower). ``later`` says whether the text has one of ``LATER``.
    """
    if dimension(figure.unit) in PERIODS:
        return figure
    direction, verb = led
    behind = words.behind.match(text, figure.end)
    if not behind and later and direction is Direction.NONE:
        behind = words.later.match(text, figure.end)
    if behind and behind.lastgroup and _compares(text, figure, behind):
        other, word = Direction(behind.lastgroup), behind[behind.lastgroup]
        certain = shared or COMPARED.fullmatch(word)
        if not certain and direction not in (Direction.NONE, other):
            return figure
        direction, verb = other, word
    return figure._replace(direction=direction, verb=verb) if direction else figure


def _compares(text: str, figure: Figure, behind: re.Match[str]) -> bool:
    """Say whether "more" behind a count compares: ten million more people are others."""
    if behind.group().strip(" -") != "more" or figure.unit not in COUNTS:
        return True
    return bool(COMPARING.match(text, behind.end()))


def _before(words: DirectionWords, text: str, last: int, figure: Figure) -> Way:
    """Return the direction that the words between the last figure and this one give, and its word.

    A qualifier may stand before the word (至少降低30%), so the number ends the search. What a
    preposition leads to may stand far from its verb (cut the rate for A, B and C from 10 to 9).
    """
    number = NUMBER.search(figure.text)
    start = max(last, figure.start - REACH)
    end = figure.start + (number.start() if number else 0)
    clause = start
    for found in words.clause.finditer(text, start, figure.start):
        clause = found.end()
    said = _said(words, text, clause, end)
    if not said and words.led.search(text, max(start, figure.start - LEAD), figure.start):
        for found in words.ends.finditer(text, start, figure.start):
            start = found.end()
        said = _said(words, text, start, end)
        return _agreed(said)
    if not said:
        return NOWHERE
    word = said[-1]
    close = figure.start if word.end() <= figure.start else end
    if words.gap.fullmatch(text, word.end(), close) or _coordinate(text, said):
        return Direction(word.lastgroup or ""), word.group()
    return NOWHERE if words.noun.fullmatch(word.group()) else _agreed(said)


def _said(words: DirectionWords, text: str, start: int, end: int) -> list[re.Match[str]]:
    return [f for f in words.before.finditer(text, start, end) if f.lastgroup != "none"]


def _agreed(said: list[re.Match[str]]) -> Way:
    """Return the direction of words that all say the same."""
    if len({found.lastgroup for found in said}) != 1:
        return NOWHERE
    return Direction(said[-1].lastgroup or ""), said[-1].group()


def _coordinate(text: str, said: list[re.Match[str]]) -> bool:
    """Say whether "and" parts the last word from those before it (lower this and raise that)."""
    return len(said) > 1 and " and " in text[said[-2].end() : said[-1].start()]
