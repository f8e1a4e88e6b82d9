"""Load and check ``content/`` before anything is built; stop with all problems at once.

The publication is left in ``config.extra["publication"]`` for the other hooks and for
templates. It is loaded anew for each build; what an earlier one found out of the same texts is
taken over (publication/cache/store.py).
"""

from __future__ import annotations

import gc
import re
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority, get_plugin_logger

from publication.cache.store import keep, recall
from publication.check.checks import load_and_check
from publication.check.messages import say
from publication.messages.language import message_language
from publication.messages.problem import Grade, Problem
from publication.settings.configuration import configure

LOG = get_plugin_logger("content")
BUILD = "build"
COMMAND: list[str] = []
RECALLED: set[Path] = set()
WATCHED = ("content", "overrides")
COLLECT_AFTER = 50_000  # objects: a build makes many and drops few, and 700 is the default
MKDOCS_EDIT_URI = re.compile(r"(edit/master|src/default)/docs/")  # filled in where none is given


def on_startup(command: str, dirty: bool) -> None:
    """Look for garbage less often: that takes a tenth of a build otherwise."""
    gc.set_threshold(COLLECT_AFTER)
    COMMAND[:] = [command]


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load the publication; raise Abort after logging every problem if one is an error."""
    root = Path(config.config_file_path).parent
    if root not in RECALLED:
        RECALLED.add(root)
        recall(root)
    nav = config.extra.setdefault("content_nav", config.nav or [])  # later hooks replace config.nav
    publication = load_and_check(configure(root, dict(config.extra), nav, _top(config)))
    config.extra["publication"] = publication
    config.watch = [str(root / name) for name in WATCHED if (root / name).exists()]
    for problem in publication.problems:
        report(problem)
    errors = sum(problem.grade == Grade.ERROR for problem in publication.problems)
    if errors:
        raise Abort(say("build-refused", errors=errors).text(message_language()))
    return config


@event_priority(-70)  # while helpers still write pages
def on_post_build(config: MkDocsConfig) -> None:
    """Keep what this build found out for the next, unless that would not be warned again."""
    if COMMAND == [BUILD] and not config.extra["warnings"].count:
        keep(Path(config.config_file_path).parent)


def _top(config: MkDocsConfig) -> dict[str, Any]:
    """Return the settings at the top that a publication has a use for, as they were given."""
    filled_in = config.edit_uri and MKDOCS_EDIT_URI.match(config.edit_uri)
    return {
        "site_url": config.site_url,
        "repo_url": config.repo_url,
        "edit_uri": None if filled_in else config.edit_uri,
    }


def report(problem: Problem) -> None:
    """Log a problem: errors count for ``--strict``, the rest is said without counting."""
    text = problem.format(message_language())
    log = LOG.error if problem.grade == Grade.ERROR else LOG.info
    log(text, extra={"problem": problem})
