"""The site is the same, byte for byte, wherever, whenever and in whatever order it is built."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.support import ROOT, assemble, settings_of
from tests.tools.reproducible import (
    SURROUNDINGS,
    UMASKS,
    differences,
    hashes,
    surrounded,
    unlike,
    unreadable,
)

NAMES = ("tiny", "archive")
# As ``mkdocs build`` in each of the folders, one after the other: a process has its start once.
BUILDS = """
import os, sys
from mkdocs.__main__ import cli
for folder in sys.argv[1:]:
    os.chdir(folder)
    cli(["build", "--strict", "--quiet"], standalone_mode=False)
"""
Hashes = dict[str, dict[str, str]]  # of each fixture's site


def assembled(name: str, folder: Path) -> Path:
    """Return ``folder`` with a fixture, and all that its build needs."""
    folder.mkdir(parents=True)
    assemble(name, folder)
    (folder / "publication").symlink_to(ROOT / "publication")
    settings = {**settings_of(folder), "site_url": "https://example.org/report/"}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings, allow_unicode=True), "utf-8")
    return folder


def built(place: Path, surroundings: dict[str, str], umask: int) -> Hashes:
    """Return the hashes of the fixtures' sites, built in ``place`` by a process of their own."""
    folders = {name: assembled(name, place.with_name(f"{place.name}-{name}")) for name in NAMES}
    unlike(place)
    environment = surrounded(place, {**surroundings, "NO_MKDOCS_2_WARNING": "1"})
    command = [sys.executable, "-c", BUILDS, *map(str, folders.values())]
    subprocess.run(command, cwd=place.parent, env=environment, umask=umask, check=True)
    assert [unreadable(folder / "site") for folder in folders.values()] == [[], []]
    return {name: hashes(folder / "site") for name, folder in folders.items()}


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> list[Hashes]:
    """Return what two processes made of the same, in unlike surroundings."""
    folder = tmp_path_factory.mktemp("reproducible")
    places = folder / "first" / "site-a", folder / "quite another" / "b"
    return [built(*each) for each in zip(places, SURROUNDINGS, UMASKS, strict=True)]


@pytest.mark.parametrize("name", NAMES)
def test_two_builds_are_the_same(both: list[Hashes], name: str) -> None:
    first, second = (each[name] for each in both)
    assert list(differences(first, second)) == []
    assert "sitemap.xml" in first and "zh/search/search_index.json" in first
