"""The interface's own words: the same keys and places in every language, English as fallback."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from publication.labels import FOLDER, read_labels
from publication.names import KINDS
from publication.yamlsource import Mapping, parse
from tests.support import EN, ROOT, ZH

FILES = sorted(FOLDER.glob("*.yml"))
USE = re.compile(r"""\b(?:label|words|labels\[[\w.]+\])\.(\w+)|\b(?:label|words)\["(\w+)"\]""")
BY_VALUE = {  # label[…] with a value: kinds, comparators, palettes, kinds of names
    "target", "result", "commitment",
    "eq", "gt", "ge", "lt", "le", "approx",
    "palette_paper", "palette_water",
    *(f"kind_of_name_{kind}" for kind in KINDS),
}  # fmt: skip


def words(file: Path) -> Mapping:
    problems: list[object] = []
    value = parse(file.read_text("utf-8"), file.name, problems.append)
    assert problems == []
    assert isinstance(value, Mapping)
    return value


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_language_has_the_keys_and_places_of_english(file: Path) -> None:
    english, other = words(FOLDER / "en.yml"), words(file)
    assert set(other) == set(english)
    for key, text in other.items():
        assert text.strip()
        assert sorted(re.findall(r"{\w+}", text)) == sorted(re.findall(r"{\w+}", english[key])), key


def test_every_label_that_a_template_uses_exists() -> None:
    used = {
        first or second
        for file in (ROOT / "overrides").rglob("*.html")
        for first, second in USE.findall(file.read_text("utf-8"))
    }
    assert used, "the pattern finds no label in the templates any more"
    assert (used - {"replace"}) | BY_VALUE <= set(words(FOLDER / "en.yml"))


def test_a_language_without_a_file_has_english_and_may_override() -> None:
    german = replace(EN, folder="de", tag="de", locale="de", labels={"menu": "Menü"})
    labels = read_labels((ZH, EN, german))
    assert labels["zh"]["menu"] == "菜单"
    assert labels["de"]["menu"] == "Menü"
    assert {**labels["de"], "menu": "Menu"} == labels["en"]
