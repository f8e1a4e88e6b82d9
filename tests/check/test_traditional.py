"""Words for the edition in traditional characters that nothing needs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from publication.check.traditional import check_traditional
from publication.publication import Publication
from tests.support import EN, ZH, published, said

WORDS = "征程: 征程\n扎实: 扎實\n搜索: 搜尋\n云湖: 雲湖\n简介: 簡介\n"


def with_words(root: Path, traditional: str) -> Publication:
    """Return a publication whose English says one of five words.

    A block of its Chinese says another, the head of the page, the names and the labels one each.
    """
    files = {
        "zh/index.md": "---\ntitle: 题\ndescription: 简介\n---\n\n新征程。\n",
        "en/index.md": "扎实\n",
        "names.yml": "- {id: lake, kind: nature, zh: 云湖, en: Yun Lake}\n",
        "traditional.yml": WORDS,
    }
    publication = published(root, files)
    languages = (replace(ZH, traditional=traditional), EN)
    publication.configuration = replace(publication.configuration, languages=languages)
    return publication


def test_a_word_that_the_source_does_not_have_is_not_needed(tmp_path: Path) -> None:
    found = list(check_traditional(with_words(tmp_path, "s2tw")))
    assert said(found) == [
        "content/traditional.yml:2: “扎实” stands nowhere in the source: remove the line, or correct "
        "the word"
    ]
    assert said(found, "zh") == [
        "content/traditional.yml:2: 原文中没有“扎实”：请删去此行，或更正词语"
    ]


def test_without_an_edition_no_word_is_needed(tmp_path: Path) -> None:
    found = list(check_traditional(with_words(tmp_path, "")))
    assert said(found) == [
        "content/traditional.yml:1: no language has an edition in traditional characters: write "
        "traditional: s2tw under it in mkdocs.yml, or remove this file"
    ]
    assert said(found, "zh") == [
        "content/traditional.yml:1: 没有语言设有繁体版：请在 mkdocs.yml 该语言下写 traditional: s2tw，"
        "或删去此文件"
    ]
