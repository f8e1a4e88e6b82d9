"""The Markdown that content is written in, as python-markdown is set up for it.

Everything comes from Markdown: raw HTML is text, and a link has its address in place. The source
refuses both by name (publication/read/block_parser.py); that none could pass is settled here.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from html.entities import html5
from typing import Any

from markdown import Markdown
from markdown.blockprocessors import (
    BlockProcessor,
    BlockQuoteProcessor,
    HashHeaderProcessor,
    SetextHeaderProcessor,
)
from markdown.extensions.footnotes import FootnoteExtension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import InlineProcessor as InlineTreeprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, STX, AtomicString

from publication.read.blocks import Block

EXTENSIONS = ("attr_list", "tables", "fenced_code")  # the engine's own, and what mkdocs.yml adds
FENCES = "fenced_code_block"
NOTE_ADDRESS = "#fn-"  # of a note, as the extension has it
AMPERSAND = r"&([a-zA-Z0-9]+);"
TOC = "toc"
BEFORE_ESCAPE = 181  # python-markdown's "escape" (180) knows no “&”
BEFORE_INLINE = 50  # the place of python-markdown's "footnote"
BEFORE_ATTRIBUTES = 15  # and of its "footnote-duplicate"
BEFORE_ENTITY = 81  # python-markdown's "entity" (80) passes on whatever looks like a reference
ALIGNED = re.compile(r"text-align: (left|right|center);")
INLINE = 20  # the place of python-markdown's "inline"
MARKS = re.compile(rf"[`\\\[\]<>&*_\n{STX}{ETX}]")  # none of these finds text without
EM_STRONG = "em_strong"
PATTERNS = (
    *("autolink", "automail", "backtick", EM_STRONG, "entity", "escape", "footnote"),
    *("image_link", "image_reference", "linebreak", "link", "reference"),
    *("short_image_ref", "short_reference"),
    *("publication-ampersand", "publication-escaped-ampersand"),
)  # fmt: skip
EMPHASIS = r"\*|_"  # what may stand for it
AFTER_INLINE = 19  # python-markdown's "inline" (20) makes the cells


def restrict(md: Markdown) -> None:
    """Set up ``md`` for this dialect: no raw HTML, no link definitions, no style attributes; notes.

    A backslash stands before these as before other marks.
    """
    md.preprocessors.deregister("html_block")
    md.inlinePatterns.deregister("html")
    md.parser.blockprocessors.deregister("reference")
    blocks = md.parser.blockprocessors
    for name, (kind, priority) in SIGNED.items():
        if name in blocks and type(blocks[name]) is kind.__base__:
            blocks.register(kind(md.parser), name, priority)
    md.ESCAPED_CHARS += [mark for mark in "<|~" if mark not in md.ESCAPED_CHARS]
    md.inlinePatterns.register(
        _EscapedAmpersand(r"\\&", md), "publication-escaped-ampersand", BEFORE_ESCAPE
    )
    md.inlinePatterns.register(_Ampersand(AMPERSAND, md), "publication-ampersand", BEFORE_ENTITY)
    if TOC in md.treeprocessors:  # the engine's: a page's contents are those of its blocks
        toc: Any = md.treeprocessors[TOC]
        toc.marker = ""
        if not (toc.use_anchors or toc.use_permalinks or toc.base_level):
            md.treeprocessors.deregister(TOC)
    md.treeprocessors.register(_InlinePatterns(md), "inline", INLINE)
    md.treeprocessors.register(_Alignment(md), "publication-alignment", AFTER_INLINE)
    if FENCES in md.preprocessors:  # never learns of attr_list: it writes attributes as text
        md.preprocessors[FENCES].checked_for_deps = True  # type: ignore[attr-defined]
    footnotes = FootnoteExtension(SEPARATOR="-")  # an id with a colon is none in an e-book
    footnotes.extendMarkdown(md)
    md.treeprocessors.register(_Notes(footnotes, md), "footnote", BEFORE_INLINE)
    md.treeprocessors.register(_Marks(md), "footnote-duplicate", BEFORE_ATTRIBUTES)


def block_markdown(block: Block) -> str:
    """Return the Markdown of a block as it is written on a page."""
    text = block.text
    if block.kind == "heading":
        text = f"{'#' * block.level} {text}"
    elif block.kind == "item":
        text = "    " * block.level + ("1. " if block.ordered else "- ") + text
    elif block.kind == "quote":
        text = f"> {text}"
    elif block.kind == "note":
        text = f"[^{block.number}]: {text}"
    elif block.kind == "rule":
        text = "---"
    return f"{text}\n{block.attributes}" if block.attributes else text


class _Ampersand(InlineProcessor):
    """Lets “&” stand for itself where HTML knows no such reference: “R&D;” is text, “&lt;” not."""

    def handleMatch(  # type: ignore[override]  # noqa: N802 - python-markdown's name
        self, m: re.Match[str], data: str
    ) -> tuple[str | None, int | None, int | None]:
        if f"{m[1]};" in html5:
            return None, None, None
        return self.md.htmlStash.store(f"&amp;{m[1]};"), m.start(0), m.end(0)


class _EscapedAmpersand(InlineProcessor):
    """Lets “\\&” be the character, where “&lt;” is what the text says."""

    def handleMatch(  # type: ignore[override]  # noqa: N802 - python-markdown's name
        self, m: re.Match[str], data: str
    ) -> tuple[str, int, int]:
        return self.md.htmlStash.store("&amp;"), m.start(0), m.end(0)


class _HashHeader(HashHeaderProcessor):
    def test(self, parent: etree.Element, block: str) -> bool:
        """Return whether a block has a heading: the pattern for one would look through all of it."""
        return "#" in block and super().test(parent, block)


class _SetextHeader(SetextHeaderProcessor):
    def test(self, parent: etree.Element, block: str) -> bool:
        """Return whether a block has an underlined heading, sooner if it is one line."""
        return "\n" in block and super().test(parent, block)


class _Quote(BlockQuoteProcessor):
    def test(self, parent: etree.Element, block: str) -> bool:
        """Return whether a block has a quotation, sooner if it has no sign of one."""
        return ">" in block and super().test(parent, block)


SIGNED: dict[str, tuple[type[BlockProcessor], int]] = {  # at python-markdown's places
    "hashheader": (_HashHeader, 70),
    "setextheader": (_SetextHeader, 60),
    "quote": (_Quote, 20),
}


class _InlinePatterns(InlineTreeprocessor):
    """Lets text without marks pass the inline patterns by, of which each would look through it.

    Not where there are others than these, and for what comes after it is text like any other. Where
    the text of a page has no mark but that of emphasis, only its pattern looks.
    """

    def run(self, tree: etree.Element, ancestors: list[str] | None = None) -> etree.Element:
        found = self.md.inlinePatterns
        self.inlinePatterns: Any = list(found)  # a registry looks for each by its name
        known = sum(name in found for name in PATTERNS) == len(found)
        if not known or found[EM_STRONG].pattern != EMPHASIS:
            return super().run(tree, ancestors)
        plain: list[etree.Element] = []
        marks: set[str] = set()
        for element in tree.iter():
            here = MARKS.findall(element.text or "")
            if not here and type(element.text) is str:
                plain.append(element)
            marks.update(here, MARKS.findall(element.tail or ""))
        if marks <= {"*"}:
            self.inlinePatterns = [found[EM_STRONG]]
        for element in plain:
            element.text = AtomicString(element.text)
        made = super().run(tree, ancestors)
        for element in plain:
            element.text = str(element.text)
        return made


class _Alignment(Treeprocessor):
    """Says a table column's alignment by a class: the page's policy allows no style attribute."""

    def run(self, root: etree.Element) -> None:
        for table in root.iter("table"):
            for cell in table.iter():
                found = ALIGNED.fullmatch(cell.get("style", ""))
                if found:
                    del cell.attrib["style"]
                    cell.set("class", f"align-{found[1]}")


class _Notes(Treeprocessor):
    """Sets each note where blocks stand, a paragraph at the end: the link back is the generator's."""

    def __init__(self, footnotes: FootnoteExtension, md: Markdown) -> None:
        super().__init__(md)
        self.footnotes = footnotes

    def run(self, root: etree.Element) -> None:
        for text in self.footnotes.footnotes.values():
            self.md.parser.parseChunk(root, text)


class _Marks(Treeprocessor):
    """Leaves of a mark its number, in a link in the one kind of ``sup`` that there is."""

    def run(self, root: etree.Element) -> None:
        for mark in root.iter("sup"):
            mark[0].text = mark[0].get("href", "").removeprefix(NOTE_ADDRESS)
            mark[0].attrib.clear()
            mark.attrib.clear()
