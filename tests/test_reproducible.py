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


def built(name: str, folder: Path, surroundings: dict[str, str], umask: int) -> dict[str, str]:
    """Return the hashes of a fixture's site, built in ``folder`` by a process of its own."""
    folder.mkdir(parents=True)
    assemble(name, folder)
    (folder / "publication").symlink_to(ROOT / "publication")
    settings = {**settings_of(folder), "site_url": "https://example.org/report/"}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings, allow_unicode=True), "utf-8")
    unlike(folder)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    environment = surrounded(folder, surroundings)
    subprocess.run(command, cwd=folder, env=environment, umask=umask, check=True)
    assert unreadable(folder / "site") == []
    return hashes(folder / "site")


@pytest.mark.parametrize("name", ["tiny", "archive"])
def test_two_builds_are_the_same(name: str, tmp_path: Path) -> None:
    places = tmp_path / "first" / "site-a", tmp_path / "quite another" / "b"
    first, second = (
        built(name, place, {**surroundings, "NO_MKDOCS_2_WARNING": "1"}, umask)
        for place, surroundings, umask in zip(places, SURROUNDINGS, UMASKS, strict=True)
    )
    assert list(differences(first, second)) == []
    assert "sitemap.xml" in first and "zh/search/search_index.json" in first
