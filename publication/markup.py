"""What Markdown makes of a block, as a browser reads it: elements, attributes, addresses.

Nothing is guessed from the source: the blocks that could have a link, an image or attributes are
rendered, and the HTML is read. Content is trusted as far as its editors are: they write text, and
name the page's own kinds of attribute, but nothing that acts or loads.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html.parser import HTMLParser

from markdown import Markdown

from publication.addresses import address
from publication.blocks import Block
from publication.dialect import EXTENSIONS, restrict, written
from publication.messages import say
from publication.pages import Page
from publication.problems import Problem

SUSPECT = re.compile(r"\]\(|[{<]")  # without one of these a block has text and emphasis alone
ALLOWED = ("alt", "class", "height", "href", "hreflang", "lang", "rel", "src", "start", "title",
           "width")  # fmt: skip
REMEMBERED = 20_000  # blocks that a serving process need not render again


@dataclass(frozen=True)
class Element:
    """A start tag: its name, and its attributes with their values as a browser has them."""

    tag: str
    attributes: tuple[tuple[str, str], ...]

    @property
    def address(self) -> str | None:
        """Return where a link leads or an image is, as a browser reads it; None for others."""
        name = {"a": "href", "img": "src"}.get(self.tag, "")
        value = dict(self.attributes).get(name)
        return None if value is None else address(value)


def elements(block: Block) -> tuple[Element, ...]:
    """Return the elements of a block that could have more than text and emphasis, else none."""
    text = written(block)
    return _elements(text) if SUSPECT.search(text) else ()


def check_attributes(page: Page) -> Iterator[Problem]:
    """Yield a problem for each attribute that is none of ``ALLOWED``, handlers and styles above all."""
    for block in page.blocks:
        names = dict.fromkeys(name for each in elements(block) for name, _ in each.attributes)
        for name in names:
            if name not in ALLOWED:
                known = ", ".join(ALLOWED)
                message = say("attribute-refused", name=name, known=known)
                yield Problem(page.file, block.line, message)


@lru_cache(maxsize=REMEMBERED)
def _elements(text: str) -> tuple[Element, ...]:
    reader = _Reader()
    reader.feed(_renderer().reset().convert(text))
    reader.close()
    return tuple(reader.found)


@lru_cache(maxsize=1)
def _renderer() -> Markdown:
    md = Markdown(extensions=list(EXTENSIONS))
    restrict(md)
    return md


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append(Element(tag, tuple((name, value or "") for name, value in attrs)))
