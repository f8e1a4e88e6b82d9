"""Pages of two languages side by side: one per report part, in a tree beside the languages'.

The pages are generated without text of their own; their rows come from the finished
articles of both languages. They are in no navigation, sitemap or search index, and name
the authoritative page as canonical.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from publication.publication import Publication
from publication.render.combined_pages import rows
from publication.settings.configuration import Configuration, Pair
from publication.settings.labels import long_date

TEMPLATE = "side-by-side.html"
PAIRS: dict[str, Pair] = {}  # by the source path of each page
ADDRESSES: dict[str, dict[str, str]] = {}  # of the parts, below the languages' folders, by pair
BESIDE: dict[str, frozenset[str]] = {}  # the same addresses, to be looked up


class PairPage(Page):
    """A page without text of its own, which has what its authoritative page says of itself."""

    def read_source(self, config: MkDocsConfig) -> None:
        """Take title and description from the authoritative page, and the template of all pairs."""
        publication: Publication = config.extra["publication"]
        pair = PAIRS[self.file.src_uri]
        source = publication.page(pair.authority.folder, _path(self))
        self.markdown = ""
        self.meta = {
            "title": source.title,
            "description": source.description,
            "template": TEMPLATE,
        }

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Leave it without text."""
        self.content = ""


def _configuration(config: MkDocsConfig) -> Configuration:
    publication: Publication = config.extra["publication"]
    return publication.configuration


def _source(folder: str, path: str) -> str:
    return f"{folder}/{path}.md"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages of every pair."""
    PAIRS.clear()
    configuration = _configuration(config)
    for pair in configuration.pairs:
        for path in configuration.report_parts:
            source = _source(pair.folder, path)
            PAIRS[source] = pair
            file = File.generated(config, source, content="", inclusion=InclusionLevel.NOT_IN_NAV)
            PairPage(None, file, config)
            files.append(file)
    return files


@event_priority(-50)
def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Let each page lead to those before and after it, and name its authoritative page."""
    configuration = _configuration(config)
    for pair in configuration.pairs:
        pages = list(_pages(pair.folder, configuration, files))
        authority = list(_pages(pair.authority.folder, configuration, files))
        ADDRESSES[pair.folder] = {_path(page): path_below(page) for page in pages}
        BESIDE[pair.folder] = frozenset(ADDRESSES[pair.folder].values())
        for page, canonical in zip(pages, authority, strict=True):
            page.canonical_url = canonical.canonical_url
        for page, before, after in zip(pages, [None, *pages], [*pages[1:], None], strict=False):
            page.previous_page, page.next_page = before, after
    return nav


def _pages(folder: str, configuration: Configuration, files: Files) -> Iterator[Page]:
    for path in configuration.report_parts:
        file = files.get_file_from_path(_source(folder, path))
        if file and file.page:
            yield file.page


def path_below(page: Page) -> str:
    """Return the page's address below its tree's folder."""
    return page.url.partition("/")[2]


def _path(page: Page) -> str:
    return page.file.src_uri.partition("/")[2].removesuffix(".md")


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Give the template both languages' pages, row by row, and the cards of their terms."""
    pair = PAIRS.get(page.file.src_uri)
    if pair is None:
        return context
    path = _path(page)
    folders = pair.authority.folder, pair.other.folder
    first, second = (config.extra["articles"][_source(folder, path)] for folder in folders)
    context["pair"] = pair
    context["other_label"] = context["labels"][pair.other.folder]
    context["other_long_date"] = lambda iso: long_date(iso, pair.other)
    context["pair_pages"] = first.page, second.page
    context["rows"] = list(rows(first, second, ADDRESSES[pair.folder][path], BESIDE[pair.folder]))
    context["cards"] = [
        (pair.authority, "term-", first.linked),
        (pair.other, f"term-{pair.other.folder}-", second.linked),
    ]
    return context
