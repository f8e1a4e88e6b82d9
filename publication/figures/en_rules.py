"""What English prints that is no plain quantity: dates, plans, shares, ratios, codes, ordinals.

One function for each alternative of ``en_pattern.PATTERN``, which makes figures of what was
found or says that it is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from publication.figures import comparators
from publication.figures.en_context import in_name, is_capital, is_share, misprinted
from publication.figures.en_numerals import (
    CARDINALS,
    DENOMINATORS,
    DIGITS,
    ROMAN,
    SCALES,
    read_digits,
    read_ordinal,
    read_scale,
    read_words,
)
from publication.figures.en_pattern import CURRENCIES, CURRENCY, MONTHS
from publication.figures.figure import ONE, Comparator, Figure, Kind, Reading
from publication.figures.units import EN_UNIT, ORDINAL, unit_at
from publication.languages.kept_pattern import compiled

BETWEEN = compiled(
    r"(?:[ -]?(?:plus|odd)\b)?[ -]*(?:(?:more|further|additional|consecutive|straight|full|whole|long|or so|new|"
    r"successive|extra|of the|of a) )?"
)
COUNTED = compiled(  # six lanes or more
    r"(?: [a-z-]+){1,2}(?= or (?:more|above|higher|longer|less|fewer|below)\b(?! than))"
)
FOLDS = {"doubl": 2, "twice": 2, "tripl": 3, "trebl": 3, "quadr": 4, "quint": 5}
TERMS = {
    "primary": (1, ORDINAL),
    "secondary": (2, ORDINAL),
    "tertiary": (3, ORDINAL),
    "decade": (10, "year"),
    "round": (24, "hour"),
    "around": (24, "hour"),
    "centur": (100, ""),
    "cent": (100, "year"),
    "": (2, ""),
}
SPAN, SPANS = compiled(r"(decade|century)\b"), {"decade": 10, "century": 100}
BY = (" by ", " over ", " about ", " nearly ", " almost ", " than ")
ALL_QUARTERS = ("four", "4")
REST = ("remaining", "other")
ARTICLES = ("a", "an", "another", *REST)
ROUND = {"ten": 10, "dozen": 10, "score": 10}
VAGUE = frozenset({Comparator.EQ, Comparator.GT, Comparator.APPROX})
FEW, REACH = 4, 16
PRICE = compiled(r"(?:\d|(?:thousand|[mbtr]illion)(?: yuan| dollars)?) $")
HALF = Decimal("0.5")
MARKING = compiled(r"[^\w-]|ly$")
COMPARED = compiled(r"\s?[:∶]\s?")
MEASURE = compiled(r"(?:k?m|CO)\d$")
DATED = {kind: kind.value + "-date" for kind in (Kind.YEAR, Kind.MONTH, Kind.DAY)}
PARTS = ("m1", "m2", "m3", "m4", "m5", "d1", "d2", "y1", "y2", "y3")
KINDS = {"m": Kind.MONTH, "d": Kind.DAY, "y": Kind.YEAR}


def simple(
    kind: Kind, value: Decimal, found: re.Match[str], unit: str = "", firm: bool = True
) -> Figure:
    """Return the figure that the whole of a match is, space before it apart."""
    printed = found.group().lstrip()
    start = found.end() - len(printed)
    return Figure(kind, value, printed, start, found.end(), unit=unit, firm=firm)


def around(text: str, figure: Figure, number_end: int = 0) -> Figure:
    """Return the figure with the qualifier before it, or behind its number, its unit or what it counts."""
    noun = COUNTED.match(text, figure.end)
    ends = (number_end or figure.end, figure.end, *([noun.end()] if noun else ()))
    return comparators.qualified("en", text, figure, ends)


def none(text: str, found: re.Match[str]) -> Iterator[Figure]:
    """Fixed words that name a number and mean none (one another, first-class)."""
    yield from ()


def mark(text: str, found: re.Match[str]) -> Iterator[Figure]:
    """1., (2), 3.We, IV., First: the number of an item."""
    word = MARKING.sub("", found.group().replace("、", ""))
    if word.lstrip("-").isdigit():
        value = Decimal(word.lstrip("-"))
    elif word in ROMAN:
        value = Decimal(ROMAN[word])
    else:
        value = read_ordinal(word)
    yield simple(Kind.MARK, value, found, firm=False)


def date(text: str, found: re.Match[str]) -> Iterator[Figure]:
    """20 July 2018: year, month and day are a figure each."""
    parts: list[Figure] = []
    for group in PARTS:
        if found[group]:
            start, end, printed = found.start(group), found.end(group), found[group]
            kind = KINDS[group[0]]
            value = month_of(printed) if kind is Kind.MONTH else read_ordinal(printed)
            parts.append(Figure(kind, value, printed, start, end, unit=DATED[kind]))
    yield from sorted(parts, key=lambda part: part.start)


def months(text: str, found: re.Match[str]) -> Iterator[Figure]:
    """January to June (2025); two months that are only named together are two figures."""
    low, high = month_of(found["low"]), month_of(found["high"])
    unit, joint = DATED[Kind.MONTH], text[found.end("low") : found.start("high")]
    start, end = found.start("low"), found.end("high")
    if joint == " and " or low >= high:
        yield Figure(Kind.MONTH, low, found["low"], start, found.end("low"), unit=unit)
        yield Figure(Kind.MONTH, high, found["high"], found.start("high"), end, unit=unit)
    else:
        also = (Reading("month", high),) if low == 1 else ()
        yield Figure(Kind.MONTH, low, text[start:end], start, end, unit=unit, upper=high, also=also)
    if found["year"]:
        start, end, unit = *found.span("year"), DATED[Kind.YEAR]
        yield Figure(Kind.YEAR, Decimal(found["year"]), found["year"], start, end, unit=unit)


def month_of(name: str) -> Decimal:
    """Return the number of a month."""
    return Decimal(MONTHS.index(name) + 1)


def plan(text: str, found: re.Match[str]) -> Iterator[Figure]:
    """The 13th Five-Year Plan; a plan without its number is five years."""
    if found["nth"]:
        yield simple(Kind.ORDINAL, read_ordinal(found["nth"]), found, ORDINAL)
    else:
        yield simple(Kind.QUANTITY, Decimal(5), found, "year", firm=False)


def decade(text: str, found: re.Match[str]) -> Iterator[Figure]:
    """The 1990s."""
    value = Decimal(re.sub(r"\D", "", found.group()))
    yield simple(Kind.YEAR, value, found, "decade", firm=len(found.group()) > 4)


def share(text: str, found: re.Match[str]) -> Iterator[Figure]:
    """One third, a quarter, 1/3, 1 1/2."""
    over, under = found["over"], (found["under"] or "").lower()
    if over is None:
        value = Decimal(found["digits_over"]) / Decimal(found["digits_under"])
        value += Decimal((found["digits_whole"] or "0").strip())
        yield around(text, simple(Kind.QUANTITY, value, found, "ratio"))
        return
    lapsed = text.endswith(("first ", "last ", "past "), 0, found.start())
    if under == "quarter" and (lapsed or over.lower() in ALL_QUARTERS):
        yield simple(Kind.QUANTITY, whole(over), found)
        return
    if under == "quarter" and PRICE.search(text, max(0, found.start() - REACH), found.start()):
        return  # CNY 300,000 a quarter
    article = over.lower() in ARTICLES
    by = over.lower() in REST or text.endswith(BY, 0, found.start())
    if article and not by and not is_share(text, found.end()):
        return
    top = ONE if article else whole(over)
    firm = under not in ("half", "halve")
    figure = simple(Kind.QUANTITY, top / DENOMINATORS[under], found, "ratio", firm)
    yield around(text, figure)


def shareof(text: str, found: re.Match[str]) -> Iterator[Figure]:
    """Three out of four, one in five."""
    top, total = whole(found["top"]), whole(found["all"])
    if 0 < top < total:
        yield around(text, simple(Kind.QUANTITY, top / total, found, "ratio"))


def whole(text: str) -> Decimal:
    """Return the value of a number in digits or words."""
    if text.isdigit():
        return Decimal(text)
    number, scale = read_words(text)
    return number * scale


def ratio(text: str, found: re.Match[str]) -> Iterator[Figure]:
    """3:1: what it is to what, in this order; 24:00 is an hour."""
    if found.group().endswith(":00"):
        yield simple(Kind.QUANTITY, Decimal(found.group().partition(":")[0]), found, firm=False)
        return
    terms = [Decimal(term) for term in COMPARED.split(found.group())]
    code = ":".join(f"{term.normalize():f}" for term in terms)
    start, end = found.span()
    yield Figure(Kind.RATIO, terms[0], found.group(), start, end, code=code)


def half(text: str, found: re.Match[str]) -> Iterator[Figure]:
    """Half, halved."""
    yield around(text, simple(Kind.QUANTITY, HALF, found, "ratio", firm=False))


def part(text: str, found: re.Match[str]) -> Iterator[Figure]:
    """Half a million, half a percentage point; half a year, also six months, is not firm."""
    size = read_scale(found.group())
    joint = BETWEEN.match(text, found.end()) if size > 1 else None
    unit, end = unit_at(EN_UNIT, text, joint.end() if joint else found.end())
    end = end if unit else found.end()
    start, printed = found.start(), text[found.start() : end]
    firm = size > 1 or unit == "percentage-point"
    also = (Reading("month", Decimal(6)),) if unit == "year" else ()
    yield around(
        text,
        Figure(
            Kind.QUANTITY, HALF, printed, start, end, scale=size, unit=unit, firm=firm, also=also
        ),
    )


def fold(text: str, found: re.Match[str]) -> Iterator[Figure]:
    """Doubled is twice as much, so 100 percent more."""
    word = found.group().lower()
    times = CARDINALS.get(word.removesuffix("fold").rstrip("-")) or FOLDS[word[:5]]
    value = Decimal(times)
    start, end = found.span()
    also: tuple[Reading, ...] = (Reading("percent", value * 100 - 100),)
    if text.startswith((" increase", " rise", " growth"), end):  # by so many times, or to that
        also = (Reading("times-more", value), Reading("percent", value * 100), *also)
    firm = not is_capital(text, found)
    figure = Figure(
        Kind.QUANTITY, value, found.group(), start, end, unit="times", firm=firm, also=also
    )
    yield around(text, figure)


def vague(text: str, found: re.Match[str]) -> Iterator[Figure]:
    """Hundreds of millions, several thousand."""
    scale = Decimal(1)
    for word in re.findall(r"[a-z]+", found.group().lower()):
        scale *= ROUND.get(word.rstrip("s"), SCALES.get(word.rstrip("s"), 1))
    start, end = found.span()
    kind, printed = Kind.QUANTITY, found.group()
    yield Figure(kind, ONE, printed, start, end, scale=scale, hedges=VAGUE, firm=False)


def term(text: str, found: re.Match[str]) -> Iterator[Figure]:
    """A word that stands for a number: both, decade, centenary."""
    word = found.group().lower()
    value, unit = next((v, u) for begin, (v, u) in TERMS.items() if word.startswith(begin))
    kind = Kind.ORDINAL if unit == ORDINAL else Kind.QUANTITY
    yield simple(kind, Decimal(value), found, unit, firm=False)


def money(text: str, found: re.Match[str]) -> Iterator[Figure]:
    """RMB 200 million, US$5.3 billion."""
    symbol, digits = re.match(CURRENCY, found.group()), re.search(DIGITS, found.group())
    if symbol and digits:
        scale, unit = read_scale(found.group()), CURRENCIES[symbol.group()]
        start, end = found.span()
        number = read_digits(digits.group())
        printed = found.group()
        yield around(
            text, Figure(Kind.QUANTITY, number, printed, start, end, scale=scale, unit=unit)
        )


def code(text: str, found: re.Match[str]) -> Iterator[Figure]:
    """C919, 5G, COVID-19."""
    digits = re.search(DIGITS, found.group().replace("-", ""))
    value = read_digits(digits.group()) if digits else Decimal(0)
    if MEASURE.match(found.group()):
        return
    name = found.group().replace("-", "").upper()
    start, end = found.span()
    firm = "+" in name
    yield Figure(Kind.CODE, value, found.group(), start, end, code=name, firm=firm)


def ordinal(text: str, found: re.Match[str]) -> Iterator[Figure]:
    """21st, twelfth; the first three, and ordinals in names, are not firm."""
    value = read_ordinal(found.group())
    loose = value < FEW or in_name(text, found) or text.startswith(" century", found.end())
    firm = not loose or misprinted(found.group(), int(value))
    yield simple(Kind.ORDINAL, value, found, ORDINAL, firm)


def roman(text: str, found: re.Match[str]) -> Iterator[Figure]:
    """Class IV."""
    if found.group() in ROMAN:
        firm = len(found.group()) > 1 or ord(found.group()) > 0x2000
        yield simple(Kind.ORDINAL, Decimal(ROMAN[found.group()]), found, ORDINAL, firm)


def each(text: str, found: re.Match[str]) -> Iterator[Figure]:
    """Every percentage point, less than a year: a unit without a number is one."""
    unit, end = unit_at(EN_UNIT, text, found.end())
    number = ONE
    if span := SPAN.match(text, found.end()):
        number, unit, end = Decimal(SPANS[span[1]]), "year", span.end()
    start, printed = found.start(), text[found.start() : end]
    one = Figure(Kind.QUANTITY, number, printed, start, end, unit=unit, firm=False)
    yield around(text, one) if found.group().startswith("a") else one
