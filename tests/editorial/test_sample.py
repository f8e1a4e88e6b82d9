"""What a new publication starts with: pages that wait for a language, and languages by their tags."""

from __future__ import annotations

import pytest

from publication.editorial.generator_copy import digest, manifest
from publication.editorial.sample import Request, languages_of, own_files, pending
from publication.editorial.sample_data import without
from tests.support import ROOT

LOCALES = ("zh", "zh-Hant", "en", "fr", "pt-BR")


def test_a_page_waits_with_its_front_matter_markers_and_ids() -> None:
    page = (
        "---\ntitle: Tasks\ndescription: All.\n---\n\n# Tasks {#tasks}\n\n**First.** Words.\n\n"
        "- One.\n- Two.\n\n{{ targets period=2025 }}\n"
    )
    assert pending(page) == (
        "---\ntitle: Tasks\ndescription: All.\n---\n\n# {{ pending }} {#tasks}\n\n{{ pending }}\n\n"
        "- {{ pending }}\n\n- {{ pending }}\n\n{{ targets period=2025 }}\n"
    )


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        (["zh-Hans", "en-GB"], [("zh", "zh", "中文"), ("en", "en", "English")]),
        (["zh-Hans", "zh-Hant"], [("zh", "zh", "中文"), ("zh-hant", "zh-Hant", "中文 (繁體)")]),
        (["fr", "pt-BR", "sw"],
         [("fr", "fr", "Français"), ("pt", "pt-BR", "Português"), ("sw", "en", "Kiswahili")]),
    ],
)  # fmt: skip
def test_a_language_is_known_by_its_tag(
    tags: list[str], expected: list[tuple[str, str, str]]
) -> None:
    found = languages_of(ROOT, tags, LOCALES)
    assert [(each.folder, each.locale, each.name) for each, _ in found] == expected


@pytest.mark.parametrize("tag", ["xx-Nowhere", "", "not a tag"])
def test_a_tag_that_is_none_is_refused(tag: str) -> None:
    with pytest.raises(ValueError, match="."):
        list(languages_of(ROOT, [tag], LOCALES))


@pytest.mark.parametrize(
    ("tags", "data"),
    [(["zh-Hans", "fr"], True), (["en-GB", "fr"], True), (["fr"], True), (["ja", "fr"], False)],
)
def test_the_sample_has_data_where_its_figures_are_read_from_the_source(
    tags: list[str], data: bool
) -> None:
    found = list(languages_of(ROOT, tags, LOCALES))
    said = {language.folder: words for language, words in found}
    files = own_files(ROOT, Request(tuple(language for language, _ in found), said))
    assert ("content/targets.yml" in files) == data
    assert ("- targets.md" in files["mkdocs.yml"].decode()) == data
    assert bool(files["content/source.txt"]) == data


def test_a_manifest_is_the_digest_of_each_file_in_order() -> None:
    assert manifest({"b": b"2", "a": b"1"}).decode() == (
        f'{{\n "a": "{digest(b"1")}",\n "b": "{digest(b"2")}"\n}}\n'
    )


def test_data_in_fewer_languages_keeps_every_other_character() -> None:
    text = (
        "# head\n- a: 1 # one\n  name: {zh: 一, en: One, de: Eins} # name\n  forms:\n    zh: [一]\n"
        "    de: [Eins]\n  # last\n  only:\n    zh: 一\n- zh: 二\n  en: Two\n"
    )
    assert without(text, {"zh", "de"}) == (
        "# head\n- a: 1 # one\n  name: {en: One} # name\n  # last\n- en: Two\n"
    )
    assert without(text, {"en"}).splitlines()[2] == "  name: {zh: 一, de: Eins} # name"
    assert without(text, set()) == text
