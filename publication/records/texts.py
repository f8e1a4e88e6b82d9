"""The characters of a text that was read: what no text may hold is named at its line, and left out.

Whoever reads a file of the content, or a part of one in which characters can be written as numbers,
takes its text from here; so nothing further down ever meets such a character.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from publication.languages.characters import (
    forbidden_characters,
    name_character,
    without_forbidden,
)
from publication.messages.problem import Problem, Report
from publication.records.messages import say

LONGEST = 10_000  # characters of a text that is read as one: a whole report has few times as many
REFERENCE = re.compile(r"(?<!\\)(?:\\\\)*&#(?:[xX]0*([0-9A-Fa-f]{1,6})|0*([0-9]{1,7}));?")
ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|.)")  # of JSON; a backslash may be escaped itself


def clean(text: str, path: str, report: Report, first_line: int = 1) -> str:
    """Return ``text`` without the characters that no text may hold; report each line with one."""
    if not forbidden_characters(text):
        return text
    for line, each in enumerate(text.split("\n"), first_line):
        if found := forbidden_characters(each):
            report(_problem(path, line, found))
    return without_forbidden(text)


def check_references(text: str, path: str, first_line: int) -> Iterator[Problem]:
    """Yield a problem for each line in which a number of HTML stands for such a character."""
    for line, each in enumerate(text.split("\n"), first_line) if "&#" in text else ():
        numbers = [int(of[1], 16) if of[1] else int(of[2]) for of in REFERENCE.finditer(each)]
        if found := forbidden_characters("".join(map(chr, filter(_is_code_point, numbers)))):
            yield _problem(path, line, found)


def check_escapes(text: str, path: str) -> Iterator[Problem]:
    """Yield a problem for each line of JSON in which an escape stands for such a character."""
    for line, each in enumerate(text.split("\n"), 1) if "\\u" in text else ():
        units = "".join(chr(int(of[1], 16)) for of in ESCAPE.finditer(each) if of[1])
        halves = units.encode("utf-16-le", "surrogatepass")
        if found := forbidden_characters(halves.decode("utf-16-le", "surrogatepass")):
            yield _problem(path, line, found)


def _is_code_point(number: int) -> bool:
    return number <= 0x10FFFF


def _problem(path: str, line: int, found: list[str]) -> Problem:
    named = ", ".join(map(name_character, found))
    return Problem(path, line, say("character-forbidden", found=named))


def lines_of(text: str) -> list[str]:
    """Return the lines of a text: only line feeds part them, and one at the end begins none."""
    return text.removesuffix("\n").split("\n") if text else []
