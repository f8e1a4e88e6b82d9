"""The words that tell what became of a promise, in a language, and what they are known by.

Promise and result are matched by what their figures are of (publication/exchange/suggestions.py).
A language without a table of its own is matched by its words as they stand.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from publication.languages.facts import NEVER


@dataclass(frozen=True)
class AnsweringWords:
    """What a language tells promises and results with.

    ``telling`` are words with which any is told, and which say nothing of what it is about;
    ``changing`` are those that only say how a figure stands to another, so that what it is of stands
    before them; ``renamed`` has short forms and other wordings with the one name for each.
    ``each`` shares figures out among things that ``joint`` parts: A和B分别增长3%、4%. ``former`` leads
    to a value that changed, ``compared`` says what with (比上年), ``year`` is one, ``named`` stands behind a
    figure that is part of a name; ``acts`` are what is done, of which the text has yet to say to
    what. ``clause`` and ``sentence`` end one, ``part`` a part of a list too; ``edges`` are no words.
    """

    telling: re.Pattern[str] = NEVER
    changing: re.Pattern[str] = NEVER
    each: re.Pattern[str] = NEVER
    joint: re.Pattern[str] = NEVER
    former: re.Pattern[str] = NEVER
    compared: re.Pattern[str] = NEVER
    year: re.Pattern[str] = NEVER
    named: re.Pattern[str] = NEVER
    acts: re.Pattern[str] = NEVER
    renamed: tuple[tuple[re.Pattern[str], str], ...] = ()
    brackets: re.Pattern[str] = re.compile(r"\([^()]*\)")
    clause: re.Pattern[str] = re.compile(r"[,;.!?:()\n](?!\d)")
    part: re.Pattern[str] = re.compile(r"[,;.!?:()\n](?!\d)")
    sentence: re.Pattern[str] = re.compile(r"[.!?;\n](?!\d)")
    edges: str = " ,;:.!?"

    def in_full(self, text: str) -> str:
        """Return a text with the one name for each short form and other wording."""
        for pattern, name in self.renamed:
            text = pattern.sub(name, text)
        return text
