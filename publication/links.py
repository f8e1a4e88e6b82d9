"""Links in the content: each leads to a page of the same tree, and to a block that is there."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from publication.blocks import CODE_SPAN, Block
from publication.memory import remembered
from publication.messages import say
from publication.pages import Page
from publication.problems import Problem

ESCAPED = re.compile(r"\\.")
LINK = re.compile(r"(!?)\[[^\]]*\]\(\s*<?([^\s)>]*)>?[^)]*\)")
OUTSIDE = ("http://", "https://", "mailto:")
SCHEME = re.compile(r"^[A-Za-z][A-Za-z0-9+.-]*:")


def check_links(tree: dict[str, Page], anchors: dict[str, set[str]]) -> Iterator[Problem]:
    """Yield a problem for each broken or refused link; ``anchors`` are block ids by page."""
    for page in tree.values():
        for block, image, target in _links(page):
            yield from _check_link(page, block, image, target, tree, anchors)


@remembered
def _links(page: Page) -> tuple[tuple[Block, str, str], ...]:
    """Return the links of a page: the block, “!” if it is an image, and the target."""
    return tuple(
        (block, found[1], found[2])
        for block in page.blocks
        if block.kind != "code"
        for found in LINK.finditer(CODE_SPAN.sub("", ESCAPED.sub("", block.text)))
    )


def _check_link(
    page: Page,
    block: Block,
    image: str,
    target: str,
    tree: dict[str, Page],
    anchors: dict[str, set[str]],
) -> Iterator[Problem]:
    if SCHEME.match(target) or target.startswith("//"):
        if image or not target.startswith(OUTSIDE):
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
