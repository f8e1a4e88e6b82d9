"""List the theme's files without the hidden ones, which no site has.

MkDocs looks at each of the theme's 14,000 icons and passes over it, since the folder's name begins
with a dot: here that folder is not looked into at all.
"""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.theme import Theme


class VisibleLoader(FileSystemLoader):
    """Lists no file whose name, or whose folder's, begins with a dot; loads them all the same."""

    def list_templates(self) -> list[str]:
        """Return the visible files below the folders, in order, each once."""
        found: set[str] = set()
        for top in self.searchpath:
            for folder, folders, files in os.walk(top, followlinks=self.followlinks):
                folders[:] = [name for name in folders if not name.startswith(".")]
                below = Path(folder).relative_to(top).as_posix() + "/"
                found.update(below + name for name in files if name[0] != ".")
        return sorted(found)


def list_visible(config: MkDocsConfig) -> None:
    """Let the theme's environment list less."""
    config.theme.get_env = partial(_environment, config.theme)  # type: ignore[method-assign]


def _environment(theme: Theme) -> Environment:
    env = type(theme).get_env(theme)
    env.loader = VisibleLoader(theme.dirs)
    return env
