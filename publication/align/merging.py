"""Locks made one: no id is lost, given twice, or comes to mean another block.

    merge_locks   two branches and their base, as Git merges a file: what one side changed is taken
    joined        two records of one page without a base: an address that moved, a lock mended
    settled       what either gives, held to the blocks that stand on the page today

A block that one side alone has stays: if the page has it no more, the next look at the page
finds it removed. One that both sides confirmed with other texts is the one that stands on the
page today, or else is confirmed by nobody. An id that both sides gave to blocks that are not alike stays with
the first side's; the other is given one of its own.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from publication.align.block_ids import (
    BlockCandidate,
    NewIds,
    Texts,
    allocate,
    locked_blocks,
    may_be_same,
    retired_ids,
)
from publication.align.lock import Lock, LockedBlock, LockedPage

Today = Mapping[
    str, list[BlockCandidate]
]  # the blocks of each page, by path, as far as they can be read
NOTHING = LockedPage()


def merge_locks(base: Lock, ours: Lock, theirs: Lock, today: Today | None = None) -> Lock:
    """Return the lock in which both sides' changes since ``base`` are made."""
    merged: Lock = {}
    for path in sorted(ours.keys() | theirs.keys()):
        standing = [candidate.texts for candidate in (today or {}).get(path, ())]
        if path in ours and path in theirs:
            before = base.get(path, NOTHING)
            merged[path] = _merge_pages(before, ours[path], theirs[path], standing)
        else:
            page = ours[path] if path in ours else theirs[path]
            if page != base.get(path):  # else the other side took the page away
                merged[path] = page
    return merged


def join_pages(
    first: LockedPage, second: LockedPage, standing: Collection[Texts] = ()
) -> LockedPage:
    """Return the ids of both records of a page; ``standing`` are the texts of today's blocks."""
    return _merge_pages(NOTHING, first, second, standing)


def settle_page(candidates: list[BlockCandidate], page: LockedPage) -> LockedPage:
    """Return a page as it stands today according to ``page``; nothing new is confirmed."""
    allocation = allocate(candidates, page)
    return LockedPage(tuple(locked_blocks(candidates, allocation)), allocation.retired)


def _merge_pages(
    base: LockedPage, ours: LockedPage, theirs: LockedPage, standing: Collection[Texts]
) -> LockedPage:
    before = {block.id: block for block in base.blocks}
    result = [*ours.blocks]
    place = 0
    for block in theirs.blocks:
        at = next((n for n, each in enumerate(result) if each.id == block.id), None)
        if at is None or not _is_same(result[at], block, before):
            block = block if at is None else replace(block, id="")
            result.insert(place, block)
        else:
            place = at
            result[at] = _merge_block(before.get(block.id), result[at], block, standing)
        place += 1
    return _with_unique_ids(result, ours, theirs)


def _is_same(ours: LockedBlock, theirs: LockedBlock, before: dict[str, LockedBlock]) -> bool:
    return ours.id in before or may_be_same(ours.texts, theirs.texts)


def _merge_block(
    base: LockedBlock | None, ours: LockedBlock, theirs: LockedBlock, standing: Collection[Texts]
) -> LockedBlock:
    """Return what two sides confirmed of a block."""
    if ours.texts == theirs.texts:
        return max(ours, theirs, key=lambda block: block.date)
    if base in (ours, theirs):
        return theirs if ours == base else ours
    for block in (ours, theirs):
        if block.texts in standing:
            return block
    before = base.texts if base else {}
    texts = {
        folder: text if text != before.get(folder) else theirs.texts.get(folder, text)
        for folder, text in ours.texts.items()
    }
    return LockedBlock(ours.id, "", {**theirs.texts, **texts})


def _with_unique_ids(blocks: list[LockedBlock], *sides: LockedPage) -> LockedPage:
    """Return a page of ``blocks``, each with one id, from which the sides' removed ids lead on."""
    taken = {block.id for side in sides for block in side.blocks}
    used: dict[str, None] = {}
    new = NewIds(used, taken)
    for block in blocks:
        free = block.id and block.id not in used
        used[block.id if free else new.give(block.texts)] = None
    ids = list(used)
    retired: dict[str, str] = {}
    for side in reversed(sides):
        places = {block.id: number for number, block in reversed([*enumerate(side.blocks)])}
        retired |= retired_ids(ids, [places.get(each) for each in ids], side)
    named = (replace(block, id=given) for block, given in zip(blocks, ids, strict=True))
    return LockedPage(tuple(named), {old: to for old, to in retired.items() if old not in used})
