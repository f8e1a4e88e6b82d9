"""Locks of two branches made one: what each case comes to, whichever side is which."""

from __future__ import annotations

from dataclasses import replace

import pytest

from publication.align.block_ids import BlockCandidate
from publication.align.lock import LockedBlock, LockedPage
from publication.align.merging import joined, merge_locks, settled
from publication.read.given_ids import given_id

EARLY, LATE = "2026-01-05", "2026-02-06"
RIVER, METRO, SCHOOL = "钱塘江潮水日夜奔流", "地铁七号线建成通车", "新建小学幼儿园十二所"


def block(name: str, zh: str, en: str = "", date: str = EARLY) -> LockedBlock:
    return LockedBlock(name, date, {"zh": zh, "en": en or zh})


BASE = LockedPage((block("p1", RIVER), block("p2", METRO)))


def merged(ours: LockedPage, theirs: LockedPage, *today: dict[str, str]) -> LockedPage:
    rows = {"a": [BlockCandidate("", texts) for texts in today]} if today else None
    return merge_locks({"a": BASE}, {"a": ours}, {"a": theirs}, rows)["a"]


def with_block(new: LockedBlock, place: int = 2) -> LockedPage:
    return LockedPage((*BASE.blocks[:place], new, *BASE.blocks[place:]))


def changed(new: LockedBlock) -> LockedPage:
    return LockedPage((BASE.blocks[0], new))


def test_what_both_added_stays_where_it_was_added() -> None:
    ours, theirs = with_block(block("pours", "甲"), 1), with_block(block("pother", "乙"))
    assert [each.id for each in merged(ours, theirs).blocks] == ["p1", "pours", "p2", "pother"]
    assert [each.id for each in merged(theirs, ours).blocks] == ["p1", "pours", "p2", "pother"]


def test_the_same_block_added_by_both_is_one_with_the_later_date() -> None:
    ours, theirs = (with_block(block("psame", "甲", date=day)) for day in (EARLY, LATE))
    for page in (merged(ours, theirs), merged(theirs, ours)):
        assert page.blocks[2] == block("psame", "甲", date=LATE)


def test_what_one_side_confirmed_is_confirmed() -> None:
    theirs = changed(block("p2", METRO, "Metro", LATE))
    assert merged(BASE, theirs) == merged(theirs, BASE) == theirs


OURS, THEIRS = block("p2", METRO + "了", "Metro", LATE), block("p2", METRO + "啦", "Metro", LATE)


def test_of_two_wordings_the_one_that_stands_today_is_confirmed() -> None:
    assert merged(changed(OURS), changed(THEIRS), THEIRS.texts).blocks[1] == THEIRS
    assert merged(changed(OURS), changed(THEIRS), OURS.texts).blocks[1] == OURS


def test_of_two_wordings_neither_of_which_is_known_to_stand_none_is_confirmed() -> None:
    assert merged(changed(OURS), changed(THEIRS)).blocks[1] == replace(OURS, date="")


def test_what_each_changed_in_a_language_of_its_own_is_joined_and_not_confirmed() -> None:
    ours, theirs = block("p2", METRO + "了", METRO), block("p2", METRO, "Metro lines")
    assert merged(changed(ours), changed(theirs)).blocks[1] == LockedBlock(
        "p2", "", {"zh": METRO + "了", "en": "Metro lines"}
    )


def test_an_id_that_an_older_generator_gave_twice_stays_with_ours() -> None:
    ours, theirs = with_block(block("p3", "甲乙丙丁")), with_block(block("p3", "子丑寅卯"))
    names = {each.texts["zh"]: each.id for each in merged(ours, theirs).blocks[2:]}
    assert names == {"甲乙丙丁": "p3", "子丑寅卯": given_id("子丑寅卯")}


def test_a_block_that_one_side_removed_is_found_removed_on_the_page() -> None:
    ours = LockedPage((BASE.blocks[0],), {"p2": "p1"})
    page = merged(ours, BASE)
    assert page == BASE  # until the page is looked at
    rows = [BlockCandidate("", BASE.blocks[0].texts)]
    assert settled(rows, page) == ours
    kept = [BlockCandidate("", each.texts) for each in BASE.blocks]
    assert settled(kept, page) == BASE


def test_removed_ids_of_both_lead_on() -> None:
    ours = LockedPage(BASE.blocks, {"p8": "p1"})
    theirs = LockedPage(BASE.blocks, {"p9": "p2"})
    assert merged(ours, theirs).retired == {"p8": "p1", "p9": "p2"}


@pytest.mark.parametrize(
    ("ours", "theirs", "pages"),
    [
        ({}, {"a": BASE}, []),  # taken away, and not changed
        ({}, {"a": changed(OURS)}, ["a"]),
        ({"a": BASE, "b": BASE}, {"a": BASE}, ["a", "b"]),
    ],
)
def test_pages_that_one_side_alone_has(
    ours: dict[str, LockedPage], theirs: dict[str, LockedPage], pages: list[str]
) -> None:
    assert [*merge_locks({"a": BASE}, ours, theirs)] == pages
    assert [*merge_locks({"a": BASE}, theirs, ours)] == pages


def test_a_page_that_takes_another_in_keeps_its_own_ids() -> None:
    here, there = LockedPage((block("p1", SCHOOL),)), BASE
    page = joined(here, there)
    names = {each.texts["zh"]: each.id for each in page.blocks}
    assert names == {SCHOOL: "p1", RIVER: given_id(RIVER), METRO: "p2"}
