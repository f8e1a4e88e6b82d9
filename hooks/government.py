"""Give the pages of a government site their meta elements and their imprint; others have neither."""

from __future__ import annotations

from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from publication.publication import Publication
from publication.publish.head.government import imprint, page_labels
from publication.publish.head.page_description import Shown
from publication.publish.page_list import PAGE
from publication.settings.configuration import Language


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Let every template, those of documents too, ask for the ``profile``."""
    publication: Publication = config.extra["publication"]
    env.globals["profile"] = publication.configuration.profile
    return env


@event_priority(-50)  # after the page is described
def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Give the template the labels in the page's language, and an imprint for each that it is in."""
    publication: Publication = config.extra["publication"]
    configuration, shown = publication.configuration, context["shown"]
    if not configuration.official:
        return context
    context["government_labels"] = list(page_labels(publication, shown)) if shown else []
    context["imprints"] = [
        (each, imprint(configuration, each.folder), _map(context, each))
        for each in _languages(context, shown)
    ]
    return context


def _languages(context: dict[str, Any], shown: Shown | None) -> tuple[Language, ...]:
    return shown.languages if shown else (context["language"],)


def _map(context: dict[str, Any], language: Language) -> str:
    own = context["all_urls"][language.folder].get(PAGE)
    return str(own or f"{language.folder}/{PAGE}/")
