"""Searching an archive: the report being read answers first, and whose each other result is shows."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser_tests.test_citizen import search
from tests.tools.serving import served


def listed(page: Page) -> list[str]:
    """Return the reports named above results, and where the first link below each leads."""
    found: list[str] = page.locator(".md-search-result__list").evaluate(
        """list => [...list.querySelectorAll(".search-report, .md-search-result__item:not(.search-answer)")]
          .map(one => one.matches(".search-report") ? one.textContent : one.querySelector("a").pathname)"""
    )
    return found


def test_results_are_grouped_by_report_and_each_group_is_a_press_away(
    phone: Page, archive_site: Path
) -> None:
    with served(archive_site) as base:
        phone.goto(f"{base}zh/2022/review/")
        phone.locator("[data-search]").click()
        phone.locator(".md-search__input").fill("道路")
        expect(phone.locator(".search-reports button").first).to_be_visible()
        assert phone.locator(".search-reports button").all_text_contents() == [
            "2023年 1",
            "2021年 1",
        ]
        own, *rest = listed(phone)
        assert own.startswith("/zh/2022/")
        assert [one for one in rest if not one.startswith("/")][0] == "2023年 1"
        phone.locator(".search-reports button").last.click()
        expect(phone.locator(".search-report", has_text="2021年")).to_be_in_viewport()
        focused = phone.evaluate("document.activeElement.pathname")
        assert focused.startswith("/zh/2021/")


def test_an_answer_of_another_report_says_so(page: Page, archive_site: Path) -> None:
    page.goto((archive_site / "zh" / "2022" / "review" / "index.html").as_uri())
    search(page, "生产总值增长")
    labels = page.locator(".search-answer--figure .search-answer__kind")
    expect(labels).to_have_count(4)
    assert labels.all_text_contents()[:3] == [
        "目标 · 2022年", "成果 · 2021年", "目标 · 2023年 · 出自：2023年",
    ]  # fmt: skip
