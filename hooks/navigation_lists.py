"""Give templates the navigation's entries, made once for all pages of a folder."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from hooks.record import Build
from publication.render.navigation import NavigationLists, RenderLink


def prepare_lists(build: Build) -> NavigationLists:
    """Return the lists of all reading modes, to be made when a page asks."""
    return NavigationLists(build.publication.configuration, build.urls, get_relative_url)


def add_navigation(context: dict[str, Any], page: Page, lists: NavigationLists) -> None:
    """Give the template ``navigation(folder, entry)``: a reading mode's list by group.

    ``entry`` is a macro.
    """
    here, _, path = page.file.src_uri.removesuffix(".md").partition("/")
    report = lists.configuration.report_of(path)

    def navigation(folder: str, entry: RenderLink) -> list[tuple[str, Markup]]:
        own = path if here == folder else ""
        groups = lists.groups(folder, own, report, page.url, entry)
        return [(group, Markup(entries)) for group, entries in groups]

    context["navigation"] = navigation
