"""A page per language that lists all its pages, where a government site needs one."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from hooks.generated_page import add_page
from hooks.language_trees import source_path
from publication.publish.data.table import LabelsByLanguage
from publication.publish.page_list import PAGE, is_wanted
from publication.settings.configuration import Configuration

TEMPLATE = "site-map.html"


def add_pages(
    files: Files, config: MkDocsConfig, configuration: Configuration, labels: LabelsByLanguage
) -> None:
    """Add the pages, named by the labels of their languages."""
    for folder, label in labels.items() if is_wanted(configuration) else ():
        named = label["site_map"], label["site_map_description"]
        add_page(files, config, source_path(folder, PAGE), *named, TEMPLATE)
