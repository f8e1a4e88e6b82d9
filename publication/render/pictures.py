"""Pictures as pages show them: a template sets them out, round a caption that Markdown made.

Their addresses climb to the site's root and lead down from there, so that a page which combines
others changes the climb alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from urllib.parse import quote, unquote

from publication.cache.values import dataclass
from publication.read.picture_files import Picture

PARAGRAPH = re.compile(r"^<p([^>]*)>(.*)</p>$", re.DOTALL)
CAPTION = re.compile(r"<figcaption[^>]*>(.*)</figcaption>", re.DOTALL)
CLIMB = re.compile(r"^(?:\.\./)*")


@dataclass(frozen=True)
class ShownPicture:
    """A picture on a page: its file, what it shows in words, and how far below the root it is."""

    file: Picture
    alt: str
    depth: int

    @property
    def address(self) -> str:
        """Return the address of the file from the page."""
        return "../" * self.depth + quote(self.file.path)


RenderPicture = Callable[[ShownPicture, str, str], str]  # with attributes and caption, as HTML


def set_out(picture: ShownPicture, paragraph: str, render: RenderPicture) -> str:
    """Return a picture as HTML, from the paragraph that has its caption and attributes."""
    found = PARAGRAPH.match(paragraph)
    assert found is not None  # python-markdown's own output
    return render(picture, found[1], found[2]).strip()


def caption_alone(html: str) -> str:
    """Return the caption of a picture that was set out."""
    found = CAPTION.search(html)
    return found[1] if found else html


def climbing(depth: int) -> Callable[[str], str]:
    """Return what a picture's address becomes on a page so far below the site's root."""
    return lambda address: CLIMB.sub("../" * depth, address)


def path_of(address: str) -> str:
    """Return the file that a picture's address on a page leads to, below ``content/``."""
    return unquote(CLIMB.sub("", unescape(address)))
