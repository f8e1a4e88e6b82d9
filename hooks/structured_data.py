"""Say in each page's head, for machines, what the page is."""

from __future__ import annotations

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from publication.publication import Publication
from publication.publish.head.structured_data import page_data, script_json


@event_priority(-50)  # after the page is described
def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Give the template the data as JSON."""
    publication: Publication = config.extra["publication"]
    urls: dict[str, dict[str, str]] = context["all_urls"]
    shown = context["shown"]

    def address(folder: str, path: str) -> str:
        url = urls[folder][path] if folder else ""
        return f"{config.site_url}{url}" if config.site_url else get_relative_url(url, page.url)

    data = page_data(publication, shown, address) if shown else None
    context["structured_data"] = script_json(data) if data else ""
    return context
