"""Footnotes: what is wrong with marks and notes, in words that say where and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from publication.check.footnotes import check_marks, check_notes, check_numbers
from publication.check.source import check_source
from tests.support import EN, ZH, page, published, said

HERE = "content/zh/review.md"


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("文[^1]。\n\n| 表[^2] |\n| --- |\n| 值 |\n\n[^1]: 一\n\n[^2]: 二\n", []),
        ("`[^1]`\n\n```\n[^1]\n```\n", []),
        (
            "文[^1]。\n",
            [
                f"{HERE}:1: the mark [^1] has no note: write “[^1]: the note” at the end of this page, "
                "or remove the mark"
            ],
        ),
        (
            "文。\n\n[^1]: 一\n",
            [
                f"{HERE}:3: nothing on this page is marked [^1]: write the mark where the note "
                "belongs, or remove the note"
            ],
        ),
        (
            "文[^2]。\n\n[^1]: 一[^1]\n\n[^2]: 二\n",
            [
                f"{HERE}:3: nothing on this page is marked [^1]: write the mark where the note "
                "belongs, or remove the note"
            ],
        ),
        (
            "文[^1]。\n\n又[^1]。\n\n[^1]: 一\n\n[^1]: 二\n",
            [
                f"{HERE}:3: the mark [^1] stands at line 1 already, and a note leads back to one "
                "place: remove one mark, or give it a note of its own",
                f"{HERE}:7: the note [^1] stands at line 5 already: give this one, and its mark, "
                "another number",
            ],
        ),
        (
            "文[^1]。\n\n[^1]: 一\n\n又。\n",
            [
                f"{HERE}:3: the note [^1] does not stand at the end of the page: move it below all "
                "that is no note"
            ],
        ),
    ],
)
def test_every_mark_has_its_note_and_every_note_its_mark(text: str, problems: list[str]) -> None:
    assert said(check_notes(page(text))) == problems


def test_a_translation_keeps_the_marks_of_each_block() -> None:
    source = page("一[^1]二[^2]。\n\n三。\n\n[^1]: 一\n\n[^2]: 二\n")
    moved = page("One[^2].\n\nThree[^1].\n\n[^1]: One\n\n[^2]: Two\n", language=EN)
    there = "content/en/review.md"
    assert said(check_marks(source, moved)) == [
        f"{there}:1: the marks of notes here are [^2], and at {HERE}:1 [^1], [^2]: a translation "
        "keeps each mark where its words are",
        f"{there}:3: the marks of notes here are [^1], and at {HERE}:3 –: a translation keeps each "
        "mark where its words are",
    ]
    assert said(check_marks(source, moved), "zh")[0] == (
        f"{there}:1: 此段注号为 [^2]，而 {HERE}:1 为 [^1]、[^2]：译文须保留每个注号，放在相应文字之后"
    )
    swapped = page("Two[^2], one[^1].\n\nThree.\n\n[^1]: One\n\n[^2]: Two\n", language=EN)
    assert said(check_marks(source, swapped)) == []


def test_a_number_is_one_notes_in_the_whole_report() -> None:
    pages = [page(f"文[^1]。\n\n[^1]: {path}\n", path, ZH) for path in ("index", "review")]
    assert said(check_numbers(pages)) == [
        f"{HERE}:3: content/zh/index.md has a note [^1] already, and the whole report stands on one "
        "page too: number the notes through all its parts"
    ]


def test_the_build_refuses_what_the_check_does(tmp_path: Path) -> None:
    files = {
        "zh/index.md": "# 报告 {#report}\n\n文[^1]。\n",
        "en/index.md": "# Report {#report}\n\nText.\n",
    }
    assert [problem.message.en for problem in published(tmp_path, files).problems] == [
        "the marks of notes here are –, and at content/zh/index.md:7 [^1]: a translation keeps each "
        "mark where its words are",
        "the mark [^1] has no note: write “[^1]: the note” at the end of this page, or remove the mark",
    ]


def test_the_source_has_marks_and_notes_as_readers_see_them(tmp_path: Path) -> None:
    text = "# 报告 {#report}\n\n文[^1]。\n\n| 表[^2] |\n| --- |\n\n[^1]: 一\n\n[^2]: 二\n"
    pending = "# Report {#report}\n\n{{ pending }}\n\n{{ pending }}\n\n{{ pending }}\n\n[^2]: {{ pending }}\n"
    files = {"zh/index.md": text, "en/index.md": pending}
    files["source.txt"] = "报告\n文〔1〕。\n表〔2〕\n〔1〕一\n〔2〕二\n"
    publication = published(tmp_path, files)
    assert said(publication.problems) == []
    assert said(check_source(publication)) == []
