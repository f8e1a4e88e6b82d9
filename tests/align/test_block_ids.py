"""Alignment: an id stays with its block whatever is done around it, and means no other."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publication.align.block_ids import Allocation, BlockCandidate, allocate, same_blocks
from publication.align.lock import LockedBlock, LockedPage
from publication.read.given_ids import GIVEN, given_id

LONG = {  # no two alike by half
    "river": "钱塘江潮水日夜奔流不息",
    "metro": "地铁七号线八号线建成通车",
    "school": "新建小学幼儿园十二所",
    "forest": "绿化造林面积持续扩大",
    "chip": "集成电路产业加快集聚",
}
ENGLISH = {
    "river": "The tide runs day and night",
    "metro": "Metro lines opened to traffic",
    "school": "Twelve kindergartens were built",
    "forest": "More hills became green",
    "chip": "Integrated circuits gathered pace",
}


def today(*names: str) -> list[BlockCandidate]:
    """Return blocks by name; ``=id`` after a name is its explicit id."""
    return [
        BlockCandidate(name.partition("=")[2], {"zh": LONG.get(name.partition("=")[0], name)})
        for name in names
    ]


def locked(
    candidates: list[BlockCandidate], ids: list[str], retired: dict[str, str] | None = None
) -> LockedPage:
    blocks = tuple(
        LockedBlock(block_id, "2021-07-20", candidate.texts)
        for block_id, candidate in zip(ids, candidates, strict=True)
    )
    return LockedPage(blocks, retired or {})


THREE = locked(today("river", "metro", "school"), ["p1", "p2", "p3"])
RIVER, METRO, FOREST, CHIP = (given_id(LONG[n]) for n in ("river", "metro", "forest", "chip"))


def test_without_a_lock_ids_are_of_the_texts() -> None:
    allocation = allocate(today("river", "metro=metro", "school"), LockedPage())
    ids = ["pcqf8n6", "metro", "pj675k6"]
    assert allocation == Allocation(ids, [None, None, None], {})


def test_the_id_of_a_text_is_the_same_wherever_and_whenever_it_is_given() -> None:
    alone = allocate(today("river"), LockedPage()).ids
    among = allocate(today("chip", "school", "river"), THREE).ids
    assert alone == [RIVER]
    assert allocate(today("chip", "river"), LockedPage()).ids[1] == RIVER
    assert among[0] == CHIP


def test_no_given_id_is_a_word_or_a_number() -> None:
    ids = [given_id(f"{n}") for n in range(3000)]
    assert len(set(ids)) == 3000
    assert all(GIVEN.fullmatch(each) and not re.fullmatch(r"p\d+", each) for each in ids)
    assert not any(set(each) & set("aeiouyl01") for each in ids)


@pytest.mark.parametrize(
    ("names", "ids", "retired"),
    [
        (["river", "metro", "school"], ["p1", "p2", "p3"], {}),
        (["forest", "river", "metro", "school"], [FOREST, "p1", "p2", "p3"], {}),
        (["river", "metro", "forest", "school"], ["p1", "p2", FOREST, "p3"], {}),
        (["river", "metro", "school", "forest", "chip"], ["p1", "p2", "p3", FOREST, CHIP], {}),
        (["school", "river", "metro"], ["p3", "p1", "p2"], {}),
        (["metro", "river", "forest", "school"], ["p2", "p1", FOREST, "p3"], {}),
        (["river", "school"], ["p1", "p3"], {"p2": "p1"}),
        (["river", "metro"], ["p1", "p2"], {"p3": "p2"}),
        (["metro", "school"], ["p2", "p3"], {"p1": "p2"}),
        (["school"], ["p3"], {"p1": "p3", "p2": "p3"}),
        ([], [], {"p1": "", "p2": "", "p3": ""}),
        (["river=source", "metro", "school"], ["source", "p2", "p3"], {"p1": "source"}),
    ],
    ids=[
        "unchanged", "inserted first", "inserted between", "appended", "reordered",
        "reordered and inserted", "removed between", "removed last", "removed first", "removed two",
        "removed all", "given an explicit id",
    ],
)  # fmt: skip
def test_an_id_stays_with_its_block(
    names: list[str], ids: list[str], retired: dict[str, str]
) -> None:
    allocation = allocate(today(*names), THREE)
    assert allocation.ids == ids
    assert allocation.retired == retired


def test_a_reworded_block_keeps_its_id_wherever_it_moved() -> None:
    reworded = "地铁七号线、八号线全线建成通车"
    assert allocate(today(reworded, "river", "school"), THREE).ids == ["p2", "p1", "p3"]


def test_a_block_rewritten_in_one_language_is_known_by_the_other() -> None:
    page = locked([BlockCandidate("", {"zh": LONG["river"], "en": ENGLISH["river"]})], ["p1"])
    rewritten = [
        BlockCandidate("", {"zh": LONG["chip"], "en": ENGLISH["chip"]}),
        BlockCandidate("", {"zh": LONG["metro"], "en": ENGLISH["river"]}),
    ]
    assert allocate(rewritten, page).ids == [CHIP, "p1"]


def test_pending_is_no_evidence() -> None:
    pending = "{{ pending }}"
    page = locked(
        [BlockCandidate("", {"zh": LONG[name], "en": pending}) for name in ("river", "metro")],
        ["p1", "p2"],
    )
    moved = [BlockCandidate("", {"zh": LONG[name], "en": pending}) for name in ("metro", "river")]
    assert allocate(moved, page).ids == ["p2", "p1"]
    page = locked(
        [
            BlockCandidate("", {"zh": LONG[name], "en": pending})
            for name in ("river", "metro", "school")
        ],
        ["p1", "p2", "p3"],
    )
    new = [
        BlockCandidate("", {"zh": LONG[name], "en": pending})
        for name in ("forest", "river", "school")
    ]
    assert allocate(new, page).ids == [FOREST, "p1", "p3"]


def test_another_block_in_the_place_of_one_has_an_id_of_its_own() -> None:
    allocation = allocate(today("river", "chip", "school"), THREE)
    assert allocation.ids == ["p1", CHIP, "p3"]
    assert allocation.locked[1] is None
    assert allocation.retired == {"p2": "p1"}


def test_what_replaced_what_is_told_by_place() -> None:
    rows = today("river", "chip", "school")
    assert same_blocks(rows, THREE.blocks) == [0, None, 2]
    assert same_blocks(rows, THREE.blocks, rewritten=True) == [0, 1, 2]


def test_one_language_changed_a_little_and_the_other_altogether_is_the_same_block() -> None:
    page = locked([BlockCandidate("", {"zh": LONG["metro"], "en": ENGLISH["metro"]})], ["p1"])
    reworded = "地铁七号线、八号线建成通车"
    revised = [BlockCandidate("", {"zh": reworded, "en": "Two underground railways now run"})]
    assert allocate(revised, page).ids == ["p1"]


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("The Goverment", "The Government", True),  # few words: its letters tell
        ("We will build ten new parks.", "We will build twelve new parks this year.", True),
        ("We will build ten new parks.", "The council met with residents of the town.", False),
        (
            "Growth of trade slowed down in the spring.",
            "Teachers moved to the rural schools.",
            False,
        ),
    ],
)
def test_english_is_alike_by_its_words_not_its_letters(old: str, new: str, same: bool) -> None:
    page = locked([BlockCandidate("", {"en": old})], ["p1"])
    assert (allocate([BlockCandidate("", {"en": new})], page).ids == ["p1"]) == same


def test_twins_pair_in_order() -> None:
    page = locked(today("river", "metro", "river"), ["p1", "p2", "p3"])
    assert allocate(today("river", "metro", "river"), page).ids == ["p1", "p2", "p3"]
    assert allocate(today("metro", "river", "river"), page).ids == ["p2", "p1", "p3"]
    assert allocate(today("river", "river", "river", "metro"), page).ids == [
        "p1",
        "p3",
        RIVER,
        "p2",
    ]


def test_a_twin_has_another_id_of_the_same_text() -> None:
    again = given_id(LONG["river"], 1)
    assert allocate(today("river", "river"), LockedPage()).ids == [RIVER, again]
    page = locked(today("chip"), [RIVER])  # the river's block, since reworded
    assert allocate(today("chip", "river"), page).ids == [RIVER, again]


def test_a_removed_id_is_given_again_to_the_text_alone_that_first_had_it() -> None:
    page = locked(today("metro"), [METRO], {RIVER: METRO, "p3": METRO})
    allocation = allocate(today("metro", "river", "chip"), page)
    assert allocation.ids == [METRO, RIVER, CHIP]
    assert allocation.retired == {"p3": METRO}


def test_a_removed_id_leads_on_when_its_survivor_is_removed_too() -> None:
    page = locked(today("river", "school"), ["p1", "p3"], {"p2": "p3"})
    assert allocate(today("river"), page).retired == {"p2": "p1", "p3": "p1"}


def test_an_explicit_id_is_followed_whatever_the_text() -> None:
    page = locked(today("river=tide", "metro"), ["tide", "p1"])
    assert allocate(today("metro", "chip=tide"), page).ids == ["p1", "tide"]


def test_an_explicit_id_is_surer_evidence_than_a_text() -> None:
    page = locked(today("river=tide", "metro"), ["tide", "p1"])
    allocation = allocate(today("metro=tide", "river"), page)
    assert allocation.ids == ["tide", RIVER]
    assert allocation.locked == [page.blocks[0], None]
    assert allocation.retired == {"p1": "tide"}


def test_an_explicit_id_that_was_renamed_leads_to_the_new_one() -> None:
    page = locked(today("river=tide"), ["tide"])
    allocation = allocate(today("river=bore"), page)
    assert (allocation.ids, allocation.retired) == (["bore"], {"tide": "bore"})


def test_a_new_id_is_none_that_is_written_by_hand() -> None:
    again = given_id(LONG["river"], 1)
    assert allocate(today("river", f"metro={RIVER}"), LockedPage()).ids == [again, RIVER]


def test_an_id_twice_in_the_lock_after_a_merge_is_mended() -> None:
    page = locked(today("river", "metro"), ["p1", "p1"])
    allocation = allocate(today("river", "metro"), page)
    assert allocation.ids == ["p1", METRO]
    assert allocation.retired == {}


EDITS = st.lists(
    st.tuples(
        st.sampled_from(["insert", "delete", "move", "reword"]),
        st.integers(0, 30),
        st.integers(0, 30),
        st.text("钱塘江潮水ab", min_size=1, max_size=8),
    ),
    max_size=8,
)
Text = tuple[str, str]
TEXTS = st.tuples(
    st.text("钱塘江潮水", min_size=1, max_size=8),
    st.one_of(st.just("{{ pending }}"), st.text("abc ", min_size=1, max_size=8)),
)


def edited(
    texts: list[Text], origins: list[int | None], edits: list[tuple[str, int, int, str]]
) -> tuple[list[Text], list[int | None]]:
    """Return the texts after ``edits``, and for each that is untouched its old place."""
    texts, origins = list(texts), list(origins)
    for edit, first, second, word in edits:
        at = first % (len(texts) + 1)
        if edit == "insert":
            texts.insert(at, (word, "new"))
            origins.insert(at, None)
        elif at < len(texts):
            text, origin = texts.pop(at), origins.pop(at)
            if edit == "reword":
                texts.insert(at, (text[0][: second % 9] + word, text[1]))
                origins.insert(at, None)
            elif edit == "move":
                to = second % (len(texts) + 1)
                texts.insert(to, text)
                origins.insert(to, origin)
    return texts, origins


def as_candidates(texts: list[Text]) -> list[BlockCandidate]:
    return [BlockCandidate("", {"zh": zh, "en": en}) for zh, en in texts]


@settings(max_examples=150, deadline=None)
@given(st.lists(TEXTS, max_size=12), st.lists(EDITS, min_size=1, max_size=3))
def test_no_edit_changes_the_id_of_an_untouched_block_without_a_twin(
    texts: list[Text], rounds: list[list[tuple[str, int, int, str]]]
) -> None:
    """Insert, delete, move and reword at random, confirm, and again; ids are unique and final."""
    allocation = allocate(as_candidates(texts), LockedPage())
    gone: set[str] = set()
    for edits in rounds:
        page = locked(as_candidates(texts), allocation.ids, dict(allocation.retired))
        new, origins = edited(texts, list(range(len(texts))), edits)
        after = allocate(as_candidates(new), page)
        for block_id, text, origin in zip(after.ids, new, origins, strict=True):
            if origin is not None and texts.count(text) == new.count(text) == 1:
                assert block_id == allocation.ids[origin]
        gone = (gone | set(allocation.ids)) - set(after.ids)
        assert len(set(after.ids)) == len(after.ids)
        assert set(after.retired) == gone
        assert set(after.retired.values()) <= {*after.ids, ""}
        texts, allocation = new, after
