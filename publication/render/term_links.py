"""Links from terms in a page's text to their entries in the appendix."""

from __future__ import annotations

import posixpath
import xml.etree.ElementTree as etree
from collections.abc import Mapping

from publication.match.terms import TermMatcher
from publication.read import glossary
from publication.read.blocks import Block
from publication.settings.configuration import Locale

NOT_LINKED = {"a", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol"}


class TermLinker:
    """Links the first occurrence of each term in each paragraph with a run-in heading,
    and otherwise in each section; never in the appendix entry of the term itself.

    ``path`` is the page's, ``matchers`` are by language folder; ``linked`` gets each term once.
    """

    def __init__(
        self, path: str, glossary_page: str, matchers: Mapping[str, TermMatcher], linked: list[str]
    ) -> None:
        self.is_glossary = path == glossary_page
        self.matchers, self.linked = matchers, linked
        self.own: set[str] = set()
        self.in_section: set[str] = set()
        folder = posixpath.dirname(path) or "."
        self.target = posixpath.relpath(glossary_page or glossary.PAGE, folder) + ".md"

    def link(self, element: etree.Element, block: Block, language: Locale) -> None:
        """Link the terms in a block's element."""
        if block.kind == "heading":
            is_entry = self.is_glossary and block.level > 1
            self.own = {block.id} if is_entry else set()
            self.in_section = set(self.own)
            return
        seen = set(self.own) if block.run_in else self.in_section
        if matcher := self.matchers.get(language.folder):
            self.matcher = matcher
            self.walk(element, seen, skip_first=bool(block.run_in))

    def walk(self, element: etree.Element, seen: set[str], skip_first: bool = False) -> None:
        """Link the terms in an element and those below it, but for what is never linked."""
        children = list(element)
        element.text, links = self.links(element.text or "", seen)
        for offset, link in enumerate(links):
            element.insert(offset, link)
        for number, child in enumerate(children):
            if child.tag not in NOT_LINKED and not (skip_first and number == 0):
                self.walk(child, seen)
            child.tail, links = self.links(child.tail or "", seen)
            position = list(element).index(child) + 1
            for offset, link in enumerate(links):
                element.insert(position + offset, link)

    def links(self, text: str, seen: set[str]) -> tuple[str, list[etree.Element]]:
        """Return the text before the first link, and the links with the text after each."""
        links: list[etree.Element] = []
        before, position = "", 0
        for found in self.matcher.find(text):
            if found.term in seen:
                continue
            seen.add(found.term)
            between = text[position : found.start]
            if links:
                links[-1].tail = between
            else:
                before = between
            links.append(self.anchor(found.term, text[found.start : found.end]))
            position = found.end
        if not links:
            return text, links
        links[-1].tail = text[position:]
        return before, links

    def anchor(self, term: str, text: str) -> etree.Element:
        """Return the link of a term, and note that it is linked."""
        if term not in self.linked:
            self.linked.append(term)
        attributes = {
            "class": "term",
            "href": f"{self.target}#{term}",
            "aria-describedby": f"term-{term}",
        }
        link = etree.Element("a", attributes)
        link.text = text
        return link
