"""Revisions as data: what a release changed in the text and its data, for readers.

``page_changes`` and ``data_changes`` make them of two states of the content; templates set them out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import StrEnum

from publication.align.difference import DiffPart
from publication.cache.values import dataclass

TARGETS = "targets"  # the file of figures, without its ending
TELLING = (
    "value",
    "comparator",
    "stretch",
    "upper",
    "unit",
    "period",
    "quote",
)  # what pairs rest on
EACH = 60  # characters of what is said of a change besides its words


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

    @property
    def changed_target(self) -> str:
        """Return the key of the entry of ``targets.yml`` whose figure or words changed; '' if none did."""
        report, _, file = self.file.rpartition("/")
        changed = {field.name.partition(".")[0] for field in self.fields}
        if file != TARGETS or changed.isdisjoint(TELLING):
            return ""
        return f"{report}-{self.id}" if report else self.id


@dataclass(frozen=True)
class ContentChanges:
    """What differs between two states of the content: in its pages, in its data, in its repairs."""

    pages: tuple[PageChange, ...] = ()
    data: tuple[EntryChange, ...] = ()
    repairs: tuple[EntryChange, ...] = ()

    def __bool__(self) -> bool:
        """Return whether anything differs that readers see."""
        return bool(self.pages or self.data or self.repairs)

    @property
    def count(self) -> int:
        """Return how many blocks, pages and entries changed."""
        pages = (len(page.blocks) + (page.step != Step.CHANGED) for page in self.pages)
        return sum(pages) + len(self.data) + len(self.repairs)

    @property
    def size(self) -> int:
        """Return how many characters it takes to tell the changes, about."""
        blocks = (block for page in self.pages for block in page.blocks)
        wordings = [wording.pieces for block in blocks for wording in block.wordings]
        fields = [field.pieces for each in (*self.data, *self.repairs) for field in each.fields]
        told = sum(len(piece.text) for pieces in (*wordings, *fields) for piece in pieces)
        return told + EACH * (self.count + len(self.pages))

    def divide(self, most: int) -> tuple[ContentChanges, ContentChanges]:
        """Return the changes that ``most`` characters can tell, and the rest."""
        told: list[ContentChanges] = []
        rest: list[ContentChanges] = []
        for each in self._one_by_one():
            fits = each.size <= most
            most -= each.size if fits else 0
            (told if fits else rest).append(each)
        return _joined(told), _joined(rest)

    def _one_by_one(self) -> Iterator[ContentChanges]:
        yield from (ContentChanges(pages=(page,)) for page in self.pages)
        yield from (ContentChanges(repairs=(entry,)) for entry in self.repairs)
        yield from (ContentChanges(data=(entry,)) for entry in self.data)

    @property
    def files(self) -> list[tuple[str, list[EntryChange]]]:
        """Return the changed entries by data file, in order."""
        found: dict[str, list[EntryChange]] = {}
        for entry in self.data:
            found.setdefault(entry.file, []).append(entry)
        return list(found.items())


def _joined(changes: Sequence[ContentChanges]) -> ContentChanges:
    return ContentChanges(
        tuple(page for each in changes for page in each.pages),
        tuple(entry for each in changes for entry in each.data),
        tuple(entry for each in changes for entry in each.repairs),
    )


class ReleasePart(StrEnum):
    """What of a publication a release changed, as readers ask for it: first the report's words."""

    REPORT = "report"
    DATA = "data"
    SITE = "site"


OF_THE_REPORT = (ChangeKind.SOURCE, ChangeKind.TRANSLATION)


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
    def changed_report(self) -> bool:
        """Return whether a word of the report or of its translation changed."""
        return any(kind in OF_THE_REPORT for kind, _ in self.counts)

    @property
    def parts(self) -> list[tuple[ReleasePart, ContentChanges]]:
        """Return the changes by what they are of, without the empty parts."""
        changes = self.changes
        found = {
            ReleasePart.REPORT: ContentChanges(
                tuple(_pages_of(changes, OF_THE_REPORT)), repairs=changes.repairs
            ),
            ReleasePart.DATA: ContentChanges(data=changes.data),
            ReleasePart.SITE: ContentChanges(tuple(_pages_of(changes, (ChangeKind.PAGE,)))),
        }
        return [(part, each) for part, each in found.items() if each]


def _pages_of(changes: ContentChanges, kinds: Sequence[ChangeKind]) -> Iterator[PageChange]:
    """Yield the pages with what is of these kinds in them."""
    for page in changes.pages:
        blocks = tuple(block for block in page.blocks if block.kind in kinds)
        if blocks or (page.kind in kinds and (page.step != Step.CHANGED or not page.blocks)):
            yield replace(page, blocks=blocks)


PartOfRelease = tuple[str, ReleasePart]  # the release by its key
ToldAndRest = tuple[ContentChanges, ContentChanges]


def within(releases: Sequence[Release], most: int) -> dict[PartOfRelease, ToldAndRest]:
    """Return of each part what a page of ``most`` characters has room for, and the rest.

    The latest release goes first, and in it the report; what has no room is named in few words.
    """
    found: dict[PartOfRelease, ToldAndRest] = {}
    for release in releases:
        for part, changes in release.parts:
            told, rest = changes.divide(most)
            found[release.key, part] = told, rest
            most -= told.size
    return found


def last_changed(releases: Sequence[Release], kind: ChangeKind) -> str:
    """Return the day (ISO 8601) of the latest release with a change of a kind, or ''."""
    days = (each.day for each in releases if kind in dict(each.counts))
    return next(days, "")
