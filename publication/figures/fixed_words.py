"""What fixed words say without a figure that can be paired: 首次, 上半年, 一国两制, a five-year plan.

Only what is certain counts: the Chinese says one number, and the English, of the same thing, another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from publication.figures.figure import Figure, Kind
from publication.figures.openings import sought

FIRST = re.compile("首次|首位|首个|首届|首条|首座|第一次|世界第一|全国第一|一期工程")
OTHERS = {2: "二两双次再又", 3: "三", 4: "四", 5: "五"}  # what else a later place may be in Chinese
ELSE = re.compile(
    r"[ -](?:half|nature|none|wind|thoughts?|floor|generation)\b"
)  # no place in a row
FIRST_EN = re.compile(r"\b(?:first|no other|never before|unprecedented)\b", re.IGNORECASE)
HALVES = {"zh": re.compile("[上下]半年"), "en": re.compile(r"\b(first|second|latter) half\b")}
EARLY = ("上", "first")
NUMBER = r"(?P<number>one|two|three|four|five|six|seven|eight|nine|ten|\d+)"
NAMES = tuple(  # how English says the number of a name, and the names that have it in Chinese
    (re.compile(pattern.format(n=NUMBER), re.IGNORECASE), names)
    for pattern, names in (
        (r"\bone country, {n} systems\b", {"一国两制": "two"}),
        (r"\b{n} represents\b", {"三个代表": "three"}),
        (r"\b{n}-pronged\b", {"四个全面": "four"}),
        (r"\b{n}-sphere\b", {"五位一体": "five"}),
        (r"\b{n} centenary\b", {"两个一百年": "two"}),
        (r"\b{n}-point\b", {"八项规定": "eight", "约法三章": "three"}),
        (r"th {n}-year plan\b", {"五年规划": "five", "五年计划": "five", "五”": "five"}),
    )
)
NAMED = re.compile(sought(name for _, names in NAMES for name in names))


def contrary(zh_text: str, en_text: str, en: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Yield the fixed words of a text whose translation says another number or place.

    ``en`` are the figures of the English without a counterpart.
    """
    yield from _later_places(zh_text, en_text, en)
    yield from _other_halves(zh_text, en_text)
    yield from _renumbered(zh_text, en_text)


def _later_places(
    zh_text: str, en_text: str, en: Sequence[Figure]
) -> Iterator[tuple[Figure, Figure]]:
    first = FIRST.search(zh_text)
    if not first or FIRST_EN.search(en_text):
        return
    words = zh_text[: first.start()] + zh_text[first.end() :]
    for figure in en:
        told = OTHERS.get(int(figure.value), "") if figure.kind is Kind.ORDINAL else ""
        if told and not ELSE.match(en_text, figure.end) and not set(told) & set(words):
            yield _figure(first), figure


def _other_halves(zh_text: str, en_text: str) -> Iterator[tuple[Figure, Figure]]:
    """Compare how often each half of a year is told, where both texts tell as many."""
    zh = list(HALVES["zh"].finditer(zh_text))
    en = list(HALVES["en"].finditer(en_text)) if zh else []
    early = [(z.group()[0] in EARLY, e.group(1) in EARLY) for z, e in zip(zh, en, strict=False)]
    if len(zh) == len(en) and sum(z for z, _ in early) != sum(e for _, e in early):
        wrong = next(n for n, (z, e) in enumerate(early) if z != e)
        yield _figure(zh[wrong]), _figure(en[wrong])


def _renumbered(zh_text: str, en_text: str) -> Iterator[tuple[Figure, Figure]]:
    if not NAMED.search(zh_text):
        return
    for pattern, names in NAMES:
        said = {name: number for name, number in names.items() if name in zh_text}
        for found in pattern.finditer(en_text) if said else ():
            if found["number"].lower() not in said.values():
                name = next(iter(said))
                at = zh_text.index(name)
                yield Figure(Kind.ORDINAL, Decimal(1), name, at, at + len(name)), _figure(found)


def _figure(found: re.Match[str]) -> Figure:
    return Figure(Kind.ORDINAL, Decimal(1), found.group(), *found.span(), firm=False)
