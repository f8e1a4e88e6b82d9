"""Files of the site that are made when they are written: so a preview of a page waits for none."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from hooks.record import build_of
from hooks.site_files import SiteFiles
from publication.publish.data.dataset import LateFile


class FileToMake(File):
    """A file of the engine's that is made when it is copied."""

    late: LateFile

    site_files: SiteFiles

    def copy_file(self, dirty: bool = False) -> None:
        """Make it, and write it."""
        self.site_files.write(self.dest_uri, self.late.content)


def add_late_file(files: Files, config: MkDocsConfig, address: str, late: LateFile) -> None:
    """Add a file at ``address`` below the site."""
    file = FileToMake.generated(config, address, content=b"")
    assert isinstance(file, FileToMake)
    file.late, file.site_files = late, build_of(config).site_files
    files.append(file)
