"""What the search finds: a page's sections, as its readers see them.

Every block answers for itself, so that an answer leads to the very paragraph; in the glossary
a term answers together with its definition.
"""

from __future__ import annotations

from collections.abc import Iterator

from publication.publication import Publication
from publication.publish.search.index import Section
from publication.read.blocks import Block
from publication.read.pages import Page

AwaitingBlock = tuple[Block, bool]  # and whether it waits for its translation


def sections(publication: Publication, folder: str, urls: dict[str, str]) -> Iterator[Section]:
    """Yield the sections of one language, in reading order; ``urls`` are below its folder."""
    for path in publication.configuration.page_paths:
        page = publication.page(folder, path)
        shown = [
            (block, language != page.language) for block, language in publication.shown_blocks(page)
        ]
        yield _page(page, shown, urls[path])
        report = publication.report_of(path)
        together = report is not None and path == report.glossary_page
        yield from _entries(shown, urls[path]) if together else _blocks(shown, urls[path])


def _page(page: Page, shown: list[AwaitingBlock], url: str) -> Section:
    titles = [
        (block.title, pending)
        for block, pending in shown
        if block.kind == "heading" and block.level == 1
    ]
    title, pending = titles[0] if titles else (page.title, False)
    return Section(url, title, pending=pending)


def _blocks(shown: list[AwaitingBlock], url: str) -> Iterator[Section]:
    for block, pending in shown:
        if block.kind != "heading":
            yield Section(f"{url}#{block.id}", block.title, block.plain, pending)
        elif block.level > 1:
            yield Section(f"{url}#{block.id}", block.title, pending=pending)


def _entries(shown: list[AwaitingBlock], url: str) -> Iterator[Section]:
    heading: Block | None = None
    below: list[AwaitingBlock] = []
    for block, pending in [*shown, (None, False)]:
        if block is None or block.kind in ("heading", "note"):
            if heading and heading.level > 1:
                text = " ".join(each.plain for each, _ in below)
                yield Section(f"{url}#{heading.id}", heading.title, text, any(p for _, p in below))
            heading, below = block, []
        if block and block.kind == "note":
            yield Section(f"{url}#{block.id}", "", block.plain, pending)
        elif block and heading and block is not heading:
            below.append((block, pending))
