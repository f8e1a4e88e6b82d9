"""A publication's own pictures, in ``content/look/``: each is optional and an SVG file.

``logo.svg`` stands at the top of each page in the colour of text, ``motif.svg`` across the cover
(its colours may follow the palette's custom properties), ``favicon.svg`` in the browser's tab.
They stand inside pages, so what acts or loads is refused in them as it is in Markdown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

FOLDER = "look"
NAMES = ("logo", "motif", "favicon")
STYLE = re.compile(r"<style\b[^>]*>(.*?)</style>", re.DOTALL)
PROLOG = re.compile(r"\A\ufeff?(?:\s|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>]*>)*", re.DOTALL)


@dataclass(frozen=True)
class Look:
    """The pictures as elements to stand in a page; '' where a publication has none."""

    logo: str = ""
    motif: str = ""
    favicon: str = ""

    @property
    def motif_styles(self) -> tuple[str, ...]:
        """Return the texts of the motif's own style sheets, which a policy names by their hash."""
        return tuple(STYLE.findall(self.motif))


def read_look(content: Path) -> Look:
    """Return the pictures of a content folder, without what may not stand inside a page."""
    return Look(**{name: _picture(content / FOLDER / f"{name}.svg") for name in NAMES})


def _picture(file: Path) -> str:
    return PROLOG.sub("", file.read_text("utf-8")).strip() if file.exists() else ""
