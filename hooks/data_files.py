"""Publish the targets and the glossary as files below ``data/``, for reuse.

They are made before the pages, which say how large they are; one that takes time is made when
its page asks, or else when the site is written: so a preview of another page waits for none.
"""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.utils import write_file

from hooks.record import Build
from publication.publish.data.dataset import FOLDER, DataFile, LateFile, data_files
from publication.settings.configuration import Language


def add_files(files: Files, config: MkDocsConfig, build: Build) -> list[DataFile | LateFile]:
    """Add the files, and return them with those to be written late."""

    def address(language: Language, page: str, anchor: str) -> str:
        return f"{build.site_url}{build.urls[language.folder][page]}#{anchor}"

    found = data_files(build.publication, build.labels, address, build.site_url)
    for file in found:
        if isinstance(file, DataFile):
            files.append(File.generated(config, f"{FOLDER}/{file.name}", content=file.content))
    return found


def write_late(config: MkDocsConfig, build: Build) -> None:
    """Write what was left for later."""
    for file in build.data_files:
        if isinstance(file, LateFile):
            write_file(file.content, str(Path(config.site_dir) / FOLDER / file.name))
