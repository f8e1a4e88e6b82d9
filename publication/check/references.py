"""References of HTML: a sign that a page writes by number or by name.

Markdown passes them on, so readers see the sign; figures, terms, search, texts and documents read what
is written. What is checked would be another text than the one that is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from publication.check.signs import ESCAPED
from publication.read.blocks import Block, without_code

REFERENCE = re.compile(r"&(?:#(?:[0-9]+|x[0-9a-fA-F]+)|[0-9a-zA-Z]+);")  # python-markdown's
ADDRESS = re.compile(r"\]\([^)]*\)")  # which nobody reads as text


def references(block: Block) -> Iterator[tuple[str, str]]:
    """Yield each reference in a block's text, once, and what a browser shows for it."""
    if "&" not in block.text or block.kind == "code":
        return
    text = ADDRESS.sub("", ESCAPED.sub("", without_code(block.text)))
    for written in dict.fromkeys(REFERENCE.findall(text)):
        if (shown := unescape(written)) != written:
            yield written, shown
