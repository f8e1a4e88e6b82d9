"""The search index: its schema, its order, and the Chinese variants it brings along."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from publication.publish.search.index import (
    LARGE,
    Answer,
    Section,
    build_index,
    first_index,
    index_parts,
    to_json,
    to_script,
)
from publication.settings.configuration import Locale
from tests.support import EN, ZH

PAGE = Section("review/", "工作回顾")


def config(*sections: Section, language: Locale = ZH, others: tuple[Locale, ...] = ()) -> Any:
    return build_index((PAGE, *sections), language=language, others=others)["config"]


def test_sections_keep_their_order_and_become_one_line() -> None:
    index = build_index([PAGE, Section("review/#p1", "", " 钱塘\n 热土 ")], language=ZH)
    assert index["docs"] == [
        {"location": "review/", "title": "工作回顾", "text": ""},
        {"location": "review/#p1", "title": "", "text": "钱塘 热土"},
    ]


@pytest.mark.parametrize(
    ("sections", "message"),
    [
        ([PAGE, PAGE], "search: 'review/' comes twice"),
        ([PAGE, Section("#p1", "")], "search: '#p1' comes before its page ''"),
        ([Section("", " ")], "search: the page '' has no title"),
    ],
)
def test_what_the_engine_could_not_show(sections: list[Section], message: str) -> None:
    with pytest.raises(ValueError) as error:
        build_index(sections, language=ZH)
    assert str(error.value) == message


@pytest.mark.parametrize(
    ("language", "letters", "stemmer"),
    [
        ("zh", r"\p{Script=Han}", None),
        ("zh-Hant", r"\p{Script=Han}", None),
        ("en", r"\p{Script=Latin}", "en"),
        ("en-GB", r"\p{Script=Latin}", "en"),
        ("fr", r"\p{Script=Latin}", None),
        ("ru", r"\p{Script=Cyrl}", None),
        ("ar-EG", r"\p{Script=Arab}", None),
        ("sr-Latn", r"\p{Script=Latin}", None),
    ],
)
def test_a_language_by_its_tag(language: str, letters: str, stemmer: str | None) -> None:
    of_language = config(language=replace(EN, tag=language))
    assert (of_language["letters"], of_language["stemmer"]) == (letters, stemmer)


def test_other_languages_with_their_place_and_letters() -> None:
    assert config(others=(EN,))["others"] == [
        {"location": "en/search/search_index.json", "letters": r"\p{Script=Latin}"}
    ]


@pytest.mark.parametrize(
    ("text", "variants"),
    [
        ("铁", "铁鐵"),
        ("卫", "卫衛衞"),  # 衞 as Hong Kong writes it
        ("接着", "着著"),  # 著 as Taiwan writes it
        ("着显著", "显顯"),  # but a text that has 著 itself keeps the two apart
        ("什么幺", "么麼麽 幺⺓"),  # 么 is simplified, not a variant of 幺
        ("GDP 5%", ""),
    ],
)
def test_variants_of_the_characters_in_the_text(text: str, variants: str) -> None:
    index = build_index([Section("", "a", text)], language=ZH)
    assert index["config"]["variants"] == variants


def test_text_is_written_as_itself() -> None:
    index = build_index([Section("", "“515”产业")], language=ZH)
    assert "“515”产业" in to_json(index)
    assert json.loads(to_json(index)) == index
    assert to_script(to_json(index)) == f"var __index = {to_json(index)};\n"


def test_an_answer_keeps_what_it_has_and_its_words_as_their_place() -> None:
    text = "𠮷新增 地铁\n2条。"  # its first character counts twice in JavaScript
    index = build_index(
        [PAGE, Section("review/#p1", "", text)],
        [
            Answer("term", "名词", "review/#x", "地铁", also=("metro",)),
            Answer("figure", "目标", "review/#p1", "地铁", "2条", words="地铁\n2条"),
            Answer("figure", "目标", "review/#p2", "公交", "3条", words="公交3条"),
        ],
        language=ZH,
    )
    assert index["answers"] == [
        {"kind": "term", "label": "名词", "location": "review/#x", "title": "地铁", "also": ("metro",)},
        {"kind": "figure", "label": "目标", "location": "review/#p1", "title": "地铁", "text": "2条", "words": [5, 10]},
        {"kind": "figure", "label": "目标", "location": "review/#p2", "title": "公交", "text": "3条", "words": "公交3条"},
    ]  # fmt: skip


def test_the_words_that_results_are_set_with_come_along() -> None:
    index = build_index([PAGE], language=ZH, words={"more_one": "一处"}, explorer="targets/")
    assert index["config"]["words"] == {"more_one": "一处"}
    assert index["config"]["explorer"] == "targets/"


def archive() -> dict[str, str]:
    """Return the addresses of an archive's pages by their paths."""
    paths = ["index", "review", *(f"2020/{number}" for number in range(LARGE))]
    return {path: "" if path == "index" else f"{path}/" for path in paths}


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("index", "search/part.json"),
        ("2020/7", "search/part/2020.json"),
        ("2020/tasks/a", "search/part/2020.json"),
    ],
)
def test_a_page_of_an_archive_opens_the_index_of_its_part(path: str, place: str) -> None:
    assert first_index(path, archive()) == place


def test_a_small_site_has_no_parts_though_it_has_folders() -> None:
    urls = {"review": "review/", "tasks/index": "tasks/"}
    index = build_index([PAGE, Section("tasks/", "任务")], language=ZH)
    assert first_index("tasks/index", urls) == "search/search_index.json"
    assert index_parts(index, [], urls, "zh") == {}


SECTIONS = [Section("", "首页"), PAGE, Section("2020/7/", "旧"), Section("2020/7/#p1", "", "2条")]
ANSWERS = [
    Answer("term", "名词", "review/#x", "地铁"),
    Answer("figure", "目标", "2020/7/#p1", "地铁", "2条"),
    Answer("name", "名称", "review/#y", "金沙湖", used_in=("2020",)),
    Answer("name", "名称", "review/#z", "西湖"),
]


def test_each_section_and_figure_of_a_report_is_in_one_part_and_each_term_in_all() -> None:
    index = build_index(SECTIONS, ANSWERS, language=ZH)
    found = index_parts(index, ANSWERS, archive(), "zh")
    home, old = found["search/part.json"], found["search/part/2020.json"]
    assert list(found) == ["search/part.json", "search/part/2020.json"]
    assert home["docs"] + old["docs"] == index["docs"]
    assert [one["at"] for one in home["answers"]] == [0, 2, 3]
    assert [one["at"] for one in old["answers"]] == [0, 1, 2, 3]
    assert home["config"] == {**index["config"], "parts": ["zh/search/part/2020.json"]}
    assert old["config"] == {**index["config"], "parts": ["zh/search/part.json"]}


def test_in_an_archive_an_answer_is_in_its_own_part_and_a_name_where_it_is_used() -> None:
    index = build_index(SECTIONS, ANSWERS, language=ZH, reports={"2020": "2020年"})
    found = index_parts(index, ANSWERS, archive(), "zh")
    assert index["config"]["reports"] == [("2020", "2020年")]
    assert [one["at"] for one in found["search/part.json"]["answers"]] == [0, 2, 3]
    assert [one["at"] for one in found["search/part/2020.json"]["answers"]] == [1, 2]
    assert not any("used_in" in one for one in index["answers"])


def test_an_answer_whose_page_has_no_text_is_in_the_part_of_shared_pages() -> None:
    answer = Answer("indicator", "指标", "indicators/gdp/", "总值", used_in=("2020",))
    index = build_index(
        SECTIONS, [answer], language=ZH, reports={"2020": "2020年", "2019": "2019年"}
    )
    found = index_parts(index, [answer], archive(), "zh")
    assert [place for place, part in found.items() if part["answers"]] == [
        "search/part.json", "search/part/2020.json",
    ]  # fmt: skip


def test_names_of_one_thing_come_where_the_text_has_one_of_them() -> None:
    groups = config(Section("review/#p1", "", "gdp增长6.5%"))["synonyms"]
    assert [group[:2] for group in groups] == [("GDP", "国内生产总值")]
    assert config(Section("review/#p1", "", "潮水"))["synonyms"] == []
