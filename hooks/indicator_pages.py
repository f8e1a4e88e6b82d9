"""A page for each indicator, in each language: what was promised year by year, and what was reported."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from hooks.generated_page import add_page
from hooks.language_trees import content_path, source_path
from hooks.late_file import add_late_file
from hooks.record import Build
from hooks.staged_site import PREVIEW
from publication.match.indicators import SPAN
from publication.match.pairs import PromisePair
from publication.publication import Publication
from publication.publish.data.dataset import LateFile
from publication.publish.traditional import Deriver
from publication.read.indicators import PAGE
from publication.render.data.indicator_paths import indicator_paths
from publication.render.data.series import SeriesPicture, picture_of
from publication.render.data.series_files import (
    PictureColours,
    PictureWords,
    light_colours,
    picture_words,
    saved_file,
    saved_picture,
    shared_file,
    shared_picture,
)
from publication.settings.repository import Channel

TEMPLATE = "indicator.html"


def add_pages(files: Files, config: MkDocsConfig, publication: Publication) -> None:
    """Add the pages, named by their indicators."""
    for path in indicator_paths(publication):
        indicator = publication.indicators[path.removeprefix(f"{PAGE}/")]
        for folder in publication.trees:
            name = indicator.name.get(folder) or next(iter(indicator.name.values()))
            about = indicator.note.get(folder) or name
            add_page(files, config, source_path(folder, path), name, about, TEMPLATE)


def add_pictures(files: Files, config: MkDocsConfig, build: Build) -> dict[str, str]:
    """Add each indicator's picture as files, and return the addresses of those to show beside a link.

    Those are absolute, and drawn where the site has an address and others may come to it.
    """
    publication, addresses, made = build.publication, {}, build.deriver
    colours = light_colours(publication.configuration.palette.colours["light"])
    for path in indicator_paths(publication):
        series = publication.pairs.series[path.removeprefix(f"{PAGE}/")]
        if not (picture := picture_of(series)):
            continue
        makers: dict[str, Callable[[], bytes]] = {}
        for language in publication.configuration.languages:
            words = picture_words(series, language, build.labels[language.folder])
            draw = partial(_saved, picture, words, colours)
            makers[saved_file(series.indicator, language.folder)] = draw
            if made and language == made.edition.source:
                derived = saved_file(series.indicator, made.edition.locale.folder)
                makers[derived] = partial(draw, made)
        if build.site_url and build.command != PREVIEW:
            shared = shared_file(series.indicator)
            makers[shared] = partial(shared_picture, picture, colours)
            addresses[series.indicator.id] = f"{build.site_url}{shared}"
        for address, make in makers.items():
            add_late_file(files, config, address, LateFile(address, make))
    return addresses


def _saved(
    picture: SeriesPicture,
    words: PictureWords,
    colours: PictureColours,
    made: Deriver | None = None,
) -> bytes:
    """Return a picture to take away, with its words converted if ``made`` is there to do it."""
    drawn = saved_picture(picture, words, colours)
    return (made.page(drawn) if made else drawn).encode()


def add_series(context: dict[str, Any], page: Page, build: Build) -> None:
    """Give the template what is known of the page's indicator, and how to report a row of pairs."""
    below, _, name = content_path(page).rpartition("/")
    if below == PAGE:
        context["series"] = build.publication.pairs.series.get(name)
        context["saved_picture"], context["row_id"] = saved_file, row_id
    subject = context["label"]["report_error_subject"].replace("{page}", page.title or "")
    here = page.canonical_url or ""

    def report_row(channel: Channel, anchor: str, pairs: Iterable[PromisePair]) -> str:
        """Return where a reader reports the pairs of a row, which the report names for the editor."""
        lines = [f"{here}#{anchor}" if here else "", *(pair.name for pair in pairs)]
        return channel.address(subject, [*filter(None, lines), ""])

    context["report_row"] = report_row


def row_id(period: str) -> str:
    """Return the id of a period's row."""
    return f"y{period.replace(SPAN, '-')}"
