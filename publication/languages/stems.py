"""The words of a text as they are compared: stems, and pairs of characters where there are no spaces."""

from __future__ import annotations

import re
from collections.abc import Container

from publication.languages.scripts import HAN

Words = frozenset[str]
STEM = 6  # letters
LATIN = re.compile(rf"[^\W\d_{HAN}](?:[’']?[^\W_{HAN}])+")
RUN = re.compile(rf"[{HAN}\u3040-\u30ff]+")  # Han characters and kana
LONGEST = 6  # characters of a word in a dictionary


def read_words(text: str, known: Container[str] = ()) -> Words:
    """Return the stems and pairs of characters of a text, and the longer words that are ``known``."""
    found = {word.lower()[:STEM] for word in LATIN.findall(text)}
    for run in RUN.findall(text):
        for at in range(len(run) - 1):
            found.add(run[at : at + 2])
            longer = (run[at:end] for end in range(at + 3, min(at + LONGEST, len(run)) + 1))
            found.update(word for word in longer if word in known)
    return frozenset(found)
