"""The elements that Markdown makes of blocks, as shapes: whether it reads them as this program does.

Only what could be read in two ways is rendered: lists, tables, quotations, fences, and text that
begins with a mark.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from publication.cache.memoize import memoize
from publication.read.block_parser import TIGHT_HEADING
from publication.read.blocks import Block
from publication.read.dialect import EXTENSIONS, block_markdown, restrict

Shape = tuple[str, int]  # the name of an element, and how deep an item stands
TAGS = {"paragraph": "p", "note": "p", "picture": "p", "marker": "p", "table": "table",
        "quote": "blockquote", "rule": "hr"}  # fmt: skip
LISTS = ("ul", "ol")
STRUCTURE = ("li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "table", "pre", "hr")
PLAIN = re.compile(r"(?:[^\W\d]|\d+[^\s\d.)]|[^\x00-\x7f]|[(\"']|\*\*?[^\s*]|\{\{)[^\n]*\Z")
AS_BLOCKS = 6  # python-markdown's "attr_list" is 8, its "toc" 5


def misread(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the first of each run of blocks that Markdown makes other elements of."""
    for item, run in groupby(blocks, lambda block: block.kind == "item"):
        for group in [list(run)] if item else ([block] for block in run):
            if _is_unclear(group[0]) and made("\n".join(map(_markdown, group))) != _expected(group):
                yield group[0]


def _markdown(block: Block) -> str:
    """Return a block as its page has it: what a heading says may need the id behind it."""
    return block_markdown(block) + (
        f" {{#{block.id}}}" if block.kind == "heading" and block.id else ""
    )


def _is_unclear(block: Block) -> bool:
    if block.kind == "paragraph" and TIGHT_HEADING.match(block.text):
        return False  # which the reader of blocks has named
    if block.kind in ("paragraph", "marker", "heading"):
        return not PLAIN.match(block.text)
    return block.kind != "rule"


def _expected(group: list[Block]) -> tuple[Shape, ...]:
    return tuple(_shape(block) for block in group)


def _shape(block: Block) -> Shape:
    if block.kind == "item":
        return "li", block.level
    return TAGS.get(block.kind, f"h{block.level}" if block.kind == "heading" else "p"), 0


@memoize
def made(text: str) -> tuple[Shape, ...]:
    """Return the shapes of what Markdown makes of ``text``; none of what is nested too deeply."""
    md, reader = _renderer()
    try:
        md.reset().convert(text)
    except RecursionError:
        _renderer.cache_clear()  # it still believes that it is in the middle
        return ()
    return reader.shapes


@lru_cache(maxsize=1)
def _renderer() -> tuple[Markdown, _ShapeReader]:
    md = Markdown(extensions=list(EXTENSIONS))
    restrict(md)
    reader = _ShapeReader(md)
    md.treeprocessors.register(reader, "publication-shapes", AS_BLOCKS)
    return md, reader


class _ShapeReader(Treeprocessor):
    shapes: tuple[Shape, ...] = ()

    def run(self, root: etree.Element) -> None:
        self.shapes = tuple(_shapes(root, 0))


def _shapes(above: etree.Element, depth: int) -> Iterator[Shape]:
    for element in above:
        if element.tag in LISTS:
            for item in element:
                yield "li", depth
                yield from _within(item, depth + 1)
        else:
            yield element.tag, 0
            yield from _within(element, 0)


def _within(element: etree.Element, depth: int) -> Iterator[Shape]:
    """Yield what stands in an item or a quotation beside its text: items below, and what may not."""
    return (each for each in _shapes(element, depth) if each[0] in STRUCTURE)
