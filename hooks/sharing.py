"""Say in each page's head what is shown beside a link to it, and draw the picture for it."""

from __future__ import annotations

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from publication.check.messages import say
from publication.messages.language import message_language
from publication.messages.problem import Problem
from publication.publication import Publication
from publication.publish.head.open_graph import share_properties
from publication.publish.head.page_description import Shown
from publication.publish.head.share_image import NAME, drawn, still
from publication.read.look import read_look

LOG = get_plugin_logger("sharing")
MOTIF = "content/look/motif.svg"
IMAGES: list[str] = []


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Draw the picture, if the site has a motif and an address: the picture's must be absolute."""
    IMAGES.clear()
    publication: Publication = config.extra["publication"]
    motif = read_look(publication.configuration.content).motif
    if motif and config.site_url:
        colours = publication.configuration.palette.colours["light"]
        try:
            content = drawn(still(motif, colours), colours["paper"])
        except ValueError as error:
            problem = Problem(MOTIF, 1, say("picture-broken", detail=error))
            LOG.error(problem.format(message_language()), extra={"problem": problem})
        else:
            files.append(File.generated(config, NAME, content=content))
            IMAGES.append(f"{config.site_url}{NAME}")
    return files


@event_priority(-50)  # after the page is described
def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Give the template the properties."""
    publication: Publication = config.extra["publication"]
    shown: Shown | None = context["shown"]
    image = IMAGES[0] if IMAGES else ""
    text = context["label"]["share_image"].replace("{title}", config.site_name)
    context["share_properties"] = (
        list(share_properties(publication.configuration, shown, config.site_name, image, text))
        if shown
        else []
    )
    return context
