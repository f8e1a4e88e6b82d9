"""Give templates the publication's own pictures, and put its favicon in the place of ours."""

from __future__ import annotations

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from publication.publication import Publication
from publication.read.look import Look, read_look


def _look(config: MkDocsConfig) -> Look:
    publication: Publication = config.extra["publication"]
    return read_look(publication.configuration.content)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Take the publication's favicon, if it has one."""
    favicon, place = _look(config).favicon, str(config.theme["favicon"])
    if favicon:
        if place in files.src_uris:
            files.remove(files.src_uris[place])
        files.append(File.generated(config, place, content=favicon))
    return files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Let every template ask ``look`` and, the inline style sheets too, ``palette``."""
    publication: Publication = config.extra["publication"]
    env.globals["look"] = _look(config)
    env.globals["palette"] = publication.configuration.palette
    return env
