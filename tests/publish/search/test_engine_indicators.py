"""Indicators as answers: found in either language, apart from figures, and never crowding names out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.publish.search.test_engine import ENGINE, ask
from tests.tools.serving import served


@pytest.fixture(scope="module")
def page(chromium: Browser, archive_site: Path) -> Iterator[Page]:
    """Yield a page with the engines of an archive: ``zh`` and ``en``."""
    page = chromium.new_page()
    with served(archive_site) as base:
        page.goto(f"{base}404.html")
        for name in ("zh", "en"):
            page.evaluate(ENGINE, [base, name])
        yield page
    page.close()


@pytest.mark.parametrize(
    ("language", "query", "expected"),
    [
        ("zh", "新增托位", ("指标", "新增托位", "indicators/nursery/")),
        ("zh", "nursery places added", ("指标", "新增托位", "indicators/nursery/")),
        ("en", "托位", ("Indicator", "Nursery places added", "indicators/nursery/")),
        ("en", "roads mended", ("Indicator", "Roads mended", "indicators/mended/")),
        ("en", "growth of", ("Indicator", "Growth of output", "indicators/growth/")),
    ],
)
def test_an_indicator_answers_with_its_page(
    page: Page, language: str, query: str, expected: tuple[str, str, str]
) -> None:
    found = [one for one in ask(page, language, query)["answers"] if one["kind"] == "indicator"]
    plain = [one["title"].replace("<mark>", "").replace("</mark>", "") for one in found]
    assert [
        (one["label"], name, one["location"]) for one, name in zip(found, plain, strict=True)
    ] == [expected]


def test_figures_of_its_name_stand_beside_it(page: Page) -> None:
    kinds = [one["kind"] for one in ask(page, "zh", "整修道路")["answers"]]
    assert kinds == ["indicator", *["figure"] * 4]
