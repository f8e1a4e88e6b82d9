"""Records: which fields an entry may and must have, and of what kind."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest

from publication.messages.problem import Problem
from publication.records.fields import Fields, decimal, number, one_of, texts
from publication.records.yaml_lines import YamlMapping, parse
from tests.support import said

FIELDS = Fields(required=("id", "name"), optional=("note", "value"), by_language=("name", "note"))


def entry(yaml: str) -> YamlMapping:
    found: list[Problem] = []
    value = parse(yaml, "a.yml", found.append)
    assert said(found) == []
    assert isinstance(value, YamlMapping)
    return value


@pytest.mark.parametrize(
    ("yaml", "problems"),
    [
        ("id: a\nname: {zh: 名}\n", []),
        ("id: a\nname: {zh: 名}\nnote: {en: why}\nvalue: '1'\n", []),
        ("name: {zh: 名}\n", ["a.yml:1: the field “id” is missing: add it"]),
        ("\nid:\nname: {zh: 名}\n", ["a.yml:2: the field “id” is missing: add it"]),
        (
            "id: a\nname: {zh: 名}\nnmae: x\n",
            ["a.yml:3: there is no field “nmae”: use one of id, name, note, value"],
        ),
        (
            "id: a\nname: 名\n",
            ["a.yml:2: “name” must have a text for each language: write zh: and en: below it"],
        ),
        (
            "id: a\nname:\n  zh: [名]\n",
            ["a.yml:3: “name” must have a text for each language: write zh: and en: below it"],
        ),
        (
            "id: [a]\nname: {zh: 名}\n",
            ["a.yml:1: “id” must be one text: write it on one line"],
        ),
    ],
)
def test_fields(yaml: str, problems: list[str]) -> None:
    assert said(FIELDS.problems(entry(yaml), "a.yml")) == problems


def check(found: Iterator[Problem]) -> list[str]:
    return said(found)


@pytest.mark.parametrize(
    ("yaml", "problems"),
    [
        ("kind: b\n", []),
        ("other: x\n", []),
        ("kind:\n", []),
        ("kind: [a]\n", []),
        ("other: x\nkind: c\n", ["a.yml:2: “c” is no kind: use one of a, b"]),
    ],
)
def test_one_of(yaml: str, problems: list[str]) -> None:
    assert check(one_of(entry(yaml), "kind", ("a", "b"), "a.yml")) == problems


@pytest.mark.parametrize("value", ["0", "6.5", "1100", "007"])
def test_a_number_as_printed(value: str) -> None:
    assert check(number(entry(f"value: '{value}'\n"), "value", "a.yml")) == []
    assert decimal(value) == Decimal(value)


@pytest.mark.parametrize(
    "value",
    ["1,100", "6.5%", "-1", "+1", "1e3", "１５", "²", "6.", ".5", "1.2.3", "十", "NaN", "1 0"],
)
def test_what_is_no_number(value: str) -> None:
    assert check(number(entry(f"value: '{value}'\n"), "value", "a.yml")) == [
        f"a.yml:1: “{value}” is not a number: "
        "write digits as printed, without unit, sign or separators"
    ]
    assert decimal(value) is None


@pytest.mark.parametrize("yaml", ["other: x\n", "value:\n", "value: [1]\n"])
def test_a_number_that_is_not_there_or_is_reported_otherwise(yaml: str) -> None:
    assert check(number(entry(yaml), "value", "a.yml")) == []


@pytest.mark.parametrize(
    ("yaml", "expected"),
    [("n: {zh: 名, en: x}\n", {"zh": "名", "en": "x"}), ("n: x\n", {}), ("m: x\n", {})],
)
def test_texts_by_language(yaml: str, expected: dict[str, str]) -> None:
    assert texts(entry(yaml), "n") == expected
