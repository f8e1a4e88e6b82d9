"""What templates say of reading a page: its place in the report, its length, how it is cited."""

from __future__ import annotations

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from publication.article import Article
from publication.citation import citations
from publication.pace import minutes
from publication.publication import Publication


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Give a report part its number, the minutes it takes, its date and its references."""
    publication: Publication = config.extra["publication"]
    article: Article | None = context.get("article")
    both = context.get("pair_pages")  # of two languages, side by side
    source = both[0] if both else article.page if article else None
    places = publication.configuration.places
    first = publication.configuration.report_parts[0]
    context["report_citations"] = citations(publication, first)
    if source is None or source.path not in places:
        return context
    path = source.path
    context["report_part"] = places[path]
    context["minutes"] = minutes(block.plain for block, _ in publication.shown(source))
    context["confirmed"] = publication.confirmed(path)
    context["citations"] = citations(publication, path)
    return context
