"""Other publications in other languages: of any pair, of one alone, with a sample and labels of their own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from publication.settings.reading import read_configuration
from tests.new_publications import Made, make, run, texts
from tests.scripting import called
from tests.support import build_site, by_id, html_of, text_of, with_class


@pytest.mark.parametrize(
    "languages", ["en-GB,zh-Hans", "fr,de", "zh-Hans,zh-Hant,en-GB", "ja,en-GB", "fr"]
)
def test_any_languages_make_a_publication_without_error(tmp_path: Path, languages: str) -> None:
    folder = tmp_path / "made"
    assert make(folder, "--languages", languages).stderr == ""
    configuration = read_configuration(folder)
    assert ",".join(language.tag for language in configuration.languages) == languages
    check = called("check.py", root=folder)
    assert check.returncode == 0, check.stdout
    assert check.stderr.endswith(" blocks: no errors, no warnings\n")


@pytest.fixture(scope="module")
def german(tmp_path_factory: pytest.TempPathFactory) -> Made:
    folder = tmp_path_factory.mktemp("german") / "publication"
    assert make(folder, "--languages", "de,fr").stderr == ""
    return folder


def test_a_pair_without_chinese_has_a_sample_in_its_languages(german: Made) -> None:
    check = called("check.py", root=german)
    assert check.stdout.splitlines() == [
        "mkdocs.yml:1: figures of de and fr are not compared: there is no reader for the pair"
    ]
    for name, text in texts(german / "content"):
        assert "pending" not in text, name
        assert name.endswith(".yml") or not re.search("[\u4e00-\u9fff]", text), name
    tests = run("-m", "unittest", "discover", "--start-directory", "tests", folder=german)
    assert tests.returncode == 0, tests.stderr


def test_one_language_alone_is_a_publication_without_anything_to_choose(tmp_path: Path) -> None:
    folder = tmp_path / "publication"
    assert make(folder, "--languages", "fr").stderr == ""
    check = called("check.py", root=folder)
    assert (check.stdout, check.returncode) == ("", 0)
    site = build_site(folder)
    assert sorted(each.name for each in site.iterdir() if each.is_dir()) == ["assets", "data", "fr"]
    for file in (site / "index.html", site / "fr" / "review" / "index.html"):
        page = html_of(file)
        assert [way.get("hidden") for way in with_class(page, "ways")] == [""]
        assert not with_class(page, "cover__pair")
        assert {each.get("lang") for each in page.iter() if each.get("lang")} <= {"fr"}
    assert "parc du Lac-de-l’Est" in text_of(html_of(site / "fr" / "names" / "index.html"))


def test_words_that_stand_in_for_a_language_are_marked_as_what_they_are(tmp_path: Path) -> None:
    folder = tmp_path / "publication"
    assert make(folder, "--languages", "pt,fr").stderr == ""
    site = build_site(folder)
    page = html_of(site / "pt" / "review" / "index.html")
    marked = {text_of(each) for each in page.iter() if each.get("lang") == "en"}
    for words in ("Skip to the text", "On this page", "Unofficial edition. Not a government site."):
        assert any(words in text for text in marked)
    assert page.get("lang") == "pt"
    own = html_of(site / "fr" / "review" / "index.html")
    assert not [each for each in own.iter() if each.get("lang") == "en"]
    cover = html_of(site / "index.html")
    doors = {text_of(each): each.get("lang") for each in with_class(cover, "button")}
    assert doors == {"Read the report": "en", "Lire le rapport": None}


def test_its_numbers_and_units_are_written_as_its_languages_do(german: Made) -> None:
    site = build_site(german)
    rows = {
        folder: [
            text_of(by_id(html_of(site / folder / "targets" / "index.html"), each))
            for each in ("jobs-2025", "gdp-growth-2024", "green-space-2025")
        ]
        for folder in ("de", "fr")
    }
    for folder, written in (
        ("de", ("5.000", "6,2 %", "12 Hektar")),
        ("fr", ("5 000", "6,2 %", "12 hectares")),
    ):
        for row, figure in zip(rows[folder], written, strict=True):
            assert figure in row
