"""What a search answers outright: terms of the appendix, names, indicators, entries of ``targets.yml``.

Every language yields the same answers in the same order, so that an answer found in one
language's index can be given in another's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from publication.match.pairs import PeriodSeries
from publication.publication import Publication
from publication.publish.search.index import Answer
from publication.read import indicators, names
from publication.read.glossary import Term
from publication.read.names import Name
from publication.read.targets import Target
from publication.render.data.figure_wording import word_figure, word_period
from publication.render.data.indicator_paths import indicator_paths
from publication.render.data.target_groups import TargetGroups
from publication.settings.configuration import Language


def build_answers(
    publication: Publication, language: Language, urls: Mapping[str, str], label: Mapping[str, str]
) -> Iterator[Answer]:
    """Yield the answers of one language; ``urls`` are below its folder, ``label`` its labels."""
    for report in publication.reports.values():
        for term in report.terms.values() if report.glossary_page in urls else ():
            yield _name_answer("term", term, language.folder, urls[report.glossary_page], label)
    if names.PAGE in urls:
        for name in publication.names.values():
            answer = _name_answer("name", name, language.folder, urls[names.PAGE], label)
            yield replace(answer, used_in=_reports_that_use(publication, name))
    for path in indicator_paths(publication):
        series = publication.pairs.series[path.removeprefix(f"{indicators.PAGE}/")]
        yield _indicator_answer(series, path, language.folder, label)
    entries = TargetGroups(publication)
    for target in entries.all:
        yield _figure_answer(target, entries, language, urls, label)


def names_by_report(publication: Publication) -> list[tuple[str, ...]]:
    """Return the folders of an archive's reports that use each name: of other languages, all else."""
    return [_reports_that_use(publication, name) for name in publication.names.values()]


def _reports_that_use(publication: Publication, name: Name) -> tuple[str, ...]:
    """Return the folders of an archive's reports that use a name in any language."""
    configuration = publication.configuration
    if not configuration.archive:
        return ()
    pages = {
        use.page.path: None
        for by_id in publication.name_uses.values()
        for use in by_id.get(name.id, ())
    }
    found = (configuration.report_of(path) for path in pages)
    return tuple(dict.fromkeys(report.folder for report in found if report))


def _name_answer(
    kind: str, named: Term | Name, folder: str, url: str, label: Mapping[str, str]
) -> Answer:
    """Return the answer for a term or a name: found by its other forms and languages too."""
    title = named.names.get(folder) or next(iter(named.names.values()))
    others = [other for language, other in named.names.items() if language != folder]
    also = dict.fromkeys((*named.forms.get(folder, ()), *others))
    also.pop(title, None)
    return Answer(kind, label[f"answer_{kind}"], f"{url}#{named.id}", title, also=tuple(also))


def _indicator_answer(
    series: PeriodSeries, path: str, folder: str, label: Mapping[str, str]
) -> Answer:
    """Return the answer for an indicator: found by what its entries are called too."""
    names = series.indicator.name
    title = names.get(folder) or next(iter(names.values()))
    told = [entry for row in series.rows for entry in (*row.promises, *row.results)]
    also = dict.fromkeys((*names.values(), *(name for each in told for name in each.name.values())))
    also.pop(title, None)
    said = label["answer_indicator"], f"{path}/", title, label["series_table"]
    reports = dict.fromkeys(each.report for each in told if each.report)
    return Answer("indicator", *said, also=tuple(also), used_in=tuple(reports))


def _figure_answer(
    target: Target,
    entries: TargetGroups,
    language: Language,
    urls: Mapping[str, str],
    label: Mapping[str, str],
) -> Answer:
    said = f"{label[target.kind]} · {word_period(target.period, label)}"
    location = f"{urls[target.page]}#{target.block}"
    title, _ = entries.name(target, language)
    words, _ = entries.quote(target, language)
    figure = _figure_text(target, language, label) if target.value else ""
    return Answer("figure", said, location, title, figure, words=words)


def _figure_text(target: Target, language: Language, label: Mapping[str, str]) -> str:
    figure = str(word_figure(target, label, language))
    if not target.stretch:
        return figure
    second = label["stretch"].replace("{value}", target.figure(target.stretch, language))
    return f"{figure}{label['semicolon']}{second}"
