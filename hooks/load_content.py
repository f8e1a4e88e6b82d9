"""Load and check ``content/`` before anything is built; stop with all problems at once.

It is loaded anew for each build; what an earlier one memoized is known (publication/cache/store.py).
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from hooks.problems import log_problem
from hooks.record import BUILD, Build
from publication.cache import store
from publication.check.checks import load_and_check
from publication.check.messages import say
from publication.messages.language import message_language
from publication.messages.problem import Grade
from publication.publication import Publication
from publication.settings.configuration import configure

WATCHED = ("content", "overrides")
MKDOCS_EDIT_URI = re.compile(r"(edit/master|src/default)/docs/")  # filled in where none is given


def load_answers(config: MkDocsConfig) -> None:
    """Know what an earlier process memoized, if this one does not yet."""
    store.load(Path(config.config_file_path).parent)


def load(config: MkDocsConfig, nav: list[Any]) -> Publication:
    """Return the publication; raise Abort after logging every problem if one is an error."""
    root = Path(config.config_file_path).parent
    publication = load_and_check(configure(root, dict(config.extra), nav, _top(config)))
    config.watch = [str(root / name) for name in WATCHED if (root / name).exists()]
    for problem in publication.problems:
        log_problem(problem, "content")
    errors = sum(problem.grade == Grade.ERROR for problem in publication.problems)
    if errors:
        raise Abort(say("build-refused", errors=errors).text(message_language()))
    return publication


def _top(config: MkDocsConfig) -> dict[str, Any]:
    """Return the settings at the top that a publication has a use for, as they were given."""
    filled_in = config.edit_uri and MKDOCS_EDIT_URI.match(config.edit_uri)
    return {
        "site_url": config.site_url,
        "repo_url": config.repo_url,
        "edit_uri": None if filled_in else config.edit_uri,
    }


def save_answers(build: Build) -> None:
    """Save what this build memoized for the next, unless that would not be warned again."""
    if build.command == BUILD and build.aside and not build.aside.warnings:
        store.save(build.publication.configuration.root)
