"""A publication's own pictures: nothing in them acts, loads or styles the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from publication.check.messages import say
from publication.messages.problem import Problem
from publication.read.look import FOLDER, NAMES

ACTIVE = ("script", "foreignObject", "iframe", "image", "audio", "video", "animate", "set", "a")


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
