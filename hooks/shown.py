"""Describe each page for readers once, for all that is written into its head."""

from __future__ import annotations

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from publication.publication import Publication
from publication.publish.head.page_description import Shown
from publication.publish.page_list import PAGE
from publication.render.article import Article

COVER = "index.md"


@event_priority(-40)  # when the page's texts are known
def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Give the template, and the hooks after this one, ``shown``; None on pages for editors."""
    context["shown"] = _shown(context, page, config)
    return context


def _shown(context: dict[str, Any], page: Page, config: MkDocsConfig) -> Shown | None:
    address = page.canonical_url or ""
    if page.file.src_uri == COVER:
        languages = tuple(language for language, _ in context["alternates"])
        description = str(config.site_description or "")
        return Shown(languages, config.site_name, description, address, is_cover=True)
    if pair := context.get("pair"):
        first, second = context["pair_pages"]
        title = " · ".join(dict.fromkeys((first.title, second.title)))
        languages = (pair.authority, pair.other)
        return Shown(
            languages, title, first.description, address, first, terms=_terms(first.path, config)
        )
    article: Article | None = context.get("article")
    if article:
        source = article.page
        return Shown(
            (context["language"],),
            source.title,
            source.description,
            address,
            source,
            whole=bool(context.get("parts")),
            terms=tuple(article.linked),
        )
    if page.file.src_uri.endswith(f"/{PAGE}.md"):
        title, description = str(page.title), str(page.meta["description"])
        return Shown((context["language"],), title, description, address)
    return None


def _terms(path: str, config: MkDocsConfig) -> tuple[str, ...]:
    publication: Publication = config.extra["publication"]
    folder = publication.configuration.authority.folder
    article: Article = config.extra["articles"][f"{folder}/{path}.md"]
    return tuple(article.linked)
