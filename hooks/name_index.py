"""Give templates the index of names, and its kinds to the table of contents of its page."""

from __future__ import annotations

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink

from publication.publication import Publication
from publication.render.data.name_index import NameIndex

MARKER = "names"
INDEX: dict[str, NameIndex] = {}


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Make the index of the publication that is built."""
    INDEX["index"] = NameIndex(config.extra["publication"])
    return config


@event_priority(-50)  # when the page's own headings are there
def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Add the kinds to the table of contents of a page with the marker, below its title."""
    publication: Publication = config.extra["publication"]
    folder, _, path = page.file.src_uri.removesuffix(".md").partition("/")
    tree = publication.trees.get(folder, {})
    markers = [block.marker for block in tree[path].blocks] if path in tree else []
    if any(marker and marker.name == MARKER for marker in markers):
        items = page.toc.items[0].children if page.toc.items else page.toc.items
        labels = config.extra["labels"][folder]
        language = publication.configuration.language(folder)
        for kind, _ in INDEX["index"].groups(language):
            items.append(AnchorLink(labels[f"kind_of_name_{kind}"], f"kind-{kind}", 2))
    return html


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Let every template ask ``name_index``."""
    env.globals["name_index"] = INDEX["index"]
    return env
