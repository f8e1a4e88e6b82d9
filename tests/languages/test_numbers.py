"""Numbers in any language: grouped and marked as it does, in words only where they are exact."""

from __future__ import annotations

from decimal import Decimal

import pytest

from publication.languages.numbers import number_in
from publication.read.units import UnitOfMeasure
from publication.settings.configuration import Language

VALUES = ("5000", "6.2", "0.0405", "1300000", "160000000000", "1234567")
WRITTEN = {
    "de": ["5.000", "6,2", "0,0405", "1,3 Millionen", "160 Milliarden", "1.234.567"],
    "fr": ["5\u202f000", "6,2", "0,0405", "1,3 million", "160 milliards", "1\u202f234\u202f567"],
    "pt-BR": ["5.000", "6,2", "0,0405", "1,3 milhão", "160 bilhões", "1.234.567"],
    "sw": ["5,000", "6.2", "0.0405", "1,300,000", "160,000,000,000", "1,234,567"],
}
DE, EN, PT = (Language(tag[:2], tag, tag, tag, tag) for tag in ("de", "en-GB", "pt"))


@pytest.mark.parametrize("tag", WRITTEN)
def test_a_number_is_written_as_the_language_does(tag: str) -> None:
    assert [number_in(tag, Decimal(value)) for value in VALUES] == WRITTEN[tag]


@pytest.mark.parametrize(
    ("unit", "language", "text"),
    [
        (UnitOfMeasure("people", {}), DE, "5.000"),
        (UnitOfMeasure("people", {}), EN, "5,000"),
        (UnitOfMeasure("km", {}, english="{value} km", written={"de": "{value} Kilometer"}), DE, "5.000 Kilometer"),
        (UnitOfMeasure("km", {}, english="{value} km", written={"de": "{value} Kilometer"}), EN, "5,000 km"),
        (UnitOfMeasure("km", {}, english="{value} km"), PT, "5,000 km"),  # the English, whole
        (UnitOfMeasure("wan", {}, scale=Decimal(10000)), DE, "50 Millionen"),
    ],
)  # fmt: skip
def test_a_unit_is_written_in_any_language(
    unit: UnitOfMeasure, language: Language, text: str
) -> None:
    assert unit.write("5000", language) == text
