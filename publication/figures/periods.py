"""Periods that their own sentence says in another way, so that a translation may say them once.

五年间 beside 五年累计 or 从1998年到2002年; and “over the five years”, which 累计 says in Chinese.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from publication.figures.figure import Figure, Kind

STOPS = {"zh": re.compile(r"[。；！？\n]"), "en": re.compile(r"[.;](?!\d)|\n")}
OVER = re.compile(r"\b(?:over|in|during|for) (?:(?:the|these|those)(?: (?:past|last))? )?$", re.I)
TOTAL = re.compile("累计|共计")
NEAR = 24


def unrepeated(
    language: str, text: str, left: list[Figure], figures: Sequence[Figure]
) -> list[Figure]:
    """Drop the periods that another figure of their sentence, not left over itself, repeats.

    A year that was told once need not be told again.
    """
    if not left:
        return left
    paired = [figure for figure in figures if figure not in left]
    return [f for f in left if not _is_said(language, text, f, paired)]


def _is_said(language: str, text: str, period: Figure, paired: Sequence[Figure]) -> bool:
    if period.kind is not Kind.YEAR and period.unit != "year":
        return False
    start, end = 0, len(text)
    for stop in STOPS[language].finditer(text):
        if stop.start() >= period.end:
            end = stop.start()
            break
        start = stop.end()
    beside = [f for f in paired if start <= f.start < end]
    years = sorted(f.value for f in beside if f.kind is Kind.YEAR)
    if period.kind is Kind.YEAR:
        return period.value in years
    spans = {two - one for one, two in combinations(years, 2)}
    again = any(f.unit == "year" and f.value == period.value for f in beside)
    return again or not spans.isdisjoint({period.value, period.value - 1})


def untotalled(left: list[Figure], en_text: str, zh_text: str) -> list[Figure]:
    """Drop “over the five years” where Chinese gives a total (累计)."""
    if not TOTAL.search(zh_text):
        return left
    return [f for f in left if f.unit != "year" or not _is_over(en_text, f)]


def _is_over(text: str, figure: Figure) -> bool:
    first = figure.start + (5 if text.startswith("over ", figure.start) else 0)
    return bool(OVER.search(text, max(0, first - NEAR), first))
