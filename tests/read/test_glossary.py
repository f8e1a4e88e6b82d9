"""The glossary: terms out of the appendix, further forms out of ``glossary.yml``."""

from __future__ import annotations

import pytest

from publication.match.terms import build_matcher
from publication.messages.problem import Problem
from publication.read.glossary import Term, read_glossary
from publication.records.yaml_lines import parse
from tests.support import EN, ZH, page, said

APPENDIX = {
    "zh": page(
        "# 名词解释 {#glossary}\n\n卷首语。\n\n## 1.双地铁 {#double-metro}\n\n两条地铁。\n\n又一段。\n\n"
        "{{ repairs }}\n\n## 2．VR产业 {#vr}\n\n虚拟现实。\n",
        "glossary",
        ZH,
    ),
    "en": page(
        "# Terms {#glossary}\n\n{{ pending }}\n\n## 1. Double metro {#double-metro}\n\nTwo lines.\n\n"
        "{{ pending }}\n\n{{ repairs }}\n\n## 2. VR industry {#vr}\n\nVirtual **reality**.\n",
        "glossary",
        EN,
    ),
}


def read(yaml: str) -> tuple[dict[str, Term], list[str]]:
    found: list[Problem] = []
    terms = read_glossary(APPENDIX, parse(yaml, "g.yml", found.append), "g.yml", found.append)
    return terms, said(found)


def test_a_term_is_a_heading_with_the_blocks_below_it() -> None:
    terms, problems = read("")
    assert problems == []
    assert list(terms) == ["double-metro", "vr"]
    metro, vr = terms.values()
    assert (metro.number, vr.number) == (1, 2)
    assert metro.names == {"zh": "双地铁", "en": "Double metro"}
    assert vr.names == {"zh": "VR产业", "en": "VR industry"}
    assert metro.definition("zh") == "两条地铁。 又一段。"
    assert vr.definition("en") == "Virtual reality."
    assert metro.forms == {"zh": ("双地铁",), "en": ("Double metro",)}


def test_a_heading_without_number_is_numbered_by_its_place() -> None:
    pages = {"zh": page("# 名词 {#g}\n\n## 甲 {#a}\n\n一。\n\n## 9.乙 {#b}\n\n二。\n", "glossary")}
    terms = read_glossary(pages, parse("", "g.yml", lambda _: None), "g.yml", lambda _: None)
    assert [(term.id, term.number, term.names["zh"]) for term in terms.values()] == [
        ("a", 1, "甲"),
        ("b", 9, "乙"),
    ]


def test_terms_that_wait_for_their_translation_have_the_source_s_name_and_no_form() -> None:
    pending = page(
        "# Terms {#g}\n\n## {{ pending }} {#double-metro}\n\n{{ pending }}\n\n"
        "## {{ pending }} {#vr}\n\n{{ pending }}\n",
        "glossary",
        EN,
    )
    found: list[Problem] = []
    yaml = parse("vr: {forms: {en: [virtual reality]}}", "g.yml", found.append)
    terms = read_glossary({**APPENDIX, "en": pending}, yaml, "g.yml", found.append)
    assert said(found) == []
    assert [term.names["en"] for term in terms.values()] == ["双地铁", "VR产业"]
    assert [term.forms["en"] for term in terms.values()] == [(), ("virtual reality",)]


def test_further_forms_and_exceptions_are_matched_by_language() -> None:
    terms, problems = read(
        "double-metro:\n  forms:\n    zh: [“双地铁”, 两地铁]\n    en: [twin metro]\n"
        "  except:\n    zh: [两地铁路]\n"
    )
    assert problems == []
    assert terms["double-metro"].forms["zh"] == ("双地铁", "“双地铁”", "两地铁")

    def found(text: str, folder: str) -> list[str]:
        occurrences = build_matcher(terms.values(), folder).find(text)
        return [text[each.start : each.end] for each in occurrences]

    assert found("“双地铁”与双地铁、两地铁和两地铁路，twin metro", "zh") == [
        "“双地铁”",
        "双地铁",
        "两地铁",
    ]
    assert found("Twin metro, double metro, 两地铁, VR industry", "en") == [
        "Twin metro",
        "double metro",
        "VR industry",
    ]


BY_LANGUAGE = "must list strings by language: write zh: [..] and en: [..] below it"


@pytest.mark.parametrize(
    ("yaml", "problems"),
    [
        ("vr: {}\n", []),
        (
            "vr:\n  forms: {zh: [a]}\nvrr:\n  forms: {zh: [b]}\n",
            [
                "g.yml:3: the term “vrr” has no entry in the appendix: "
                "correct the id or add a heading with {#vrr} to glossary.md"
            ],
        ),
        ("- vr\n", ["g.yml:1: this must be fields “key: value”"]),
        ("vr: text\n", ["g.yml:1: this must be fields “key: value”"]),
        (
            "vr:\n  forms: {zh: [a]}\n  form: {zh: [b]}\n",
            ["g.yml:3: there is no field “form”: use one of forms, except"],
        ),
        ("vr:\n  forms: [a]\n", [f"g.yml:2: “forms” {BY_LANGUAGE}"]),
        ("vr:\n  forms:\n    zh: a\n", [f"g.yml:3: “forms” {BY_LANGUAGE}"]),
        ("vr:\n  except:\n    zh: [a]\n    en: b\n", [f"g.yml:4: “except” {BY_LANGUAGE}"]),
    ],
)
def test_what_is_wrong_is_named_and_the_terms_still_load(yaml: str, problems: list[str]) -> None:
    terms, found = read(yaml)
    assert found == problems
    assert list(terms) == ["double-metro", "vr"]


def test_without_an_appendix_there_are_no_terms() -> None:
    terms = read_glossary({}, parse("", "g.yml", lambda _: None), "g.yml", lambda _: None)
    assert terms == {}


def test_a_form_stands_for_one_term_only() -> None:
    _, problems = read("double-metro:\n  forms: {zh: [两地铁]}\nvr:\n  forms: {zh: [两地铁]}\n")
    assert problems == [
        "g.yml:3: “两地铁” is a form of double-metro already: a form can stand for one term only; "
        "remove one"
    ]


@pytest.mark.parametrize(
    ("heading", "number", "name"),
    [
        ("１．甲制：", 1, "甲制"),
        ("（2）甲制", 2, "甲制"),
        ("[3] 甲制:", 3, "甲制"),
        ("④甲制", 4, "甲制"),
        ("五、甲制", 1, "甲制"),
    ],
)
def test_numbers_and_colons_of_every_form_are_no_part_of_a_name(
    heading: str, number: int, name: str
) -> None:
    pages = {"zh": page(f"## {heading.replace('[', chr(92) + '[')} {{#a}}\n\n一。\n", "glossary")}
    (term,) = read_glossary(pages, None, "g.yml", lambda _: None).values()
    assert (term.number, term.names["zh"]) == (number, name)


def test_a_term_that_is_not_translated_has_no_form_in_that_language() -> None:
    pages = {
        "zh": page("## 1.甲 {#a}\n\n一。\n\n## 2.乙 {#b}\n\n二。\n", "glossary", ZH),
        "en": page("## {{ pending }} {#a}\n\n{{ pending }}\n\n## {{ pending }} {#b}\n\n{{ pending }}\n",
                   "glossary", EN),
    }  # fmt: skip
    found: list[Problem] = []
    terms = read_glossary(pages, None, "g.yml", found.append)
    assert said(found) == []
    assert [(term.names["en"], term.forms["en"]) for term in terms.values()] == [
        ("甲", ()),
        ("乙", ()),
    ]
