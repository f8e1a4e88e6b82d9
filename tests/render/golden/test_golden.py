"""Text to text: what publication/render/article.py makes of a small page, one pair of files a case.

``case.md`` is a page of the Chinese tree, ``case.html`` its nodes, a blank line between them.
Where there is a ``case.zh.md``, that is the Chinese page, and ``case.md`` its translation. The
page stands at ``review``; a case named ``glossary-…`` is the appendix itself, one named
``tasks-…`` stands a folder deeper, of one named ``pair-…`` the rows side by side are shown, and
in one named ``addressed-…`` blocks show their addresses. ``pytest --update-golden`` rewrites the
HTML.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from markdown import Markdown
from mkdocs.config import load_config

from publication.publication import Publication
from publication.render.article import Article, BlocksExtension, compose_markdown, split_nodes
from publication.render.combined_pages import paired_rows
from tests.support import ROOT, published, said, set_out_picture, the_report

HERE = Path(__file__).parent
CASES = sorted(file for file in HERE.glob("*.md") if not file.name.endswith(".zh.md"))
PLACES = {"glossary": "glossary", "tasks": "tasks/city"}
APPENDIX = {
    "zh/glossary.md": "# 名词解释 {#glossary}\n\n## 1.产业平台 {#platform}\n\n甲。\n\n"
    "## 2.“万亩千亿”新产业平台 {#new-platform}\n\n乙。\n\n## 3.VR {#vr}\n\n丙。\n",
    "en/glossary.md": "# Terms {#glossary}\n\n## 1. Industrial platform {#platform}\n\na\n\n"
    "## 2. New industrial platform {#new-platform}\n\nb\n\n## 3. VR {#vr}\n\nc\n",
    "glossary.yml": "platform:\n  except:\n    zh: [产业平台公司]\n",
}


def contents(case: Path) -> dict[str, str]:
    """Return the content tree of a case: its page in both languages, and the appendix."""
    path = PLACES.get(case.stem.partition("-")[0], "review")
    page = case.read_text("utf-8")
    authority = case.with_name(f"{case.stem}.zh.md")
    chinese = authority.read_text("utf-8") if authority.exists() else page
    return {**APPENDIX, f"zh/{path}.md": chinese, f"en/{path}.md": page}


def rendered(publication: Publication, folder: str, path: str, addressed: bool = False) -> Article:
    """Return a page with its nodes as the hook makes them, with the extensions of mkdocs.yml."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    page = publication.page(folder, path)
    article = Article(
        page, publication.shown_blocks(page), the_report(publication).matchers, addressed=addressed
    )
    extension = BlocksExtension()
    extension.article = article
    markdown = Markdown(
        extensions=[*config.markdown_extensions, extension],
        extension_configs=config.mdx_configs,
    )
    html = markdown.convert(compose_markdown(article))
    assert said(article.problems) == []
    article.nodes = split_nodes(html, article, set_out_picture)
    return article


def alone(article: Article) -> str:
    """Return a page's nodes, a blank line between them."""
    return "\n\n".join(str(n.marker) if n.marker else n.html for n in article.nodes) + "\n"


def beside(chinese: Article, english: Article) -> str:
    """Return two pages' rows: the id and kind, the Chinese, and the English."""
    found = paired_rows(chinese, english, "review.md", {"glossary.md"})
    return "\n".join(f"#{r.id} {r.kind}\n{r.text}\n{r.other or '–'}\n" for r in found)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_page_becomes_what_its_golden_file_shows(
    tmp_path: Path, case: Path, check_golden: Callable[[Path, str], None]
) -> None:
    files = contents(case)
    publication = published(tmp_path, files)
    assert said(publication.problems) == []
    folder = "en" if case.with_name(f"{case.stem}.zh.md").exists() else "zh"
    path = PLACES.get(case.stem.partition("-")[0], "review")
    article = rendered(publication, folder, path, case.stem.startswith("addressed-"))
    if case.stem.startswith("pair-"):
        shown = beside(rendered(publication, "zh", path), article)
    else:
        shown = alone(article)
    check_golden(case.with_suffix(".html"), shown)


def test_no_golden_file_is_left_without_its_case() -> None:
    assert sorted(file.stem for file in HERE.glob("*.html")) == [case.stem for case in CASES]


def test_the_terms_that_a_page_links_are_known_in_order_and_once(tmp_path: Path) -> None:
    text = "VR和产业平台。\n\n**小结。**VR。\n"
    publication = published(tmp_path, {**APPENDIX, "zh/review.md": text, "en/review.md": text})
    page = publication.page("zh", "review")
    article = Article(page, publication.shown_blocks(page), the_report(publication).matchers)
    extension = BlocksExtension()
    extension.article = article
    Markdown(extensions=[extension]).convert(compose_markdown(article))
    assert article.linked == ["vr", "platform"]


def test_what_markdown_reads_otherwise_than_we_do_is_a_problem(tmp_path: Path) -> None:
    """Without the tables extension a table is a paragraph: as many blocks; a list in a quote not."""
    text = "甲\n\n乙\n"
    publication = published(tmp_path, {**APPENDIX, "zh/review.md": text, "en/review.md": text})
    page = publication.page("zh", "review")
    article = Article(page, publication.shown_blocks(page), the_report(publication).matchers)
    extension = BlocksExtension()
    extension.article = article
    Markdown(extensions=[extension]).convert("甲\n\n乙\n\n丙\n")
    assert said(article.problems) == [
        "content/zh/review.md:1: Markdown makes 3 blocks of what reads as 2: "
        "put a blank line around lists, tables and headings"
    ]
