"""What Markdown makes of a block, as a browser reads it: elements, attributes, addresses.

Nothing is guessed from the source: the blocks that could have a link, an image or attributes are
rendered, and the HTML is read. Content is trusted as far as its editors are: they write text, and
name the page's own kinds of attribute, but nothing that acts or loads.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from html.parser import HTMLParser
from string import ascii_lowercase, ascii_uppercase

from markdown import Markdown

from publication.cache.values import dataclass
from publication.languages.characters import has_visible
from publication.read.blocks import Block
from publication.read.dialect import EXTENSIONS, block_markdown, restrict
from publication.records.addresses import address

SUSPECT = ("](", "{", "<")  # without one of these a block has text and emphasis alone
LOWER = str.maketrans(ascii_uppercase, ascii_lowercase)
REMEMBERED = 20_000  # blocks that a serving process need not render again


@dataclass(frozen=True)
class StartTag:
    """A start tag: its name, and its attributes with their values as a browser has them.

    ``wordless`` is a link that shows nothing that could be read, heard or clicked on.
    """

    tag: str
    attributes: tuple[tuple[str, str], ...]
    wordless: bool = False

    @property
    def written_address(self) -> str | None:
        """Return the address of a link or an image as it is written; None for others.

        Of two attributes of one name a browser takes the first.
        """
        name = {"a": "href", "img": "src"}.get(self.tag, "")
        values = (value for each, value in self.attributes if attribute_name(each) == name)
        return next(values, None)

    @property
    def address(self) -> str | None:
        """Return where a link leads or an image is, as a browser reads it; None for others."""
        value = self.written_address
        return None if value is None else address(value)


def attribute_name(written: str) -> str:
    """Return a name as browsers compare it: ASCII letters alone have no case."""
    return written.translate(LOWER)


def elements(block: Block) -> tuple[StartTag, ...]:
    """Return the elements of a block that could have more than text and emphasis, else none."""
    text = block_markdown(block)
    return _elements(text) if any(sign in text for sign in SUSPECT) else ()


@lru_cache(maxsize=REMEMBERED)
def _elements(text: str) -> tuple[StartTag, ...]:
    reader = _TagReader()
    try:
        reader.feed(_renderer().reset().convert(text))
    except RecursionError:
        _renderer.cache_clear()  # it still believes that it is in the middle
        return ()  # refused as misread (publication/read/shapes.py)
    reader.close()
    return tuple(reader.found)


@lru_cache(maxsize=1)
def _renderer() -> Markdown:
    md = Markdown(extensions=list(EXTENSIONS))
    restrict(md)
    return md


class _TagReader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[StartTag] = []
        self.open: list[int] = []  # the links that are not closed, by their places

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "img":
            self.give_words()  # its own are looked at for themselves
        elif tag == "a":
            self.open.append(len(self.found))
        attributes = tuple((name, value or "") for name, value in attrs)
        self.found.append(StartTag(tag, attributes, wordless=tag == "a"))

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self.open:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if self.open and has_visible(data):
            self.give_words()

    def give_words(self) -> None:
        for place in self.open:
            self.found[place] = replace(self.found[place], wordless=False)
        self.open.clear()
