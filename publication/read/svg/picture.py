"""A picture as pages have it: what the other modules of this folder make of a file, once a file."""

from __future__ import annotations

from publication.cache.memoize import memoize_reader
from publication.cache.values import dataclass
from publication.messages.problem import Report


@dataclass(frozen=True)
class SvgPicture:
    """A picture as an element to stand in a page, and the text of the style sheet in it, if any."""

    text: str = ""
    style: str = ""


@memoize_reader
def read_picture(content: bytes, shown: str, report: Report, name: str = "") -> SvgPicture:
    """Return a picture without anything that is not allowed; an empty one if it has any of that.

    Its ids and classes begin with ``name``, so that they are no other's of the page. What is
    refused is reported of the file as it is ``shown``, with its line.
    """
    from publication.read.svg.rewriting import rewrite  # here: most builds have seen the picture

    return SvgPicture(*rewrite(content, shown, report, name))
