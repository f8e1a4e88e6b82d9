"""Check the settings: what reading them found, what a government site lacks, what names no figure."""

from __future__ import annotations

from collections.abc import Iterator

from publication.check.government import check_government
from publication.check.messages import say
from publication.messages.problem import Grade, Message, Problem
from publication.publication import Publication, ReportRecord
from publication.read.targets import FILE as TARGETS
from publication.settings.reading import HOME_INDICATORS
from publication.settings.report import FIGURES, REPORTS
from publication.settings.section import nearest


def check_settings(publication: Publication) -> Iterator[Problem]:
    """Yield every problem of the settings, each at its line."""
    configuration = publication.configuration
    yield from configuration.problems
    for keys, message in check_government(configuration):
        yield configuration.lines.problem(keys, message)
    for report in publication.reports.values():
        yield from _key_figures(publication, report)
    yield from _home_indicators(publication)


def _home_indicators(publication: Publication) -> Iterator[Problem]:
    """Yield what the home page of an archive cannot show; nothing while entries are faulty themselves."""
    configuration, series = publication.configuration, publication.pairs.series
    shown = {report.file(TARGETS) for report in publication.reports.values()}
    faulty = any(p.path in shown and p.grade == Grade.ERROR for p in publication.problems)
    told = [name for name, each in series.items() if each.rows]
    for name in configuration.home_indicators:
        keys = ("extra", HOME_INDICATORS, name)
        if not configuration.archive:
            yield configuration.lines.problem(keys, say("home-indicator-alone", id=name))
        elif name not in told and not (faulty and name in series):
            near = nearest(name, told)
            code = "home-indicator-misspelt" if near else "home-indicator-unknown"
            yield configuration.lines.problem(keys, say(code, id=name, near=near))


def _key_figures(publication: Publication, report: ReportRecord) -> Iterator[Problem]:
    """Yield the key figures that are none, unless the file that has them all is faulty itself."""
    shown = report.file(TARGETS)
    faulty = any(p.path == shown and p.grade == Grade.ERROR for p in publication.problems)
    named = {target.id: target for target in (*report.targets, *report.drafts)}
    for name in report.settings.key_figures:
        if (name in named or not faulty) and (message := _wrong(name, report)):
            keys = (REPORTS, report.settings.folder, FIGURES, name)
            yield publication.configuration.lines.problem(keys, message)


def _wrong(name: str, report: ReportRecord) -> Message | None:
    figures = [target.id for target in report.targets if target.value]
    if name in figures:
        return None
    if any(target.id == name for target in report.targets):
        return say("key-figure-none", id=name)
    if any(target.id == name for target in report.drafts):
        return say("key-figure-draft", id=name)
    near = nearest(name, figures)
    return say("key-figure-misspelt" if near else "key-figure-unknown", id=name, near=near)
