"""From the bytes of a picture to its tree: UTF-8, no entities of its own, nothing fetched."""

from __future__ import annotations

import re

from lxml import etree

from publication.messages.problem import Message
from publication.read.messages import say
from publication.read.svg.allowed import SVG

LARGEST = 250_000  # bytes: a picture is part of every page
DECLARED = re.compile(rb"\A(?:\xef\xbb\xbf)?<\?xml\b[^>]*?\bencoding\s*=\s*[\"']([^\"'>]*)[\"']")
DECLARATIONS = re.compile(rb"<!(?:ENTITY|ATTLIST|ELEMENT|NOTATION)")
NUL = b"\x00"


class NoPicture(Exception):
    """A file is no picture: at a line, as a message."""

    def __init__(self, line: int, message: Message) -> None:
        super().__init__(message)
        self.line, self.message = line, message


def parse_svg(content: bytes) -> etree._Element:
    """Return the root of a picture; NoPicture if it has none that could be read alike everywhere."""
    if len(content) > LARGEST:
        size = f"{len(content) // 1000}", f"{LARGEST // 1000}"
        raise NoPicture(1, say("drawing-large", size=size[0], most=size[1]))
    _check_encoding(content)
    if found := DECLARATIONS.search(content):
        line = content.count(b"\n", 0, found.start()) + 1
        raise NoPicture(line, say("picture-refused", what=f"{found[0].decode()} …>"))
    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False,
        remove_comments=True, strip_cdata=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise NoPicture(error.lineno or 1, say("picture-broken", detail=error.msg)) from error
    if root.tag != f"{{{SVG}}}svg":
        raise NoPicture(root.sourceline or 1, say("picture-root", namespace=SVG))
    return root


def _check_encoding(content: bytes) -> None:
    declared = DECLARED.match(content)
    name = declared[1].decode("ascii", "replace").lower() if declared else "utf-8"
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise NoPicture(line, say("picture-encoding")) from error
    if name not in ("utf-8", "utf8", "us-ascii") or NUL in content:
        raise NoPicture(1, say("picture-encoding"))
