"""The configuration: languages and reading order, as mkdocs.yml has them."""

from __future__ import annotations

from pathlib import Path

import pytest

from publication.settings.reading import read_configuration
from tests.settings.support import OWN, read
from tests.support import ROOT


def test_the_first_language_is_authoritative(tmp_path: Path) -> None:
    configuration = read(tmp_path, OWN)
    assert configuration.authority.folder == "zh"
    assert configuration.language("en").name == "English"
    assert configuration.content == tmp_path / "content"
    with pytest.raises(KeyError):
        configuration.language("fr")


def test_pages_are_in_reading_order_however_deep_the_navigation(tmp_path: Path) -> None:
    nav = "[index.md, {tasks: [tasks/index.md, {city: [tasks/city.md]}]}, a.md]"
    configuration = read(tmp_path, OWN.replace("[index.md, review.md]", nav))
    assert configuration.page_paths == ("index", "tasks/index", "tasks/city", "a")
    assert configuration.sections == (("index",), ("tasks/index", "tasks/city"), ("a",))


def test_this_publication_is_what_the_contract_says() -> None:
    configuration = read_configuration(ROOT)
    assert [(each.folder, each.tag, each.locale) for each in configuration.languages] == [
        ("zh", "zh-Hans", "zh"),
        ("en", "en-GB", "en"),
    ]
    assert configuration.report_parts == (
        "index", "review", "outlook", "tasks/index", "tasks/industry", "tasks/city",
        "tasks/livelihood", "tasks/society", "tasks/environment", "tasks/government",
        "closing", "glossary",
    )  # fmt: skip
    assert set(configuration.report_parts) <= set(configuration.page_paths)
