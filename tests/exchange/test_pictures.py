"""Pictures: what one shows and its caption go out to translators, and come back."""

from __future__ import annotations

from pathlib import Path

import pytest

from publication.publication import Publication
from tests.exchange.support import (
    FORMS,
    REVIEW,
    exported,
    reasons,
    replaced,
    taken,
    written,
)
from tests.support import picture_bytes, published, said

CHINESE = "![湖面](lake.png)\n湖景，见[图](review.md)。\n"
ENGLISH = "![A lake](lake.png)\nThe lake, see [it](review.md).\n"
LAKE = {"zh/lake.png": picture_bytes("lake.png")}


def publication(root: Path, english: str) -> Publication:
    found = published(root, {**LAKE, "zh/review.md": CHINESE, "en/review.md": english})
    assert said(found.problems) == []
    return found


@pytest.mark.parametrize("form", FORMS)
def test_a_picture_goes_and_comes_back_as_it_is(tmp_path: Path, form: str) -> None:
    found = publication(tmp_path, ENGLISH)
    out = exported(found, form)
    assert all(words in out for words in ("湖面", "湖景，见", "A lake", "The lake, see "))
    result = taken(found, out)
    assert (result.problems, result.files) == ([], {})


@pytest.mark.parametrize("form", FORMS)
def test_its_words_and_its_caption_are_translated_each(tmp_path: Path, form: str) -> None:
    found = publication(tmp_path, ENGLISH)
    out = exported(found, form)
    back = replaced(out, ("A lake", "Open water"), ("The lake, see ", "From the shore: "))
    (text,) = written(tmp_path, taken(found, back)).values()
    page = (tmp_path / REVIEW).read_text("utf-8")
    expected = "![Open water](lake.png)\nFrom the shore: [it](review.md).\n"
    assert text == page.replace(ENGLISH, expected)


def test_a_picture_that_waits_takes_its_first_translation(tmp_path: Path) -> None:
    chinese = CHINESE.replace("湖面", "2021年的湖面")
    pages = {"zh/review.md": chinese, "en/review.md": "{{ pending }}\n"}
    found = published(tmp_path, {**LAKE, **pages})
    source = "![2021年的湖面](lake.png) 湖景，见[图](review.md)。"
    first = "![A lake in 2021](lake.png) The lake, see [it](review.md)."
    empty, full = (f'msgid "{source}"\nmsgstr "{text}"' for text in ("", first))
    result = taken(found, replaced(exported(found, "po"), (empty, full)))
    assert reasons(result) == []
    (text,) = written(tmp_path, result).values()
    assert text.endswith(ENGLISH.replace("A lake", "A lake in 2021"))


LOST = "review#p1 has lost a placeholder: put “![…](lake.png)” back"


@pytest.mark.parametrize(
    ("target", "why"),
    [
        ("The lake, see [it](review.md).", [LOST]),
        (
            "![A lake](hill.png) The lake, see [it](review.md).",
            [
                LOST,
                "review#p1 has markup that its source does not have (“![…](hill.png)”): remove it",
            ],
        ),
        (
            "![](lake.png) The lake, see [it](review.md).",
            [
                "review#p1 would not be read as it is written: the picture has no words for readers "
                "who cannot see it: write what it shows between “![” and “]”, not the file’s name"
            ],
        ),
        (
            "See [it](review.md): ![A lake](lake.png)",
            [
                "review#p1 would not be read as it is written: Markdown makes paragraph “See it: A "
                "lake” of it; write a backslash before its first mark, or other words"
            ],
        ),
    ],
)
def test_a_picture_that_came_to_harm_is_refused(
    tmp_path: Path, target: str, why: list[str]
) -> None:
    found = publication(tmp_path, ENGLISH)
    old = "![A lake](lake.png) The lake, see [it](review.md)."
    result = taken(found, replaced(exported(found, "po"), (old, target)))
    assert (result.files, reasons(result)) == ({}, why)
