"""Give templates the entries of ``targets.yml`` in the orders and groups that they need."""

from __future__ import annotations

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from publication.render.data.target_groups import Entries
from publication.render.data.target_rows import Rows


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Let every template ask ``entries``, and ``row(entry, language)`` for what a row says."""
    entries = Entries(config.extra["publication"])
    env.globals["entries"], env.globals["row"] = entries, Rows(entries, config.extra["labels"]).row
    return env
