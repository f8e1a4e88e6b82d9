"""The history of the text where a page has the marker ``{{ revisions }}``, and its feed.

Without such a page nobody asks Git anything. The feed stands beside the page:
``zh/revisions/`` and ``zh/revisions.xml``.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from hooks.record import Build
from publication.history.feed import entry_id, feed_updated
from publication.history.reading import History, anchor, page_today, read_history
from publication.messages.language import message_language
from publication.publication import Publication
from publication.settings.configuration import Language
from publication.settings.labels import long_date

LOG = get_plugin_logger("revisions")
MARKER = PAGE = "revisions"
FEED = "revisions.xml"
TEMPLATE = "partials/feed.html"  # no *.xml: MkDocs would copy that as it is


def read_revisions(publication: Publication) -> History:
    """Read the history, if a page shows it."""
    pages = (tree[PAGE] for tree in publication.trees.values() if PAGE in tree)
    wanted = any(page.has_marker(MARKER) for page in pages)
    history = read_history(publication.configuration) if wanted else History()
    if history.absence:
        LOG.info(history.absence.text(message_language()))
    return history


def add_block_addresses(context: dict[str, Any], page: Page, publication: Publication) -> None:
    """Let a page link the blocks of today."""
    urls: dict[str, str] = context["urls"]
    context["block_url"] = _block_url(
        publication, lambda path: get_relative_url(urls[path], page.url), urls
    )


def _block_url(
    publication: Publication, address: Callable[[str], str], urls: dict[str, str]
) -> Callable[[str, str], str]:
    """Return what gives the address of a page or block of then, '' where there is no such page."""

    def block_url(path: str, block_id: str = "") -> str:
        today = page_today(publication, path)
        return address(today) + anchor(publication, path, block_id) if today in urls else ""

    return block_url


def write_feeds(build: Build) -> None:
    """Write each language's feed; addresses in it are absolute where ``site_url`` is set."""
    updated = feed_updated(build.history, build.publication)
    for language in build.publication.configuration.languages:
        if updated and PAGE in build.urls[language.folder]:
            feed = _feed(build, language, updated)
            build.site_files.write(f"{language.folder}/{FEED}", feed.encode())


def _feed(build: Build, language: Language, updated: str) -> str:
    urls, configuration = build.urls[language.folder], build.publication.configuration
    site = build.site_url or "../"

    def address(path: str) -> str:
        return f"{site}{urls[path]}"

    return build.env.get_template(TEMPLATE).render(
        feed=True,
        address=address(PAGE),
        self_address=f"{site}{language.folder}/{FEED}" if build.site_url else FEED,
        block_url=_block_url(build.publication, address, urls),
        entry_id=lambda key: entry_id(configuration, language, key),
        updated=updated,
        language=language,
        label=build.labels[language.folder],
        long_date=lambda iso: long_date(iso, language),
    )
