"""Draw the picture that is shown beside a link to the site."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from hooks.problems import log_problem
from hooks.record import Build
from publication.messages.problem import Problem
from publication.publish.head.share_image import NAME, draw_share_image, resolve_motif
from publication.read.messages import say

MOTIF = "content/look/motif.svg"


def add_image(files: Files, config: MkDocsConfig, build: Build) -> str:
    """Draw the picture, if the site has a motif and an address, and return its own; else ''.

    The picture's address must be absolute.
    """
    if not (build.look.motif.text and build.site_url):
        return ""
    colours = build.publication.configuration.palette.colours["light"]
    try:
        content = draw_share_image(resolve_motif(build.look.motif.text, colours), colours["paper"])
    except ValueError as error:
        log_problem(Problem(MOTIF, 1, say("picture-broken", detail=error)), "sharing")
        return ""
    files.append(File.generated(config, NAME, content=content))
    return f"{build.site_url}{NAME}"
