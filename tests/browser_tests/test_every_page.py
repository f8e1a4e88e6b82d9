"""Accessibility, console and network: a sample here, every page, mode and width in ``make audit``."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser

from tests.tools.accessibility import MODES, audit, search_open_findings
from tests.tools.audit import pages_of

SAMPLE = (
    "",
    "zh/outlook/",
    "en/tasks/livelihood/",
    "zh-en/tasks/city/",
    "zh-hant/targets/",
    "en/about/",
    "zh/revisions/",
    "en/status/",
)
WIDTHS = (320, 1280)


def test_sampled_pages_have_no_findings(browser: Browser, address: str) -> None:
    """axe-core, console, sideways scrolling, requests to other hosts: both palettes, two widths."""
    found = audit(browser, address, [*SAMPLE, "404.html"], ("light", "dark"), WIDTHS, whole=False)
    assert list(map(str, found)) == []


def test_large_type_and_print_have_no_findings(browser: Browser, address: str) -> None:
    """In large type also: contrast of 7:1, text of 18 px, targets of 44 px."""
    found = audit(browser, address, ["", "zh/tasks/city/"], MODES[2:], WIDTHS, whole=False)
    assert list(map(str, found)) == []


def test_every_page_is_quiet(browser: Browser, address: str, built_site: Path) -> None:
    """No console error, no request to another host, on any page; every kind in both palettes."""
    pages = pages_of(built_site)
    english = [page for page in pages if page.startswith("en/")]
    others = [page for page in pages if page not in english]
    for shown, mode in ((others, "light"), (english, "dark")):
        found = audit(browser, address, shown, (mode,), (360,), with_axe=False)
        assert list(map(str, found)) == []


def test_the_open_search_box_has_no_findings(browser: Browser, address: str) -> None:
    assert list(map(str, search_open_findings(browser, address, WIDTHS))) == []
