"""The built site on a server, and a desktop's and a phone's page to visit it with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.tools.serving import served


@pytest.fixture(scope="session")
def address(built_site: Path) -> Iterator[str]:
    """The site, served below a sub-path as on a portal."""
    root = built_site.parent / "host"
    root.mkdir(exist_ok=True)
    portal = root / "portal"
    if not portal.exists():
        portal.symlink_to(built_site, target_is_directory=True)
    with served(root) as base:
        yield base + "portal/"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    yield context.new_page()
    context.close()


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True
    )
    yield context.new_page()
    context.close()
