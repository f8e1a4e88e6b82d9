"""The built site on a server, and a desktop's and a phone's page to visit it with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.shared_page import SharedPage
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
def page(desktop: SharedPage) -> Iterator[Page]:
    with desktop.lent() as page:
        yield page


@pytest.fixture(scope="session")
def handheld(browser: Browser) -> SharedPage:
    return SharedPage(browser, {"width": 360, "height": 740}, has_touch=True, is_mobile=True)


@pytest.fixture
def phone(handheld: SharedPage) -> Iterator[Page]:
    with handheld.lent() as page:
        yield page


@pytest.fixture(scope="session")
def desktop_without_script(browser: Browser) -> SharedPage:
    return SharedPage(browser, {"width": 1280, "height": 800}, java_script_enabled=False)


@pytest.fixture
def without_script(desktop_without_script: SharedPage) -> Iterator[Page]:
    """A page on which no script runs."""
    with desktop_without_script.lent() as page:
        yield page
