"""What changed in the data beside the text: entry by entry, field by field.

Every data file is a list of entries with an ``id`` (set phrases are known by their source), or
a mapping of ids to entries; what the fields mean matters not here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from publication.align.difference import NEW, OLD, DiffPart, difference
from publication.history.page_states import ContentState
from publication.history.revisions import EntryChange, FieldChange, Step
from publication.read.pages import decode
from publication.records.yaml_lines import parse
from publication.settings.configuration import Configuration

FILES = (
    "targets.yml", "indicators.yml", "units.yml", "areas.yml", "glossary.yml", "names.yml",
    "phrases.yml",
)  # fmt: skip
REPAIRS = "repairs.yml"
OF_REPORTS = ("targets.yml", "glossary.yml", REPAIRS)  # which each report has below its folder
NAME = "name"
LARGEST = 5_000_000  # bytes of a file that is compared: tens of thousands of entries
LIST = " / "

DataEntry = dict[str, tuple[str, ...]]  # the texts of each field: several, where it is a list


def files_of(configuration: Configuration, *names: str) -> Iterator[str]:
    """Yield the data files of these names, those of each report below its folder."""
    for name in names:
        if name in OF_REPORTS:
            yield from (report.below(name) for report in configuration.reports)
        else:
            yield name


def data_changes(old: ContentState, new: ContentState) -> Iterator[EntryChange]:
    """Yield the entries that differ, file by file, those of today in their order."""
    for name in files_of(new.configuration, *FILES):
        yield from _file_changes(name, old, new)


def _file_changes(name: str, old: ContentState, new: ContentState) -> Iterator[EntryChange]:
    if old.ids.get(name) == new.ids.get(name):
        return
    before, after = _entries(old, name), _entries(new, name)
    if before is None or after is None:
        return
    folders = [language.folder for language in new.configuration.languages]
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


def repairs_made(old: ContentState, new: ContentState) -> Iterator[EntryChange]:
    """Yield the repairs that are new, changed or taken back: from, to, and reasons as names."""
    for name in files_of(new.configuration, REPAIRS):
        yield from _repairs_made(name, old, new)


def _repairs_made(name: str, old: ContentState, new: ContentState) -> Iterator[EntryChange]:
    if old.ids.get(name) == new.ids.get(name):
        return
    before, after = _entries(old, name), _entries(new, name)
    if before is None or after is None:
        return
    for entry_id in dict.fromkeys([*after, *before]):
        entry, was = after.get(entry_id), before.get(entry_id)
        if entry != was:
            step = Step.ADDED if was is None else Step.CHANGED if entry else Step.REMOVED
            yield _repair(entry_id, step, entry or was or {}, new.configuration)


def _repair(
    entry_id: str, step: Step, entry: DataEntry, configuration: Configuration
) -> EntryChange:
    pieces = [DiffPart(OLD, _text(entry, "from")), DiffPart(NEW, _text(entry, "to"))]
    words = tuple(piece for piece in pieces if piece.text.strip())
    reasons = {
        language.folder: _text(entry, f"reason.{language.folder}")
        for language in configuration.languages
        if f"reason.{language.folder}" in entry
    }
    return EntryChange("repairs", entry_id, step, reasons, (FieldChange("", words),))


def _entries(state: ContentState, name: str) -> dict[str, DataEntry] | None:
    """Return the entries of a file by id; None if nothing can be said: it has another form, is
    beyond measure, or the repository lacks its text. A file that was not there yet has no entries.
    """
    if name in state.ids and name not in state.files:
        return None
    if len(state.files.get(name, b"")) > LARGEST:
        return None
    problems: list[object] = []
    text = decode(state.files.get(name, b""), name, problems.append)
    entries = parse(text or "", name, problems.append)
    if problems:
        return None
    if isinstance(entries, Mapping):
        return {str(key): _flat(value) for key, value in entries.items()}
    authority = state.configuration.authority.folder
    rows = [entry for entry in entries or () if isinstance(entry, Mapping)]
    return {
        str(row.get("id") or row.get(authority) or number): _flat(row)
        for number, row in enumerate(rows)
    }


def _flat(value: Any) -> DataEntry:
    """Return the fields of an entry, names of fields in fields joined by full stops."""
    return dict(_flattened("", value))


def _flattened(name: str, value: Any) -> Iterator[tuple[str, tuple[str, ...]]]:
    if isinstance(value, Mapping):
        for key, below in value.items():
            yield from _flattened(f"{name}.{key}" if name else str(key), below)
    elif isinstance(value, list):
        yield name, tuple(map(str, value))
    elif value is not None:
        yield name, (str(value),)


def _text(entry: DataEntry, name: str) -> str:
    """Return a field as readers see it; '' if there is none."""
    return LIST.join(entry.get(name, ()))


def _names(entry: DataEntry, folders: list[str]) -> dict[str, str]:
    """Return what an entry is called by language: its name, or else its first form."""
    names = {}
    for folder in folders:
        if texts := entry.get(f"{NAME}.{folder}") or entry.get(folder):
            names[folder] = texts[0]
    return names


def _fields(old: DataEntry, new: DataEntry) -> Iterator[FieldChange]:
    for name in dict.fromkeys([*new, *old]):
        before, after = _text(old, name), _text(new, name)
        if before == after:
            continue
        pieces = difference(before, after) if before and after else ()
        alone = (DiffPart(NEW, after),) if after else (DiffPart(OLD, before),)
        yield FieldChange(name, pieces or alone)
