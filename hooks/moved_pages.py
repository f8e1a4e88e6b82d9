"""Pages at addresses that ``content/moved.yml`` says were left: each leads to where it is now.

They are written when the site is, so they are in no navigation, search or sitemap. Without
script a reader arrives at the new page, with it at the very block.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.utils import get_relative_url

from hooks.derived_edition import derived_place
from hooks.record import Build
from publication.publication import Publication
from publication.render.moved_pages import MovedPage, find_moved_pages
from publication.settings.configuration import Language

TEMPLATE = "moved.html"
SCRIPT = "assets/moved.js"


def remove_unused_script(files: Files, publication: Publication) -> None:
    """Leave out the script where no page has moved."""
    script = files.get_file_from_path(SCRIPT)
    if script and not publication.moved:
        files.remove(script)


def write(config: MkDocsConfig, build: Build) -> None:
    """Write the pages of every tree: the languages', and those of two side by side."""
    for page in find_moved_pages(build.publication):
        for folder, language in _trees(build.publication, page):
            source = f"{folder}/{page.old}.md"
            file = File(source, config.docs_dir, config.site_dir, config.use_directory_urls)
            html = _rendered(build, language, page, folder, file.url)
            build.site_files.write(file.dest_uri, html.encode())
            if build.deriver and (place := derived_place(file.dest_uri, build)):
                build.site_files.write(place, build.deriver.page(html).encode())


def _trees(publication: Publication, page: MovedPage) -> Iterator[tuple[str, Language]]:
    configuration = publication.configuration
    for language in configuration.languages:
        if page.new in publication.trees[language.folder]:
            yield language.folder, language
    for pair in configuration.pairs if page.new in configuration.places else ():
        yield pair.folder, pair.authority


def _rendered(build: Build, language: Language, page: MovedPage, folder: str, here: str) -> str:
    canonical = build.urls[language.folder][page.new]
    now = build.publication.page(language.folder, page.new)
    return build.env.get_template(TEMPLATE).render(
        language=language,
        label=build.labels[language.folder],
        title=now.title,
        texts={each.id: (each, locale) for each, locale in build.publication.shown_blocks(now)},
        to=get_relative_url(build.urls[folder][page.new], here),
        canonical=urljoin(build.site_url, canonical)
        if build.site_url
        else get_relative_url(canonical, here),
        script=get_relative_url(SCRIPT, here),
        ids=page.ids,
        changed={was: now for was, now in page.ids.items() if was != now},
    )
