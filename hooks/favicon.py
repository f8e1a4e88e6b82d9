"""Put the publication's favicon in the place of ours."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from publication.read.look import Look


def replace_favicon(files: Files, config: MkDocsConfig, look: Look) -> None:
    """Take the publication's favicon, if it has one."""
    if look.favicon.text:
        place = str(config.theme["favicon"])
        if place in files.src_uris:
            files.remove(files.src_uris[place])
        files.append(File.generated(config, place, content=look.favicon.text))
