"""What a block's element gets as it is rendered: id and language, class, heading, anchors, its own link."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Iterator

from publication.read.blocks import Block
from publication.render.enumeration import part_openings
from publication.render.rebasing import LOWEST_HEADING
from publication.settings.configuration import Locale

NUMBERED = re.compile(r"p(\d+)")  # ids that the alignment gives
DASH = re.compile(r"——|--|[—–-](?!\d)")  # an item that has a dash of its own needs no mark
HEADING_MARK = "#"


def leave_caption(element: etree.Element) -> None:
    """Take the image out of a paragraph. Terms are linked in the report's own text alone."""
    image = element[0]
    element.remove(image)
    element.text = (image.tail or "").lstrip()


def block_elements(root: etree.Element) -> Iterator[etree.Element]:
    """Yield the element of each block, in order: of a list, those of its items."""
    for element in root:
        if element.tag in ("ul", "ol"):
            yield from _items(element)
        else:
            yield element


def _items(element: etree.Element) -> Iterator[etree.Element]:
    for item in element:
        yield item
        for child in item:
            if child.tag in ("ul", "ol"):
                yield from _items(child)


def set_attributes(
    element: etree.Element, block: Block, shown: Block, language: Locale, page: Locale
) -> None:
    """Give an element its block's id, the language of its text, and what a style may want."""
    if shown.kind == "code":
        element.tag = "div"  # around the <pre>, which no paragraph may hold
    element.set("id", block.id)
    if language != page:
        element.set("lang", language.tag)
        _add_class(element, "pending")
    if shown.kind == "item" and DASH.match(shown.plain):
        _add_class(element, "dashed")
    if shown.run_in:
        _add_class(element, "run-in")
    if shown.kind == "paragraph":
        part_openings(element)
    if shown.picture:
        _add_class(element, "apparatus picture")  # the report's source has none (Contract)


def set_heading(element: etree.Element, level: int) -> None:
    """Let a run-in heading be one to those who do not see it, a level below the heading above."""
    opening = element.find("strong")
    if opening is not None:
        opening.set("role", "heading")
        opening.set("aria-level", str(min(level, LOWEST_HEADING)))


def add_self_link(element: etree.Element, block: Block, numbered: bool) -> None:
    """Let a block link to itself: a number in the margin, a mark after a heading below the first.

    The appendix has numbers of its own, so its paragraphs show none.
    """
    number = NUMBERED.fullmatch(block.id) if numbered else None
    if not number and (block.kind != "heading" or block.level == 1):
        return
    link = etree.Element("a", {"class": "apparatus address", "href": f"#{block.id}"})
    link.text = number[1] if number else HEADING_MARK
    if number:
        link.tail, element.text = element.text, ""
        element.insert(0, link)
    else:
        element.append(link)


def add_retired_anchors(element: etree.Element, retired: list[str]) -> None:
    """Let links to removed blocks arrive here."""
    for number, old in enumerate(retired):
        anchor = etree.Element("span", {"id": old, "class": "apparatus retired"})
        element.insert(number, anchor)
        if number == 0:
            anchor.tail, element.text = element.text, ""
        else:
            anchor.tail, element[number - 1].tail = element[number - 1].tail, ""


def _add_class(element: etree.Element, name: str) -> None:
    element.set("class", " ".join(filter(None, [element.get("class"), name])))
