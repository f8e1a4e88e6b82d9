"""The ids that blocks without one of their own are given: what they look like, and how one is made.

``p1``, ``p2``, … were given by a counter, and stay. A new id is ``p`` and six signs of a hash of
the text that the block had when it was first seen, such as ``pk7m3qx``. So two branches that do
not know each other cannot give one id to two texts, and both give the same to the same text.
"""

from __future__ import annotations

import re
from hashlib import sha256

from publication.read.footnotes import MARK_ID, NUMBER

LETTERS = "bcdfghjkmnpqrstvwxz"  # no vowel, so no word; none that is taken for another sign
SIGNS = "23456789" + LETTERS
MORE = 5  # signs after the first, which is a letter: 270 million ids, and none is a number's
GIVEN = re.compile(rf"p(?:\d+|[{LETTERS}][{SIGNS}]{{{MORE}}})")

PAGE = r"__.*|content|toc|turn"  # what the theme's scripts and the page's own links look for
TAKEN = re.compile(rf"{GIVEN.pattern}|{PAGE}|{MARK_ID}{NUMBER}")


def given_id(text: str, occurrence: int = 0) -> str:
    """Return the id of a block that has ``text`` when it is first seen.

    ``occurrence`` counts from 0 the ids that this text has had on its page.
    """
    number = int.from_bytes(sha256(f"{occurrence}\0{text}".encode()).digest(), "big")
    number, first = divmod(number, len(LETTERS))
    signs = LETTERS[first]
    for _ in range(MORE):
        number, sign = divmod(number, len(SIGNS))
        signs += SIGNS[sign]
    return f"p{signs}"
