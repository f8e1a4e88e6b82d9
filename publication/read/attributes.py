"""Attributes in Markdown: each element has the few that are its own, and none acts, loads or styles.

Names are compared as browsers do: without the case of ASCII letters, and the first of two counts
(HTML, 13.2.5.33).
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Iterable, Iterator

from publication.messages.problem import Message
from publication.read.elements import attribute_name
from publication.read.messages import say

ANY = ("class", "lang", "title")  # what every element may have
CLASS = "class"
RESERVED = re.compile(  # what the site and its theme style: it hides, covers, counts as added
    r"(?:md|is|with|of|pair|term|search|series|indicators|aloud|admonition|tabbed|task|twemoji|js|no)-.*"
    r"|.*(?:__|--).*"
)
SITE = {
    "about", "address", "admonition", "aloud", "annotate", "apparatus", "arithmatex", "axis", "beyond",
    "button", "card", "cards", "chart", "charts", "cite", "cite-card", "code", "codehilite",
    "colophon", "comparison", "contact", "contents", "copied", "cover", "critic", "dashed",
    "data-files", "difference", "door", "elder", "elder-switch", "end", "entries", "explorer",
    "figure", "figures", "file-size", "focus-visible", "footnote", "footnote-mark", "front", "gap",
    "giscus", "goals", "grid", "headerlink", "held", "here", "highlight", "highlighttable", "hll",
    "imprint", "indicators", "inline", "key-figures", "keys", "kind", "left", "level", "line",
    "linenos", "linenums", "menu-head", "mermaid", "name", "names", "nav-group", "nav-part",
    "note", "nowrap", "number", "on-paper", "open", "opens", "org", "other", "overview", "pair",
    "part-rule", "pending", "pending-note", "picture", "qualifier", "read-so-far",
    "reading-aloud", "references", "repairs", "report-list", "result", "retired", "revisions",
    "row", "row-notes", "run-in", "said", "series", "skips", "stale", "status",
    "stretch", "surface", "targets", "term", "toc-inline", "tool", "tools", "turn", "twemoji",
    "visually-hidden", "ways", "without-contents", "words", "year", "years",
}  # fmt: skip
OWN = {
    "a": ("href", "hreflang", "rel"),
    "img": ("alt", "src"),  # its size is read from its file
    "ol": ("start",),
}


def refused_attributes(tag: str, given: Iterable[tuple[str, str]]) -> Iterator[Message]:
    """Yield what is wrong with an element's attributes, each a name as it is written and a value."""
    allowed, seen = allowed_attributes(tag), set[str]()
    for written, value in given:
        name = attribute_name(written)
        if name not in allowed:
            yield say("attribute-refused", name=written, tag=tag, known=", ".join(allowed))
        elif name in seen:
            yield say("attribute-twice", name=name)
        elif name == CLASS:
            reserved = (each for each in value.split() if is_reserved(each))
            yield from (say("class-reserved", name=each) for each in reserved)
        seen.add(name)


def is_reserved(name: str) -> bool:
    """Return whether a class is the site's own, for what stands beside the text."""
    return name in SITE or bool(RESERVED.fullmatch(name))


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
            yield from refused_attributes(element.tag, ((n, v or "") for n, v in given))
            allowed = allowed_attributes(element.tag)
            element.attrib.clear()
            for name, value in given:
                if attribute_name(name) in allowed:
                    element.attrib.setdefault(attribute_name(name), value)
