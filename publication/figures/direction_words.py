"""The words that say that a figure rises or falls, in both languages.

Neutral words are named first, so that they are not taken for directions (增加值, tax cuts, set
up). A word before ``AMOUNT`` touches its number, before which the search ends.
"""

from __future__ import annotations

import re

from publication.cache.values import dataclass
from publication.figures.openings import gated
from publication.languages.kept_pattern import compiled

NOTHING = compiled(r"(?!)")


@dataclass(frozen=True, slots=True)
class DirectionWords:
    """A language's words of direction: before a figure, behind it, and what may stand between.

    ``old`` is what stands before the value that a change starts from, ``onward`` before the
    one that it leads to, ``again`` and ``also`` what alone repeats a verb (and that of B by 5
    percent; and that of B to 5), as a ``bare`` name does for rates (and that of B 5 percent): in a
    language without ``again`` none is repeated.
    ``later`` is what a level without a verb is compared by, far behind it (, down from 66 percent).
    ``led`` is a preposition that a verb far before it may lead, up to where its sentence ``ends``;
    a ``noun`` says nothing unless it touches the figure (a 增幅 slows down too); what stands behind
    ``per`` is no figure of its own.
    """

    before: re.Pattern[str]
    gap: re.Pattern[str]
    behind: re.Pattern[str]
    clause: re.Pattern[str]
    old: re.Pattern[str]
    ends: re.Pattern[str]
    per: re.Pattern[str]
    noun: re.Pattern[str] = NOTHING
    onward: re.Pattern[str] = NOTHING
    again: re.Pattern[str] = NOTHING
    also: re.Pattern[str] = NOTHING
    bare: re.Pattern[str] = NOTHING
    later: re.Pattern[str] = NOTHING
    led: re.Pattern[str] = NOTHING


def _words(neutral: str, up: str, down: str, edge: str) -> re.Pattern[str]:
    groups = f"(?P<none>{neutral})|(?P<down>{down})|(?P<up>{up})"
    return compiled(f"{edge}{gated(groups)}{edge}")


ZH_TAIL = "(?:[了到至约近超逾出]|大约|接近|将近|不到|超过|突破|低于|不低于|不超过|至少)*$"
ZH_RELIEF = f"(?:减(?:税降费|税|负)|降费(?:减税)?)(?={ZH_TAIL})"  # an amount by which taxes fall
ZH_NEUTRAL = (
    f"增加值|增值|增长[点极级]|(?<![至最不])少[增减降]|多减|减(?!(?:税降费|税|负)(?:{ZH_TAIL}))[税费负贫灾员排]|升[级学]|提升工程|提高到位|"
    f"新增(?=就业|[^，。；：]*[减降退脱])|增强|增进|增设|增发|增补|增资|降[雨水]|降费(?!(?:减税)?(?:{ZH_TAIL}))|升值|增减(?!少)|升降(?!低)|下限扩大|不增|不减|"
    "扩大内需|扩大开放|提高质量|提质|加快(?:推进|建设|发展|实施|构建)"
)
ZH_UP = (
    "增长|增加|增收|增产|增支|新增|扩招|上扬|跃升|激增|猛增|飙升|净增|涨价|提价|走高|上升|上涨|回升|提高|提升|扩大|攀升|"
    "上浮|上调|调高|调增|高出|多出|多收|增幅|涨幅|增速|多增|加快|延长|"
    f"(?:增|升|涨|扩)(?={ZH_TAIL})|比.{{1,18}}[高多快](?={ZH_TAIL})|(?<!不)高于[^，。；]{{1,14}}$"
)
ZH_DOWN = (
    f"负增长|{ZH_RELIEF}|精简|降价|走低|骤降|锐减|收缩|减轻|下降|降低|减少|减收|减产|减支|回落|下滑|下跌|缩减|压减|压缩|压降|削减|"
    "缩小|减按|收窄|萎缩|放缓|放慢|减缓|趋缓|下调|调低|调减|裁减|缩短|少收|"
    f"降幅|跌幅|减幅|(?:减|降|跌)(?={ZH_TAIL})|比.{{1,18}}[低少慢](?={ZH_TAIL})|(?<!不)低于[^，。；]{{1,14}}$"
)
VERBS_WITH_UP = (
    "set|sets|setting|ma[dk]e|makes|making|takes?|took|taking|taken|buil[dt]|builds|building|opens?|"
    "opened|opening|draws?|drew|drawn|drawing|cleaned|freed|freeing|lined|end|ended|follow|followed|"
    "sum|summed|added|adding|backed|puts?|steps?|stepped|stepping|speeds?|sped|speeding"
)
VERBS_WITH_DOWN = (
    "shut|shuts|shutting|close|closed|closing|crack|cracked|hand|handed|lay|laid|break|broke|broken"
)
AMOUNT = (
    r"(?=(?: by| about| around| over| more than| at least| nearly| almost| roughly| some| another|"
    r" an?(?: average| total)?(?: of)?| slightly| sharply)* ?(?:us\$|\$|rmb ?)?$)"
)
EN_NEUTRAL = (
    rf"(?:{VERBS_WITH_UP}) up|(?:{VERBS_WITH_DOWN}) down|"
    r"value[- ]added|added value|growth (?:areas?|drivers?|poles?|engines?|points?|momentum|target)|"
    r"(?:tax|fee|rate|burden|capacity|poverty|emissions?|carbon|disaster)(?: and \w+)? (?:cuts?|reductions?)|"
    r"cutting[- ]edge|(?:lower|higher|more|less|fast|high|slow|low)-[a-z]+|higher (?:education|learning|vocational|quality|level)|"
    r"increasingly|(?:more|less) than|no (?:more|less|fewer|higher|lower)|short ?cuts?|expanding domestic|"
    r"falls? (?:into|under|within|short)|(?:not|never) (?:to )?(?:rise|go|fall|drop)"
)
EN_UP = (
    r"gr(?:ew|ow|ows|own|owing|owth)|r[io]ses?|rising|risen|increas(?:e|es|ed|ing)|climb(?:s|ed|ing)?|"
    r"gain(?:s|ed)?|expan(?:d|ds|ded|ding|sion)|rais(?:e|es|ed|ing)|jump(?:s|ed)?|surg(?:e|es|ed|ing)|"
    r"soar(?:s|ed|ing)?|leap(?:s|t|ed)?|skyrocket(?:ed|ing)?|rebound(?:s|ed|ing)?|higher|dearer|upturn|upward|"
    r"(?:accelerat|widen|quicken|lengthen|extend|appreciat)(?:e|es|ed|s|ing)|hike[ds]?|lift(?:s|ed|ing)? (?=from|to)|"
    r"(?:edged|edging|inched|picked|scaled|scaling|went|gone|go|goes|going) up|"
    rf"up{AMOUNT}|(?:(?<=, )|(?<=\()|(?<=is )|(?<=was )|(?<=are )|(?<=were ))up(?! to)"
)
EN_DOWN = (
    r"fell|fall(?:s|en|ing)?|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|"
    r"reduc(?:e|es|ed|ing|tion|tions)|cut(?:s|ting)?|lower(?:s|ed|ing)?|shr[aiu]nk(?:s|ing|age)?|"
    r"contract(?:ed(?= (?:by|to|at))|ion|ing(?= (?:by|to)))|slash(?:ed|es|ing)?|slow(?:s|ed|ing|down)?|narrow(?:s|ed|ing)?|slid|"
    r"plung(?:e|es|ed|ing)|tumbl(?:e|es|ed|ing)|slip(?:s|ped)|dip(?:s|ped)|sank|cheaper|downward|slump(?:s|ed)?|trim(?:s|med|ming)?|negative growth|"
    r"(?:decelerat|moderat|shorten|depreciat|retreat)(?:ed|s|ing)|"
    r"(?:edged|edging|inched|came|come|scaled|scaling|went|gone|go|goes|going|brought|brings?|bringing) down|"
    rf"down{AMOUNT}|(?:(?<=, )|(?<=\()|(?<=is )|(?<=was )|(?<=are )|(?<=were ))down(?! to)"
)
EN_TRAIL_UP = (
    r"increase|rise|growth|expansion|gain|jump|surge|leap|climb|hike|rebound|higher|larger|greater|bigger|faster|quicker|wider|longer|"
    r"more(?! than (?:[\d$]|rmb|us))|up(?! to)|uptick|(?<=points )above"
)
EN_TRAIL_DOWN = (
    r"decrease|drop|fall|decline|reduction|cut|contraction|plunge|slump|slide|dip|lower|smaller|slower|fewer|narrower|shorter|"
    r"less(?![ -]than (?:[\d$]|rmb|us))|down|slowdown|(?<=points )below"
)
AN_AVERAGE = (  # "by an average of", "by another"
    r"(?:an? (?:annual |yearly |further |additional )?(?:average|total) of |an? (?:further|additional) |"
    r"another |as much as )?"
)
TO_A_LEVEL = (
    r"is|was|are|were|be|been|has|have|had|will|would|should|can|may|must|reach\w*|hits?|total\w*|"
    r"stood|stands?|account\w*|came|amount\w*|exceed\w*|remain\w*|keep|kept|at|to|than|over|from|"
    r"who|which|that(?! of)|where|when|including|within|under|above|below|about|around|more|less"
)
WORDS = {
    "zh": DirectionWords(
        before=_words(ZH_NEUTRAL, ZH_UP, ZH_DOWN, ""),
        gap=compiled(
            r"(?:[了约到至近将达为的逾超再各均率以可\s]|幅度|人民币|分别|平均|接近|左右|"
            r"(?:控制|保持|维持|稳定)在|预期|目标)*"
        ),
        behind=compiled(
            r"(?:的|[^\W\d]{1,6}?(?=增速|[增涨升降跌]幅))"  # 3%的能源消费增速
            "(?:(?P<up>增长|[增涨升]幅|增速|提升)|(?P<down>下降|[降跌]幅|降低|减少))"
        ),
        clause=compiled(r"[，。；：、！？（）\n]"),
        old=compiled(r"[从由自比]$"),
        ends=compiled(r"[。；！？\n]"),
        per=compiled("每$"),
        noun=compiled("增幅|涨幅|增速|降幅|跌幅|减幅"),
    ),
    "en": DirectionWords(
        before=_words(EN_NEUTRAL, EN_UP, EN_DOWN, r"\b"),
        gap=compiled(
            r"(?:[ -](?:by|to|of|at|rate|back|was|is|were|are|be|a|an|the|average|annual|yearly|only|just|another|"
            r"further|additional|year|on|more|total|real|rates|stood|reached|averaged|averaging|"
            r"reaching|hit|hitting|around|about|approximately|roughly|nearly|almost|over|some))*[ -]?",
        ),
        behind=compiled(
            r"[ -](?:year-on-year |year-over-year |annual |average |further |cumulative |real )*"
            rf"(?:(?P<up>{EN_TRAIL_UP})|(?P<down>{EN_TRAIL_DOWN}))\b(?!-)"

        ),
        clause=compiled(  # one set of characters first: quick to search for
            r"[.;:,()\n ](?:(?<! )(?!\d)|(?<= )(?:--?|while|whereas|but) )"
        ),
        old=compiled(r"\b(?:from|than|over|on)(?: the)? $"),
        ends=compiled(
            r"[.;](?!\d)|\n|\b(?:while|whereas|but|although|though|however)\b"
        ),
        per=compiled(r"\b(?:per|every|each) (?:us\$|\$|rmb ?)?$"),
        onward=compiled(r"[^.;:,()]{0,70} to (?:an? |the )?"),
        again=compiled(
            rf"\b(?:by|from) {AN_AVERAGE}$"
        ),
        also=compiled(
            r"[^,]{0,14},? and (?!.*(?:ed|ing)\b)[a-z’' -]{3,60} to "
        ),
        bare=compiled(
            rf"(?!.*\b(?:{TO_A_LEVEL})\b)(?: year[ -]on[ -]year)?,? (?:and |with )?[a-z’'() -]{{3,60}}"
            r"(?<! of)(?<! in)(?<! by)(?<! for)(?<! on)(?<! a)(?<! an)(?<! the) "
            r"|(?: year[ -]on[ -]year)? in the [a-z]+ (?:quarter|half),? (?:and )?"
        ),
        later=compiled(r"[a-z ’'-]{0,60}, (?:(?P<up>up)|(?P<down>down)) from\b"),
        led=compiled(rf"\b(?:by|to|from) {AN_AVERAGE}$"),
    ),
}  # fmt: skip
