"""Add to a page's table of contents what its markers set on it, where they stand."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink

from hooks.language_trees import content_path
from hooks.record import Build
from publication.publication import ReportRecord
from publication.read.markers import Marker
from publication.settings.configuration import Language
from publication.settings.labels import long_date

LEVEL = 2


def add_contents(page: Page, build: Build) -> None:
    """Add the goals' areas, the kinds of names and the releases, each before what follows it."""
    folder = page.file.src_uri.partition("/")[0]
    source = build.publication.trees.get(folder, {}).get(content_path(page))
    if source is None:
        return
    items = page.toc.items
    if items and items[0].level == 1:
        items = items[0].children  # below the page's title, if its text has one
    language = build.publication.configuration.language(folder)
    report = build.publication.report_of(source.path)
    for number, block in enumerate(source.blocks):
        if block.marker and (found := list(_headings(build, report, language, block.marker))):
            after = {each.id for each in source.blocks[number:]}
            place = next((n for n, item in enumerate(items) if item.id in after), len(items))
            items[place:place] = [AnchorLink(title, name, LEVEL) for name, title in found]


def _headings(
    build: Build, report: ReportRecord | None, language: Language, marker: Marker
) -> Iterator[tuple[str, str]]:
    """Yield the id and the text of each heading that a marker sets."""
    if marker.name == "overview" and report:
        yield from _areas(build, report, language, marker)
    elif marker.name == "names":
        yield from _kinds_of_names(build, language)
    elif marker.name == "revisions":
        yield from _releases(build, language)


def _areas(
    build: Build, report: ReportRecord, language: Language, marker: Marker
) -> Iterator[tuple[str, str]]:
    used = {target.area for target in report.select(marker.parameters)}
    for area, names in build.publication.areas.items():
        if area in used:
            yield f"goals-{area}", names.get(language.folder) or next(iter(names.values()))


def _kinds_of_names(build: Build, language: Language) -> Iterator[tuple[str, str]]:
    label = build.labels[language.folder]
    for kind, _ in build.name_index.groups(language):
        yield f"kind-{kind}", label[f"kind_of_name_{kind}"]


def _releases(build: Build, language: Language) -> Iterator[tuple[str, str]]:
    label = build.labels[language.folder]
    for release in build.history.releases:
        version = label["release_version"].replace("{version}", release.version)
        yield f"r-{release.key}", version if release.version else long_date(release.day, language)
