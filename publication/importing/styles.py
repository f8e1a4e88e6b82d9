"""What a Word file's styles say of a paragraph: its outline level, its list, how its runs are set."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from lxml.etree import _Element as Element

from publication.importing.source import FORM
from publication.languages.typography import DOWN, UP

OFF = ("0", "false", "off", "none")
BODY_LEVEL = 9  # Word's outline level of body text
CHAIN = 20  # styles may be based on one another, by mistake in a circle
LIFTED = 6  # half-points; less is an adjustment of the line
WIDEST = 60  # columns that one cell may span


@dataclass(frozen=True)
class RunFormat:
    """How a run is set; ``place`` is superscript, subscript or ''."""

    bold: bool = False
    struck: bool = False
    place: str = ""


PLAIN = RunFormat()


@dataclass
class WordStyle:
    """One style, with what it takes over from the one it is based on."""

    parent: str = ""
    level: int | None = None
    bold: bool | None = None
    struck: bool | None = None
    place: str | None = None
    number: tuple[str, int] | None = None


@dataclass
class WordStyles:
    """The styles of a document by id; ``name`` gives an element's or attribute's full name."""

    name: Callable[[str], str]
    styles: dict[str, WordStyle] = field(default_factory=dict)

    def of(self, paragraph: Element) -> str:
        """Return the id of a paragraph's style."""
        return self.value(paragraph, "pPr", "pStyle") or ""

    def level(self, paragraph: Element, style: str) -> int:
        """Return the outline level, 1 for the first; 0 for body text."""
        own = self.value(paragraph, "pPr", "outlineLvl")
        level = read_integer(own) + 1 if own is not None else None
        if level is None:
            level = self.inherited(style, lambda each: each.level)
        return level if level is not None and level <= BODY_LEVEL else 0

    def list_of(self, paragraph: Element, style: str) -> tuple[str, int]:
        """Return a paragraph's list and its depth there; ("", 0) for none."""
        found = paragraph.find(f"{self.name('pPr')}/{self.name('numPr')}")
        number = self.number(found) if found is not None else None
        inherited = self.inherited(style, lambda each: each.number)
        number_id, depth = number or inherited or ("", 0)
        if number and not number[0] and inherited:
            number_id = inherited[0]
        return ("", 0) if number_id == "0" else (number_id, depth)

    def number(self, element: Element) -> tuple[str, int]:
        """Return the list and depth of a ``numPr``."""
        number_id = self.value(element, "numId") or ""
        return number_id, read_integer(self.value(element, "ilvl"))

    def format_of(self, run: Element, style: str) -> RunFormat:
        """Return how a run is set, by itself, by its style or by its paragraph's."""
        own = self.own_format(run)
        character = self.value(run, "rPr", "rStyle") or ""
        bold, struck, place = (
            found if found is not None else self._by_style(character, style, each)
            for found, each in zip(own, ("bold", "struck", "place"), strict=True)
        )
        place = place if place in (UP, DOWN) else self.lifted(run)
        return RunFormat(bool(bold), bool(struck), place)

    def _by_style(self, character: str, paragraph: str, key: str) -> Any:
        found = self.inherited(character, lambda style: getattr(style, key))
        return (
            found
            if found is not None
            else self.inherited(paragraph, lambda style: getattr(style, key))
        )

    def own_format(self, element: Element) -> tuple[bool | None, bool | None, str | None]:
        """Return what the ``rPr`` of a run or a style says itself: bold, struck, place."""
        struck = [self.is_on(element, "strike"), self.is_on(element, "dstrike")]
        place = self.value(element, "rPr", "vertAlign")
        return self.is_on(element, "b"), True if True in struck else struck[0], place

    def is_on(self, element: Element, key: str) -> bool | None:
        """Return whether a property is switched on; None if that is not said."""
        own = element.find(f"{self.name('rPr')}/{self.name(key)}")
        return None if own is None else own.get(self.name("val"), "1") not in OFF

    def lifted(self, run: Element) -> str:
        """Return the place of a run that is moved up or down by a good part of its height."""
        moved = self.value(run, "rPr", "position") or ""
        height = read_integer(moved.lstrip("-"))
        return "" if height < LIFTED else DOWN if moved.startswith("-") else UP

    def has(self, element: Element, *path: str) -> bool:
        """Return whether an element has what stands at ``path``, switched on."""
        found = element.find("/".join(map(self.name, path)))
        return found is not None and found.get(self.name("val"), "1") not in OFF

    def continues(self, cell: Element) -> bool:
        """Return whether a cell goes on with the one above it."""
        found = cell.find(f"{self.name('tcPr')}/{self.name('vMerge')}")
        return found is not None and found.get(self.name("val"), "continue") == "continue"

    def is_hidden(self, run: Element) -> bool:
        """Return whether a run is hidden text."""
        return bool(self.is_on(run, "vanish"))

    def span(self, cell: Element) -> int:
        """Return over how many columns a cell spans."""
        spans = read_integer(self.value(cell, "tcPr", "gridSpan"), 1)
        return min(max(spans, 1), WIDEST)

    def value(self, element: Element, *path: str) -> str | None:
        """Return the value of what stands at ``path`` below an element, or None."""
        found = element.find("/".join(map(self.name, path)))
        return None if found is None else found.get(self.name("val"))

    def inherited(self, style: str, of: Callable[[WordStyle], Any]) -> Any:
        """Return what a style says, or else the ones it is based on."""
        for _ in range(CHAIN):
            entry = self.styles.get(style)
            if entry is None:
                return None
            if of(entry) is not None:
                return of(entry)
            style = entry.parent
        return None


def read_styles(root: Element | None, name: Callable[[str], str]) -> WordStyles:
    """Return the styles of ``styles.xml``; none if the file has no such part."""
    styles = WordStyles(name)
    for each in root.iterchildren(name("style")) if root is not None else ():
        styles.styles[each.get(name("styleId"), "")] = _style(styles, each)
    return styles


def _style(styles: WordStyles, each: Element) -> WordStyle:
    heading = FORM.STYLE.match((styles.value(each, "name") or "").strip())
    outline = styles.value(each, "pPr", "outlineLvl")
    level = (
        int(heading[1]) if heading else read_integer(outline) + 1 if outline is not None else None
    )
    number = each.find(f"{styles.name('pPr')}/{styles.name('numPr')}")
    return WordStyle(
        styles.value(each, "basedOn") or "",
        level,
        *styles.own_format(each),
        None if number is None else styles.number(number),
    )


def read_integer(text: str | None, default: int = 0) -> int:
    """Return a number of a Word file; ``default`` for what is none, or has no use."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 6 else default
