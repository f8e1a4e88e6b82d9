"""Typewritten quotation marks, as they are printed: “ ” and ’."""

from __future__ import annotations

import re

from publication.languages.lookup import facts

RULE = "straight-quote"  # of the languages that print “ ” and ’
QUOTED = re.compile(r'"([^\s"](?:[^"]*[^\s"])?)"')
SINGLY_QUOTED = re.compile(r"(?<![^\s(\[“–—])'(?=[^\W\d_])([^'’]*[^\s'’])'(?!\w)")
APOSTROPHE = re.compile(r"(?<=[^\s(\[“–—'])'|'(?=\d\ds?\b)")  # it's, the workers', '90s


def print_marks(text: str, tag: str) -> str:
    """Return a text with its typewritten quotation marks as its language prints them.

    A mark that may be meant otherwise stays, for the check to name: double ones that do not open and
    close in turn (all of the text), and a single one that opens and is nowhere closed.
    """
    if RULE not in dict(facts(tag).rules):
        return text
    double = QUOTED.sub(r"“\1”", text)
    if '"' not in double:
        text = double
    return APOSTROPHE.sub("’", SINGLY_QUOTED.sub(r"‘\1’", text))
