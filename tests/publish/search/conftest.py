"""What the search tests run on: the sections of the content, and the built indexes on a server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from publication.publication import Publication
from publication.publish.search.index import Section
from publication.publish.search.sections import sections as sections_of
from tests.tools.serving import served


@pytest.fixture(scope="session")
def sections(publication: Publication) -> dict[str, list[Section]]:
    """Return the sections of each language."""
    urls = {path: address(path) for path in publication.configuration.page_paths}
    return {folder: list(sections_of(publication, folder, urls)) for folder in publication.trees}


def address(path: str) -> str:
    """Return where a page is below its language's folder."""
    return "" if path == "index" else path.removesuffix("index").rstrip("/") + "/"


@pytest.fixture(scope="session")
def chromium(browser: Browser) -> Browser:
    """Return the browser of all tests."""
    return browser


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory, built_site: Path) -> Path:
    """Return a folder with the engine and the indexes as built, and an empty first page."""
    folder = tmp_path_factory.mktemp("search")
    for name in ("assets", "zh", "en"):
        (folder / name).symlink_to(built_site / name, target_is_directory=True)
    (folder / "index.html").write_text(
        "<!doctype html><meta charset=utf-8><title>search</title>", "utf-8"
    )
    return folder


@pytest.fixture(scope="session")
def site(site_folder: Path) -> Iterator[str]:
    """Yield the address of a server of that folder."""
    with served(site_folder) as base:
        yield base
