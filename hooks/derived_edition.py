"""The edition in traditional characters, where a language asks for one: made of its finished pages.

A template says with ``either`` what the derived page has otherwise; both stand in what it writes,
between signs that no text may have. The page is what has the first, the derived one what has the
second, converted. The edition has no files among the engine's, so nothing reads, checks or pairs it.
"""

from __future__ import annotations

import re
from typing import Any

from markupsafe import Markup, escape
from mkdocs.structure.pages import Page

from hooks.record import Build
from publication.publish.head.open_graph import locale
from publication.publish.traditional import Deriver

BEGIN, BETWEEN, END = "\x01", "\x02", "\x03"
EITHER = re.compile(f"{BEGIN}([^{BETWEEN}]*){BETWEEN}([^{END}]*){END}")


def make_deriver(build: Build) -> Deriver | None:
    """Return what derives the edition, if there is one."""
    publication = build.publication
    edition = publication.configuration.derived
    words = tuple((each.word, each.form) for each in publication.traditional)
    return Deriver(edition, words, build.site_url) if edition else None


def either(source: object, derived: object) -> Markup:
    """Return what a page says, and what the one that is derived of it says instead."""
    return Markup(f"{BEGIN}{escape(source)}{BETWEEN}{escape(derived)}{END}")


def source_alone(source: object, derived: object) -> object:
    """Return what a page says of which none is derived."""
    return source


def derived_place(place: str, build: Build) -> str:
    """Return where below the site what stands at ``place`` is derived to; '' if it is not."""
    edition = build.publication.configuration.derived
    folder, slash, below = place.partition("/")
    if not edition or folder != edition.source.folder:
        return ""
    return f"{edition.locale.folder}{slash}{below}"


def prepare_page(context: dict[str, Any], page: Page, build: Build) -> None:
    """Tell a page's template whether one is derived of it; none is of those for editors."""
    edition = build.publication.configuration.derived
    place = derived_place(page.file.dest_uri, build)
    if edition and place and context["page_description"]:
        context |= {
            "derives": True,
            "either": either,
            "derived_og_locale": locale(edition.locale),
        }


def write_page(html: str, page: Page, build: Build) -> str:
    """Return a page as it is; write the one that is derived of it, if one is."""
    place = derived_place(page.file.dest_uri, build)
    if not build.deriver or not place or BEGIN not in html:
        return html
    source = EITHER.split(html)  # what both have, the one, the other, and so on
    other = source.copy()
    del source[2::3], other[1::3]
    derived = build.deriver.page("".join(other))
    build.site_files.write(place, derived.encode("utf-8", errors="xmlcharrefreplace"))
    return "".join(source)


def copy_pictures(build: Build) -> None:
    """Copy the pictures that stand among the source's pages: its texts name them from there."""
    edition = build.publication.configuration.derived
    for picture in build.publication.pictures.values() if edition else ():
        source = build.publication.configuration.content / picture.path
        if place := derived_place(picture.path, build):
            build.site_files.write(place, source.read_bytes())
