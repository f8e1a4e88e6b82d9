"""Staleness: what changed since an editor confirmed a block.

A block is behind when its authoritative text has changed since then and its translation has
not; ahead when the translation alone has changed; both when both have; new when nobody has
confirmed it yet. The lock tells, no Git history is asked.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from functools import cached_property

from publication.align.block_ids import Allocation
from publication.align.difference import WordChange, word_changes
from publication.align.lock import LockedBlock
from publication.cache.memoize import Identity, memoize
from publication.cache.values import dataclass
from publication.read.blocks import Block, plain
from publication.read.pages import Page
from publication.settings.configuration import Locale


class StaleState(Enum):
    """How a translated block stands to the authoritative one since it was confirmed."""

    BEHIND = "behind"
    AHEAD = "ahead"
    BOTH = "both"
    NEW = "new"


@dataclass(frozen=True)
class Stale:
    """A block whose texts are not as last confirmed on ``date`` (ISO 8601; '' if never).

    ``old`` and ``new`` are the Markdown that changed, confirmed and of today: of the
    translation where it alone has changed, else of ``source``, the authoritative language.
    """

    page: Page
    block: Block
    state: StaleState
    date: str
    source: Locale
    old: str
    new: str

    @cached_property
    def changes(self) -> tuple[WordChange, ...]:
        """Return the changed words as readers see them; none if links or emphasis alone changed."""
        return word_changes(plain(self.old), plain(self.new))

    @property
    def marked(self) -> bool:
        """Return whether the site marks the block: it is behind, by words that readers see."""
        return self.state == StaleState.BEHIND and bool(self.changes)


def stale_blocks(
    source: Page, page: Page, allocation: Allocation, authority: Locale
) -> tuple[Stale, ...]:
    """Return the blocks of a translated ``page`` that are not as last confirmed; not pending ones.

    ``source`` is the page in the language ``authority``; ``allocation`` has what was confirmed.
    """
    return _stale_blocks(source, page, Identity(allocation), authority)


@memoize
def _stale_blocks(
    source: Page, page: Page, same: Identity[Allocation], authority: Locale
) -> tuple[Stale, ...]:
    return tuple(_compared(source, page, same.value, authority))


def _compared(
    source: Page, page: Page, allocation: Allocation, authority: Locale
) -> Iterator[Stale]:
    rows = zip(source.text_blocks, page.text_blocks, allocation.locked, strict=False)
    for original, block, locked in rows:
        state = None if block.pending else _state(original, block, locked, page, authority)
        if state == StaleState.NEW or (state and not locked):
            yield Stale(page, block, StaleState.NEW, "", authority, "", "")
        elif state and locked:
            alone = state == StaleState.AHEAD
            folder = page.language.folder if alone else authority.folder
            new = block.text if alone else original.text
            old = locked.texts.get(folder, "")
            yield Stale(page, block, state, locked.date, authority, old, new)


def _state(
    original: Block, block: Block, locked: LockedBlock | None, page: Page, authority: Locale
) -> StaleState | None:
    """Return how ``block`` stands; None if it is as last confirmed."""
    confirmed = locked.texts.get(page.language.folder, "") if locked else ""
    if locked is None or not locked.date or not confirmed or confirmed.startswith("{{"):
        return StaleState.NEW  # never confirmed, or when it was still pending
    changed = confirmed != block.text
    if locked.texts.get(authority.folder) != original.text:
        return StaleState.BOTH if changed else StaleState.BEHIND
    return StaleState.AHEAD if changed else None
