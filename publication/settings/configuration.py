"""What a publication is configured with: its languages and the order of its pages.

Both stand in ``mkdocs.yml``, once: ``extra.languages`` (the first is authoritative) and
``nav`` (paths without language). Hooks hand over the parsed file, scripts read it here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from publication.settings.government import OFFICIAL, Government
from publication.settings.messages import say
from publication.settings.palette import Palette
from publication.settings.repository import Repository

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


@dataclass(frozen=True)
class Language(Locale):
    """One language of the publication, with what the site says in it of itself.

    It is equal to another with the same locale, so that no page is read again because of these
    words: what depends on them may not be memoized by a language. ``author`` is who a citation
    names, ``place`` and ``occasion`` stand on the cover, ``source_line`` says whose text this is
    and what it is worth; ``labels`` are words of the interface that this publication says otherwise.
    """

    site_name: str = field(compare=False)
    short_name: str = field(default="", compare=False)
    site_description: str = field(default="", compare=False)
    author: str = field(default="", compare=False)
    place: str = field(default="", compare=False)
    occasion: str = field(default="", compare=False)
    source_line: str = field(default="", compare=False)
    labels: dict[str, str] = field(default_factory=dict, compare=False)


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
class Edition:
    """What a citation and the data package name: the report's date (ISO 8601), the data's version.

    ``name`` is the package's, in small letters, digits and hyphens.
    """

    name: str = "report"
    date: str = ""
    version: str = ""


@dataclass(frozen=True)
class Configuration:
    """The publication's settings as ``mkdocs.yml`` has them; ``contact`` is a mail address or ''.

    ``site_url`` is the published site's address, or '' while there is none.
    """

    root: Path
    languages: tuple[Language, ...]
    nav: tuple[Any, ...]
    report_parts: tuple[str, ...]
    edition: Edition = Edition()
    contact: str = ""
    repository: Repository = Repository()
    palette: Palette = field(default_factory=Palette)
    profile: str = PROFILES[0]
    site_url: str = ""
    government: Government = field(default_factory=Government)

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
        return tuple(_paths(self.nav))

    @cached_property
    def sections(self) -> tuple[tuple[str, ...], ...]:
        """Return the pages' paths by entry of the navigation: a section has several."""
        return tuple(tuple(_paths(entry)) for entry in self.nav)

    @cached_property
    def places(self) -> dict[str, int]:
        """Return the place of each report part among them, from 1, by path."""
        return {path: place for place, path in enumerate(self.report_parts, 1)}

    def language(self, folder: str) -> Language:
        """Return the language of a folder; KeyError if there is none."""
        for language in self.languages:
            if language.folder == folder:
                return language
        raise KeyError(folder)


def _paths(nav: Any) -> Iterator[str]:
    if isinstance(nav, str):
        yield nav.removesuffix(".md")
    elif isinstance(nav, dict):
        for value in nav.values():
            yield from _paths(value)
    else:
        for item in nav:
            yield from _paths(item)


def configure(
    root: Path, extra: Mapping[str, Any], nav: Any, top: Mapping[str, Any] | None = None
) -> Configuration:
    """Return the configuration of ``extra`` and ``nav`` as ``mkdocs.yml`` has them.

    ``top`` are its settings at the top: ``site_url``, ``repo_url`` and ``edit_uri`` are read.
    """
    languages = tuple(Language(**entry) for entry in extra["languages"])
    edition = Edition(**{key: str(value) for key, value in extra.get("edition", {}).items()})
    parts, contact = tuple(extra["report_parts"]), str(extra.get("contact") or "")
    repository = _repository(top or {}, extra.get("repository") or {})
    palette, profile = Palette(extra.get("palette")), str(extra.get("profile", PROFILES[0]))
    return Configuration(
        root=root,
        languages=languages,
        nav=tuple(nav),
        report_parts=parts,
        edition=edition,
        contact=contact,
        repository=repository,
        palette=palette,
        profile=profile,
        site_url=str((top or {}).get("site_url") or ""),
        government=Government(extra.get("government") or {}),
    )


def _repository(top: Mapping[str, Any], more: Mapping[str, Any]) -> Repository:
    edit_uri = top.get("edit_uri")
    return Repository(
        url=str(top.get("repo_url") or ""),
        edit_uri=None if edit_uri is None else str(edit_uri),
        **{key: str(value) for key, value in more.items()},
    )


class _PlainLoader(yaml.SafeLoader):
    """Reads ``mkdocs.yml`` without its engine: tags of MkDocs and Python count as absent."""


_PlainLoader.add_multi_constructor("", lambda loader, suffix, node: None)


class ConfigurationError(Exception):
    """``mkdocs.yml`` cannot be read, or lacks what a publication needs; says so to editors."""

    def __init__(self, error: Exception) -> None:
        detail = f"{type(error).__name__}: {error}".replace("\n", " ")
        self.message = say("configuration-broken", detail=detail)
        super().__init__(self.message.en)


def read_configuration(root: Path) -> Configuration:
    """Return the configuration of the ``mkdocs.yml`` in ``root``; ConfigurationError if it cannot."""
    try:
        with (root / "mkdocs.yml").open(encoding="utf-8") as file:
            settings = yaml.load(file, Loader=_PlainLoader)  # noqa: S506 - a SafeLoader
        return configure(root, settings["extra"], settings["nav"], settings)
    except (OSError, KeyError, TypeError, ValueError, yaml.YAMLError) as error:
        raise ConfigurationError(error) from error
