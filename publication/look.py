"""A publication's own pictures, in ``content/look/``: each is optional and an SVG file.

``logo.svg`` stands at the top of each page in the colour of text, ``motif.svg`` across the cover
(its colours may follow the palette's custom properties), ``favicon.svg`` in the browser's tab.
They stand inside pages, so what acts or loads is refused in them as it is in Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from publication.messages import say
from publication.problems import Problem

FOLDER = "look"
NAMES = ("logo", "motif", "favicon")
STYLE = re.compile(r"<style\b[^>]*>(.*?)</style>", re.DOTALL)
ACTIVE = ("script", "foreignObject", "iframe", "image", "audio", "video", "animate", "set", "a")
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


def check_look(content: Path, root: Path) -> Iterator[Problem]:
    """Yield a problem for each picture that is no SVG, and for what acts or loads in one."""
    for name in NAMES:
        file = content / FOLDER / f"{name}.svg"
        if file.exists():
            yield from _check(file, file.relative_to(root).as_posix())


def _check(file: Path, shown: str) -> Iterator[Problem]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        picture = etree.fromstring(file.read_bytes(), parser)
    except etree.XMLSyntaxError as error:
        line = error.lineno or 1
        yield Problem(shown, line, say("picture-broken", detail=str(error.msg)))
        return
    for element in picture.iter(etree.Element):
        for what in _active(element):
            yield Problem(shown, element.sourceline or 1, say("picture-refused", what=what))


def _active(element: etree._Element) -> Iterator[str]:
    """Yield what of an element acts, loads or is set outside the style sheet."""
    tag = etree.QName(element).localname
    if tag in ACTIVE:
        yield f"<{tag}>"
    for name, value in element.attrib.items():
        local = etree.QName(str(name)).localname
        if local.lower().startswith("on") or local == "style":
            yield local
        elif local == "href" and not str(value).startswith("#"):
            yield f"{local}={value}"
    if tag == "style" and re.search(r"@import|url\(\s*['\"]?(?!#)", element.text or ""):
        yield "<style>: url(…)"


def _picture(file: Path) -> str:
    return PROLOG.sub("", file.read_text("utf-8")).strip() if file.exists() else ""
