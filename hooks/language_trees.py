"""One build, all languages: the content trees as files, one navigation tree per language.

Before a page's template runs, the theme's language, site name, navigation, alternates and
ways to read are set for that page; the theme's own translations follow from it. Pages that
show two languages are in the authoritative one.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file

from publication.publication import Publication
from publication.publish.sitemap import at_root, sitemap
from publication.render.reading_modes import ways
from publication.settings.configuration import Configuration, Language
from publication.settings.labels import long_date, of_pair, read_labels

COVER = "index.md"
HOME = "index"
UNUSED = re.compile(  # of the theme, and templates of ours that are no HTML
    r"^assets/(?:javascripts/(?:lunr|workers)/|images/)|\.map$|^(?:documents|plain)/"
)
STATE: dict[str, Any] = {}


@event_priority(50)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Expand the navigation to one tree per language, and read the templates' labels."""
    configuration = _configuration(config)
    trees = [
        {language.folder: _localized(config.nav, language)} for language in configuration.languages
    ]
    config.nav = [COVER, *trees]
    STATE.clear()
    STATE["site_name"], STATE["site_description"] = config.site_name, config.site_description
    labels = read_labels(configuration.languages, configuration.profile)
    STATE["labels"] = config.extra["labels"] = labels
    return config


def _publication(config: MkDocsConfig) -> Publication:
    publication: Publication = config.extra["publication"]
    return publication


def _configuration(config: MkDocsConfig) -> Configuration:
    return _publication(config).configuration


def _localized(nav: Any, language: Language) -> Any:
    """Return the configured navigation with each path below the language's folder."""
    if isinstance(nav, str):
        return f"{language.folder}/{nav}"
    if isinstance(nav, dict):
        return {name: _localized(value, language) for name, value in nav.items()}
    return [_localized(item, language) for item in nav]


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the trees' pages beside what all languages share; nothing is written to docs_dir."""
    configuration = _configuration(config)
    for folder, tree in _publication(config).trees.items():
        for path in tree:
            source = f"{folder}/{path}.md"
            files.append(
                File(source, str(configuration.content), config.site_dir, config.use_directory_urls)
            )
    for file in [file for file in files if UNUSED.search(file.src_uri)]:
        files.remove(file)
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Split the navigation: a tree, previous and next, parents and a home for each language."""
    publication = _publication(config)
    STATE["navs"], STATE["urls"] = {}, {}
    for item in nav.items:
        if not isinstance(item, Section):
            continue
        folder = item.title
        for child in item.children:
            child.parent = None
            if isinstance(child, Section):
                _name_section(child, folder, publication)
        pages = [page for page in nav.pages if page.url.startswith(f"{folder}/")]
        STATE["urls"][folder] = {content_path(page): page.url for page in pages}
        for page, before, after in zip(pages, [None, *pages], [*pages[1:], None], strict=False):
            page.previous_page, page.next_page = before, after
        tree = Navigation(item.children, pages)
        tree.homepage = pages[0]
        STATE["navs"][folder] = tree
    return nav


def _name_section(section: Section, folder: str, publication: Publication) -> None:
    """Give a section the title of its first page."""
    first = section.children[0]
    if isinstance(first, Page):
        section.title = publication.page(folder, content_path(first)).title


def content_path(page: Page) -> str:
    """Return a page's path as the languages share it: without folder and ending."""
    return page.file.src_uri.partition("/")[2].removesuffix(".md")


@event_priority(100)
def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Set everything language-dependent for one page."""
    configuration = _configuration(config)
    folder = page.file.src_uri.partition("/")[0]
    pairs = {pair.folder: pair.authority for pair in configuration.pairs}
    if folder not in STATE["navs"] and folder not in pairs:
        context = _set_language(context, config, configuration.authority, nav, page.url)
        page.title = STATE["site_name"]
        config.site_description = STATE["site_description"] or config.site_description
        return context
    language = pairs.get(folder) or configuration.language(folder)
    below, path = path_url(page, folder), content_path(page)
    context = _set_language(context, config, language, STATE["navs"][language.folder], below)
    context["ways"] = list(ways(configuration, folder, path, below))
    return context


def path_url(page: Page, folder: str) -> str:
    """Return the page's address below its language's folder."""
    return str(page.url).removeprefix(f"{folder}/")


def _set_language(
    context: dict[str, Any], config: MkDocsConfig, language: Language, nav: Navigation, below: str
) -> dict[str, Any]:
    config.theme["language"] = language.locale
    config.site_name = (
        language.site_name if nav.homepage and nav.homepage.url else STATE["site_name"]
    )
    config.site_description = language.site_description
    context["language"] = language
    context["label"] = STATE["labels"][language.folder]
    context["labels"] = STATE["labels"]
    context["nav"] = nav
    context["long_date"] = lambda iso: long_date(iso, language)
    context["publication"] = _publication(config)
    context["all_urls"] = STATE["urls"]
    context["urls"] = STATE["urls"][language.folder]
    configuration = _configuration(config)
    context["alternates"] = [
        (other, f"{other.folder}/{below}") for other in configuration.languages
    ]
    context["ways"] = list(ways(configuration, "", HOME, ""))  # a page of the trees has its own
    return context


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Keep the environment for the 404 pages."""
    STATE["env"] = env
    env.globals["of_pair"] = of_pair
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """Write a 404 page below each language's folder, for hosts that can choose by folder.

    MkDocs leaves a copy of the sitemap that is dated by the day of the build: it goes.
    """
    (Path(config.site_dir) / "sitemap.xml.gz").unlink(missing_ok=True)
    base = urlsplit(config.site_url or "/").path
    for language in _configuration(config).languages:
        context = {"base_url": base, "only": language, "labels": STATE["labels"]}
        page = (
            STATE["env"]
            .get_template("404.html")
            .render(publication=_publication(config), **context)
        )
        write_file(page.encode(), str(Path(config.site_dir) / language.folder / "404.html"))


def on_template_context(
    context: dict[str, Any], template_name: str, config: MkDocsConfig
) -> dict[str, Any]:
    """Give templates without a page (404, sitemap) the authoritative language and all labels."""
    configuration = _configuration(config)
    site = config.site_url or ""

    def address(folder: str, path: str) -> str:
        return urljoin(site, str(STATE["urls"][folder][path]) if folder else "")

    context["sitemap"] = list(sitemap(_publication(config), address)) if site else []
    context["is_at_root"] = at_root(site)
    authority = configuration.authority
    return _set_language(context, config, authority, STATE["navs"][authority.folder], "")
