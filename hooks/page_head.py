"""Say in each page's head what the page is: for search engines, messengers and inspectors.

All is written from one description of the page. Pages for editors have none.
"""

from __future__ import annotations

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from hooks.language_trees import COVER, content_path, source_path
from hooks.record import Build
from publication.publish.head.government import imprint, meta_elements
from publication.publish.head.open_graph import SharedImage, share_properties
from publication.publish.head.page_description import PageDescription
from publication.publish.head.structured_data import page_data, script_json
from publication.publish.page_list import PAGE
from publication.render.data import series_files
from publication.settings.configuration import Language


def describe(
    context: dict[str, Any], page: Page, config: MkDocsConfig, build: Build
) -> PageDescription | None:
    """Return the description of a page for readers, when all that it shows is known."""
    address, article = page.canonical_url or "", context["article"]
    if page.file.src_uri == COVER:
        languages = build.publication.configuration.languages
        description = config.site_description or ""
        return PageDescription(languages, config.site_name, description, address, is_cover=True)
    if pair := context.get("pair"):
        first, second = context["pair_pages"]
        title = " · ".join(dict.fromkeys((first.title, second.title)))
        linked = build.articles[source_path(pair.authority.folder, first.path)].linked
        both = pair.authority, pair.other
        return PageDescription(both, title, first.description, address, first, terms=tuple(linked))
    alone = (context["language"],)
    if article:
        source, whole = article.page, bool(context["parts"])
        named = source.title, source.description, address
        return PageDescription(
            alone, *named, source, is_full_report=whole, terms=tuple(article.linked)
        )
    if content_path(page) == PAGE or context.get("series"):
        return PageDescription(alone, str(page.title), str(page.meta["description"]), address)
    return None


def add_share_properties(
    context: dict[str, Any], page: PageDescription | None, config: MkDocsConfig, build: Build
) -> None:
    """Give the template what is shown beside a link to the page."""
    configuration, image = build.publication.configuration, _image(context, page, config, build)
    found = list(share_properties(configuration, page, config.site_name, image)) if page else []
    context["share_properties"] = found
    context["has_share_image"] = any(name == "og:image" for name, _ in found)


def _image(
    context: dict[str, Any], page: PageDescription | None, config: MkDocsConfig, build: Build
) -> SharedImage | None:
    """Return the picture beside a link to a page: an indicator's own, else the site's, if it has one."""
    label, series = context["label"], context.get("series")
    address = build.indicator_images.get(series.indicator.id) if series else None
    if page and address:
        text = f"{page.title}{label['colon']}{label['series_table']}"
        return SharedImage(address, text, series_files.WIDTH, series_files.HEIGHT)
    text = label["share_image"].replace("{title}", config.site_name)
    return SharedImage(build.share_image, text) if build.share_image else None


def add_structured_data(
    context: dict[str, Any], page: PageDescription | None, url: str, build: Build
) -> None:
    """Give the template, as JSON, what machines are told of the page at ``url``."""

    def address(folder: str, path: str) -> str:
        other = build.urls[folder][path] if folder else ""
        return f"{build.site_url}{other}" if build.site_url else get_relative_url(other, url)

    data = page_data(build.publication, page, address) if page else None
    context["structured_data"] = script_json(data) if data else ""


def add_government(context: dict[str, Any], page: PageDescription | None, build: Build) -> None:
    """Give a page of a government site its meta elements, and an imprint for each of its languages."""
    configuration = build.publication.configuration
    if configuration.official:
        context["government_labels"] = list(meta_elements(build.publication, page)) if page else []
        context["imprints"] = [
            (each, imprint(configuration, each.folder), _page_list(each, build))
            for each in (page.languages if page else (context["language"],))
        ]


def _page_list(language: Language, build: Build) -> str:
    own = build.urls[language.folder].get(PAGE)
    return own or f"{language.folder}/{PAGE}/"
