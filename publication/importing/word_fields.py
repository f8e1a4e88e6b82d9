r"""EQ fields: what Word draws from an instruction, as text: ``EQ \f(1,3)`` is 1/3.

Word keeps no result of such a field. The switches are those of ISO/IEC 29500-1, 17.16.5.17: ``\a``
array, ``\b`` brackets, ``\d`` displacement, ``\f`` fraction, ``\i`` integral, ``\l`` list, ``\o``
overstrike, ``\r`` radical, ``\s`` superscript or subscript, ``\x`` box. Overstrike makes enclosed
characters (a circle over it) and phonetic guides, of which the base alone is text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from publication.languages.typography import COMMAS, DOWN, SHAPES, UP, enclosed, raised

NAME = re.compile(r"\s*EQ(?=[\s\\]|$)", re.IGNORECASE)
SWITCH = re.compile(r"\\([abdfilorsx])(?![a-z])\s*", re.IGNORECASE)
OPTION = re.compile(r"\\(?:(?:[blr]c|[fv]c)\\.|([a-z]{2}))\s*-?\d*\s*", re.IGNORECASE)
FORMAT = re.compile(r"\\\*\s*(?:\"[^\"]*\"|\S+)")
DEEPEST = 12
ROOTS = {"": "√", "2": "√", "3": "∛", "4": "∜"}


@dataclass
class FieldText:
    """What a field shows; ``certain`` is whether that is all, ``guides`` are phonetic guides left out."""

    text: str
    certain: bool = True
    guides: list[str] = field(default_factory=list)


def is_drawn(instruction: str) -> bool:
    """Return whether a field is one that Word draws from its instruction."""
    return NAME.match(instruction) is not None


def read_field(instruction: str) -> FieldText | None:
    """Return what an EQ field shows; None for any other field."""
    name = NAME.match(instruction)
    if not name:
        return None
    reader = _FieldReader(FORMAT.sub("", instruction[name.end() :]))
    text = reader.sequence("")
    return FieldText(text.strip(), reader.certain, reader.guides)


class _FieldReader:
    """Reads an instruction from left to right; whatever is not known is kept and not certain."""

    def __init__(self, text: str) -> None:
        self.text, self.at, self.depth = text, 0, 0
        self.certain = True
        self.guides: list[str] = []
        self.lifted: list[bool] = []

    def sequence(self, ends: str) -> str:
        """Return what stands up to one of ``ends`` or the end."""
        shown = ""
        while self.at < len(self.text) and self.text[self.at] not in ends:
            if self.text[self.at] == "\\":
                shown = joined(shown, self.switch())
            else:
                shown += self.text[self.at]
                self.at += 1
        return shown

    def switch(self) -> str:
        """Return what one switch with its members shows."""
        found = SWITCH.match(self.text, self.at)
        if not found:  # an escaped comma, bracket or backslash
            self.at += 2
            return self.text[self.at - 1 : self.at]
        self.at = found.end()
        letter, shown = found[1].lower(), ""
        while True:
            options = self.options()
            members = self.members()
            make: Callable[[list[str], set[str]], str] = getattr(self, f"of_{letter}")
            shown += make(members, options)
            if letter != "s" or not OPTION.match(self.text, self.at):
                return shown

    def options(self) -> set[str]:
        """Return the options of a switch, which stand before its members."""
        found: set[str] = set()
        while option := OPTION.match(self.text, self.at):
            found.add((option[1] or "").lower())
            self.at = option.end()
        return found

    def members(self) -> list[str]:
        """Return what stands in the brackets of a switch, parted by commas or semicolons.

        A phonetic guide, which is a raised member before another, is empty.
        """
        if not self.text.startswith("(", self.at) or self.depth == DEEPEST:
            return []
        self.depth += 1
        members, lifted = [], []
        while self.at < len(self.text):
            self.at += 1
            certain, guide = self.certain, self.text.startswith("\\s", self.at)
            lifted.append(guide)
            members.append(self.sequence(COMMAS + ")"))
            self.certain = certain if guide else self.certain
            if self.text.startswith(")", self.at):
                self.at += 1
                break
        self.depth -= 1
        self.lifted = lifted
        return members

    def of_f(self, members: list[str], options: set[str]) -> str:
        self.certain &= len(members) == 2
        return "/".join(map(grouped, members))

    def of_r(self, members: list[str], options: set[str]) -> str:
        degree, under = members if len(members) == 2 else ("", "".join(members))
        return root(degree) + grouped(under)

    def of_s(self, members: list[str], options: set[str]) -> str:
        text, whole = raised("".join(members), DOWN if "do" in options else UP)
        self.certain &= whole
        return text

    def of_b(self, members: list[str], options: set[str]) -> str:
        return f"({','.join(members)})"

    def of_d(self, members: list[str], options: set[str]) -> str:
        return ""

    def of_i(self, members: list[str], options: set[str]) -> str:
        self.certain = False
        return "∫" + " ".join(members)

    def of_l(self, members: list[str], options: set[str]) -> str:
        return ",".join(members)

    of_a = of_l

    def of_x(self, members: list[str], options: set[str]) -> str:
        return "".join(members)

    def of_o(self, members: list[str], options: set[str]) -> str:
        """Characters one over another: enclosed ones, or a guide over its base."""
        pairs = list(zip(map(str.strip, members), self.lifted, strict=False))
        kept = [member for member, lifted in pairs if member and not lifted]
        shapes = [each for each in kept if each in SHAPES]
        if shapes and len(kept) > 1:
            return enclosed("".join(each for each in kept if each not in shapes))
        self.guides += [member for member, lifted in pairs if lifted]
        self.certain &= len(kept) == 1
        return "".join(kept)


def root(degree: str) -> str:
    """Return the sign of a root: √, ∛, ∜, and ⁵√."""
    return ROOTS.get(degree.strip(), raised(degree.strip(), UP)[0] + "√")


def grouped(text: str) -> str:
    """Return a term of a fraction or under a root, in brackets where it has several."""
    text = text.strip()
    return f"({text})" if any(each in text for each in "+-−/ ") else text


def joined(before: str, after: str) -> str:
    """Return two pieces one after the other; digits that stood apart stay apart."""
    return f"{before} {after}" if before[-1:].isdigit() and after[:1].isdigit() else before + after
