"""The English reader: text in, figures out.

Built like the Chinese one: ``en_pattern`` finds, most special alternative first, a small
function for each (``en_rules``, quantities here) makes a figure of it; then unit, sign and
qualifier, then what neighbours share (``sequence``).

Firm, so that it must have a counterpart: what is printed in digits, numbers in words from
two up, fractions and multiples. Not firm: one, first, second, half, both; numbers in names
(Three Initiatives, the 22nd APEC Meeting); codes (COVID-19); list numbers (“1. ”, “First, ”).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from publication.figures import en_rules as rules
from publication.figures.en_context import in_name, is_told
from publication.figures.en_numerals import DIGITS, SCALE, read_digits, read_scale, read_words
from publication.figures.en_pattern import CODE_OPENING, PATTERN, TRIGGER, YEAR
from publication.figures.en_rules import BETWEEN, HALF, around
from publication.figures.figure import Figure, Kind, Reading, Rule, read_power
from publication.figures.finish import finish_figures
from publication.figures.quotes import as_code, is_inside, is_quoted, quoted_spans, start_of
from publication.figures.units import EN_UNIT, unit_at
from publication.languages.kept_pattern import compiled

SIGN = compiled(r"(?:\b(?:minus|negative) |(?:^|(?<=[\s(]))[-−–])$", re.IGNORECASE)
BELOW_ZERO = compiled(r" below (?:zero|freezing)")
GROWN = compiled(
    r"\b(?:increas|grow|grew|rose|ris|expand|climb|up)\w*(?: (?:by|of))?(?: (?:about|over|nearly|almost|around|more than|at least|less than))? $"
)
# a 70-fold increase, 7 times higher
MORE = compiled(" (?:more|increase|rise|growth|higher|larger|greater)")
PRINTED, LONE_YEAR = compiled(DIGITS), compiled(YEAR)
SCALED = compiled(rf"(?:an? )?(?:{SCALE}|dozen)")
CERTAIN = ("percent", "rmb", "usd", "percentage-point")
SPANS = compiled(r"[ -](decade|centur)(?:s|y|ies)?\b")
SPAN = {"decade": 10, "centur": 100}
POINTS = compiled(r"[ -]points?\b")
TEN, DOZEN = Decimal(10), Decimal(12)
REACH = 30  # letters before the digits of a code, and a verb before a multiple


def read_en(text: str) -> list[Figure]:
    """Return the figures of an English text, in order."""
    return finish_figures("en", text, list(_found(text)))


def _found(text: str) -> Iterator[Figure]:
    low = text.lower()
    low = low if len(low) == len(text) else text
    names = quoted_spans(text)
    end = 0
    for found in _matches(text, low):
        if found.start() < end:
            continue  # of a percentage point: part of the unit before
        rule = found.lastgroup or ""
        named = bool(names) and is_inside(found.start(), names)
        for figure in RULES[rule](text, found):
            end = max(end, figure.end)
            if named:
                firm = figure.firm and rule != "words"
                figure = figure._replace(firm=firm, name=start_of(found.start(), names))
            yield figure


def _matches(text: str, low: str) -> Iterator[re.Match[str]]:
    """Yield what may be a figure; the letters of a code stand before its digits."""
    found, end = PATTERN.match(text), 0
    if found:
        end = found.end()
        yield found
    for trigger in TRIGGER.finditer(low, end):
        at = trigger.start()
        if at < end:
            continue
        coded = "0" <= text[at] <= "9" and (text[at - 1] == "-" or text[at - 1].isalpha())
        opening = coded and CODE_OPENING.search(text, max(end, at - REACH), at)
        found = PATTERN.match(text, opening.start()) if opening else None
        found = found or PATTERN.match(text, at)
        if found:
            end = max(found.end(), at + 1)
            yield found


def _digits(text: str, found: re.Match[str]) -> Iterator[Figure]:
    printed = PRINTED.match(found.group())
    if not printed:
        return
    scale, number = read_scale(found.group()), read_digits(printed.group())
    figure = _quantity(text, found, number, scale)
    if is_quoted(text, found):
        yield as_code(figure)
    elif not figure.unit and scale == 1 and LONE_YEAR.fullmatch(found.group()):
        yield rules.simple(Kind.YEAR, number, found, "year-date")
    else:
        yield figure


def _power(text: str, found: re.Match[str]) -> Iterator[Figure]:
    """2×10⁸ kWh."""
    yield _quantity(text, found, *read_power(found.group()))


def _words(text: str, found: re.Match[str]) -> Iterator[Figure]:
    printed = found.group().lower()
    if SCALED.match(printed):
        scale = DOZEN if "dozen" in printed else read_scale(printed)
        number = Decimal(1)
    else:
        number, scale = read_words(printed.removesuffix(" and a half"))
        number += HALF * printed.endswith(" and a half")
    figure = _quantity(text, found, number, scale)
    few = figure.value == 1 and figure.unit not in CERTAIN
    known = figure.value <= TEN and is_told(text, found)
    if printed == "a dozen":
        figure = figure._replace(firm=False, also=(Reading("", TEN),))
    if few or known or figure.value == 0 or in_name(text, found):
        figure = figure._replace(firm=False)
    yield figure


def _quantity(text: str, found: re.Match[str], number: Decimal, scale: Decimal) -> Figure:
    """Return the quantity found: unit and sign beside it, its qualifier around it."""
    start, end = found.span()
    unit, stop = unit_at(EN_UNIT, text, end)
    if not unit:
        joint = BETWEEN.match(text, end)
        unit, stop = unit_at(EN_UNIT, text, joint.end()) if joint else (unit, stop)
    stop = stop if unit else end
    if span := not unit and SPANS.match(text, end):
        number, scale, unit, stop = number * SPAN[span[1]], Decimal(1), "year", span.end()
    start, stop, number = _signed(text, start, stop, number)
    also: tuple[Reading, ...] = (
        (Reading("period", number),) if unit == "year" and _is_period(text, found, stop) else ()
    )
    if unit == "times" and (
        GROWN.search(text, max(0, start - REACH), start) or MORE.match(text, stop)
    ):
        amount = number * scale
        also, unit = (Reading("times", amount), Reading("percent", amount * 100)), "times-more"
    if not unit and POINTS.match(text, stop):
        also = (*also, Reading("percentage-point", number))  # one point above the target
    if text.endswith(" and ", 0, start) and text.startswith(" other ", stop):
        also = (*also, Reading(unit, number + 1))  # Shanghai and 10 other provinces
    figure = Figure(
        Kind.QUANTITY, number, text[start:stop], start, stop, scale=scale, unit=unit, also=also
    )
    return around(text, figure, end)


def _is_period(text: str, found: re.Match[str], stop: int) -> bool:
    """Say whether years are a period known by its name: a five-year period, in the five years."""
    return text.startswith(" period", stop) or is_told(text, found)


def _signed(text: str, start: int, stop: int, number: Decimal) -> tuple[int, int, Decimal]:
    """Return where a number starts and ends with its sign, and the number with it."""
    sign = SIGN.search(text, max(0, start - 9), start)
    below = BELOW_ZERO.match(text, stop)
    start, stop = (sign.start() if sign else start), (below.end() if below else stop)
    return start, stop, -number if sign or below else number


RULES: dict[str, Rule] = {
    "none": rules.none,
    "mark": rules.mark,
    "months": rules.months,
    "date": rules.date,
    "plan": rules.plan,
    "decade": rules.decade,
    "shareof": rules.shareof,
    "share": rules.share,
    "ratio": rules.ratio,
    "part": rules.part,
    "half": rules.half,
    "fold": rules.fold,
    "vague": rules.vague,
    "term": rules.term,
    "money": rules.money,
    "code": rules.code,
    "ordinal": rules.ordinal,
    "roman": rules.roman,
    "each": rules.each,
    "digits": _digits,
    "power": _power,
    "words": _words,
}
