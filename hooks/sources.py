"""Where a page can be edited and its errors reported, for templates; the script, if it is needed."""

from __future__ import annotations

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from publication.render.article import Article
from publication.settings.configuration import Configuration
from publication.settings.repository import Channel, channels

SCRIPT = "assets/report.js"


def _configuration(config: MkDocsConfig) -> Configuration:
    configuration: Configuration = config.extra["publication"].configuration
    return configuration


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Leave the script out of a site that offers no way to report."""
    config.extra["scripts_left_out"] = () if _channels(config) else (SCRIPT,)
    return config


def _channels(config: MkDocsConfig) -> list[Channel]:
    configuration = _configuration(config)
    return list(channels(configuration.repository, configuration.contact))


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Give the template the page's addresses in the repository, and how to report an error on it."""
    article: Article | None = context.get("article")
    sources = context.get("pair_pages") or ([article.page] if article else [])
    edits = _configuration(config).repository.edit_address
    context["edit_links"] = [
        (source.language, edits(source.file)) for source in sources if edits(source.file)
    ]
    lines = [page.canonical_url or "", *(source.file for source in sources), ""]
    title = context["label"]["report_error_subject"].replace("{page}", page.title or "")
    context["report_channels"] = _channels(config)
    context["report_address"] = lambda channel: channel.address(title, filter(None, lines))
    return context
