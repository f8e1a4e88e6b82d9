"""An article: one page as its readers get it, from blocks to nodes that a template sets out.

``compose_markdown`` writes the page's Markdown anew, a pending block replaced by the authoritative
text; ``BlocksExtension`` lets python-markdown turn it into elements, gives each its block
id and language, links the terms, and leaves a seam between the page's nodes, and a finer
one between the items of a list; ``split_nodes`` cuts the HTML there. Markup that the generator
adds stands in templates, not here; so a picture is left as its caption, for a template to set.
"""

from __future__ import annotations

import posixpath
import re
import xml.etree.ElementTree as etree
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

from publication.align.staleness import Stale
from publication.cache.memoize import Memo
from publication.match.terms import TermMatcher
from publication.messages.problem import Problem
from publication.read import glossary
from publication.read.attributes import keep_allowed
from publication.read.blocks import Block
from publication.read.dialect import block_markdown, restrict
from publication.read.markers import Marker
from publication.read.pages import WITHOUT_ID, Page
from publication.render.enumeration import part_openings
from publication.render.footnotes import lead_back, link_marks
from publication.render.heading_lines import part_heading
from publication.render.messages import say
from publication.render.pictures import RenderPicture, ShownPicture, set_out
from publication.render.rebasing import LOWEST_HEADING
from publication.settings.configuration import Locale, ReportSettings

SEAM = "\ue000"  # private use: cannot stand in content
ITEM_SEAM = "\ue001"
PRIORITY = 6  # after attr_list (8), before toc (5)
NUMBERED = re.compile(r"p(\d+)")  # ids that the alignment gives
NOT_LINKED = {"a", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol"}
DASH = "——"
HEADING_MARK = "#"
ARTICLES = Memo("articles")  # finished ones

ShownBlock = tuple[
    Block, Block, Locale
]  # a block of the page, the block shown for it, its language


@dataclass(frozen=True)
class ArticleNode:
    """A stretch of the article: finished HTML, or a marker for a template to render.

    ``block`` is the first that it shows, ``ids`` are those of all, ``awaiting`` those of the
    pending ones. ``items`` are a list's items, each with what is below it, as lists of one.
    ``picture`` is the file of a picture, below ``content/``.
    """

    html: str
    marker: Marker | None
    block: Block
    language: Locale
    stale: tuple[Stale, ...] = ()
    ids: tuple[str, ...] = ()
    awaiting: tuple[str, ...] = ()
    items: tuple[ArticleNode, ...] = ()
    picture: str = ""

    @property
    def pending(self) -> bool:
        """Return whether any of the blocks waits for its translation."""
        return bool(self.awaiting)

    @property
    def ends_section(self) -> bool:
        """Return whether what stands before this node is a section complete in itself."""
        return bool(self.marker or self.block.kind == "heading" or self.block.run_in)


@dataclass
class Article:
    """A page on its way to HTML: every block with the language that is shown.

    ``stale`` are the blocks that are behind the authoritative text; ``retired`` are removed
    ids by the id of the block at which links to them should arrive. ``addressed`` says whether
    each block shows its own address: a paragraph its number, a heading a mark. ``pictures`` are
    those of its blocks, by their ids; ``report`` is the one that it is a page of.
    """

    page: Page
    shown_blocks: Sequence[tuple[Block, Locale]]
    matchers: dict[str, TermMatcher]
    stale: dict[str, Stale] = field(default_factory=dict)
    retired: dict[str, list[str]] = field(default_factory=dict)
    addressed: bool = False
    pictures: Mapping[str, ShownPicture] = field(default_factory=dict)
    report: ReportSettings | None = ReportSettings()
    linked: list[str] = field(default_factory=list)
    nodes: list[ArticleNode] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    minutes: int = 0  # of reading, once it is rendered

    @property
    def glossary_page(self) -> str:
        """Return the path of the page that terms lead to."""
        return self.report.below(glossary.PAGE) if self.report else ""

    @property
    def depth(self) -> int:
        """Return how many pages of the report stand above this one, its first aside."""
        return self.report.depth(self.page.path) if self.report else 0

    @property
    def rows(self) -> Iterator[ShownBlock]:
        """Yield each block of the page with the block and the language shown for it."""
        shown = iter(self.shown_blocks)
        for block in self.page.blocks:
            if block.kind in WITHOUT_ID:
                yield block, block, self.page.language
            else:
                text, language = next(shown)
                yield block, text, language


@dataclass(frozen=True)
class Rendered:
    """A finished article; ``ids`` are those that links may lead to, ``links`` lead to others' ids.

    ``links`` are by source path, each id with the link as it is written.
    """

    article: Article
    markdown: str
    ids: frozenset[str]
    links: dict[str, dict[str, str]]


def compose_markdown(article: Article) -> str:
    """Return the page's Markdown with the authoritative text in place of pending blocks."""
    parts: list[str] = []
    previous = None
    for _, shown, _ in article.rows:
        parts.append("\n" if previous == shown.kind == "item" else "\n\n")
        parts.append(block_markdown(shown))
        previous = shown.kind
    return "".join(parts).lstrip("\n") + "\n"


def split_nodes(html: str, article: Article, render: RenderPicture) -> list[ArticleNode]:
    """Return the nodes of ``html`` at its seams: lists whole, every other block alone.

    ``render`` sets a picture out.
    """
    pieces = [piece.strip() for piece in html.split(SEAM)[:-1]]
    groups: list[list[ShownBlock]] = []
    for row in article.rows:
        if groups and groups[-1][-1][1].kind == row[1].kind == "item":
            groups[-1].append(row)
        else:
            groups.append([row])
    nodes = (
        _article_node(piece, group, article) for piece, group in zip(pieces, groups, strict=True)
    )
    return [_with_picture(node, article, render) for node in nodes]


def _with_picture(node: ArticleNode, article: Article, render: RenderPicture) -> ArticleNode:
    """Return a picture's node set out, and other nodes as they are."""
    picture = article.pictures.get(node.block.id) if node.block.picture else None
    if not picture:
        return node
    return replace(node, html=set_out(picture, node.html, render), picture=picture.file.path)


def _article_node(html: str, group: list[ShownBlock], article: Article) -> ArticleNode:
    block, shown, language = group[0]
    return ArticleNode(
        html.replace(ITEM_SEAM, ""),
        block.marker if block.kind == "marker" else None,
        shown,
        language,
        tuple(article.stale[each.id] for each, _, _ in group if each.id in article.stale),
        tuple(each.id for each, _, _ in group if each.id),
        tuple(each.id for each, _, _ in group if each.pending),
        tuple(_item_nodes(html, group, article)),
    )


def _item_nodes(html: str, group: list[ShownBlock], article: Article) -> Iterator[ArticleNode]:
    """Yield a list's items at their seams; a numbered one keeps its number."""
    opening, *items = html.split(ITEM_SEAM)
    if not items:
        return
    closing = items.pop()
    below: list[list[ShownBlock]] = []
    for row in group:
        if row[1].level == 0 or not below:
            below.append([])
        below[-1].append(row)
    for number, (item, rows) in enumerate(zip(items, below, strict=True), 1):
        start = f'<ol start="{number}"' if number > 1 else "<ol"
        yield _article_node(
            opening.replace("<ol", start, 1) + item.strip() + closing, rows, article
        )


class BlocksExtension(Extension):
    """Gives python-markdown the blocks of ``article``, to be set before each page."""

    article: Article | None = None

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - python-markdown's name
        """Set up the dialect, and register what makes blocks of elements."""
        restrict(md)
        md.treeprocessors.register(_BlockTreeprocessor(self), "publication-blocks", PRIORITY)


class _BlockTreeprocessor(Treeprocessor):
    def __init__(self, extension: BlocksExtension) -> None:
        self.extension = extension

    def run(self, root: etree.Element) -> None:
        article = self.extension.article
        if article is None:
            return
        file = article.page.file
        article.problems += [Problem(file, 1, message) for message in keep_allowed(root)]
        elements = list(_block_elements(root))
        rows = list(article.rows)
        if len(elements) != len(rows):
            article.problems.append(_block_count_problem(article, len(elements), len(rows)))
            return
        linker = _Linker(article)
        notes = {shown.number: block.id for block, shown, _ in rows if shown.number}
        level = 1
        for element, (block, shown, language) in zip(elements, rows, strict=True):
            level = shown.level if shown.kind == "heading" else level
            if shown.run_in:
                _set_heading(element, level + 1)
            if block.kind not in WITHOUT_ID:
                _set_attributes(element, block, shown, language, article.page.language)
                if shown.picture:
                    _leave_caption(element)
                else:
                    linker.link(element, shown, language)
                if (
                    block.level == 1
                    and block.kind == "heading"
                    and language == article.page.language
                ):
                    part_heading(element, article.page.lines)
                link_marks(element, language.tag, notes)
                if shown.number:
                    lead_back(element, shown, language.tag, shown.number == next(iter(notes)))
                if article.addressed and not (shown.picture or shown.number):
                    _add_self_link(element, block, article.page.path != article.glossary_page)
                _add_retired_anchors(element, article.retired.get(block.id, []))
        for element in root:
            element.tail = f"\n{SEAM}"
            if element.tag in ("ul", "ol"):
                _add_item_seams(element)


def _leave_caption(element: etree.Element) -> None:
    """Take the image out of a paragraph. Terms are linked in the report's own text alone."""
    image = element[0]
    element.remove(image)
    element.text = (image.tail or "").lstrip()


def _add_item_seams(element: etree.Element) -> None:
    """Leave a seam before the first item of a list and after each."""
    element.text = f"{element.text or ''}{ITEM_SEAM}"
    for item in element:
        item.tail = f"{ITEM_SEAM}{item.tail or ''}"


def _block_count_problem(article: Article, rendered: int, read: int) -> Problem:
    return Problem(article.page.file, 1, say("blocks-unlike", rendered=rendered, read=read))


def _block_elements(root: etree.Element) -> Iterator[etree.Element]:
    for element in root:
        if element.tag in ("ul", "ol"):
            yield from _items(element)
        else:
            yield element


def _items(element: etree.Element) -> Iterator[etree.Element]:
    for item in element:
        yield item
        for child in item:
            if child.tag in ("ul", "ol"):
                yield from _items(child)


def _set_attributes(
    element: etree.Element, block: Block, shown: Block, language: Locale, page: Locale
) -> None:
    """Give an element its block's id, the language of its text, and what a style may want."""
    if shown.kind == "code":
        element.tag = "div"  # around the <pre>, which no paragraph may hold
    element.set("id", block.id)
    if language != page:
        element.set("lang", language.tag)
        _add_class(element, "pending")
    if shown.kind == "item" and shown.plain.startswith(DASH):
        _add_class(element, "dashed")
    if shown.run_in:
        _add_class(element, "run-in")
    if shown.kind == "paragraph":
        part_openings(element)
    if shown.picture:
        _add_class(element, "apparatus picture")  # the report's source has none (Contract)


def _set_heading(element: etree.Element, level: int) -> None:
    """Let a run-in heading be one to those who do not see it, a level below the heading above."""
    opening = element.find("strong")
    if opening is not None:
        opening.set("role", "heading")
        opening.set("aria-level", str(min(level, LOWEST_HEADING)))


def _add_self_link(element: etree.Element, block: Block, numbered: bool) -> None:
    """Let a block link to itself: a number in the margin, a mark after a heading below the first.

    The appendix has numbers of its own, so its paragraphs show none.
    """
    number = NUMBERED.fullmatch(block.id) if numbered else None
    if not number and (block.kind != "heading" or block.level == 1):
        return
    link = etree.Element("a", {"class": "apparatus address", "href": f"#{block.id}"})
    link.text = number[1] if number else HEADING_MARK
    if number:
        link.tail, element.text = element.text, ""
        element.insert(0, link)
    else:
        element.append(link)


def _add_retired_anchors(element: etree.Element, retired: list[str]) -> None:
    """Let links to removed blocks arrive here."""
    for number, old in enumerate(retired):
        anchor = etree.Element("span", {"id": old, "class": "apparatus retired"})
        element.insert(number, anchor)
        if number == 0:
            anchor.tail, element.text = element.text, ""
        else:
            anchor.tail, element[number - 1].tail = element[number - 1].tail, ""


def _add_class(element: etree.Element, name: str) -> None:
    element.set("class", " ".join(filter(None, [element.get("class"), name])))


class _Linker:
    """Links the first occurrence of each term in each paragraph with a run-in heading,
    and otherwise in each section; never in the appendix entry of the term itself.
    """

    def __init__(self, article: Article) -> None:
        self.article = article
        self.own: set[str] = set()
        self.in_section: set[str] = set()
        folder = posixpath.dirname(article.page.path) or "."
        self.target = posixpath.relpath(article.glossary_page or glossary.PAGE, folder) + ".md"

    def link(self, element: etree.Element, block: Block, language: Locale) -> None:
        if block.kind == "heading":
            is_entry = self.article.page.path == self.article.glossary_page and block.level > 1
            self.own = {block.id} if is_entry else set()
            self.in_section = set(self.own)
            return
        seen = set(self.own) if block.run_in else self.in_section
        if matcher := self.article.matchers.get(language.folder):
            self.matcher = matcher
            self.walk(element, seen, skip_first=bool(block.run_in))

    def walk(self, element: etree.Element, seen: set[str], skip_first: bool = False) -> None:
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
        if term not in self.article.linked:
            self.article.linked.append(term)
        attributes = {
            "class": "term",
            "href": f"{self.target}#{term}",
            "aria-describedby": f"term-{term}",
        }
        link = etree.Element("a", attributes)
        link.text = text
        return link
