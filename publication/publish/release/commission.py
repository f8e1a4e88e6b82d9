"""What the build hands over to have a document made, in whatever format.

The build knows the articles and the templates; what makes the formats (a browser among it) is
known to ``scripts/release.py`` alone.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from publication.publish.release.documents import Document

FOLDER = "downloads"  # of the site


@dataclass(frozen=True)
class Commission:
    """A document to be made; ``name`` is its files' without their ending.

    ``document`` takes the file of each chapter by path (``file_of``; none: all stand in one);
    ``render`` takes a template's name and its context.
    """

    name: str
    authors: tuple[str, ...]
    subject: str
    site: str
    document: Callable[..., Document]
    render: Callable[..., str]
