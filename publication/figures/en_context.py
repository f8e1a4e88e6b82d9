"""What surrounds an English number and makes it a name, a mention, or a share.

Capital letters make names (the Three Initiatives, the 22nd APEC Meeting, Made in China 2025);
"the two regions" takes up what was said; "a third of" is a share, "a third party" is not.
"""

from __future__ import annotations

import re

NAME = re.compile(
    r"[ -](?:(?:session|meeting|summit|conference|assembly) of the |of )?[A-Z](?:[a-z]|[A-Z]+ [A-Z])"
)
TOLD = re.compile(r"\b(?:the|these|those|its|their|our)\s$", re.IGNORECASE)
SHARE_OF = re.compile(
    r" (?:of|off|or|and|more|less|fewer|higher|lower|larger|smaller|from|in|by|to|over|compared|on|as|through|during)\b"
)
WORD = re.compile(r"[ -][a-z]")
FULL_STOPS = (*".:;!?-–—", "")
REACH = 24
ORDINAL_ENDINGS = ("th", "rd", "nd", "st")


def is_capital(text: str, found: re.Match[str]) -> bool:
    """Say whether a word is capital within its sentence."""
    starts = text[: found.start()].rstrip()[-1:] in FULL_STOPS
    return found.group()[0].isupper() and not starts


def in_name(text: str, found: re.Match[str]) -> bool:
    """Say whether a number in words, or an ordinal, is part of a name."""
    printed = found.group()
    may_lead = printed[0].isupper() or printed.lower().endswith(ORDINAL_ENDINGS)
    return is_capital(text, found) or may_lead and bool(NAME.match(text, found.end()))


def is_told(text: str, found: re.Match[str]) -> bool:
    """Say whether a small number takes up what was said (the two regions)."""
    return bool(TOLD.search(text[max(0, found.start() - REACH) : found.start()]))


def is_share(text: str, end: int) -> bool:
    """Say whether "a third", "a quarter" that ends at ``end`` is a share."""
    return not WORD.match(text, end) or bool(SHARE_OF.match(text, end))


def misprinted(printed: str, value: int) -> bool:
    """Say whether an ordinal in digits has the wrong ending (22th): its digits are doubtful."""
    teens = value % 100 in (11, 12, 13)
    ending = "th" if teens else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return printed[0].isdigit() and not printed.lower().endswith(ending)
