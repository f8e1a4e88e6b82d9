"""Give templates the navigation's entries, made once for all pages of a folder.

Addresses are relative, so pages that stand side by side have the same list, but for the entry
that leads to the page itself.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from jinja2 import Environment
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from publication.publication import Publication
from publication.render.navigation import Listed, Outline, outline

Entry = Callable[[str, Listed, str, bool], Markup]  # a macro: folder, page, address, whether here
OUTLINES: dict[str, Outline] = {}  # by the folder of a language or pair
URLS: dict[str, dict[str, str]] = {}  # by folder and path
LISTS: dict[tuple[str, str, int | None], dict[Listed, Markup]] = {}


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Find out what there is to list."""
    publication: Publication = config.extra["publication"]
    configuration = publication.configuration
    ways = {each.folder: configuration.page_paths for each in configuration.languages}
    ways |= {pair.folder: configuration.report_parts for pair in configuration.pairs}
    LISTS.clear()
    for folder, paths in ways.items():
        OUTLINES[folder] = outline(configuration.sections, frozenset(paths))
        URLS[folder] = {path: files.src_uris[f"{folder}/{path}.md"].url for path in paths}
    return env


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Give the template ``navigation(folder, entry)``, the list of a way to read."""
    context["navigation"] = partial(navigation, page)
    return context


def navigation(page: Page, folder: str, entry: Entry) -> Markup:
    """Return the entries beside ``page``, in the words of ``entry``."""
    here, _, name = page.file.src_uri.removesuffix(".md").partition("/")
    path = name if here == folder else ""
    shown, seat = OUTLINES[folder], seat_of(page.url)
    key = folder, seat, shown.place(path)
    if key not in LISTS:
        LISTS[key] = {
            each: entry(folder, each, get_relative_url(URLS[folder][each.path], seat), False)
            for each in shown.listed(path)
        }
    address = get_relative_url(page.url, page.url)
    return Markup("").join(
        entry(folder, each, address, True) if each.path == path else made
        for each, made in LISTS[key].items()
    )


def seat_of(url: str) -> str:
    """Return an address from which all others are seen as from the page's, its neighbours' too."""
    above, _, _ = url.rstrip("/").rpartition("/")
    return f"{above}/-/" if url.endswith("/") and above else url
