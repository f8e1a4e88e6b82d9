"""What templates need to set figures: how a language says one, an indicator's chart, the words."""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import Files

from publication.check.messages import say
from publication.messages.language import message_language
from publication.messages.problem import Problem
from publication.publication import Publication
from publication.read.targets import Target
from publication.render.data.chart_drawing import HEIGHT, WIDTH, draw
from publication.render.data.charts import chart
from publication.render.data.figure_wording import worded, years
from publication.render.data.target_groups import words_url

LOG = get_plugin_logger("figures")


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Give all templates ``worded``, ``in_years``, ``chart``, ``words_url`` and the cover's ``key_figures``."""
    env.globals.update(worded=worded, in_years=years, chart=chart, words_url=words_url)
    env.globals.update(draw_chart=draw, chart_box=f"0 0 {WIDTH} {HEIGHT}")
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
