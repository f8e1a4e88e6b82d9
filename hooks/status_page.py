"""A page for editors per language, in no navigation, search or sitemap: how the publication stands."""

from __future__ import annotations

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from hooks.generated_page import add_page
from hooks.language_trees import content_path, source_path
from hooks.record import Build
from publication.editorial.status import by_character, read_status
from publication.history.edits import read_edits
from publication.messages.problem import Grade
from publication.publish.data.table import LabelsByLanguage

PAGE = "status"
TEMPLATE = "status.html"


def add_pages(files: Files, config: MkDocsConfig, labels: LabelsByLanguage) -> None:
    """Add the pages, named by the labels of their languages."""
    for folder, label in labels.items():
        named = label["status"], label["status_description"]
        add_page(files, config, source_path(folder, PAGE), *named, TEMPLATE)


def add_status(context: dict[str, Any], page: Page, build: Build) -> None:
    """Give the template how the publication stands, found out once for all languages."""
    if content_path(page) == PAGE:
        if build.status is None:
            edits = read_edits(build.publication.configuration)
            build.status = read_status(build.publication, edits)
        context["status"] = build.status
        context["by_character"] = by_character
        context["grades"] = sorted(Grade, reverse=True)
