"""Stretches of a text between two marks."""

from __future__ import annotations

import re


def enclosing_span(text: str, start: int, end: int, boundary: re.Pattern[str]) -> tuple[int, int]:
    """Return where the stretch between two boundaries begins and ends that holds a span."""
    begin = max((found.end() for found in boundary.finditer(text, 0, start)), default=0)
    following = boundary.search(text, end)
    return begin, following.start() if following else len(text)
