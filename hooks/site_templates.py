"""Templates without a page: the sitemap, ``robots.txt``, and the pages for what is not found."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

from mkdocs.config.defaults import MkDocsConfig

from hooks.record import Build
from publication.publish.sitemap import at_root, sitemap

NOT_FOUND = "404.html"
DATED = "sitemap.xml.gz"


def add_sitemap(context: dict[str, Any], build: Build) -> None:
    """Give the template every page for readers, while the site has an address."""
    made = build.deriver

    def address(folder: str, path: str) -> str:
        if made and folder == made.edition.locale.folder:
            return made.addresses(address(made.edition.source.folder, path))
        return urljoin(build.site_url, build.urls[folder][path] if folder else "")

    entries = sitemap(build.publication, address) if build.site_url else ()
    context["sitemap"] = list(entries)
    context["is_at_root"] = at_root(build.site_url)


def remove_dated_sitemap(config: MkDocsConfig) -> None:
    """Remove the engine's copy of the sitemap, which is dated by the day of the build."""
    (Path(config.site_dir) / DATED).unlink(missing_ok=True)


def write_not_found(build: Build) -> None:
    """Write a 404 page below each language's folder, for hosts that can choose by folder."""
    template = build.env.get_template(NOT_FOUND)
    base, made = urlsplit(build.site_url or "/").path, build.deriver

    def write(folder: str, html: str) -> None:
        build.site_files.write(f"{folder}/{NOT_FOUND}", html.encode())

    for language in build.publication.configuration.languages:
        write(language.folder, template.render(base_url=base, only=language))
        if made and language == made.edition.source:
            folder = made.edition.locale.folder
            write(folder, made.page(template.render(base_url=base, only=language, folder=folder)))
