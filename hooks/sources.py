"""Where a page can be edited and its errors reported, for templates; the script, if it is needed."""

from __future__ import annotations

from typing import Any

from mkdocs.structure.pages import Page

from publication.render.article import Article
from publication.settings.configuration import Configuration
from publication.settings.repository import Channel, channels

SCRIPT = "assets/report.js"
OF_DERIVED = "assets/derived.js"


def report_channels(configuration: Configuration) -> list[Channel]:
    """Return the ways to report an error."""
    return list(channels(configuration.repository, configuration.contact))


def unused_scripts(configuration: Configuration) -> tuple[str, ...]:
    """Return the scripts that a site without a way to report, or a derived edition, has no use for."""
    needed = {SCRIPT: report_channels(configuration), OF_DERIVED: configuration.derived}
    return tuple(script for script, need in needed.items() if not need)


def add_addresses(context: dict[str, Any], page: Page, configuration: Configuration) -> None:
    """Give the template the page's addresses in the repository, and how to report an error on it."""
    article: Article | None = context["article"]
    sources = context.get("pair_pages") or ([article.page] if article else [])
    edits = configuration.repository.edit_address
    context["edit_links"] = [
        (source.language, edits(source.file)) for source in sources if edits(source.file)
    ]
    lines = [page.canonical_url or "", *(source.file for source in sources), ""]
    title = context["label"]["report_error_subject"].replace("{page}", page.title or "")
    context["report_address"] = lambda channel: channel.address(title, filter(None, lines))
