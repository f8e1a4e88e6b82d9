"""Pages that combine others: two languages side by side, and the whole report on one page.

Nodes of finished articles come in (publication/render/article.py), rows or parts for a template go
out. The languages' pages have the same blocks in the same order and share their ids, so a
row is what has one id: a block, or one item of a list with what is below it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import replace

from publication.align.staleness import Stale
from publication.cache.values import dataclass
from publication.languages.scripts import columns
from publication.read.pages import Page
from publication.render.article import Article, ArticleNode
from publication.render.pictures import caption_alone, climbing
from publication.render.rebasing import block_prefix, links_beside, links_within, rebase

UNLIKE = 1.5  # times as much room that a language takes
HEADING = re.compile(r"^<h[1-6][^>]*>(.*)</h[1-6]>$", re.DOTALL)


@dataclass(frozen=True)
class PairedRow:
    """One block in two languages; ``text`` and ``other`` are HTML, a heading's without its tag.

    ``text`` lacks the row's own id, which stands on the row, and has those of blocks below it;
    ``other`` has none. It is empty where there is nothing of its own to show: a rule, or a
    block that waits for its translation, and a caption alone where both languages show the same
    ``picture``. ``pending`` says whether any block of the row does, ``stale`` which are behind.
    ``titles`` are what a table of contents says in each language, once if they are the same; none
    unless the block is or opens with a heading.
    """

    id: str
    kind: str
    level: int
    text: str
    other: str
    pending: bool
    stale: tuple[Stale, ...]
    titles: tuple[str, ...]
    picture: bool = False


@dataclass(frozen=True)
class FullReportPart:
    """A page as it stands on the page of all: its nodes, the id at which it begins, and the
    level of its heading, which its place in the report gives: 1 is the report's own.
    """

    page: Page
    start: str
    level: int
    nodes: tuple[ArticleNode, ...]


def paired_rows(
    authority: Article, other: Article, here: str, shared: Container[str]
) -> Iterator[PairedRow]:
    """Yield the rows of one page, without its markers.

    ``here`` is the page's address below its language's folder; ``shared`` has those of the
    pages that stand side by side. Links to other pages stay in the link's language;
    the cards of the terms in the other one are ``term-<folder>-<id>``. An article with
    problems, which the build reports, has no rows.
    """
    if authority.problems or other.problems:
        return
    folder = other.page.language.folder
    card = f"term-{folder}-"
    links = links_beside(here, authority.page.language.folder, shared)
    other_links = links_beside(here, folder, shared)
    for first, second in zip(
        single_blocks(authority.nodes), single_blocks(other.nodes), strict=True
    ):
        own = first.ids[0] if first.ids else ""
        text = rebase(first.html, ids=_drop_id(own), links=links)
        beside = rebase(
            second.html,
            ids=lambda _: "",
            links=other_links,
            descriptions=lambda name: card + name.removeprefix("term-"),
        )
        alone = second.awaiting == second.ids  # a rule has neither
        same = bool(first.picture) and first.picture == second.picture
        yield PairedRow(
            id=own,
            kind=first.block.kind,
            level=first.block.level,
            text=without_heading_tag(text),
            other="" if alone else caption_alone(beside) if same else without_heading_tag(beside),
            pending=second.pending,
            stale=second.stale,
            titles=tuple(dict.fromkeys(filter(None, [first.block.title, second.block.title]))),
            picture=same,
        )


def narrower(authority: Article, other: Article) -> str:
    """Return which of two columns has so much less to hold that it is narrower: first, second, neither.

    Blocks so end nearer to each other. Han takes half the room of letters, whatever the report.
    """
    first, second = (
        sum(columns(block.plain) for block, _ in each.shown_blocks) for each in (authority, other)
    )
    if second > UNLIKE * first:
        return "first"
    return "second" if first > UNLIKE * second else "neither"


def single_blocks(nodes: Sequence[ArticleNode]) -> Iterator[ArticleNode]:
    """Yield the nodes of a page one block each, lists taken apart; no markers."""
    for node in nodes:
        if not node.marker:
            yield from node.items or (node,)


def _drop_id(own: str) -> Callable[[str], str]:
    return lambda name: "" if name == own else name


def without_heading_tag(html: str) -> str:
    """Return a heading's content, and other HTML as it is."""
    found = HEADING.match(html)
    return found[1] if found else html


def full_report_parts(
    articles: Mapping[str, Article], combined: str, addresses: Mapping[str, str]
) -> Iterator[FullReportPart]:
    """Yield the pages of ``articles``, by path in reading order, as they stand on one page.

    ``combined`` is the address of that page below the language's folder, ``addresses`` are
    theirs, by path. The first page's heading is that of all; a page without text is left out.
    """
    articles = {path: each for path, each in articles.items() if each.page.text_blocks}
    addresses = {path: addresses[path] for path in articles}
    starts = {path: article.page.text_blocks[0].id for path, article in articles.items()}
    paths = {address: path for path, address in addresses.items()}
    first = next(iter(articles), "")
    for path, article in articles.items():
        prefix = block_prefix(path)
        deeper = 0 if path == first else 1 + article.depth
        links = links_within(addresses[path], combined, paths, starts)
        sources = climbing(1 + combined.count("/"))  # a language's folder, and those of the page
        nodes = tuple(
            replace(
                node,
                html=rebase(
                    node.html,
                    ids=_add_prefix(prefix),
                    links=links,
                    sources=sources,
                    levels=deeper,
                ),
            )
            for node in article.nodes
            if not node.marker
        )
        yield FullReportPart(article.page, f"{prefix}-{starts[path]}", 1 + deeper, nodes)


def _add_prefix(prefix: str) -> Callable[[str], str]:
    return lambda name: f"{prefix}-{name}"
