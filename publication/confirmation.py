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

from publication.alignment import Allocation, Candidate
from publication.blocks import Block, plain
from publication.configuration import Language
from publication.lock import Lock, LockedBlock, LockedPage
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
    """A block whose texts are not as last confirmed on ``date`` (ISO 8601; '' if never)."""

    page: Page
    block: Block
    state: State
    date: str
    source: Language
    changes: tuple[Change, ...]


def stale_blocks(publication: Publication, page: Page) -> Iterator[Stale]:
    """Yield the blocks of a translated page that are not as last confirmed."""
    authority = publication.configuration.authority
    allocation = publication.allocations.get(page.path)
    source = publication.trees[authority.folder].get(page.path)
    if not allocation or not source or page.language == authority:
        return
    rows = zip(source.text_blocks, page.text_blocks, allocation.locked, strict=False)
    for original, block, locked in rows:
        state = _state(original, block, locked, page.language.folder, authority.folder)
        if state is None or block.pending:
            continue
        changed = (
            (original, authority) if state in (State.BEHIND, State.BOTH) else (block, page.language)
        )
        old = locked.texts.get(changed[1].folder, "") if locked else ""
        changes = tuple(word_changes(plain(old), changed[0].plain)) if old else ()
        yield Stale(page, block, state, locked.date if locked else "", authority, changes)


def _state(
    original: Block, block: Block, locked: LockedBlock | None, folder: str, authority: str
) -> State | None:
    if locked is None or not locked.date:
        return State.NEW
    source_changed = locked.texts.get(authority) != original.text
    changed = locked.texts.get(folder) != block.text
    if source_changed:
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


def check_staleness(publication: Publication) -> Iterator[Problem]:
    """Yield a notice for every block that is not as last confirmed."""
    for tree in publication.trees.values():
        for page in tree.values():
            for stale in stale_blocks(publication, page):
                place = f"{page.path}#{stale.block.id}"
                places = {"place": place, "date": stale.date, "changes": _described(stale.changes)}
                message = say(f"stale-{stale.state.value}", **places)
                yield Problem(page.file, stale.block.line, message, Grade.NOTICE)


def _described(changes: tuple[Change, ...]) -> str:
    return "; ".join(f"“{change.old}” → “{change.new}”" for change in changes) or "–"


def confirm(publication: Publication, places: Iterable[str], today: str) -> tuple[Lock, list[str]]:
    """Return the lock with ``places`` (``page`` or ``page#block``) confirmed, and unknown places."""
    confirmed = dict(publication.lock)
    unknown = []
    for place in places:
        path, _, block_id = place.partition("#")
        path = path.removesuffix(".md")
        allocation = publication.allocations.get(path)
        if allocation is None or (block_id and block_id not in allocation.ids):
            unknown.append(place)
            continue
        rows = candidates([tree[path] for tree in publication.trees.values() if path in tree])
        previous = confirmed.get(path, LockedPage())
        confirmed[path] = _confirmed(rows, allocation, previous, block_id, today)
    return confirmed, unknown


def _confirmed(
    rows: list[Candidate], allocation: Allocation, previous: LockedPage, chosen: str, today: str
) -> LockedPage:
    done = {block.id: block for block in previous.blocks}
    blocks = []
    for row, block_id, locked in zip(rows, allocation.ids, allocation.locked, strict=True):
        now = LockedBlock(block_id, today, row.texts)
        kept = done.get(block_id) if chosen and block_id != chosen else None
        if chosen and block_id != chosen:
            blocks.append(kept or replace(locked or replace(now, date=""), id=block_id))
        else:
            unchanged = locked is not None and locked.texts == row.texts and locked.date
            blocks.append(replace(now, date=locked.date) if locked and unchanged else now)
    return LockedPage(allocation.next, tuple(blocks), allocation.retired)
