"""Confirming: an editor says that both texts of a block agree, and the lock records it.

The lock's other changes are made here too: a page that moved takes its record along, and a lock
that contradicts another, or what its ids have meant, is settled.
"""

from __future__ import annotations

from collections.abc import Iterable

from publication.align.block_ids import candidates, locked_blocks
from publication.align.lineage import IdHistory
from publication.align.lock import Lock, LockedPage
from publication.align.mending import mend_page
from publication.align.merging import Today, merge_locks, settle_page
from publication.publication import Publication
from publication.render.moved_pages import renamed_ids


def confirm(publication: Publication, places: Iterable[str], today: str) -> tuple[Lock, list[str]]:
    """Return the lock with ``places`` (``page`` or ``page#block``) confirmed, and unknown places.

    A page may be named by its file as well (``content/en/review.md``). One that is in the lock
    alone is taken out of it.
    """
    chosen: dict[str, set[str]] = {}
    unknown = []
    confirmed = dict(publication.lock)
    for place in places:
        name, _, block_id = place.partition("#")
        path = page_path(publication, name)
        allocation = publication.allocations.get(path)
        if allocation is None and path in publication.lock and not block_id:
            confirmed.pop(path, None)
        elif allocation is None or (block_id and block_id not in allocation.ids):
            unknown.append(place)
        else:
            chosen.setdefault(path, set()).update([block_id] if block_id else allocation.ids)
    for path, ids in chosen.items():
        allocation = publication.allocations[path]
        blocks = tuple(locked_blocks(publication.rows(path), allocation, ids, today))
        confirmed[path] = LockedPage(blocks, allocation.retired)
    return _without_moved(publication, confirmed, chosen), unknown


def page_path(publication: Publication, name: str) -> str:
    """Return the path of a page that may be named by its file (``content/en/review.md``)."""
    for folder in publication.trees:
        name = name.removeprefix(f"content/{folder}/")
    return name.removesuffix(".md")


def _without_moved(publication: Publication, lock: Lock, pages: Iterable[str]) -> Lock:
    """Return the lock without the records that ``pages`` have taken along from where they were.

    Of an id that is another block's at the new address, where it leads stays.
    """
    left = dict(lock)
    for old in publication.moved:
        if old in lock and publication.moved.ends[old] in pages:
            del left[old]
            if ids := renamed_ids(publication, old):
                left[old] = LockedPage((), ids)
    return left


def settle_lock(
    publication: Publication, sides: tuple[Lock, Lock, Lock] | None, past: IdHistory
) -> Lock:
    """Return the lock that ``sides`` (base, ours, theirs) make, or that of today, mended.

    It is held to the pages as they stand today, but for those that are in conflict themselves.
    """
    today = _today(publication)
    lock = merge_locks(*sides, today) if sides else publication.lock
    merged = dict(lock)
    for path, rows in today.items():
        page = mend_page(rows, publication.record(path, lock), publication.meanings(path, past))
        merged[path] = settle_page(rows, page)
    return _without_moved(publication, merged, today)


def _today(publication: Publication) -> Today:
    """Return the blocks of the pages that can be relied on: those that were read and line up."""
    found, content = {}, publication.configuration.content
    for path in publication.allocations:
        pages = [tree[path] for tree in publication.as_read.values() if path in tree]
        there = sum((content / folder / f"{path}.md").exists() for folder in publication.as_read)
        even = len({len(page.text_blocks) for page in pages}) == 1
        if even and len(pages) == there:  # else one has Git's markers
            found[path] = candidates(pages)
    return found
