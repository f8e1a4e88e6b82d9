"""Attributes in Markdown: none that acts, loads or styles."""

from __future__ import annotations

from collections.abc import Iterator

from publication.check.messages import say
from publication.messages.problem import Problem
from publication.read.elements import elements
from publication.read.pages import Page

ALLOWED = ("alt", "class", "height", "href", "hreflang", "lang", "rel", "src", "start", "title",
           "width")  # fmt: skip


def check_attributes(page: Page) -> Iterator[Problem]:
    """Yield a problem for each attribute that is none of ``ALLOWED``, handlers and styles above all."""
    for block in page.blocks:
        names = dict.fromkeys(name for each in elements(block) for name, _ in each.attributes)
        for name in names:
            if name not in ALLOWED:
                known = ", ".join(ALLOWED)
                message = say("attribute-refused", name=name, known=known)
                yield Problem(page.file, block.line, message)
