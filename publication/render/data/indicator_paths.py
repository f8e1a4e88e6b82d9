"""Where indicators have their pages: one each, below the page that lists them, if there is such a page."""

from __future__ import annotations

from collections.abc import Iterator

from publication.publication import Publication
from publication.read.indicators import PAGE, Indicator


def indicator_path(indicator: Indicator) -> str:
    """Return the path of an indicator's page, which is permanent."""
    return f"{PAGE}/{indicator.id}"


def indicator_paths(publication: Publication) -> Iterator[str]:
    """Yield the paths of the pages of all indicators that entries name."""
    if PAGE in publication.configuration.page_paths:
        for series in publication.pairs.told(()):
            yield indicator_path(series.indicator)
