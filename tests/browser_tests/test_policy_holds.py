"""The page's policy while a reader uses everything: no violation, no cookie, on a disk either."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import ConsoleMessage, Page, expect

from tests.browser_tests.test_aloud import ZH, start_button, with_voices

VIOLATIONS = """addEventListener("securitypolicyviolation", (event) => {
  console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
});"""
BREAK = "document.body.insertAdjacentHTML('beforeend', '<p style=\"color:red\">')"


@pytest.fixture
def said(page: Page) -> list[str]:
    """Return what the page's console complains of from now on."""
    found: list[str] = []
    page.add_init_script(VIOLATIONS)

    def on_console(message: ConsoleMessage) -> None:
        if message.type == "error":
            found.append(message.text)

    page.on("console", on_console)
    page.on("pageerror", lambda error: found.append(str(error)))
    return found


def use_everything(page: Page, base: str, index: str = "") -> None:
    """Search, palette, large type, term cards, references, reading aloud, both languages, filters."""
    with_voices(page, ZH)
    page.goto(f"{base}zh/tasks/city/{index}")
    page.locator("[data-palette]:visible").click()
    page.locator("[data-elder]:visible").first.click()
    page.locator("article a.term").first.hover()
    expect(page.locator(".term-popup")).to_be_visible()
    page.keyboard.press("Escape")
    page.locator("#p2 a.address").first.click()
    expect(page.locator(".cite-card")).to_be_visible()
    page.keyboard.press("Escape")
    start_button(page).click()
    expect(page.locator(".aloud-bar")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("Control+k")
    page.keyboard.type("metro")  # asks the other language's index too
    page.locator(".md-search-result__item").first.wait_for()
    page.keyboard.press("Escape")
    page.locator("[data-pair]").first.click()
    page.wait_for_url("**/zh-en/tasks/city/**")
    expect(page.locator(".row").first).to_be_visible()
    page.goto(f"{base}en/targets/{index}")
    page.locator(".explorer input").fill("metro")
    expect(page.locator(".explorer__chosen")).not_to_be_empty()
    page.goto(f"{base}{index}")
    page.goto(f"{base}en/goals/{index}")
    page.goto(f"{base}zh/404.html")


def test_the_policy_holds_while_everything_is_used(
    page: Page, address: str, said: list[str]
) -> None:
    use_everything(page, address)
    assert said == []
    assert page.context.cookies() == []
    assert page.evaluate("document.cookie") == ""


def test_the_policy_holds_on_a_disk(page: Page, built_site: Path, said: list[str]) -> None:
    use_everything(page, built_site.as_uri() + "/", "index.html")
    assert said == []


@pytest.mark.parametrize("broken", ["en/targets/#%", "zh/review/#%E5%A5", "zh/404.html#%"])
def test_a_broken_hash_stops_no_script(
    page: Page, address: str, said: list[str], broken: str
) -> None:
    page.goto(address + broken)
    expect(page.locator("body")).to_be_visible()
    assert said == []


HOSTILE = (
    "//evil.example/zh/x", "/\\evil.example/en/x", "/\\/evil.example/zh-en/", "/%2F%2Fevil.example/zh/",
    "///evil.example/zh/", "/https://evil.example/zh/x", "/javascript:alert(1)/zh/", "/%5Cevil/en/",
    "/\t//evil.example/zh/", "/portal/zh//evil.example/en/", "//user:pass@evil.example:8/zh/", "/.//evil.example/zh/",
)  # fmt: skip


def test_no_address_leads_a_404_page_to_another_host(page: Page, built_site: Path) -> None:
    missing = (built_site / "404.html").read_text("utf-8")
    page.route("**/*", lambda route: route.fulfill(body=missing, content_type="text/html"))
    for path in HOSTILE:
        page.goto(f"http://site.example{path}")
        links = page.eval_on_selector_all(
            "a", "links => links.map(link => [link.host, link.protocol])"
        )
        assert links == [["site.example", "http:"]] * len(links), path
        assert len(links) >= 2


def test_a_violation_would_be_seen(page: Page, address: str, said: list[str]) -> None:
    page.goto(address + "zh/")
    page.evaluate(BREAK)
    page.wait_for_timeout(100)
    assert [text for text in said if text.startswith("policy: style-src-attr inline")]
