"""The Chinese reader: text in, figures out.

One pattern finds whatever may be a figure, most special first; a small function per
alternative makes a figure of it or says that it is none. Units and qualifiers are then read
around the number, and neighbours share what they print once (``sequence``).

Firm, so that it must have a counterpart: what is printed in digits; fractions, multiples,
dates; and a Chinese numeral from two up with a unit or a counter (六个, 五年). Not firm:
numerals in quoted names and slogans, 一, bare 万 and 亿 (亿元以上), list numbers (一是, （二）).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from publication.figures import comparators
from publication.figures.figure import Comparator, Figure, Kind, Reading, Rule
from publication.figures.quotes import as_code, inside, is_quoted
from publication.figures.sequence import finish
from publication.figures.units import ORDINAL, ZH_UNIT, unit_at
from publication.figures.zh_context import COUNTED, THEN, excluded, named
from publication.figures.zh_numerals import ARABIC, WIDE, Number, read_chinese, read_printed
from publication.figures.zh_pattern import CN, PATTERN

GROWN = re.compile(r"(?:增加|增长|提高|扩大|上升|提升|增|扩)了?$")
ROMAN_BASE = ord("Ⅰ") - 1


def read_zh(text: str) -> list[Figure]:
    """Return the figures of a Chinese text, in order."""
    narrow = text.translate(WIDE)
    skip, names = excluded(narrow), named(narrow)
    figures: list[Figure] = []
    for found in PATTERN.finditer(narrow):
        name = found.lastgroup or ""
        read = bool(figures) and found.start() < figures[-1].end
        if read or name in IN_IDIOMS and inside(found.start(), skip):
            continue
        for figure in RULES[name](narrow, found):
            named_so = name not in FIRM_IN_NAMES and figure.unit != "short-year"
            loose = named_so and inside(figure.start, names)
            figures.append(replace(figure, firm=False) if loose else figure)
    return [_printed(text, f) for f in finish("zh", narrow, figures)]


def _printed(text: str, figure: Figure) -> Figure:
    return replace(figure, text=text[figure.start : figure.end])


def _number(text: str) -> Number | None:
    return read_printed(text) if text[:1].isdigit() else read_chinese(text)


def _value(text: str) -> Decimal:
    number = _number(text)
    return number.number * number.scale if number else Decimal(0)


def _simple(kind: Kind, value: Decimal, found: re.Match[str], **more: object) -> Figure:
    figure = Figure(kind, value, found.group(), found.start(), found.end())
    return replace(figure, **more)  # type: ignore[arg-type]


def _mark(text: str, found: re.Match[str]) -> Iterator[Figure]:
    digits = re.search(rf"\d+|{CN}", found.group())
    if digits:
        yield _simple(Kind.MARK, _value(digits.group()), found, firm=False)


def _date(text: str, found: re.Match[str]) -> Iterator[Figure]:
    start = found.start()
    for group, kind in (("y", Kind.YEAR), ("m", Kind.MONTH), ("d", Kind.DAY)):
        if found[group]:
            end = found.end(group) + 1
            value = _value(found[group])
            yield Figure(kind, value, text[start:end], start, end, unit=kind.value + "-date")
            start = end


def _span(text: str, found: re.Match[str]) -> Iterator[Figure]:
    yield _simple(Kind.YEAR, _value(found.group()), found, unit="year-date")


def _month(text: str, found: re.Match[str]) -> Iterator[Figure]:
    start = found.start()
    for part in re.finditer(rf"({ARABIC}|{CN})([月日号])", found.group()):
        kind = Kind.MONTH if part[2] == "月" else Kind.DAY
        begin, end = start + part.start(), start + part.end()
        yield Figure(kind, _value(part[1]), part.group(), begin, end, unit=kind.value + "-date")


def _decade(text: str, found: re.Match[str]) -> Iterator[Figure]:
    tens = re.findall(r"\d0|[二三四五六七八九]", found.group())
    for ten in tens:
        value = Decimal(ten) if ten[0].isdigit() else _value(ten) * 10
        also = (Reading("decade", value + 1900), Reading("decade", value + 2000))
        yield _simple(Kind.YEAR, value, found, unit="decade", also=also)


def _plan(text: str, found: re.Match[str]) -> Iterator[Figure]:
    value = _value(found.group().strip("第").rstrip("五").rstrip("个"))
    yield _simple(Kind.ORDINAL, value, found, unit=ORDINAL, also=(Reading("period", FIVE),))


def _congress(text: str, found: re.Match[str]) -> Iterator[Figure]:
    value = _value(found.group().removeprefix("党的").rstrip("大"))
    yield _simple(Kind.ORDINAL, value, found, unit=ORDINAL)


def _share(text: str, found: re.Match[str]) -> Iterator[Figure]:
    whole, _, part = found.group().partition("分之")
    over = _value("一" + whole if whole in "百千万" else whole)
    if whole == "百":
        yield _around(text, _simple(Kind.QUANTITY, _value(part), found, unit="percent"))
    elif over:
        ratio = _value(part) / over
        yield _around(text, _simple(Kind.QUANTITY, ratio, found, unit="ratio"))


def _half(text: str, found: re.Match[str]) -> Iterator[Figure]:
    if found.group() == "半":
        unit, end = unit_at(ZH_UNIT, text, found.end())
        printed = text[found.start() : end]
        yield Figure(Kind.QUANTITY, HALF, printed, found.start(), end, unit=unit, firm=False)
        return
    figure = _simple(Kind.QUANTITY, HALF, found, unit="ratio")
    if found.group() in ("过半", "半数"):
        figure = replace(figure, comparator=Comparator.GT, hedges=frozenset({Comparator.EQ}))
    yield _around(text, figure) if found.group() != "过半" else figure


def _fold(text: str, found: re.Match[str]) -> Iterator[Figure]:
    times = re.search(rf"{CN}|\d", found.group())
    value = Decimal(2) ** int(_value(times.group())) if times else Decimal(2)
    firm = found.group() not in ("倍增", "成倍")
    yield _simple(Kind.QUANTITY, value, found, unit="times", firm=firm)


def _tenths(text: str, found: re.Match[str]) -> Iterator[Figure]:
    tens, _, unit = found.group().partition("成")
    value = _value(tens) * 10 + (Decimal(5) if unit == "半" else _value(unit) if unit else 0)
    yield _around(text, _simple(Kind.QUANTITY, value, found, unit="percent"))


def _code(text: str, found: re.Match[str]) -> Iterator[Figure]:
    digits = re.search(ARABIC, found.group())
    value = Decimal(digits.group().replace(",", "")) if digits else Decimal(0)
    code = re.sub(r"[-·]", "", found.group()).replace("＋", "+").upper()
    yield _simple(Kind.CODE, value, found, code=code)


def _ordinal(text: str, found: re.Match[str]) -> Iterator[Figure]:
    printed = found.group().removeprefix("第")
    roman = len(printed) == 1 and 0x2160 <= ord(printed) <= 0x216B
    number = None if roman else _number(printed)
    if not roman and (number is None or number.vague):
        return
    value = Decimal(ord(printed) - ROMAN_BASE) if roman else _value(printed)
    firm = value > 1 and (roman or printed[0].isdigit() or found.group()[0] != "第" or value > 3)
    yield _simple(Kind.ORDINAL, value, found, unit=ORDINAL, firm=firm)


def _arabic(text: str, found: re.Match[str]) -> Iterator[Figure]:
    figure = _quantity(text, found.start(), found.end(), read_printed(found.group()))
    yield as_code(figure) if _is_code(text, found, figure) else figure


def _is_code(text: str, found: re.Match[str], figure: Figure) -> bool:
    """“22377” and 9610 are codes, 2.0 a version: digits without unit, counter or qualifier."""
    if figure.unit or figure.comparator is not Comparator.EQ or figure.scale != 1:
        return False
    long = re.fullmatch(r"(?!(?:19|20)\d\d$)\d{4,}", found.group())
    counted = re.match(r"[^\W\d]", text[found.end() :])
    return is_quoted(text, found) or found.group().endswith(".0") or bool(long and not counted)


def _chinese(text: str, found: re.Match[str]) -> Iterator[Figure]:
    number = read_chinese(found.group())
    if number is None:
        return
    if number.style == "digits":
        yield from _digitwise(found, str(number.number))
        return
    figure = _quantity(text, found.start(), found.end(), number)
    if number.style == "scale":
        upon = text[found.start() - 1 : found.start()] == "上"
        counts = len(found.group()) > 1 or COUNTED.match(text, found.end())
        if figure.unit or number.vague or upon or counts:
            yield _open(replace(figure, firm=False), upon)
        return
    if figure.value == 0:
        return
    one = figure.value == 1
    if one and (not figure.unit or figure.unit in ("person", "day")):
        return
    slogan = text.startswith("个“", found.end())
    counted = not slogan and bool(figure.unit or COUNTED.match(text, found.end()))
    yield replace(figure, firm=counted and not one)


def _digitwise(found: re.Match[str], digits: str) -> Iterator[Figure]:
    """三四线 is third- and fourth-tier; 九二 is a year; 八八 is a name."""
    if len(digits) == 2 and int(digits[1]) == int(digits[0]) + 1:
        for digit in digits:
            yield _simple(Kind.QUANTITY, Decimal(digit), found, firm=False)
        return
    year = len(digits) == 2 and digits[0] in "789" and digits[0] != digits[1]
    kind = Kind.ORDINAL if year else Kind.CODE
    unit = "short-year" if year else ""
    yield _simple(kind, Decimal(digits), found, firm=year, unit=unit, code="" if year else digits)


def _open(figure: Figure, upon: bool) -> Figure:
    """A scale without a number (上亿, 数十万, 千亿) is "more than" or "about", or money, in English."""
    if not upon and figure.comparator is not Comparator.EQ:
        return replace(figure, firm=bool(figure.unit))
    hedges = frozenset({Comparator.EQ, Comparator.GT, Comparator.APPROX})
    also = () if figure.unit else (Reading("rmb", figure.value),)
    return replace(figure, hedges=hedges, firm=upon, also=also)


def _pair(text: str, found: re.Match[str]) -> Iterator[Figure]:
    yield _simple(Kind.QUANTITY, Decimal(2), found, firm=False)


def _quantity(text: str, start: int, end: int, number: Number) -> Figure:
    """Return the quantity at ``start``: its unit is read behind it, its qualifier around it."""
    unit, stop = unit_at(ZH_UNIT, text, end)
    figure = Figure(
        Kind.QUANTITY, number.number, text[start:stop], start, stop, scale=number.scale, unit=unit
    )
    if number.more:
        figure = replace(figure, comparator=Comparator.GT)
    return _around(text, _grown(text, figure))


def _grown(text: str, figure: Figure) -> Figure:
    """增加两倍 is three times as much; a translation may state either."""
    if figure.unit != "times" or not GROWN.search(text[: figure.start][-4:]):
        return figure
    more, value = figure.value * 100, figure.value
    also = (Reading("times", value + 1), Reading("percent", more), Reading("times", value))
    return replace(figure, unit="times-more", also=also)


def _around(text: str, figure: Figure) -> Figure:
    """Return the figure with the qualifier before it, or behind it or behind its counter."""
    counter = THEN.match(text, figure.end)
    ends = (figure.end, counter.end()) if counter else (figure.end,)
    return comparators.qualified("zh", text, figure, ends)


FIVE, HALF = Decimal(5), Decimal("0.5")
IN_IDIOMS = ("chinese", "half", "month", "tenths")
FIRM_IN_NAMES = ("arabic", "plan", "numbered", "congress", "date", "code", "ordinal", "span")
RULES: dict[str, Rule] = {
    "mark": _mark,
    "date": _date,
    "span": _span,
    "month": _month,
    "decade": _decade,
    "plan": _plan,
    "numbered": _plan,
    "congress": _congress,
    "share": _share,
    "half": _half,
    "fold": _fold,
    "tenths": _tenths,
    "code": _code,
    "ordinal": _ordinal,
    "arabic": _arabic,
    "chinese": _chinese,
    "pair": _pair,
}
