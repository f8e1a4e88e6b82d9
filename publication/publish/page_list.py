"""The page that lists all pages of a language: a government site needs a link to one."""

from __future__ import annotations

from publication.settings.configuration import Configuration

PAGE = "sitemap"


def is_wanted(configuration: Configuration) -> bool:
    """Return whether a map is to be made: for a government site that has no such page itself.

    Elsewhere it would only say once more what the navigation of every page says.
    """
    return configuration.official and PAGE not in configuration.page_paths
