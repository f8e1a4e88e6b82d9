"""The history of the text where a page has the marker ``{{ revisions }}``, and its feed.

Without such a page nobody asks Git anything. The feed stands beside the page:
``zh/revisions/`` and ``zh/revisions.xml``.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink
from mkdocs.utils import get_relative_url, write_file

from publication.history.feed import entry_id, feed_updated, last_confirmed
from publication.history.reading import History, anchor, read_history
from publication.messages.language import message_language
from publication.publication import Publication
from publication.settings.configuration import Language
from publication.settings.labels import long_date

LOG = get_plugin_logger("revisions")
MARKER = PAGE = "revisions"
FEED = "revisions.xml"
TEMPLATE = "partials/feed.html"  # no *.xml: MkDocs would copy that as it is
STATE: dict[str, Any] = {}


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read the history, once for a build."""
    STATE.clear()
    publication: Publication = config.extra["publication"]
    wanted = any(_has_marker(publication, folder, PAGE) for folder in publication.trees)
    history = read_history(publication.configuration) if wanted else History()
    if history.absence:
        LOG.info(history.absence.text(message_language()))
    STATE["history"] = history
    STATE["confirmed"] = last_confirmed(publication)
    return config


def _has_marker(publication: Publication, folder: str, path: str) -> bool:
    page = publication.trees.get(folder, {}).get(path)
    markers = (block.marker for block in page.blocks) if page else ()
    return any(marker and marker.name == MARKER for marker in markers)


@event_priority(-50)  # when the page's own headings are there
def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Add the releases to the table of contents of a page with the marker, below its title."""
    publication: Publication = config.extra["publication"]
    folder, _, path = page.file.src_uri.removesuffix(".md").partition("/")
    if _has_marker(publication, folder, path):
        items = page.toc.items[0].children if page.toc.items else page.toc.items
        language, label = publication.configuration.language(folder), config.extra["labels"][folder]
        for release in STATE["history"].releases:
            version = label["release_version"].replace("{version}", release.version)
            title = version if release.version else long_date(release.day, language)
            items.append(AnchorLink(title, f"r-{release.key}", 2))
    return html


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Let every template ask ``history``; note the pages' addresses for the feed."""
    STATE["env"] = env
    STATE["urls"] = {
        folder: {path: files.src_uris[f"{folder}/{path}.md"].url for path in tree}
        for folder, tree in config.extra["publication"].trees.items()
    }
    env.globals["history"] = STATE["history"]
    return env


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Let a page link the blocks of today."""
    urls, publication = context["urls"], config.extra["publication"]
    context["block_url"] = _block_url(
        publication, lambda path: get_relative_url(urls[path], page.url), urls
    )
    context["text_confirmed"] = STATE["confirmed"]
    return context


def _block_url(
    publication: Publication, address: Callable[[str], str], urls: dict[str, str]
) -> Callable[[str, str], str]:
    """Return what gives the address of a page or block of then, '' where there is no such page."""

    def block_url(path: str, block_id: str = "") -> str:
        return address(path) + anchor(publication, path, block_id) if path in urls else ""

    return block_url


def on_post_build(config: MkDocsConfig) -> None:
    """Write each language's feed; addresses in it are absolute where ``site_url`` is set."""
    publication: Publication = config.extra["publication"]
    for language in publication.configuration.languages:
        urls = STATE["urls"][language.folder]
        if PAGE in urls and feed_updated(STATE["history"], publication):
            feed = _feed(config, publication, language, urls)
            target = Path(config.site_dir) / language.folder / FEED
            write_file(feed.encode(), str(target))


def _feed(
    config: MkDocsConfig, publication: Publication, language: Language, urls: dict[str, str]
) -> str:
    site = config.site_url or "../"

    def address(path: str) -> str:
        return f"{site}{urls[path]}"

    feed: str = (
        STATE["env"]
        .get_template(TEMPLATE)
        .render(
            feed=True,
            address=address(PAGE),
            self_address=f"{site}{language.folder}/{FEED}" if config.site_url else FEED,
            block_url=_block_url(publication, address, urls),
            entry_id=lambda key: entry_id(publication.configuration, language, key),
            updated=feed_updated(STATE["history"], publication),
            publication=publication,
            language=language,
            label=config.extra["labels"][language.folder],
            long_date=lambda iso: long_date(iso, language),
        )
    )
    return feed
