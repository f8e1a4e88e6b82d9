"""A page's heading in the parts that its author gave it, between which alone it may break.

A browser breaks Chinese between any two characters, and parts words in a heading of two lines.
"""

from __future__ import annotations

import xml.etree.ElementTree as etree

LINE = "line"


def part_heading(element: etree.Element, lines: tuple[str, ...]) -> None:
    """Put the parts of a heading's text each into an element; one with markup stays as it is."""
    text = element.text or ""
    if len(element) or not lines:
        return
    ends = _ends(text, lines)
    starts = [0, *ends[:-1]]
    element.text = ""
    for start, end in zip(starts, [*ends[:-1], len(text)], strict=True):
        part = etree.SubElement(element, "span", {"class": LINE})
        part.text = text[start:end].rstrip()
        part.tail = text[start + len(part.text) : end]


def _ends(text: str, lines: tuple[str, ...]) -> list[int]:
    """Return where in ``text`` each part ends, with the space after it; spaces do not count."""
    ends, position = list[int](), 0
    for line in lines:
        for _ in "".join(line.split()):
            position += len(text[position:]) - len(text[position:].lstrip()) + 1
        ends.append(position + len(text[position:]) - len(text[position:].lstrip()))
    return ends
