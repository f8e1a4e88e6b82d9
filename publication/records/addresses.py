"""Addresses as a browser reads them, and what in plain text looks like more than text.

A browser is lenient: it drops tabs and line ends from an address, control characters and spaces
from its ends, and takes a backslash for a slash. What is checked here is what it would follow.
"""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import urlsplit

UNSEEN = re.compile(r"[\t\n\r]")
UNWRITTEN = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029\\]")  # by whoever means an address
SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
WEB = ("http", "https")
MAILTO = "mailto:"
MAILBOX = re.compile(r"[^@\s:/?#]+@[^@\s:/?#.]+(?:\.[^@\s:/?#.]+)+")
AT_ENDS = "".join(map(chr, range(0x21)))
HTML = re.compile(r"<[A-Za-z/!?][^\s>]*>?")
SCRIPT = re.compile(r"\b(?:java|vb)script\s*:|\bdata:\w+/", re.IGNORECASE)
LOADED = re.compile(r"!?\[[^\]]*\]\(\s*(?:<\s*)?(?:[a-z]+:)?//[^)]*\)", re.IGNORECASE)
# Few texts have any of these; the last three are letters that a pattern without case takes for i and s.
SIGNS, WORDS = ("<", "&", "\t", "\r", "](", "İ", "ı", "ſ"), ("javascript", "vbscript", "data:")
SUSPECT = re.compile(r"[<&\t\n\r]|script|data:|\]\(", re.IGNORECASE)


def address(text: str) -> str:
    """Return an address without what a browser drops from it, and with “/” for each backslash."""
    return UNSEEN.sub("", text.strip(AT_ENDS)).replace("\\", "/")


def leads_outside(text: str) -> bool:
    """Return whether a browser takes an address for more than a path below this site."""
    seen = address(text)
    return bool(SCHEME.match(seen)) or seen.startswith("//")


def may_lead_outside(text: str) -> bool:
    """Return whether content and settings may lead readers there: to the web, or to a mail."""
    return is_web_address(text) or is_mail_address(text)


def is_web_address(text: str) -> bool:
    """Return whether a text is a whole address of the web, which everybody reads alike.

    So it has a host, no user's name before it (which only passes for one), and nothing that a
    browser would drop or change.
    """
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return False
    alike = parts.netloc and "@" not in parts.netloc and not UNWRITTEN.search(text)
    return parts.scheme in WEB and bool(host and alike)


def is_mail_address(text: str) -> bool:
    """Return whether a text is ``mailto:``, one mail address, and what a query may fill in."""
    to, _, query = text[len(MAILTO) :].partition("?")
    return text[: len(MAILTO)].lower() == MAILTO and is_mailbox(to) and not UNWRITTEN.search(query)


def is_mailbox(text: str) -> bool:
    """Return whether a text is one mail address and nothing else."""
    return bool(MAILBOX.fullmatch(text)) and not UNWRITTEN.search(text)


def may_have_refused(text: str) -> bool:
    """Return, at little cost, whether a text or a part of it between line feeds could be refused."""
    if any(sign in text for sign in SIGNS):
        return True
    small = text.lower()
    return any(word in small for word in WORDS)


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
