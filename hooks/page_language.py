"""Set what depends on the language before a page's template runs.

The site's name and description, the navigation, the other languages and the reading modes are those
of the page. Pages that show two languages are in the authoritative one.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from hooks.language_trees import content_path
from hooks.record import Build
from publication.render.reading_modes import ReadingMode, reading_modes
from publication.settings.configuration import Language
from publication.settings.labels import long_date

HOME = "index"


def set_language(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation, build: Build
) -> None:
    """Set everything language-dependent for one page; the cover is in no language's tree."""
    configuration = build.publication.configuration
    folder, _, below = page.url.partition("/")
    pairs = {pair.folder: pair.authority for pair in configuration.pairs}
    if folder not in build.navigations and folder not in pairs:
        _set(context, config, configuration.authority, nav, page.url, build)
        _set_modes(context, reading_modes(configuration, "", HOME, ""))
        page.title = build.engine_settings.site_name
        config.site_description = build.engine_settings.site_description or config.site_description
        return
    language = pairs.get(folder) or configuration.language(folder)
    _set(context, config, language, build.navigations[language.folder], below, build)
    _set_modes(context, reading_modes(configuration, folder, content_path(page), below))


def set_default_language(context: dict[str, Any], config: MkDocsConfig, build: Build) -> None:
    """Give a template without a page the authoritative language."""
    configuration = build.publication.configuration
    authority = configuration.authority
    _set(context, config, authority, build.navigations[authority.folder], "", build)
    _set_modes(context, reading_modes(configuration, "", HOME, ""))


def _set(
    context: dict[str, Any],
    config: MkDocsConfig,
    language: Language,
    nav: Navigation,
    below: str,
    build: Build,
) -> None:
    configuration = build.publication.configuration
    home = nav.homepage and nav.homepage.url
    config.site_name = language.site_name if home else build.engine_settings.site_name
    config.site_description = language.site_description
    context["language"] = language
    context["label"] = build.labels[language.folder]
    context["nav"] = nav
    context["long_date"] = lambda iso: long_date(iso, language)
    context["urls"] = build.urls[language.folder]
    context["alternates"] = [
        (other, f"{other.folder}/{below}") for other in configuration.languages
    ]


def _set_modes(context: dict[str, Any], modes: Iterable[ReadingMode]) -> None:
    """Set the modes in which the page can be read, those of them of two languages, the current one."""
    context["reading_modes"] = modes = list(modes)
    context["paired_modes"] = [mode for mode in modes if mode.pair]
    context["current_mode"] = next((mode.folder for mode in modes if mode.current), "")
