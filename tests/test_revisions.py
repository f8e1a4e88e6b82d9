"""Revisions, their feed and the status as a site has them, built from a small repository."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree

import feedparser  # type: ignore[import-untyped]
import pytest
import yaml

from tests.repositories import Work
from tests.support import (
    assemble,
    build_site,
    by_id,
    html_of,
    settings_of,
    text_of,
    text_without_apparatus,
    with_class,
)

ADDRESS = "https://example.org/tiny/"
ATOM = "{http://www.w3.org/2005/Atom}"
DATE_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)")  # RFC 3339
PAGES = {
    "zh/revisions.md": "# 修订 {#revisions}\n\n如下。\n\n{{ revisions }}\n",
    "en/revisions.md": "# Revisions {#revisions}\n\nAs follows.\n\n{{ revisions }}\n",
}
MAIL = "lin@example.org"
Element = ElementTree.Element


def tiny(folder: Path) -> Work:
    """Return a repository of the tiny publication with a page of its revisions."""
    assemble("tiny", folder)
    settings = settings_of(folder)
    settings["nav"].append("revisions.md")
    text = yaml.safe_dump({"INHERIT": "base.yml", **settings}, allow_unicode=True)
    (folder / "mkdocs.yml").rename(folder / "base.yml")
    (folder / "mkdocs.yml").write_text(text, "utf-8")
    (folder / ".gitignore").write_text("/site\n/.cache\n", "utf-8")
    return Work(folder)


def revised(folder: Path) -> Work:
    """Return the repository with a release of a day, and a second that changed a little of all."""
    work = tiny(folder)
    work.commit("2026-01-05", PAGES)
    for name, old, new in [
        ("zh/review.md", "迈入双地铁", "进入双地铁"),
        ("zh/review.md", "最后一段", "末一段"),
        ("en/review.md", "The age of", "The era of"),
        ("en/tasks/city.md", "Complete", "Finish"),
        ("en/about.md", "What was repaired:", "What was mended:"),
        ("areas.yml", "Overall", "In all"),
    ]:
        file = folder / "content" / name
        text = file.read_text("utf-8")
        assert text.count(old) == 1, (name, text)
        file.write_text(text.replace(old, new), "utf-8")
    work.commit("2026-01-06")
    return work


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return revised(tmp_path_factory.mktemp("revised") / "tiny").root


@pytest.fixture(scope="module")
def site(root: Path) -> Path:
    return build_site(root, site_url=ADDRESS)


@pytest.fixture(scope="module")
def elsewhere(site: Path, root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the same site built in another place, without an address."""
    copy = tmp_path_factory.mktemp("elsewhere") / "tiny"
    shutil.copytree(root, copy, symlinks=True)
    return build_site(copy)


@pytest.fixture(scope="module")
def page(site: Path) -> Element:
    return html_of(site / "en" / "revisions" / "index.html")


def feed_of(site: Path, folder: str) -> Element:
    return ElementTree.fromstring((site / folder / "revisions.xml").read_bytes())


def test_the_page_lists_releases_newest_first(page: Element) -> None:
    (listed,) = with_class(page, "revisions")
    assert [text_of(each) for each in listed.iter("h2")] == ["6 January 2026", "5 January 2026"]
    assert [text_of(each) for each in with_class(listed, "revisions__summary")] == [
        "2 corrections of the source; 1 revision of the translation; 1 change to other pages; "
        "1 change of data",
        "First published.",
    ]
    contents = with_class(page, "md-nav--secondary")[0]
    assert [a.get("href") for a in contents.iter("a")] == ["#r-2026-01-06", "#r-2026-01-05"]


def test_it_says_first_whether_a_word_of_the_report_changed(page: Element) -> None:
    assert [text_of(each) for each in with_class(page, "revisions__last")] == [
        "The wording of the report was last corrected on 6 January 2026.",
        "The translation was last revised on 6 January 2026.",
    ]
    parts = [(each.get("open"), text_of(each[0])) for each in with_class(page, "revisions__part")]
    assert parts == [
        ("", "Text of the report (3)"),
        (None, "Data (1)"),
        (None, "Other pages of the site (1)"),
    ]


def test_a_change_says_where_what_and_in_which_language(page: Element) -> None:
    (listed,) = with_class(page, "revisions")
    assert [text_of(each) for each in listed.iter("h3")] == [
        "Review",
        "City",
        "Areas 1 change of data",
        "About",
    ]
    said = [text_of(each) for each in with_class(listed, "revisions__what")]
    assert said == [
        "Paragraph 1 · source corrected",
        "Paragraph 3 · source corrected",
        "Paragraph 1 · translation revised",
        "In all · changed",
        "Paragraph 1 · changed",
    ]
    links = [a.get("href") for a in listed.iter("a") if "#" in (a.get("href") or "")]
    assert links == ["../review/#p1", "../review/#p3", "../tasks/city/#p1", "../about/#p1"]
    assert not with_class(listed, "revisions__note")


def test_removed_and_added_words_are_told_to_the_ear_too(page: Element) -> None:
    differences = [(each.get("lang"), text_of(each)) for each in with_class(page, "difference")]
    assert differences[:2] == [
        ("zh-Hans", "一是提高。[removed: 迈入] [added: 进入] 双地铁时代，见目标。"),
        (
            None,
            "First, it rose. The [removed: age] [added: era] of the double metro began; see the goals.",
        ),
    ]
    hidden = with_class(with_class(page, "difference")[0], "visually-hidden")
    assert {each.get("lang") for each in hidden} == {"en-GB"}


def test_it_is_no_text_of_the_report(page: Element) -> None:
    assert "".join(text_without_apparatus(by_id(page, "content")).split()) == "RevisionsAsfollows."


@pytest.mark.parametrize("folder", ["zh", "en"])
def test_readers_find_page_and_feed(site: Path, folder: str) -> None:
    document = html_of(site / folder / "review" / "index.html")
    (feed,) = (each for each in document.iter("link") if each.get("rel") == "alternate")
    assert (feed.get("type"), feed.get("href")) == ("application/atom+xml", "../revisions.xml")
    (colophon,) = with_class(document, "colophon")
    assert "../revisions/" in [a.get("href") for a in colophon.iter("a")]


@pytest.mark.parametrize("folder", ["zh", "en"])
def test_no_name_and_no_address_is_told_to_readers(site: Path, folder: str) -> None:
    for file in (site / folder).rglob("*.*ml"):
        text = file.read_text("utf-8")
        assert MAIL not in text
        assert ("林 编辑" in text) == (file.parent.name == "status")
        assert "developer" not in text


@pytest.mark.parametrize("folder", ["zh", "en"])
def test_the_feed_reads_in_a_reader(site: Path, folder: str) -> None:
    read = feedparser.parse(site / folder / "revisions.xml")
    assert (read.bozo, read.version) == (False, "atom10")
    first, second = read.entries
    assert first.link == f"{ADDRESS}{folder}/revisions/#r-2026-01-06"
    assert (first.updated, second.updated) == (
        "2026-01-06T12:00:00+08:00",
        "2026-01-05T12:00:00+08:00",
    )
    assert first.title == {"zh": "2026年1月6日", "en": "6 January 2026"}[folder]
    assert f'href="{ADDRESS}{folder}/review/#p1"' in first.content[0].value
    assert "<del>迈入</del><ins>进入</ins>双地铁时代" in first.content[0].value
    assert "visually-hidden" not in first.content[0].value


@pytest.mark.parametrize("folder", ["zh", "en"])
def test_the_feed_is_as_rfc_4287_asks(site: Path, folder: str) -> None:
    feed = feed_of(site, folder)
    assert feed.tag == f"{ATOM}feed"
    for each in [feed, *feed.iter(f"{ATOM}entry")]:
        for name in ("id", "title", "updated"):
            assert len(each.findall(f"{ATOM}{name}")) == 1
        links = [
            (a.get("rel"), a.get("type"), a.get("hreflang")) for a in each.findall(f"{ATOM}link")
        ]
        assert len(links) == len(set(links))
        assert all(a.get("href", "").startswith(ADDRESS) for a in each.findall(f"{ATOM}link"))
    assert feed.find(f"{ATOM}author/{ATOM}name") is not None
    assert [a.get("href") for a in feed.findall(f"{ATOM}link") if a.get("rel") == "self"] == [
        f"{ADDRESS}{folder}/revisions.xml"
    ]
    assert all(DATE_TIME.fullmatch(each.text or "") for each in feed.iter(f"{ATOM}updated"))
    for content in feed.iter(f"{ATOM}content"):
        assert (content.get("type"), list(content)) == ("html", [])


def test_ids_differ_and_stay(site: Path, elsewhere: Path) -> None:
    def ids(built: Path) -> list[str | None]:
        return [
            each.text for name in ("zh", "en") for each in feed_of(built, name).iter(f"{ATOM}id")
        ]

    found = ids(site)
    assert len(set(found)) == len(found) == 6
    assert all((each or "").startswith("urn:uuid:") for each in found)
    assert ids(elsewhere) == found


def test_without_an_address_the_feed_s_links_are_relative(elsewhere: Path) -> None:
    feed = feed_of(elsewhere, "zh")
    links = [each.get("href", "") for each in feed.iter(f"{ATOM}link")]
    assert [urljoin(f"{ADDRESS}zh/revisions.xml", each) for each in links] == [
        f"{ADDRESS}zh/revisions.xml",
        f"{ADDRESS}zh/revisions/",
        f"{ADDRESS}zh/revisions/#r-2026-01-06",
        f"{ADDRESS}zh/revisions/#r-2026-01-05",
    ]


def test_a_shallow_clone_says_that_there_is_more(site: Path, root: Path, tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    subprocess.run(["git", "clone", "-q", "--depth=1", f"file://{root}", clone], check=True)
    document = html_of(build_site(clone) / "en" / "revisions" / "index.html")
    (listed,) = with_class(document, "revisions")
    assert text_of(with_class(listed, "revisions__note")[0]) == (
        "Older revisions exist, but are not available here."
    )
    assert not list(listed.iter("h2"))


def test_without_git_the_page_says_less(
    site: Path, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(root, tmp_path / "tiny", symlinks=True)
    monkeypatch.setenv("PATH", str(tmp_path))
    built = build_site(tmp_path / "tiny")
    document = html_of(built / "zh" / "revisions" / "index.html")
    assert text_of(with_class(document, "revisions__note")[0]) == "此处没有修订记录。"
    assert not (built / "zh" / "revisions.xml").exists()  # nothing was ever confirmed either
    status = html_of(built / "zh" / "status" / "index.html")
    assert "没有 Git 历史" in text_of(with_class(status, "revisions__note")[0])
    assert not with_class(status, "status__edit")


def test_the_status_has_totals_first_then_findings_then_pages(site: Path) -> None:
    document = html_of(site / "en" / "status" / "index.html")
    (article,) = with_class(document, "status")
    first, second = with_class(article, "status__total")
    assert text_of(first) == (
        "English 0 of 19 blocks confirmed (0 per cent); Unconfirmed 17; Untranslated 2"
    )
    assert text_of(second) == "Open findings of the check: Errors 0; Warnings 3; Notices 9"
    assert [text_of(each) for each in article.iter("h3")] == [
        "Warnings (3)",
        "Notices (9)",
    ]
    findings = [text_of(each) for each in with_class(article, "status__findings")[1]]
    assert findings[0].startswith("content/en/about.md:1 about is new and nobody has confirmed it")
    assert "content/en/review.md:12 review#p3 is not translated yet" in " ".join(findings)
    rows = [text_of(head) for row in article.iter("tr") for head in row.findall("th")[:1]][1:]
    assert rows[0] == "All pages"
    assert rows[2] == "Review"  # to the ear a row is called by its page alone
    assert text_of(with_class(article, "status__open")[1]) == (
        "Unconfirmed: review p1 p2 Untranslated: p3"
    )


def test_the_status_is_for_editors_alone(site: Path) -> None:
    robots = [
        (file.parent.name, each.get("content"))
        for file in site.rglob("index.html")
        for each in html_of(file).iter("meta")
        if each.get("name") == "robots"
    ]
    assert robots == [("status", "noindex"), ("status", "noindex")]
    assert "status" not in (site / "sitemap.xml").read_text("utf-8")
    assert "status/" not in (site / "en" / "search" / "search_index.json").read_text("utf-8")
    for file in site.rglob("*.html"):
        if file.parent.name != "status":
            assert "status/" not in file.read_text("utf-8")
    switch = with_class(html_of(site / "zh" / "status" / "index.html"), "ways__way")
    assert [each.get("href") for each in switch] == ["./", "../../en/status/"]


def test_a_figure_that_changed_names_the_promises_and_results_that_rest_on_it(
    tmp_path: Path,
) -> None:
    root = assemble("archive", tmp_path / "archive")
    settings = root / "mkdocs.yml"
    settings.write_text(
        settings.read_text("utf-8").replace("- about.md", "- about.md\n  - revisions.md")
    )
    (root / ".gitignore").write_text("/site\n/.cache\n", "utf-8")
    work = Work(root)
    work.commit("2026-01-05", PAGES)
    for name, old, new in [
        ("zh/2022/review.md", "增长6.4%", "增长6.3%"),
        ("en/2022/review.md", "by 6.4%", "by 6.3%"),
        ("2022/source.txt", "增长6.4%", "增长6.3%"),
        ("2022/targets.yml", "6.4", "6.3"),
        ("2021/targets.yml", "北渚路建成3公里", "建成3公里"),
        ("2021/targets.yml", "quote: {zh: 增长6.5%以上", "quote: {zh: 6.5%以上"),  # answered twice
    ]:
        file = root / "content" / name
        file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
    work.commit("2026-01-06")
    site = build_site(root, site_url=ADDRESS)
    for folder, told, period in (
        ("zh", "涉及的承诺与结果：生产总值增长 2021年", "2021年"),
        ("en", "Promises and results that rest on it: Growth of output 2021", "2021"),
    ):
        (listed,) = with_class(html_of(site / folder / "revisions" / "index.html"), "revisions")
        notes = [each for each in with_class(listed, "revisions__note") if period in text_of(each)]
        assert [text_of(each) for each in notes] == [told, told]
        assert [a.get("href") for a in notes[0].iter("a")] == ["../indicators/growth/"]
        entries = feedparser.parse(str(site / folder / "revisions.xml")).entries
        assert told.partition("：")[0].partition(": ")[0] in entries[0].content[0].value
