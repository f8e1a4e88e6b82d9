"""List the theme's files without those that no site has: hidden ones, and what no page asks for.

MkDocs looks at each of the theme's 14,000 icons and passes over it, since the folder's name begins
with a dot: here that folder is not looked into at all.
"""

from __future__ import annotations

import re
from functools import partial

from jinja2 import Environment, FileSystemLoader
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.theme import Theme

from publication.cache.files import walk

UNUSED = re.compile(  # of the theme, and templates of ours that are no HTML
    r"^assets/(?:javascripts|images)/|\.map$|^(?:documents|plain)/"
)


class VisibleLoader(FileSystemLoader):
    """Lists none that is unused, or whose name or folder begins with a dot; loads them all the same."""

    def list_templates(self) -> list[str]:
        """Return the files of use below the folders, in order, each once."""
        found: set[str] = set()
        for top in self.searchpath:
            found.update(path for path in walk(top, hidden=False) if not UNUSED.search(path))
        return sorted(found)


def list_visible(config: MkDocsConfig) -> None:
    """Let the theme's environment list less."""
    config.theme.get_env = partial(_environment, config.theme)  # type: ignore[method-assign]


def _environment(theme: Theme) -> Environment:
    env = type(theme).get_env(theme)
    env.loader = VisibleLoader(theme.dirs)
    return env
