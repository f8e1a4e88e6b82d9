"""What every template may ask for, whatever page it makes."""

from __future__ import annotations

from functools import partial

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig

from hooks.record import Build
from hooks.sources import report_channels
from publication.history.feed import last_confirmed
from publication.publication import Publication
from publication.publish.search.index import first_index, variants
from publication.read.targets import Target
from publication.render.citation import citations
from publication.render.data.charts import HEIGHT, WIDTH, build_chart
from publication.render.data.drawn_charts import draw_chart
from publication.render.data.figure_wording import word_figure, word_period
from publication.render.data.target_groups import TargetGroups, TargetRows, words_url
from publication.settings.labels import labels_tag, of_pair


def add_globals(env: Environment, config: MkDocsConfig, build: Build) -> None:
    """Give all templates what is the same for every page."""
    publication = build.publication
    configuration, entries = publication.configuration, TargetGroups(publication)
    env.globals.update(
        publication=publication,
        profile=configuration.profile,
        palette=configuration.palette,
        look=build.look,
        labels=build.labels,
        labels_tags={each.folder: labels_tag(each) for each in configuration.languages},
        of_pair=of_pair,
        all_urls=build.urls,
        style_sheet=build.style_sheet,
        script=build.script,
        theme_script=build.theme_script,
        first_index=partial(first_index, paths=configuration.page_paths),
        report_channels=report_channels(configuration),
        report_citations=citations(publication, configuration.report_parts[0]),
        text_confirmed=last_confirmed(publication),
        history=build.history,
        name_index=build.name_index,
        entries=entries,
        row=TargetRows(entries, build.labels).row,
        entry_variants=_variants(publication),
        data_files=build.data_files,
    )
    spoken = vars(env.get_template("partials/spoken.html").module)
    env.globals.update({name: spoken[name] for name in ("spoken", "own", "label_text")})
    figures = {target.id: target for target in publication.targets}
    _add_figures(env, [figures[name] for name in configuration.key_figures])


def _variants(publication: Publication) -> str:
    """Return the variants of characters in the entries, in whose table readers look for words."""
    texts = [*publication.areas.values()]
    for entry in publication.targets:
        texts += (entry.name, entry.quote, entry.note)
    text = "".join(each for by_language in texts for each in by_language.values())
    return variants(text, publication.configuration.languages)


def _add_figures(env: Environment, key_figures: list[Target]) -> None:
    """Let templates set figures: how a language says one, an indicator's chart, the words."""
    env.globals.update(
        word_figure=word_figure,
        word_period=word_period,
        words_url=words_url,
        key_figures=key_figures,
    )
    env.globals.update(chart=build_chart, draw_chart=draw_chart, chart_box=f"0 0 {WIDTH} {HEIGHT}")
