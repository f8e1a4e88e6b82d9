"""A page per language that lists all its pages, where a government site needs one."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from publication.publication import Publication
from publication.publish.page_list import PAGE, is_wanted

TEMPLATE = "site-map.html"


class SiteMapPage(Page):
    """A page without text of its own, named by the labels of its language."""

    def read_source(self, config: MkDocsConfig) -> None:
        """Take title and description from the labels."""
        label = config.extra["labels"][self.file.src_uri.partition("/")[0]]
        self.markdown = ""
        self.meta = {
            "title": label["site_map"],
            "description": label["site_map_description"],
            "template": TEMPLATE,
        }

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Leave it without text."""
        self.content = ""


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages."""
    publication: Publication = config.extra["publication"]
    if is_wanted(publication.configuration):
        for folder in publication.trees:
            source = f"{folder}/{PAGE}.md"
            file = File.generated(config, source, content="", inclusion=InclusionLevel.NOT_IN_NAV)
            SiteMapPage(None, file, config)
            files.append(file)
    return files
