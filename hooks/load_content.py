"""Load and check ``content/`` before anything is built; stop with all problems at once.

It is loaded anew for each build; what an earlier one memoized is known (publication/cache/store.py).
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from hooks.problems import log_problem
from hooks.record import BUILD, Build, build_of
from publication.cache import collector, store
from publication.check.checks import load_and_check
from publication.check.messages import say
from publication.check.permanence import provisional_ids
from publication.history.lock_history import read_lock_history
from publication.messages.language import message_language
from publication.messages.problem import Grade, Problem
from publication.publication import Publication
from publication.settings.configuration import Configuration
from publication.settings.reading import ConfigurationError, read_configuration

WATCHED = ("content", "overrides")


def load_answers(config: MkDocsConfig) -> None:
    """Load the answers that an earlier process memoized, if this one has not."""
    store.load(Path(config.config_file_path).parent)


def load_publication(config: MkDocsConfig) -> Publication:
    """Return the publication; raise Abort after logging every problem if one is an error."""
    root = Path(config.config_file_path).parent
    published = build_of(config).command == BUILD
    with collector.paused():
        publication = load_and_check(_configuration(config, root), read_lock_history(root))
        if published:
            collector.settle()  # what is loaded stays until the process ends
    config.watch = [str(root / name) for name in WATCHED if (root / name).exists()]
    _refuse([*publication.problems, *(provisional_ids(publication) if published else ())])
    return publication


def _configuration(config: MkDocsConfig, root: Path) -> Configuration:
    """Return the configuration, with the addresses that the engine was given besides its file."""
    try:
        configuration = build_of(config).configuration or read_configuration(root)
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


def save_answers(build: Build) -> None:
    """Save what this build memoized for the next, unless that would not be warned again.

    Nothing takes more memory; so what was made for pages is let go before: none follows.
    """
    if build.command == BUILD and build.staged_site and not build.staged_site.warnings:
        root = build.publication.configuration.root
        for page in build.navigation.pages:
            page.markdown = page.content = None
        build.env.globals.clear()
        del build.plain_texts, build.navigation_lists, build.articles, build.name_index
        del build.same_sections, build.publication, build.data_files, build.report_facts
        store.save(root)
