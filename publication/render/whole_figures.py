"""Figures that one line keeps: a number with its scale and its unit (1.7万个, RMB 39.1 billion).

Each stands in an element of its own, which a style sheet keeps whole. It adds no character: what
is read, copied, searched for and quoted is the text as it is. What cannot break anyway (6.5%) gets none.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from functools import lru_cache

from markupsafe import Markup, escape

from publication.languages.lookup import facts
from publication.settings.configuration import Locale

WHOLE = "figure"  # the class
DIGIT = re.compile(r"\d")  # every figure has one, and few texts
REMEMBERED = 5_000  # texts: each page has the report's source line, many entries the same unit
LEFT_AS_IT_IS = {"code", "pre"}


def keep_figures(element: etree.Element, pattern: re.Pattern[str]) -> None:
    """Set each figure in an element, and in those below it, into an element of its own."""
    if element.tag in LEFT_AS_IT_IS:
        return
    children = list(element)
    element.text, figures = _parted(element.text or "", pattern)
    element[0:0] = figures
    for child in children:
        keep_figures(child, pattern)
        child.tail, figures = _parted(child.tail or "", pattern)
        place = list(element).index(child) + 1
        element[place:place] = figures


@lru_cache(maxsize=REMEMBERED, typed=True)  # HTML is another text than the same as a string
def whole(text: str, language: Locale) -> Markup:
    """Return a text as HTML in which each figure is in an element of its own."""
    if not DIGIT.search(text):
        return escape(text)
    html = str(escape(text))  # the numbers of character references end in “;”, no figure does
    return Markup(facts(language.tag).figure.sub(rf'<span class="{WHOLE}">\g<0></span>', html))


def _parted(text: str, pattern: re.Pattern[str]) -> tuple[str, list[etree.Element]]:
    """Return the text before the first figure, and the figures with the text after each."""
    found = list(pattern.finditer(text)) if DIGIT.search(text) else []
    if not found:
        return text, []
    ends = [each.start() for each in found[1:]] + [len(text)]
    figures = []
    for each, end in zip(found, ends, strict=True):
        figure = etree.Element("span", {"class": WHOLE})
        figure.text, figure.tail = each[0], text[each.end() : end]
        figures.append(figure)
    return text[: found[0].start()], figures
