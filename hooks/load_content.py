"""Load and check ``content/`` before anything is built; stop with all problems at once.

It is loaded anew for each build; what an earlier one found out of the same texts is taken over
(publication/cache/store.py).
"""

from __future__ import annotations

import gc
import re
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from hooks.problems import log_problem
from hooks.record import BUILD, Build
from publication.cache.store import keep, recall
from publication.check.checks import load_and_check
from publication.check.messages import say
from publication.messages.language import message_language
from publication.messages.problem import Grade
from publication.publication import Publication
from publication.settings.configuration import configure

RECALLED: set[Path] = set()
WATCHED = ("content", "overrides")
COLLECT_AFTER = 50_000  # objects: a build makes many and drops few, and 700 is the default
MKDOCS_EDIT_URI = re.compile(r"(edit/master|src/default)/docs/")  # filled in where none is given


def collect_seldom() -> None:
    """Look for garbage less often: that takes a tenth of a build otherwise."""
    gc.set_threshold(COLLECT_AFTER)


def load(config: MkDocsConfig, nav: list[Any]) -> Publication:
    """Return the publication; raise Abort after logging every problem if one is an error."""
    root = Path(config.config_file_path).parent
    if root not in RECALLED:
        RECALLED.add(root)
        recall(root)
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


def keep_answers(build: Build) -> None:
    """Keep what this build found out for the next, unless that would not be warned again."""
    if build.command == BUILD and build.aside and not build.aside.warnings:
        keep(build.publication.configuration.root)
