"""Markers: what they ask for is there, and what is pending has a source."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from publication.check.messages import say
from publication.match.indicators import chart_targets, incomparable_units
from publication.match.pairs import PeriodSeries
from publication.messages.problem import Message, Problem
from publication.publication import Publication, ReportRecord
from publication.read.blocks import Block
from publication.read.indicators import Indicator
from publication.read.markers import Marker
from publication.read.pages import Page
from publication.read.targets import FILE as TARGETS

NONE = PeriodSeries(Indicator("", {}), ())
OF_TARGETS = ("targets", "overview")  # markers that select entries
MOST = 30  # markers of a page that show something: each may show all entries; no report comes near
OF_ONE_REPORT = (*OF_TARGETS, "charts", "report")  # empty where reports share a page


def check_markers(publication: Publication) -> Iterator[Problem]:
    """Yield a problem for each marker that asks in vain, and for each pending source."""
    authority = publication.configuration.authority
    for tree in publication.trees.values():
        for page in tree.values():
            report = publication.report_of(page.path)
            yield from _said_again(page)
            yield from _too_many(page)
            for block in page.blocks:
                if block.marker and _misses_indicator(publication, block.marker):
                    yield Problem(page.file, block.line, say("marker-empty", marker=block.marker))
                if block.marker and report and _is_whole(publication, report):
                    for message in _selection_problems(report, block.marker):
                        yield Problem(page.file, block.line, message)
                if block.marker and not report and block.marker.name in OF_ONE_REPORT:
                    yield Problem(page.file, block.line, say("marker-shared", marker=block.marker))
                if block.marker and block.marker.name == "pending" and page.language == authority:
                    yield Problem(page.file, block.line, say("pending-authority"))


def _said_again(page: Page) -> Iterator[Problem]:
    """Yield a problem for each marker that the page has above: its ids would stand twice.

    A line that shows thousands, written a thousand times, would make the page without end.
    """
    first: dict[object, int] = {}
    for marker, block in _showing(page):
        line = first.setdefault(_asked(marker), block.line)
        if line != block.line:
            yield Problem(page.file, block.line, say("marker-again", marker=marker, line=line))


def _too_many(page: Page) -> Iterator[Problem]:
    """Yield a problem for the first marker beyond those that a page may have."""
    for marker, block in islice(_showing(page), MOST, MOST + 1):
        message = say("marker-many", marker=marker, limit=MOST)
        yield Problem(page.file, block.line, message)


def _showing(page: Page) -> Iterator[tuple[Marker, Block]]:
    """Yield the markers that show something, each with its block."""
    for block in page.blocks:
        if block.marker and not block.pending:
            yield block.marker, block


def _asked(marker: Marker) -> object:
    """Return what a marker asks for, in whatever order it is written."""
    return marker.name, frozenset(
        (key, frozenset(marker.several(key))) for key, _ in marker.parameters
    )


def _misses_indicator(publication: Publication, marker: Marker) -> bool:
    """Return whether a marker names an indicator that has no entries, all of which could be read."""
    named = marker.several("id") if marker.name == "indicators" else []
    rows = (publication.pairs.series.get(name, NONE).rows for name in named)
    whole = (_is_whole(publication, report) for report in publication.reports.values())
    return not all(rows) and all(whole)


def _is_whole(publication: Publication, report: ReportRecord) -> bool:
    """Return whether all targets of a report could be read; else quotes are not found."""
    authority = publication.trees[publication.configuration.authority.folder]
    shown = report.file(TARGETS)
    wrong = any(problem.path == shown for problem in publication.problems)
    return not wrong and all(path in authority for path in report.settings.parts)


def _selection_problems(report: ReportRecord, marker: Marker) -> Iterator[Message]:
    """Yield what a marker for figures asks for in vain, or wrongly on one axis."""
    if marker.name in OF_TARGETS and not report.select(marker.parameters):
        yield say("marker-empty", marker=str(marker))
    elif marker.name == "charts":
        for indicator in marker.several("indicator") or [""]:
            entries = chart_targets(report.targets, indicator)
            units = incomparable_units(entries)
            if not indicator or not entries:
                yield say("marker-empty", marker=str(marker))
            elif units:
                yield say("chart-units", indicator=indicator, units=", ".join(units))
