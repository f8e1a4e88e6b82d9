"""Publish the targets and the glossary as files below ``data/``, for reuse.

Each is made when a page asks how large it is, or else when it is written: so a preview of another
page waits for none.
"""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from hooks.late_file import add_late_file
from hooks.record import BUILD, Build
from publication.publish.data.dataset import FOLDER, LateFile, data_files
from publication.settings.configuration import Language


def add_files(files: Files, config: MkDocsConfig, build: Build) -> dict[str, LateFile]:
    """Add the files, and return them by name."""

    def address(language: Language, page: str, anchor: str) -> str:
        return f"{build.site_url}{build.urls[language.folder][page]}#{anchor}"

    again = build.command != BUILD
    found = data_files(build.publication, build.labels, address, build.site_url, again)
    for late in found:
        add_late_file(files, config, f"{FOLDER}/{late.name}", late)
    return {late.name: late for late in found}
