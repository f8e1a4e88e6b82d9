"""Staleness and its end: what changed since an editor confirmed a block, and confirming it.

A block is behind when its authoritative text has changed since then and its translation has
not; ahead when the translation alone has changed; both when both have; new when nobody has
confirmed it yet. The lock tells, no Git history is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import Enum
from functools import cached_property

from publication import lock
from publication.alignment import Allocation, Candidate
from publication.blocks import Block, plain
from publication.configuration import Locale
from publication.lock import Lock, LockedBlock, LockedPage
from publication.memory import Same, remembered
from publication.messages import say
from publication.pages import Page
from publication.problems import Grade, Problem
from publication.publication import Publication, candidates

WORD = re.compile(r"[A-Za-z0-9.,%’'-]+|\s+|.")
TOGETHER = 2  # as many unchanged words or characters between two changes read as one change


class State(Enum):
    """How a translated block stands to the authoritative one since it was confirmed."""

    BEHIND = "behind"
    AHEAD = "ahead"
    BOTH = "both"
    NEW = "new"


@dataclass(frozen=True)
class Change:
    """A stretch of words that was replaced: ``old`` or ``new`` is '' if only added or removed."""

    old: str
    new: str


@dataclass(frozen=True)
class Stale:
    """A block whose texts are not as last confirmed on ``date`` (ISO 8601; '' if never).

    ``old`` and ``new`` are the Markdown that changed, confirmed and of today: of the
    translation where it alone has changed, else of ``source``, the authoritative language.
    """

    page: Page
    block: Block
    state: State
    date: str
    source: Locale
    old: str
    new: str

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """Return the changed words as readers see them; none if links or emphasis alone changed."""
        return tuple(word_changes(plain(self.old), plain(self.new)))

    @property
    def marked(self) -> bool:
        """Return whether the site marks the block: it is behind, by words that readers see."""
        return self.state == State.BEHIND and bool(self.changes)


def stale_blocks(publication: Publication, page: Page) -> Iterator[Stale]:
    """Yield the blocks of a translated page that are not as last confirmed; not the pending ones."""
    authority = publication.configuration.authority
    allocation = publication.allocations.get(page.path)
    source = publication.trees[authority.folder].get(page.path)
    if allocation and source and page.language != authority:
        yield from _stale_blocks(source, page, Same(allocation), authority)


@remembered
def _stale_blocks(
    source: Page, page: Page, same: Same[Allocation], authority: Locale
) -> tuple[Stale, ...]:
    return tuple(_compared(source, page, same.value, authority))


def _compared(
    source: Page, page: Page, allocation: Allocation, authority: Locale
) -> Iterator[Stale]:
    rows = zip(source.text_blocks, page.text_blocks, allocation.locked, strict=False)
    for original, block, locked in rows:
        state = None if block.pending else _state(original, block, locked, page, authority)
        if state == State.NEW or (state and not locked):
            yield Stale(page, block, State.NEW, "", authority, "", "")
        elif state and locked:
            alone = state == State.AHEAD
            folder = page.language.folder if alone else authority.folder
            new = block.text if alone else original.text
            old = locked.texts.get(folder, "")
            yield Stale(page, block, state, locked.date, authority, old, new)


def _state(
    original: Block, block: Block, locked: LockedBlock | None, page: Page, authority: Locale
) -> State | None:
    """Return how ``block`` stands; None if it is as last confirmed."""
    confirmed = locked.texts.get(page.language.folder, "") if locked else ""
    if locked is None or not locked.date or not confirmed or confirmed.startswith("{{"):
        return State.NEW  # never confirmed, or when it was still pending
    changed = confirmed != block.text
    if locked.texts.get(authority.folder) != original.text:
        return State.BOTH if changed else State.BEHIND
    return State.AHEAD if changed else None


def word_changes(old: str, new: str) -> Iterator[Change]:
    """Yield what changed from ``old`` to ``new``: by words of an alphabet, by Han characters."""
    before, after = WORD.findall(old), WORD.findall(new)
    spans: list[list[int]] = []
    for tag, *span in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        if spans and span[0] - spans[-1][1] <= TOGETHER:
            spans[-1][1], spans[-1][3] = span[1], span[3]
        else:
            spans.append(span)
    for i, j, k, m in spans:
        yield Change("".join(before[i:j]), "".join(after[k:m]))


def check_staleness(publication: Publication, page: Page) -> Iterator[Problem]:
    """Yield a notice for every block that is not as last confirmed: one if the whole page is new."""
    stale = list(stale_blocks(publication, page))
    concerns = tuple(
        tree[page.path].file for tree in publication.trees.values() if page.path in tree
    )
    if stale and page.path not in publication.lock:
        message = say("stale-new", place=page.path)
        yield Problem(page.file, 1, message, Grade.NOTICE, concerns)
        return
    for each in stale:
        place, changes = f"{page.path}#{each.block.id}", described(each)
        message = say(f"stale-{each.state.value}", place=place, date=each.date, changes=changes)
        yield Problem(page.file, each.block.line, message, Grade.NOTICE, concerns)


def described(stale: Stale) -> str:
    """Return what changed since a block was confirmed: its words, or else its marks."""
    return described_changes(stale.changes or word_changes(stale.old, stale.new))


def described_changes(changes: Iterable[Change]) -> str:
    """Return changed words as messages name them: “old” → “new”."""
    return "; ".join(f"“{change.old}” → “{change.new}”" for change in changes)


def forbids_ids(problem: Problem) -> bool:
    """Return whether ids cannot be given, or relied on: a page or the lock has an error."""
    return problem.grade == Grade.ERROR and problem.path.endswith((".md", lock.NAME))


def confirm(publication: Publication, places: Iterable[str], today: str) -> tuple[Lock, list[str]]:
    """Return the lock with ``places`` (``page`` or ``page#block``) confirmed, and unknown places.

    A page may be named by its file as well (``content/en/review.md``).
    """
    chosen: dict[str, set[str]] = {}
    unknown = []
    for place in places:
        name, _, block_id = place.partition("#")
        path = page_path(publication, name)
        allocation = publication.allocations.get(path)
        if allocation is None or (block_id and block_id not in allocation.ids):
            unknown.append(place)
        else:
            chosen.setdefault(path, set()).update([block_id] if block_id else allocation.ids)
    confirmed = dict(publication.lock)
    for path, ids in chosen.items():
        rows = candidates([tree[path] for tree in publication.trees.values() if path in tree])
        confirmed[path] = _confirmed(rows, publication.allocations[path], ids, today)
    return confirmed, unknown


def page_path(publication: Publication, name: str) -> str:
    """Return the path of a page that may be named by its file (``content/en/review.md``)."""
    for folder in publication.trees:
        name = name.removeprefix(f"content/{folder}/")
    return name.removesuffix(".md")


def _confirmed(
    rows: list[Candidate], allocation: Allocation, chosen: set[str], today: str
) -> LockedPage:
    """Return a page with ``chosen`` confirmed ``today``; the others' texts and dates stay."""
    blocks = []
    for row, block_id, locked in zip(rows, allocation.ids, allocation.locked, strict=True):
        if locked and (block_id not in chosen or (locked.date and locked.texts == row.texts)):
            blocks.append(replace(locked, id=block_id))
        else:
            blocks.append(LockedBlock(block_id, today if block_id in chosen else "", row.texts))
    return LockedPage(allocation.next, tuple(blocks), allocation.retired)
