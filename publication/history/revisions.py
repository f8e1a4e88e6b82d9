"""Revisions as data: what a release changed in the text and its data, for readers.

``page_changes`` and ``data_changes`` make them of two states of the content; templates set them out.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from publication.align.difference import DiffPart


class ChangeKind(StrEnum):
    """What a change is to a reader: of the source, of its translation, of a page about them, of data."""

    SOURCE = "source"
    TRANSLATION = "translation"
    PAGE = "page"
    DATA = "data"


class Step(StrEnum):
    """What became of a page, a block or an entry; ``rewritten`` and ``unreadable`` show no more."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    TRANSLATED = "translated"
    WITHDRAWN = "withdrawn"
    REWRITTEN = "rewritten"
    UNREADABLE = "unreadable"


@dataclass(frozen=True)
class TextChange:
    """The words of one language (by folder), old and new."""

    folder: str
    pieces: tuple[DiffPart, ...]


@dataclass(frozen=True)
class BlockChange:
    """A block whose words changed. ``id`` is the block's, ``field`` a page's title or description.

    ``behind`` are the languages (folders) whose translation stayed while the source changed.
    """

    kind: ChangeKind
    step: Step
    id: str
    field: str
    wordings: tuple[TextChange, ...]
    behind: tuple[str, ...] = ()


@dataclass(frozen=True)
class PageChange:
    """A page that changed; ``titles`` are by language folder, ``blocks`` those whose words did."""

    path: str
    kind: ChangeKind
    step: Step
    titles: dict[str, str]
    blocks: tuple[BlockChange, ...] = ()


@dataclass(frozen=True)
class FieldChange:
    """A field of an entry: its keys joined by full stops, and its words."""

    name: str
    pieces: tuple[DiffPart, ...]


@dataclass(frozen=True)
class EntryChange:
    """An entry of a data file (its name without ending); ``names`` are by language folder, or none."""

    file: str
    id: str
    step: Step
    names: dict[str, str]
    fields: tuple[FieldChange, ...] = ()


@dataclass(frozen=True)
class ContentChanges:
    """What differs between two states of the content: in its pages, in its data, in its repairs."""

    pages: tuple[PageChange, ...] = ()
    data: tuple[EntryChange, ...] = ()
    repairs: tuple[EntryChange, ...] = ()

    def __bool__(self) -> bool:
        """Return whether anything differs that readers see."""
        return bool(self.pages or self.data or self.repairs)


@dataclass(frozen=True)
class Release:
    """A release (``releases`` says of what) and what it changed; the ``first``, nothing."""

    key: str
    time: str
    version: str
    since: str
    first: bool
    changes: ContentChanges

    @property
    def day(self) -> str:
        """Return the day (ISO 8601)."""
        return self.time[:10]

    @property
    def counts(self) -> list[tuple[str, int]]:
        """Return how many blocks, pages and entries changed, by kind of change, without the zeros."""
        numbers = dict.fromkeys(ChangeKind, 0)
        for page in self.changes.pages:
            for block in page.blocks:
                numbers[block.kind] += 1
            numbers[page.kind] += page.step != Step.CHANGED
        numbers[ChangeKind.SOURCE] += len(self.changes.repairs)
        numbers[ChangeKind.DATA] = len(self.changes.data)
        return [(kind.value, number) for kind, number in numbers.items() if number]

    @property
    def files(self) -> list[tuple[str, list[EntryChange]]]:
        """Return the changed entries by data file, in order."""
        found: dict[str, list[EntryChange]] = {}
        for entry in self.changes.data:
            found.setdefault(entry.file, []).append(entry)
        return list(found.items())
