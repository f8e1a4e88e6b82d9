"""A publication's own pictures, in ``content/look/``: each is optional and an SVG file.

``logo.svg`` stands at the top of each page in the colour of text, ``motif.svg`` across the cover
(its colours may follow the palette's custom properties), ``favicon.svg`` in the browser's tab.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

FOLDER = "look"
PROLOG = re.compile(r"\A\ufeff?(?:\s|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>]*>)*", re.DOTALL)


@dataclass(frozen=True)
class Look:
    """The pictures as elements to stand in a page; '' where a publication has none."""

    logo: str = ""
    motif: str = ""
    favicon: str = ""


def read_look(content: Path) -> Look:
    """Return the pictures of a content folder, without what may not stand inside a page."""
    names = ("logo", "motif", "favicon")
    return Look(**{name: _picture(content / FOLDER / f"{name}.svg") for name in names})


def _picture(file: Path) -> str:
    return PROLOG.sub("", file.read_text("utf-8")).strip() if file.exists() else ""
