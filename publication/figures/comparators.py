"""Qualifiers of a figure: what stands before or after it and what it makes of the value.

The tables follow the project's translation conventions (突破, 超过 exceed; 以上, 不低于 at
least; 以内, 以下 no more than; 低于 below; 约, 左右, 近 about; 余, 多 more than). Official
translations use "more than" and "at least" for 以上 alike, so the matcher compares sides
(up, down, about, none), not the six comparators.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from publication.figures.figure import Comparator, Figure
from publication.figures.openings import gated
from publication.languages.kept_pattern import compiled

EQ, GT, GE, LT, LE, APPROX = Comparator
Table = tuple[tuple[Comparator, str], ...]

SIDES = {EQ: "", GT: "up", GE: "up", LT: "down", LE: "down", APPROX: "about"}

VERB = r"(?:[再将要能可]?[降减增提压完建新培引实安解达][低少加长高减升成设增育进现排决到]?)?"
ZH_BEFORE: Table = (
    (GE, rf"不少于|不低于|不小于|不下于|不止|(?:至少|最少(?!的))[^\W\d]{{0,4}}|最低(?!的){VERB}"),
    (
        LE,
        rf"不超过|不超|不高于|不多于|不大于|不突破|最长(?!的)|(?:至多|最多(?!的))[^\W\d]{{0,4}}|最高(?!的){VERB}",
    ),
    (GT, r"超过|突破|超出|(?<![赶反])超|逾|[跃迈登踏站]上|高于|大于|多于|超越|优于"),
    (LT, r"低于|少于|小于|不到|不足|不满|未满|未达"),
    (
        APPROX,
        r"大约|(?<![节预条签契])约(?:[带拉]动|增加|减少|新增|投入|惠及|覆盖|[占需可为])?|接近|将近|(?<![最附邻相远])近|大概|大致|差不多",
    ),
)
ZH_AFTER: Table = (
    (GE, r"及?以上|之上|(?<![\d百千万亿])起(?=[，。；、）])"),
    (LE, r"及?以[内下]|之[内下]|内(?![部外需地容资涵蒙陆])"),
    (APPROX, r"左右|上下|前后"),
    (GT, r"有余|开外|余"),
)
EN_BEFORE: Table = (
    (
        LE,
        r"no (?:more|greater|higher|later|longer) than|not? (?:more|greater|higher) than|"
        r"not? (?:to )?exceed(?:ing)?|not above|at (?:the )?most|a maximum of|maximum|up to|"
        r"(?:not|never)(?: to)? (?:rise|go|climb|grow)s? (?:above|beyond|over)|"
        r"within(?: the (?:next|coming|following|first))?|as (?:low|little|few) as|top",
    ),
    (
        GE,
        r"(?:no|not) (?:less|fewer|lower) than|(?:at or|and) above(?: (?:level|grade|class|category|magnitude))?|at least|a minimum of|minimum|not below|not under|"
        r"(?:never|not)(?: to)? (?:fall|drop|dip|go|sink)s? (?:below|under)|(?:stay|remain)(?:s|ed)? above",
    ),
    (
        GT,
        r"(?:more|greater|higher|larger|better|deeper|longer|taller|faster|heavier|wider|older|hotter|warmer|stronger) than(?: an?(?= ))?|(?<!approval )(?<!control )(?<!authority )(?<!power )over|above|exceed(?:s|ed|ing)?|"
        r"in excess of|upwards? of|surpass(?:es|ed|ing)?|topp?(?:s|ed|ing)|beyond|well past|"
        r"crossed|(?:broke|broken|breaks?|breaking) through(?: the)?|broke|outstripp?(?:s|ed)|(?:exceed|surpass|hitt|cross)(?:s|es|ed|ing)? the(?= $| [\d])|"
        r"(?:passing|topping|hitting|crossing|passed|crossed|surpassed|surpassing|exceeded|exceeding|broke|topped) the|"
        r"pass(?:es|ed|ing)",
    ),
    (
        LT,
        r"(?:less|fewer|lower|smaller|shorter|cheaper|younger|lighter|slower|colder|cooler|weaker) than|below|under|short of",
    ),
    (
        APPROX,
        r"about|around|approximately|roughly|some|(?:nearly|almost)(?: an?(?= ))?|close to|approach(?:es|ed|ing)|circa|"
        r"an estimated|estimated|in the region of|virtually",
    ),
)
EN_AFTER: Table = (
    (
        GE,
        r"(?:or|and) (?:more|above|over|higher|greater|better|older|longer|later|up)(?! than)|plus\b|\+|"
        r"at (?:the )?least|at a minimum|upwards?\b",
    ),
    (LE, r"or (?:less|below|under|lower|fewer)|and (?:below|under)|at (?:the )?most"),
    (GT, r"odd\b"),
    (APPROX, r"or so|or thereabouts|approximately"),
)


MONEY = r"(?:US\$|\$|RMB ?|CNY ?)"


def _compile(table: Table, before: str, after: str, flags: int = 0) -> re.Pattern[str]:
    groups = "|".join(f"(?P<{comparator.value}>{spellings})" for comparator, spellings in table)
    return compiled(f"{before}{gated(groups)}{after}", flags)


BEFORE = {
    "zh": _compile(
        ZH_BEFORE,
        "",
        r"(?:[了到至为达约有占的]|(?:平均水平|原来|过去)的|人民币|世界|全[国省市区县球]|总[量数额]|总人口)*$",
    ),
    "en": _compile(
        EN_BEFORE,
        r"[^a-z]",
        r"(?:[ -](?:another|(?:the )?ages? of|an? (?:further|additional|total of)|further|additional|only))*"
        r"(?: (?:the|our|its|an?)(?: \w+){0,4} (?:target|goal|level|figure|average|limit|ceiling|threshold|line|floor|mark)s? of)?[ -]?$",
    ),
}
AFTER = {
    "zh": _compile(ZH_AFTER, r"(?:（[^（）]{1,6}）|\([^()]{1,6}\))?", ""),
    "en": _compile(EN_AFTER, r"[ -]?", rf"(?! ?{MONEY}?\d)", re.IGNORECASE),
}
REACH, NEARER = {"zh": 20, "en": 56}, 24
EXPECTED = {
    "zh": compiled(
        r"[推估测约](?:(?:(?<!约)算|(?<=估)计)[^。；\d]{0,14}|(?<=约)[为占][^，。；\d]{1,16}的)$"
    ),
    "en": compiled(
        r"(?:expected|estimated|projected|forecast(?:ed)?) (?:to (?:total|reach|be|hit|come to)|at) $"
    ),
}
EXCEEDED = compiled("超额(?:完成|实现)[^，。；]{0,10}$")  # exceeding the target of 9 million
# the 42-trillion-yuan limit: what is under "the" is the figure.
LIMITED = compiled(r"[ -](?:[a-z]+ ){0,2}(?:limit|ceiling|cap|quota|threshold|mark)\b")
# Words that a translation may take for the limit itself: 精度优于5米, within 5 meters.
ALSO = {"zh": (("优于", LT),), "en": (("just ", APPROX), ("odd", APPROX))}
# faster than the world average of 2.6 percent: which way, another word says.
COMPARED_WITH = compiled(r"\bthan (?:the |its |an? |that )?(?:[\w’'-]+ ){0,4}(?:of|at|from) $")
COMPARED_BY = ("of ", "at ", "from ")
# 前20位, 前十，: the places from the first to that one; not 前三季度, 目前20位.
FORE, RANK = "前", compiled(r"(?<![目以之从先此年提])前$")
RANKED = compiled(r"(?<=[位名])|强|(?=[，。；、：）”]|$)")
LITTLE = {
    "zh": compiled(r"高达|达到|最长|前(?!后)|最[低高][降升达]|[跃迈登踏站]上"),
    "en": compiled(
        r"up to|top\b|(?-i:Some\b)|pass|as (?:low|high|little|many|much|few) as", re.IGNORECASE
    ),
}
LITTLE_IN_TIME = {
    "zh": compiled(r"近|内|以内|之内"),
    "en": compiled(r"over(?! [\w.,]+ years? of (?!age\b))|within", re.IGNORECASE),
}
DURATIONS = ("year", "month")
# 30分钟上高速, 600米半径: within 30 minutes, within 600 meters.
ARRIVED, TRAVEL = compiled("可?[直通]?[上到抵达]|半径"), ("minute", "hour", "metre", "km")

DISTANCE = compiled("[高低]于.")
# 5 billion yuan more than three years ago, 2 points higher than 5 percent: compared, not qualified.
COMPARING = compiled(r"(?:more|higher|greater|larger|less|lower|fewer|smaller|better) than$", re.I)
AFTER_VALUE = compiled(
    r"(?:(?<!\b(?:19|20)\d)\d%?|\b(?:million|billion|thousand|trillion|hundred))"
    r"(?: (?!(?:with|of|in|and|or|for|to|from|by|at|on|as|are|were|was|is|have|has)\b)[a-z]+){0,2} $"
)


def before(language: str, text: str, start: int) -> tuple[Comparator, int] | None:
    """Return the comparator that ends at ``start`` and where it begins, if there is one."""
    begin = max(0, start - REACH[language])
    found = BEFORE[language].search(f" {text[begin:start].lower()}")
    if not found or not found.lastgroup:
        return None
    return Comparator(found.lastgroup), begin + found.start(found.lastgroup) - 1


def after(language: str, text: str, ends: Iterable[int]) -> tuple[Comparator, int] | None:
    """Return the comparator that begins at one of ``ends`` and where it ends, if there is one."""
    for end in ends:
        found = AFTER[language].match(text, end)
        if found and found.lastgroup:
            return Comparator(found.lastgroup), found.end()
    return None


def qualified(language: str, text: str, figure: Figure, ends: Iterable[int]) -> Figure:
    """Return the figure with the qualifier before it or behind one of ``ends``, if there is one.

    Where there are two (低于13%左右), or one that says little (近三年, 前十, up to, is expected
    to reach), a translation may choose: the other becomes a hedge.
    """
    lead = before(language, text, _limit(language, text, figure)) or _rank(language, text, figure)
    if lead and _is_distance(text[lead[1] : figure.start], figure):
        lead = None
    trail = after(language, text, ends)
    found = lead or trail
    if not found:
        hints = _hinted(language, text, figure)
        return figure._replace(hedges=figure.hedges | hints) if hints else figure
    start = lead[1] if lead else figure.start
    end = max(figure.end, trail[1]) if trail else figure.end
    if lead and language == "en" and _compares(text, lead[1], figure):
        return figure._replace(hedges=figure.hedges | {lead[0]})
    hedges = set(figure.hedges) | ({trail[0]} if lead and trail else set())
    if figure.comparator is not EQ:
        hedges.add(figure.comparator)
    for word, other in ALSO[language]:
        if text.endswith(word, 0, start) or text.startswith(word, start):
            hedges.add(other)
    if _says_little(language, text[start:] if lead else text[figure.end :], figure.unit):
        hedges.add(EQ)
    return figure._replace(
        comparator=found[0],
        hedges=frozenset(hedges),
        start=start,
        end=end,
        text=text[start:end],
    )


def _hinted(language: str, text: str, figure: Figure) -> set[Comparator]:
    """Return the qualifiers that a translation may choose for a figure that has none."""
    start = figure.start
    if language == "zh" and EXCEEDED.search(text, max(0, start - 16), start):
        return {GT}
    if language == "zh" and figure.unit in TRAVEL and ARRIVED.match(text, figure.end):
        return {LE}
    if EXPECTED[language].search(text, max(0, start - NEARER), start):
        return {APPROX}
    led = text.endswith(COMPARED_BY, 0, start)
    than = led and COMPARED_WITH.search(text, max(0, start - REACH["en"]), start)
    return {GT, LT} if than else set()


def _limit(language: str, text: str, figure: Figure) -> int:
    """Return where a qualifier ends that is before the figure, or before "the" of a limit."""
    named = language == "en" and text.endswith(" the ", 0, figure.start)
    return figure.start - 4 if named and LIMITED.match(text, figure.end) else figure.start


def _is_distance(printed: str, figure: Figure) -> bool:
    """Say whether points are how far something is above another: 高于全国2个百分点."""
    return figure.unit == "percentage-point" and bool(DISTANCE.match(printed))


def _compares(text: str, start: int, figure: Figure) -> bool:
    """Say whether "more than" compares a value with the one before it (4 billion more than …)."""
    if not COMPARING.search(text[start : figure.start].rstrip()):
        return False
    return bool(AFTER_VALUE.search(text, max(0, start - REACH["en"]), start))


def _rank(language: str, text: str, figure: Figure) -> tuple[Comparator, int] | None:
    """Return that a place in a ranking is an upper limit (前20位); English has “top” for it."""
    if language != "zh" or figure.unit not in ("", "person"):
        return None
    lead = text[max(0, figure.start - 2) : figure.start]
    ranked = FORE in lead and RANK.search(lead) and RANKED.match(text, figure.end)
    return (LE, figure.start - 1) if ranked else None


def _says_little(language: str, printed: str, unit: str) -> bool:
    if LITTLE[language].match(printed):
        return True
    return unit in DURATIONS and bool(LITTLE_IN_TIME[language].match(printed))


def agree(one: Figure, other: Figure) -> bool:
    """Say whether the qualifiers of two figures of equal value say the same."""
    if one.comparator is other.comparator:
        return True  # as of most
    sides = {SIDES[one.comparator]} | {SIDES[h] for h in one.hedges}
    others = {SIDES[other.comparator]} | {SIDES[h] for h in other.hedges}
    return not sides.isdisjoint(others)
