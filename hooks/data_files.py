"""Publish the targets and the glossary as files below ``data/``, for reuse.

They are made before the pages, which say how large they are; one that takes time is made when
its page asks, or else when the site is written: so a preview of another page waits for none.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from publication.publication import Publication
from publication.publish.data.dataset import FOLDER, DataFile, LateFile, data_files
from publication.settings.configuration import Language

FILES: list[DataFile | LateFile] = []


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the files."""
    publication: Publication = config.extra["publication"]
    labels = config.extra["labels"]
    site = config.site_url or ""

    def address(language: Language, page: str, anchor: str) -> str:
        file = files.src_uris[f"{language.folder}/{page}.md"]
        return f"{site}{file.url}#{anchor}"

    FILES[:] = data_files(publication, labels, address, site)
    for file in FILES:
        if isinstance(file, DataFile):
            files.append(File.generated(config, f"{FOLDER}/{file.name}", content=file.content))
    return files


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Let a page link the files."""
    context["data_files"] = FILES
    return context


def on_post_build(config: MkDocsConfig) -> None:
    """Write what was left for later."""
    for file in FILES:
        if isinstance(file, LateFile):
            path = Path(config.site_dir) / FOLDER / file.name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.content)
