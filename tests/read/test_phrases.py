"""phrases.yml: what an entry must have, and what is said of one that lacks it."""

from __future__ import annotations

import pytest

from publication.messages.problem import Problem
from publication.read.phrases import Phrase, read_phrases
from publication.records.yaml_lines import parse
from tests.support import said


def read(text: str, folders: tuple[str, ...] = ("zh", "en")) -> tuple[list[Phrase], list[str]]:
    found: list[Problem] = []
    phrases = read_phrases(parse(text, "p.yml", found.append), "p.yml", found.append, folders)
    return phrases, said(found)


def test_phrases_come_in_order_with_their_forms() -> None:
    text = "- zh: 双创\n  en: [innovation, start-ups]\n- {zh: 一, en: one}\n"
    phrases, problems = read(text)
    assert problems == []
    assert phrases == [
        Phrase({"zh": ("双创",), "en": ("innovation", "start-ups")}, 1),
        Phrase({"zh": ("一",), "en": ("one",)}, 3),
    ]


def test_of_several_languages_one_translation_is_enough() -> None:
    assert read("- {zh: 一, de: eins}\n", ("zh", "en", "de"))[1] == []


def test_an_empty_file_has_none() -> None:
    assert read("# nothing yet\n") == ([], [])


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("- {zh: 一, en: one, kind: name}", ["p.yml:1: there is no field “kind”: use one of zh, en"]),
        ("- {zh: 一, em: one}", [
            "p.yml:1: there is no field “em”: use one of zh, en",
            "p.yml:1: the field “en” is missing: add it",
        ]),
        ("- {en: one}", ["p.yml:1: the field “zh” is missing: add it"]),
        ("- {zh: 一}", ["p.yml:1: the field “en” is missing: add it"]),
        ("- zh: 一\n  en: []", ["p.yml:2: the field “en” is missing: add it"]),
        ("- zh: 一\n  en: [one, '']", ["p.yml:2: “en” must be texts: write one, or a list of them"]),
        ("- zh: 一\n  en: {a: b}", ["p.yml:2: “en” must be texts: write one, or a list of them"]),
        ("- zh: 一\n  en: [[one]]", ["p.yml:2: “en” must be texts: write one, or a list of them"]),
        ("- zh: ''\n  en: one", ["p.yml:1: the field “zh” is missing: add it"]),
        ("- {en: one, zh: 一}\n- {zh: 一, en: first}",
         ["p.yml:2: “一” stands at line 1 already: join both entries"]),
        ("zh: 一", ["p.yml:1: this must be a list: begin each entry with “- ”"]),
        ("- 一", ["p.yml:1: this must be fields “key: value”"]),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_and_the_entry_left_out(text: str, problems: list[str]) -> None:
    phrases, found = read(text)
    assert found == problems
    assert len(phrases) == (1 if "already" in "".join(problems) else 0)
