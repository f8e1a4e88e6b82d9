"""A built site holds what readers rely on, whatever engine built it."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.contract import faults
from tests.support import ROOT, assemble, build_site

Break = Callable[[Path], None]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_site(assemble("tiny", tmp_path_factory.mktemp("tiny")))


def edit(path: str, pattern: str, to: str) -> Break:
    """Return what changes a file of a site."""

    def change(site: Path) -> None:
        file = site / path
        text, count = re.subn(pattern, to, file.read_text("utf-8"), count=1)
        assert count, pattern
        file.write_text(text, "utf-8")

    return change


def without(path: str) -> Break:
    """Return what takes a file out of a site."""
    return lambda site: (site / path).unlink()


def test_this_site_lacks_nothing(built_site: Path) -> None:
    assert list(faults(built_site)) == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (without("en/review/index.html"), "en/review/: is missing"),
        (
            edit("zh/review/index.html", 'lang="zh-Hans"', 'lang="en"'),
            "zh/review/: its language is en, not zh-Hans",
        ),
        (
            edit("zh/review/index.html", r'href="\.\./\.\./en/review/"', 'href="../../en/"'),
            "zh/review/: no link to it in en-GB",
        ),
        (
            edit("en/review/index.html", "glossary/#double-metro", "glossary/#nothing"),
            "en/review/: a term leads to ../glossary/#nothing, which is not there",
        ),
        (
            edit("en/glossary/index.html", 'id="double-metro"', 'id="other"'),
            "en/: search does not know glossary/#other",
        ),
        (without("zh/search/search_index.json"), "zh/search/search_index.json: is missing"),
        (
            edit("zh/search/search_index.json", r"review/#p1\b", "review/#p77"),
            "zh/: search leads to review/#p77, which is not there",
        ),
        (without("data/targets.json"), "data/targets.json: is missing"),
    ],
)
def test_what_is_missing_is_said(site: Path, tmp_path: Path, change: Break, said: str) -> None:
    broken = tmp_path / "site"
    shutil.copytree(site, broken)
    change(broken)
    assert said in list(faults(broken))


def test_a_site_without_its_table_of_targets_lacks_every_row(
    built_site: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "site"
    shutil.copytree(built_site, broken)
    edit("en/targets/index.html", r"(?s)<tbody.*</tbody>", "")(broken)
    entries = json.loads((broken / "data" / "targets.json").read_text("utf-8"))
    assert set(faults(broken)) >= {f"en/targets/: no row for {entry['id']}" for entry in entries}


def test_properdocs_makes_the_same_site(tmp_path: Path) -> None:
    """ProperDocs goes on where MkDocs 1 stopped (https://pypi.org/project/properdocs/)."""
    folder = assemble("tiny", tmp_path)
    build_site(folder, site_dir=str(tmp_path / "mkdocs"))
    command = [sys.executable, "-m", "properdocs", "build", "--strict", "--quiet"]
    command += ["-f", str(folder / "mkdocs.yml"), "-d", str(tmp_path / "properdocs")]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)
    sites = [tmp_path / "mkdocs", tmp_path / "properdocs"]
    trees = [
        {file.relative_to(site): file.read_bytes() for file in site.rglob("*") if file.is_file()}
        for site in sites
    ]
    assert len(trees[0]) > 20
    assert trees[0] == trees[1]
