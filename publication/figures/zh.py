"""The Chinese reader: text in, figures out.

``zh_pattern`` finds whatever may be a figure, most special first; a function per alternative
(``zh_rules``, quantities here) makes a figure of it or says that it is none. Units, signs and
qualifiers are then read around the number, and neighbours share what they print once
(``sequence``).

Firm, so that it must have a counterpart: what is printed in digits; fractions, multiples,
dates; and a Chinese numeral from two up with a unit or a counter (六个, 五年). Not firm:
numerals in quoted names and slogans, 一, bare 万 and 亿 (亿元以上), list numbers (一是, （二）).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from publication.figures import zh_rules as rules
from publication.figures import zh_shares
from publication.figures.figure import Comparator, Figure, Kind, Reading, Rule, read_power
from publication.figures.finish import finish_figures
from publication.figures.quotes import Spans, as_code, is_inside, is_quoted, quoted_spans, start_of
from publication.figures.units import ZH_UNIT, unit_at
from publication.figures.zh_context import COUNTED, excluded_spans, slogan_spans
from publication.figures.zh_numerals import Number, narrow, read_chinese, read_decimal, read_printed
from publication.figures.zh_pattern import OPENING, PATTERN, TRIGGER
from publication.figures.zh_rules import around, value_of
from publication.figures.zh_units import BROKEN, and_half, and_more
from publication.languages.kept_pattern import compiled

GROWN = compiled(
    r"(?:增加|增长|提高|扩大|上升|提升|增|扩)了?(?:\d[\d.]*[%％][、和])?(?:约|近|超过)?$"
)
SIGN = compiled(
    r"(?:零下|(?:^|(?<=[为是约至到达由从，、（(率]))负|(?:^|(?<=[为是到至达由从在约了长降升跌率幅和与及、（(，,：:\s])|(?<=[温幅]度))[-−－–])$"
)
LONG = compiled(r"(?!(?:19|20)\d\d$)\d{4,}")
HAN = compiled(r"[^\W\d]")
APPROXIMATE = compiled(r"([一二两三四五六七八])([二三四五六七八九])([十百千万亿]*)")
EXCHANGED, THOUSAND = compiled("[兑合折]"), Decimal(1000)  # 1美元兑8元: 8 yuan to the dollar
IN_QUOTES = compiled(r"“[^”]*$")
REACH = 14  # letters before the digits of a code, characters of a quoted name


def read_zh(text: str) -> list[Figure]:
    """Return the figures of a Chinese text, in order."""
    source = narrow(text)
    if not TRIGGER.search(source):
        return finish_figures("zh", source, [])
    figures = list(_found(source))
    finished = finish_figures("zh", source, figures)
    if source == text:
        return finished
    return [f._replace(text=text[f.start : f.end]) for f in finished]


def _found(text: str) -> Iterator[Figure]:
    idioms, quotes = excluded_spans(text), quoted_spans(text)
    names = quotes + slogan_spans(text)
    end = 0
    for trigger in TRIGGER.finditer(text):
        found = None if trigger.start() < end else _match(text, trigger.start(), end)
        if not found:
            continue
        name, end = found.lastgroup or "", found.end()
        if name in IN_IDIOMS and is_inside(found.start(), idioms):
            yield from _of_idiom(name, found)
            continue
        for figure in RULES[name](text, found):
            end = max(end, figure.end)
            yield _named(figure, name, names, quotes) if names else figure


def _of_idiom(rule: str, found: re.Match[str]) -> Iterator[Figure]:
    """A number of an idiom may be told (四季, the four seasons), and need not."""
    if found.string.startswith("兆", found.end()):
        return  # 千兆 is a gigabit, not a thousand
    number = read_chinese(found.group()) if rule == "chinese" else None
    if number and number.style in ("plain", "scale") and number.number > 0:
        start, end = found.span()
        text, value, scale = found.group(), number.number, number.scale
        if value * scale > 1:
            yield Figure(Kind.QUANTITY, value, text, start, end, scale=scale, firm=False)


def _match(text: str, at: int, end: int) -> re.Match[str] | None:
    """Return what may be a figure at a trigger; the letters of a code stand before its digits."""
    if "0" <= text[at] <= "9" and (text[at - 1].isascii() or text[at - 1] == "·"):
        opening = OPENING.search(text, max(end, at - REACH), at)
        found = PATTERN.match(text, opening.start()) if opening else None
        if found:
            return found
    return PATTERN.match(text, at)


def _named(figure: Figure, rule: str, names: Spans, quotes: Spans) -> Figure:
    """Return a figure that may be part of a name; numerals in a name are not firm."""
    if not is_inside(figure.start, names):
        return figure
    loose = rule not in FIRM_IN_NAMES and figure.unit != "short-year"
    name = start_of(figure.start, quotes)
    if name is None and not (loose and figure.firm):
        return figure
    return figure._replace(firm=figure.firm and not loose, name=name)


def _arabic(text: str, found: re.Match[str]) -> Iterator[Figure]:
    figure = _quantity(text, found.start(), found.end(), read_printed(found.group()))
    if EXCHANGED.match(text, figure.end) and figure.value == 1:
        figure = figure._replace(firm=False)
    named = _is_festival(text, found.start())
    if named or _is_article(text, figure) or _is_base(text, figure):
        figure = figure._replace(firm=False)
    yield as_code(figure) if _is_code(text, found, figure) else figure
    if figure.unit == "permille":
        base = figure._replace(number=THOUSAND, unit="", also=(), firm=False)
        yield base._replace(start=figure.end - 1)


def _is_article(text: str, figure: Figure) -> bool:
    """Say whether a 1 counts as an article does: 1个村和4个组, the village and its four groups."""
    if figure.value != 1 or figure.comparator is not Comparator.EQ:
        return False
    return figure.unit in ("", "person") and bool(figure.unit or COUNTED.match(text, figure.end))


def _is_base(text: str, figure: Figure) -> bool:
    """Say whether a number is what a rate is for: 1500/10万, which English may say once for two."""
    return text.endswith("/", 0, figure.start) and figure.value in BASES


def _is_festival(text: str, start: int) -> bool:
    """Say whether a number is that of “双11”, which English calls by another name."""
    return text.endswith("双", 0, start)


def _decimal(text: str, found: re.Match[str]) -> Iterator[Figure]:
    """七点二个百分点."""
    yield _quantity(text, found.start(), found.end(), read_decimal(found.group()))


def _power(text: str, found: re.Match[str]) -> Iterator[Figure]:
    """2×10⁸千瓦时."""
    number, scale = read_power(found.group())
    yield _quantity(text, found.start(), found.end(), Number(number, scale, "arabic"))


def _is_code(text: str, found: re.Match[str], figure: Figure) -> bool:
    """“22377” and 9610 are codes, 2.0 a version: digits without unit, counter or qualifier."""
    if figure.unit or figure.comparator is not Comparator.EQ or figure.scale != 1:
        return False
    if is_quoted(text, found) or found.group().endswith(".0"):
        return True
    return bool(LONG.fullmatch(found.group()) and not HAN.match(text, found.end()))


def _chinese(text: str, found: re.Match[str]) -> Iterator[Figure]:
    number = read_chinese(found.group())
    if number is None or number.style == "digits":
        yield from _approximate(text, found, number)
    elif number.style == "scale":
        yield from _scale(text, found, number)
    else:
        yield from _counted(text, found, number)


def _counted(text: str, found: re.Match[str], number: Number) -> Iterator[Figure]:
    """六个, 五年 are firm; a number that counts nothing (六) is not, nor is 一."""
    figure = _quantity(text, found.start(), found.end(), number)
    one = figure.value == 1
    if figure.value == 0 or one and (not figure.unit or figure.unit in ("person", "day")):
        return
    slogan = text.startswith("个“", found.end())
    counted = not slogan and bool(figure.unit or COUNTED.match(text, found.end()))
    plain = figure.comparator is Comparator.EQ
    worse = text.endswith("劣", 0, found.start())  # 四类、劣四类
    firm = counted and not (one and plain or worse)
    yield figure if firm else figure._replace(firm=False)


def _scale(text: str, found: re.Match[str], number: Number) -> Iterator[Figure]:
    """A scale without a number: 上亿, 数十万, 千亿, 万亩."""
    upon = text[found.start() - 1 : found.start()] == "上"
    figure = _quantity(text, found.start(), found.end(), number)
    counts = len(found.group()) > 1 or COUNTED.match(text, found.end())
    name = IN_QUOTES.search(text, max(0, found.start() - REACH), found.start())
    rate = text.startswith("车", found.end())  # 万车死亡人数
    if figure.unit or number.vague or upon or counts or name or rate:
        yield _open(figure, upon)


def _open(figure: Figure, upon: bool) -> Figure:
    """A scale without a number is "more than" or "about", or money, in English."""
    if not upon and figure.comparator is not Comparator.EQ:
        return figure._replace(firm=bool(figure.unit))
    hedges = frozenset({Comparator.EQ, Comparator.GT, Comparator.APPROX})
    also = () if figure.unit else (Reading("rmb", figure.value),)
    return figure._replace(hedges=hedges, firm=upon, also=also)


def _approximate(text: str, found: re.Match[str], number: Number | None) -> Iterator[Figure]:
    """二三十 is a range; 三四线 third- and fourth-tier; 九二 a year; 八八 a name."""
    parts = APPROXIMATE.fullmatch(found.group())
    if not parts or value_of(parts[2]) != value_of(parts[1]) + 1:
        if number:
            yield from _digitwise(found, str(number.number))
        return
    low, high = value_of(parts[1]), value_of(parts[2])
    unit, end = unit_at(ZH_UNIT, text, found.end())
    start, scale = found.start(), value_of("一" + parts[3]) if parts[3] else Decimal(1)
    printed, firm = text[start:end], bool(parts[3])
    if parts[3] or unit or COUNTED.match(text, found.end()):
        yield Figure(
            Kind.QUANTITY, low, printed, start, end, scale=scale, unit=unit, upper=high, firm=firm
        )
    else:
        for value in (low, high):
            yield Figure(Kind.QUANTITY, value, found.group(), start, found.end(), firm=False)


def _digitwise(found: re.Match[str], digits: str) -> Iterator[Figure]:
    year = len(digits) == 2 and digits[0] in "789" and digits[0] != digits[1]
    start, end = found.span()
    if year:
        short = Figure(Kind.ORDINAL, Decimal(digits), found.group(), start, end, unit="short-year")
        yield short
    else:
        yield Figure(Kind.CODE, Decimal(digits), found.group(), start, end, code=digits, firm=False)


def _quantity(text: str, start: int, end: int, number: Number) -> Figure:
    """Return the quantity at ``start``: unit, half and sign beside it, its qualifier around it."""
    unit, stop = unit_at(ZH_UNIT, text, end)
    value, scale = number.number, number.scale
    more = number.more
    if unit in BROKEN:
        value, unit, stop = and_half(text, value, unit, stop)
        unit, stop, more = and_more(text, unit, stop, more)
    sign = SIGN.search(text, max(0, start - 2), start) if unit in SIGNED else None
    if sign and (sign.group() != LOST or unit in MEASURED):
        start, value = sign.start(), -value
    grown = unit == "times" and bool(GROWN.search(text[max(0, start - 14) : start]))
    amount = value * scale
    also: tuple[Reading, ...] = ()
    if grown:
        also = Reading("times", amount + 1), Reading("percent", amount * 100)
    elif unit == "times":
        also = (Reading("percent", amount * 100),)  # 基准利率的0.7倍
    elif unit == "permille":
        also = (Reading("", value),)  # 13.1 per 1,000
    if not unit and amount >= MILLIONS and text.startswith("级", stop):
        also = (Reading("rmb", amount),)  # 十亿级企业 is worth a billion yuan
    figure = Figure(
        Kind.QUANTITY, value, text[start:stop], start, stop, scale=scale,
        unit="times-more" if grown else unit,
        comparator=Comparator.GT if more else Comparator.EQ,
        also=also,
    )  # fmt: skip
    return around(text, figure)


MILLIONS, BASES = 10**7, (10**3, 10**4, 10**5, 10**6)
LOST = "负"  # also of games: 胜四负六
MEASURED = ("percent", "percentage-point", "celsius")
SIGNED = ("", "percent", "permille", "percentage-point", "celsius", "metre", "times", "rmb", "usd")
IN_IDIOMS = ("chinese", "half", "month", "tenths", "discount", "months")
FIRM_IN_NAMES = ("arabic", "plan", "numbered", "congress", "date", "code", "ordinal", "span")
RULES: dict[str, Rule] = {
    "mark": rules.mark,
    "date": rules.date,
    "span": rules.span,
    "months": rules.months,
    "month": rules.month,
    "decade": rules.decade,
    "dotted": rules.dotted,
    "plan": rules.plan,
    "numbered": rules.plan,
    "congress": rules.congress,
    "share": zh_shares.share,
    "ratio": rules.ratio,
    "among": zh_shares.among,
    "always": rules.always,
    "quarters": rules.quarters,
    "minutes": rules.minutes,
    "half": zh_shares.half,
    "fold": rules.fold,
    "tenths": rules.tenths,
    "discount": rules.discount,
    "code": rules.code,
    "ordinals": rules.ordinals,
    "ordinal": rules.ordinal,
    "circled": rules.circled,
    "both": rules.both,
    "arabic": _arabic,
    "decimal": _decimal,
    "chinese": _chinese,
    "power": _power,
    "pair": rules.pair,
}
