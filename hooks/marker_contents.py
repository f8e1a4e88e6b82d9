"""Add to a page's table of contents what a marker sets on it, below the page's title."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink

from hooks.language_trees import content_path
from hooks.record import Build
from publication.settings.configuration import Language
from publication.settings.labels import long_date

NAMES, REVISIONS = "names", "revisions"  # markers
LEVEL = 2


def add_contents(page: Page, build: Build) -> None:
    """Add the kinds of names and the releases, each where they are listed."""
    folder = page.file.src_uri.partition("/")[0]
    source = build.publication.trees.get(folder, {}).get(content_path(page))
    if source is None:
        return
    items = page.toc.items[0].children if page.toc.items else page.toc.items
    language = build.publication.configuration.language(folder)
    if source.has_marker(NAMES):
        items += _kinds_of_names(build, language)
    if source.has_marker(REVISIONS):
        items += _releases(build, language)


def _kinds_of_names(build: Build, language: Language) -> Iterator[AnchorLink]:
    label = build.labels[language.folder]
    for kind, _ in build.name_index.groups(language):
        yield AnchorLink(label[f"kind_of_name_{kind}"], f"kind-{kind}", LEVEL)


def _releases(build: Build, language: Language) -> Iterator[AnchorLink]:
    label = build.labels[language.folder]
    for release in build.history.releases:
        version = label["release_version"].replace("{version}", release.version)
        title = version if release.version else long_date(release.day, language)
        yield AnchorLink(title, f"r-{release.key}", LEVEL)
