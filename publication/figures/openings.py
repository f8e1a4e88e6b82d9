"""What a pattern may begin with, so that it is tried only there.

Alternations of named groups are slow to fail: every alternative is entered. ``gated`` puts the
characters that a match can begin with before a pattern, as a lookahead that fails at once. Of the
second character too, it would fail oftener, and take longer to compile than that saves.
It reads the part of the syntax that the tables of this room use; what it does not know is any
character.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

ANY, DIGIT = ".", "\ue000"  # what stands for any character and for \d among the others
FEW = 12
ATOM = re.compile(
    r"(?P<around>\(\?<?[=!])|(?P<open>\((?:\?(?:P<\w+>|[a-z]*:))?)|(?P<close>\))|(?P<bar>\|)|"
    r"\[(?P<not>\^?)(?P<class>(?:\\.|[^\\\]])+)\]|\\(?P<escape>.)|(?P<edge>[$^])|(?P<literal>.)",
    re.DOTALL,
)
MARK = re.compile(r"\\.|\[(?:\\.|[^\\\]])+\]|[()|]", re.DOTALL)
REPEAT = re.compile(r"(?P<none>[?*]|\{0?,\d*\})|\+|\{[\d,]+\}")
RANGE = re.compile(r"([^\\])-([^\\])")
SPACE = re.compile(r"(\\.|\[(?:\\.|[^\\\]])+\])|\s+", re.DOTALL)
NO_WIDTH = ("b", "B")
KINDS = "wdsWDS"


def gated(pattern: str) -> str:
    """Return a pattern that matches as the given one does and fails sooner."""
    heads = _Heads(pattern).read()
    if not heads.isdisjoint(("", ANY)):
        return pattern
    return f"(?=[{''.join(map(_printed, sorted(heads)))}])(?:{pattern})"


def _printed(character: str) -> str:
    return r"\d" if character == DIGIT else re.escape(character)


def _folded(heads: set[str]) -> set[str]:
    """Return heads in small and capital letters alike."""
    return {letter for head in heads for letter in (head.lower(), head.upper())}


def _members(printed: str) -> set[str]:
    """Return the characters of a class; any, where a range has many of them."""
    for low, high in RANGE.findall(printed):
        if ord(high) - ord(low) > FEW:
            return {ANY}
        inside = "".join(map(chr, range(ord(low), ord(high) + 1)))
        printed = printed.replace(f"{low}-{high}", inside)
    if re.search(r"\\[wsDWS]", printed):
        return {ANY}
    digit = {DIGIT} if r"\d" in printed else set()
    return digit | set(printed.replace(r"\d", "").replace("\\", ""))


def tight(pattern: str) -> str:
    """Return a pattern that is laid out as ``re.VERBOSE`` allows without its layout."""
    return SPACE.sub(lambda found: found[1] or "", pattern)


def trie(words: Iterable[str], whole: bool = True) -> str:
    """Return a pattern that finds the words, letter by letter: much quicker than an alternation.

    It finds the longest; not ``whole``, that a text begins with one of them is enough.
    """
    tails: dict[str, list[str]] = {}
    for word in words:
        tails.setdefault(word[:1], []).append(word[1:])
    if "" in tails and not whole:
        return ""
    ends = tails.pop("", None) is not None
    inner = "|".join(re.escape(first) + trie(rest, whole) for first, rest in sorted(tails.items()))
    if not inner or len(tails) == 1 and not ends:
        return inner
    return f"(?:{inner}){'?' if ends else ''}"


def sought(words: Iterable[str]) -> str:
    """Return a pattern that finds where words begin: their first characters are searched for at once."""
    rests: defaultdict[str, list[str]] = defaultdict(list)
    for word in words:
        rests[word[0]].append(re.escape(word[1:]))
    cases = (f"{re.escape(first)}(?={'|'.join(rest)})" for first, rest in rests.items())
    return f"(?:{'|'.join(cases)})"


class _Heads:
    """A pattern that is read from left to right: the first character of what it matches, or ''."""

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
                heads = heads - {""} | self._repeated(self._atom(found))
                if "" not in heads:  # what follows does not matter
                    self._leave_branch()
        return result | heads

    def _leave_branch(self) -> None:
        """Go to the end of what the alternation has here, past the groups inside."""
        depth = 0
        for found in MARK.finditer(self.pattern, self.at):
            mark = found.group()
            if not depth and mark in "|)":
                self.at = found.start()
                return
            depth += {"(": 1, ")": -1}.get(mark, 0)
        self.at = len(self.pattern)

    def _atom(self, found: re.Match[str]) -> set[str]:
        """Return the heads of one atom; what has no width has the empty one."""
        if found["around"] or found["open"]:
            inner = self.read()
            self.at += 1
            flagged = (found["open"] or "").startswith("(?i")
            return {""} if found["around"] else _folded(inner) if flagged else inner
        if found["edge"] or found["escape"] in NO_WIDTH:
            return {""}
        if found["escape"]:
            kind = DIGIT if found["escape"] == "d" else ANY
            return {kind if found["escape"] in KINDS else found["escape"]}
        if found["class"]:
            return {ANY} if found["not"] else _members(found["class"])
        return {found["literal"]}

    def _repeated(self, heads: set[str]) -> set[str]:
        repeat = REPEAT.match(self.pattern, self.at)
        if repeat:
            self.at = repeat.end()
        return heads | {""} if repeat and repeat["none"] else heads
