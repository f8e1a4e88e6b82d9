"""The configuration: languages and reading order, as mkdocs.yml has them."""

from __future__ import annotations

from pathlib import Path

import pytest

from publication.settings.configuration import configure, read_configuration
from tests.support import ROOT

EXTRA = {
    "languages": [
        {"folder": "zh", "tag": "zh-Hans", "locale": "zh", "name": "中文", "site_name": "报告"},
        {"folder": "de", "tag": "de", "locale": "de", "name": "Deutsch", "site_name": "Bericht"},
    ],
    "report_parts": ["index", "tasks/city"],
}


def test_the_first_language_is_authoritative() -> None:
    configuration = configure(Path("root"), EXTRA, ["index.md"])
    assert configuration.authority.folder == "zh"
    assert configuration.language("de").name == "Deutsch"
    assert configuration.content == Path("root/content")
    with pytest.raises(KeyError):
        configuration.language("fr")


@pytest.mark.parametrize(
    ("nav", "paths"),
    [
        ([], ()),
        (["index.md", "a/b.md"], ("index", "a/b")),
        ([{"Home": "index.md"}, {"tasks": ["tasks/index.md", {"City": "tasks/city.md"}]}],
         ("index", "tasks/index", "tasks/city")),
    ],
)  # fmt: skip
def test_pages_are_in_reading_order_however_deep_the_navigation(
    nav: list[object], paths: tuple[str, ...]
) -> None:
    assert configure(Path(), EXTRA, nav).page_paths == paths


def test_mkdocs_yml_is_read_without_its_engine(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(
        "nav: [index.md]\n"
        "site_url: !ENV [URL, '']\n"
        "extra:\n"
        "  emoji: !!python/name:material.extensions.emoji.twemoji\n"
        "  languages: [{folder: zh, tag: zh, locale: zh, name: 中文, site_name: 报告}]\n"
        "  report_parts: [index]\n",
        "utf-8",
    )
    configuration = read_configuration(tmp_path)
    assert configuration.page_paths == configuration.report_parts == ("index",)
    assert configuration.authority.short_name == ""


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
