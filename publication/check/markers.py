"""Markers: what they ask for is there, and what is pending has a source."""

from __future__ import annotations

from collections.abc import Iterator

from publication.check.messages import say
from publication.match.indicators import chart_targets, incomparable_units
from publication.messages.problem import Message, Problem
from publication.publication import Publication
from publication.read.blocks import Block
from publication.read.markers import Marker
from publication.read.pages import Page

TARGETS = "targets.yml"
OF_TARGETS = ("targets", "overview")  # markers that select entries


def check_markers(publication: Publication) -> Iterator[Problem]:
    """Yield a problem for each marker that asks in vain, and for each pending source."""
    parts = publication.configuration.report_parts
    authority = publication.trees[publication.configuration.authority.folder]
    wrong = any(problem.path.endswith(TARGETS) for problem in publication.problems)
    whole = not wrong and all(path in authority for path in parts)  # else quotes are not found
    for folder, tree in publication.trees.items():
        for page in tree.values():
            for block in page.blocks:
                if block.marker:
                    yield from _problems(publication, folder, page, block, block.marker, whole)


def _problems(
    publication: Publication, folder: str, page: Page, block: Block, marker: Marker, whole: bool
) -> Iterator[Problem]:
    """Yield what is wrong with a marker; ``whole`` says whether all targets could be read."""
    if whole:
        for message in _selection_problems(publication, marker):
            yield Problem(page.file, block.line, message)
    if marker.name == "pending" and folder == publication.configuration.authority.folder:
        yield Problem(page.file, block.line, say("pending-authority"))


def _selection_problems(publication: Publication, marker: Marker) -> Iterator[Message]:
    """Yield what a marker for figures asks for in vain, or wrongly on one axis."""
    if marker.name in OF_TARGETS and not publication.select(marker.parameters):
        yield say("marker-empty", marker=str(marker))
    elif marker.name == "charts":
        for indicator in marker.several("indicator") or [""]:
            entries = chart_targets(publication.targets, indicator)
            units = incomparable_units(entries)
            if not indicator or not entries:
                yield say("marker-empty", marker=str(marker))
            elif units:
                yield say("chart-units", indicator=indicator, units=", ".join(units))
