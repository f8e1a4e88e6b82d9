"""XLIFF 2.0 (OASIS Standard, 5 August 2014), which tools for 2.1 and 2.2 read as well.

A page is a ``file``, a block a ``unit`` of one segment. Unit ids are name tokens and unique in
their file only, so ``review#p3`` is the unit ``p3``, named ``review#p3``, of the file whose
``original`` is ``review.md``. The Markdown of inline codes stands in ``originalData``.

A tool may send back more: segments split or joined, annotations, spans as ``sc`` and ``ec``.
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

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"
UNFINISHED = "initial"  # of a segment that says so: one without a state says nothing
STATES = {  # with sub-state: a translation that is behind has to be looked at again
    TranslationStatus.PENDING: ("", ""),  # not every tool would change it when it is translated
    TranslationStatus.BEHIND: (UNFINISHED, "publication:behind"),
    TranslationStatus.TRANSLATED: ("translated", ""),
    TranslationStatus.CONFIRMED: ("final", ""),
}
TYPES = {  # type, sub-type
    "bold": ("fmt", "xlf:b"),
    "italic": ("fmt", "xlf:i"),
    "bold-italic": ("fmt", ""),
    "link": ("link", ""),
    "image": ("image", ""),
}
OTHER = ("other", "")
TRANSPARENT = ("mrk", "sm", "em")
ORDER = re.compile("[0-9]{1,9}")  # of a segment: more digits than there can be segments are none


def write_xliff2(units: Iterable[TranslationUnit], pair: Pair) -> bytes:
    """Return the units as an XLIFF 2.0 file."""
    root = etree.Element(f"{{{NAMESPACE}}}xliff", {"version": "2.0"}, nsmap={None: NAMESPACE})
    root.set("srcLang", pair.authority.tag)
    root.set("trgLang", pair.other.tag)
    for path, group in groupby(units, key=lambda unit: unit.page.path):
        file = append(root, "file", id=path.replace("/", "."), original=f"{path}.md")
        for unit in group:
            _write_unit(file, unit)
    return format_xml(root)


def _write_unit(file: Element, unit: TranslationUnit) -> None:
    element = append(file, "unit", id=unit.block.id, name=unit.id)
    notes = append(element, "notes")
    for note in unit.notes:
        append(notes, "note", note.text, category=note.category)
    data = _write_data(element, unit)
    state, sub_state = STATES[unit.status]
    segment = append(element, "segment", state=state, subState=sub_state)
    for name, parts in (("source", unit.codes.source), ("target", unit.codes.target)):
        if name == "source" or unit.target:
            holder = append(segment, name)
            holder.set(XML_SPACE, "preserve")
            _write_text(holder, parts, data)


def _write_data(element: Element, unit: TranslationUnit) -> dict[str, str]:
    """Write the Markdown of the codes once each; return its ids."""
    codes = (part for part in (*unit.codes.source, *unit.codes.target) if isinstance(part, Code))
    ids = {data: f"d{n}" for n, data in enumerate(dict.fromkeys(c.data for c in codes), 1)}
    if ids:
        holder = append(element, "originalData")
        for data, data_id in ids.items():
            append(holder, "data", data, id=data_id).set(XML_SPACE, "preserve")
    return ids


def _write_text(holder: Element, parts: Iterable[Inline], data: dict[str, str]) -> None:
    inside = [holder]
    for part in parts:
        if isinstance(part, str):
            append_text(inside[-1], part)
            continue
        kind, sub_kind = TYPES.get(part.kind, OTHER)
        shared = {"id": part.id, "canDelete": "no", "type": kind, "subType": sub_kind}
        if part.side == CodeSide.ALONE:
            append(inside[-1], "ph", dataRef=data[part.data], disp=part.data, **shared)
        elif part.side == CodeSide.OPEN:
            inside.append(append(inside[-1], "pc", dataRefStart=data[part.data], **shared))
        else:
            inside.pop().set("dataRefEnd", data[part.data])


def read_xliff2(root: Element, path: str) -> TranslationFile:
    """Return what an XLIFF 2 file says."""
    units = tuple(
        _read_unit(unit, file, path)
        for file in root.iter("{*}file")
        for unit in file.iter("{*}unit")
    )
    return TranslationFile(path, root.get("srcLang", ""), root.get("trgLang", ""), units)


def _read_unit(unit: Element, file: Element, path: str) -> FileUnit:
    block = unit.get("id", "")
    page = file.get("original", "").removesuffix(".md")
    if not block:
        raise DamagedFile(path, unit.sourceline or 1, say("exchange-no-id"))
    data = {each.get("id", ""): each.text or "" for each in unit.findall("{*}originalData/{*}data")}
    parts = [each for each in unit if local_name(each) in ("segment", "ignorable")]
    sources = [_child(part, "source") for part in parts]
    targets = [(part, _child(part, "target")) for part in parts]
    present = [
        target is not None
        for (part, target), source in zip(targets, sources, strict=True)
        if local_name(part) == "segment" and source is not None
    ]
    return FileUnit(
        id=f"{page}#{block}" if page else unit.get("name", block),
        line=unit.sourceline or 1,
        source=join_segments(_read_text(source, data) for source in sources if source is not None),
        target=_read_target(targets, data) if any(present) else None,
        version=read_version(note.text or "" for note in unit.iter("{*}note")),
        partial=any(present) and not all(present),
        unfinished=UNFINISHED if any(p.get("state") == UNFINISHED for p in parts) else "",
    )


def _child(parent: Element, name: str) -> Element | None:
    """Return the text of a segment in one language; None if it is absent or empty."""
    child = parent.find(f"{{*}}{name}")
    return child if child is not None and (child.text or len(child)) else None


def _read_target(
    targets: list[tuple[Element, Element | None]], data: dict[str, str]
) -> tuple[Inline, ...]:
    """Return the translation in its own order; what lies between segments may be the source's."""
    texts: list[tuple[int, list[Inline]]] = []
    for number, (part, target) in enumerate(targets, 1):
        shown = target if target is not None else _child(part, "source")
        if shown is not None and (target is not None or local_name(part) == "ignorable"):
            order = shown.get("order", "")
            place = int(order) if ORDER.fullmatch(order) else number
            texts.append((place, _read_text(shown, data)))
    return join_segments(text for _, text in sorted(texts, key=lambda each: each[0]))


def _read_text(holder: Element, data: dict[str, str]) -> list[Inline]:
    return read_inlines(holder, lambda child: _read_inline(child, data))


def _read_inline(child: Element, data: dict[str, str]) -> Iterator[Inline]:
    name, code_id = local_name(child), child.get("id", "")
    if name == "cp":
        yield _character(child.get("hex", ""))
    elif name == "ph":
        yield Code(code_id, CodeSide.ALONE, data=data.get(child.get("dataRef", ""), ""))
    elif name == "sc":
        yield Code(code_id, CodeSide.OPEN, data=data.get(child.get("dataRef", ""), ""))
    elif name == "ec":
        start = child.get("startRef") or code_id
        yield Code(start, CodeSide.CLOSE, data=data.get(child.get("dataRef", ""), ""))
    elif name == "pc":
        yield Code(code_id, CodeSide.OPEN, data=data.get(child.get("dataRefStart", ""), ""))
        yield from _read_text(child, data)
        yield Code(code_id, CodeSide.CLOSE, data=data.get(child.get("dataRefEnd", ""), ""))
    elif name in TRANSPARENT:
        yield from _read_text(child, data)
    elif name:
        yield Code(code_id or name, CodeSide.ALONE)


def _character(code: str) -> str:
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return "\ufffd"
