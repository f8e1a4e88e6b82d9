"""names.yml: what an entry must have, what is said of one that lacks it, and which form counts."""

from __future__ import annotations

import pytest

from publication.check.names import unneeded
from publication.match.terms import build_matcher
from publication.messages.problem import Grade, Problem
from publication.read.names import KINDS, Name, read_names
from publication.records.yaml_lines import parse
from tests.support import said

KNOWN = ", ".join(KINDS)


def read(text: str, folders: tuple[str, ...] = ("zh", "en")) -> tuple[dict[str, Name], list[str]]:
    found: list[Problem] = []
    names = read_names(parse(text, "n.yml", found.append), "n.yml", found.append, folders)
    return names, said(found)


def test_names_come_by_id_in_order_with_the_one_shown_first() -> None:
    text = (
        "- id: hezhuang\n  kind: locality\n  zh: [河庄街道, 河庄]\n  en: [Hezhuang Subdistrict]\n"
        "  except: {zh: [河庄镇]}\n- {id: a-1, kind: road, zh: 甲路, en: A Road}\n"
    )
    names, problems = read(text)
    assert problems == []
    assert list(names) == ["hezhuang", "a-1"]
    assert names["hezhuang"] == Name(
        "hezhuang",
        "locality",
        {"zh": ("河庄街道", "河庄"), "en": ("Hezhuang Subdistrict",)},
        {"zh": ("河庄镇",)},
        1,
    )
    assert names["hezhuang"].names == {"zh": "河庄街道", "en": "Hezhuang Subdistrict"}
    assert names["a-1"].exceptions == {}


def test_of_several_languages_one_translation_is_enough() -> None:
    names, problems = read("- {id: a, kind: road, zh: 一, de: eins}\n", ("zh", "en", "de"))
    assert problems == []
    assert names["a"].names == {"zh": "一", "de": "eins"}


def test_an_empty_file_has_none() -> None:
    assert read("# nothing yet\n") == ({}, [])


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("- {kind: road, zh: 一, en: one}", ["n.yml:1: the field “id” is missing: add it"]),
        ("- {id: A b, kind: road, zh: 一, en: one}",
         ["n.yml:1: “A b” cannot be an id: use small letters, digits and hyphens"]),
        ("- {id: p12, kind: road, zh: 一, en: one}",
         ["n.yml:1: ids such as “p12” are given by the build: choose a word"]),
        ("- {id: kind-road, kind: road, zh: 一, en: one}",
         ["n.yml:1: ids such as “kind-road” are given by the build: choose a word"]),
        ("- {id: a, zh: 一, en: one}", ["n.yml:1: the field “kind” is missing: add it"]),
        ("- {id: a, kind: raod, zh: 一, en: one}", [f"n.yml:1: “raod” is no kind: use one of {KNOWN}"]),
        ("- {id: a, kind: road, zh: 一, em: one}", [
            "n.yml:1: there is no field “em”: use one of zh, en, id, kind, except",
            "n.yml:1: the field “en” is missing: add it",
        ]),
        ("- {id: a, kind: road, en: one}", ["n.yml:1: the field “zh” is missing: add it"]),
        ("- {id: a, kind: road, zh: []}", [
            "n.yml:1: the field “zh” is missing: add it",
            "n.yml:1: the field “en” is missing: add it",
        ]),
        ("- {id: a, kind: road, zh: 一, en: one, except: [二]}", [
            "n.yml:1: “except” must list strings by language: write zh: [..] and en: [..] below it"]),
        ("- {id: a, kind: road, zh: 一, en: one, except: {zh: ['']}}", [
            "n.yml:1: “except” must list strings by language: write zh: [..] and en: [..] below it"]),
        ("- {id: a, kind: road, zh: 一, en: one}\n- {id: a, kind: road, zh: 二, en: two}",
         ["n.yml:2: the id “a” stands at line 1 already: give this entry another"]),
        ("- {id: a, kind: road, zh: [一, 甲], en: one}\n- {id: b, kind: road, zh: [二, 甲], en: One}", [
            "n.yml:2: “one” stands at line 1 already: join both entries",
            "n.yml:2: “甲” stands at line 1 already: join both entries",
        ]),
        ("id: a", ["n.yml:1: this must be a list: begin each entry with “- ”"]),
        ("- 一", ["n.yml:1: this must be fields “key: value”"]),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_and_the_entry_left_out(text: str, problems: list[str]) -> None:
    names, found = read(text)
    assert sorted(found) == sorted(problems)
    assert len(names) == (1 if "already" in "".join(problems) else 0)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("河庄街道和河庄", [("hezhuang", "河庄街道"), ("hezhuang", "河庄")]),
        ("河庄大道", [("avenue", "河庄大道")]),
        ("河庄镇", []),
        ("义蓬", []),
    ],
)
def test_the_longest_form_is_the_name(text: str, found: list[tuple[str, str]]) -> None:
    forms: dict[str, tuple[str, ...]] = {"zh": ("河庄街道", "河庄")}
    names = [
        Name("hezhuang", "locality", forms, {"zh": ("河庄镇", "河庄大道")}),
        Name("avenue", "road", {"zh": ("河庄大道",)}),
    ]
    occurrences = build_matcher(names, "zh").find(text)
    assert [(each.term, text[each.start : each.end]) for each in occurrences] == found


def test_a_name_that_the_report_does_not_have_is_not_needed() -> None:
    names = [
        Name("a", "road", {"zh": ("甲路",)}, line=1),
        Name("b", "road", {"zh": ("乙路",)}, line=5),
    ]
    found = list(unneeded(names, ["a"], "n.yml"))
    assert said(found) == [
        "n.yml:5: the report has “乙路” nowhere: remove the entry, or correct its forms"
    ]
    assert said(found, "zh") == ["n.yml:5: 报告中没有“乙路”：请删去此条，或更正写法"]
    assert {problem.grade for problem in found} == {Grade.WARNING}
