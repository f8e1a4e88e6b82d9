"""How a page, and a paragraph of it, is cited: one reference in each language's own style.

What is known when the site is built is filled in here; what only the reader's browser knows
(the paragraph, the address, the day) stays as a place, filled in by docs/assets/cite.js.
"""

from __future__ import annotations

import re

from publication.cache.values import dataclass
from publication.languages.facts import CitationStyle
from publication.languages.lookup import facts
from publication.publication import Publication
from publication.read.pages import Page
from publication.settings.configuration import Language, ReportSettings
from publication.settings.labels import long_date

PLACE = re.compile(r"\{(\w+)\}")  # a title may have braces of its own
OPEN = ("locator", "accessed", "accessed_iso", "url")  # for the reader's browser to fill in


@dataclass(frozen=True)
class Citation:
    """A reference with the places of ``OPEN`` open; ``locator`` takes the first one's place.

    The locator has ``{number}`` open; a page as a whole is cited without it.
    """

    language: Language
    style: CitationStyle
    reference: str
    locator: str

    def whole(self, address: str | None) -> str:
        """Return the reference to everything at ``address``, for a reader to put the day in."""
        day = {"accessed": self.style.accessed, "accessed_iso": self.style.accessed}
        known = {"locator": "", "url": address or self.style.address, **day}
        return PLACE.sub(lambda found: known.get(found[1], found[0]), self.reference)


def citations(publication: Publication, report: ReportSettings, path: str) -> list[Citation]:
    """Return how a page of a report is cited: a reference for each language that has a style."""
    return [
        _citation(publication, report, publication.page(language.folder, path), language, style)
        for language in publication.configuration.languages
        if (style := facts(language.tag).citation)
    ]


def _citation(
    publication: Publication,
    report: ReportSettings,
    page: Page,
    language: Language,
    style: CitationStyle,
) -> Citation:
    edition = report.edition
    home = publication.page(language.folder, report.home)
    version = publication.confirmed(page.path)
    known = {
        "author": report.said(language).author or language.site_name,
        "title": home.title,
        "year": edition.date[:4],
        "date": long_date(edition.date, language) if edition.date else "",
        "version": long_date(version, language) if version else edition.version,
        "version_iso": version or edition.version,
        "page": page.title,
        "edition": style.editions[publication.configuration.profile],
    }
    open_places = {place: f"{{{place}}}" for place in (*OPEN, "number")}
    return Citation(
        language,
        style,
        style.reference.format_map({**open_places, **known}),
        style.locator.format_map({**open_places, **known}),
    )
