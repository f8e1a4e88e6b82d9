"""Which pages the navigation beside a page lists: never more than a reader can look over.

An archive of many reports has thousands of pages; a list of all of them on each of them helps
nobody, and makes a site's size and the time to build it grow with the square. So a page of a
report lists that report's pages and those that reports share; a shared page, the reports, the
latest first. A long list is folded besides: of each section it has the first page, and of the
section that the page stands in it has all. A short one lists everything.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import chain

from publication.cache.values import dataclass
from publication.render.navigation_groups import grouped
from publication.settings.configuration import Configuration, ReportSettings

LONG = 60  # pages that are listed without folding
INDEX = "index"
RenderLink = Callable[
    [str, "NavigationPage", str, bool], str
]  # folder, page, address, whether it is this page


@dataclass(frozen=True)
class NavigationPage:
    """A page of the navigation, by its path; ``below``: it stands below its section's first."""

    path: str
    below: bool


@dataclass(frozen=True)
class NavigationSections:
    """The navigation's pages by section, in order: a page that stands alone is one of its own."""

    sections: tuple[tuple[str, ...], ...]

    @cached_property
    def places(self) -> dict[str, int]:
        """Return the number of the section that each page is in, by path."""
        return {path: place for place, paths in enumerate(self.sections) for path in paths}

    @cached_property
    def is_long(self) -> bool:
        """Return whether the navigation is folded."""
        return len(self.places) > LONG

    def place(self, path: str) -> int | None:
        """Return what the list depends on: the section of ``path``, None where all lists are one."""
        return self.places.get(path) if self.is_long else None

    def listed(self, path: str) -> list[NavigationPage]:
        """Return what the navigation beside the page at ``path`` lists, '' being a page outside it."""
        here = self.places.get(path)
        return [
            NavigationPage(each, len(paths) > 1 and each.rpartition("/")[2] != INDEX)
            for place, paths in enumerate(self.sections)
            for each in (paths[:1] if self.is_long and place != here else paths)
        ]


def navigation_sections(
    sections: Iterable[tuple[str, ...]], among: Collection[str]
) -> NavigationSections:
    """Return the ``sections`` with the pages that a reading mode has: those ``among``."""
    kept = (tuple(path for path in paths if path in among) for paths in sections)
    return NavigationSections(tuple(paths for paths in kept if paths))


def beside(
    configuration: Configuration, report: ReportSettings | None
) -> Iterator[tuple[str, ...]]:
    """Yield the sections that a page lists: of its report and shared ones, or shared ones and reports."""
    if report is None:
        yield from ((each.home,) for each in reversed(configuration.reports))
    for section in configuration.sections:
        about = configuration.report_of(section[0])
        if about is None or about is report:
            yield section


@dataclass(frozen=True)
class NavigationList:
    """A list as pages have it that are not in it: its pages and entries by path, and its groups."""

    pages: dict[str, NavigationPage]
    entries: dict[str, str]
    groups: list[tuple[str, str]]


class NavigationLists:
    """The entries of each list, made once for all pages of a folder.

    Addresses are relative, so pages that stand side by side have the same list, but for the entry
    that leads to the page itself. ``urls`` are the pages' addresses from the site's root, by the
    folder of a language or pair and by path; ``relative`` returns one as seen from another.
    """

    def __init__(
        self,
        configuration: Configuration,
        urls: Mapping[str, Mapping[str, str]],
        relative: Callable[[str, str], str],
    ) -> None:
        self.urls, self.relative = urls, relative
        self.configuration = configuration
        own = (each.pages for each in configuration.reports)  # of reports in folders
        self.parts = frozenset((*configuration.report_parts, *chain.from_iterable(own)))
        self.outlines: dict[tuple[str, ReportSettings | None], NavigationSections] = {}
        self.made: dict[tuple[object, ...], NavigationList] = {}

    def outline(self, folder: str, report: ReportSettings | None) -> NavigationSections:
        """Return what is listed in ``folder`` beside the pages of a report, or those of none."""
        if (folder, report) not in self.outlines:
            sections = beside(self.configuration, report)
            among = frozenset(self.urls[folder])
            self.outlines[folder, report] = navigation_sections(sections, among)
        return self.outlines[folder, report]

    def groups(
        self, folder: str, path: str, report: ReportSettings | None, url: str, entry: RenderLink
    ) -> list[tuple[str, str]]:
        """Return the list of ``folder`` beside the page at ``url`` by group, in ``entry``'s words.

        ``path`` is the page's, '' if it is not in that list; ``report`` the one that it is about.
        """
        shown, seat = self.outline(folder, report), base_url(url)
        key = folder, report, seat, shown.place(path)
        if key not in self.made:
            pages = {each.path: each for each in shown.listed(path)}
            entries = {
                each: str(entry(folder, page, self.relative(self.urls[folder][each], seat), False))
                for each, page in pages.items()
            }
            found = grouped(entries, str, self.parts)
            groups = [(group, "".join(map(entries.__getitem__, paths))) for group, paths in found]
            self.made[key] = NavigationList(pages, entries, groups)
        made = self.made[key]
        if path not in made.pages:
            return made.groups
        here = str(entry(folder, made.pages[path], self.relative(url, url), True))
        return [(group, html.replace(made.entries[path], here)) for group, html in made.groups]


def base_url(url: str) -> str:
    """Return an address from which all others are seen as from the page's, its neighbours' too."""
    above, _, _ = url.rstrip("/").rpartition("/")
    return f"{above}/-/" if url.endswith("/") and above else url
