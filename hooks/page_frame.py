"""What pages have around their text that is the same on many of them, each part rendered once.

A part is a template that shows what its page's languages say, and leads to the site's root: so all
pages of these languages, as deep in the site, have the same.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from hooks.record import Build
from publication.languages.lookup import FALLBACK


def add_parts(context: dict[str, Any], build: Build) -> None:
    """Give a page's template ``once(name)``: what the template of this name makes for all such pages."""
    pair, described = context.get("pair"), context["page_description"]
    such = (
        context["language"].folder,
        pair.folder if pair else "",
        bool(described and described.is_cover),
        context["base_url"],
    )

    def once(name: str) -> Markup:
        key = name, *such
        if key not in build.frame_parts:
            build.frame_parts[key] = Markup(build.env.get_template(name).render(context))
        return build.frame_parts[key]

    context["once"] = once


def theme_labels(env: Environment) -> Callable[[str, str], str]:
    """Return what says a label of the theme in the language of a locale, or else in English."""

    @cache
    def label(locale: str, key: str) -> str:
        for each in (locale, FALLBACK):
            words = vars(env.get_template(f"partials/languages/{each}.html").module)
            found: str = words["t"](key)
            if found:
                return found
        return key

    return label
