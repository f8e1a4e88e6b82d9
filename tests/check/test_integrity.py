"""A whole publication: what is shown, where terms are used, and that bad content never raises."""

from __future__ import annotations

from pathlib import Path

import pytest

from publication.align.lock import LockedBlock, LockedPage, format_lock
from publication.read.blocks import Block
from tests.support import published, said, the_report

GLOSSARY = {
    "zh/glossary.md": "# 名词 {#glossary}\n\n## 1.双地铁 {#metro}\n\n双地铁。\n",
    "en/glossary.md": "# Terms {#glossary}\n\n## 1. Double metro {#metro}\n\n{{ pending }}\n",
}
ZH = "# 双地铁 {#a}\n\n**双地铁。**已有双地铁，双地铁。\n\n- 一项双地铁\n\n```\n双地铁\n```\n"
EN = "# Metro {#a}\n\n**A.** The double metro.\n\n- {{ pending }}\n\n{{ pending }}\n"


def uses(root: Path, folder: str) -> list[tuple[str, str, str, str]]:
    publication = published(root, {"zh/a.md": ZH, "en/a.md": EN, **GLOSSARY})
    assert said(publication.problems) == []
    return [
        (use.block.id, use.words.before, use.words.form, use.words.after)
        for use in the_report(publication).uses[folder].get("metro", [])
    ]


def test_a_term_s_uses_are_once_a_block_in_running_text(tmp_path: Path) -> None:
    """Not in headings, run-in headings or code, nor in the appendix."""
    assert uses(tmp_path, "zh") == [
        ("p1", "双地铁。已有", "双地铁", "，双地铁。"),
        ("p2", "一项", "双地铁", ""),
    ]


def test_a_pending_block_uses_what_it_shows(tmp_path: Path) -> None:
    assert uses(tmp_path, "en") == [
        ("p1", "A. The ", "double metro", "."),
        ("p2", "一项", "双地铁", ""),
    ]


@pytest.mark.parametrize(
    ("folder", "text", "before", "after"),
    [
        ("zh", "字" * 20 + "双地铁" + "尾" * 20, "字" * 14, "尾" * 14),
        (
            "en",
            "alpha " * 10 + "double metro" + " omega" * 10,
            "alpha " * 6,
            " omega" * 6,
        ),
    ],
)
def test_the_words_around_a_use_are_few(
    tmp_path: Path, folder: str, text: str, before: str, after: str
) -> None:
    pages = {"zh/a.md": "甲\n", "en/a.md": "a\n", f"{folder}/a.md": text}
    publication = published(tmp_path, {**pages, **GLOSSARY})
    (use,) = the_report(publication).uses[folder]["metro"]
    assert (use.words.before, use.words.after) == (before, after)


def test_the_lock_gives_the_ids(tmp_path: Path) -> None:
    page = LockedPage((LockedBlock("p8", "2021-07-20", {"zh": "乙", "en": "b"}),))
    publication = published(
        tmp_path,
        {
            "zh/a.md": "# 标题 {#a}\n\n甲\n\n乙\n",
            "en/a.md": "# Title {#a}\n\na\n\nb\n",
            "alignment.lock": format_lock({"a": page}),
        },
    )
    for folder in ("zh", "en"):
        assert [block.id for block in publication.page(folder, "a").blocks] == [
            "a",
            "pvvb9fk",
            "p8",
        ]


def test_what_readers_see_of_a_pending_block(tmp_path: Path) -> None:
    publication = published(tmp_path, {"zh/a.md": "甲\n\n乙\n", "en/a.md": "a\n\n{{ pending }}\n"})
    shown = publication.shown_blocks(publication.page("en", "a"))
    assert [(block.id, block.text, language.folder) for block, language in shown] == [
        ("p1", "a", "en"),
        ("p2", "乙", "zh"),
    ]


@pytest.mark.parametrize(
    ("marker", "problems"),
    [
        ("{{ targets area=macro }}", []),
        (
            "{{ targets area=micro }}",
            [
                f"content/{folder}/a.md:7: “{{{{ targets area=micro }}}}” selects no entry "
                "of targets.yml: check its values"
                for folder in ("en", "zh")
            ],
        ),
    ],
)
def test_a_marker_that_selects_nothing(tmp_path: Path, marker: str, problems: list[str]) -> None:
    files = {
        "zh/a.md": f"承诺。\n\n{marker}\n",
        "en/a.md": f"A promise.\n\n{marker}\n",
        "areas.yml": "macro: {zh: 总体, en: Overall}\n",
        "targets.yml": "- id: a\n  kind: commitment\n  period: '2021'\n  area: macro\n"
        "  name: {zh: 名, en: name}\n  page: a\n  quote: {zh: 承诺, en: promise}\n",
    }
    assert said(published(tmp_path, files).problems) == problems


@pytest.mark.parametrize("text", ["{{ pending }}\n", "- {{ pending }}\n", "# {{ pending }} {#a}\n"])
def test_the_authoritative_text_cannot_be_pending(tmp_path: Path, text: str) -> None:
    assert said(published(tmp_path, {"zh/a.md": text, "en/a.md": text}).problems) == [
        "content/zh/a.md:5: the authoritative text cannot be pending: write the text"
    ]


def test_duplicate_ids_are_seen_though_every_block_is_given_its_own(tmp_path: Path) -> None:
    text = "# A {#a}\n\n## B {#a}\n"
    files = {"zh/a.md": text, "en/a.md": text, "alignment.lock": "{}\n"}
    publication = published(tmp_path, files)
    assert said(publication.problems) == [
        f"content/{folder}/a.md:7: the id “a” stands at line 5 already: give this block another"
        for folder in ("en", "zh")
    ]
    ids = [block.id for block in publication.page("zh", "a").blocks]
    assert len(set(ids)) == 2


@pytest.mark.parametrize(
    "files",
    [
        {"zh/a.md": "甲\n", "en/a.md": "a\n\n{{ pending }}\n\n{{ pending }}\n"},
        {"zh/a.md": "甲\n\n乙\n", "en/a.md": "{{ pending }}\n"},
        {"zh/a.md": "", "en/a.md": ""},
        {"zh/a.md": "甲\n"},
        {"en/a.md": "a\n"},
        {"zh/a.md": "甲\n", "en/a.md": "a\n", "targets.yml": "- [1]\n- {id: [x], quote: {}, page: a}\n"},
        {"zh/a.md": "甲\n", "en/a.md": "a\n", "units.yml": "a: {zh: [x], en: {}, factor: [1], scale: {a: b}}\n"},
        {"zh/a.md": "甲\n", "en/a.md": "a\n", "repairs.yml": "- {id: [x], lines: {}, from: {}, to: [], reason: x}\n"},
        {"zh/a.md": "甲\n", "en/a.md": "a\n", "glossary.yml": "a: &x [*x]\n"},
        {"zh/glossary.md": "## 1. {#a}\n", "en/glossary.md": "## 1. {#b}\n", "glossary.yml": "a: {forms: {zh: ['']}}\n"},
    ],
)  # fmt: skip
def test_bad_content_is_reported_and_never_raises(tmp_path: Path, files: dict[str, str]) -> None:
    publication = published(tmp_path, files)
    for tree in publication.trees.values():
        for page in tree.values():
            assert len(publication.shown_blocks(page)) == len(page.text_blocks)
    perfect = files == {"zh/a.md": "", "en/a.md": ""}
    assert bool(publication.problems) is not perfect


def test_an_empty_content_folder_says_what_the_navigation_lacks(tmp_path: Path) -> None:
    publication = published(tmp_path, {})
    assert said(publication.problems) == []
    assert publication.trees == {"zh": {}, "en": {}}


def test_a_block_is_found_by_language_and_path(tmp_path: Path) -> None:
    publication = published(tmp_path, {"zh/a.md": "甲\n", "en/a.md": "a\n"})
    assert publication.page("en", "a").blocks == (Block("paragraph", "a", 5, id="p1"),)
    with pytest.raises(KeyError):
        publication.page("en", "b")
