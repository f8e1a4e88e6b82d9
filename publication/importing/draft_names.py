"""What a figure measures: the words of its clause that name it, or none where they are not plain.

    地区生产总值 253.7亿元，同比增长 10.1%      a measure before its figure; growth is of the one before
    新增 9个 县域商业行动县、21个 食品工业县      an act before, what is counted behind; the act goes on
    绿地面积由 120亩 增加到 300亩               the value before is none of the year's
    加快建设 15分钟 便民生活圈                   part of a name: measures nothing

A name that would need an editor's work is not given: better no draft than a wrong one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from publication.importing.source import FORM
from publication.languages.scripts import has_han

SHORTEST, LONGEST = 3, 36


@dataclass(frozen=True)
class FigureSpan:
    """Where a figure stands, its unit and 以上 included, and the unit's name.

    ``verb`` says which way it goes, where the figure includes that word (至少降低30%).
    """

    start: int
    end: int
    unit: str
    verb: str = ""


@dataclass
class _Clause:
    """What a clause has said so far: whose figures follow, and what is done to them."""

    subject: str = ""
    thing: str = ""
    act: str = ""


def name_figures(text: str, figures: list[FigureSpan]) -> list[str]:
    """Return the name of each figure of a text; '' where it has none that is plain."""
    names = []
    said = _Clause()
    sentence = -1
    lefts: dict[int, str] = {}
    for order, figure in enumerate(figures):
        begin, end = enclosing_span(text, figure.start, figure.end, FORM.CLAUSE)
        period = enclosing_span(text, figure.start, figure.end, FORM.PERIOD)[0]
        if period != sentence:
            said, sentence = _Clause(), period
        before = figures[order - 1] if order and figures[order - 1].start >= begin else None
        after = (
            figures[order + 1]
            if order + 1 < len(figures) and figures[order + 1].end <= end
            else None
        )
        left, goes_on = _left(text, begin, figure, before, lefts.get(order - 1, ""))
        lefts[order] = left
        name = "" if _is_other(text, figure, left, after) else _name(
            said, figure, left, _right(text, end, figure, after), goes_on)  # fmt: skip
        names.append(name if _is_plain(name) else "")
    return names


def enclosing_span(text: str, start: int, end: int, boundary: re.Pattern[str]) -> tuple[int, int]:
    """Return where the stretch between two boundaries begins and ends that holds a span."""
    begin = max((found.end() for found in boundary.finditer(text, 0, start)), default=0)
    following = boundary.search(text, end)
    return begin, following.start() if following else len(text)


def _left(
    text: str, begin: int, figure: FigureSpan, before: FigureSpan | None, left: str
) -> tuple[str, bool]:
    """Return the words before a figure, and whether they go on from another one of the clause."""
    if before is None:
        return _without_brackets(text, begin) + text[begin : figure.start].strip(), False
    between = text[before.end : figure.start].strip()
    if FORM.FROM.search(left) and FORM.BECOMES.match(between):
        return FORM.FROM.sub("", left), False
    joint = max(between.rfind(each) for each in FORM.JOINTS)
    if joint >= 0 and (between[joint] == FORM.BETWEEN or joint in (0, len(between) - 1)):
        return between[joint + 1 :].strip(), True
    timed = before.unit == FORM.AGES or FORM.TIMES.search(text[before.start : before.end])
    if not timed and between and not FORM.SIGNED.match(between):
        return (
            "",
            False,
        )  # 总投资超10亿元项目50个: without the first, nobody knows what the second counts
    return left + (text[before.start : before.end] if timed else "") + between, False


def _without_brackets(text: str, begin: int) -> str:
    """Return the words before a bracket that ends where a clause begins: 颗粒物（PM2.5）浓度."""
    if not begin or text[begin - 1] not in FORM.BRACKET_ENDS:
        return ""
    brackets = next((each for each in FORM.BRACKETS.finditer(text) if each.end() == begin), None)
    if brackets is None:
        return ""
    start, end = enclosing_span(text, brackets.start(), brackets.start(), FORM.CLAUSE)
    listed = FORM.BETWEEN in brackets.group()  # 县（区、市）: of which kinds, no other name
    return text[start : brackets.end() if listed else brackets.start()].strip()


def _right(text: str, end: int, figure: FigureSpan, after: FigureSpan | None) -> str | None:
    """Return the words behind a figure; None where another figure or a bracket stands among them."""
    if after is None and _goes_on_behind_bracket(text, figure.end, end):
        return None
    if after is None:
        first, *others = text[figure.end : end].strip().split(FORM.BETWEEN)
        ended = next(
            (n for n, each in enumerate(others) if FORM.AFTERWARDS.match(each)), len(others)
        )
        return FORM.BETWEEN.join((first, *others[:ended]))
    between = text[figure.end : after.start]
    if between.strip() in FORM.JOINTS and after.end == end:
        return None  # two figures of two things: 增长8%和11%
    joint = next((n for n, each in enumerate(between) if each in FORM.JOINTS[:2]), -1)
    if joint < 0:
        return "" if FORM.BECOMES.match(between) else None
    return between[:joint].strip()


def _goes_on_behind_bracket(text: str, start: int, end: int) -> bool:
    """Return whether what is counted goes on behind a bracket: 16个县（市、区）整县建成."""
    found = FORM.BRACKETS.match(text, end) if text[start:end].strip() else None
    return found is not None and has_han(text[found.end() : found.end() + 1])


def _is_other(text: str, figure: FigureSpan, left: str, after: FigureSpan | None) -> bool:
    """Return whether a figure is no measure of its own: an age, a place, a former value, part of a name."""
    head = text[: figure.start]
    opened = sum(map(head.count, FORM.OPENING)) - sum(map(head.count, FORM.CLOSING))
    former = after is not None and FORM.BECOMES.match(text[figure.end : after.start])
    return bool(
        opened > 0
        or figure.unit in (FORM.AGES, FORM.RANKS)
        or (former and FORM.FROM.search(left))
        or FORM.FACT.search(left)
    )


def _name(said: _Clause, figure: FigureSpan, left: str, right: str | None, goes_on: bool) -> str:
    core = FORM.MUST.sub("", _core(left)) + figure.verb
    if right and left.endswith(FORM.OF):
        core += FORM.OF
    if right and FORM.STAGE.match(right):
        right = ""
    if right is None or FORM.NO_GOAL.match(right):
        return ""
    if FORM.TIMES.search(figure.unit) and (right or not FORM.DURATION.search(core)):
        return ""
    if right:
        return _counted_name(said, figure, core, right, goes_on)
    name = _measure_name(said, core, goes_on)
    persons = FORM.PERSONS.search(figure.unit)
    done = FORM.ACT.search(name) or FORM.MEASURE.search(name)
    return name if done or not persons else ""  # 高校毕业生820万人 is no measure of anything


def _core(left: str) -> str:
    """Return words without what only introduces them, or leads over to the figure."""
    core, before = left.strip(FORM.NAME_EDGES), ""
    while core != before:
        before = core
        core = FORM.NAME_HEAD.sub("", FORM.NAME_TAIL.sub("", FORM.ROSE_TO.sub("", core)))
        core = core.strip(FORM.NAME_EDGES)
    return core


def _measure_name(said: _Clause, core: str, goes_on: bool) -> str:
    """Return the name of a figure at the end of its clause: the words before it."""
    if FORM.SIGNED.match(core):
        return f"{said.subject}{core}" if said.subject else ""
    whose = said.thing or said.subject
    if FORM.SHARE.match(core):
        return f"{FORM.GROWN.sub('', whose)}{core}" if whose else ""
    if FORM.GENERIC.match(core):
        return f"{whose}{core}" if whose and not FORM.MEASURE.search(whose) else ""
    core = FORM.CAUSING.sub("", _last_of_two(core))
    act = FORM.ACT_LED.match(core)
    if not core or FORM.ACT_ALONE.fullmatch(core) or (goes_on and FORM.CHANGE.fullmatch(core)):
        return ""
    if goes_on and said.act:
        said.thing = core
        core = core if act or FORM.MEASURE.search(core) else said.act + core
    else:
        said.act = act.group() if act else ""
        said.thing = core[len(said.act) :] or core
    said.subject = core
    return core


def _last_of_two(core: str) -> str:
    """Return the measure, or the act, of its own that follows what was done: 完成改造、用电成本降低."""
    first, joint, last = core.rpartition(FORM.BETWEEN)
    if joint and FORM.ACT.match(last) and FORM.ACT.match(first):
        return core if FORM.ACT_ALONE.fullmatch(first) else last
    own = joint and FORM.ACT.match(first) and FORM.MEASURE.search(last) and not FORM.ACT.match(last)
    return last if own else core


def _counted_name(said: _Clause, figure: FigureSpan, core: str, right: str, goes_on: bool) -> str:
    """Return the name of a figure that stands before what it counts."""
    acts = FORM.ACT_ALONE.fullmatch(core.rstrip(FORM.OF))
    counted = FORM.COUNTED.search(figure.unit)
    if right[0] in FORM.OF or (not core and not (goes_on and said.act)):
        return ""
    if core and not acts and not counted:
        return ""
    if core and not acts and not FORM.ACT.search(core):
        return ""
    name = (core or said.act) + right
    having = FORM.THAT_HAVE.fullmatch(name)
    name = FORM.HAVING.format(**having.groupdict()) if having else name
    if core:
        said.act = core if acts else ""
    said.thing = said.subject = FORM.PREDICATE.split(right)[0]
    return name


def _is_plain(name: str) -> bool:
    """Return whether a name can stand as it is."""
    bare = FORM.NAME_DIGITS.sub("", name)
    quotes = all(
        name.count(a) == name.count(b) for a, b in zip(FORM.OPENING, FORM.CLOSING, strict=True)
    )
    plain = quotes and not FORM.LEFT_OVER.search(bare) and not FORM.VAGUE.fullmatch(name)
    return plain and SHORTEST <= len(name) <= LONGEST
