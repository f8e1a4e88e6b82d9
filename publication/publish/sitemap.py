"""The sitemap for search engines (sitemaps.org): every page for readers, with its other languages.

Pages of two languages side by side are not in it, since they name another page as canonical, nor
are pages for editors. Dates are those on which an editor last confirmed a page's texts: they are
facts, and the same in every build.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

from publication.cache.values import dataclass
from publication.publication import Publication
from publication.read.indicators import PAGE
from publication.render.data.indicator_paths import indicator_paths
from publication.settings.configuration import Configuration, Locale

ANY_LANGUAGE = "x-default"  # for readers of languages that the site does not have


@dataclass(frozen=True)
class SitemapUrl:
    """A page's absolute address, the day it was last confirmed ('' if never), and its alternates.

    Those are by language tag, with the page itself among them.
    """

    address: str
    modified: str
    alternates: tuple[tuple[str, str], ...]


def listed_paths(configuration: Configuration) -> list[str]:
    """Return the paths of all pages as others list them: what reports share, then the latest report."""
    reports = {report.folder: -place for place, report in enumerate(configuration.reports, 1)}

    def place(path: str) -> int:
        report = configuration.report_of(path)
        return reports[report.folder] if report and report.folder else -len(reports) - 1

    return sorted(configuration.page_paths, key=place)


def sitemap(publication: Publication, address: Callable[[str, str], str]) -> Iterator[SitemapUrl]:
    """Yield the cover, then each page in every language; ``address`` is by folder and path.

    The cover, where a reader chooses, stands for any language beside the first pages; elsewhere
    the authoritative language does.
    """
    languages = publication.configuration.locales
    home, *paths = listed_paths(publication.configuration)
    cover, days = address("", ""), map(publication.confirmed, (home, *paths))
    beside = _alternates(languages, lambda folder: address(folder, home), cover)
    yield SitemapUrl(cover, max(days), beside)
    for path in (home, *paths):
        modified = publication.confirmed(path)
        alternates = beside if path == home else _alternates_of(languages, path, address)
        for language in languages:
            yield SitemapUrl(address(language.folder, path), modified, alternates)
    for path in indicator_paths(publication):

        def below(folder: str, path: str = path) -> str:
            return f"{address(folder, PAGE)}{path.removeprefix(f'{PAGE}/')}/"

        alternates = _alternates(languages, below, below(languages[0].folder))
        for language in languages:
            yield SitemapUrl(below(language.folder), "", alternates)


def _alternates_of(
    languages: tuple[Locale, ...], path: str, address: Callable[[str, str], str]
) -> tuple[tuple[str, str], ...]:
    authority = address(languages[0].folder, path)
    return _alternates(languages, lambda folder: address(folder, path), authority)


def _alternates(
    languages: tuple[Locale, ...], address: Callable[[str], str], default: str
) -> tuple[tuple[str, str], ...]:
    found = [(language.tag, address(language.folder)) for language in languages]
    return (*found, (ANY_LANGUAGE, default))


def at_root(site_url: str) -> bool:
    """Return whether a site stands at a host's root, where alone ``robots.txt`` is read."""
    return bool(site_url) and urlsplit(site_url).path in ("", "/")
