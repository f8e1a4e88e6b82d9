"""The numbers that Word shows before a paragraph and does not keep in its text.

``numbering.xml`` says how a list counts and how each of its levels is written (一、, （%1）, 1.).
The counters run through the document as Word's do: a level counts on until a higher one moves.
Bullets have no number and no text; a format that is not known here is said, not guessed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from publication.importing.source import FORM
from publication.importing.styles import read_integer

PLACE = re.compile(r"%(\d)")
SILENT = ("bullet", "none")
DEEPEST = 9
LONGEST = 255  # characters that a level writes before a paragraph, as in Word


def _circled(number: int) -> str:
    return chr(0x245F + number) if 1 <= number <= 20 else str(number)


def _wide(number: int) -> str:
    return "".join(chr(ord(digit) + 0xFEE0) for digit in str(number))


def _letter(number: int) -> str:
    return chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _roman(number: int) -> str:
    text = ""
    for value, letters in ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        text, number = text + letters * (number // value), number % value
    return text


NUMBER_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02}",
    "decimalFullWidth": _wide,
    "decimalFullWidth2": _wide,
    "decimalHalfWidth": str,
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "ideographDigital": FORM.in_digits,
    "chineseCounting": FORM.written,
    "chineseCountingThousand": FORM.written,
    "japaneseCounting": FORM.written,
    "taiwaneseCountingThousand": FORM.written,
    "upperLetter": _letter,
    "lowerLetter": lambda number: _letter(number).lower(),
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
}


@dataclass(frozen=True)
class Level:
    """How one level of a list is written."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    spaced: bool = True


@dataclass
class Numbering:
    """The lists of a document and where each of their counters stands."""

    levels: dict[str, dict[int, Level]] = field(default_factory=dict)  # by list, by depth
    lists: dict[str, str] = field(default_factory=dict)  # the definition that a list follows
    counters: dict[str, dict[int, int]] = field(default_factory=dict)
    unknown: set[str] = field(default_factory=set)

    def next(self, number_id: str, depth: int) -> str:
        """Return what Word shows before the next paragraph of a list; '' for a bullet."""
        levels = self.levels.get(number_id)
        level = levels.get(depth) if levels else None
        if level is None or depth >= DEEPEST:
            return ""
        counters = self.counters.setdefault(self.lists[number_id], {})
        counters[depth] = counters.get(depth, level.start - 1) + 1
        for deeper in [each for each in counters if each > depth]:
            del counters[deeper]
        if level.form in SILENT:
            return ""
        label = PLACE.sub(lambda found: self.written(levels or {}, counters, int(found[1]) - 1),
                          level.text)  # fmt: skip
        return f"{label} " if level.spaced and label[-1:].isalnum() else label

    def is_bullet(self, number_id: str, depth: int) -> bool:
        """Return whether a level of a list has a sign and no number."""
        level = self.levels.get(number_id, {}).get(depth)
        return level is not None and level.form == "bullet"

    def written(self, levels: dict[int, Level], counters: dict[int, int], depth: int) -> str:
        """Return the number at which one level stands, as it is written."""
        level = levels.get(depth, Level())
        if level.form not in NUMBER_FORMATS:
            self.unknown.add(level.form)
        return NUMBER_FORMATS.get(level.form, str)(min(counters.get(depth, level.start), 9_999))


def read_numbering(root: Element | None, name: Callable[[str], str]) -> Numbering:
    """Return the lists of ``numbering.xml``; ``name`` gives an element's or attribute's full name."""
    numbering = Numbering()
    if root is None:
        return numbering
    value = name("val")
    abstract = {
        each.get(name("abstractNumId"), ""): {
            read_integer(level.get(name("ilvl"))): _level(level, name)
            for level in each.iterchildren(name("lvl"))
        }
        for each in root.iterchildren(name("abstractNum"))
    }
    for each in root.iterchildren(name("num")):
        number_id = each.get(name("numId"), "")
        chosen = each.find(name("abstractNumId"))
        key = chosen.get(value, "") if chosen is not None else ""
        overrides = list(each.iterchildren(name("lvlOverride")))
        levels = dict(abstract.get(key, {}))
        for override in overrides:
            _override(levels, override, name)
        numbering.levels[number_id] = levels
        numbering.lists[number_id] = f"num {number_id}" if overrides else key
    return numbering


def _override(levels: dict[int, Level], override: Element, name: Callable[[str], str]) -> None:
    depth = read_integer(override.get(name("ilvl")))
    own, start = override.find(name("lvl")), override.find(name("startOverride"))
    level = _level(own, name) if own is not None else levels.get(depth, Level())
    if start is not None:
        number = read_integer(start.get(name("val")), 1)
        level = Level(number, level.form, level.text, level.spaced)
    levels[depth] = level


def _level(element: Element, name: Callable[[str], str]) -> Level:
    def said(key: str, default: str) -> str:
        child = element.find(name(key))
        return str(child.get(name("val"), default)) if child is not None else default

    form = said("numFmt", "decimal")
    return Level(
        read_integer(said("start", "1"), 1),
        form,
        said("lvlText", "")[:LONGEST],
        said("suff", "tab") != "nothing",
    )
