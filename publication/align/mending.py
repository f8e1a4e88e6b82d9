"""A page's record held to what its ids have meant: what contradicts it, and how it is mended."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from publication.align.block_ids import Allocation, BlockCandidate, NewIds, allocate
from publication.align.lineage import Meaning, Meanings, key_text, reassigned_ids
from publication.align.lock import LockedBlock, LockedPage


def contradicted_ids(
    candidates: list[BlockCandidate], allocation: Allocation, past: Meanings
) -> list[str]:
    """Return the ids of today's blocks that meant another block when they were committed."""
    blocks = tuple(
        LockedBlock(block_id, "", candidate.texts)
        for block_id, candidate in zip(allocation.ids, candidates, strict=True)
    )
    earlier = {name: meaning.texts for name, meaning in past.items()}
    live = {name for name, meaning in past.items() if meaning.live}
    return list(reassigned_ids(LockedPage(blocks, allocation.retired), earlier, live))


def lost_ids(
    candidates: list[BlockCandidate], allocation: Allocation, past: Meanings
) -> Iterator[tuple[str, str]]:
    """Yield each committed id that is nowhere now though its block stands there, and under which.

    A block that had the text under its own id already, a twin, is not that block.
    """
    standing = _standing(candidates, allocation)
    for name, text in _lost_texts(candidates, allocation, past):
        yield name, standing[text]


def _lost_texts(
    candidates: list[BlockCandidate], allocation: Allocation, past: Meanings
) -> Iterator[tuple[str, str]]:
    """Yield each such id with the last of its texts that stands under another."""
    standing = _standing(candidates, allocation)
    for name, meaning in past.items():
        if name not in allocation.ids and name not in allocation.retired:
            texts = (key_text(each) for each in meaning.texts)
            found = [
                text
                for text in texts
                if text in standing and not _had_text(past, standing[text], text)
            ]
            if found:
                yield name, found[-1]


def _standing(candidates: list[BlockCandidate], allocation: Allocation) -> dict[str, str]:
    """Return the ids of today's blocks by their texts."""
    return {
        key_text(candidate.texts): block_id
        for block_id, candidate in zip(allocation.ids, candidates, strict=True)
    }


def _had_text(past: Meanings, name: str, text: str) -> bool:
    return name in past and text in map(key_text, past[name].texts)


def mend_page(candidates: list[BlockCandidate], page: LockedPage, past: Meanings) -> LockedPage:
    """Return the record of a page in which every committed id means its own block again."""
    allocation = allocate(candidates, page)
    wrong = contradicted_ids(candidates, allocation, past)
    missing = dict(_lost_texts(candidates, allocation, past))
    today = {key_text(candidate.texts) for candidate in candidates}
    own = (
        *(_as_today(past[name], today) for name in wrong),
        *(_as_today(past[name], {text}) for name, text in missing.items()),
    )
    taken = {block.id for block in page.blocks} | {*past, *page.retired}
    new = NewIds(taken)
    rest = (
        replace(block, id=new.give(block.texts)) if block.id in wrong else block
        for block in page.blocks
    )
    retired = {old: to for old, to in page.retired.items() if old not in missing}
    return LockedPage((*own, *rest), retired) if own else page  # its own first: of twins they count


def _as_today(meaning: Meaning, today: set[str]) -> LockedBlock:
    """Return a block as it was when it had a text that stands today, or else as it was last."""
    standing = [block for block in meaning.blocks if key_text(block.texts) in today]
    return (standing or [meaning.last])[-1]
