"""Translation units: a page's blocks, and its title and description, with how they stand."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum
from functools import cached_property

from publication.align.staleness import Stale, StaleState
from publication.check.block_problems import FRONT_MATTER
from publication.check.checks import read_termbases
from publication.check.staleness import described
from publication.exchange.inline import Codes
from publication.exchange.messages import say
from publication.exchange.translation_file import DIGITS, VERSION
from publication.publication import Publication
from publication.read.blocks import Block
from publication.read.pages import Page
from publication.settings.configuration import Pair

FRONT = ":"  # before title and description: no block id begins with it, every format allows it
UNTRANSLATED = ("code",)  # blocks that are the same in every language


class TranslationStatus(Enum):
    """How a translation stands: pending, behind its source, translated, or confirmed as well."""

    PENDING = "pending"
    BEHIND = "behind"
    TRANSLATED = "translated"
    CONFIRMED = "confirmed"


@dataclass(frozen=True)
class Note:
    """What a translator is told beside a unit; ``category`` is state, terms or version."""

    category: str
    text: str


@dataclass(frozen=True)
class TranslationUnit:
    """A block in two languages; ``date`` (ISO 8601) is when it was last confirmed, '' if never."""

    source_page: Page
    page: Page
    original: Block
    block: Block
    status: TranslationStatus
    date: str = ""
    notes: tuple[Note, ...] = ()

    @property
    def id(self) -> str:
        """Return the unit's id: page and block (``review#p3``)."""
        return f"{self.page.path}#{self.block.id}"

    @property
    def source(self) -> str:
        """Return the source's Markdown."""
        return self.original.text

    @property
    def target(self) -> str:
        """Return the translation's Markdown, '' while it is pending."""
        return "" if self.block.pending else self.block.text

    @property
    def table(self) -> bool:
        """Return whether the text is a table, whose lines and bars are codes."""
        return self.original.kind == "table"

    @cached_property
    def codes(self) -> Codes:
        """Return the inline codes of both texts."""
        return Codes(self.source, self.target, self.table)

    @property
    def version(self) -> str:
        """Return what tells this translation from a later one: the beginning of its SHA-256."""
        return hashlib.sha256(self.target.encode()).hexdigest()[:DIGITS]


def front_blocks(page: Page) -> Iterator[Block]:
    """Yield a page's title and description as blocks, under ids of their own."""
    for kind in FRONT_MATTER:
        yield Block(kind, getattr(page, kind), 1, id=f"{FRONT}{kind}")


class UnitReader:
    """Makes the units of one pair of languages."""

    def __init__(self, publication: Publication, pair: Pair) -> None:
        self.publication, self.pair = publication, pair
        self.source = publication.trees[pair.authority.folder]
        self.target = publication.trees[pair.other.folder]
        self._termbases = read_termbases(publication)

    def read(self, paths: Iterable[str]) -> Iterator[TranslationUnit]:
        """Yield the units of pages, in order; of a page that one tree lacks, none."""
        for path in paths:
            if path in self.source and path in self.target:
                yield from self.read_page(self.source[path], self.target[path])

    def read_page(self, source: Page, page: Page) -> Iterator[TranslationUnit]:
        """Yield the units of one page."""
        stale = {each.block.id: each for each in self.publication.stale(page)}
        for original, block in zip(front_blocks(source), front_blocks(page), strict=True):
            yield self.read_unit(source, page, original, block, TranslationStatus.TRANSLATED)
        locked = self.publication.allocations[page.path].locked
        rows = zip(source.text_blocks, page.text_blocks, locked, strict=True)
        for original, block, record in rows:
            if original.kind not in UNTRANSLATED:
                each = stale.get(block.id)
                date = record.date if record else ""
                standing = _read_status(block, each)
                yield self.read_unit(source, page, original, block, standing, date, each)

    def read_unit(
        self,
        source: Page,
        page: Page,
        original: Block,
        block: Block,
        standing: TranslationStatus,
        date: str = "",
        stale: Stale | None = None,
    ) -> TranslationUnit:
        """Return one unit with its notes."""
        unit = TranslationUnit(source, page, original, block, standing, date)
        notes = [*self.state_notes(stale, standing), *self.term_notes(page, original)]
        notes.append(Note("version", f"{VERSION}{unit.version}"))
        return replace(unit, notes=tuple(notes))

    def state_notes(self, stale: Stale | None, standing: TranslationStatus) -> Iterator[Note]:
        """Yield what has changed since the translation was confirmed, in the translator's language."""
        if stale and standing == TranslationStatus.BEHIND:
            changes = described(stale)
            message = say("exchange-note-behind", date=stale.date, changes=changes)
            yield Note("state", message.text(self.pair.other.tag))

    def term_notes(self, page: Page, original: Block) -> Iterator[Note]:
        """Yield the agreed renderings of the terms, names and phrases in a source text."""
        folders = self.pair.authority.folder, self.pair.other.folder
        termbase = self._termbases[self.publication.report_of(page.path)]
        for form, approved in termbase.missing(*folders, original.plain, ""):
            yield Note("terms", f"{form} = {' / '.join(approved)}")


def _read_status(block: Block, stale: Stale | None) -> TranslationStatus:
    if block.pending:
        return TranslationStatus.PENDING
    if stale is None:
        return TranslationStatus.CONFIRMED
    return (
        TranslationStatus.BEHIND
        if stale.state in (StaleState.BEHIND, StaleState.BOTH)
        else TranslationStatus.TRANSLATED
    )
