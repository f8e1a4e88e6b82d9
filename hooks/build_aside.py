"""Build beside the site and swap when all went well: a failed build leaves the old one.

MkDocs empties its output folder before it has read a file, so it is given another one.
"""

from __future__ import annotations

import logging
import shutil
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

ASIDE, OLD = ".next", ".previous"


class _Warnings(logging.Handler):
    """Counts what ``--strict`` would count."""

    count = 0

    def emit(self, record: logging.LogRecord) -> None:
        self.count += 1


WARNINGS = _Warnings(logging.WARNING)
BUILD: dict[str, MkDocsConfig] = {}
PREVIEW = "serve"
COMMAND: list[str] = []


def on_startup(command: str, dirty: bool) -> None:
    """Note whether the preview builds: it keeps what stood before by itself."""
    COMMAND[:] = [command]


@event_priority(-100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Point the build at a folder beside the site's."""
    if COMMAND == [PREVIEW]:
        return config
    BUILD["config"] = config
    config.site_dir += ASIDE
    WARNINGS.count = 0
    config.extra["warnings"] = WARNINGS
    logging.getLogger("mkdocs").addHandler(WARNINGS)
    return config


@event_priority(-100)
def on_post_build(config: MkDocsConfig) -> None:
    """Put the finished folder in the site's place, unless a strict build had warnings."""
    if not BUILD:
        return
    if not (config.strict and WARNINGS.count):
        swap(Path(config.site_dir), Path(config.site_dir.removesuffix(ASIDE)))
    clean()


@event_priority(-100)
def on_build_error(error: Exception) -> None:
    """Leave the site as it was."""
    if BUILD:
        clean()


def swap(new: Path, site: Path) -> None:
    """Put ``new`` in the place of ``site``."""
    old = site.with_name(site.name + OLD)
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    new.rename(site)
    shutil.rmtree(old, ignore_errors=True)


def clean() -> None:
    """Remove what a build left aside and give the configuration its own folder back."""
    config = BUILD.pop("config")
    logging.getLogger("mkdocs").removeHandler(WARNINGS)
    shutil.rmtree(config.site_dir, ignore_errors=True)
    config.site_dir = config.site_dir.removesuffix(ASIDE)
