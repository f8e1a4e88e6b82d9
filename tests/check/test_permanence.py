"""What the check says of a lock that breaks the promise about ids, word for word, with real Git."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from publication.align.lock import LockedPage
from publication.check.permanence import provisional_ids
from publication.editorial.confirm import confirm
from publication.messages.problem import Grade
from publication.read.given_ids import given_id
from tests.check.editions import DAY, LOCK, METRO, RIVER, SCHOOL, Edition, M, R, S
from tests.support import published, write


@pytest.fixture
def edition(tmp_path: Path) -> Edition:
    return Edition(tmp_path)


def test_what_is_as_committed_is_passed_over(edition: Edition) -> None:
    assert edition.said() == []
    edition.page("a", METRO, RIVER, SCHOOL)
    edition.confirm("a")
    assert edition.said() == []


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "the lock is gone, and with it the ids under which blocks were published: restore it "
               "from Git: git checkout {} -- content/alignment.lock"),
        ("zh", "锁文件不见了，已发布段落的标识随之丢失：请用 Git 恢复："
               "git checkout {} -- content/alignment.lock"),
    ],
)  # fmt: skip
def test_a_deleted_lock_is_restored_from_git(edition: Edition, language: str, message: str) -> None:
    (edition.root / LOCK).unlink()
    assert edition.said(language) == [f"{LOCK}:1: {message.format(edition.revision[:10])}"]
    edition.work.commit(DAY)  # also when the deletion was committed
    assert edition.said(language) == [f"{LOCK}:1: {message.format(edition.revision[:10])}"]
    edition.work.git("checkout", edition.revision[:10], "--", LOCK)
    assert edition.said(language) == []


SWAPPED = {
    "en": [
        f"{LOCK}:6: a#{M} was published as “{METRO}” and is now “{RIVER}”, another block: run "
        "python3 scripts/confirm.py --merge",
        f"{LOCK}:14: a#{R} was published as “{RIVER}” and is now “{METRO}”, another block: run "
        "python3 scripts/confirm.py --merge",
    ],
    "zh": [
        f"{LOCK}:6: a#{M} 发布时是“{METRO}”，现在却是另一段“{RIVER}”：请运行 "
        "python3 scripts/confirm.py --merge",
        f"{LOCK}:14: a#{R} 发布时是“{RIVER}”，现在却是另一段“{METRO}”：请运行 "
        "python3 scripts/confirm.py --merge",
    ],
}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_ids_that_a_merge_swapped_are_named_until_they_are_put_right(
    edition: Edition, language: str
) -> None:
    first, second, third = edition.lock["a"].blocks
    swapped = (replace(first, id=second.id), replace(second, id=first.id), third)
    edition.write_lock({"a": LockedPage(swapped)})
    assert edition.said(language) == SWAPPED[language]
    edition.work.commit(DAY)  # a commit makes it no better
    assert edition.said(language) == SWAPPED[language]
    edition.settle()
    assert edition.ids() == [R, M, S]
    assert edition.said(language) == []


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", f"a#{R} is two blocks, “{RIVER}” and “{METRO}”: run python3 scripts/confirm.py --merge"),
        ("zh", f"a#{R} 同时属于两段：“{RIVER}”和“{METRO}”：请运行 python3 scripts/confirm.py --merge"),
    ],
)  # fmt: skip
def test_an_id_twice_is_named(edition: Edition, language: str, message: str) -> None:
    first, second, third = edition.lock["a"].blocks
    edition.write_lock({"a": LockedPage((first, replace(second, id=first.id), third))})
    assert edition.said(language)[0] == f"{LOCK}:6: {message}"
    edition.settle()
    assert edition.ids() == [R, M, S]
    assert edition.said(language) == []


def test_an_id_that_is_removed_and_there_is_named(edition: Edition) -> None:
    page = edition.lock["a"]
    edition.write_lock({"a": replace(page, retired={R: M})})
    assert edition.said() == [
        f"{LOCK}:8: a#{R} is a block and a removed one at once: run python3 scripts/confirm.py --merge"
    ]
    edition.settle()
    assert edition.said() == []


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", f"the lock has lost ids of “a” whose blocks are still there (p1, p2): p1, “{RIVER}”, "
               f"is now {R}; run python3 scripts/confirm.py --merge"),
        ("zh", f"锁文件丢失了“a”中仍在的段落的标识（p1, p2）：p1“{RIVER}”现在成了 {R}；"
               "请运行 python3 scripts/confirm.py --merge"),
    ],
)  # fmt: skip
def test_ids_that_the_lock_has_lost_are_named(
    edition: Edition, language: str, message: str
) -> None:
    numbered = Edition(edition.root / "numbered", "p1", "p2", S)
    third = numbered.lock["a"].blocks[2]
    numbered.write_lock({"a": LockedPage((third,))})
    assert numbered.said(language) == [f"{LOCK}:2: {message}"]
    numbered.settle()
    assert numbered.ids() == ["p1", "p2", S]
    assert numbered.said(language) == []


GHOST = {
    "en": "the page “a” is nowhere any more, and its blocks are on “b”: if it has moved there, write "
    "“a: b” into content/moved.yml, so that its address and its ids stay",
    "zh": "页面“a”已不存在，其段落在“b”中：如已移到该处，请在 content/moved.yml 中写入“a: b”，"
    "使原地址和标识继续有效",
}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_page_that_was_renamed_is_named_with_the_line_that_it_needs(
    edition: Edition, language: str
) -> None:
    edition = Edition(edition.root / "numbered", "p1", M, S)
    edition.write_lock({"a": replace(edition.lock["a"], retired={"p9": "p1"})})
    edition.work.commit(DAY)
    edition.page("a")
    edition.page("b", RIVER, METRO, SCHOOL)
    (problem,) = (p for p in edition.publication.problems if p.grade == Grade.ERROR)
    assert problem.format(language) == f"{LOCK}:2: {GHOST[language]}"
    write(edition.root, {"moved.yml": "a: b\n"})
    assert edition.said() == []
    assert edition.ids("b") == ["p1", M, S]
    edition.confirm("b")
    assert [*edition.lock] == ["b"]
    assert edition.lock["b"].retired == {"p9": "p1"}
    edition.work.commit(DAY)
    assert edition.said() == []


def test_a_page_that_was_renamed_and_confirmed_at_once_is_named_by_git(edition: Edition) -> None:
    edition.page("a")
    edition.page("b", RIVER, METRO, SCHOOL)
    lock, _ = confirm(published(edition.root / "aside", {}), [], DAY)
    edition.write_lock(lock)
    edition.confirm("b")
    edition.work.commit(DAY)
    (problem,) = edition.publication.problems
    assert (problem.grade, problem.format("en")) == (
        Grade.WARNING,
        f"{LOCK}:1: the page “a”, which was published, is nowhere any more, and its blocks are on "
        "“b”: write “a: b” into content/moved.yml, so that its address stays",
    )
    assert problem.format("zh") == (
        f"{LOCK}:1: 曾发布的页面“a”已不存在，其段落在“b”中：请在 content/moved.yml 中写入“a: b”，"
        "使原地址继续有效"
    )
    write(edition.root, {"moved.yml": "a: b\n"})
    assert edition.said() == []


def test_a_page_that_is_gone_for_good_is_taken_out_when_its_editor_says_so(
    edition: Edition,
) -> None:
    edition.page("b", "另一页的文字")
    edition.confirm("b")
    edition.page("a")
    (problem,) = edition.publication.problems
    assert (problem.grade, problem.format("en")) == (
        Grade.WARNING,
        f"{LOCK}:2: the page “a” is nowhere any more: restore it, or run python3 scripts/confirm.py a "
        "to take it out of the lock",
    )
    assert problem.format("zh") == (
        f"{LOCK}:2: 页面“a”已不存在：请恢复此页，或运行 python3 scripts/confirm.py a 将其移出锁文件"
    )
    edition.confirm("a")
    assert edition.said() == []


@pytest.mark.parametrize(
    ("line", "problems"),
    [
        ("c: a", []),
        ("c: d\nd: a", []),
        ("a: b", ["1: the page “a” is still there: remove this line, or the page"]),
        ("A/index: b", ["1: the page “a” is still there: remove this line, or the page"]),
        ("a.txt: a", ["1: “a.txt” would have the address of a file: write no full stop before letters "
                      "in a page’s name"]),
        ("status: a", ["1: the site has a page “status” of its own: give this one another name"]),
        ("nul: a", ["1: “nul” is a name that Windows keeps for a device: rename it"]),
        ("e1: e2\ne2: e1\nc: e1", [f"{n}: there is no page “{to}”: write where the page is now"
                                   for n, to in ((1, "e2"), (2, "e1"), (3, "e1"))]),
        ("c: d", ["1: there is no page “d”: write where the page is now"]),
        ("c: d\nd: c", ["1: there is no page “d”: write where the page is now",
                        "2: there is no page “c”: write where the page is now"]),
        ("../c: a", ["1: “../c” is no path of a page: write it as in the navigation, without "
                     "language and .md"]),
        ("c.md: a", ["1: “c.md” is no path of a page: write it as in the navigation, without "
                     "language and .md"]),
        ("c: /a/", ["1: “/a/” is no path of a page: write it as in the navigation, without "
                    "language and .md"]),
        ("- c", ["1: this must be fields “key: value”"]),
    ],
)  # fmt: skip
def test_moved_pages_lead_somewhere(edition: Edition, line: str, problems: list[str]) -> None:
    write(edition.root, {"moved.yml": line + "\n"})
    assert edition.said() == [f"content/moved.yml:{each}" for each in problems]


# what honest editors do


def test_a_reverted_insertion_and_a_new_paragraph_are_two_ids(edition: Edition) -> None:
    edition.page("a", RIVER, METRO, SCHOOL, "新增段落甲")
    edition.confirm("a")
    inserted = edition.work.commit(DAY)
    first = edition.ids()[3]
    edition.work.git("revert", "--no-edit", inserted)
    assert edition.said() == []
    edition.page("a", RIVER, METRO, SCHOOL, "新增段落乙")
    edition.confirm("a")
    assert edition.said() == []
    assert edition.ids()[3] not in (first, R, M, S)


def test_a_paragraph_cut_and_pasted_is_the_same_again(edition: Edition) -> None:
    edition.page("a", RIVER, SCHOOL)
    edition.confirm("a")
    edition.work.commit(DAY)
    edition.page("a", RIVER, SCHOOL, METRO)
    edition.confirm("a")
    assert edition.said() == []
    assert edition.ids() == [R, S, M]


def test_a_block_rewritten_language_by_language_keeps_its_id(edition: Edition) -> None:
    blocks = edition.root / "content"
    for folder, old, new in (
        ("zh", METRO, "公园绿地全面开放"),
        ("en", "Metro lines opened", "Parks"),
    ):
        file = blocks / folder / "a.md"
        file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
        edition.confirm("a")
    edition.work.commit(DAY)
    assert edition.said() == []
    assert edition.ids() == [R, M, S]


def test_a_heading_may_be_reworded_altogether_but_its_id_not_given_to_another(
    edition: Edition,
) -> None:
    edition.page("a", "# 回顾 {#past}", RIVER)
    edition.confirm("a")
    edition.work.commit(DAY)
    edition.page("a", "# 展望未来 {#past}", RIVER)
    edition.confirm("a")
    assert edition.said() == []
    edition.page("a", RIVER)
    edition.confirm("a")
    edition.work.commit(DAY)
    edition.page("a", "# 附件目录 {#past}", RIVER)
    assert edition.said() == [
        "content/zh/a.md:5: a#past was published as “回顾”, and “附件目录” is another block: give "
        "this heading another id, in all languages"
    ]
    assert edition.said("zh") == [
        "content/zh/a.md:5: a#past 发布时是“回顾”，“附件目录”是另一段："
        "请在各语言中给此标题另取一个标识"
    ]


def test_twins_and_what_becomes_of_them_are_passed_over(edition: Edition) -> None:
    edition.page("a", RIVER, METRO, METRO)
    edition.confirm("a")
    twice = edition.work.commit(DAY)
    edition.work.git("revert", "--no-edit", twice)
    assert edition.said() == []
    edition.page("a", METRO, METRO, METRO)
    edition.confirm("a")
    assert edition.said() == []


def test_what_is_published_under_ids_that_the_lock_does_not_have_is_said(edition: Edition) -> None:
    assert list(provisional_ids(edition.publication)) == []
    edition.page("a", RIVER, METRO, SCHOOL, "新增段落")
    (problem,) = provisional_ids(edition.publication)
    name = given_id("新增段落")
    assert (problem.grade, problem.format("en")) == (
        Grade.NOTICE,
        f"content/zh/a.md:11: 1 blocks of “a” (#{name} …) are published under ids that change with "
        "their texts until the lock has them: run python3 scripts/confirm.py a",
    )
    assert problem.format("zh") == (
        f"content/zh/a.md:11: “a”中有 1 段（#{name} 等）未记入锁文件，发布后标识仍会随文字改变："
        "请运行 python3 scripts/confirm.py a"
    )
    edition.confirm("a")
    assert list(provisional_ids(edition.publication)) == []
