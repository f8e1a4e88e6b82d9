"""A picture as it is written: alone in its block, and on the line below it the caption.

    ![What it shows, for who cannot see it](lake.jpg)
    East Lake Park after its extension.

Where the file is, and whether it can be shown, is for ``picture_files.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from publication.cache.values import dataclass
from publication.languages.characters import has_visible
from publication.languages.marks import BANG, QUOTES, ROUND, SQUARE

(_OPEN, _CLOSE), (_ROUND_OPEN, _) = SQUARE, ROUND
MEANT = re.compile(
    rf"!\[|[{BANG}][ \t]*[{_OPEN}][^{_OPEN}{_CLOSE}]*[{_CLOSE}][ \t]*[{_ROUND_OPEN}]"
)  # in any width, and with a space where none may be
PICTURE = re.compile(
    r"!\[(?P<alt>(?:\\.|[^\[\]\\])*)\]\((?P<address>(?:\\.|[^()\\]|\([^()]*\))*)\)\s*(?P<caption>.*)",
    re.DOTALL,
)
TITLE = re.compile(rf"\s[{re.escape(QUOTES)}]")
ATTRIBUTES = re.compile(r"\{[^{}]*\}")
ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!<>&|~-])")
ENDING = re.compile(r"\.\w{2,4}$")


@dataclass(frozen=True)
class PictureText:
    """A picture's alternative text, its file's address, and its caption, as Markdown."""

    alt: str
    address: str
    caption: str


def is_meant_as_picture(text: str) -> bool:
    """Return whether a paragraph begins as a picture does, or as somebody writes one."""
    return MEANT.match(text) is not None


def picture_text(text: str) -> PictureText | None:
    """Return the picture that a block's text is, or None."""
    found = PICTURE.match(text)
    if not found:
        return None
    address = TITLE.split(found["address"].strip())[0]
    return PictureText(found["alt"].strip(), ESCAPE.sub(r"\1", address), found["caption"])


def picture_faults(text: str) -> Iterator[str]:
    """Yield the code of what is wrong with a text that is meant as a picture.

    Alternative text is what WCAG 2.2, 1.1.1, asks for; a file's name is none (F30).
    """
    found, written = picture_text(text), PICTURE.match(text)
    if not found or not written or not found.address:
        yield "picture-form"
        return
    name = found.address.rpartition("/")[2]
    if TITLE.search(written["address"]):
        yield "picture-title"
    elif not found.caption:
        yield "picture-caption"
    elif ATTRIBUTES.match(found.caption):
        yield "picture-attributes"
    if not has_visible(unescape(found.alt)) or found.alt in (name, ENDING.sub("", name)):
        yield "picture-alt"


def on_two_lines(text: str) -> str:
    """Return a picture's Markdown with the caption on a line of its own."""
    found = PICTURE.match(text)
    if not found or not found["caption"]:
        return text
    return f"{text[: found.start('caption')].rstrip()}\n{found['caption']}"
