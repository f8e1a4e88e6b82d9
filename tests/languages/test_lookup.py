"""A language's table is found by its tag; one without a table has that of its alphabet."""

from __future__ import annotations

import sys

import pytest

from publication.languages.en import ENGLISH
from publication.languages.facts import LanguageFacts
from publication.languages.ja import JAPANESE
from publication.languages.lookup import TABLES, facts, nearest, same_language
from publication.languages.zh import SIMPLIFIED, TRADITIONAL


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("zh-Hans", SIMPLIFIED),
        ("zh", SIMPLIFIED),
        ("zh-CN", SIMPLIFIED),
        ("zh_CN", SIMPLIFIED),
        ("zh-Hans-HK", SIMPLIFIED),
        ("cmn-Hans", SIMPLIFIED),
        ("zh-Hant", TRADITIONAL),
        ("zh-TW", TRADITIONAL),
        ("ZH-hant-HK", TRADITIONAL),
        ("yue", TRADITIONAL),
        ("en", ENGLISH),
        ("en-GB", ENGLISH),
        ("ja-JP", JAPANESE),
        ("de-AT", LanguageFacts()),
        ("fr", LanguageFacts()),
        ("sr-Latn", LanguageFacts()),
    ],
)
def test_the_table_of_a_tag(tag: str, expected: LanguageFacts) -> None:
    assert facts(tag) == expected


@pytest.mark.parametrize(
    ("tag", "script"), [("ar", "Arab"), ("ru", "Cyrl"), ("el-GR", "Grek"), ("uz-arab", "Arab")]
)
def test_an_alphabet_has_its_own_letters(tag: str, script: str) -> None:
    assert facts(tag).letters == rf"\p{{Script={script}}}"


def test_a_longer_tag_has_what_the_nearest_wider_one_has() -> None:
    table = {"pt": 1, "pt-br": 2}
    assert [nearest(tag, table) for tag in ("pt-BR", "pt-PT", "pt", "p", "es")] == [
        2,
        1,
        1,
        None,
        None,
    ]


def test_scripts_and_countries_of_one_language() -> None:
    assert same_language("zh-Hans", "zh-TW")
    assert same_language("en-GB", "en-US")
    assert not same_language("de", "fr")


@pytest.mark.parametrize(
    ("tag", "names", "ordered"),
    [
        ("zh-Hans", ["义蓬", "A", "河庄"], ["A", "河庄", "义蓬"]),  # pinyin: he, yi
        ("zh-Hant", ["河莊", "A", "下沙"], ["A", "下沙", "河莊"]),  # strokes of 一, of 水
        ("de", ["zahl", "öl", "amt"], ["amt", "öl", "zahl"]),
        ("fr", ["été", "eta", "etz"], ["eta", "été", "etz"]),
    ],
)
def test_names_are_in_the_order_of_their_language(
    tag: str, names: list[str], ordered: list[str]
) -> None:
    assert sorted(names, key=facts(tag).order) == ordered


@pytest.mark.parametrize(
    ("tag", "text", "ends"),
    [
        ("zh-Hans", "甲。乙；丙，丁. 戊", ["。", "；", ". "]),
        ("en", "See No. 9. Then stop; go", [". ", "; "]),
        ("ar", "هل تم؟ نعم. وبعد؛ تم", ["؟ ", ". ", "؛ "]),
        ("de", "So? Ja. 6.5 ist es! Gut", ["? ", ". ", "! "]),
    ],
)
def test_where_sentences_end(tag: str, text: str, ends: list[str]) -> None:
    assert facts(tag).sentence_end.findall(text) == ends


@pytest.mark.parametrize(
    ("tag", "text", "strives"),
    [
        ("zh-Hans", "力争突破8000亿元", True),
        ("zh-Hant", "力爭突破8000億元", True),
        ("en", "Striving for 5%", True),
        ("en", "industrial strife", False),
        ("de", "strive", False),
    ],
)
def test_what_is_striven_for(tag: str, text: str, strives: bool) -> None:
    assert bool(facts(tag).striving.search(text)) is strives


@pytest.mark.parametrize("tag", [*TABLES, "fr", "ar"])
def test_no_sentence_ends_with_a_letter_or_digit(tag: str) -> None:
    alone = [chr(code) for code in range(sys.maxunicode) if chr(code).isalnum()]
    assert not facts(tag).sentence_end.search(f"{' '.join(alone)} ")
