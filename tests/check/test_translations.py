"""Data that readers see has a text in every language."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from publication.check.checks import load_and_check
from publication.settings.reading import read_configuration
from tests.support import ROOT, assemble, said


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return assemble("tiny", tmp_path_factory.mktemp("translations"))


@pytest.mark.parametrize(
    ("file", "old", "new", "place"),
    [
        ("targets.yml", ", en: Growth of output", "", "content/targets.yml:{}: “name”"),
        ("targets.yml", "en: Growth of output", 'en: ""', "content/targets.yml:{}: “name”"),
        ("repairs.yml", ", en: A half-width colon is made full-width.", "", "content/repairs.yml:{}: “reason”"),
        ("areas.yml", ", en: ", ", de: ", "content/areas.yml:{}: “macro”"),
    ],
)  # fmt: skip
def test_a_text_that_one_language_lacks(
    folder: Path, file: str, old: str, new: str, place: str
) -> None:
    path = folder / "content" / file
    text = path.read_text("utf-8")
    line = text[: text.index(old)].count("\n") + 1
    path.write_text(text.replace(old, new, 1), "utf-8")
    problems = load_and_check(read_configuration(folder)).problems
    shutil.copy(ROOT / "tests/fixtures/tiny/content" / file, path)
    for language, rest in (
        ("en", " has no text in “en”, where another language’s would be published: add “en: …”"),
        ("zh", "没有“en”的文字，该语言的页面会显示别的语言：请补上“en: …”"),
    ):
        assert f"{place.format(line)}{rest}" in said(problems, language)


def test_a_whole_publication_has_them_all(folder: Path) -> None:
    problems = load_and_check(read_configuration(folder)).problems
    assert [each for each in said(problems) if " has no text in " in each] == []
