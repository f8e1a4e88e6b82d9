"""Markdown to nodes: block ids, pending blocks, linked terms, the table of contents.

The articles are left in ``config.extra["articles"]``, by source path, for the pages that
combine others: all are rendered before the first page's template runs.
"""

from __future__ import annotations

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from publication.article import Article, BlocksExtension, compose, split
from publication.confirmation import stale_blocks
from publication.locales import message_language
from publication.publication import Publication

LOG = get_plugin_logger("blocks")
EXTENSION = BlocksExtension()
TOP = 1


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Register the extension once, however often this configuration is built."""
    extensions: list[Any] = config.markdown_extensions
    if EXTENSION not in extensions:
        extensions.append(EXTENSION)
    config.extra["articles"] = {}
    return config


def _article(page: Page, config: MkDocsConfig) -> Article | None:
    publication: Publication = config.extra["publication"]
    folder, _, path = page.file.src_uri.removesuffix(".md").partition("/")
    source = publication.trees.get(folder, {}).get(path)
    if source is None:
        return None
    marked = (stale for stale in stale_blocks(publication, source) if stale.marked)
    return Article(
        source,
        publication.shown(source),
        publication.matchers,
        stale={stale.block.id: stale for stale in marked},
        retired=publication.retired(path),
        addressed=path in publication.configuration.report_parts,
    )


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Hand the page's blocks to the Markdown extension and let it render their text."""
    article = _article(page, config)
    EXTENSION.article = article
    if article is None:
        return markdown
    config.extra["articles"][page.file.src_uri] = article
    return compose(article)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Cut the HTML into nodes and take the table of contents from the blocks."""
    article: Article | None = config.extra["articles"].get(page.file.src_uri)
    if article is None:
        return html
    for problem in article.problems:
        LOG.error(problem.format(message_language()))
    if not article.problems:
        article.nodes = split(html, article)
    page.toc = TableOfContents(_contents(article))
    return html


def _contents(article: Article) -> list[AnchorLink]:
    """Return the table of contents: headings by level, a run-in heading below its section's."""
    top: list[AnchorLink] = []
    path: list[AnchorLink] = []
    level = TOP
    for block, shown, _ in article.rows:
        if block.kind == "heading":
            level = block.level
        if block.kind == "heading" or shown.run_in:
            depth = level if block.kind == "heading" else level + 1
            link = AnchorLink(shown.title, block.id, depth)
            path = [parent for parent in path if parent.level < depth]
            (path[-1].children if path else top).append(link)
            path.append(link)
    return top


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Give the template the page's nodes and the terms that it links."""
    article: Article | None = config.extra["articles"].get(page.file.src_uri)
    context["article"] = article
    context["nodes"] = article.nodes if article else []
    return context
