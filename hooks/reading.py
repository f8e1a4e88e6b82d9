"""What templates say of reading a page: its place in the report, its length, how it is cited."""

from __future__ import annotations

from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from publication.publication import Publication
from publication.render.article import Article
from publication.render.citation import Citation, citations

OF_REPORT: list[list[Citation]] = []


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Find out once how the report as a whole is cited."""
    publication: Publication = config.extra["publication"]
    OF_REPORT[:] = [citations(publication, publication.configuration.report_parts[0])]
    return env


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Give a report part its number, the minutes it takes, its date and its references."""
    publication: Publication = config.extra["publication"]
    article: Article | None = context.get("article")
    if pair := context.get("pair"):  # of two languages, side by side
        path = context["pair_pages"][0].path
        article = config.extra["articles"][f"{pair.authority.folder}/{path}.md"]
    places = publication.configuration.places
    context["report_citations"] = OF_REPORT[0]
    if article is None or article.page.path not in places:
        return context
    path = article.page.path
    context["report_part"] = places[path]
    context["minutes"] = article.minutes
    context["confirmed"] = publication.confirmed(path)
    context["citations"] = citations(publication, path)
    return context
