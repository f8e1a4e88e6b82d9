"""Numbers as strokes: a bitmap with digits, where no font can be relied on to be the same everywhere."""

from __future__ import annotations

import xml.etree.ElementTree as etree

HEIGHT = 9  # of a digit, from its foot
SIZE = 13  # of type as high as these digits are
WIDE, NARROW = 7.2, 3.4  # from a sign to the next
STROKES = {
    "0": "M3 0C.9 0 .4 2.4 .4 4.5S.9 9 3 9 5.6 6.6 5.6 4.5 5.1 0 3 0z",
    "1": "M1 1.8L3.4 0V9",
    "2": "M.6 2.2C.8 .7 1.8 0 3 0C4.4 0 5.5 .9 5.5 2.4C5.5 4.6 1.6 6.4 .5 9H5.6",
    "3": "M.7 1.5C1.2 .5 2 0 3 0C4.4 0 5.3 .9 5.3 2.1S4.3 4.2 2.6 4.2C4.4 4.2 5.6 5.1 5.6 6.6"
    "S4.5 9 3 9C1.8 9 .9 8.4 .4 7.3",
    "4": "M4.3 9V0L.3 6.4H5.8",
    "5": "M5.2 0H1.3L.9 4C1.5 3.5 2.2 3.2 3 3.2C4.6 3.2 5.6 4.4 5.6 6S4.5 9 2.9 9C1.7 9 .9 8.5 .4 7.5",
    "6": "M5 .8C4.5 .2 3.9 0 3.3 0C1.4 0 .4 2.2 .4 5S1.4 9 3.1 9C4.6 9 5.6 7.8 5.6 6.2S4.6 3.5 3.1 3.5"
    "C1.7 3.5 .6 4.5 .4 5.8",
    "7": "M.5 0H5.6C3.9 2.9 2.7 5.6 2.2 9",
    "8": "M3 4.2C1.6 4.2 .8 3.3 .8 2.1S1.6 0 3 0 5.2 .9 5.2 2.1 4.4 4.2 3 4.2C1.4 4.2 .4 5.2 .4 6.6"
    "S1.4 9 3 9 5.6 8 5.6 6.6 4.6 4.2 3 4.2z",
    "9": "M1 8.2C1.5 8.8 2.1 9 2.7 9C4.6 9 5.6 6.8 5.6 4S4.6 0 2.9 0C1.4 0 .4 1.2 .4 2.8S1.4 5.5 2.9 5.5"
    "C4.3 5.5 5.4 4.5 5.6 3.2",
    ".": "M1 8.9h0",
    "-": "M.8 5H5.2",
}


def stroke_digits(drawing: etree.Element, colour: str) -> None:
    """Draw each number that is written in ``drawing``, where its text is, as one path of strokes."""
    for parent in drawing.iter():
        for number, text in enumerate(parent):
            if text.tag == "text":
                parent[number] = _strokes(text, colour)


def _strokes(text: etree.Element, colour: str) -> etree.Element:
    signs = [sign for sign in text.text or "" if sign in STROKES]
    width = sum(map(_advance, signs))
    start = {"middle": width / 2, "end": width}.get(text.get("text-anchor", ""), 0)
    down = float(text.get("dy", "0em").removesuffix("em")) * SIZE - HEIGHT
    group = etree.Element("g", {"fill": "none", "stroke": colour, "stroke-linecap": "round"})
    x, y = float(text.get("x", "0")) - start, float(text.get("y", "0")) + down
    for sign in signs:
        place = {"d": STROKES[sign], "transform": f"translate({x:.1f} {y:.1f})"}
        etree.SubElement(group, "path", {**place, "stroke-width": "1.9" if sign == "." else "1.2"})
        x += _advance(sign)
    return group


def _advance(sign: str) -> float:
    return NARROW if sign == "." else WIDE
