"""The engine with a publication's settings: refused in our words before the engine meets them.

mkdocs.yml ─ read_configuration ─┬─ wrong: Refused, with what is wrong with the content too
                                 └─ texts as written ─▶ the engine, which types what it reads
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from mkdocs import utils
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.utils.yaml import get_yaml_loader, yaml_load
from preview.faults import SETTINGS, BuildFailed

from hooks.record import build_of
from publication.check.checks import load_and_check
from publication.messages.problem import Grade, Problem
from publication.settings.configuration import Configuration
from publication.settings.reading import ConfigurationError, read_configuration

LOADER = getattr(yaml, "CLoader", yaml.Loader)  # ten times as fast as the engine's own
utils.get_themes = cache(utils.get_themes)  # it asks every package that is installed, each time
LOGGER = logging.getLogger("mkdocs.config")


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
    set_otherwise = {**_as_written(configuration), **given}
    config = _validated(root / SETTINGS, {k: v for k, v in set_otherwise.items() if v is not None})
    build_of(config).configuration = configuration
    return config


def _validated(file: Path, set_otherwise: dict[str, Any]) -> MkDocsConfig:
    """Return the settings as the engine's ``load_config`` does, which parses them slowly."""
    config = MkDocsConfig(config_file_path=str(file))
    with file.open("rb") as source:
        config.load_dict(yaml_load(source, get_yaml_loader(LOADER, config)))
    config.load_dict(set_otherwise)
    errors, warnings = config.validate()
    for grade, found in ((logging.WARNING, warnings), (logging.ERROR, errors)):
        for name, wrong in found:
            LOGGER.log(grade, "Config value '%s': %s", name, wrong)
    if errors or (config.strict and warnings):
        raise Abort("the engine refuses the settings")
    return config


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
