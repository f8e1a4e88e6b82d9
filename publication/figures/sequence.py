"""Neighbouring figures: ranges, lists and changes share a unit, a scale, a qualifier.

``from 45.3 to 51.6 percent``, ``23, 15 and 18 percent``, 380元提高到420元, 突破1100亿元、2900亿元,
6.5%－7%: what is printed once holds for the neighbour too. One code path for all languages;
what joins figures is a table.
"""

from __future__ import annotations

import re
from decimal import Decimal

from publication.cache.values import dataclass
from publication.figures.figure import Comparator, Figure, Kind, Reading
from publication.languages.kept_pattern import compiled


@dataclass(frozen=True, slots=True)
class Joints:
    """What may stand between two figures of a range, of a list, and before a change (从, from)."""

    span: re.Pattern[str]
    row: re.Pattern[str]
    change: re.Pattern[str]


JOINTS = {
    "zh": Joints(
        span=compiled(r"\s*(?:[-－—–~～]|至|到)\s*"),
        row=compiled(r"\s*(?:[、和与及或]|以及)\s*"),
        change=compiled(r"[从由自]$"),
    ),
    "en": Joints(
        span=compiled(r"\s*[-–—]\s*|\s+(?:to|through|until)\s+|\s+(?:and|to)\s+"),
        row=compiled(r",\s+(?:(?:and|or)\s+)?|\s+(?:and|or)\s+"),
        change=compiled(r"\bfrom\s+$", re.IGNORECASE),
    ),
}
BETWEEN = compiled(r"\bbetween\s+$", re.IGNORECASE)
# by 1.5 trillion yuan to 9.8 trillion yuan
RISEN = compiled(r"\bby\s+(?:an? (?:net|total of|further|additional) )?$")
SHORT, LEAD = Decimal(1000), 20
APART = compiled(r",\s+or\s+")  # 264 million, or 18.7%: the same, told in another unit
SPENT = compiled(r"quarters?$")  # three quarters, 6 percent
AGED = compiled(r"(?:and|or) (?:over|above|older|more|up|under|below|younger)$")  # 60 and over, 21%
UNLIKE = ("percent", "percentage-point", "times", "times-more")
RATES = ("percent", "percentage-point", "rmb", "usd")
COUNTABLE = (Kind.QUANTITY, Kind.YEAR, Kind.ORDINAL)


def joined(language: str, text: str, figures: list[Figure]) -> list[Figure]:
    """Return the figures with what neighbours share, ranges made one."""
    if len(figures) == 1:
        return figures
    joints = JOINTS[language]
    shared = _qualifiers(joints, text, _units(joints, text, figures))
    return _elided(text, _ranges(joints, text, shared))


def _units(joints: Joints, text: str, figures: list[Figure]) -> list[Figure]:
    """Give a bare number the unit (and in a range the scale) of the number it is joined to."""
    result = list(figures)
    for i in range(len(result) - 2, -1, -1):
        one, two = result[i], result[i + 1]
        if two.unit == "percentage-point" and text.startswith("个", one.end):  # 3个和4个百分点
            one = one._replace(end=one.end + 1, text=text[one.start : one.end + 1])
        if one.kind is not Kind.QUANTITY or two.kind is not Kind.QUANTITY or one.unit:
            continue
        if not two.unit and two.scale == 1:
            continue
        gap = text[one.end : two.start]
        if _are_apart(gap, one, two):
            continue
        span = bool(joints.span.fullmatch(gap))
        if span or joints.row.fullmatch(gap):
            grows = one.number < two.number or joints.change.search(
                text, max(0, one.start - LEAD), one.start
            )
            small = one.scale == 1 and one.number < SHORT and grows
            scale = two.scale if span and small else one.scale
            apart = joints.row.fullmatch(gap) and one.scale != 1 and two.unit not in RATES
            also = (*one.also, Reading("", one.number * scale)) if apart else one.also
            result[i] = one._replace(unit=two.unit, scale=scale, also=also)
    return result


def _are_apart(gap: str, one: Figure, two: Figure) -> bool:
    """Say whether two neighbours count unlike things: three quarters, 6 percent."""
    if one.value >= SHORT and two.unit in UNLIKE:
        return True
    if gap == ", " and two.text[0].isdigit() and not any(c.isdigit() for c in one.text):
        return True  # of people over three, 94 percent
    return bool(APART.fullmatch(gap) or SPENT.search(one.text) or AGED.search(one.text))


def _elided(text: str, figures: list[Figure]) -> list[Figure]:
    """Let a large bare number that counts nothing also be of the unit before it in its sentence.

    6 billion yuan, 800 million more; 60亿元，增加8亿.
    """
    result: list[Figure] = []
    for figure in figures:
        bare = figure.kind is Kind.QUANTITY and not figure.unit
        if bare and result and NOTHING.match(text, figure.end):
            owner = _owner(text, figure, result)
            if owner and not STOP.search(text, owner.end, figure.start):
                also = (*figure.also, Reading(owner.unit, figure.value))
                figure = figure._replace(also=also)
        result.append(figure)
    return result


def _owner(text: str, figure: Figure, before: list[Figure]) -> Figure | None:
    """Return the figure whose unit a bare number may share; from 76 micrograms in 2015 to 38."""
    if figure.value >= SHORT or OF_IT.match(text, figure.end):
        return next((f for f in reversed(before) if f.unit in AMOUNTS), None)
    if not text.endswith(" to ", 0, figure.start):
        return None
    old = next((f for f in reversed(before) if f.kind is Kind.QUANTITY and f.unit), None)
    return old if old and text.endswith("from ", 0, old.start) else None


AMOUNTS = (
    "rmb",
    "usd",
    "tonne",
    "mu",
    "hectare",
    "km",
    "kwh",
    "kilowatt",
    "m3",
    "m2",
    "jin",
    "person",
)
STOP = compiled(r"[。；;]|\.(?=\s)")
OF_IT = compiled(r" of (?:it|them|these|this|which)\b")
NOTHING = compiled(
    r"\s*(?:[.,;，。；、）)]|$)|\s(?:more|less|higher|lower|up|down|in|from|of which|of it|of them|of these|over|for|was|were|is|of this|by|this|last|"
    r"compared|on|as|at|and|or|to|was|went|will|increase|rise|growth|decrease|drop)\b(?! thirds)"
)


def _qualifiers(joints: Joints, text: str, figures: list[Figure]) -> list[Figure]:
    """Let a qualifier before the first of a list hold for the others, which may also go without.

    One behind the last (5%和5.5%以内) may hold for the first.
    """
    result = list(figures)
    for i in range(1, len(result)):
        one, two = result[i - 1], result[i]
        if _is_said(one.comparator) is _is_said(two.comparator) or one.unit != two.unit:
            continue
        behind = _is_said(two.comparator)
        if not one.unit or behind is not bool(SEPARATE.match((two if behind else one).text)):
            continue
        if not joints.row.fullmatch(text[one.end : two.start]):
            continue
        if behind:
            result[i - 1] = one._replace(hedges=one.hedges | {two.comparator})
        else:
            result[i] = two._replace(comparator=one.comparator, hedges=frozenset({Comparator.EQ}))
    return result


SEPARATE = compiled(r"[\d一二三四五六七八九十百千万亿两]")


def _ranges(joints: Joints, text: str, figures: list[Figure]) -> list[Figure]:
    """Make one figure of the two ends of a range (not of a change: from 5 to 7)."""
    result: list[Figure] = []
    for figure in figures:
        if result and _is_range(joints, text, result[-1], figure):
            low = result.pop()
            upper = figure.value / low.scale
            result.append(
                low._replace(
                    kind=figure.kind,
                    upper=upper,
                    unit=figure.unit,
                    comparator=max(low.comparator, figure.comparator, key=_is_said),
                    hedges=low.hedges | figure.hedges,
                    firm=low.firm or figure.firm,
                    text=text[low.start : figure.end],
                    end=figure.end,
                )
            )
        else:
            result.append(figure)
    return result


def _is_said(comparator: Comparator) -> bool:
    return comparator is not Comparator.EQ


def _is_range(joints: Joints, text: str, one: Figure, two: Figure) -> bool:
    if one.upper is not None or one.kind not in COUNTABLE or two.kind not in COUNTABLE:
        return False
    if Kind.ORDINAL in (one.kind, two.kind) and one.kind is not two.kind:
        return False
    if _is_said(one.comparator) and _is_said(two.comparator):
        return False
    if one.unit != two.unit or one.value >= two.value:
        return False
    gap, before = text[one.end : two.start], text[max(0, one.start - LEAD) : one.start]
    if gap.strip() == "and":
        return bool(BETWEEN.search(before))
    if RISEN.search(before) and one.text[-1:].isalpha() and gap.strip() == "to":
        return False
    return bool(joints.span.fullmatch(gap)) and not joints.change.search(before)
