"""Pages at addresses that were left: each leads to where the page is now, block by block."""

from __future__ import annotations

from collections.abc import Iterator

from publication.align.block_ids import may_be_same
from publication.align.lock import LockedPage
from publication.cache.values import dataclass
from publication.publication import Publication


@dataclass(frozen=True)
class MovedPage:
    """A page that is at ``new`` and was at ``old``; ``ids`` are those it had, and where each leads.

    '' is the page's top.
    """

    old: str
    new: str
    ids: dict[str, str]


def find_moved_pages(publication: Publication) -> Iterator[MovedPage]:
    """Yield the pages that have another address now."""
    for old in publication.moved:
        new = publication.moved.ends[old]
        if new in publication.allocations:
            allocation = publication.allocations[new]
            ids = {name: name for name in allocation.ids} | allocation.retired
            yield MovedPage(old, new, {**ids, **renamed_ids(publication, old)})


def renamed_ids(publication: Publication, old: str) -> dict[str, str]:
    """Return the ids of a page that are another block's where it is now, and where each leads."""
    new = publication.moved.ends[old]
    record, left = publication.record(new), publication.lock.get(old, LockedPage())
    allocation = publication.allocations[new]
    leads = {name: name for name in allocation.ids} | allocation.retired
    by_id = {block.id: block for block in record.blocks}
    by_texts = {tuple(block.texts.items()): block.id for block in record.blocks}
    found = dict(left.retired) if not left.blocks else {}
    for block in left.blocks:
        if not may_be_same(by_id[block.id].texts, block.texts):
            found[block.id] = by_texts[tuple(block.texts.items())]
    return {name: leads.get(to, "") for name, to in found.items()}
