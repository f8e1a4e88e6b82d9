"""Build beside the site and swap when all went well: a failed build leaves the old one.

MkDocs empties its output folder before it has read a file, so it is given another one. What is
written there any server can read, whatever the umask.
"""

from __future__ import annotations

import logging
import shutil
from contextlib import ExitStack
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from publication.publish.modes import readable

STAGED, OLD = ".next", ".previous"
PREVIEW = "serve"  # keeps what stood before by itself
ENGINE = logging.getLogger("mkdocs")


class StagedSite(logging.Handler):
    """A site built beside the published one; counts the ``warnings`` that ``--strict`` would count."""

    def __init__(self, config: MkDocsConfig) -> None:
        super().__init__(logging.WARNING)
        self.config, self.warnings = config, 0
        self.modes = ExitStack()
        self.modes.enter_context(readable())

    def emit(self, record: logging.LogRecord) -> None:
        """Count a warning."""
        self.warnings += 1


def begin_staging(config: MkDocsConfig, command: str) -> StagedSite | None:
    """Point the build at a folder beside the site's."""
    if command == PREVIEW:
        return None
    config.site_dir += STAGED
    staged = StagedSite(config)
    ENGINE.addHandler(staged)
    return staged


def publish_site(staged: StagedSite | None) -> None:
    """Put the finished folder in the site's place, unless a strict build had warnings."""
    if staged and not (staged.config.strict and staged.warnings):
        new = Path(staged.config.site_dir)
        swap(new, new.with_name(new.name.removesuffix(STAGED)))
    discard(staged)


def swap(new: Path, site: Path) -> None:
    """Put ``new`` in the place of ``site``."""
    old = site.with_name(site.name + OLD)
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    new.rename(site)
    shutil.rmtree(old, ignore_errors=True)


def discard(staged: StagedSite | None) -> None:
    """Remove the staged site, and give the configuration its own folder back."""
    if staged:
        ENGINE.removeHandler(staged)
        staged.modes.close()
        shutil.rmtree(staged.config.site_dir, ignore_errors=True)
        staged.config.site_dir = staged.config.site_dir.removesuffix(STAGED)
