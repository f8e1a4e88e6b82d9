"""Direction: whether the words beside a figure say that something rises or falls.

A direction is read with certainty or not at all: a word that touches the figure (下降了5%, fell
by 5 percent, a 5-percent drop), or all such words of its clause where they agree (reduced the
use of water by 5 percent). Neutral words are named first so that they are not taken for
directions (增加值, tax cuts). A period (for five years) has no direction.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from publication.figures.figure import Direction, Figure, Kind
from publication.figures.sequence import JOINTS
from publication.figures.units import dimension
from publication.languages.lookup import primary

NUMBER = re.compile(r"[\d零〇一二两三四五六七八九十百千万亿半]|$")
Way = tuple[Direction, str]
NOWHERE: Way = (Direction.NONE, "")
REACH = 100  # characters before a figure
PERIODS = ("year", "month", "week", "day", "hour", "minute", "second")


@dataclass(frozen=True, slots=True)
class DirectionWords:
    """A language's words of direction: before a figure, behind it, and what may stand between.

    ``old`` is what stands before the value that a change starts from, ``onward`` before the
    one that it leads to, ``again`` what alone repeats a verb (and that of B by 5 percent).
    """

    before: re.Pattern[str]
    gap: re.Pattern[str]
    behind: re.Pattern[str]
    clause: re.Pattern[str]
    old: re.Pattern[str]
    onward: re.Pattern[str]
    again: re.Pattern[str]


ZH_NEUTRAL = (
    "增加值|增值|增长[点极级]|(?<![至最不])少[增减降]|多减|减[税费负贫灾员排]|升[级学]|提升工程|提高到位|新增|"
    "增强|增进|增设|增发|增补|增资|降[雨水]|降费|升值|降幅收窄|跌幅收窄|增减|升降|不增|不减|"
    "扩大内需|扩大开放|提高质量|提质"
)
ZH_TAIL = "(?:[了到至约近超逾出]|大约|接近|将近|不到|超过|突破|低于|不低于|不超过|至少)*$"
ZH_UP = (
    "增长|增加|上扬|跃升|激增|猛增|飙升|净增|涨价|提价|走高|上升|上涨|回升|提高|提升|扩大|攀升|上浮|上调|调高|高出|多出|增幅|涨幅|增速|多增|"
    f"(?:增|升|涨|扩)(?={ZH_TAIL})|(?<=比).{{1,18}}[高多快](?={ZH_TAIL})"
)
ZH_DOWN = (
    "负增长|精简|降价|走低|骤降|锐减|收缩|减轻|下降|降低|减少|回落|下滑|下跌|缩减|压减|压缩|削减|缩小|收窄|萎缩|放缓|下调|调低|缩短|"
    f"降幅|跌幅|减幅|(?:减|降|跌)(?={ZH_TAIL})|(?<=比).{{1,18}}[低少慢](?={ZH_TAIL})"
)
EN_NEUTRAL = (
    r"value[- ]added|added value|growth (?:areas?|drivers?|poles?|engines?|points?|momentum|target)|"
    r"(?:tax|fee|rate|burden|capacity|poverty|emissions?|carbon|disaster)(?: and \w+)? (?:cuts?|reductions?)|"
    r"cutting[- ]edge|(?:lower|higher|more|less|fast|high|slow|low)-[a-z]+|higher (?:education|learning|vocational|quality|level)|"
    r"increasingly|(?:more|less) than|no (?:more|less|fewer|higher|lower)|short ?cuts?|expanding domestic|falls? (?:into|under|within|short)"
)
EN_UP = (
    r"gr(?:ew|ow|ows|own|owing|owth)|r[io]ses?|rising|risen|increas(?:e|es|ed|ing)|climb(?:s|ed|ing)?|"
    r"gain(?:s|ed)?|expan(?:d|ds|ded|ding|sion)|rais(?:e|es|ed|ing)|jump(?:s|ed)?|surg(?:e|es|ed|ing)|"
    r"soar(?:s|ed|ing)?|leap(?:s|t|ed)?|skyrocket(?:ed|ing)?|rebound(?:s|ed|ing)?|higher|upturn|go(?:es|ing)? up|went up|(?:(?<=, )|(?<=\()|(?<=is )|(?<=was )|(?<=are )|(?<=were ))up(?! to)"
)
EN_DOWN = (
    r"fell|fall(?:s|en|ing)?|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|"
    r"reduc(?:e|es|ed|ing|tion|tions)|cut(?:s|ting)?|lower(?:s|ed|ing)?|shr[aiu]nk(?:s|ing|age)?|"
    r"contract(?:ed(?= (?:by|to|at))|ion|ing(?= (?:by|to)))|slash(?:ed|es|ing)?|slow(?:s|ed|ing|down)?|narrow(?:s|ed|ing)?|slid|"
    r"plung(?:e|es|ed|ing)|tumbl(?:e|es|ed|ing)|slip(?:s|ped)|dip(?:s|ped)|sank|came down|slump(?:s|ed)?|trim(?:s|med|ming)?|negative growth|(?:go(?:es|ing)?|went|brought|bring(?:s|ing)?) down|"
    r"(?:(?<=, )|(?<=\()|(?<=is )|(?<=was )|(?<=are )|(?<=were ))down(?! to)"
)


def _words(neutral: str, up: str, down: str, edge: str) -> re.Pattern[str]:
    groups = f"(?P<none>{neutral})|(?P<down>{down})|(?P<up>{up})"
    return re.compile(f"{edge}(?:{groups}){edge}")


EN_TRAIL_UP = r"increase|rise|growth|expansion|gain|higher|larger|greater|bigger|faster|more(?! than (?:[\d$]|RMB|US))|up(?! to)|uptick"
EN_TRAIL_DOWN = (
    r"decrease|drop|fall|decline|reduction|cut|contraction|lower|smaller|slower|fewer|"
    r"less(?![ -]than (?:[\d$]|RMB|US))|down|slowdown"
)
WORDS = {
    "zh": DirectionWords(
        before=_words(ZH_NEUTRAL, ZH_UP, ZH_DOWN, ""),
        gap=re.compile(
            r"(?:[了约到至近将达为的逾超再各均率以可\s]|幅度|人民币|分别|平均|接近|左右)*"
        ),
        behind=re.compile(
            "的(?:(?P<up>增长|增幅|涨幅|增速|提升|升幅)|(?P<down>下降|降幅|跌幅|降低|减少))"
        ),
        clause=re.compile(r"[，。；：、！？（）\n]"),
        old=re.compile(r"[从由自比]$"),
        onward=re.compile(r"(?!)"),
        again=re.compile(r"(?!)"),
    ),
    "en": DirectionWords(
        before=_words(EN_NEUTRAL, EN_UP, EN_DOWN, r"\b"),
        gap=re.compile(
            r"(?:[ -](?:by|to|of|at|rate|was|is|were|are|be|a|an|the|average|annual|yearly|only|just|another|"
            r"further|additional|further|year|on|more|total|real|rates|stood|reached|averaged|averaging|"
            r"reaching|hit|hitting|around|about|approximately|roughly|nearly|almost|over|some))*[ -]?",
        ),
        behind=re.compile(
            r"[ -](?:year-on-year |year-over-year |annual |average |further |cumulative |real )*"
            rf"(?:(?P<up>{EN_TRAIL_UP})|(?P<down>{EN_TRAIL_DOWN}))\b(?!-)"
        ),
        clause=re.compile(r"[.;:,()\n](?!\d)| --? | while | whereas | but "),
        old=re.compile(r"\b(?:from|than|over|on)(?: the)? $"),
        again=re.compile(r"\bby $"),
        onward=re.compile(r"[^.;:,()]{0,70} to (?:an? |the )?"),
    ),
}


REACHES = {  # what stands between a word of change and the level that is reached; and rates of change
    "zh": re.compile("[到达为]|至(?!少)"),
    "en": re.compile(r"\b(?:to|at)\b"),
}
CHANGES_THEMSELVES = {
    "zh": re.compile("增幅|涨幅|增速|升幅|降幅|跌幅|减幅"),
    "en": re.compile(r"growth|expansion|reduction|decline"),
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
    """Return the figures with their directions."""
    words, row = WORDS[language], JOINTS[language].row
    low = text.lower()
    low = low if len(low) == len(text) else text
    result: list[Figure] = []
    last, led = 0, NOWHERE
    for figure in figures:
        gap = text[last : figure.start]
        shared = bool(result) and bool(row.fullmatch(gap) or words.onward.fullmatch(gap))
        said = led if shared else _before(words, low, last, figure)
        repeats = said == NOWHERE and bool(words.again.search(gap))
        led = led if repeats else said
        last = figure.end
        result.append(_with_direction(words, text, figure, led, shared))
    return result


def _with_direction(
    words: DirectionWords, text: str, figure: Figure, led: Way, shared: bool
) -> Figure:
    """Return a figure with the direction before or behind it; two that differ are none.

    Words behind it count for more than what it shares with the figure before.
    """
    if figure.kind is not Kind.QUANTITY or dimension(figure.unit) in PERIODS:
        return figure
    if words.old.search(text[max(0, figure.start - 9) : figure.start]):
        return figure
    direction, verb = led
    behind = words.behind.match(text, figure.end)
    if behind and behind.lastgroup:
        other = Direction(behind.lastgroup)
        if not shared and direction not in (Direction.NONE, other):
            return figure
        direction, verb = other, behind[behind.lastgroup]
    return replace(figure, direction=direction, verb=verb) if direction else figure


def _before(words: DirectionWords, text: str, last: int, figure: Figure) -> Way:
    """Return the direction that the words between the last figure and this one give, and its word.

    A qualifier may stand before the word (至少降低30%), so the number ends the search.
    """
    number = NUMBER.search(figure.text)
    start = max(last, figure.start - REACH)
    end = figure.start + (number.start() if number else 0)
    for found in words.clause.finditer(text, start, figure.start):
        start = found.end()
    said = [f for f in words.before.finditer(text, start, end) if f.lastgroup != "none"]
    if not said:
        return NOWHERE
    word = said[-1]
    close = figure.start if word.end() <= figure.start else end
    touches = words.gap.fullmatch(text, word.end(), close)
    if touches or len({f.lastgroup for f in said}) == 1 or _coordinate(text, said):
        return Direction(word.lastgroup or ""), word.group()
    return NOWHERE


def _coordinate(text: str, said: list[re.Match[str]]) -> bool:
    """Say whether "and" parts the last word from those before it (lower this and raise that)."""
    return " and " in text[said[-2].end() : said[-1].start()]
