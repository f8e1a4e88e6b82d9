"""Pages of two languages side by side: one per report part, in a tree beside the languages'.

Their rows come from the finished articles of both languages. They are in no navigation, sitemap
or search index, and name the authoritative page as canonical.
"""

from __future__ import annotations

from itertools import product
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from hooks.generated_page import add_page
from hooks.language_trees import content_path, link_in_order, source_path
from hooks.record import Build
from publication.publication import Publication
from publication.render.combined_pages import narrower, paired_rows
from publication.settings.configuration import Configuration, Pair, ReportSettings
from publication.settings.labels import long_date

TEMPLATE = "side-by-side.html"


def add_pages(files: Files, config: MkDocsConfig, publication: Publication) -> None:
    """Add the pages of every pair, which say of themselves what their authoritative pages do."""
    configuration = publication.configuration
    for pair in configuration.pairs:
        for path in configuration.report_parts:
            source = publication.page(pair.authority.folder, path)
            place = source_path(pair.folder, path)
            add_page(files, config, place, source.title, source.description, TEMPLATE)


def pair_addresses(
    urls: dict[str, dict[str, str]], configuration: Configuration
) -> dict[str, frozenset[str]]:
    """Return the addresses of each pair's pages below its folder, by that folder."""
    return {
        pair.folder: frozenset(map(_below, urls[pair.folder].values()))
        for pair in configuration.pairs
    }


def _below(url: str) -> str:
    return url.partition("/")[2]


def link_pages(files: Files, configuration: Configuration) -> None:
    """Let each page lead to those before and after it, and name its authoritative page."""
    for pair, report in product(configuration.pairs, configuration.reports):
        pages = _pages(pair.folder, report, files)
        authority = _pages(pair.authority.folder, report, files)
        for page, canonical in zip(pages, authority, strict=True):
            page.canonical_url = canonical.canonical_url
        link_in_order(pages)


def _pages(folder: str, report: ReportSettings, files: Files) -> list[Page]:
    found = (files.src_uris[source_path(folder, path)] for path in report.parts)
    return [file.page for file in found if file.page]


def add_rows(context: dict[str, Any], page: Page, build: Build) -> None:
    """Give the template both languages' pages, row by row, and the cards of their terms."""
    pair = _pair(page, build.publication.configuration)
    if pair is None:
        return
    path = content_path(page)
    first, second = (
        build.articles[source_path(each.folder, path)] for each in (pair.authority, pair.other)
    )
    context["pair"] = pair
    context["other_label"] = build.labels[pair.other.folder]
    context["other_long_date"] = lambda iso: long_date(iso, pair.other)
    context["pair_pages"] = first.page, second.page
    context["narrower"] = narrower(first, second)
    context["rows"] = list(
        paired_rows(first, second, _below(page.url), build.pair_urls[pair.folder])
    )
    context["cards"] = [
        (pair.authority, "term-", first.linked),
        (pair.other, f"term-{pair.other.folder}-", second.linked),
    ]


def _pair(page: Page, configuration: Configuration) -> Pair | None:
    folder = page.file.src_uri.partition("/")[0]
    return next((pair for pair in configuration.pairs if pair.folder == folder), None)
