"""Staleness and confirming: what an editor is told, and what the lock says afterwards."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publication.align.lock import LockedBlock, LockedPage, format_lock, read_lock
from publication.check.staleness import check_staleness
from publication.check.touched_pairs import TouchedPairs
from publication.editorial.confirm import confirm
from publication.publication import Publication
from tests.support import published, said

DAY, LATER = "2021-07-20", "2021-08-01"
TEXTS = (
    ("潮水日夜奔流", "The tide runs"),
    ("地铁全线通车", "Metro lines opened"),
    ("新建学校", "Schools"),
)


def content(texts: tuple[tuple[str, str], ...], lock: str = "") -> dict[str, str]:
    """Return the files of one page of paragraphs, with its lock if there is one."""
    files = {
        "zh/a.md": "\n\n".join(zh for zh, _ in texts) + "\n",
        "en/a.md": "\n\n".join(en for _, en in texts) + "\n",
    }
    return {**files, "alignment.lock": lock} if lock else files


def block(block_id: str, texts: tuple[str, str], date: str = DAY) -> LockedBlock:
    return LockedBlock(block_id, date, {"zh": texts[0], "en": texts[1]})


LOCKED = LockedPage(tuple(block(f"p{n}", texts) for n, texts in enumerate(TEXTS, 1)))


def changed(root: Path, *texts: tuple[str, str], page: LockedPage = LOCKED) -> Publication:
    """Return the publication of ``texts`` when ``page`` was confirmed before."""
    return published(root, content(texts, format_lock({"a": page})))


def notices(publication: Publication, language: str = "en") -> list[str]:
    touched = TouchedPairs(publication)
    return said(check_staleness(publication, publication.page("en", "a"), touched), language)


def states(publication: Publication) -> list[tuple[str, str, bool]]:
    found = publication.stale(publication.page("en", "a"))
    return [(each.block.id, each.state.value, each.marked) for each in found]


def test_nothing_is_said_of_what_is_as_confirmed(tmp_path: Path) -> None:
    assert notices(changed(tmp_path, *TEXTS)) == []


ZH, EN = TEXTS[1]
BEHIND, AHEAD = ("地铁八线全线通车", EN), (ZH, "New metro lines opened")


@pytest.mark.parametrize(
    ("second", "state", "marked", "english", "chinese"),
    [
        (BEHIND, "behind", True,
         "a#p2 is behind: its source has changed since 2021-07-20 (“” → “八线”); "
         "revise this block, then run scripts/confirm.py a#p2",
         "a#p2 落后于原文：2021-07-20 之后原文有改动（“” → “八线”）；请修订本段，再运行 scripts/confirm.py a#p2"),
        (AHEAD, "ahead", False,
         "a#p2 has changed since 2021-07-20 (“Metro” → “New metro”) and its source has not; "
         "if they still agree, run scripts/confirm.py a#p2",
         "a#p2 在 2021-07-20 之后有改动（“Metro” → “New metro”），原文未变；如仍相符，请运行 scripts/confirm.py a#p2"),
        ((BEHIND[0], AHEAD[1]), "both", False,
         "a#p2: source and translation have changed since 2021-07-20 (source: “” → “八线”); "
         "compare them, then run scripts/confirm.py a#p2",
         "a#p2：2021-07-20 之后原文和译文都有改动（原文：“” → “八线”）；请核对，再运行 scripts/confirm.py a#p2"),
        ((f"**{ZH}**", EN), "behind", False,
         "a#p2 is behind: its source has changed since 2021-07-20 (“” → “**”; “” → “**”); "
         "revise this block, then run scripts/confirm.py a#p2",
         "a#p2 落后于原文：2021-07-20 之后原文有改动（“” → “**”; “” → “**”）；请修订本段，再运行 scripts/confirm.py a#p2"),
        (("**地铁**八线全线通车", EN), "behind", True,
         "a#p2 is behind: its source has changed since 2021-07-20 (“” → “八线”); "
         "revise this block, then run scripts/confirm.py a#p2",
         "a#p2 落后于原文：2021-07-20 之后原文有改动（“” → “八线”）；请修订本段，再运行 scripts/confirm.py a#p2"),
    ],
    ids=["behind", "ahead", "both", "behind by emphasis alone", "behind by emphasis too"],
)  # fmt: skip
def test_a_changed_block_says_which_and_how(
    tmp_path: Path, second: tuple[str, str], state: str, marked: bool, english: str, chinese: str
) -> None:
    publication = changed(tmp_path, TEXTS[0], second, TEXTS[2])
    assert states(publication) == [("p2", state, marked)]
    assert notices(publication) == [f"content/en/a.md:7: {english}"]
    assert notices(publication, "zh") == [f"content/en/a.md:7: {chinese}"]


NEW = "{} is new and nobody has confirmed it: compare it with its source, then run scripts/confirm.py {}"


def test_a_block_is_new_until_confirmed(tmp_path: Path) -> None:
    publication = changed(tmp_path, *TEXTS, ("清洁能源", "Clean energy"))
    assert states(publication) == [("pc3c6fq", "new", False)]
    assert notices(publication) == [f"content/en/a.md:11: {NEW.format('a#pc3c6fq', 'a#pc3c6fq')}"]


@pytest.mark.parametrize("confirmed", ["{{ pending }}", ""])
def test_a_block_confirmed_without_translation_is_new_when_it_has_one(
    tmp_path: Path, confirmed: str
) -> None:
    page = LockedPage((block("p1", (TEXTS[0][0], confirmed)),))
    assert states(changed(tmp_path, TEXTS[0], page=page)) == [("p1", "new", False)]


def test_a_pending_block_is_never_stale(tmp_path: Path) -> None:
    assert states(changed(tmp_path, ("潮水改道", "{{ pending }}"), *TEXTS[1:])) == []


def test_a_page_that_nobody_confirmed_says_so_once(tmp_path: Path) -> None:
    publication = published(tmp_path, content(TEXTS))
    assert notices(publication) == [f"content/en/a.md:1: {NEW.format('a', 'a')}"]


def test_the_authoritative_page_is_never_stale(tmp_path: Path) -> None:
    publication = changed(tmp_path, BEHIND, *TEXTS[1:])
    assert list(publication.stale(publication.page("zh", "a"))) == []


def test_confirming_a_block_leaves_the_others_alone(tmp_path: Path) -> None:
    first, third = ("潮水日夜奔腾", TEXTS[0][1]), (TEXTS[2][0], "New schools")
    publication = changed(tmp_path, first, BEHIND, third, ("清洁能源", "Clean energy"))
    lock, unknown = confirm(publication, ["a#p2"], LATER)
    assert unknown == []
    assert lock == {
        "a": LockedPage(
            (
                LOCKED.blocks[0],
                block("p2", BEHIND, LATER),
                LOCKED.blocks[2],
                block("pc3c6fq", ("清洁能源", "Clean energy"), ""),
            ),
        )
    }


def test_confirming_a_page_dates_what_changed(tmp_path: Path) -> None:
    lock, _ = confirm(changed(tmp_path, TEXTS[0], BEHIND), ["a"], LATER)
    assert lock["a"] == LockedPage((LOCKED.blocks[0], block("p2", BEHIND, LATER)), {"p3": "p2"})


def test_several_blocks_of_a_page_are_confirmed_together(tmp_path: Path) -> None:
    first = ("潮水日夜奔腾", TEXTS[0][1])
    publication = changed(tmp_path, first, BEHIND, TEXTS[2])
    lock, _ = confirm(publication, ["a#p1", "a#p2"], LATER)
    assert [(b.id, b.date) for b in lock["a"].blocks] == [("p1", LATER), ("p2", LATER), ("p3", DAY)]


def test_a_new_block_stays_new_until_it_is_confirmed_itself(tmp_path: Path) -> None:
    texts = (*TEXTS, ("清洁能源", "Clean energy"))
    lock, _ = confirm(changed(tmp_path, *texts), ["a#p1"], LATER)
    again = published(tmp_path, content(texts, format_lock(lock)))
    assert states(again) == [("pc3c6fq", "new", False)]
    assert confirm(again, ["a#pc3c6fq"], LATER)[0]["a"].blocks[3] == block(
        "pc3c6fq", texts[3], LATER
    )


@pytest.mark.parametrize("place", ["a", "a.md", "content/zh/a.md", "content/en/a.md"])
def test_a_page_may_be_named_by_its_file(tmp_path: Path, place: str) -> None:
    lock, unknown = confirm(changed(tmp_path, TEXTS[0], BEHIND, TEXTS[2]), [place], LATER)
    assert unknown == []
    assert lock["a"].blocks[1].date == LATER


def test_unknown_places_are_named(tmp_path: Path) -> None:
    publication = changed(tmp_path, *TEXTS)
    lock, unknown = confirm(publication, ["b", "a#p9", "a#p1", ""], LATER)
    assert unknown == ["b", "a#p9", ""]
    assert lock == {"a": LOCKED}


def test_other_pages_of_the_lock_stay(tmp_path: Path) -> None:
    gone = LockedPage((block("p1", TEXTS[0]),))
    files = content(TEXTS, format_lock({"a": LOCKED, "gone": gone}))
    assert confirm(published(tmp_path, files), ["a"], LATER)[0] == {"a": LOCKED, "gone": gone}


def test_ids_that_two_branches_gave_twice_are_mended(tmp_path: Path) -> None:
    """Each branch added a block, and each called it p4; Git merged both without conflict."""
    ours, theirs = ("清洁能源", "Clean energy"), ("垃圾分类", "Waste sorting")
    blocks = (block("p4", ours), *LOCKED.blocks, block("p4", theirs, LATER))
    texts = (ours, *TEXTS, theirs)
    publication = changed(tmp_path, *texts, page=LockedPage(blocks))
    ids = ["p4", "p1", "p2", "p3", "pgjs8c7"]
    assert [each.id for each in publication.page("en", "a").blocks] == ids
    assert notices(publication) == []
    lock, _ = confirm(publication, ["a#p1"], "2021-09-01")
    assert lock["a"] == LockedPage((*blocks[:4], block("pgjs8c7", theirs, LATER)))
    again = published(tmp_path, content(texts, format_lock(lock)))
    assert [each.id for each in again.page("en", "a").blocks] == ids


def test_a_lowered_counter_of_an_older_lock_does_no_harm(tmp_path: Path) -> None:
    lock = format_lock({"a": LOCKED}).replace('"retired"', '"next": 2,\n  "retired"')
    publication = published(tmp_path, content((("清洁能源", "Clean energy"), *TEXTS), lock))
    ids = ["pc3c6fq", "p1", "p2", "p3"]
    assert [each.id for each in publication.page("zh", "a").blocks] == ids


def test_a_removed_block_leads_to_the_nearest_that_survives(tmp_path: Path) -> None:
    names = ("潮水", "地铁", "学校", "绿化", "芯片", "养老")
    page = LockedPage(tuple(block(f"p{n}", (x, x)) for n, x in enumerate(names, 1)))
    publication = changed(tmp_path, ("潮水", "潮水"), ("养老", "养老"), page=page)
    assert publication.allocations["a"].retired == {"p2": "p1", "p3": "p1", "p4": "p6", "p5": "p6"}
    assert publication.retired("a") == {"p1": ["p2", "p3"], "p6": ["p4", "p5"]}


def test_on_a_page_of_new_blocks_alone_a_removed_id_leads_to_its_top(tmp_path: Path) -> None:
    page = LockedPage((), {"p1": "", "p2": "p1"})
    publication = changed(tmp_path, ("芯片", "Chips"), page=page)
    assert publication.allocations["a"].retired == {"p1": "pn26c9q", "p2": "pn26c9q"}


def test_a_link_to_a_removed_block_arrives_and_one_to_no_block_is_broken(tmp_path: Path) -> None:
    link = ("见[前文](#p2)", "See [above](#p2) and [this](#p9)")
    publication = changed(tmp_path, TEXTS[0], TEXTS[2], link)
    assert said(publication.problems) == [
        "content/en/a.md:9: there is no block “#p9” in content/en/a.md: correct the anchor"
    ]


def test_another_s_block_is_not_taken_for_a_removed_one(tmp_path: Path) -> None:
    """English of any two blocks is alike by half its letters; the Chinese tells them apart."""
    old = ("持续扩大绿化造林面积", "The district planted more trees this year")
    new = ("集成电路产业加快集聚", "The district planned more chips this year")
    page = LockedPage((block("p1", TEXTS[0]), block("p2", old)))
    publication = changed(tmp_path, new, TEXTS[0], page=page)
    assert [each.id for each in publication.page("zh", "a").blocks] == ["pbdw566", "p1"]


@dataclass
class Paragraph:
    """A block of the trees in the property test: what it says, and what it was confirmed as."""

    texts: tuple[str, str]
    id: str = ""
    confirmed: tuple[str, str] | None = field(default=None)


FEW = st.sampled_from(["潮水", "学校", "绿化"])  # the same Chinese, often, with other English
CHINESE = st.one_of(FEW, st.text("潮水日夜奔流通车学校绿化", min_size=1, max_size=9))
ENGLISH = st.one_of(st.just("{{ pending }}"), st.text("tideruns", min_size=1, max_size=9))
PAIR = st.tuples(CHINESE, ENGLISH)
EDIT = st.tuples(
    st.sampled_from(["insert", "delete", "move", "reword zh", "reword en", "reword both"]),
    st.integers(0, 20),
    st.integers(0, 20),
    PAIR,
)
CONFIRM = st.sampled_from(["page", "block", "nothing"])
ROUND = st.tuples(st.lists(EDIT, max_size=5), CONFIRM, st.integers(0, 20))


def apply(rows: list[Paragraph], edit: tuple[str, int, int, tuple[str, str]]) -> None:
    """Make one edit in both trees at once, as an editor who keeps them aligned."""
    name, first, second, new = edit
    if name == "insert" or not rows:
        rows.insert(first % (len(rows) + 1), Paragraph(new))
        return
    row = rows.pop(first % len(rows))
    if name == "move":
        rows.insert(second % (len(rows) + 1), row)
    elif name != "delete":
        zh = new[0] if name != "reword en" else row.texts[0]
        en = new[1] if name != "reword zh" else row.texts[1]
        rows.insert(first % (len(rows) + 1), replace(row, texts=(zh, en)))


def has_twin(row: Paragraph, rows: list[Paragraph], lock: LockedPage) -> bool:
    before = [tuple(each.texts.values()) for each in lock.blocks].count(row.texts)
    return before > 1 or [each.texts for each in rows].count(row.texts) > 1


@settings(max_examples=100, deadline=None)
@given(st.lists(PAIR, min_size=1, max_size=8), st.lists(ROUND, min_size=1, max_size=4))
def test_ids_outlive_any_edit_of_both_trees(
    texts: list[tuple[str, str]],
    rounds: list[tuple[list[tuple[str, int, int, tuple[str, str]]], str, int]],
) -> None:
    """Untouched since confirmed and without a twin: the id stays."""
    rows = [Paragraph(each) for each in texts]
    gone: set[str] = set()
    page = LockedPage()
    with tempfile.TemporaryDirectory() as folder:
        for edits, wanted, number in [([], "page", 0), *rounds]:
            for edit in edits:
                apply(rows, edit)
            files = content(tuple(row.texts for row in rows), format_lock({"a": page}))
            publication = published(Path(folder), files)
            ids = publication.allocations["a"].ids
            assert len(set(ids)) == len(ids) == len(rows)
            for row, block_id in zip(rows, ids, strict=True):
                if row.texts == row.confirmed and not has_twin(row, rows, page):
                    assert block_id == row.id
            if wanted == "nothing" or not ids:
                continue
            place = "a" if wanted == "page" else f"a#{ids[number % len(ids)]}"
            gone = (gone | {each.id for each in page.blocks}) - set(ids)  # or back with its text
            page = confirm(publication, [place], DAY)[0]["a"]
            assert [each.id for each in page.blocks] == ids
            assert set(page.retired) == gone
            assert set(page.retired.values()) <= set(ids)
            for row, locked in zip(rows, page.blocks, strict=True):
                row.id = locked.id
                row.confirmed = (locked.texts["zh"], locked.texts["en"])


def test_a_confirmed_lock_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    lock, _ = confirm(changed(tmp_path, TEXTS[0], BEHIND), ["a"], LATER)
    file = tmp_path / "written.lock"
    file.write_text(format_lock(lock), "utf-8")
    assert read_lock(file, "written.lock", lambda problem: pytest.fail(str(problem))) == lock
