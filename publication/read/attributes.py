"""Attributes in Markdown: each element has the few that are its own, and none acts, loads or styles.

Names are compared as browsers do: without the case of ASCII letters, and the first of two counts
(HTML, 13.2.5.33).
"""

from __future__ import annotations

import xml.etree.ElementTree as etree
from collections.abc import Iterable, Iterator

from publication.messages.problem import Message
from publication.read.elements import attribute_name
from publication.read.messages import say

ANY = ("class", "lang", "title")  # what every element may have
OWN = {
    "a": ("href", "hreflang", "rel"),
    "img": ("alt", "height", "src", "width"),
    "ol": ("start",),
}


def refused_attributes(tag: str, names: Iterable[str]) -> Iterator[Message]:
    """Yield what is wrong with the names of an element's attributes, as they are written."""
    allowed, seen = allowed_attributes(tag), set[str]()
    for written in names:
        name = attribute_name(written)
        if name not in allowed:
            yield say("attribute-refused", name=written, tag=tag, known=", ".join(allowed))
        elif name in seen:
            yield say("attribute-twice", name=name)
        seen.add(name)


def allowed_attributes(tag: str) -> list[str]:
    """Return the names of the attributes that an element may have."""
    return sorted((*ANY, *OWN.get(tag, ())))


def keep_allowed(root: etree.Element) -> Iterator[Message]:
    """Take every attribute off that may not stand below ``root``, and yield what was wrong with it.

    The check has refused them; this holds whatever else may come to make elements.
    """
    for element in root.iter():
        if element.attrib:
            given = sorted(element.attrib.items())  # as they would be written
            yield from refused_attributes(element.tag, (name for name, _ in given))
            allowed = allowed_attributes(element.tag)
            element.attrib.clear()
            for name, value in given:
                if attribute_name(name) in allowed:
                    element.attrib.setdefault(attribute_name(name), value)
