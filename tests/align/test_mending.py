"""A page’s record that contradicts what its ids have meant, put right."""

from __future__ import annotations

from publication.align.block_ids import BlockCandidate, allocate
from publication.align.lineage import Meaning
from publication.align.lock import LockedBlock, LockedPage
from publication.align.mending import lost_ids, mend_page
from publication.read.given_ids import given_id

TEXT, EDITED = {"zh": "保护钱塘江水"}, {"zh": "保护钱塘江岸"}


def test_of_two_twins_that_a_lost_lock_knew_each_gets_its_own_id_again() -> None:
    """Both ids have had both texts; the text that its own id has by itself stays with that."""
    first, second = given_id(TEXT["zh"], 0), "psecond"
    past = {
        name: Meaning(tuple(LockedBlock(name, "", texts) for texts in (EDITED, TEXT)), live=True)
        for name in (first, second)
    }
    rows = [BlockCandidate("", EDITED), BlockCandidate("", TEXT)]
    page = mend_page(rows, LockedPage(), past)
    assert allocate(rows, page).ids == [second, first]
    assert list(lost_ids(rows, allocate(rows, page), past)) == []
