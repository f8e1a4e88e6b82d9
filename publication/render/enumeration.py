"""Long paragraphs that enumerate: bold words open each of several sentences.

Work reports pack five points into one paragraph, which is one block and stays one. Before each
bold opening stands an empty element, at which a style sheet can begin a line.
"""

from __future__ import annotations

import xml.etree.ElementTree as etree
from collections.abc import Iterator

from publication.languages.marks import BEFORE_POINT, CLOSING

OPENING = "apparatus opens"
LEAST = 3  # fewer are emphasis


def part_openings(element: etree.Element) -> None:
    """Part the sentences of a paragraph that open in bold, if it has three such or more."""
    found = list(_openings(element))
    if len(found) >= LEAST:
        for place in reversed(found):
            element.insert(place, etree.Element("span", {"class": OPENING}))


def _openings(element: etree.Element) -> Iterator[int]:
    """Yield the place of each bold child that follows a sentence, or a bold heading."""
    before = (element.text or "").rstrip()
    for place, child in enumerate(element):
        follows = before.rstrip(CLOSING)[-1:] in BEFORE_POINT if before else place > 0
        if child.tag == "strong" and follows:
            yield place
        before = (child.tail or "").rstrip()
