"""One figure for two: both grew by 13 percent, 各达到4000万人, and what follows from others.

Rates are shared in many words; amounts only where the word touches them (各, each). A multiple
follows from the two values that it compares: from 1399 to 2864 is more than double.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from publication.figures.figure import Comparator, Figure, Kind
from publication.figures.match import directed_alike
from publication.figures.structures import Pairs

SAID = {
    "en": re.compile(
        r"\b(?:both|each|same(?! (?:period|time|year|month)s?\b)|alike|either|equally|respective(?:ly)?|likewise|"
        r"(?:as|so) (?:did|does|has|have|was|were|will))\b",
        re.IGNORECASE,
    ),
    "zh": re.compile(
        r"(?<![平人年日月户亩村周季])均(?!衡|价|线)|各(?![地级项类族国界种部省区自])|(?<![成首])都(?!市)|分别|同样|同等"
    ),
}
EACH_ZH, EACH_EN = re.compile(r"[各均][^，。；\d]{0,4}$"), re.compile(r"(?: \w+){0,2} each\b")
EACH_TIME, REACH = re.compile(r"\beach(?: \w+){1,2} $"), 30  # were each lowered twice
BACK = re.compile(r" (?:earlier|before|ago|previously)\b")
NEARBY = 120
RATES = ("percent", "percentage-point", "ratio", "times")


def unshared(left: list[Figure], pairs: Pairs, language: str, other: str) -> list[Figure]:
    """Drop what repeats a paired figure where the other text says it once for both.

    ``pairs`` has the figure of this side first; ``language`` is that of the other text.
    """
    if not left:
        return left
    named = {mine.code for mine, _ in pairs if mine.kind is Kind.CODE}
    return [
        f
        for f in left
        if not (f.kind is Kind.CODE and f.code in named)  # a name may be told once
        if not any(_repeats(f, *pair) and _is_shared(language, other, f, pair[1]) for pair in pairs)
    ]


def _is_shared(language: str, text: str, figure: Figure, its: Figure) -> bool:
    """Say whether the other text says of ``its`` that it is said of two."""
    if figure.unit in RATES:
        return SAID[language].search(_around(text, its)) is not None
    return _touches(language, text, its)


def _touches(language: str, text: str, figure: Figure) -> bool:
    if language == "en":
        before = EACH_TIME.search(text, max(0, figure.start - REACH), figure.start)
        return bool(before or EACH_EN.match(text, figure.end))
    return bool(EACH_ZH.search(text[: figure.start]))


def _around(text: str, figure: Figure) -> str:
    return text[max(0, figure.start - NEARBY) : figure.end + NEARBY]


def _repeats(figure: Figure, mine: Figure, its: Figure) -> bool:
    alike = (figure.unit, figure.value, figure.comparator) == (
        mine.unit,
        mine.value,
        mine.comparator,
    )
    return alike and directed_alike(figure, its)


def uncounted(
    ours: list[Figure], theirs: list[Figure], zh: Sequence[Figure], en_text: str
) -> tuple[list[Figure], list[Figure]]:
    """Drop a year that English counts back from another one (2000年 is five years earlier)."""
    years = {f.value for f in zh if f.kind is Kind.YEAR}
    pairs = [
        (z, e)
        for e in theirs
        for z in ours
        if e.unit == "year" and BACK.match(en_text, e.end)
        if z.kind is Kind.YEAR and z.value + e.value in years
    ]
    gone, told = [z for z, _ in pairs], [e for _, e in pairs]
    return [f for f in ours if f not in gone], [f for f in theirs if f not in told]


def unfollowed(left: list[Figure], zh: Sequence[Figure]) -> list[Figure]:
    """Drop an English multiple that follows from two Chinese figures side by side."""
    return [f for f in left if f.unit != "times" or not _follows(f, zh)]


def _follows(multiple: Figure, figures: Sequence[Figure]) -> bool:
    """Say whether a value and the next one of its unit differ by that multiple."""
    for one, two in pairwise(figures):
        if one.unit == two.unit and 0 < one.value < two.value:
            times, said = two.value / one.value, multiple.value
            over = multiple.comparator is Comparator.GT
            if said < times < said + 1 if over else abs(times - said) * 20 <= said:
                return True
    return False
