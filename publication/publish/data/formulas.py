"""Cells that a spreadsheet would run as a formula, when it opens a CSV file.

Excel and LibreOffice take a cell for a formula that begins with one of ``= + - @``, a tab or a
line end, full-width forms too. An apostrophe before it makes it text (OWASP, CSV Injection). A
number stays one. ``unguard(guard(text))`` is ``text``, whatever it is.
"""

from __future__ import annotations

import re

from publication.languages.marks import FORMULA

GUARD = "'"
RUN = re.compile(rf"{GUARD}*[{re.escape(FORMULA)}]")
BEGINS = frozenset(FORMULA + GUARD)
NUMBER = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)


def guard(text: str) -> str:
    """Return the text of a cell, with an apostrophe before what would be run."""
    if text[:1] not in BEGINS:
        return text
    runs = RUN.match(text) and not NUMBER.fullmatch(text)
    return f"{GUARD}{text}" if runs else text


def unguard(text: str) -> str:
    """Return what a cell of one of our CSV files says."""
    return text[1:] if text.startswith(GUARD) and RUN.match(text) else text
