"""Units: how each language writes a value, and what it is in base units, exactly."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from publication.messages.problem import Problem
from publication.read.units import UnitOfMeasure, read_units
from publication.records.yaml_lines import parse
from publication.settings.configuration import Locale
from tests.support import EN, ZH, said

FR = Locale("fr", "fr", "fr", "Français")

YAML = """\
percent: {zh: "%", en: per cent, base: one, factor: 1/100, english: "{value}%"}
mu: {zh: 亩, en: mu, base: m², factor: 2000/3, english: "{value} mu"}
yi-yuan: {zh: 亿元, en: RMB 100 million, base: yuan, factor: "100000000", english: "RMB {value} billion", scale: "0.1"}
wan: {zh: 万, en: ten thousand, english: "{value}", scale: "10000"}
yuan: {zh: 亿元, en: RMB 100 million, english: "RMB {value}", scale: "100000000"}
place: {zh: 个, en: places}
"""


def read(
    yaml: str, languages: tuple[Locale, ...] = (ZH, EN)
) -> tuple[dict[str, UnitOfMeasure], list[str]]:
    found: list[Problem] = []
    entries = parse(yaml, "u.yml", found.append)
    return read_units(entries, "u.yml", found.append, languages), said(found)


UNITS = read(YAML)[0]


def test_units_without_fault() -> None:
    assert read(YAML)[1] == []
    assert list(UNITS) == ["percent", "mu", "yi-yuan", "wan", "yuan", "place"]


@pytest.mark.parametrize(
    ("unit", "value", "zh", "en"),
    [
        ("percent", "6.5", "6.5%", "6.5%"),
        ("percent", "90.0", "90.0%", "90.0%"),
        ("mu", "8767", "8767亩", "8,767 mu"),
        ("yi-yuan", "1600", "1600亿元", "RMB 160 billion"),
        ("yi-yuan", "10.8", "10.8亿元", "RMB 1.08 billion"),
        ("yi-yuan", "80000", "80000亿元", "RMB 8,000 billion"),
        ("wan", "8.5", "8.5万", "85,000"),
        ("wan", "130", "130万", "1.3 million"),
        ("wan", "99.99", "99.99万", "999,900"),
        ("wan", "100.00001", "100.00001万", "1,000,000.1"),
        ("place", "1000000", "1000000个", "1 million"),
        ("place", "1234567", "1234567个", "1,234,567"),
        ("yuan", "1600", "1600亿元", "RMB 160 billion"),
        ("yuan", "0.5", "0.5亿元", "RMB 50 million"),
        ("yuan", "80000", "80000亿元", "RMB 8,000 billion"),
        ("place", "1200", "1200个", "1,200"),
    ],
)
def test_each_language_writes_a_value(unit: str, value: str, zh: str, en: str) -> None:
    assert UNITS[unit].write(value, ZH) == zh
    assert UNITS[unit].write(value, EN) == en
    if UNITS[unit].english != "{value}":  # else with the numbers of the CLDR, in its own language
        assert UNITS[unit].write(value, FR) == en


def test_a_language_is_known_by_its_tag_and_not_by_its_folder() -> None:
    chinese = replace(ZH, folder="chinese")
    units, problems = read("mu: {chinese: 亩, en: mu, english: '{value} mu'}\n", (chinese, EN))
    assert (problems, units["mu"].write("1200", chinese)) == ([], "1200亩")


@pytest.mark.parametrize(
    ("languages", "names"),
    [
        ((ZH, replace(ZH, folder="zh-hant", tag="zh-Hant")), {"zh": "亩", "zh-hant": "亩"}),
        ((FR, EN), {"fr": "mu", "en": "mu"}),
        ((FR,), {"fr": "mu"}),
    ],
)
def test_a_language_without_a_name_has_that_of_a_near_one(
    languages: tuple[Locale, ...], names: dict[str, str]
) -> None:
    units, problems = read("mu: {zh: 亩, en: mu}\n", languages)
    assert (problems, units["mu"].names) == ([], names)


@pytest.mark.parametrize(
    ("unit", "value", "base"),
    [
        ("percent", "6.5", Fraction(13, 200)),
        ("mu", "3", Fraction(2000)),
        ("yi-yuan", "0.1", Fraction(10_000_000)),
        ("place", "7", Fraction(7)),
    ],
)
def test_base_units_are_exact(unit: str, value: str, base: Fraction) -> None:
    assert UNITS[unit].in_base(value) == base


NUMBER = "is not a number: write digits as printed, without unit, sign or separators"


@pytest.mark.parametrize(
    ("yaml", "problems"),
    [
        ("", []),
        ("- mu\n", ["u.yml:1: this must be fields “key: value”"]),
        ("mu: 亩\n", ["u.yml:1: this must be fields “key: value”"]),
        ("mu: {zh: 亩}\n", ["u.yml:1: the field “en” is missing: add it"]),
        ("mu: {en: mu}\n", ["u.yml:1: the field “zh” is missing: add it"]),
        ("mu: {zh: 亩, en: ''}\n", ["u.yml:1: the field “en” is missing: add it"]),
        (
            "mu:\n  zh: 亩\n  en: mu\n  Factor: '1'\n",
            [
                "u.yml:4: there is no field “Factor”: use one of zh, en, base, factor, english, scale, written"
            ],
        ),
        ("mu:\n  zh: 亩\n  en: mu\n  factor: 1/x\n", [f"u.yml:4: “1/x” {NUMBER}"]),
        ("mu:\n  zh: 亩\n  en: mu\n  factor: 1/2/3\n", [f"u.yml:4: “1/2/3” {NUMBER}"]),
        ("mu:\n  zh: 亩\n  en: mu\n  factor: 1/0\n", [f"u.yml:4: “1/0” {NUMBER}"]),
        ("mu:\n  zh: 亩\n  en: mu\n  factor: '0'\n", [f"u.yml:4: “0” {NUMBER}"]),
        ("mu:\n  zh: 亩\n  en: mu\n  scale: ten\n", [f"u.yml:4: “ten” {NUMBER}"]),
        (
            "mu:\n  zh: 亩\n  en: mu\n  scale: [1]\n  factor: {a: b}\n",
            [
                "u.yml:4: “scale” must be one text: write it on one line",
                "u.yml:5: “factor” must be one text: write it on one line",
            ],
        ),
    ],
)
def test_a_unit_that_cannot_be_read_is_left_out(yaml: str, problems: list[str]) -> None:
    assert read(yaml) == ({}, problems)
