"""Two languages row by row, and the parts of the report on one page."""

from __future__ import annotations

from pathlib import Path

from markdown import Markdown

from publication.publication import Publication
from publication.render.article import Article, BlocksExtension, compose_markdown, split_nodes
from publication.render.combined_pages import (
    PairedRow,
    full_report_parts,
    narrower,
    paired_rows,
)
from tests.support import published, said, set_out_picture, the_report

SHARED = {"review/", "glossary/"}
APPENDIX = {
    "zh/glossary.md": "# 名词 {#glossary}\n\n## 1.地铁 {#metro}\n\n车。\n",
    "en/glossary.md": "# Terms {#glossary}\n\n## 1. Metro {#metro}\n\nTrains.\n",
}


def article(publication: Publication, folder: str, path: str) -> Article:
    """Return a page rendered; a link to another Markdown file stays as it is written."""
    page = publication.page(folder, path)
    found = Article(
        page,
        publication.shown_blocks(page),
        the_report(publication).matchers,
        retired=publication.retired(path),
    )
    extension = BlocksExtension()
    extension.article = found
    html = Markdown(extensions=["attr_list", "tables", extension]).convert(compose_markdown(found))
    assert said(found.problems) == []
    found.nodes = split_nodes(html, found, set_out_picture)
    return found


def paired(folder: Path, chinese: str, english: str) -> list[PairedRow]:
    files = {**APPENDIX, "zh/review.md": chinese, "en/review.md": english}
    publication = published(folder, files)
    assert said(publication.problems) == []
    first, second = (article(publication, each, "review") for each in ("zh", "en"))
    return list(paired_rows(first, second, "review/", SHARED))


def test_a_row_is_a_block_in_both_languages_under_its_id(tmp_path: Path) -> None:
    found = paired(
        tmp_path, "# 题 {#review}\n\n**一是。**甲。\n", "# Head {#review}\n\n**First.** a\n"
    )
    assert [(row.id, row.kind, row.level, row.text, row.other) for row in found] == [
        ("review", "heading", 1, "题", "Head"),
        (
            "p1",
            "paragraph",
            0,
            '<p class="run-in"><strong aria-level="2" role="heading">一是。</strong>甲。</p>',
            '<p class="run-in"><strong aria-level="2" role="heading">First.</strong> a</p>',
        ),
    ]
    assert [row.titles for row in found] == [("题", "Head"), ("一是", "First")]
    assert not any(row.pending for row in found)


def test_the_column_of_the_language_that_takes_less_room_is_narrower(tmp_path: Path) -> None:
    """A Han character is as wide as two letters."""
    files = {**APPENDIX, "zh/review.md": "建设公园\n", "en/review.md": "Parks are to be built\n"}
    publication = published(tmp_path, files)
    chinese, english = (article(publication, each, "review") for each in ("zh", "en"))
    assert narrower(chinese, english) == "first"
    assert narrower(english, chinese) == "second"
    assert narrower(english, english) == "neither"


def test_each_item_of_a_list_is_a_row_with_what_is_below_it(tmp_path: Path) -> None:
    found = paired(
        tmp_path,
        "1. 甲\n1. 乙\n    - 丙\n1. 丁\n",
        "1. a\n1. b\n    - c\n1. d\n",
    )
    assert [(row.id, row.text, row.other) for row in found] == [
        ("p1", "<ol>\n<li>甲</li>\n</ol>", "<ol>\n<li>a</li>\n</ol>"),
        (
            "p2",
            '<ol start="2">\n<li>乙<ul>\n<li id="p3">丙</li>\n</ul>\n</li>\n</ol>',
            '<ol start="2">\n<li>b<ul>\n<li>c</li>\n</ul>\n</li>\n</ol>',
        ),
        ("p4", '<ol start="3">\n<li>丁</li>\n</ol>', '<ol start="3">\n<li>d</li>\n</ol>'),
    ]


def test_what_waits_for_its_translation_stands_once_and_says_so(tmp_path: Path) -> None:
    found = paired(
        tmp_path,
        "甲\n\n- 乙\n- 丙\n    - 丁\n\n## 戊 {#e}\n",
        "{{ pending }}\n\n- b\n- c\n    - {{ pending }}\n\n## {{ pending }} {#e}\n",
    )
    assert [(row.id, bool(row.other), row.pending) for row in found] == [
        ("p1", False, True),
        ("p2", True, False),
        ("p3", True, True),
        ("e", False, True),
    ]
    assert '<li class="pending" lang="zh-Hans">丁</li>' in found[2].other
    assert found[3].titles == ("戊",)


def test_markers_are_left_out_and_a_rule_stands_once(tmp_path: Path) -> None:
    text = "甲\n\n{{ repairs }}\n\n---\n\n乙\n"
    found = paired(tmp_path, text, text.replace("甲", "a").replace("乙", "b"))
    assert [(row.id, row.kind, row.other) for row in found] == [
        ("p1", "paragraph", "<p>a</p>"),
        ("", "rule", ""),
        ("p2", "paragraph", "<p>b</p>"),
    ]
    assert not found[1].pending


def test_a_term_is_described_by_its_own_language_s_card(tmp_path: Path) -> None:
    (row,) = paired(tmp_path, "地铁。\n", "The metro.\n")
    assert 'aria-describedby="term-metro"' in row.text
    assert 'aria-describedby="term-en-metro"' in row.other


def test_parts_have_their_place_in_the_outline_and_ids_of_their_page(tmp_path: Path) -> None:
    text = {
        "index": "# 报告 {#report}\n",
        "review": "# 回顾 {#review}\n\n甲\n",
        "tasks/index": "# 任务 {#tasks}\n\n{{ repairs }}\n",
        "tasks/city": "# 城市 {#city}\n\n## 路 {#road}\n",
        "closing": "乙\n",
        "empty": "{{ repairs }}\n",
        "glossary": "# 名词 {#glossary}\n\n## 1.地铁 {#metro}\n\n车。\n",
    }
    files = {f"{each}/{path}.md": page for path, page in text.items() for each in ("zh", "en")}
    publication = published(tmp_path, files)
    articles = {path: article(publication, "zh", path) for path in text}
    addresses = {path: f"{path.removesuffix('index')}/".lstrip("/") for path in text}
    found = list(full_report_parts(articles, "report/", addresses))
    assert [(part.start, part.level) for part in found] == [
        ("index-report", 1),
        ("review-review", 2),
        ("tasks-index-tasks", 2),
        ("tasks-city-city", 3),
        ("closing-p1", 2),
        ("glossary-glossary", 2),
    ]
    assert [node.html for part in found for node in part.nodes] == [
        '<h1 id="index-report">报告</h1>',
        '<h2 id="review-review">回顾</h2>',
        '<p id="review-p1">甲</p>',
        '<h2 id="tasks-index-tasks">任务</h2>',
        '<h3 id="tasks-city-city">城市</h3>',
        '<h4 id="tasks-city-road">路</h4>',
        '<p id="closing-p1">乙</p>',
        '<h2 id="glossary-glossary">名词</h2>',
        '<h3 id="glossary-metro">1.地铁</h3>',
        '<p id="glossary-p1">车。</p>',
    ]
