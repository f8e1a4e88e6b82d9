"""Units that a file marks as not finished: held back and named, unless they are asked for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from publication.exchange.formats import read_translation_file
from publication.exchange.import_translation import import_translation
from tests.exchange.support import (
    CHINESE,
    ENGLISH,
    FORMS,
    REVIEW,
    exported,
    reasons,
    replaced,
    small,
    taken,
    written,
)

ID = "review#p4"
TRANSLATED = ("Remember the source.", "Think of the source.")
MARKS = {  # by what stands in the file: the format, and the state of a translation
    "po": ["fuzzy"],
    "xliff12": [
        "new", "needs-translation", "needs-adaptation", "needs-l10n", "needs-review-translation",
        "needs-review-adaptation", "needs-review-l10n",
    ],
    "xliff": ["initial"],
}  # fmt: skip
FINISHED = {
    "po": ["", "python-format"],
    "xliff12": ["", "translated", "signed-off", "final", "x-first-draft"],
    "xliff": ["", "translated", "reviewed", "final"],
}
ENGLISH_REASON = (
    "{id} is marked as not finished (“{mark}”) and was held back: finish it and remove the mark, "
    "or import with --unfinished"
)
CHINESE_REASON = "{id} 标为未完成（“{mark}”），暂不写入：请译完并去掉标记，或用 --unfinished 导入"


def cases(marks: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(form, mark) for form in FORMS for mark in marks[form]]


def marked(text: str, form: str, mark: str) -> str:
    """Return an exported file with the unit of ``ID`` translated, and its state set to ``mark``."""
    text = replaced(text, TRANSLATED)
    if form == "po":
        flag = f"#, {mark}\n" if mark else ""
        return replaced(text, (f'msgctxt "{ID}"', f'{flag}msgctxt "{ID}"'))
    state = f' state="{mark}"' if mark else ""
    start = text.rindex("<segment" if form == "xliff" else "<target", 0, text.index(TRANSLATED[1]))
    old = re.compile(r' state="[^"]*"').search(text, start)
    assert old
    return text[: old.start()] + state + text[old.end() :]


@pytest.mark.parametrize(("form", "mark"), cases(MARKS))
def test_what_is_not_finished_is_held_back_and_named(tmp_path: Path, form: str, mark: str) -> None:
    publication = small(tmp_path)
    text = marked(exported(publication, form), form, mark)
    result = taken(publication, text)
    assert reasons(result) == [ENGLISH_REASON.format(id=ID, mark=mark)]
    assert reasons(result, "zh") == [CHINESE_REASON.format(id=ID, mark=mark)]
    assert (result.files, result.ids, result.held, result.refused) == ({}, [], 1, 0)


@pytest.mark.parametrize(("form", "mark"), cases(MARKS))
def test_what_is_not_finished_is_written_if_it_is_asked_for(
    tmp_path: Path, form: str, mark: str
) -> None:
    publication = small(tmp_path)
    text = marked(exported(publication, form), form, mark)
    result = import_translation(
        publication, read_translation_file(text.encode(), "back"), unfinished=True
    )
    assert (reasons(result), result.held) == ([], 0)
    assert written(tmp_path, result) == {REVIEW: replaced(ENGLISH, TRANSLATED)}


@pytest.mark.parametrize(("form", "mark"), cases(FINISHED))
def test_what_is_finished_is_written(tmp_path: Path, form: str, mark: str) -> None:
    publication = small(tmp_path)
    result = taken(publication, marked(exported(publication, form), form, mark))
    assert (reasons(result), result.ids, result.held) == ([], [ID], 0)


@pytest.mark.parametrize("form", FORMS)
def test_a_translation_that_nobody_touched_is_not_held_back(tmp_path: Path, form: str) -> None:
    """The export marks what is behind; what comes back so is as it is here."""
    publication = small(tmp_path, zh=replaced(CHINESE, ("饮水思源。", "饮水要思源。")))
    text = exported(publication, form)
    assert any(mark in text for mark in ("fuzzy", "needs-review-translation", "initial"))
    result = taken(publication, text)
    assert (reasons(result), result.held, result.unchanged) == ([], 0, 12)


@pytest.mark.parametrize("form", FORMS)
def test_a_unit_held_back_holds_no_other_back(tmp_path: Path, form: str) -> None:
    publication = small(tmp_path)
    other = ("New green space", "More green space")
    text = replaced(marked(exported(publication, form), form, MARKS[form][0]), other)
    result = taken(publication, text)
    assert (result.ids, result.held) == (["review#p3"], 1)
    assert written(tmp_path, result) == {REVIEW: replaced(ENGLISH, other)}


@pytest.mark.parametrize("form", FORMS)
def test_what_is_bad_is_refused_finished_or_not(tmp_path: Path, form: str) -> None:
    publication = small(tmp_path)
    text = marked(exported(publication, form), form, MARKS[form][0])
    text = text.replace(TRANSLATED[1], "Think of the 13 sources.")
    result = taken(publication, text)
    assert (result.refused, result.held) == (1, 0)
    assert reasons(result)[0].startswith(f"{ID} has changed a figure: ")
