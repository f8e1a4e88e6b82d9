"""The content as it was at one time, and its pages as far as they can still be read.

Old states may have any form: what does not read as a page today is None, and problems in it
pass unheard, since nobody can mend it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from publication.align import block_ids as alignment
from publication.align.block_ids import candidates
from publication.align.lock import NAME, Lock, LockedPage, parse_lock
from publication.align.merging import join_pages
from publication.cache.values import dataclass
from publication.messages.problem import unheard
from publication.read import moved
from publication.read.pages import Page, decode, read_page
from publication.records.yaml_lines import parse
from publication.settings.configuration import Configuration

FIELDS = ("title", "description")
TOO_MANY = 80  # blocks of a page that match no other by id or text are not compared one by one
LARGEST = 1_000_000  # bytes of a file that is compared: none can mend an old one

TextsByLanguage = dict[str, str]  # by language folder


@dataclass(frozen=True)
class OldPage:
    """A page as it was: the ids that its blocks had, the blocks by their texts, and its fields.

    A block has its id in ``blocks`` too if the lock of that time, or the heading itself, gave it.
    """

    ids: tuple[str, ...]
    blocks: tuple[alignment.BlockCandidate, ...]
    fields: dict[str, TextsByLanguage]

    @property
    def titles(self) -> TextsByLanguage:
        """Return the page's title by language folder."""
        return self.fields["title"]

    @cached_property
    def texts(self) -> frozenset[str]:
        """Return the texts of its blocks, of all languages together."""
        return frozenset(text for block in self.blocks for text in block.texts.values())


@dataclass(frozen=True)
class ContentState:
    """The content at one time: the ids of all its files by path, and the bytes of those needed."""

    configuration: Configuration
    ids: Mapping[str, str]
    files: Mapping[str, bytes]

    @cached_property
    def lock(self) -> Lock:
        """Return the lock of that time; an unreadable one is empty."""
        return parse_lock(self.files.get(NAME, b"{}"), NAME, unheard)

    @cached_property
    def moved(self) -> moved.Moved:
        """Return where pages had moved by that time, as far as it can be read."""
        text = decode(self.files.get(moved.FILE, b""), moved.FILE, unheard) or ""
        return moved.read_moved(parse(text, moved.FILE, unheard), moved.FILE, unheard)

    def record(self, path: str) -> LockedPage:
        """Return what the lock had of a page, under this path and those that led to it."""
        page = self.lock.get(path, LockedPage())
        for old in self.moved.earlier.get(path, ()):
            page = join_pages(page, self.lock[old]) if old in self.lock else page
        return page

    def page_paths(self) -> list[str]:
        """Return its pages, those of the authoritative tree: in today's order, the others last."""
        start = f"{self.configuration.authority.folder}/"
        found = {
            name.removeprefix(start).removesuffix(".md")
            for name in self.ids
            if name.startswith(start) and name.endswith(".md")
        }
        order = {path: number for number, path in enumerate(self.configuration.page_paths)}
        return sorted(found, key=lambda path: (order.get(path, len(order)), path))

    def page_ids(self, path: str) -> list[str]:
        """Return what tells the text of a page from another: the ids of its files."""
        return [self.ids.get(name, "") for name in self._names(path)]

    def page(self, path: str) -> OldPage | None:
        """Return a page; None if one of its files does not read or is beyond measure, or the
        authoritative is not there.
        """
        languages = self.configuration.languages
        if any(name in self.ids and name not in self.files for name in self._names(path)):
            return None
        if any(len(self.files.get(name, b"")) > LARGEST for name in self._names(path)):
            return None
        pages = [
            read_page(self.files[name], path, name, language, unheard)
            for language, name in zip(languages, self._names(path), strict=True)
            if name in self.files
        ]
        readable = [page for page in pages if page]
        if not readable or len(readable) < len(pages) or readable[0].language != languages[0]:
            return None
        return _old_page(readable, self.record(path))

    def _names(self, path: str) -> list[str]:
        return [f"{language.folder}/{path}.md" for language in self.configuration.languages]


def _old_page(pages: list[Page], locked: LockedPage) -> OldPage:
    rows = candidates(pages)
    texts = {text for block in locked.blocks for text in block.texts.values()}
    if sum(texts.isdisjoint(row.texts.values()) for row in rows) > TOO_MANY:
        locked = LockedPage()  # of another text: it says nothing of this one
    allocation = alignment.allocate(rows, locked)
    blocks = (
        alignment.BlockCandidate(row.id or (block_id if confirmed else ""), row.texts)
        for row, block_id, confirmed in zip(rows, allocation.ids, allocation.locked, strict=True)
    )
    fields = {
        name: {page.language.folder: getattr(page, name) for page in pages} for name in FIELDS
    }
    return OldPage(tuple(allocation.ids), tuple(blocks), fields)
