"""The engine with a publication's settings: refused in our words before the engine meets them.

mkdocs.yml ─ read_configuration ─┬─ wrong: Refused, with what is wrong with the content too
                                 └─ texts as written ─▶ the engine, which types what it reads
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from preview.faults import SETTINGS, BuildFailed

from publication.check.checks import load_and_check
from publication.messages.problem import Grade, Problem
from publication.settings.configuration import Configuration
from publication.settings.reading import ConfigurationError, read_configuration


def load_engine_config(root: Path, **given: Any) -> MkDocsConfig:
    """Return the engine's settings for ``root``, with those ``given`` in place of the file's.

    Refused if the publication's own have an error.
    """
    try:
        configuration = read_configuration(root)
    except ConfigurationError as error:
        raise BuildFailed(_errors(error.problems)) from error
    if _errors(configuration.problems):
        raise BuildFailed(_errors(load_and_check(configuration).problems))
    return load_config(str(root / SETTINGS), **{**_as_written(configuration), **given})


def _errors(problems: Iterable[Problem]) -> list[Problem]:
    return [problem for problem in problems if problem.grade == Grade.ERROR]


def _as_written(configuration: Configuration) -> dict[str, Any]:
    """Return what the engine would type, and refuse: a site's name may be 2025."""
    return {
        "site_name": configuration.site_name,
        "site_description": configuration.site_description or None,
        "site_url": configuration.site_url or None,
        "repo_url": configuration.repository.url or None,
        "edit_uri": configuration.repository.edit_uri,
        "nav": list(configuration.nav),
    }
