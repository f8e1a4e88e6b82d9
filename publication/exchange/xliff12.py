"""XLIFF 1.2 (OASIS Standard, 1 February 2008): what older tools read.

A page is a ``file``, a block a ``trans-unit``; spans are ``g``, other inline codes ``x``. Tools
that send ``bpt``/``ept``, ``bx``/``ex`` or ``ph`` instead, or segments as ``mrk``, are read too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from lxml import etree

from publication.exchange.inline import Code, CodeSide, Inline, join_segments
from publication.exchange.messages import say
from publication.exchange.translation_file import (
    DamagedFile,
    FileUnit,
    TranslationFile,
    read_version,
)
from publication.exchange.units import TranslationStatus, TranslationUnit
from publication.exchange.xml import (
    XML_SPACE,
    Element,
    append,
    append_text,
    format_xml,
    local_name,
    read_inlines,
)
from publication.settings.configuration import Pair

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
STATES = {  # of a pending one none: not every tool would change it when it is translated
    TranslationStatus.PENDING: "",
    TranslationStatus.BEHIND: "needs-review-translation",
    TranslationStatus.TRANSLATED: "translated",
    TranslationStatus.CONFIRMED: "final",
}
UNFINISHED = re.compile("new|needs-.*")  # states of a target, by the standard's list
TYPES = {"bold": "bold", "italic": "italic", "link": "link", "image": "image"}
OPENING, CLOSING, ALONE = ("bpt", "bx"), ("ept", "ex"), ("x", "ph")


def write_xliff12(units: Iterable[TranslationUnit], pair: Pair) -> bytes:
    """Return the units as an XLIFF 1.2 file."""
    root = etree.Element(f"{{{NAMESPACE}}}xliff", {"version": "1.2"}, nsmap={None: NAMESPACE})
    languages = {"source-language": pair.authority.tag, "target-language": pair.other.tag}
    for path, group in groupby(units, key=lambda unit: unit.page.path):
        file = append(root, "file", original=f"{path}.md", datatype="x-markdown", **languages)
        body = append(file, "body")
        for unit in group:
            _write_unit(body, unit)
    return format_xml(root)


def _write_unit(body: Element, unit: TranslationUnit) -> None:
    approved = "yes" if unit.status == TranslationStatus.CONFIRMED else ""
    element = append(body, "trans-unit", id=unit.id, approved=approved)
    element.set(XML_SPACE, "preserve")
    _write_text(append(element, "source"), unit.codes.source)
    target = append(element, "target", state=STATES[unit.status])
    _write_text(target, unit.codes.target)
    for note in unit.notes:
        append(element, "note", note.text, from_=note.category)


def _write_text(holder: Element, parts: Iterable[Inline]) -> None:
    inside = [holder]
    for part in parts:
        if isinstance(part, str):
            append_text(inside[-1], part)
            continue
        shared = {"id": part.id, "ctype": TYPES.get(part.kind, f"x-{part.kind}")}
        if part.side == CodeSide.ALONE:
            append(inside[-1], "x", **shared).set("equiv-text", _printable(part.data))
        elif part.side == CodeSide.OPEN:
            inside.append(append(inside[-1], "g", **shared))
        else:
            inside.pop()


def _printable(data: str) -> str:
    return "".join(character if character.isprintable() else " " for character in data)


def read_xliff12(root: Element, path: str) -> TranslationFile:
    """Return what an XLIFF 1.2 file says; its files must be of the same two languages."""
    files = list(root.iter("{*}file"))
    pairs = {(each.get("source-language", ""), each.get("target-language", "")) for each in files}
    if len(pairs) > 1:
        raise DamagedFile(path, files[-1].sourceline or 1, say("exchange-mixed"))
    source, target = next(iter(pairs), ("", ""))
    units = tuple(_read_unit(unit, path) for unit in root.iter("{*}trans-unit"))
    return TranslationFile(path, source, target, units)


def _read_unit(unit: Element, path: str) -> FileUnit:
    source, target = unit.find("{*}source"), unit.find("{*}target")
    if source is None or not unit.get("id"):
        raise DamagedFile(path, unit.sourceline or 1, say("exchange-no-id"))
    translated = target is not None and (target.text or len(target))
    return FileUnit(
        id=unit.get("id", ""),
        line=unit.sourceline or 1,
        source=_read_segments(source),
        target=_read_segments(target) if target is not None and translated else None,
        version=read_version(note.text or "" for note in unit.findall("{*}note")),
        unfinished=_unfinished(target),
    )


def _unfinished(target: Element | None) -> str:
    state = target.get("state", "") if target is not None else ""
    return state if UNFINISHED.fullmatch(state) else ""


def _read_segments(holder: Element) -> tuple[Inline, ...]:
    """Return a text; where a tool split it, the segments joined again."""
    if not any(local_name(child) == "mrk" and child.get("mtype") == "seg" for child in holder):
        return join_segments([_read_text(holder)])
    texts: list[list[Inline]] = [[holder.text or ""]]
    for child in holder:
        texts += [list(_read_inline(child)), [child.tail or ""]]
    return join_segments(texts)


def _read_text(holder: Element) -> list[Inline]:
    return read_inlines(holder, _read_inline)


def _read_inline(child: Element) -> Iterator[Inline]:
    name, code_id, data = local_name(child), child.get("id", ""), child.text or ""
    if name == "g":
        yield Code(code_id, CodeSide.OPEN)
        yield from _read_text(child)
        yield Code(code_id, CodeSide.CLOSE)
    elif name == "mrk":
        yield from _read_text(child)
    elif name in ALONE:
        yield Code(code_id, CodeSide.ALONE, data=data)
    elif name in OPENING:
        yield Code(code_id, CodeSide.OPEN, data=data)
    elif name in CLOSING:
        yield Code(code_id, CodeSide.CLOSE, data=data)
    elif name == "it":
        side = CodeSide.OPEN if child.get("pos") == "open" else CodeSide.CLOSE
        yield Code(code_id, side, data=data)
    elif name:
        yield Code(code_id or name, CodeSide.ALONE)
