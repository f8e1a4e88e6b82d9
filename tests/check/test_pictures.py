"""Pictures in a publication: alone, the same in every language, and checked like any text."""

from __future__ import annotations

from pathlib import Path

import pytest

from publication.check.checks import check
from publication.match.passages import index_passages
from publication.messages.problem import Grade
from publication.publication import Publication
from tests.support import picture_bytes, published, said

FILES = {"zh/lake.png": picture_bytes("a.png"), "zh/hill.png": picture_bytes("a.png")}
ALONE = (
    "a picture stands alone in its block, which begins with it, and its caption below it: take it "
    "out of this text"
)
PICTURE = "![湖](lake.png)\n湖景。"
TRANSLATED = "![A lake](lake.png)\nThe lake."


def publication(root: Path, chinese: str, english: str) -> Publication:
    return published(root, {**FILES, "zh/review.md": chinese, "en/review.md": english})


def found(root: Path, chinese: str, english: str) -> list[str]:
    return said(publication(root, chinese, english).problems)


def test_a_picture_is_a_block_with_an_id_in_every_language(tmp_path: Path) -> None:
    whole = publication(tmp_path, f"甲。\n\n{PICTURE}\n", f"A.\n\n{TRANSLATED}\n")
    assert said(whole.problems) == []
    pages = [whole.page(folder, "review") for folder in ("zh", "en")]
    assert [[(b.kind, b.id) for b in page.blocks] for page in pages] == [
        [("paragraph", "p1"), ("picture", "p2")]
    ] * 2
    shown = [whole.picture("review", p.blocks[1], p.language) for p in pages]
    assert [each and each.path for each in shown] == ["zh/lake.png"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "见![湖](lake.png)。", "正文。\n![湖](lake.png)\n湖景。", "## ![湖](lake.png)", "- ![湖](lake.png)",
        "> ![湖](lake.png)", "| ![湖](lake.png) |\n|---|\n| a |", "- 甲\n\n    ![湖](lake.png)\n    湖景。",
        "![湖](lake.png)![山](hill.png)\n湖景。", "![湖](lake.png)\n湖景，![山](hill.png)。",
    ],
)  # fmt: skip
def test_a_picture_stands_alone(tmp_path: Path, text: str) -> None:
    pictures = [each for each in found(tmp_path, text, text) if "/zh/" in each]
    assert pictures == [f"content/zh/review.md:5: {ALONE}"]


def test_every_language_names_the_same_picture(tmp_path: Path) -> None:
    other = TRANSLATED.replace("lake.png", "hill.png")
    assert found(tmp_path, PICTURE, other) == [
        "content/en/review.md:5: the picture here is hill.png, in content/zh/review.md:5 it is "
        "lake.png: write the same address in every language; a translation’s own picture has the "
        "same name in its own folder"
    ]
    assert found(tmp_path, PICTURE, TRANSLATED.replace("lake.png", "./lake.png")) == []


def test_a_picture_answers_to_a_picture(tmp_path: Path) -> None:
    assert found(tmp_path, PICTURE, "The lake.") == [
        "content/en/review.md:5: blocks do not line up: content/zh/review.md:5 has picture “湖景。”, "
        "here is paragraph “The lake.”; make both pages have the same blocks in the same order"
    ]
    assert found(tmp_path, PICTURE, "{{ pending }}") == []


def test_a_file_is_missed_at_the_line_of_its_picture_in_both_languages_of_messages(
    tmp_path: Path,
) -> None:
    text = "甲。\n\n![湖](nowhere.png)\n湖景。"
    problems = publication(tmp_path, text, text).problems
    assert said(problems, "zh") == [
        f"content/{folder}/review.md:7: 没有 content/{folder}/nowhere.png：请把图片放在那里，或更正文件名"
        for folder in ("en", "zh")
    ]
    assert problems[0].concerns == ("content/en/nowhere.png",)


def test_what_it_shows_and_its_caption_are_checked_like_other_text(tmp_path: Path) -> None:
    chinese = "![2021年的湖](lake.png)\n新增3公里。"
    english = "![The lake in 2020](lake.png)\nThe lake, 4 kilometres"
    assert said(check(publication(tmp_path, chinese, english)))[:2] == [
        "content/en/review.md:5: “2021年” is “2020” in the English: the values differ; correct the "
        "English",
        "content/en/review.md:5: “3公里” is “4 kilometres” in the English: the values differ; "
        "correct the English",
    ]


def test_a_picture_is_no_text_of_the_report(tmp_path: Path) -> None:
    """It needs no repair of the source, no entry for its figures, and no quote stands in it."""
    whole = published(
        tmp_path,
        {
            **FILES,
            "zh/review.md": "增长5%。\n\n![湖](lake.png)\n2021年增长5%。\n",
            "en/review.md": "Up 5%.\n\n![Lake](lake.png)\nUp 5% in 2021.\n",
            "source.txt": "增长5%。\n",
            "exceptions.yml": "- check: targets\n  page: review\n  block: p1\n  text: 增长5%\n"
            "  reason: {zh: 举例, en: An example}\n",
        },
    )
    problems = [*whole.problems, *check(whole)]
    assert said(each for each in problems if each.grade != Grade.NOTICE) == []
    assert [each.block.id for each in index_passages(whole.page("zh", "review")).find("5%")] == [
        "p1"
    ]
