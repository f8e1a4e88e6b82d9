"""The words of a name: what stands before a figure and behind it, put so that it can be read alone.

新增 | 9个 | 行动县                       新增行动县
（新增行动县9个、）食品工业县 | 21个        新增食品工业县: the act goes on
（新增外资企业2.6万户、）增长 | 20%         新增外资企业增长: growth is of the one before
长期护理保险覆盖 | 5634万人                长期护理保险覆盖人数
"""

from __future__ import annotations

from dataclasses import dataclass

from publication.importing.source import FORM

SHORTEST, LONGEST = 4, 36


@dataclass(frozen=True)
class FigureSpan:
    """Where a figure stands, its unit and 以上 included, and the unit's name.

    ``verb`` says which way it goes, where the figure includes that word (至少降低30%).
    """

    start: int
    end: int
    unit: str
    verb: str = ""
    bounded: bool = False  # 以上, 以下


@dataclass
class Said:
    """What a sentence has said so far: whose figures follow, what is done to them, in what unit."""

    subject: str = ""
    thing: str = ""
    act: str = ""
    unit: str = ""
    scope: bool = False

    def forget(self) -> None:
        """Forget whose figures follow: what was read last has no name that could be lent."""
        self.subject = self.thing = ""


def word_name(said: Said, figure: FigureSpan, left: str, right: str | None, goes_on: bool) -> str:
    """Return the name of a figure by the words around it, noting what it says for those to come."""
    core = FORM.MUST.sub("", _core(left)) + figure.verb
    if FORM.AND_BEFORE.search(left):  # 建设甲岛和11个分岛: only what is behind is counted
        act = FORM.ACT_LED.match(core)
        core = act.group() if act and right else ""
    if right and left.endswith(FORM.OF):
        core += FORM.OF
    if right and FORM.STAGE.match(right):
        right = ""
    leans = bool(FORM.SIGNED.match(core) or FORM.SHARE.match(core))
    led = len(left.strip(FORM.NAME_EDGES)) > len(core)
    name = "" if right is None else _worded(said, figure, core, right, goes_on, led)
    name = _finished(name, figure)
    if not is_plain(name) and not leans:
        said.forget()
    said.unit = figure.unit
    return name if is_plain(name) and (right or _measures(name, figure)) else ""


def _worded(said: Said, figure: FigureSpan, core: str, right: str, goes_on: bool, led: bool) -> str:
    if FORM.NO_GOAL.match(right):
        return ""
    if FORM.TIMES.search(figure.unit) and (right or not FORM.DURATION.search(core)):
        return ""
    if right:
        return _counted_name(said, figure, core, right, goes_on)
    if FORM.SIGNED.match(core) or FORM.SHARE.match(core):
        return _measure_name(said, figure, core, goes_on)
    if not goes_on:
        said.scope = FORM.SCOPED.match(core) is not None
    elif said.scope and not FORM.SCOPED.match(core) and FORM.MEASURE.search(core):
        return ""  # 中心城区绿地面积增加9公顷、绿地率41%: of which place
    name = _measure_name(said, figure, core, goes_on)
    if led and not FORM.ACT.match(FORM.LED_CAUSE.sub("", name)):
        name = FORM.LED_CAUSE.sub("", name)  # 推动企业发展到90家
    return "" if _is_bare(name, figure, goes_on and not led) else name


def _is_bare(name: str, figure: FigureSpan, goes_on: bool) -> bool:
    """Return whether things are only named: 争创工厂2家、车间4个, of which a verb goes unread."""
    if FORM.MEASURE.search(name) or FORM.ACT.search(name):
        return False
    counted = FORM.COUNTED.search(figure.unit)
    short = counted and len(name) <= FORM.SHORT_NOUN
    return bool(goes_on or short or (FORM.BODIES.search(name) and not counted))


def _measures(name: str, figure: FigureSpan) -> bool:
    """Return whether words before a figure say what is measured, not only of what: 棉花600万吨."""
    needs = FORM.PERSONS.search(figure.unit) or FORM.PRODUCED.search(figure.unit)
    says = not needs or FORM.ACT.search(name) or FORM.MEASURE.search(name)
    return bool(says) and not (FORM.OBJECT_MISSING.search(name) or FORM.EFFECT.match(name))


def _core(left: str) -> str:
    """Return words without what only introduces them, or leads over to the figure."""
    core, before = left.strip(FORM.NAME_EDGES), ""
    while core != before:
        before = core
        core = FORM.NAME_HEAD.sub("", FORM.NAME_TAIL.sub("", FORM.ROSE_TO.sub("", core)))
        core = core.strip(FORM.NAME_EDGES)
    return core


def _measure_name(said: Said, figure: FigureSpan, core: str, goes_on: bool) -> str:
    """Return the name of a figure at the end of its clause: the words before it."""
    if FORM.SIGNED.match(core):
        known = said.subject and not FORM.CHANGED.match(said.subject)
        return f"{FORM.DONE.sub('', said.subject)}{core}" if known else ""
    whose = said.thing or said.subject
    if FORM.SHARE.match(core):
        return f"{FORM.GROWN.sub('', whose)}{core}" if whose else ""
    if FORM.GENERIC.match(core):
        part = FORM.STOCK.search(core) and FORM.NEW in whose  # 地铁新线, and how long all lines are
        people = FORM.HEADS.search(said.unit)  # 接待游客9万人次，总收入3亿元: not the visitors' own
        plain = whose and not (part or people or FORM.MEASURE.search(whose))
        whose = whose.removesuffix(FORM.BUILDING) if FORM.LENGTH_IN_USE.match(core) else whose
        said.subject = f"{whose}{core}" if plain else ""
        return said.subject
    if said.unit and FORM.OF_FIRMS.match(core):
        return f"{said.thing}{core}" if said.thing else ""
    core = FORM.CAUSING.sub("", _last_of_two(core))
    core = FORM.REALIZED.sub("", core) if FORM.MEASURE.search(core) else core
    act = FORM.ACT_LED.match(core)
    if not core or FORM.ACT_ALONE.fullmatch(core) or (goes_on and FORM.CHANGE.fullmatch(core)):
        return ""
    if goes_on and said.act:
        said.thing = core
        core = said.act + core if not act and _takes_act(said, figure, core) else core
    else:
        said.act = act.group() if act else ""
        said.thing = core[len(said.act) :] or core
    said.subject = core
    return core


def _takes_act(said: Said, figure: FigureSpan, core: str) -> bool:
    """Return whether what was done to the figure before is done to this one too."""
    if FORM.NEWLY.match(core) or FORM.PERCENT.search(figure.unit):
        return False
    if FORM.VERBAL_NOUN.search(core) and not FORM.LIGHT_ACT.search(said.act):
        return False  # 新建大棚2000亩、蔬菜种植1.4万亩
    if not FORM.MEASURE.search(core):
        return True
    alike = FORM.SCALE.sub("", said.unit) == FORM.SCALE.sub("", figure.unit)
    return alike and not FORM.STOCK.search(core)  # 新增农田8000万亩、灌溉面积2000万亩


def _last_of_two(core: str) -> str:
    """Return the measure, or the act, of its own that follows what was done: 完成改造、用电成本降低."""
    first, joint, last = core.rpartition(FORM.BETWEEN)
    if not joint or FORM.SHORT_VERBS.fullmatch(FORM.NAME_HEAD.sub("", first)):
        return core
    if FORM.ACT_LED.match(first):
        if FORM.ACT_LED.match(last):
            return core if FORM.ACT_ALONE.fullmatch(first) or first[:2] == last[:2] else last
        return last if FORM.MEASURE.search(last) else core
    own = FORM.ACT.match(last) or last.startswith(FORM.TOTAL)
    return "" if FORM.PREDICATE.search(first) and own else core


def _counted_name(said: Said, figure: FigureSpan, core: str, right: str, goes_on: bool) -> str:
    """Return the name of a figure that stands before what it counts."""
    right = FORM.AND_SOME.sub("", right)
    if goes_on and not core:
        right = FORM.AND_OTHERS.sub("", right)
    if not right or _says_which(figure, right):
        return ""
    acts = FORM.ACT_ALONE.fullmatch(core.rstrip(FORM.OF)) and FORM.ACT.search(core)
    counted = FORM.COUNTED.search(figure.unit)
    if right[0] in FORM.OF or (not core and not (goes_on and said.act)):
        return ""
    if core and not acts and not (counted and FORM.ACT.search(core)):
        return ""
    if acts and not counted and FORM.SPENT_ON.match(right):
        return FORM.FUNDS.format(act=core, what=right)
    name = (core or said.act) + right
    having = FORM.THAT_HAVE.fullmatch(name)
    name = FORM.HAVING.format(**having.groupdict()) if having else name
    if core:
        said.act = core if acts else ""
    said.thing = FORM.PREDICATE.split(right)[0]
    said.subject = name if acts and said.thing == right else said.thing
    return name


def _says_which(figure: FigureSpan, right: str) -> bool:
    """Return whether a figure tells of what size a thing is: 10000台汽车改造工程, 10万千瓦及以下机组."""
    sized = FORM.CAPACITY.search(right) and not FORM.NUMBERED.search(figure.unit)
    return bool(sized or (figure.bounded and not FORM.COUNTED.search(figure.unit)))


def _finished(name: str, figure: FigureSpan) -> str:
    """Return a name with what its last words lack, without marks of notes and idle adverbs."""
    name = FORM.ADVERB_INSIDE.sub("", FORM.NAME_NOTES.sub("", name))
    if FORM.PERCENT.search(figure.unit) and FORM.PART_OF.search(name):
        return name + FORM.PROPORTION
    if FORM.COVERS.search(name) and not FORM.ACT_ALONE.fullmatch(name):
        if FORM.BETWEEN in name:
            return ""  # 提高低保标准、覆盖9万人
        return name + FORM.COVERED.get(figure.unit[-1:], "") if figure.unit else name
    return name


def _is_vague(name: str) -> bool:
    """Return whether a name, or each of several that it joins, says nothing alone: 办结率、满意率."""
    return all(FORM.VAGUE.fullmatch(each) for each in name.split(FORM.BETWEEN)) or bool(
        FORM.VAGUE.fullmatch(name)
    )


def is_plain(name: str) -> bool:
    """Return whether a name can stand as it is."""
    bare = FORM.NAME_DIGITS.sub("", name)
    quotes = all(
        name.count(a) == name.count(b) for a, b in zip(FORM.OPENING, FORM.CLOSING, strict=True)
    )
    plain = quotes and not FORM.LEFT_OVER.search(bare) and not _is_vague(name)
    bare = FORM.ACT_LED.sub("", FORM.GROWN.sub("", name), count=1).lstrip(FORM.WELL)
    plain = plain and not FORM.GENERIC.match(bare)
    plain = plain and not FORM.ACT_ALONE.fullmatch(FORM.BRACKETS.sub("", name))
    return plain and SHORTEST <= len(name) <= LONGEST
