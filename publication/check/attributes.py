"""Attributes in Markdown: what an element may not have is named where it stands."""

from __future__ import annotations

from collections.abc import Iterator

from publication.cache.memoize import memoize
from publication.messages.problem import Problem
from publication.read.attributes import refused_attributes
from publication.read.elements import elements
from publication.read.pages import Page


@memoize
def check_attributes(page: Page) -> tuple[Problem, ...]:
    """Return a problem for each attribute that its element may not have, or has twice."""
    return tuple(_found(page))


def _found(page: Page) -> Iterator[Problem]:
    for block in page.blocks:
        found = [
            message
            for each in elements(block)
            for message in refused_attributes(each.tag, each.attributes)
        ]
        for message in dict.fromkeys(found):
            yield Problem(page.file, block.line, message)
