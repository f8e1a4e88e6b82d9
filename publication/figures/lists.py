"""Counts that are told as lists: 城市和乡村两个市场 is “the urban and the rural market”.

A small count in words whose own text lists as many things beside it need not be told; nor need
one whose counterpart lists as many things where the count would stand. What the list does not
match stays a figure that must have a counterpart.
"""

from __future__ import annotations

from decimal import Decimal

from publication.figures.figure import Comparator, Figure, Kind
from publication.languages.kept_pattern import compiled

MOST, LEAST_FAR = Decimal(12), 3
NEAR, FAR = 90, 600  # characters of the other text
ITEMS = {
    "zh": compiled(r"[、]|以及|[和与及]"),
    "en": compiled(r", and |, or |, | and | or |; and |; "),
}
BREAKS = {"zh": compiled(r"[，。；：！？（）“”]"), "en": compiled(r"[.:()—]|-- ?|; ")}
OPENS = {"zh": compiled(r"[^，。；、]{0,12}(?:[：（]|——|，即|，包括)"), "en": compiled(r"[^.;,]{0,60}?(?: ?(?::|\(|—|--|–)|, namely,?|, including) ?")}  # fmt: skip
ENUMERATION = compiled(r"[^,.;:()]+(?:, [^,.;:()]+)*,? (?:and|or) [^,.;:()]+")
LEVELS = compiled("级(?:财政|政府|党委)")
NAMED = compiled(
    r"\b(?:central|provincial|municipal|city) (?:government )?and (?:local|municipal|city|county)\b"
)
CLOSED = compiled(r"[。；）]|\.|\)|—|--")
COUNTED_SO = compiled(r"[零一二两三四五六七八九十A-Za-z]")


def not_listed(
    language: str, text: str, figures: list[Figure], other: str, elsewhere: str
) -> list[Figure]:
    """Return those of ``figures`` that the lists of neither text tell."""
    return [
        f
        for f in figures
        if not is_count(text, f)
        or not (
            is_listed(language, text, f)
            or _theirs(text, f, other, elsewhere)
            or _is_of_levels(text, f, other)
        )
    ]


def _is_of_levels(text: str, figure: Figure, other: str) -> bool:
    """Say whether a count of levels is told by their names: 两级财政, central and local."""
    return figure.value == 2 and bool(LEVELS.match(text, figure.end) and NAMED.search(other))


def is_count(text: str, figure: Figure) -> bool:
    """Say whether a figure is a small count in words, without unit or qualifier."""
    plain = figure.kind is Kind.QUANTITY and figure.unit == "" and figure.scale == 1
    small = 2 <= figure.number <= MOST and figure.comparator is Comparator.EQ
    return plain and small and bool(COUNTED_SO.match(text, figure.start))


def is_listed(language: str, text: str, figure: Figure) -> bool:
    """Say whether as many things as the count says stand before it, or behind it after a colon."""
    start = 0
    for found in BREAKS[language].finditer(text, 0, figure.start):
        start = found.end()
    if language == "zh" and _items(language, text[start : figure.start]) == figure.number:
        return True
    opened = OPENS[language].match(text, figure.end)
    if not opened:
        return False
    closed = CLOSED.search(text, opened.end())
    listed = text[opened.end() : closed.start() if closed else len(text)]
    return figure.number in (_items(language, listed), listed.count("，") + 1)


def _items(language: str, text: str) -> int:
    return len(ITEMS[language].split(text)) if text.strip() else 0


def _theirs(text: str, figure: Figure, other: str, elsewhere: str) -> bool:
    """Say whether the other text lists as many things about where the count would stand."""
    if elsewhere != "en" or figure.number < LEAST_FAR:
        return False
    place = figure.start * len(other) // max(len(text), 1)
    start, end = max(0, place - FAR), place + FAR
    return any(
        found.start() - NEAR <= place <= found.end() + NEAR
        and _items("en", found.group()) == figure.number
        for found in ENUMERATION.finditer(other, start, end)
    )
