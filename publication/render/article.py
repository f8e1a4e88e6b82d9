"""An article: one page as its readers get it, from blocks to nodes that a template sets out.

``compose_markdown`` writes the page's Markdown anew, a pending block replaced by the authoritative
text; ``BlocksExtension`` lets python-markdown turn it into elements, gives each its block
id and language, links the terms, and leaves a seam between the page's nodes, and a finer
one between the items of a list; ``split_nodes`` cuts the HTML there. Markup that the generator
adds stands in templates, not here; so a picture is left as its caption, for a template to set.
"""

from __future__ import annotations

import xml.etree.ElementTree as etree
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

from publication.align.staleness import Stale
from publication.cache.memoize import Memo
from publication.cache.values import dataclass
from publication.languages.lookup import facts
from publication.match.terms import TermMatcher
from publication.messages.problem import Problem
from publication.read import glossary
from publication.read.attributes import keep_allowed
from publication.read.blocks import Block
from publication.read.dialect import block_markdown, restrict
from publication.read.markers import Marker
from publication.read.pages import WITHOUT_ID, Page
from publication.render.block_elements import (
    add_retired_anchors,
    add_self_link,
    block_elements,
    leave_caption,
    set_attributes,
    set_heading,
)
from publication.render.footnotes import lead_back, link_marks
from publication.render.heading_lines import part_heading
from publication.render.messages import say
from publication.render.pictures import RenderPicture, ShownPicture, set_out
from publication.render.term_links import TermLinker
from publication.render.whole_figures import keep_figures
from publication.settings.configuration import Locale, ReportSettings

SEAM = "\ue000"  # private use: cannot stand in content
ITEM_SEAM = "\ue001"
PRIORITY = 6  # after attr_list (8), before toc (5)
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
    those of its blocks, by their ids; ``report`` is the one that it is a page of. ``version`` tells
    it from all others that were ever rendered.
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
    version: str = ""  # once it is rendered

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
    markdown: Markdown | None = None  # of the page

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - python-markdown's name
        """Set up the dialect, and register what makes blocks of elements."""
        restrict(md)
        md.treeprocessors.register(_BlockTreeprocessor(self), "publication-blocks", PRIORITY)
        self.markdown = md

    def end_page(self) -> None:
        """Let go of a page that was rendered, and what it was rendered with: its parts hold each other."""
        self.article = None
        if self.markdown:
            vars(self.markdown.parser).clear()
            vars(self.markdown).clear()
            self.markdown = None


class _BlockTreeprocessor(Treeprocessor):
    def __init__(self, extension: BlocksExtension) -> None:
        self.extension = extension

    def run(self, root: etree.Element) -> None:
        article = self.extension.article
        if article is None:
            return
        file = article.page.file
        article.problems += [Problem(file, 1, message) for message in keep_allowed(root)]
        elements = list(block_elements(root))
        rows = list(article.rows)
        if len(elements) != len(rows):
            article.problems.append(_block_count_problem(article, len(elements), len(rows)))
            return
        linker = TermLinker(
            article.page.path, article.glossary_page, article.matchers, article.linked
        )
        notes = {shown.number: block.id for block, shown, _ in rows if shown.number}
        level = 1
        for element, (block, shown, language) in zip(elements, rows, strict=True):
            level = shown.level if shown.kind == "heading" else level
            if shown.run_in:
                set_heading(element, level + 1)
            if block.kind not in WITHOUT_ID:
                set_attributes(element, block, shown, language, article.page.language)
                if shown.picture:
                    leave_caption(element)
                else:
                    linker.link(element, shown, language)
                if block.kind != "heading":
                    keep_figures(element, facts(language.tag).figure)
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
                    add_self_link(element, block, article.page.path != article.glossary_page)
                add_retired_anchors(element, article.retired.get(block.id, []))
        for element in root:
            element.tail = f"\n{SEAM}"
            if element.tag in ("ul", "ol"):
                _add_item_seams(element)


def _block_count_problem(article: Article, rendered: int, read: int) -> Problem:
    return Problem(article.page.file, 1, say("blocks-unlike", rendered=rendered, read=read))


def _add_item_seams(element: etree.Element) -> None:
    """Leave a seam before the first item of a list and after each."""
    element.text = f"{element.text or ''}{ITEM_SEAM}"
    for item in element:
        item.tail = f"{ITEM_SEAM}{item.tail or ''}"
