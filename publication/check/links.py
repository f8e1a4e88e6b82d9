"""Links in the content: each has words, and leads to a page of the same tree and a block that is there."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping
from urllib.parse import urlsplit

from publication.cache.memoize import memoize
from publication.cache.values import dataclass
from publication.check.messages import say
from publication.messages.problem import Message, Problem
from publication.read.blocks import Block
from publication.read.elements import StartTag, elements
from publication.read.pages import Page
from publication.records.addresses import leads_outside, may_lead_outside
from publication.settings.section import nearest

BACKSLASH = re.compile(r"\\|%5C", re.IGNORECASE)
WEB = re.compile(
    r"^(?:www\.|[\w-]+(?:\.[\w-]+)*\.(?:cn|com|org|net|gov|edu)(?:/|$))", re.IGNORECASE
)
ENDING = re.compile(r"(?:/index)?\.(?:md|html?|txt)$", re.IGNORECASE)


@dataclass(frozen=True)
class Tree:
    """The pages of one language, the ids of their blocks, and the folders of all languages.

    ``unread`` are pages that could not be read: a link may lead there.
    """

    pages: Mapping[str, Page]
    anchors: Mapping[str, set[str]]
    folders: Collection[str] = ()
    unread: Collection[str] = ()


def check_links(tree: Tree) -> Iterator[Problem]:
    """Yield a problem for each broken or refused link."""
    for page in tree.pages.values():
        for block, element in _links(page):
            yield from _check_element(page, block, element, tree)


@memoize
def _links(page: Page) -> tuple[tuple[Block, StartTag], ...]:
    """Return the links of a page; its pictures are looked at for themselves (pictures.py)."""
    return tuple(
        (block, element)
        for block in page.blocks
        if block.kind != "picture" or block.picture  # else it is reported as no picture
        for element in elements(block)
        if element.tag == "a" and element.address is not None
    )


def _check_element(page: Page, block: Block, element: StartTag, tree: Tree) -> Iterator[Problem]:
    target, written = element.address or "", element.written_address or ""
    if element.wordless:
        yield Problem(page.file, block.line, say("link-wordless", target=target))
    if BACKSLASH.search(written):
        near = BACKSLASH.sub("/", written)
        message = say("link-backslash", target=written, near=near)
        yield Problem(page.file, block.line, message)
    elif not _is_address(written or target):
        yield Problem(page.file, block.line, say("link-malformed", target=target))
    elif leads_outside(target):
        if not may_lead_outside(written):
            yield Problem(page.file, block.line, say("link-refused", target=target))
    else:
        yield from _check_target(page, block, target, tree)


def _is_address(text: str) -> bool:
    try:
        urlsplit(text)
    except ValueError:
        return False
    return True


def _check_target(page: Page, block: Block, target: str, tree: Tree) -> Iterator[Problem]:
    path, _, anchor = target.partition("#")
    folder = posixpath.dirname(page.path)
    linked = posixpath.normpath(posixpath.join(folder, path)) if path else f"{page.path}.md"
    if not target:
        yield Problem(page.file, block.line, say("link-empty"))
    elif linked.removesuffix(".md") in tree.unread:
        return
    elif not linked.endswith(".md") or linked.removesuffix(".md") not in tree.pages:
        yield Problem(page.file, block.line, _broken(page, target, tree))
    elif anchor and anchor not in tree.anchors[linked.removesuffix(".md")]:
        there = f"content/{page.language.folder}/{linked}"
        message = say("anchor-broken", anchor=anchor, page=there)
        yield Problem(page.file, block.line, message, concerns=(there,))


def _broken(page: Page, target: str, tree: Tree) -> Message:
    """Return what is said of a link to no page, with the page that is meant if one is like it."""
    path, sign, anchor = target.partition("#")
    here = posixpath.dirname(page.path)
    whole = posixpath.normpath(posixpath.join(page.language.folder, here, path)).lstrip("/")
    first, _, below = whole.partition("/")
    if first == page.language.folder and below.partition("/")[0] in tree.folders:
        first, _, below = below.partition("/")
    below = below if first in tree.folders else whole
    near = _page_like(below, tree) or _page_like(path, tree)
    if not near:
        outside = WEB.match(target)
        return say("link-outside" if outside else "link-broken", target=target)
    written = posixpath.relpath(f"{near}.md", here or ".") + sign + anchor
    elsewhere = first in tree.folders and first != page.language.folder
    code = "link-other-tree" if elsewhere else "link-misspelt"
    return say(code, target=target, near=written)


def _page_like(path: str, tree: Tree) -> str:
    """Return the page that a path stands for as an address or nearly as it is written, or ''."""
    plain = ENDING.sub("", path.partition("?")[0].strip("/"))
    known = {each.casefold(): each for each in tree.pages}
    for name in (plain, f"{plain}/index"):
        if name.casefold() in known:
            return known[name.casefold()]
    folder, name = posixpath.split(plain)
    beside = {
        posixpath.basename(each): each for each in tree.pages if posixpath.dirname(each) == folder
    }
    return beside.get(nearest(name, beside), "")
