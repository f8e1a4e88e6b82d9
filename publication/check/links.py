"""Links in the content: each leads to a page of the same tree, and to a block that is there."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from publication.cache.memoize import memoize
from publication.check.messages import say
from publication.messages.problem import Problem
from publication.read.blocks import Block
from publication.read.elements import StartTag, elements
from publication.read.pages import Page

OUTSIDE = ("http://", "https://", "mailto:")
SCHEME = re.compile(r"^[A-Za-z][A-Za-z0-9+.-]*:")


def check_links(tree: dict[str, Page], anchors: dict[str, set[str]]) -> Iterator[Problem]:
    """Yield a problem for each broken or refused link; ``anchors`` are block ids by page."""
    for page in tree.values():
        for block, element in _links(page):
            yield from _check_element(page, block, element, tree, anchors)


@memoize
def _links(page: Page) -> tuple[tuple[Block, StartTag], ...]:
    """Return the links and images of a page."""
    return tuple(
        (block, element)
        for block in page.blocks
        for element in elements(block)
        if element.address is not None
    )


def _check_element(
    page: Page, block: Block, element: StartTag, tree: dict[str, Page], anchors: dict[str, set[str]]
) -> Iterator[Problem]:
    target, image = element.address or "", element.tag == "img"
    if SCHEME.match(target) or target.startswith("//"):
        if image or not target.lower().startswith(OUTSIDE):
            yield Problem(page.file, block.line, say("link-refused", target=target))
    elif not image:
        yield from _check_target(page, block, target, tree, anchors)


def _check_target(
    page: Page, block: Block, target: str, tree: dict[str, Page], anchors: dict[str, set[str]]
) -> Iterator[Problem]:
    path, _, anchor = target.partition("#")
    folder = posixpath.dirname(page.path)
    linked = posixpath.normpath(posixpath.join(folder, path)) if path else f"{page.path}.md"
    if not linked.endswith(".md") or linked.removesuffix(".md") not in tree:
        yield Problem(page.file, block.line, say("link-broken", target=target))
    elif anchor and anchor not in anchors[linked.removesuffix(".md")]:
        there = f"content/{page.language.folder}/{linked}"
        message = say("anchor-broken", anchor=anchor, page=there)
        yield Problem(page.file, block.line, message, concerns=(there,))
