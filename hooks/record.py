"""What the steps of a build share: one record for each build.

``on_config`` begins it, and the steps add to it in the order that ``build.py`` states. It stays
with the configuration that is built, so that two builds in one process do not mix: a preview makes
pages of one while it prepares the next.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import field, replace
from typing import Any

from jinja2 import Environment
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation

from hooks.site_files import SiteFiles
from hooks.staged_site import StagedSite
from publication.cache.memoize import Identity
from publication.cache.values import dataclass
from publication.editorial.status import Status
from publication.history.reading import History
from publication.publication import Publication
from publication.publish.data.dataset import DataFile, LateFile
from publication.publish.data.table import LabelsByLanguage
from publication.publish.release.document_order import DocumentOrder
from publication.publish.release.plain_texts import PlainTexts
from publication.publish.traditional import Deriver
from publication.read.look import Look
from publication.render.article import Article, BlocksExtension
from publication.render.data.name_index import NameIndex
from publication.render.navigation import NavigationLists
from publication.render.same_section import SameSections
from publication.render.same_terms import SameTerms
from publication.settings.configuration import Configuration

ATTRIBUTE = "publication_build"  # of a configuration: its record
BUILD = "build"  # the command that makes a site and ends; others go on, and have threads

MakeDocuments = Callable[[DocumentOrder], Iterable[DataFile]]


def no_documents(order: DocumentOrder) -> Iterable[DataFile]:
    """Make no document: the site is no release."""
    return ()


@dataclass(frozen=True)
class EngineSettings:
    """What ``mkdocs.yml`` says and a build then sets otherwise, for the engine or page by page."""

    site_name: str
    site_description: str


@dataclass(frozen=True)
class KeptPages:
    """The pages that can be kept, each with its digest, and the files that were.

    ``shared`` is the digest of what any page may show, '' where nothing can be kept; ``files_digests``
    are those of files that are no pages, by place, ``index_digests`` those of search indexes, by folder.
    """

    files: Files
    shared: str = ""
    digests: dict[str, str] = field(default_factory=dict)  # by source path
    files_digests: dict[File, str] = field(default_factory=dict)
    index_digests: dict[str, str] = field(default_factory=dict)
    kept: dict[File, InclusionLevel] = field(default_factory=dict)


@dataclass
class Build:
    """One build: what it was asked for, and what its steps have made so far.

    What no step has made yet is not there: to ask for it is an error in the order of the steps.
    """

    engine_settings: EngineSettings
    command: str = ""  # of MkDocs; '' where its functions are called directly
    site_url: str = ""
    configuration: Configuration | None = None  # if who began the build has read it
    make_documents: MakeDocuments = no_documents

    # on_config
    staged_site: StagedSite | None = field(
        default=None, init=False
    )  # where a finished site is put in place
    site_files: SiteFiles = field(init=False)
    publication: Publication = field(init=False)
    labels: LabelsByLanguage = field(init=False)  # by language folder
    deriver: Deriver | None = field(init=False)  # None: no edition is derived
    look: Look = field(init=False)
    history: History = field(init=False)
    name_index: NameIndex = field(init=False)
    same_sections: SameSections = field(init=False)
    same_terms: SameTerms = field(init=False)
    extension: BlocksExtension = field(init=False)
    markdown_settings: tuple[tuple[str, ...], str] = field(init=False)

    # on_files
    urls: dict[str, dict[str, str]] = field(init=False)  # by folder of a language or pair, by path
    pair_urls: dict[str, frozenset[str]] = field(init=False)  # addresses below a pair's folder
    link_targets: Identity[tuple[str, ...]] = field(init=False)  # of all files
    data_files: dict[str, LateFile] = field(init=False)  # by name
    share_image: str = field(init=False)  # its address, '' if there is none
    indicator_images: dict[str, str] = field(init=False)  # their addresses, by indicator
    script: str = field(init=False)  # its address
    style_sheet: str = field(init=False)  # its address

    # on_nav
    navigation: Navigation = field(init=False)
    navigations: dict[str, Navigation] = field(init=False)  # by language folder

    # while pages are read
    articles: dict[str, Article] = field(default_factory=dict, init=False)  # by source path

    # on_env
    env: Environment = field(init=False)
    navigation_lists: NavigationLists = field(init=False)
    frame_parts: dict[tuple[object, ...], Markup] = field(default_factory=dict, init=False)
    documents: list[DataFile] = field(init=False)
    report_facts: dict[str | None, dict[str, Any]] = field(
        default_factory=dict, init=False
    )  # by folder; None: of pages that reports share
    plain_texts: PlainTexts = field(init=False)
    kept_pages: KeptPages = field(init=False)

    # while pages are written
    status: Status | None = field(default=None, init=False)  # once a page has asked


def build_of(config: MkDocsConfig) -> Build:
    """Return the record of a configuration's build.

    Before the build there is one to say what is wanted of it, such as ``make_documents``.
    """
    build: Build | None = getattr(config, ATTRIBUTE, None)
    if build is None:
        given = EngineSettings(config.site_name, config.site_description or "")
        build = Build(given, site_url=config.site_url or "")
        setattr(config, ATTRIBUTE, build)
    return build


def begin(config: MkDocsConfig, command: str) -> Build:
    """Return a new record for a build of ``config``, of which it has what was wanted."""
    build = replace(build_of(config), command=command)
    setattr(config, ATTRIBUTE, build)
    return build
