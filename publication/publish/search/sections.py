"""What the search finds: a page's sections, as its readers see them.

Every block answers for itself, so that an answer leads to the very paragraph; in the glossary
a term answers together with its definition.
"""

from __future__ import annotations

from collections.abc import Iterator

from publication.publication import Publication
from publication.publish.search.index import Section
from publication.read import glossary
from publication.read.blocks import Block
from publication.read.pages import Page


def sections(publication: Publication, folder: str, urls: dict[str, str]) -> Iterator[Section]:
    """Yield the sections of one language, in reading order; ``urls`` are below its folder."""
    for path in publication.configuration.page_paths:
        page = publication.page(folder, path)
        shown = [block for block, _ in publication.shown_blocks(page)]
        yield Section(urls[path], _page_title(page, shown))
        together = path == glossary.PAGE
        yield from _entries(shown, urls[path]) if together else _blocks(shown, urls[path])


def _page_title(page: Page, shown: list[Block]) -> str:
    titles = [block.title for block in shown if block.kind == "heading" and block.level == 1]
    return titles[0] if titles else page.title


def _blocks(shown: list[Block], url: str) -> Iterator[Section]:
    for block in shown:
        if block.kind != "heading":
            yield Section(f"{url}#{block.id}", block.title, block.plain)
        elif block.level > 1:
            yield Section(f"{url}#{block.id}", block.title)


def _entries(shown: list[Block], url: str) -> Iterator[Section]:
    heading: Block | None = None
    below: list[str] = []
    for block in [*shown, None]:
        if block is None or block.kind == "heading":
            if heading and heading.level > 1:
                yield Section(f"{url}#{heading.id}", heading.title, " ".join(below))
            heading, below = block, []
        elif heading:
            below.append(block.plain)
