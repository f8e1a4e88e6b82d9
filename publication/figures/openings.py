"""What a pattern may begin with, so that it is tried only there.

Alternations of named groups are slow to fail: every alternative is entered. ``gated`` puts the
first two characters that a match can have before a pattern, as a lookahead that fails at once.
It reads the part of the syntax that the tables of this room use; what it does not know is any
character.
"""

from __future__ import annotations

import re
from collections import defaultdict

DEPTH = 2
ANY = "."
ATOM = re.compile(
    r"(?P<around>\(\?<?[=!])|(?P<open>\((?:\?(?:P<\w+>|[a-z]*:))?)|(?P<close>\))|(?P<bar>\|)|"
    r"\[(?P<not>\^?)(?P<class>(?:\\.|[^\]])+)\]|\\(?P<escape>.)|(?P<edge>[$^])|(?P<literal>.)",
    re.DOTALL,
)
REPEAT = re.compile(r"(?P<none>[?*]|\{0?,\d*\})|\+|\{[\d,]+\}")
NO_WIDTH = ("b", "B")
KINDS = "wdsWDS"


def gated(pattern: str) -> str:
    """Return a pattern that matches as the given one does and fails sooner."""
    heads = _Heads(pattern).read()
    if any(not head or head[0] == ANY for head in heads):
        return pattern
    seconds: defaultdict[str, set[str]] = defaultdict(set)
    for head in heads:
        seconds[head[0]].add(head[1:] or ANY)
    gates = (_gate(first, second) for first, second in sorted(seconds.items()))
    return f"(?={'|'.join(gates)})(?:{pattern})"


def _gate(first: str, seconds: set[str]) -> str:
    if ANY in seconds:
        return re.escape(first)
    return f"{re.escape(first)}[{''.join(re.escape(second) for second in sorted(seconds))}]"


class _Heads:
    """A pattern that is read from left to right."""

    def __init__(self, pattern: str) -> None:
        self.pattern, self.at = pattern, 0

    def read(self) -> set[str]:
        """Return the heads of an alternation, up to its closing bracket or the end."""
        result: set[str] = set()
        heads = {""}
        while self.at < len(self.pattern):
            found = ATOM.match(self.pattern, self.at)
            if not found or found["close"]:
                break
            self.at = found.end()
            if found["bar"]:
                result |= heads
                heads = {""}
            else:
                heads = self._joined(heads, self._atom(found))
        return result | heads

    def _atom(self, found: re.Match[str]) -> set[str]:
        """Return the heads of one atom; what has no width has the empty one."""
        if found["around"] or found["open"]:
            inner = self.read()
            self.at += 1
            flagged = (found["open"] or "").startswith("(?i")
            return {""} if found["around"] else {ANY} if flagged else inner
        if found["edge"] or found["escape"] in NO_WIDTH:
            return {""}
        if found["escape"]:
            return {ANY if found["escape"] in KINDS else found["escape"]}
        if found["class"]:
            plain = not found["not"] and not re.search(r"\\[wdsWDS]|.-.", found["class"])
            return set(found["class"].replace("\\", "")) if plain else {ANY}
        return {found["literal"]}

    def _joined(self, heads: set[str], more: set[str]) -> set[str]:
        repeat = REPEAT.match(self.pattern, self.at)
        if repeat:
            self.at = repeat.end()
        if all(len(head) == DEPTH for head in heads):  # what follows a whole head does not matter
            return heads
        if repeat:
            more = more | {one + two for one in more for two in more}
            more = more | {""} if repeat["none"] else more
        return {(head + tail)[:DEPTH] for head in heads for tail in more}
