"""Years that an English text may add because the Chinese says them in another way.

去年 is a year once the document's own year is known; 十三五 is 2016 to 2020 (each plan five
years, the first from 1953 on; from the sixth, 1981, on they follow without a gap); the Nth
national congress of the Party met in 2012 + 5 (N - 18).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal

from publication.figures.figure import Figure, Kind
from publication.languages.kept_pattern import compiled

RELATIVE = (
    (compiled(r"去年|上年|上一年"), (-1,)),
    (compiled(r"前年|上年|上一年"), (-2,)),  # 比上年末增加, of a report on the year before
    (compiled(r"今年|本年|年内|新的一年|今后"), (0,)),
    (compiled(r"明年|明两年"), (1,)),
    (compiled(r"全年|一年来|过去一年|年初|年末|年底|岁末|当前|目前|截至|最近"), (-1, 0)),
)
TOLD = (
    (compiled(r"\b(?:this|the new|the current) year\b", re.IGNORECASE), 0),
    (
        compiled(
            r"\b(?:last|the past|the previous) year\b|year just (?:past|passed|gone)|"
            r"year[- ]end|end of the year|year[’']s end",
            re.I,
        ),
        -1,
    ),
    (compiled(r"\bnext year\b|\bthe coming year\b", re.IGNORECASE), 1),
)
RECENT = compiled(r"过去([一二三四五六七八九十]|\d+)年|([一二三四五六七八九十]|\d+)年来")
AHEAD = compiled(r"(?:今后|未来)([一二三四五六七八九十]|\d+)年")
PLAN = compiled(r"(十[一二三四五六七八九]?)个?五")
CONGRESS = compiled(r"(十[一二三四五六七八九]|二十)(?:大|届)")
FIRST_YEAR = compiled(r"(?<!\d)(?:19|20)\d\d(?!\d)|二[〇零][〇零一二三四五六七八九]{2}")
# Years in the English names of what Chinese names without one.
OVER, NEAR = compiled(r"\b(?:over|than|than in|from|than that of|end of) $"), 16
EVENTS = (
    (compiled(r"冬奥|冬残奥"), (2022,)),
    (compiled(r"亚运|亚残运"), (2022, 2023)),
    (compiled(r"世博会"), (2010,)),
    (compiled(r"北京奥运"), (2008,)),
    (compiled(r"大运会"), (2023,)),
    (compiled(r"九二共识"), (1992,)),
    (compiled(r"一百年|百年奋斗"), (1921 + 100, 1949 + 100)),
    (compiled(r"可持续发展议程|可持续发展目标"), (2030,)),
)
HEAD, OFTEN = 5, 3  # lines
TENS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"十": 10, "二十": 20}


def document_year(lines: Iterable[str]) -> int | None:
    """Return the first year a document names: that of its title or its date."""
    for line in lines:
        found = FIRST_YEAR.search(line)
        if found:
            return int("".join(str(TENS.get(c, c)) if c != "〇" else "0" for c in found.group()))
    return None


def lines_year(zh_lines: Sequence[str], en_lines: Sequence[str]) -> int | None:
    """Return the year of a document: that of its head, else the one that an extract lets English name.

    Where Chinese says 全年 or 去年, English names the year; the latest that it names so on three
    lines is the extract's.
    """
    told = Counter(
        year
        for zh, en in zip(zh_lines, en_lines, strict=True)
        if not FIRST_YEAR.search(zh) and any(pattern.search(zh) for pattern, _ in RELATIVE)
        for year in set(FIRST_YEAR.findall(en))
    )
    often = [int(year) for year, count in told.items() if count >= OFTEN]
    head = document_year(zh_lines[:HEAD])
    return head or max(often, default=None) or document_year(zh_lines)


def years(zh_text: str, year: int | None) -> frozenset[int]:
    """Return the years that English may name for ``zh_text`` in a document of ``year``."""
    allowed: set[int] = set()
    if year is not None:
        allowed |= {year, year - 1}  # a translation may name the year under review, and its own
        for pattern, offsets in RELATIVE:
            if pattern.search(zh_text):
                allowed |= {year + offset for offset in offsets}
        for found in RECENT.finditer(zh_text):
            allowed |= {year, year - 1, year - _count(found[1] or found[2])}
        for found in AHEAD.finditer(zh_text):
            allowed |= {year, year + _count(found[1]), year + _count(found[1]) - 1}
    for event, held in EVENTS:
        if event.search(zh_text):
            allowed |= set(held)
    for found in PLAN.finditer(zh_text):
        first = 2016 + 5 * (_count(found[1]) - 13)
        allowed |= {first, first + 4}
    allowed |= {2012 + 5 * (_count(found[1]) - 18) for found in CONGRESS.finditer(zh_text)}
    return frozenset(allowed)


def told(en_text: str, year: int | None) -> frozenset[int]:
    """Return the years that ``en_text`` may mean by "this year", "last year", "the year just past"."""
    if year is None:
        return frozenset()
    return frozenset(year + offset for pattern, offset in TOLD if pattern.search(en_text))


def over(en_text: str, figure: Figure, year: int | None) -> bool:
    """Say whether English names the year before that under review, of which a change is said.

    The deficit fell, 102 billion less than in 2008: of a report of 2010, on 2009.
    """
    before = year is not None and figure.kind is Kind.YEAR and figure.value == year - 2
    return before and bool(OVER.search(en_text, max(0, figure.start - NEAR), figure.start))


def _count(text: str) -> int:
    if text.isdigit():
        return int(text)
    return TENS[text] if text in TENS else 10 + TENS[text[-1]]


def is_allowed(figure: Figure, allowed: frozenset[int]) -> bool:
    """Say whether a figure is nothing but allowed years."""
    ends = {figure.low, figure.high}
    return figure.kind is Kind.YEAR and all(e in {Decimal(y) for y in allowed} for e in ends)
