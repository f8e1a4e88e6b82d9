"""Footnotes on a page: each mark and its note lead to each other, wherever the page is combined."""

from __future__ import annotations

import pytest
from markdown import Markdown

from publication.match.terms import TermMatcher
from publication.read.dialect import EXTENSIONS
from publication.read.pages import with_ids
from publication.render.article import Article, BlocksExtension, compose_markdown, split_nodes
from publication.render.combined_pages import full_report_parts, paired_rows
from publication.settings.configuration import Language
from tests.support import EN, ZH, page, set_out_picture

TEXTS = {
    "zh": "双[^1]地铁[^12]。\n\n- 项[^3]\n\n[^1]: 两条\n\n[^12]: 七月*一*日\n\n[^3]: 三\n",
    "en": "Metro[^12][^1].\n\n- Item[^3]\n\n[^1]: Two\n\n[^12]: July\n\n[^3]: Three\n",
}
IDS = ("one", "two", "n1", "n12", "p3")  # a note has no number beside its own


def rendered(text: str, language: Language, shown: str = "") -> Article:
    """Return the page of a text, finished; ``shown`` is the Chinese that pending blocks show."""
    source = with_ids(page(text, "tasks/city", language), IDS)
    other = with_ids(page(shown or text, "tasks/city", ZH), IDS)
    blocks = [
        (two, ZH) if one.pending else (one, language)
        for one, two in zip(source.text_blocks, other.text_blocks, strict=True)
    ]
    matchers = {each: TermMatcher(()) for each in ("zh", "en")}
    article = Article(source, blocks, matchers, addressed=True)
    extension = BlocksExtension()
    md = Markdown(extensions=[*EXTENSIONS, extension])
    extension.article = article
    article.nodes = split_nodes(md.convert(compose_markdown(article)), article, set_out_picture)
    assert article.problems == []
    return article


def mark(href: str, text: str, at: str = "") -> str:
    here = f' id="{at}"' if at else ""
    link = f'<a class="footnote-mark" href="{href}" role="doc-noteref">{text}</a>'
    return f"<sup{here}>{link}</sup>"


def back(href: str, text: str) -> str:
    return f'<a class="footnote-mark" href="{href}" role="doc-backlink">{text}</a>'


def test_marks_and_notes_lead_to_each_other() -> None:
    assert [node.html for node in rendered(TEXTS["zh"], ZH).nodes] == [
        f'<p id="one">双{mark("#n1", "〔1〕", "fnref-1")}地铁{mark("#n12", "〔12〕", "fnref-12")}。</p>',
        f'<ul>\n<li id="two">项{mark("#p3", "〔3〕", "fnref-3")}</li>\n</ul>',
        '<p class="footnote footnote--first" id="n1" role="doc-footnote">'
        f"{back('#fnref-1', '〔1〕')}两条</p>",
        '<p class="footnote" id="n12" role="doc-footnote">'
        f"{back('#fnref-12', '〔12〕')}七月<em>一</em>日</p>",
        f'<p class="footnote" id="p3" role="doc-footnote">{back("#fnref-3", "〔3〕")}三</p>',
    ]


@pytest.mark.parametrize("pending", ["{{ pending }}", "[^1]: {{ pending }}"])
def test_a_note_that_is_not_translated_has_the_mark_of_its_own_language(pending: str) -> None:
    text = TEXTS["en"].replace("[^1]: Two", pending)
    nodes = rendered(text, EN, TEXTS["zh"]).nodes
    assert mark("#n1", "[1]", "fnref-1") in nodes[0].html
    assert nodes[2].html == (
        '<p class="pending footnote footnote--first" id="n1" lang="zh-Hans" role="doc-footnote">'
        f"{back('#fnref-1', '〔1〕')}两条</p>"
    )


def test_on_the_page_of_the_whole_report_each_page_has_marks_of_its_own() -> None:
    articles = {path: rendered(TEXTS["zh"], ZH) for path in ("index", "tasks/city")}
    addresses = {"index": "", "tasks/city": "tasks/city/"}
    _, part = full_report_parts(articles, "report/", addresses)
    assert mark("#tasks-city-n1", "〔1〕", "tasks-city-fnref-1") in part.nodes[0].html
    assert back("#tasks-city-fnref-1", "〔1〕") in part.nodes[2].html


def test_side_by_side_a_mark_of_either_language_leads_to_the_row_of_its_note() -> None:
    chinese, english = (rendered(TEXTS[each.folder], each) for each in (ZH, EN))
    rows = list(paired_rows(chinese, english, "tasks/city/", {"tasks/city/"}))
    assert mark("#n1", "〔1〕", "fnref-1") in rows[0].text
    assert f"{mark('#n12', '[12]')}{mark('#n1', '[1]')}" in rows[0].other
    assert (rows[2].id, rows[2].kind) == ("n1", "note")
    assert rows[2].other == (
        f'<p class="footnote footnote--first" role="doc-footnote">{back("#fnref-1", "[1] ")}Two</p>'
    )
