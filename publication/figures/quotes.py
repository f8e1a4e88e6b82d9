"""Quoted names: numerals inside them name a thing, and a translation may explain it instead."""

from __future__ import annotations

import re

from publication.figures.figure import Figure, Kind

QUOTED = re.compile(
    r"“[^“”]{1,60}”|「[^「」]{1,16}」|『[^『』]{1,16}』|《[^《》]{1,30}》|‘[^‘’]{1,60}’"
    r"|'(?<![\w’']')[^']{1,60}'(?!\w)|\"[^\"]{1,60}\""
)
Spans = list[tuple[int, int]]
PAIRS = ("“”", "‘’", "「」", "『』", '""', "''")


def quoted_spans(text: str) -> Spans:
    """Return the spans of short quotations in ``text``."""
    return [found.span() for found in QUOTED.finditer(text)]


def start_of(position: int, spans: Spans) -> int | None:
    """Return where the span starts that ``position`` is in, if there is one."""
    for start, end in spans:  # asked for every numeral
        if start <= position < end:
            return start
    return None


def is_inside(position: int, spans: Spans) -> bool:
    """Say whether ``position`` is in one of ``spans``."""
    return start_of(position, spans) is not None


def is_quoted(text: str, found: re.Match[str]) -> bool:
    """Say whether a number stands alone in quotation marks, as a code or a name does (“515”)."""
    around = text[found.start() - 1 : found.start()] + text[found.end() : found.end() + 1]
    return around in PAIRS


def as_code(figure: Figure) -> Figure:
    """Return a number as the code it is."""
    return figure._replace(kind=Kind.CODE, code=str(figure.number))
