"""The English reader: text in, figures out.

Built like the Chinese one: one pattern, most special alternative first, a small function
for each; then unit and qualifier, then what neighbours share (``sequence``).

Firm, so that it must have a counterpart: what is printed in digits, numbers in words from
two up, fractions and multiples. Not firm: one, first, second, half, both; numbers in names
(Three Initiatives, the 22nd APEC Meeting); codes (COVID-19); list numbers (“1. ”, “First, ”).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from publication.figures import comparators
from publication.figures.en_context import (
    in_name,
    is_capital,
    is_share,
    is_told,
    misprinted,
    of_name,
)
from publication.figures.en_numerals import (
    DENOMINATORS,
    DIGITS,
    ROMAN,
    SCALE,
    SCALES,
    read_digits,
    read_ordinal,
    read_scale,
    read_words,
)
from publication.figures.en_pattern import CURRENCIES, CURRENCY, MONTHS, PATTERN, YEAR
from publication.figures.figure import Comparator, Figure, Kind, Reading, Rule
from publication.figures.quotes import as_code, inside, is_quoted, quoted
from publication.figures.sequence import finish
from publication.figures.units import EN_UNIT, ORDINAL, unit_at

BETWEEN = re.compile(
    r"(?:[ -]?(?:plus|odd)\b)?[ -]*(?:(?:more|further|additional|consecutive|straight|full|whole|long|or so|new|"
    r"successive|extra|of the|of a) )?"
)
FOLDS = {"doubl": 2, "twice": 2, "twofo": 2, "tripl": 3, "trebl": 3, "three": 3, "quadr": 4,
         "fourf": 4, "quint": 5, "fivef": 5, "tenfo": 10}  # fmt: skip
TERMS = {"decade": (10, "year"), "centur": (100, ""), "cent": (100, "year"), "": (2, "")}
ARTICLES = ("a", "an", "another")
FEW = 4
HALF, TEN = Decimal("0.5"), Decimal(10)


def read_en(text: str) -> list[Figure]:
    """Return the figures of an English text, in order."""
    names = quoted(text)
    figures: list[Figure] = []
    for found in PATTERN.finditer(text):
        if figures and found.start() < figures[-1].end:
            continue  # of a percentage point: part of the unit before
        loose = found.lastgroup == "words" and inside(found.start(), names)
        for figure in RULES[found.lastgroup or ""](text, found):
            figures.append(replace(figure, firm=False) if loose else figure)
    return finish("en", text, figures)


def _simple(kind: Kind, value: Decimal, found: re.Match[str], **more: object) -> Figure:
    start = found.start() + len(found.group()) - len(found.group().lstrip())
    figure = Figure(kind, value, found.group().lstrip(), start, found.end())
    return replace(figure, **more)  # type: ignore[arg-type]


def _none(text: str, found: re.Match[str]) -> Iterator[Figure]:
    yield from ()


def _mark(text: str, found: re.Match[str]) -> Iterator[Figure]:
    word = re.sub(r"[^\w-]|ly$", "", found.group())
    if word.lstrip("-").isdigit():
        value = Decimal(word.lstrip("-"))
    elif word in ROMAN:
        value = Decimal(ROMAN[word])
    else:
        value = read_ordinal(word)
    yield _simple(Kind.MARK, value, found, firm=False)


def _date(text: str, found: re.Match[str]) -> Iterator[Figure]:
    parts: list[Figure] = []
    for group in ("m1", "m2", "m3", "d1", "d2", "y1", "y2", "y3"):
        if not found[group]:
            continue
        start, end, printed = found.start(group), found.end(group), found[group]
        kind = {"m": Kind.MONTH, "d": Kind.DAY, "y": Kind.YEAR}[group[0]]
        value = Decimal(MONTHS.index(printed) + 1) if kind is Kind.MONTH else read_ordinal(printed)
        parts.append(Figure(kind, value, printed, start, end, unit=kind.value + "-date"))
    yield from sorted(parts, key=lambda part: part.start)


def _plan(text: str, found: re.Match[str]) -> Iterator[Figure]:
    if found["nth"]:
        yield _simple(Kind.ORDINAL, read_ordinal(found["nth"]), found, unit=ORDINAL)
    else:
        yield _simple(Kind.QUANTITY, Decimal(5), found, unit="year", firm=False)


def _decade(text: str, found: re.Match[str]) -> Iterator[Figure]:
    value = Decimal(re.sub(r"\D", "", found.group()))
    yield _simple(Kind.YEAR, value, found, unit="decade", firm=len(found.group()) > 4)


def _share(text: str, found: re.Match[str]) -> Iterator[Figure]:
    over, under = found["over"], found["under"]
    if over is None:
        yield _simple(Kind.QUANTITY, _ratio(*found.group().split("/")), found, unit="ratio")
        return
    if under.lower() == "quarter" and text[: found.start()].endswith(("first ", "last ", "past ")):
        yield _simple(Kind.QUANTITY, _whole(over), found)
        return
    article = over.lower() in ARTICLES
    if article and not is_share(text, found.end()):
        return
    top = Decimal(1) if article else _whole(over)
    firm = under.lower() not in ("half", "halve")
    value = top / DENOMINATORS[under.lower()]
    yield _around(text, _simple(Kind.QUANTITY, value, found, unit="ratio", firm=firm))


def _whole(text: str) -> Decimal:
    return Decimal(text) if text.isdigit() else read_words(text)[0]


def _ratio(over: str, under: str) -> Decimal:
    return Decimal(over) / (Decimal(under) or 1)


def _half(text: str, found: re.Match[str]) -> Iterator[Figure]:
    figure = _simple(Kind.QUANTITY, HALF, found, unit="ratio", firm=False)
    yield _around(text, figure)


def _part(text: str, found: re.Match[str]) -> Iterator[Figure]:
    """Half a million, half a percentage point; half a year is not firm."""
    size = read_scale(found.group())
    joint = BETWEEN.match(text, found.end()) if size > 1 else None
    unit, end = unit_at(EN_UNIT, text, joint.end() if joint else found.end())
    end = end if unit else found.end()
    firm = size > 1 or unit == "percentage-point"
    printed, start = text[found.start() : end], found.start()
    figure = Figure(Kind.QUANTITY, HALF, printed, start, end, scale=size, unit=unit, firm=firm)
    yield _around(text, figure)


def _fold(text: str, found: re.Match[str]) -> Iterator[Figure]:
    value = Decimal(FOLDS[found.group()[:5].lower()])
    firm = not is_capital(text, found)
    yield _around(text, _simple(Kind.QUANTITY, value, found, unit="times", firm=firm))


def _vague(text: str, found: re.Match[str]) -> Iterator[Figure]:
    scale = Decimal(1)
    for word in re.findall(r"[a-z]+", found.group().lower()):
        scale *= {"ten": 10, "dozen": 10, "score": 10}.get(
            word.rstrip("s"), SCALES.get(word.rstrip("s"), 1)
        )
    hedges = frozenset({Comparator.EQ, Comparator.GT, Comparator.APPROX})
    yield _simple(Kind.QUANTITY, Decimal(1), found, scale=scale, hedges=hedges, firm=False)


def _term(text: str, found: re.Match[str]) -> Iterator[Figure]:
    """A word that stands for a number: both, decade, centenary."""
    word = found.group().lower()
    value, unit = next((v, u) for begin, (v, u) in TERMS.items() if word.startswith(begin))
    yield _simple(Kind.QUANTITY, Decimal(value), found, unit=unit, firm=False)


def _money(text: str, found: re.Match[str]) -> Iterator[Figure]:
    symbol = re.match(CURRENCY, found.group())
    digits = re.search(DIGITS, found.group())
    if symbol and digits:
        figure = _simple(
            Kind.QUANTITY,
            read_digits(digits.group()),
            found,
            scale=read_scale(found.group()),
            unit=CURRENCIES[symbol.group()],
        )
        yield _around(text, figure)


def _code(text: str, found: re.Match[str]) -> Iterator[Figure]:
    digits = re.search(DIGITS, found.group())
    value = read_digits(digits.group()) if digits else Decimal(0)
    if re.match(r"(?:k?m|CO)\d$", found.group()):
        return
    code = found.group().replace("-", "").upper()
    yield _simple(Kind.CODE, value, found, code=code, firm="+" in code)


def _ordinal(text: str, found: re.Match[str]) -> Iterator[Figure]:
    value = read_ordinal(found.group())
    loose = value < FEW or in_name(text, found) or text.startswith(" century", found.end())
    firm = not loose or misprinted(found.group(), int(value))
    yield _simple(Kind.ORDINAL, value, found, unit=ORDINAL, firm=firm)


def _roman(text: str, found: re.Match[str]) -> Iterator[Figure]:
    if found.group() in ROMAN:
        firm = len(found.group()) > 1 or ord(found.group()) > 0x2000
        value = Decimal(ROMAN[found.group()])
        yield _simple(Kind.ORDINAL, value, found, unit=ORDINAL, firm=firm)


def _each(text: str, found: re.Match[str]) -> Iterator[Figure]:
    """Every percentage point: a unit without a number is one."""
    unit, end = unit_at(EN_UNIT, text, found.end())
    printed = text[found.start() : end]
    yield Figure(Kind.QUANTITY, Decimal(1), printed, found.start(), end, unit=unit, firm=False)


def _digits(text: str, found: re.Match[str]) -> Iterator[Figure]:
    printed = re.match(DIGITS, found.group())
    if not printed:
        return
    scale = read_scale(found.group())
    number = read_digits(printed.group())
    figure = _quantity(text, found, number, scale)
    if is_quoted(text, found):
        yield as_code(figure)
    elif not figure.unit and scale == 1 and re.fullmatch(YEAR, found.group()):
        yield _simple(Kind.YEAR, number, found, unit="year-date", firm=not of_name(text, found))
    else:
        yield figure


def _words(text: str, found: re.Match[str]) -> Iterator[Figure]:
    printed = found.group().lower()
    if re.match(rf"(?:an? )?(?:{SCALE}|dozen)", printed):
        scale = Decimal(12) if "dozen" in printed else read_scale(printed)
        number = Decimal(1)
    else:
        number, scale = read_words(printed.removesuffix(" and a half"))
        number += HALF * printed.endswith(" and a half")
    figure = _quantity(text, found, number, scale)
    few = figure.value == 1 and figure.unit not in ("percent", "rmb", "usd", "percentage-point")
    known = figure.value <= TEN and is_told(text, found)
    yield replace(figure, firm=not (few or known or figure.value == 0 or in_name(text, found)))


def _quantity(text: str, found: re.Match[str], number: Decimal, scale: Decimal) -> Figure:
    """Return the quantity found: its unit is read behind it, its qualifier around it."""
    unit, stop = unit_at(EN_UNIT, text, found.end())
    if not unit:
        joint = BETWEEN.match(text, found.end())
        unit, stop = unit_at(EN_UNIT, text, joint.end() if joint else found.end())
    end = stop if unit else found.end()
    start = found.start()
    period = unit == "year" and text.startswith(" period", end)
    figure = Figure(Kind.QUANTITY, number, text[start:end], start, end, scale=scale, unit=unit)
    if period:
        figure = replace(figure, also=(Reading("period", number),))
    return _around(text, figure, found.end())


def _around(text: str, figure: Figure, number_end: int | None = None) -> Figure:
    """Return the figure with the qualifier before it, or behind its number or its unit."""
    ends = (number_end or figure.end, figure.end)
    return comparators.qualified("en", text, figure, ends)


RULES: dict[str, Rule] = {
    "none": _none,
    "mark": _mark,
    "date": _date,
    "plan": _plan,
    "decade": _decade,
    "share": _share,
    "part": _part,
    "half": _half,
    "fold": _fold,
    "vague": _vague,
    "term": _term,
    "money": _money,
    "code": _code,
    "ordinal": _ordinal,
    "roman": _roman,
    "each": _each,
    "digits": _digits,
    "words": _words,
}
