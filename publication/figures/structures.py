"""What two figures of equal value must also share: sign, direction, qualifier; ratios and ranges.

A ratio printed in words (three to one) looks like two figures: it is read as a ratio where the
other text has one. A range is two figures that belong together: two figures that the other text
lists with “and” are no range.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from publication.figures.figure import Figure, Kind
from publication.figures.match import directed_alike, qualified_alike, signed_alike
from publication.figures.sequence import BETWEEN, JOINTS, Joints

TO = {"zh": re.compile(r"\s*(?:比|对|兑换?|:|：)\s*"), "en": re.compile(r"(?: |-)to(?: |-)|:| : ")}
EITHER = ("or", "或")
REACH = 12
HALF, HALF_YEAR = Decimal("0.5"), Decimal(6)
Pairs = Sequence[tuple[Figure, Figure]]


def difference_code(zh: Figure, en: Figure) -> str:
    """Return the code of what a pair of equal value does not share, "" if nothing."""
    if not signed_alike(zh, en):
        return "figure-sign"
    if not directed_alike(zh, en):
        return "figure-direction"
    named = zh.name is not None  # the name “三个1亿人” stands for about as many each
    return "" if named or qualified_alike(zh, en) else "figure-qualifier"


def with_ratios(
    language: str, text: str, figures: Sequence[Figure], other: Sequence[Figure]
) -> list[Figure]:
    """Return the figures; two that make a ratio of the other text, in any order, are one."""
    codes = {f.code for f in other if f.kind is Kind.RATIO}
    if not codes:
        return list(figures)  # as most are
    wanted = codes | {reverse(code) for code in codes}
    result: list[Figure] = []
    for figure in figures:
        before = result[-1] if result else None
        made = _ratio(language, text, before, figure) if before else None
        if made and made.code in wanted:
            result[-1] = made
        else:
            result.append(_as_ratio(figure) if _range_code(figure) in wanted else figure)
    return result


def with_months(figures: Sequence[Figure], other: Sequence[Figure]) -> list[Figure]:
    """Return the figures; from January to a month is so many months where the other text says so."""
    if not [f for f in figures if f.kind is Kind.MONTH and f.also]:
        return list(figures)
    months = {f.value for f in other if f.unit == "month"}
    half = any(f.unit == "ratio" and f.value == HALF for f in other)
    return [_counted(figure, months, half) if figure.also else figure for figure in figures]


def _counted(figure: Figure, months: set[Decimal], half: bool) -> Figure:
    if figure.kind is not Kind.MONTH or figure.upper is None:
        return figure
    if figure.upper in months:
        kind, number = Kind.QUANTITY, figure.upper
        return figure._replace(kind=kind, number=number, upper=None, unit="month")
    return figure._replace(firm=figure.firm and not (half and figure.upper == HALF_YEAR))


def reverse(code: str) -> str:
    """Return a ratio the other way round."""
    return ":".join(reversed(code.split(":")))


def _ratio(language: str, text: str, one: Figure, two: Figure) -> Figure | None:
    joint = TO[language].fullmatch(text[one.end : two.start])
    if not joint or one.kind is not Kind.QUANTITY or two.kind is not Kind.QUANTITY:
        return None
    code = f"{one.value.normalize():f}:{two.value.normalize():f}"
    printed = text[one.start : two.end]
    return one._replace(kind=Kind.RATIO, code=code, end=two.end, text=printed, unit="")


def _range_code(figure: Figure) -> str:
    if figure.upper is None or figure.unit or figure.kind is not Kind.QUANTITY:
        return ""
    return f"{figure.low.normalize():f}:{figure.high.normalize():f}"


def _as_ratio(figure: Figure) -> Figure:
    return figure._replace(kind=Kind.RATIO, code=_range_code(figure), upper=None)


def split_ranges(pairs: Pairs, zh_text: str, en_text: str) -> Iterator[tuple[Figure, Figure]]:
    """Yield ranges whose ends the other text lists as two figures, each with the two as one."""
    yield from _split_ranges(pairs, "en", en_text)
    yield from ((z, e) for e, z in _split_ranges([(e, z) for z, e in pairs], "zh", zh_text))


def _split_ranges(pairs: Pairs, language: str, text: str) -> Iterator[tuple[Figure, Figure]]:
    if len({mine.start for mine, _ in pairs}) == len(pairs):
        return  # no two are ends of one range
    ends: dict[tuple[int, int], list[tuple[Figure, Figure]]] = {}
    for mine, its in pairs:
        ends.setdefault((mine.start, mine.end), []).append((mine, its))
    for both in ends.values():
        if len(both) != 2 or both[0][0].kind is not Kind.QUANTITY:
            continue
        one, two = sorted((its for _, its in both), key=lambda figure: figure.start)
        if one.end <= two.start and _are_apart(JOINTS[language], text, one, two):
            yield both[0][0], one._replace(end=two.end, text=text[one.start : two.end])


def _are_apart(joints: Joints, text: str, one: Figure, two: Figure) -> bool:
    """Say whether two figures are a list (5 and 7) or a change (从5提高到7), so no range."""
    gap, before = text[one.end : two.start], text[max(0, one.start - REACH) : one.start]
    if joints.row.fullmatch(gap):
        return gap.strip() not in EITHER and not BETWEEN.search(before)
    return bool(joints.change.search(before)) and not joints.span.fullmatch(gap)
