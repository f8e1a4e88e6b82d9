"""Addresses as a browser reads them, and what in plain text looks like more than text.

A browser is lenient: it drops tabs and line ends from an address, control characters and spaces
from its ends, and takes a backslash for a slash. What is checked here is what it would follow.
"""

from __future__ import annotations

import re
from html import unescape

UNSEEN = re.compile(r"[\t\n\r]")
AT_ENDS = "".join(map(chr, range(0x21)))
HTML = re.compile(r"<[A-Za-z/!?][^\s>]*>?")
SCRIPT = re.compile(r"\b(?:java|vb)script\s*:|\bdata:\w+/", re.IGNORECASE)
LOADED = re.compile(r"!?\[[^\]]*\]\(\s*<?\s*(?:[a-z]+:)?//[^)]*\)", re.IGNORECASE)
SUSPECT = re.compile(r"[<&\t\n\r]|script|data:|\]\(", re.IGNORECASE)  # few texts have any


def address(text: str) -> str:
    """Return an address without what a browser drops from it, and with “/” for each backslash."""
    return UNSEEN.sub("", text.strip(AT_ENDS)).replace("\\", "/")


def refused_in_data(text: str) -> str:
    """Return what of a text of the data is refused, or ''.

    Data is shown as it stands, so nobody can want markup in it: raw HTML, an address that is a
    script or holds what it leads to, an image or a link to another host in Markdown's form.
    """
    if not SUSPECT.search(text):
        return ""
    seen = UNSEEN.sub("", unescape(text))
    found = HTML.search(text) or SCRIPT.search(seen) or LOADED.search(seen)
    return found[0] if found else ""
