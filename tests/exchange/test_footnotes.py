"""Footnotes in translators' files: a mark is a placeholder, a note a unit of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from publication.exchange.formats import export
from publication.publication import Publication
from tests.exchange.support import FORMS, exported, reasons, replaced, taken, written
from tests.support import published, said

CHINESE = "双地铁[^1]通车[^2]。\n\n[^1]: 两条**地铁**。\n\n[^2]: 七月。\n"
ENGLISH = (
    "The double metro[^1] opened[^2].\n\n[^1]: Two **lines**,\n    both new.\n\n{{ pending }}\n"
)
HERE = "content/en/a.md"


def noted(root: Path) -> Publication:
    publication = published(root, {"zh/a.md": CHINESE, "en/a.md": ENGLISH})
    assert said(publication.problems) == []
    return publication


@pytest.mark.parametrize("form", FORMS)
def test_what_nobody_edited_comes_back_as_it_went(tmp_path: Path, form: str) -> None:
    publication = noted(tmp_path)
    result = taken(publication, exported(publication, form))
    assert (result.problems, result.files) == ([], {})


def test_a_note_is_translated_in_its_place(tmp_path: Path) -> None:
    text = replaced(
        exported(noted(tmp_path), "po"),
        ('msgstr "Two **lines**, both new."', 'msgstr "Two new **lines**."'),
        ('msgid "七月。"\nmsgstr ""', 'msgid "七月。"\nmsgstr "In July."'),
        ("The double metro[^1] opened[^2].", "In service[^2]: the double metro[^1]."),
    )
    result = taken(noted(tmp_path), text)
    assert reasons(result) == []
    assert written(tmp_path, result)[HERE].endswith(
        "\nIn service[^2]: the double metro[^1].\n\n[^1]: Two new **lines**.\n\n[^2]: In July.\n"
    )


def test_a_mark_is_neither_lost_nor_doubled(tmp_path: Path) -> None:
    publication = noted(tmp_path)
    text = replaced(exported(publication, "po"), ("metro[^1] opened[^2].", "metro[^3] opened[^2]."))
    assert reasons(taken(publication, text)) == [
        "a#p1 has lost a placeholder: put “[^1]” back",
        "a#p1 has markup that its source does not have (“[^3]”): remove it",
    ]


def test_a_translation_memory_has_notes_too(tmp_path: Path) -> None:
    publication = noted(tmp_path)
    made = export(publication, "tmx", publication.configuration.pairs, ["a"])
    assert '<ph x="1" type="x-note">[^1]</ph>' in made.data.decode()
