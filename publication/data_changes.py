"""What changed in the data beside the text: entry by entry, field by field.

Every data file is a list of entries with an ``id`` (set phrases are known by their source), or
a mapping of ids to entries; what the fields mean matters not here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from publication.difference import NEW, OLD, Piece, difference
from publication.pages import decode
from publication.revisions import EntryChange, FieldChange, Step
from publication.yamlsource import parse

FILES = ("targets.yml", "units.yml", "areas.yml", "glossary.yml", "names.yml", "phrases.yml")
REPAIRS = "repairs.yml"
NAME = "name"
LIST = " / "

Entry = dict[str, str]


def entry_changes(
    name: str, old: bytes | None, new: bytes | None, folders: list[str]
) -> Iterator[EntryChange]:
    """Yield the entries of the file ``name`` that differ, in its order, then the removed ones.

    A file that is no YAML of entries counts as unchanged: nothing can be said of it.
    """
    before, after = _entries(old, name, folders[0]), _entries(new, name, folders[0])
    if before is None or after is None:
        return
    file = name.removesuffix(".yml")
    for entry_id, entry in after.items():
        was = before.get(entry_id)
        if was is None:
            yield EntryChange(file, entry_id, Step.ADDED, _names(entry, folders))
        elif fields := tuple(_fields(was, entry)):
            yield EntryChange(file, entry_id, Step.CHANGED, _names(entry, folders), fields)
    for entry_id, entry in before.items():
        if entry_id not in after:
            yield EntryChange(file, entry_id, Step.REMOVED, _names(entry, folders))


def repairs_made(old: bytes | None, new: bytes | None, folders: list[str]) -> Iterator[EntryChange]:
    """Yield the repairs that are new, changed or taken back: from, to, and reasons as names."""
    before, after = _entries(old, REPAIRS, folders[0]), _entries(new, REPAIRS, folders[0])
    if before is None or after is None:
        return
    for entry_id in [*after, *(each for each in before if each not in after)]:
        entry, was = after.get(entry_id), before.get(entry_id)
        if entry == was:
            continue
        step = Step.ADDED if was is None else Step.CHANGED if entry else Step.REMOVED
        shown = entry or was or {}
        pieces = [Piece(OLD, shown.get("from", "")), Piece(NEW, shown.get("to", ""))]
        words = tuple(piece for piece in pieces if piece.text.strip())
        reasons = {each: shown[f"reason.{each}"] for each in folders if f"reason.{each}" in shown}
        yield EntryChange("repairs", entry_id, step, reasons, (FieldChange("", words),))


def _entries(data: bytes | None, name: str, authority: str) -> dict[str, Entry] | None:
    """Return the entries of a file by id, each with its fields; None if it has another form."""
    problems: list[object] = []
    text = decode(data or b"", name, problems.append)
    entries = parse(text or "", name, problems.append)
    if problems:
        return None
    if isinstance(entries, Mapping):
        return {str(key): _flat(value) for key, value in entries.items()}
    rows = [entry for entry in entries or () if isinstance(entry, Mapping)]
    return {
        str(row.get("id") or row.get(authority) or number): _flat(row)
        for number, row in enumerate(rows)
    }


def _flat(value: Any) -> Entry:
    """Return the fields of an entry, those of its fields joined by full stops, lists by slashes."""
    return dict(_flattened("", value))


def _flattened(name: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, Mapping):
        for key, below in value.items():
            yield from _flattened(f"{name}.{key}" if name else str(key), below)
    elif isinstance(value, list):
        yield name, LIST.join(str(each) for each in value)
    elif value is not None:
        yield name, str(value)


def _names(entry: Entry, folders: list[str]) -> dict[str, str]:
    """Return what an entry is called by language: its name, or else its first form."""
    names = {}
    for folder in folders:
        text = entry.get(f"{NAME}.{folder}") or entry.get(folder, "").split(LIST)[0]
        if text:
            names[folder] = text
    return names


def _fields(old: Entry, new: Entry) -> Iterator[FieldChange]:
    for name in dict.fromkeys([*new, *old]):
        before, after = old.get(name, ""), new.get(name, "")
        if before == after:
            continue
        pieces = difference(before, after) if before and after else ()
        alone = (Piece(NEW, after),) if after else (Piece(OLD, before),)
        yield FieldChange(name, pieces or alone)
