"""What a built page is, for those who read its head: search engines, messengers, inspectors.

One description of each page, from which its meta elements, its Open Graph and its structured data
are written. Pages for editors have none.
"""

from __future__ import annotations

from publication.cache.values import dataclass
from publication.read.pages import Page
from publication.settings.configuration import Configuration, Language


@dataclass(frozen=True)
class PageDescription:
    """A page for readers: ``languages`` are those it is in, the first its own.

    ``address`` is its canonical one, absolute, or '' while the site has none. ``source`` is the
    page of the content that it shows, None for the cover and what is generated; ``is_full_report`` says
    that all parts of the report stand on it, ``terms`` are the ids that its text links.
    """

    languages: tuple[Language, ...]
    title: str
    description: str
    address: str = ""
    source: Page | None = None
    is_cover: bool = False
    is_full_report: bool = False
    terms: tuple[str, ...] = ()

    @property
    def language(self) -> Language:
        """Return the language of the page; on one of several it is the authoritative one."""
        return self.languages[0]

    @property
    def is_pair(self) -> bool:
        """Return whether two languages stand side by side, under the canonical address of one."""
        return self.source is not None and len(self.languages) > 1

    def full_title(self, configuration: Configuration) -> str:
        """Return the title, with that of the page's report where there are several of them."""
        report = configuration.report_of(self.source.path) if self.source else None
        whose = report.said(self.language).title if report and report.folder else ""
        return self.title if whose in self.title else f"{self.title} · {whose}"

    def has_text(self, configuration: Configuration) -> bool:
        """Return whether the page has text of the report."""
        source = self.source
        return source is not None and (self.is_full_report or source.path in configuration.places)

    def is_home(self, configuration: Configuration) -> bool:
        """Return whether the page is the one that the report begins on."""
        return self.source is not None and configuration.places.get(self.source.path) == 1

    def leads_to_others(self, configuration: Configuration) -> bool:
        """Return whether the page leads to others: it begins the report, or is no part of it."""
        return self.is_home(configuration) or not self.has_text(configuration)
