"""Load and check ``content/`` before anything is built; stop with all problems at once.

It is loaded anew for each build; what an earlier one found out of the same texts is taken over
(publication/cache/store.py).
"""

from __future__ import annotations

import gc
from dataclasses import replace
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from hooks.problems import log_problem
from hooks.record import BUILD, Build
from publication.cache.store import keep, recall
from publication.check.checks import load_and_check
from publication.check.messages import say
from publication.messages.language import message_language
from publication.messages.problem import Grade, Problem
from publication.publication import Publication
from publication.settings.configuration import Configuration
from publication.settings.reading import ConfigurationError, read_configuration

RECALLED: set[Path] = set()
WATCHED = ("content", "overrides")
COLLECT_AFTER = 50_000  # objects: a build makes many and drops few, and 700 is the default


def collect_seldom() -> None:
    """Look for garbage less often: that takes a tenth of a build otherwise."""
    gc.set_threshold(COLLECT_AFTER)


def load(config: MkDocsConfig) -> Publication:
    """Return the publication; raise Abort after logging every problem if one is an error."""
    root = Path(config.config_file_path).parent
    if root not in RECALLED:
        RECALLED.add(root)
        recall(root)
    publication = load_and_check(_configuration(config, root))
    config.watch = [str(root / name) for name in WATCHED if (root / name).exists()]
    _refuse(publication.problems)
    return publication


def _configuration(config: MkDocsConfig, root: Path) -> Configuration:
    """Return the configuration, with the addresses that the engine was given besides its file."""
    try:
        configuration = read_configuration(root)
    except ConfigurationError as error:
        _refuse(error.problems)
        raise
    repository = replace(configuration.repository, url=config.repo_url or "")
    return replace(configuration, site_url=config.site_url or "", repository=repository)


def _refuse(problems: list[Problem]) -> None:
    """Log every problem; raise Abort if one is an error."""
    for problem in problems:
        log_problem(problem, "content")
    errors = sum(problem.grade == Grade.ERROR for problem in problems)
    if errors:
        raise Abort(say("build-refused", errors=errors).text(message_language()))


def keep_answers(build: Build) -> None:
    """Keep what this build found out for the next, unless that would not be warned again."""
    if build.command == BUILD and build.aside and not build.aside.warnings:
        keep(build.publication.configuration.root)
