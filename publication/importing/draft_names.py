"""What a figure measures: the words of its clause that name it, or none where they are not plain.

    地区生产总值 253.7亿元，同比增长 10.1%      a measure before its figure; growth is of the one before
    新增 9个 县域商业行动县、21个 食品工业县      an act before, what is counted behind; the act goes on
    绿地面积由 120亩 增加到 300亩               the value before is none of the year's
    加快建设 15分钟 便民生活圈                   part of a name: measures nothing

A name that would need an editor's work is not given: better no draft than a wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from publication.figures.spans import enclosing_span
from publication.importing.draft_words import FigureSpan, Said, word_name
from publication.importing.source import FORM
from publication.languages.scripts import has_han

SHORT = 2  # characters in brackets that belong to the word around them
FILLER = "\ufffc"  # stands for what is in brackets: no clause begins or ends there


def name_figures(text: str, figures: list[FigureSpan]) -> list[str]:
    """Return the name of each figure of a text; '' where it has none that is plain."""
    words = _BracketedText(text)
    open_figures = [each for each in figures if not words.is_inside(each.start)]
    names = dict(zip(open_figures, _name_all(words, open_figures), strict=True))
    return [names.get(each, "") for each in figures]


def flatten_brackets(text: str) -> str:
    """Return a text of the same length whose brackets hold nothing that ends a clause."""
    flat, before = text, ""
    while flat != before:
        before = flat
        flat = FORM.BRACKETS.sub(lambda found: FILLER * len(found.group()), flat)
    return flat


class _BracketedText:
    """A text, and the words between two places of it without what stands in brackets.

    新（改）建 and 县（区、市） keep theirs: of which kinds they are, no other name.
    """

    def __init__(self, text: str) -> None:
        self.text, self.flat = text, flatten_brackets(text)

    def is_inside(self, at: int) -> bool:
        """Return whether a place is inside brackets."""
        return self.flat[at] == FILLER

    def between(self, start: int, end: int) -> str:
        """Return the words between two places."""
        words = FORM.BRACKETS.sub(self._kept, self.text[start:end])
        return FORM.BRACKETS.sub(self._kept, words).strip()

    @staticmethod
    def _kept(found: re.Match[str]) -> str:
        inner = found.group()[1:-1]
        belongs = FORM.BETWEEN in inner or len(inner) <= SHORT
        return found.group() if found.start() and belongs and has_han(inner) else ""

    def is_joined(self, start: int, end: int) -> bool:
        """Return whether what stands between two figures goes on as a list: 枢纽、| 基地和某地的 |."""
        between = self.flat[start:end].rstrip()
        return between[-1:] in FORM.JOINTS or any(each in between for each in FORM.AND)

    def clause(self, figure: FigureSpan) -> tuple[int, int]:
        """Return where the clause of a figure begins and ends."""
        return enclosing_span(self.flat, figure.start, figure.end, FORM.CLAUSE)

    def sentence(self, figure: FigureSpan) -> int:
        """Return where the sentence of a figure begins."""
        return enclosing_span(self.flat, figure.start, figure.end, FORM.PERIOD)[0]


def _name_all(words: _BracketedText, figures: list[FigureSpan]) -> Iterator[str]:
    said, last, sentence = Said(), 0, -1
    lefts: dict[int, str] = {}
    for order, figure in enumerate(figures):
        begin, end = words.clause(figure)
        period = words.sentence(figure)
        if period != sentence:
            said, sentence = Said(), period
        elif _is_elsewhere(words.flat[last:begin]):
            said.forget()
        before = figures[order - 1] if order and figures[order - 1].start >= begin else None
        further = order + 1 < len(figures) and figures[order + 1].end <= end
        after = figures[order + 1] if further else None
        if before is None:
            said.act = ""
        left, goes_on = _left(words, begin, figure, before, lefts.get(order - 1, ""))
        lefts[order] = left
        other = _is_other(words, figure, left, after)
        if FORM.FACT.search(left):
            said.forget()
        right = _right(words, end, figure, after)
        if after and _ends_behind_last(words, end, figure, after, left, right or ""):
            right = None
        name = "" if other else word_name(said, figure, left, right, goes_on)
        yield "" if _leans_on_topic(name, words.text[period:begin]) else name
        last = figure.end


def _ends_behind_last(
    words: _BracketedText, end: int, figure: FigureSpan, after: FigureSpan, left: str, right: str
) -> bool:
    """Return whether what is done or counted stands behind a whole list, so that this is no name.

    推动7个枢纽、4个基地升级; 完成甲园区11家、乙园区3家企业收储
    """
    if not right:
        behind = words.between(after.end, end)
        told = FORM.AFTERWARDS.match(behind) or FORM.NO_GOAL.match(behind)
        acts = FORM.ACT.search(words.between(figure.end, after.start))
        if told or acts or FORM.BETWEEN in behind:
            return False
        return figure.unit != "" and figure.unit == after.unit and has_han(behind)
    if not words.is_joined(figure.end, after.start):
        return False
    act = FORM.ACT_ALONE.fullmatch(left) or FORM.ACT_LED.match(FORM.NAME_HEAD.sub("", left))
    light = act and FORM.LIGHT_ACT.search(act.group()) and not FORM.DOABLE.search(right)
    return bool(light or FORM.CAUSES.fullmatch(left))


def _is_elsewhere(between: str) -> bool:
    """Return whether a clause without a figure stands between two, and speaks of something else."""
    clauses = FORM.CLAUSE.split(between)[1:-1]
    return any(each.strip() and not FORM.AFTERWARDS.match(each.strip()) for each in clauses)


def _leans_on_topic(name: str, before: str) -> bool:
    """Return whether only a clause before says what of a thing grew: 产量大幅增长，锂电池增长9%."""
    thing = FORM.GROWS.sub("", name)
    return thing != name and not FORM.MEASURE.search(thing) and bool(FORM.GREW.search(before))


def _left(
    words: _BracketedText, begin: int, figure: FigureSpan, before: FigureSpan | None, left: str
) -> tuple[str, bool]:
    """Return the words before a figure, and whether they go on from another one of the clause."""
    if before is None:
        return words.between(begin, figure.start), False
    flat = words.flat[before.end : figure.start].rstrip()
    between = words.between(before.end, figure.start)
    if FORM.FROM.search(left) and FORM.BECOMES.match(between):
        return FORM.FROM.sub("", left), False
    joint = max(flat.rfind(each) for each in FORM.JOINTS)
    first = len(flat) - len(flat.lstrip(f" {FILLER}"))
    if joint >= 0 and (flat[joint] == FORM.BETWEEN or joint in (first, len(flat) - 1)):
        return words.between(before.end + joint + 1, figure.start), True
    timed = before.unit == FORM.AGES or FORM.TIMES.search(words.text[before.start : before.end])
    if not timed and between and not FORM.SIGNED.match(between):
        return "", False  # 总投资超10亿元项目50个: what the second counts only the first says
    return left + (words.text[before.start : before.end] if timed else "") + between, False


def _right(
    words: _BracketedText, end: int, figure: FigureSpan, after: FigureSpan | None
) -> str | None:
    """Return the words behind a figure; None where another figure stands among them."""
    flat = words.flat[figure.end : after.start if after else end]
    if after is None:
        return words.between(figure.end, figure.end + _ended(flat))
    between = words.between(figure.end, after.start)
    if between and between in FORM.JOINTS:
        return None  # two figures of two things: 增长8%和11%
    joint = next((n for n, each in enumerate(flat) if each in FORM.JOINTS[:2]), -1)
    if joint < 0:
        return "" if FORM.BECOMES.match(between) else None
    return words.between(figure.end, figure.end + joint)


def _ended(flat: str) -> int:
    """Return where what is counted ends, before what became of it: 学校20所、居全省首位."""
    starts = (n for n, each in enumerate(flat) if each == FORM.BETWEEN)
    ended = (n for n in starts if not flat[:n].strip() or FORM.AFTERWARDS.match(flat[n + 1 :]))
    return next(ended, len(flat))


def _is_other(
    words: _BracketedText, figure: FigureSpan, left: str, after: FigureSpan | None
) -> bool:
    """Return whether a figure is no measure of its own: an age, a place, a former value, part of a name."""
    head = words.text[: figure.start]
    opened = sum(map(head.count, FORM.OPENING)) - sum(map(head.count, FORM.CLOSING))
    former = after is not None and FORM.BECOMES.match(words.text[figure.end : after.start])
    return bool(
        opened > 0
        or figure.unit in (FORM.AGES, FORM.RANKS)
        or (former and FORM.FROM.search(left))
        or FORM.FACT.search(left)
    )
