"""What changed between two texts, by words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from publication.languages.scripts import HAN

WORD = re.compile(rf"(?:[^\W{HAN}]|[.,%’'-])+|\s+|.")
TOGETHER = 2  # as many unchanged words or characters between two changes read as one change


@dataclass(frozen=True)
class Change:
    """A stretch of words that was replaced: ``old`` or ``new`` is '' if only added or removed."""

    old: str
    new: str


def word_changes(old: str, new: str) -> Iterator[Change]:
    """Yield what changed from ``old`` to ``new``: by words of an alphabet, by Han characters."""
    before, after = WORD.findall(old), WORD.findall(new)
    spans: list[list[int]] = []
    for tag, *span in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        if spans and span[0] - spans[-1][1] <= TOGETHER:
            spans[-1][1], spans[-1][3] = span[1], span[3]
        else:
            spans.append(span)
    for i, j, k, m in spans:
        yield Change("".join(before[i:j]), "".join(after[k:m]))
