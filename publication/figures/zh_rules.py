"""What Chinese prints that is no plain quantity: dates, plans, shares, ratios, codes, ordinals.

One function for each alternative of ``zh_pattern.PATTERN``, which makes figures of what was
found or says that it is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from publication.figures import comparators
from publication.figures.figure import ONE, Comparator, Figure, Kind, Reading
from publication.figures.units import ORDINAL
from publication.figures.zh_context import THEN
from publication.figures.zh_numerals import ARABIC, Number, read_chinese, read_printed
from publication.figures.zh_pattern import CN
from publication.languages.kept_pattern import compiled

FIVE, HALF, TEN = Decimal(5), Decimal("0.5"), Decimal(10)
ROMAN_BASE, CIRCLED_BASE = ord("Ⅰ") - 1, ord("①") - 1
DATED = {kind: kind.value + "-date" for kind in (Kind.YEAR, Kind.MONTH, Kind.DAY)}
MARKED = compiled(rf"\d+|{CN}")
DAYS = compiled(rf"({ARABIC}|{CN})([月日号])")
TIMES = compiled(rf"{CN}|\d")
TENS = compiled(r"\d0|[二三四五六七八九](?=[二三四五六七八九]?[十〇零])")
COMPARED = compiled(r"\s?[:：∶比]\s?")


def value_of(text: str) -> Decimal:
    """Return the scaled value of a number in digits or numerals; 0 where it is none."""
    number = read_printed(text) if text[:1].isdigit() else read_chinese(text)
    return number.number * number.scale if number else Decimal(0)


def figure_of(kind: Kind, value: Decimal, found: re.Match[str], unit: str = "") -> Figure:
    """Return the figure that the whole of a match is."""
    return Figure(kind, value, found.group(), found.start(), found.end(), unit=unit)


def around(text: str, figure: Figure) -> Figure:
    """Return the figure with the qualifier before it, or behind it or behind its counter."""
    counter = THEN.match(text, figure.end)
    ends = (figure.end, counter.end()) if counter else (figure.end,)
    return comparators.qualified("zh", text, figure, ends)


def mark(text: str, found: re.Match[str]) -> Iterator[Figure]:
    """一是, （二）, 3.: the number of an item."""
    digits = MARKED.search(found.group())
    if digits:
        yield _loose(Kind.MARK, value_of(digits.group()), found)


def _loose(kind: Kind, value: Decimal, found: re.Match[str], unit: str = "") -> Figure:
    text, start, end = found.group(), found.start(), found.end()
    return Figure(kind, value, text, start, end, unit=unit, firm=False)


def date(text: str, found: re.Match[str]) -> Iterator[Figure]:
    """2021年7月20日: year, month and day are a figure each."""
    start = found.start()
    for group, kind in (("y", Kind.YEAR), ("m", Kind.MONTH), ("d", Kind.DAY)):
        if found[group]:
            end = found.end(group) + 1
            value = value_of(found[group])
            yield Figure(kind, value, text[start:end], start, end, unit=DATED[kind])
            start = end


def span(text: str, found: re.Match[str]) -> Iterator[Figure]:
    """2019 of 2019－2021年."""
    yield figure_of(Kind.YEAR, value_of(found.group()), found, DATED[Kind.YEAR])


def months(text: str, found: re.Match[str]) -> Iterator[Figure]:
    """1-6月 is also six months, if it starts in January."""
    low, high = value_of(found["low"] or found["cnlow"]), value_of(found["high"])
    if not low < high:
        return
    also = (Reading("month", high),) if low == 1 else ()
    start, end = found.span()
    kind, unit = Kind.MONTH, DATED[Kind.MONTH]
    yield Figure(kind, low, found.group(), start, end, unit=unit, upper=high, also=also)


def month(text: str, found: re.Match[str]) -> Iterator[Figure]:
    """7月, 7月20日."""
    start = found.start()
    for part in DAYS.finditer(found.group()):
        kind = Kind.MONTH if part[2] == "月" else Kind.DAY
        begin, end = start + part.start(), start + part.end()
        yield Figure(kind, value_of(part[1]), part.group(), begin, end, unit=DATED[kind])


def decade(text: str, found: re.Match[str]) -> Iterator[Figure]:
    """90年代, 七八十年代; 20世纪80年代 are those of that century alone."""
    century, _, tens = found.group().rpartition("世纪")
    hundreds = [(value_of(century) - 1) * 100] if century else [1900, 2000]
    for ten in TENS.findall(tens):
        value = Decimal(ten) if ten[0].isdigit() else value_of(ten) * 10
        also = tuple(Reading("decade", value + hundred) for hundred in hundreds)
        start, end = found.span()
        yield Figure(Kind.YEAR, value, found.group(), start, end, unit="decade", also=also)


def dotted(text: str, found: re.Match[str]) -> Iterator[Figure]:
    """“7·20” names an event by its day."""
    middle = found.group().index("·") if "·" in found.group() else found.group().index("•")
    parts = found.group()[:middle], found.group()[middle + 1 :]
    for kind, part in zip((Kind.MONTH, Kind.DAY), parts, strict=True):
        yield _loose(kind, Decimal(part), found, DATED[kind])


def plan(text: str, found: re.Match[str]) -> Iterator[Figure]:
    """十四五, 第十四个五(年规划)."""
    value = value_of(found.group().removeprefix("第").removesuffix("五").removesuffix("个"))
    start, end = found.span()
    also = (Reading("period", FIVE),)
    yield Figure(Kind.ORDINAL, value, found.group(), start, end, unit=ORDINAL, also=also)


def congress(text: str, found: re.Match[str]) -> Iterator[Figure]:
    """党的十八大."""
    value = value_of(found.group().removeprefix("党的").rstrip("大"))
    yield figure_of(Kind.ORDINAL, value, found, ORDINAL)


def ratio(text: str, found: re.Match[str]) -> Iterator[Figure]:
    """3:1, 三比一: what it is to what, in this order."""
    terms = [value_of(term) for term in COMPARED.split(found.group())]
    code = ":".join(f"{term.normalize():f}" for term in terms)
    start, end = found.span()
    yield Figure(Kind.RATIO, terms[0], found.group(), start, end, code=code)


def quarters(text: str, found: re.Match[str]) -> Iterator[Figure]:
    """一刻钟 is a quarter of an hour, or 15 minutes."""
    yield _loose(Kind.QUANTITY, value_of(found.group()[0]) * 15, found, "minute")


def always(text: str, found: re.Match[str]) -> Iterator[Figure]:
    """7×24小时 is round the clock, or 24 hours a day and seven days a week."""
    yield _loose(Kind.QUANTITY, Decimal(24), found, "hour")
    yield _loose(Kind.QUANTITY, Decimal(7), found, "day")


def minutes(text: str, found: re.Match[str]) -> Iterator[Figure]:
    """18分 of 4小时18分."""
    yield figure_of(Kind.QUANTITY, value_of(found.group().removesuffix("分")), found, "minute")


def fold(text: str, found: re.Match[str]) -> Iterator[Figure]:
    """翻一番 is twice as much, 翻两番 four times."""
    times = TIMES.search(found.group())
    value = Decimal(2) ** int(value_of(times.group())) if times else Decimal(2)
    firm = found.group() not in ("倍增", "成倍")
    limit = Comparator.GT if found.group().endswith("多") else Comparator.EQ
    also = (Reading("percent", value * 100 - 100),)
    start, end = found.span()
    figure = Figure(
        Kind.QUANTITY, value, found.group(), start, end,
        unit="times", comparator=limit, also=also, firm=firm,
    )  # fmt: skip
    yield around(text, figure)


def tenths(text: str, found: re.Match[str]) -> Iterator[Figure]:
    """四成, 三成五, 三至五成."""
    tens, _, unit = found.group().removesuffix("多").partition("成")
    low, tens = (tens[0], tens[-1]) if len(tens) > 1 else ("", tens)
    value = value_of(tens) * 10 + (FIVE if unit == "半" else value_of(unit) if unit else 0)
    also = (Reading("ratio", value / 100),)
    start, end = found.span()
    limit = Comparator.GT if found.group().endswith("多") else Comparator.EQ
    figure = Figure(
        Kind.QUANTITY, value, found.group(), start, end,
        unit="percent", comparator=limit, also=also,
    )  # fmt: skip
    if low:
        figure = figure._replace(number=value_of(low) * 10, upper=value, also=())
    yield around(text, figure)


def discount(text: str, found: re.Match[str]) -> Iterator[Figure]:
    """八折 is 20 percent off, or 80 percent of the price."""
    digits = [value_of(c) for c in found.group() if c not in "点折"]
    paid = digits[0] * 10 + (digits[1] if len(digits) > 1 else 0)
    also = (Reading("percent", paid),)
    start, end = found.span()
    kind, off = Kind.QUANTITY, 100 - paid
    yield Figure(kind, off, found.group(), start, end, unit="percent", also=also)


def code(text: str, found: re.Match[str]) -> Iterator[Figure]:
    """C919, 5G, “7+2”."""
    digits = re.search(ARABIC, found.group())
    value = Decimal(digits.group().replace(",", "")) if digits else Decimal(0)
    name = re.sub(r"[-·]", "", found.group()).replace("＋", "+").upper()
    start, end = found.span()
    yield Figure(Kind.CODE, value, found.group(), start, end, code=name)


def ordinals(text: str, found: re.Match[str]) -> Iterator[Figure]:
    """第二至第四."""
    low, high = (value_of(part) for part in re.findall(rf"{ARABIC}|{CN}", found.group()))
    if low < high:
        start, end = found.span()
        yield Figure(
            Kind.ORDINAL, low, found.group(), start, end, unit=ORDINAL, upper=high
        )  # fmt: skip


def ordinal(text: str, found: re.Match[str]) -> Iterator[Figure]:
    """第十二, 12号, Ⅲ."""
    printed = found.group().removeprefix("第")
    if len(printed) == 1 and 0x2160 <= ord(printed) <= 0x216B:
        yield figure_of(Kind.ORDINAL, Decimal(ord(printed) - ROMAN_BASE), found, ORDINAL)
        return
    number: Number | None = read_printed(printed) if printed[0].isdigit() else read_chinese(printed)
    if number is None or number.vague:
        return
    value = number.number * number.scale
    firm = value > 1 and (printed[0].isdigit() or found.group()[0] != "第" or value > 3)
    start, end = found.span()
    yield Figure(Kind.ORDINAL, value, found.group(), start, end, unit=ORDINAL, firm=firm)


def circled(text: str, found: re.Match[str]) -> Iterator[Figure]:
    """③ numbers an annex or an item."""
    yield _loose(Kind.ORDINAL, Decimal(ord(found.group()) - CIRCLED_BASE), found, ORDINAL)


def both(text: str, found: re.Match[str]) -> Iterator[Figure]:
    """今明两年 is this year and next, or two years."""
    start, end = found.span()
    hedges = frozenset({Comparator.EQ, Comparator.LE})
    yield Figure(
        Kind.QUANTITY, ONE * 2, found.group(), start, end, unit="year", firm=False, hedges=hedges
    )


def pair(text: str, found: re.Match[str]) -> Iterator[Figure]:
    """双 is two, if a translation says so."""
    yield _loose(Kind.QUANTITY, ONE * 2, found)
