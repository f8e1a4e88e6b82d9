"""HTML of one page, set up to stand on another."""

from __future__ import annotations

import pytest

from publication.render.rebasing import block_prefix, links_beside, links_within, rebase

PARTS = {"": "index", "review/": "review", "tasks/": "tasks/index", "tasks/city/": "tasks/city"}
STARTS = {"index": "report", "review": "review", "tasks/index": "tasks", "tasks/city": "p1"}


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<p id="p1">甲</p>', '<p id="x-p1">甲</p>'),
        (
            '<p class="run-in" id="p1" lang="en">a</p>',
            '<p class="run-in" id="x-p1" lang="en">a</p>',
        ),
        ('<p>id="p1" &lt;p id="p1"&gt;</p>', '<p>id="p1" &lt;p id="p1"&gt;</p>'),
        ('<p data-id="p1" title="1 &gt; id">甲</p>', '<p data-id="p1" title="1 &gt; id">甲</p>'),
        ("<hr />", "<hr />"),
    ],
    ids=["alone", "among others", "in text", "in other attributes", "none"],
)
def test_ids_change_where_they_are_attributes(html: str, expected: str) -> None:
    assert rebase(html, ids=lambda name: f"x-{name}") == expected


def test_an_id_changed_to_nothing_is_dropped() -> None:
    html = '<ul>\n<li id="p1">甲<ul>\n<li id="p2">乙</li>\n</ul>\n</li>\n</ul>'
    expected = '<ul>\n<li>甲<ul>\n<li id="p2">乙</li>\n</ul>\n</li>\n</ul>'
    assert rebase(html, ids=lambda name: "" if name == "p1" else name) == expected


def test_without_changes_html_stays_as_it_is() -> None:
    html = '<h2 id="a">甲<br /><a class="term" href="../g/#x" aria-describedby="term-x">乙</a></h2>'
    assert rebase(html) == html


def test_run_in_headings_go_deeper_with_the_others_or_are_none() -> None:
    html = '<p><strong aria-level="3" role="heading">一。</strong><a role="doc-noteref">1</a></p>'
    assert 'aria-level="4" role="heading"' in rebase(html, levels=1)
    assert rebase(html, run_in_headings=False) == (
        '<p><strong>一。</strong><a role="doc-noteref">1</a></p>'
    )


def test_descriptions_and_links_change_each_on_its_own() -> None:
    html = '<a aria-describedby="term-vr" class="term" href="../glossary/#vr">VR</a>'
    assert rebase(html, descriptions=lambda name: name.replace("term-", "term-en-")) == (
        '<a aria-describedby="term-en-vr" class="term" href="../glossary/#vr">VR</a>'
    )
    assert rebase(html, links=lambda link: "#" + link.partition("#")[2]) == (
        '<a aria-describedby="term-vr" class="term" href="#vr">VR</a>'
    )


def test_an_address_is_changed_as_it_is_meant_and_written_as_html() -> None:
    html = '<a href="https://example.org/?a=1&amp;b=2">甲</a>'
    seen: list[str] = []
    assert rebase(html, links=lambda link: seen.append(link) or link) == html  # type: ignore[func-returns-value]
    assert seen == ["https://example.org/?a=1&b=2"]


@pytest.mark.parametrize(
    ("html", "levels", "expected"),
    [
        ('<h1 id="a">甲</h1>', 1, '<h2 id="a">甲</h2>'),
        ("<h2>甲<em>乙</em></h2>", 2, "<h4>甲<em>乙</em></h4>"),
        ("<h5>甲</h5>", 2, "<h6>甲</h6>"),
        ("<hr /><p>h1</p>", 1, "<hr /><p>h1</p>"),
    ],
    ids=["down", "both tags", "to the sixth", "headings alone"],
)
def test_headings_go_deeper(html: str, levels: int, expected: str) -> None:
    assert rebase(html, levels=levels) == expected


@pytest.mark.parametrize(
    ("here", "link", "expected"),
    [
        ("review/", "#p3", "#p3"),
        ("review/", "./#p3", "./#p3"),
        ("review/", "../tasks/city/#p1", "../tasks/city/#p1"),
        ("review/", "../", "../"),
        ("review/", "../targets/", "../../zh/targets/"),
        ("tasks/city/", "../../about/#source", "../../../zh/about/#source"),
        ("", "about/", "../zh/about/"),
        ("review.html", "about.html", "../zh/about.html"),
        ("review/", "https://example.org/targets/", "https://example.org/targets/"),
        ("review/", "mailto:a@example.org", "mailto:a@example.org"),
    ],
)
def test_beside_a_link_to_a_shared_page_stays_and_others_lead_to_their_language(
    here: str, link: str, expected: str
) -> None:
    assert links_beside(here, "zh", PARTS)(link) == expected


@pytest.mark.parametrize(
    ("here", "link", "expected"),
    [
        ("review/", "#p3", "#review-p3"),
        ("review/", "../tasks/city/#p2", "#tasks-city-p2"),
        ("tasks/city/", "../", "#tasks-index-tasks"),
        ("tasks/city/", "../../", "#index-report"),
        ("", "review/", "#review-review"),
        ("", "targets/", "../targets/"),
        ("tasks/city/", "../../about/#source", "../about/#source"),
        ("review/", "https://example.org/", "https://example.org/"),
    ],
)
def test_on_one_page_a_link_to_a_part_leads_inside_it(here: str, link: str, expected: str) -> None:
    assert links_within(here, "report/", PARTS, STARTS)(link) == expected


def test_without_folders_a_link_leaves_the_page_of_all_as_it_is() -> None:
    parts = {"review.html": "review"}
    change = links_within("review.html", "report.html", parts, {"review": "p1"})
    assert change("about.html") == "./about.html"
    assert change("review.html") == "#review-p1"


def test_a_page_in_a_folder_has_a_prefix_without_slash() -> None:
    assert block_prefix("tasks/city") == "tasks-city"
