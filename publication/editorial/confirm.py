"""Confirming: an editor says that both texts of a block agree, and the lock records it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from publication.align.block_ids import Allocation, BlockCandidate, candidates
from publication.align.lock import Lock, LockedBlock, LockedPage
from publication.publication import Publication


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
        confirmed[path] = _confirm_page(rows, publication.allocations[path], ids, today)
    return confirmed, unknown


def page_path(publication: Publication, name: str) -> str:
    """Return the path of a page that may be named by its file (``content/en/review.md``)."""
    for folder in publication.trees:
        name = name.removeprefix(f"content/{folder}/")
    return name.removesuffix(".md")


def _confirm_page(
    rows: list[BlockCandidate], allocation: Allocation, chosen: set[str], today: str
) -> LockedPage:
    """Return a page with ``chosen`` confirmed ``today``; the others' texts and dates stay."""
    blocks = []
    for row, block_id, locked in zip(rows, allocation.ids, allocation.locked, strict=True):
        if locked and (block_id not in chosen or (locked.date and locked.texts == row.texts)):
            blocks.append(replace(locked, id=block_id))
        else:
            blocks.append(LockedBlock(block_id, today if block_id in chosen else "", row.texts))
    return LockedPage(allocation.next, tuple(blocks), allocation.retired)
