"""What every template may ask for, whatever page it makes; and what a page's report has for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cache, lru_cache, partial
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig

from hooks.derived_edition import source_alone
from hooks.kept_pages import use_setter
from hooks.page_frame import theme_labels
from hooks.record import Build
from hooks.sources import report_channels
from publication.history.feed import last_confirmed
from publication.languages.lookup import direction, facts
from publication.publication import Publication, ReportRecord
from publication.publish.search.index import converted_variants, first_index, variants
from publication.publish.sitemap import listed_paths
from publication.read.pages import Page
from publication.render.citation import Citation, citations
from publication.render.data.charts import HEIGHT, WIDTH, build_chart
from publication.render.data.drawn_charts import draw_chart, draw_picture
from publication.render.data.figure_wording import word_figure, word_period
from publication.render.data.series import picture_of, word_difference
from publication.render.data.target_groups import TargetGroups, TargetRows, words_url
from publication.render.whole_figures import whole
from publication.settings.labels import labels_tag, long_date, of_pair

ROWS = 5_000  # whose HTML is known: some reports' worth
Parameters = tuple[tuple[str, str], ...]


def add_globals(env: Environment, config: MkDocsConfig, build: Build) -> None:
    """Give all templates what is the same for every page."""
    publication = build.publication
    configuration = publication.configuration
    entry_variants = cache(partial(_variants, publication))  # of a report: two pages have them
    env.globals.update(
        publication=publication,
        profile=configuration.profile,
        palette=configuration.palette,
        look=build.look,
        labels=build.labels,
        search_languages=_listed((each.folder, each.tag) for each in configuration.languages),
        search_stemmers=_listed(
            (each.folder, facts(each.tag).stemmer) for each in configuration.languages
        ),
        pages_with=_marker_finder(publication),
        part_addresses=cache(partial(_part_addresses, build)),
        theme_label=theme_labels(env),
        labels_tags={each.folder: labels_tag(each) for each in configuration.languages},
        of_pair=of_pair,
        direction=direction,
        all_urls=build.urls,
        style_sheet=build.style_sheet,
        script=build.script,
        listed_paths=listed_paths,
        first_index=partial(first_index, paths=configuration.page_paths),
        report_channels=report_channels(configuration),
        reports=list(reversed(publication.reports.values())),
        facts_of=partial(report_facts, build),
        day=long_date,
        whole=whole,
        set_uses=use_setter(build),
        history=build.history,
        name_index=build.name_index,
        data_files=build.data_files,
        row=TargetRows(TargetGroups(publication), build.labels).row,
        entry_variants=entry_variants,
        derived_entry_variants=cache(partial(_derived_variants, build, entry_variants)),
        derived_edition=configuration.derived,
        either=source_alone,
    )
    spoken = vars(env.get_template("partials/spoken.html").module)
    env.globals["whose"] = spoken["whose"]
    known = lru_cache(maxsize=None, typed=True)  # at each label: a text that is HTML is another
    env.globals.update({name: known(spoken[name]) for name in ("spoken", "own", "label_text")})
    set_once = lru_cache(maxsize=ROWS)
    env.globals["figure"] = set_once(vars(env.get_template("partials/entry.html").module)["figure"])
    env.globals["entry_line"] = set_once(vars(env.get_template("plain/entries.md").module)["line"])
    _add_figures(env)
    env.globals.update(report_facts(build, ""))


def _marker_finder(publication: Publication) -> Callable[[str, str, Parameters], Sequence[Page]]:
    """Return what finds the pages in a language's folder that have a marker, by its name and parameters."""
    found: defaultdict[tuple[str, str, Parameters], list[Page]] = defaultdict(list)
    for folder, tree in publication.trees.items():
        for page in tree.values():
            for marker in (block.marker for block in page.blocks if block.marker):
                found[folder, marker.name, marker.parameters].append(page)
    return lambda *asked: found.get(asked, ())


def _listed(names: Iterable[tuple[str, str | None]]) -> str:
    """Return what languages have, as a script reads it: ``en=english``."""
    return " ".join(f"{folder}={name}" for folder, name in names if name)


def _part_addresses(build: Build, folder: str) -> str:
    """Return the addresses of all report parts below the folder of a language."""
    addresses = (build.urls[folder][path] for path in build.publication.configuration.report_parts)
    return " ".join(each.removeprefix(f"{folder}/") or "." for each in addresses)


def report_facts(build: Build, path: str) -> dict[str, Any]:
    """Return what the templates of a page have of its report; of all reports where it is none's."""
    report = build.publication.report_of(path)
    folder = report.settings.folder if report else None
    if folder not in build.report_facts:
        build.report_facts[folder] = _facts(build, report)
    return build.report_facts[folder]


def _facts(build: Build, report: ReportRecord | None) -> dict[str, Any]:
    publication = build.publication
    entries = TargetGroups(publication, report)
    figures = {target.id: target for target in report.targets} if report else {}
    settings = report.settings if report else None
    return {
        "report": report,
        "at": settings.below if settings else str,  # the path of a page of the report
        "has_terms": any(each.terms for each in publication.reports.values()),
        "entries": entries,
        "key_figures": [figures[name] for name in settings.key_figures] if settings else [],
        "report_citations": _citations(publication, report),
        "text_confirmed": last_confirmed(publication, settings),
    }


def _citations(publication: Publication, report: ReportRecord | None) -> list[Citation]:
    """Return how a report is cited, or every report, the latest first; those in one style together."""
    cited = [
        citation
        for each in ([report] if report else reversed(publication.reports.values()))
        for citation in citations(publication, each.settings, each.settings.home)
    ]
    languages = publication.configuration.languages
    return sorted(cited, key=lambda citation: languages.index(citation.language))


def _variants(publication: Publication, entries: TargetGroups) -> str:
    """Return the variants of characters in the entries, in whose table readers look for words."""
    return variants(_entry_text(publication, entries), publication.configuration.languages)


def _derived_variants(
    build: Build, of_source: Callable[[TargetGroups], str], entries: TargetGroups
) -> str:
    """Return the variants of the characters that the entries are converted to."""
    made, text = build.deriver, _entry_text(build.publication, entries)
    return converted_variants(of_source(entries), text, made.lines(text)) if made else ""


def _entry_text(publication: Publication, entries: TargetGroups) -> str:
    """Return all that the entries say, in every language."""
    texts = [*publication.areas.values()]
    for entry in entries.all:
        texts += (entry.name, entry.quote, entry.note)
    return "".join(each for by_language in texts for each in by_language.values())


def _add_figures(env: Environment) -> None:
    """Let templates set figures: how a language says one, an indicator's chart, the words."""
    env.globals.update(
        word_figure=word_figure,
        word_period=word_period,
        words_url=words_url,
    )
    env.globals.update(
        picture_of=picture_of, draw_picture=draw_picture, word_difference=word_difference
    )
    env.globals.update(chart=build_chart, draw_chart=draw_chart, chart_box=f"0 0 {WIDTH} {HEIGHT}")
