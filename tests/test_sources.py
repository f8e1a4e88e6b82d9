"""Links to edit a page and to report an error on it: where they lead, and that they can be absent."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser, expect

from tests.support import assemble, build_site, html_of, text_of, with_class
from tests.tools.serving import served

REPOSITORY = "https://github.com/example/report"
SETTINGS = {"repo_url": REPOSITORY, "site_url": "https://example.org/tiny/"}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = assemble("tiny", tmp_path_factory.mktemp("sources"))
    settings = (folder / "mkdocs.yml").read_text("utf-8")
    settings = settings.replace("extra:", "extra:\n  contact: editor@example.org", 1)
    (folder / "mkdocs.yml").write_text(settings, "utf-8")
    return build_site(folder, **SETTINGS)


def colophon(site: Path, page: str) -> list[ElementTree.Element]:
    (found,) = with_class(html_of(site / page / "index.html"), "colophon")
    return list(found.iter("a"))


def edits(site: Path, page: str) -> list[tuple[str, str]]:
    return [
        (text_of(a), str(a.get("href")))
        for a in colophon(site, page)
        if "/edit/" in str(a.get("href"))
    ]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("zh/tasks/city", [("编辑本页", "zh/tasks/city.md")]),
        ("zh/tasks", [("编辑本页", "zh/tasks/index.md")]),
        ("en/about", [("Edit this page", "en/about.md")]),
        ("zh-en/review", [("编辑本页", "zh/review.md"), ("Edit this page", "en/review.md")]),
    ],
)
def test_a_page_leads_to_its_own_source(
    site: Path, page: str, expected: list[tuple[str, str]]
) -> None:
    assert edits(site, page) == [
        (name, f"{REPOSITORY}/edit/main/content/{file}") for name, file in expected
    ]


@pytest.mark.parametrize(
    ("page", "title", "body"),
    [
        ("zh/review", "页面有误：回顾", "https://example.org/tiny/zh/review/\ncontent/zh/review.md\n"),
        ("en/about", "Error on About", "https://example.org/tiny/en/about/\ncontent/en/about.md\n"),
        ("zh-en/review", "页面有误：回顾",
         "https://example.org/tiny/zh/review/\ncontent/zh/review.md\ncontent/en/review.md\n"),
    ],
)  # fmt: skip
def test_without_a_script_a_report_names_the_page(
    site: Path, page: str, title: str, body: str
) -> None:
    links = [a.get("href", "") for a in colophon(site, page) if a.get("data-report") is not None]
    issue, mail = (parse_qs(urlsplit(link).query) for link in links)
    assert issue == {"title": [title], "body": [body]}
    assert mail == {
        "subject": [title], "body": [body.replace("\n", "\r\n")],
    }  # fmt: skip


def test_a_paragraph_s_card_reports_that_paragraph(site: Path, browser: Browser) -> None:
    page = browser.new_page()
    with served(site) as base:
        page.goto(f"{base}zh/review/")
        page.locator("#p2 .address").click()
        links = [
            str(a.get_attribute("href")) for a in page.locator(".cite-card [data-report]").all()
        ]
        page.goto(f"{base}zh-en/review/#p1")
        beside = page.locator(".colophon [data-report]").first.get_attribute("href")
    page.close()
    ends = [parse_qs(urlsplit(link).query)["body"][0].splitlines()[2:] for link in links]
    assert ends == [[f"{base}zh/review/#p2", "> 生产总值增长6.5%以上。", ""]] * 2
    (body,) = parse_qs(urlsplit(str(beside)).query)["body"]
    assert body.splitlines()[3:] == [
        f"{base}zh-en/review/#p1", "> 一是提高。迈入双地铁时代，见目标。", "",
    ]  # fmt: skip


def test_a_report_quotes_no_half_of_a_character(site: Path, browser: Browser) -> None:
    """Of one beyond U+FFFF an address can hold no half: the script would stop, and all after it."""
    page = browser.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    with served(site) as base:
        page.goto(f"{base}zh/review/")
        page.locator("#p2").evaluate("p => p.prepend('一' + '\U00020bb7'.repeat(70))")
        page.goto(f"{base}zh/review/#p2")
        link = page.locator(".colophon [data-report]").first
        expect(link).to_have_attribute("href", re.compile(quote("\U00020bb7")))
        said = parse_qs(urlsplit(str(link.get_attribute("href"))).query)["body"][0].splitlines()
    page.close()
    assert faults == []
    assert said[3] == "> 一" + "\U00020bb7" * 59


def test_nothing_asks_the_host(site: Path) -> None:
    """The theme's script would call the host's interface from a component of this name."""
    for page in ("zh/review", "zh-en/review"):
        components = {
            e.get("data-md-component") for e in html_of(site / page / "index.html").iter()
        }
        assert "source" not in components
    assert "api.github.com" not in (site / "zh/review/index.html").read_text("utf-8")


def test_where_nothing_is_configured_nothing_is_added(tmp_path: Path) -> None:
    site = build_site(assemble("tiny", tmp_path))
    for page in ("zh/review", "en/about", "zh-en/review"):
        document = html_of(site / page / "index.html")
        assert not [e for e in document.iter() if e.get("data-report") is not None]
        assert edits(site, page) == []
    (script,) = (site / "assets").glob("reader.*.js")
    assert "a[data-report]" not in script.read_text("utf-8")
    assert not (site / "assets" / "report.js").exists()
