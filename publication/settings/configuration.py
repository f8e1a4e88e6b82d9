"""What a publication is configured with, as ``publication/settings/reading.py`` reads it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from functools import cached_property
from pathlib import Path
from typing import Any

from publication.cache.values import dataclass
from publication.languages.traditional import FOLDER, NAME, TAG
from publication.messages.problem import Problem
from publication.settings.government import OFFICIAL, Government
from publication.settings.palette import Palette
from publication.settings.repository import RepositorySettings
from publication.settings.section import Lines

PROFILES = (
    "unofficial",
    OFFICIAL,
)  # whose edition it is; each has its words in the labels, under its name


@dataclass(frozen=True)
class Locale:
    """What a text's language is: all that a page or a block knows of it.

    ``folder`` is its tree below ``content/`` and its place in addresses, ``tag`` the BCP 47 tag,
    ``locale`` the translation of the theme's user interface, ``name`` what it calls itself.
    """

    folder: str
    tag: str
    locale: str
    name: str

    def __hash__(self) -> int:
        """Return a hash that is soon made: much is memoized by locales, which have other folders."""
        return hash(self.folder)


@dataclass(frozen=True)
class Language(Locale):
    """One language of the publication, with what the site says in it of itself.

    It is equal to another with the same locale, so that no page is read again because of these
    words: what depends on them may not be memoized by a language. ``labels`` are words of the
    interface that this publication says otherwise. ``traditional`` is OpenCC's configuration by which
    it is derived in traditional characters, or ''.
    """

    site_name: str = field(default="", compare=False)
    short_name: str = field(default="", compare=False)
    site_description: str = field(default="", compare=False)
    labels: dict[str, str] = field(default_factory=dict, compare=False)
    traditional: str = field(default="", compare=False)

    __hash__ = Locale.__hash__  # else it would have one of all that is compared


@dataclass(frozen=True)
class Pair:
    """Two languages side by side: the authoritative one, and one of its translations."""

    authority: Language
    other: Language

    @property
    def folder(self) -> str:
        """Return the pair's place in addresses."""
        return f"{self.authority.folder}-{self.other.folder}"


@dataclass(frozen=True)
class DerivedEdition:
    """A language's pages once more, in other characters: made of what is finished, by a machine.

    It is no language of editors: it has no files, no ids, blocks or checks of its own. ``locale`` is what
    its pages say of themselves, ``conversion`` the name of OpenCC's configuration.
    """

    source: Language
    locale: Locale
    conversion: str


@dataclass(frozen=True)
class Edition:
    """What a citation and the data package name: the report's date (ISO 8601), the data's version.

    ``name`` is the package's, in small letters, digits and hyphens.
    """

    name: str = "report"
    date: str = ""
    version: str = ""


@dataclass(frozen=True)
class ReportWords:
    """What is said of a report in one language.

    ``author`` is who a citation names, ``place`` and ``occasion`` stand on the cover,
    ``source_line`` says whose text this is and what it is worth.
    """

    title: str = ""
    short_title: str = ""
    author: str = ""
    place: str = ""
    occasion: str = ""
    source_line: str = ""


NOTHING_SAID = ReportWords()


@dataclass(frozen=True, eq=False)
class ReportSettings:
    """What a report is, as its ``report.yml`` has it (DESIGN: Many reports).

    ``folder`` is its own below ``content/`` and below each tree, '' for the one report of a
    publication that has only one. ``words`` are by language. ``parts`` are the paths of its text in
    reading order, ``pages`` those of the other pages that are about it alone; ``key_figures`` are
    ids of its targets. ``first_published`` is the day (ISO 8601) from which readers are told what
    was revised, or ''.
    """

    folder: str = ""
    edition: Edition = Edition()
    first_published: str = ""
    words: dict[str, ReportWords] = field(default_factory=dict)
    parts: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    key_figures: tuple[str, ...] = ()

    @property
    def shown(self) -> str:
        """Return the folder of its data as editors see it: ``content/`` or ``content/2022/``."""
        return f"content/{self.below('')}"

    @property
    def home(self) -> str:
        """Return the path of its first part."""
        return self.parts[0]

    @cached_property
    def places(self) -> dict[str, int]:
        """Return the place of each part among them, from 1, by path."""
        return {path: place for place, path in enumerate(self.parts, 1)}

    def below(self, path: str) -> str:
        """Return the path of a page of the report: ``review`` is ``2022/review`` in an archive."""
        return f"{self.folder}/{path}" if self.folder else path

    def relative(self, path: str) -> str:
        """Return a page's path as the report's own files name it: without its folder."""
        return path.removeprefix(self.below(""))

    def depth(self, path: str) -> int:
        """Return how many of the report's folders a page stands in; a folder's own page, above."""
        return self.relative(path).removesuffix("/index").count("/")

    def short(self, language: Locale) -> str:
        """Return what the report is called where there is little room."""
        said = self.said(language)
        return said.short_title or said.title

    def said(self, language: Locale) -> ReportWords:
        """Return what is said of the report in a language."""
        return self.words.get(language.folder, NOTHING_SAID)


@dataclass(frozen=True)
class Configuration:
    """The publication's settings as ``mkdocs.yml`` has them; ``contact`` is a mail address or ''.

    ``site_url`` is the published site's address, or '' while there is none; ``site_name`` and
    ``site_description`` are for all languages. ``reports`` are in the order of their folders, the
    latest last; ``home_indicators`` stand on the home page of an archive. ``edition`` is what files about the whole publication name: its only report's, or one
    without a date. ``lines`` says where each setting stands, ``problems`` what is wrong with those that could be done without.
    """

    root: Path
    languages: tuple[Language, ...]
    nav: tuple[Any, ...]
    reports: tuple[ReportSettings, ...] = ()
    edition: Edition = Edition()
    contact: str = ""
    repository: RepositorySettings = RepositorySettings()
    palette: Palette = field(default_factory=Palette)
    profile: str = PROFILES[0]
    site_url: str = ""
    government: Government = field(default_factory=Government)
    site_name: str = ""
    site_description: str = ""
    home_indicators: tuple[str, ...] = ()
    lines: Lines = field(default_factory=Lines, compare=False, repr=False)
    problems: tuple[Problem, ...] = field(default=(), compare=False)

    @property
    def content(self) -> Path:
        """Return the folder that editors edit."""
        return self.root / "content"

    @property
    def official(self) -> bool:
        """Return whether the profile is that of a government site."""
        return self.profile == OFFICIAL

    @property
    def authority(self) -> Language:
        """Return the authoritative language: the first."""
        return self.languages[0]

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """Return the pairs of languages that stand side by side: each with the first."""
        return tuple(Pair(self.authority, other) for other in self.languages[1:])

    @cached_property
    def page_paths(self) -> tuple[str, ...]:
        """Return the pages' paths, without language and ending, in reading order."""
        return tuple(paths_of(self.nav))

    @cached_property
    def sections(self) -> tuple[tuple[str, ...], ...]:
        """Return the pages' paths by entry of the navigation: a section has several."""
        return tuple(tuple(paths_of(entry)) for entry in self.nav)

    @cached_property
    def report_parts(self) -> tuple[str, ...]:
        """Return the paths of the text of all reports, report by report."""
        return tuple(path for report in self.reports for path in report.parts)

    @property
    def first_published(self) -> str:
        """Return the day (ISO 8601) on which the first report was first published, or ''."""
        return min((day for each in self.reports if (day := each.first_published)), default="")

    @cached_property
    def places(self) -> dict[str, int]:
        """Return the place of each report part among those of its report, from 1, by path."""
        return {path: place for report in self.reports for path, place in report.places.items()}

    @cached_property
    def archive(self) -> bool:
        """Return whether the reports stand in folders."""
        return any(report.folder for report in self.reports)

    def report_of(self, path: str) -> ReportSettings | None:
        """Return the report that a page is about; None for pages that reports share."""
        return self._by_folder.get(path.partition("/")[0] if self.archive else "")

    @cached_property
    def _by_folder(self) -> dict[str, ReportSettings]:
        return {report.folder: report for report in self.reports}

    @cached_property
    def derived(self) -> DerivedEdition | None:
        """Return the edition that is derived of a language, if one is asked for."""
        source = next((each for each in self.languages if each.traditional), None)
        if source is None:
            return None
        locale = Locale(FOLDER, TAG, source.locale, NAME)
        return DerivedEdition(source, locale, source.traditional)

    @property
    def locales(self) -> tuple[Locale, ...]:
        """Return what there are pages in: the languages, each before what is derived of it."""
        derived = self.derived
        return tuple(
            each
            for language in self.languages
            for each in (
                (language, derived.locale)
                if derived and language == derived.source
                else (language,)
            )
        )

    def language(self, folder: str) -> Language:
        """Return the language of a folder; KeyError if there is none."""
        for language in self.languages:
            if language.folder == folder:
                return language
        raise KeyError(folder)


def paths_of(nav: Any) -> Iterator[str]:
    """Yield the paths of the pages of a navigation, or of an entry, without ending."""
    if isinstance(nav, str):
        yield nav.removesuffix(".md")
    elif isinstance(nav, dict):
        for value in nav.values():
            yield from paths_of(value)
    else:
        for item in nav:
            yield from paths_of(item)
