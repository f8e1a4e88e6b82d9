"""The whole report on one page per language: where a page has the marker ``{{ report }}``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from hooks.language_trees import source_path
from hooks.record import Build
from publication.render.article import Article
from publication.render.combined_pages import FullReportPart, full_report_parts

MARKER = "report"


def add_parts(context: dict[str, Any], page: Page, build: Build) -> None:
    """Give the template the parts, the terms that they link, and their table of contents."""
    context["parts"] = []
    article: Article | None = context["article"]
    if not article or all(
        node.marker is None or node.marker.name != MARKER for node in article.nodes
    ):
        return
    folder = article.page.language.folder
    report = build.publication.report_of(article.page.path)
    articles = {
        path: build.articles[source_path(folder, path)]
        for path in (report.settings.parts if report else ())
    }
    urls = build.urls[folder]
    addresses = {path: urls[path].removeprefix(f"{folder}/") for path in articles}
    here = urls[article.page.path].removeprefix(f"{folder}/")
    context["parts"] = list(full_report_parts(articles, here, addresses))
    linked = list(dict.fromkeys(term for each in articles.values() for term in each.linked))
    context["cards"] = [(article.page.language, "term-", linked)]
    page.toc = TableOfContents(_contents(context["parts"]))


def _contents(found: Sequence[FullReportPart]) -> list[AnchorLink]:
    """Return the table of contents: each part, and below it those that belong to it."""
    top: list[AnchorLink] = []
    for part in found[1:]:
        link = AnchorLink(part.page.title, part.start, part.level)
        (top[-1].children if top and part.level > top[-1].level else top).append(link)
    return top
