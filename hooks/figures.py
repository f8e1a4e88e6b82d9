"""What templates need to set figures: how a language says one, an indicator's chart, the words."""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import Files

from publication.charts import chart
from publication.entries import words_url
from publication.locales import message_language
from publication.messages import say
from publication.problems import Problem
from publication.publication import Publication
from publication.targets import Target
from publication.wording import worded, years

LOG = get_plugin_logger("figures")


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Give all templates ``worded``, ``in_years``, ``chart``, ``words_url`` and the cover's ``key_figures``."""
    env.globals.update(worded=worded, in_years=years, chart=chart, words_url=words_url)
    env.globals["key_figures"] = list(_key_figures(config))
    return env


def _key_figures(config: MkDocsConfig) -> Iterator[Target]:
    """Yield the entries that ``extra.key_figures`` names; log those that are not there."""
    publication: Publication = config.extra["publication"]
    figures = {target.id: target for target in publication.targets if target.value}
    for name in config.extra.get("key_figures") or ():
        if name in figures:
            yield figures[name]
        else:
            problem = Problem("mkdocs.yml", 1, say("key-figure-unknown", id=name))
            LOG.error(problem.format(message_language()), extra={"problem": problem})
