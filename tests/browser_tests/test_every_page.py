"""Accessibility, console and network: a sample here, every page and width in ``make audit``."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser

from tests.tools.audit import audit, pages_of, search_open_findings

SAMPLE = ("", "zh/", "zh/outlook/", "en/tasks/livelihood/", "zh/glossary/", "en/about/", "404.html")


def test_sampled_pages_have_no_findings(browser: Browser, address: str) -> None:
    """axe-core, console, sideways scrolling, requests to other hosts: both palettes, two widths."""
    assert list(map(str, audit(browser, address, SAMPLE))) == []


def test_every_page_is_quiet(browser: Browser, address: str, built_site: Path) -> None:
    """No console error, no request to another host, on any page."""
    found = audit(browser, address, pages_of(built_site), ("light",), (360,), with_axe=False)
    assert list(map(str, found)) == []


def test_the_open_search_box_has_no_findings(browser: Browser, address: str) -> None:
    assert list(map(str, search_open_findings(browser, address))) == []
