"""Footnotes on a page: a mark leads to its note, and the note's own mark back (DPUB-ARIA 1.1).

Both say the number as the language of their text writes it. A note is reached by its block's id,
its mark in the text by one of its own.
"""

from __future__ import annotations

import xml.etree.ElementTree as etree
from collections.abc import Mapping

from publication.read.blocks import Block
from publication.read.footnotes import gap_after_mark, mark_id, mark_in

CLASS, MARK_CLASS = "footnote", "footnote-mark"


def link_marks(element: etree.Element, tag: str, notes: Mapping[str, str]) -> None:
    """Let each mark in a block lead to its note; ``notes`` are the notes' block ids by number."""
    for mark in element.iter("sup"):
        number = mark[0].text or ""
        mark.set("id", mark_id(number))
        mark[0].text = mark_in(tag, number)
        mark[0].attrib |= {
            "class": MARK_CLASS,
            "href": f"#{notes[number]}",
            "role": "doc-noteref",
        }


def lead_back(element: etree.Element, note: Block, tag: str, first: bool) -> None:
    """Set a note's mark before it, which leads to the one in the text; the ``first`` has the rule."""
    classes = [element.get("class"), CLASS, f"{CLASS}--first" if first else ""]
    element.set("class", " ".join(filter(None, classes)))
    element.set("role", "doc-footnote")
    link = etree.Element(
        "a", {"class": MARK_CLASS, "href": f"#{mark_id(note.number)}", "role": "doc-backlink"}
    )
    link.text = f"{mark_in(tag, note.number)}{gap_after_mark(tag)}"
    link.tail, element.text = element.text, ""
    element.insert(0, link)
