"""One build, all languages: the content trees as files, one navigation tree per language."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from hooks.theme_files import UNUSED
from publication.publication import Publication
from publication.settings.configuration import Configuration, Language, ReportSettings

COVER = "index.md"


def expand_navigation(config: MkDocsConfig, configuration: Configuration) -> None:
    """Give the engine a navigation with one tree per language."""
    trees = [
        {language.folder: _localized(list(configuration.nav), language)}
        for language in configuration.languages
    ]
    config.nav = [COVER, *trees]


def _localized(nav: Any, language: Language) -> Any:
    """Return the configured navigation with each path below the language's folder."""
    if isinstance(nav, str):
        return f"{language.folder}/{nav}"
    if isinstance(nav, dict):
        return {name: _localized(value, language) for name, value in nav.items()}
    return [_localized(item, language) for item in nav]


def source_path(folder: str, path: str) -> str:
    """Return where the engine finds the page at ``path`` of a language or pair."""
    return f"{folder}/{path}.md"


def content_path(page: Page) -> str:
    """Return a page's path as the languages share it: without folder and ending."""
    return page.file.src_uri.partition("/")[2].removesuffix(".md")


def add_pages(files: Files, config: MkDocsConfig, publication: Publication) -> None:
    """Add the trees' pages beside what all languages share; nothing is written to docs_dir."""
    content = str(publication.configuration.content)
    for folder, tree in publication.trees.items():
        for path in tree:
            source = source_path(folder, path)
            files.append(File(source, content, config.site_dir, config.use_directory_urls))


def add_pictures(files: Files, config: MkDocsConfig, publication: Publication) -> None:
    """Add the pictures that pages show, each where it lies below ``content/``."""
    content = str(publication.configuration.content)
    for path in sorted({picture.path for picture in publication.pictures.values()}):
        files.append(File(path, content, config.site_dir, config.use_directory_urls))


def remove_unused(files: Files) -> None:
    """Leave out what the theme brings and no page asks for."""
    for file in [file for file in files if UNUSED.search(file.src_uri)]:
        files.remove(file)


def page_urls(files: Files, configuration: Configuration) -> dict[str, dict[str, str]]:
    """Return the pages' addresses from the site's root, by folder of a language or pair, by path."""
    paths = {language.folder: configuration.page_paths for language in configuration.languages}
    paths |= {pair.folder: configuration.report_parts for pair in configuration.pairs}
    return {
        folder: {path: files.src_uris[source_path(folder, path)].url for path in each}
        for folder, each in paths.items()
    }


def split_navigation(nav: Navigation, publication: Publication) -> dict[str, Navigation]:
    """Return a tree for each language, with previous and next, parents and a home of its own."""
    trees = {}
    for item in nav.items:
        if isinstance(item, Section):
            folder = str(item.title)
            pages = [page for page in nav.pages if page.url.startswith(f"{folder}/")]
            for child in item.children:
                child.parent = None
                if isinstance(child, Section):
                    _name_section(child, folder, publication)
            _link_report_by_report(pages, publication.configuration)
            trees[folder] = Navigation(item.children, pages)
            trees[folder].homepage = pages[0]
    return trees


def _name_section(section: Section, folder: str, publication: Publication) -> None:
    """Give a section the title of its first page."""
    first = section.children[0]
    if isinstance(first, Page):
        section.title = publication.page(folder, content_path(first)).title


def _link_report_by_report(pages: list[Page], configuration: Configuration) -> None:
    """Let each page lead to those before and after it that are about the same report."""
    kept: dict[ReportSettings | None, list[Page]] = defaultdict(list)
    for page in pages:
        kept[configuration.report_of(content_path(page))].append(page)
    for each in kept.values():
        link_in_order(each)


def link_in_order(pages: list[Page]) -> None:
    """Let each page lead to those before and after it."""
    for page, before, after in zip(pages, [None, *pages], [*pages[1:], None], strict=False):
        page.previous_page, page.next_page = before, after
