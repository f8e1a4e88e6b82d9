"""The number that a heading in a list begins with."""

from __future__ import annotations

import re

LIST_NUMBER = re.compile(r"(?:[(（]?(?:\d{1,2}|[IVXLC]{1,5})[.)）、](?!\d)|[Pp]art \w+[.:])\s*")


def without_list_number(text: str) -> str:
    """Return a heading without the number that it begins with."""
    return text[found.end() :] if (found := LIST_NUMBER.match(text)) else text
