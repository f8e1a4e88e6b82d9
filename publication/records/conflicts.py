"""Markers of a merge that Git left unsettled: two versions of a text stand in one file.

Where one opens or closes a conflict, the lines between count too; alone, ``=======`` may underline
a heading, and ``|||||||`` be an empty row of a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate, pairwise

from publication.messages.problem import Problem
from publication.records.messages import say

BOUNDS = ("<" * 7, ">" * 7)  # to look for first: few texts have any
BOUND = re.compile(r"^(?:<{7}|>{7})(?=[ \r\n]|\Z)", re.MULTILINE)
MARKER = re.compile(r"^(?:<{7}|={7}|>{7}|\|{7})(?=[ \r\n]|\Z)", re.MULTILINE)


def conflict_lines(text: str) -> tuple[int, ...]:
    """Return the lines (from 1) of a text that are markers of a conflict; none of one without."""
    if not any(bound in text for bound in BOUNDS) or not BOUND.search(text):
        return ()
    starts = [found.start() for found in MARKER.finditer(text)]
    between = (text.count("\n", *each) for each in pairwise([0, *starts]))
    return tuple(accumulate(between, initial=1))[1:]


def conflicts(text: str, path: str) -> Iterator[Problem]:
    """Yield a problem for each marker of a conflict in the text of ``path``."""
    for line in conflict_lines(text):
        yield Problem(path, line, say("conflict"))
