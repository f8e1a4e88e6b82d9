"""The interface's own words: the same keys and places in every language, English as fallback."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from publication.read.names import KINDS
from publication.records.yaml_lines import YamlMapping, parse
from publication.settings.configuration import PROFILES, Language, Pair
from publication.settings.labels import FOLDER, labels_tag, of_pair, read_labels
from tests.support import EN, ROOT, ZH

DE = replace(EN, folder="de", tag="de", locale="de", name="Deutsch")
FILES = sorted(FOLDER.glob("*.yml"))
USE = re.compile(r"""\b(?:label|words|labels\[[\w.]+\])\.(\w+)|\b(?:label|words)\["(\w+)"\]""")
BY_VALUE = {  # label[…] with a value: kinds, comparators, kinds of names
    "target", "result", "commitment",
    "eq", "gt", "ge", "lt", "le", "approx",
    *(f"{kind}{profile}" for profile in PROFILES for kind in ("", "edition_", "document_")),
    *(f"kind_of_name_{kind}" for kind in KINDS),
}  # fmt: skip


def words(file: Path) -> YamlMapping:
    problems: list[object] = []
    value = parse(file.read_text("utf-8"), file.name, problems.append)
    assert problems == []
    assert isinstance(value, YamlMapping)
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
    welsh = replace(EN, folder="cy", tag="cy", locale="cy", labels={"menu": "Dewislen"})
    labels = read_labels((ZH, EN, welsh))
    assert labels["zh"]["menu"] == "菜单"
    assert labels["cy"]["menu"] == "Dewislen"
    assert {**labels["cy"], "menu": "Menu"} == labels["en"]


@pytest.mark.parametrize(
    ("language", "pair", "expected"),
    [
        (ZH, Pair(ZH, EN), ("中英对照", "中英对照阅读")),
        (ZH, Pair(ZH, DE), ("中德对照", "中德对照阅读")),
        (EN, Pair(ZH, EN), ("Chinese and English side by side",
                            "Read Chinese and English side by side")),
        (DE, Pair(ZH, DE), ("Chinesisch und Deutsch nebeneinander",
                            "Chinesisch und Deutsch nebeneinander lesen")),
    ],
)  # fmt: skip
def test_a_pair_is_named_in_the_language_of_the_label(
    language: Language, pair: Pair, expected: tuple[str, str]
) -> None:
    label = read_labels((ZH, EN, DE))[language.folder]
    found = (of_pair(label[key], pair, language) for key in ("goto_pair", "way_pair"))
    assert tuple(found) == expected


def test_labels_name_the_authoritative_language() -> None:
    assert read_labels((ZH, EN))["en"]["pending"] == (
        "Not translated yet; the Chinese text is shown."
    )
    assert read_labels((EN, DE, ZH))["zh"]["pending"] == "本段尚未翻译，此处为英语原文。"
    unheard = replace(ZH, tag="x-own", name="Own")
    assert "the Own text" in read_labels((unheard, EN))["en"]["pending"]


@pytest.mark.parametrize(
    ("tag", "locale", "expected"),
    [("zh-Hans", "zh", ""), ("en-GB", "en", ""), ("de", "de", ""), ("cy", "cy", "en"), ("sw", "en", "en")],
)  # fmt: skip
def test_words_of_another_language_are_told(tag: str, locale: str, expected: str) -> None:
    assert labels_tag(replace(EN, folder="x", tag=tag, locale=locale)) == expected
