"""Signs of Markdown that it leaves as they stand: emphasis that is not closed, links that are none.

A block that could have one is rendered, and what its readers would see is looked through. A sign
with a backslash before it is text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html.parser import HTMLParser

from markdown import Markdown

from publication.check.punctuation import Found, excerpt
from publication.languages.marks import ROUND, SQUARE, WIDE_STAR
from publication.read.blocks import Block, without_code
from publication.read.dialect import EXTENSIONS, block_markdown, restrict

ESCAPED = re.compile(r"\\[\\`*_{}\[\]()#+.!<>&|~-]")
AS_TEXT = "\ue000"  # what stands for an escaped sign: no sign itself
(OPEN, CLOSE), (ROUND_OPEN, ROUND_CLOSE) = SQUARE, ROUND
INSIDE = f"[^{ROUND_OPEN}{ROUND_CLOSE}]*"
# Links and emphasis on one line, as nearly all are written: of these nothing is left.
WELL_FORMED = re.compile(
    rf"\[[^\[\]{ROUND_OPEN}{ROUND_CLOSE}]*\]\([^()\s]+\)"
    r"|\*(?<!\*\*)(?:\*[^\s*](?:[^*]*[^\s*])?\*\*|[^\s*](?:[^*]*[^\s*])?\*)(?!\*)"
)
SIGN = rf"*{WIDE_STAR}_`{OPEN}{CLOSE}~"
# What begins with a set of characters is searched for at once.
SUSPECT = re.compile(rf"[{SIGN}=^!?](?:(?<=[{SIGN}])|(?<==)=|(?<=\^)\^|(?<=!)!!|(?<=\?)\?\?)")
SIGNS = (
    (
        "sign-link",
        re.compile(
            rf"[{OPEN}][^{OPEN}{CLOSE}]*[{CLOSE}]\s*[{ROUND_OPEN}]{INSIDE}(?:\.md|://|www\.|#){INSIDE}"
            rf"[{ROUND_CLOSE}]?|\[[^\[\]]*\]\(\S*|\[[^\[\]]*\]\[[^\[\]]*\]"
        ),
    ),
    (
        "sign-emphasis",
        re.compile(
            rf"\*{{2,}}|{WIDE_STAR}{{2,}}|~~|__|(?<![\s\d*])\*(?!\*)|(?<!\*)\*(?![\s\d*])"
            r"|(?<![\w])_(?=\w)|(?<=\w)_(?!\w)|(?<=[^\x00-\x7f])_|_(?=[^\x00-\x7f])"
        ),
    ),
    ("sign-code", re.compile("`+")),
    (
        "sign-other",  # of other Markdowns: marked or inserted text, an admonition, a task
        re.compile(r"==(?=\S)[^=]+==|\^\^(?=\S)[^^]+\^\^|^(?:!!!|\?\?\?\+?) \w+|^\[[ xX]?\] "),
    ),
)


def unread_signs(block: Block) -> Iterator[Found]:
    """Yield, once for each kind, the first sign that readers of a block would see."""
    if block.kind == "code" or not SUSPECT.search(block.text):
        return
    text = ESCAPED.sub(AS_TEXT, without_code(block.text))
    if not SUSPECT.search(WELL_FORMED.sub("", text)):
        return
    seen = _seen(ESCAPED.sub(AS_TEXT, block_markdown(block)))
    for code, sign in SIGNS:
        if found := sign.search(seen):
            yield code, excerpt(seen, found).replace(AS_TEXT, "")


@lru_cache(maxsize=1_000)
def _seen(text: str) -> str:
    """Return the text that Markdown makes of ``text``, on one line and without code."""
    reader = _SignReader()
    reader.feed(_renderer().reset().convert(text))
    reader.close()
    return " ".join("".join(reader.texts).split())


@lru_cache(maxsize=1)
def _renderer() -> Markdown:
    md = Markdown(extensions=list(EXTENSIONS))
    restrict(md)
    return md


class _SignReader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.inside_code = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside_code += tag == "code"

    def handle_endtag(self, tag: str) -> None:
        self.inside_code -= tag == "code"

    def handle_data(self, data: str) -> None:
        if not self.inside_code:
            self.texts.append(data)
