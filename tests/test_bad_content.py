"""One content tree with every mistake: all of them are said at once, and nothing is lost."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from publication.check.integrity import load_whole
from publication.publication import Publication
from publication.settings.reading import read_configuration
from tests.support import ROOT, assemble, said

BAD = ROOT / "tests" / "fixtures" / "bad"
MOVED = "mkdocs.yml:17:", "mkdocs.yml:18:"  # below the line by which a site inherits
LOCALES = {"en": "en_GB.UTF-8", "zh": "zh_CN.UTF-8"}


def expected(language: str) -> list[str]:
    return (BAD / f"problems.{language}.txt").read_text("utf-8").splitlines()


@pytest.fixture(scope="module")
def bad() -> Publication:
    return load_whole(read_configuration(BAD))


@pytest.mark.parametrize("language", LOCALES)
def test_every_mistake_is_named_word_for_word(bad: Publication, language: str) -> None:
    assert said(bad.problems, language) == expected(language)


def test_both_languages_list_the_same_places() -> None:
    places = {
        language: [line.split(": ", 1)[0] for line in expected(language)] for language in LOCALES
    }
    assert places["en"] == places["zh"]
    assert len(places["en"]) == len(expected("en"))


@pytest.mark.parametrize("language", LOCALES)
def test_a_strict_build_says_them_all_fails_and_leaves_the_old_site(
    tmp_path: Path, language: str
) -> None:
    folder = assemble("bad", tmp_path)
    (folder / "site").mkdir()
    (folder / "site" / "index.html").write_text("old", "utf-8")
    build = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "LC_ALL": LOCALES[language]},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    output = build.stdout + build.stderr
    assert build.returncode != 0
    prefix = "ERROR   -  content: "
    spoken = [line.removeprefix(prefix) for line in output.splitlines() if line.startswith(prefix)]
    moved = [line.replace(*MOVED) for line in expected(language)]
    assert spoken == moved
    count = len(expected(language))
    last = {
        "en": f"not built, for {count} errors: the site built before stays as it was",
        "zh": f"有 {count} 处错误，未生成：原有网站保持不变",
    }
    assert last[language] in output
    assert [each.name for each in (folder / "site").iterdir()] == ["index.html"]
    assert (folder / "site" / "index.html").read_text("utf-8") == "old"
    assert not list(folder.glob("site.*"))
