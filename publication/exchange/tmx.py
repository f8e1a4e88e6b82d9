"""TMX 1.4b (LISA OSCAR, 26 April 2005): the translated blocks as a translation memory.

All languages of a block stand in one ``tu``; what is pending in a language has no ``tuv`` there.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lxml import etree

from publication.exchange.inline import CodeSide, Inline
from publication.exchange.units import TranslationUnit
from publication.exchange.xml import XML_LANG, Element, append, append_text, format_xml
from publication.languages.lookup import FALLBACK
from publication.settings.configuration import Edition, Pair

TYPES = {"bold": "bold", "italic": "italic", "link": "link", "image": "image"}


def write_tmx(pairs: Sequence[tuple[Pair, Sequence[TranslationUnit]]], edition: Edition) -> bytes:
    """Return the units of one or several pairs, which share their source, as a TMX file."""
    root = etree.Element("tmx", {"version": "1.4"})
    source = pairs[0][0].authority.tag
    header = {"adminlang": FALLBACK, "srclang": source, "datatype": "plaintext"}
    tool = {"creationtool": edition.name, "creationtoolversion": edition.version or "1"}
    root_header = append(root, "header", **tool, segtype="paragraph", **header)
    root_header.set("o-tmf", "Markdown")
    body = append(root, "body")
    for variants in _translations_by_block(pairs):
        _write_unit(body, source, variants)
    return format_xml(root)


def _translations_by_block(
    pairs: Sequence[tuple[Pair, Sequence[TranslationUnit]]],
) -> Iterable[list[tuple[Pair, TranslationUnit]]]:
    """Return, for each block that is translated at all, its translations."""
    rows: dict[str, list[tuple[Pair, TranslationUnit]]] = {}
    for pair, units in pairs:
        for unit in units:
            if unit.target:
                rows.setdefault(unit.id, []).append((pair, unit))
    return rows.values()


def _write_unit(body: Element, source: str, variants: list[tuple[Pair, TranslationUnit]]) -> None:
    first = variants[0][1]
    element = append(body, "tu", tuid=first.id)
    append(element, "prop", first.source_page.file, type="x-file")
    _write_text(_variant(element, source, ""), first.codes.source)
    for pair, unit in variants:
        variant = _variant(element, pair.other.tag, unit.date)
        append(variant, "prop", unit.status.value, type="x-state")
        _write_text(variant, unit.codes.target)


def _variant(element: Element, tag: str, date: str) -> Element:
    changed = f"{date.replace('-', '')}T000000Z" if date else ""
    variant = append(element, "tuv", changedate=changed)
    variant.set(XML_LANG, tag)
    return variant


def _write_text(variant: Element, parts: Iterable[Inline]) -> None:
    """Write a text; a code's number pairs its marks (i) and, across languages, its likes (x)."""
    holder = append(variant, "seg")
    for part in parts:
        if isinstance(part, str):
            append_text(holder, part)
            continue
        kind = TYPES.get(part.kind, f"x-{part.kind}")
        if part.side == CodeSide.ALONE:
            append(holder, "ph", part.data, x=part.id, type=kind)
        elif part.side == CodeSide.OPEN:
            append(holder, "bpt", part.data, i=part.id, x=part.id, type=kind)
        else:
            append(holder, "ept", part.data, i=part.id)
