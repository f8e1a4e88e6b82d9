"""Pages that are in no tree, and in no navigation, sitemap or search: templates make them."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page


class GeneratedPage(Page):
    """A page without text of its own; what it is called is set when it is added."""

    def read_source(self, config: MkDocsConfig) -> None:
        """Read nothing."""
        self.markdown = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Leave it without text."""
        self.content = ""


def add_page(
    files: Files, config: MkDocsConfig, source: str, title: str, description: str, template: str
) -> None:
    """Add a page that ``template`` makes, at the place of a ``source`` that there is not."""
    file = File.generated(config, source, content="", inclusion=InclusionLevel.NOT_IN_NAV)
    page = GeneratedPage(None, file, config)
    page.meta = {"title": title, "description": description, "template": template}
    files.append(file)
