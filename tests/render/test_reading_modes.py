"""The ways to read a page."""

from __future__ import annotations

from dataclasses import astuple, replace
from pathlib import Path

import pytest

from publication.render.reading_modes import reading_modes, short_name
from publication.settings.configuration import Language
from tests.support import EN, ZH, configuration

DE = Language("de", "de-AT", "de", "Deutsch", "Winzig")


def test_a_report_part_is_read_in_each_language_and_side_by_side() -> None:
    found = reading_modes(configuration(Path(), ["index", "review"]), "zh-en", "review", "review/")
    assert [astuple(way)[:6] for way in found] == [
        ("zh", "中文", "中", "zh-Hans", "zh/review/", False),
        ("en", "English", "EN", "en-GB", "en/review/", False),
        ("zh-en", "中文 · English", "中 EN", None, "zh-en/review/", True),
    ]


def test_a_page_that_is_no_report_part_has_no_address_side_by_side() -> None:
    found = list(reading_modes(configuration(Path(), ["index"]), "en", "about", "about/"))
    assert [way.address for way in found] == ["zh/about/", "en/about/", None]
    assert [way.current for way in found] == [False, True, False]


def test_every_further_language_stands_beside_the_first() -> None:
    found = reading_modes(configuration(Path(), ["index"], (ZH, EN, DE)), "", "index", "")
    assert [(way.short, way.address) for way in found] == [
        ("中", "zh/"),
        ("EN", "en/"),
        ("DE", "de/"),
        ("中 EN", "zh-en/"),
        ("中 DE", "zh-de/"),
    ]


@pytest.mark.parametrize(
    ("name", "tag", "expected"),
    [("中文", "zh-Hans", "中"), ("Deutsch", "de-AT", "DE"), ("Русский", "ru", "RU")],
)
def test_a_language_in_short(name: str, tag: str, expected: str) -> None:
    assert short_name(Language("x", tag, "x", name, "x")) == expected


def test_what_is_derived_stands_beside_its_source_and_not_for_editors() -> None:
    languages = (replace(ZH, traditional="s2tw"), EN)
    settings = configuration(Path(), ["index"], languages)
    found = list(reading_modes(settings, "en", "index", ""))
    assert [(way.short, way.address, way.derived) for way in found] == [
        ("中", "zh/", False),
        ("繁", "zh-hant/", True),
        ("EN", "en/", False),
        ("中 EN", "zh-en/", False),
    ]
    status = list(reading_modes(settings, "zh", "status", "status/"))
    assert [way.address for way in status] == ["zh/status/", None, "en/status/", None]
