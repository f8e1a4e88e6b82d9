"""A page for editors per language, in no navigation, search or sitemap: how the publication stands."""

from __future__ import annotations

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from publication.editorial.status import Status, by_character, status
from publication.history.edits import read_edits
from publication.messages.problem import Grade
from publication.publication import Publication

PAGE = "status"
TEMPLATE = "status.html"
PAGES: dict[str, str] = {}  # language folder by source path
STATE: dict[str, Status] = {}


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages."""
    PAGES.clear()
    STATE.clear()
    publication: Publication = config.extra["publication"]
    for folder in publication.trees:
        source = f"{folder}/{PAGE}.md"
        PAGES[source] = folder
        file = File.generated(config, source, content="", inclusion=InclusionLevel.NOT_IN_NAV)
        files.append(file)
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give the page the title, description and template that no front matter gives it."""
    if page.file.src_uri in PAGES:
        label = config.extra["labels"][PAGES[page.file.src_uri]]
        page.meta = {
            "title": label["status"],
            "description": label["status_description"],
            "template": TEMPLATE,
        }
    return markdown


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Give the template how the publication stands, found out once for all languages."""
    if page.file.src_uri in PAGES:
        publication: Publication = config.extra["publication"]
        if PAGE not in STATE:
            STATE[PAGE] = status(publication, read_edits(publication.configuration))
        context["status"] = STATE[PAGE]
        context["by_character"] = by_character
        context["grades"] = sorted(Grade, reverse=True)
    return context
