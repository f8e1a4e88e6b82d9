"""Headings: one of the first level on a page, none left out below it, the same run-in ones.

The first level alone is in the table of a page's contents by its title; a level left out is a
section that nobody can name (WCAG 2, technique G141).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from publication.cache.memoize import memoize
from publication.check.messages import say
from publication.messages.problem import Grade, Message, Problem
from publication.publication import Publication
from publication.read.blocks import Block
from publication.read.pages import Page


def check_headings(publication: Publication) -> Iterator[Problem]:
    """Yield a problem for each heading out of place; translations have those of their source."""
    for page in publication.trees[publication.configuration.authority.folder].values():
        yield from _check_page(page)


@memoize
def _check_page(page: Page) -> tuple[Problem, ...]:
    headings = [block for block in page.blocks if block.kind == "heading"]
    found = [*_first_level(page, headings), *_left_out(headings)]
    return tuple(Problem(page.file, block.line, message, Grade.WARNING) for block, message in found)


def _first_level(page: Page, headings: list[Block]) -> Iterator[tuple[Block, Message]]:
    """Yield each heading of the first level but one, or the first heading where there is none.

    A page of text alone, or that begins with what the build puts there, has its title from the
    front matter.
    """
    first = [block for block in headings if block.level == 1]
    for block in first[1:]:
        yield block, say("heading-second", first=first[0].line)
    if not first and headings and page.blocks[0].kind != "marker":
        yield headings[0], say("heading-none", title=page.title)


def _left_out(headings: list[Block]) -> Iterator[tuple[Block, Message]]:
    for above, block in pairwise(headings):
        if block.level > above.level + 1:
            marks = "#" * (above.level + 1)
            message = say("heading-level", level=block.level, above=above.level, marks=marks)
            yield block, message


def check_run_in(original: Block, block: Block) -> Iterator[Message]:
    """Yield what is wrong if one of two paragraphs alone opens with a run-in heading."""
    if original.kind == block.kind == "paragraph" and not block.pending:
        if original.run_in and not block.run_in:
            yield say("run-in-missing", heading=original.run_in)
        elif block.run_in and not original.run_in:
            yield say("run-in-alone", heading=block.run_in)
