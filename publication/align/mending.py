"""A page's record held to what its ids have meant: what contradicts it, and how it is mended."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from publication.align.block_ids import Allocation, BlockCandidate, allocate, new_id
from publication.align.lineage import Meaning, Meanings, others, telling
from publication.align.lock import LockedBlock, LockedPage


def contradicted(
    candidates: list[BlockCandidate], allocation: Allocation, past: Meanings
) -> list[str]:
    """Return the ids of today's blocks that meant another block when they were committed."""
    blocks = tuple(
        LockedBlock(block_id, "", candidate.texts)
        for block_id, candidate in zip(allocation.ids, candidates, strict=True)
    )
    earlier = {name: meaning.texts for name, meaning in past.items()}
    live = {name for name, meaning in past.items() if meaning.live}
    return list(others(LockedPage(blocks, allocation.retired), earlier, live))


def lost(
    candidates: list[BlockCandidate], allocation: Allocation, past: Meanings
) -> Iterator[tuple[str, str]]:
    """Yield each committed id that is nowhere now though its block stands there, and under which.

    A block that had the text under its own id already, a twin, is not that block.
    """
    standing = {
        telling(candidate.texts): block_id
        for block_id, candidate in zip(allocation.ids, candidates, strict=True)
    }
    for name, meaning in past.items():
        if name not in allocation.ids and name not in allocation.retired:
            texts = (telling(each) for each in meaning.texts)
            found = [
                text for text in texts if text in standing and not _had(past, standing[text], text)
            ]
            if found:
                yield name, standing[found[-1]]


def _had(past: Meanings, name: str, text: str) -> bool:
    return name in past and text in map(telling, past[name].texts)


def mended(candidates: list[BlockCandidate], page: LockedPage, past: Meanings) -> LockedPage:
    """Return the record of a page in which every committed id means its own block again."""
    allocation = allocate(candidates, page)
    wrong = contradicted(candidates, allocation, past)
    missing = [name for name, _ in lost(candidates, allocation, past)]
    today = {telling(candidate.texts) for candidate in candidates}
    own = tuple(_as_today(past[name], today) for name in (*wrong, *missing))
    taken = {block.id for block in page.blocks} | {*past, *page.retired}
    rest = (
        replace(block, id=new_id(block.texts, taken)) if block.id in wrong else block
        for block in page.blocks
    )
    retired = {old: to for old, to in page.retired.items() if old not in missing}
    return LockedPage((*own, *rest), retired) if own else page  # its own first: of twins they count


def _as_today(meaning: Meaning, today: set[str]) -> LockedBlock:
    """Return a block as it was when it had a text that stands today, or else as it was last."""
    standing = [block for block in meaning.blocks if telling(block.texts) in today]
    return (standing or [meaning.last])[-1]
