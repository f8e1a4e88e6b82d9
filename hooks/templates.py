"""How templates are read: every text escaped, compiled once a version, each read once a build."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache
from pathlib import Path
from types import SimpleNamespace
from typing import cast

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from mkdocs.structure.pages import Page
from mkdocs.utils import normalize_url

from publication.render.navigation import base_url
from publication.render.templates import (
    CompiledTemplates,
    JoinedTemplate,
    LeanContext,
    attribute_getter,
    template_getter,
)

PLAIN = "plain/"  # templates of texts
COMPILED = Path(__file__).with_name("__pycache__")


def set_up_environment(env: Environment) -> None:
    """Set the environment up."""
    env.auto_reload = False  # of this build: the next reads them anew
    env.cache = {}  # of all: a limited one looks through its queue each time
    env.autoescape = _is_markup  # what is HTML already says so: ``| safe``
    env.template_class = JoinedTemplate
    env.bytecode_cache = CompiledTemplates(str(COMPILED))
    env.filters["url"] = _address_filter()
    env.context_class = LeanContext
    env.get_template = template_getter(env)  # type: ignore[method-assign]
    env.getattr = attribute_getter(env)  # type: ignore[method-assign, assignment]


def _address_filter() -> Callable[[Context, str], str]:
    """Return the engine's filter for addresses, which knows those that a page and its neighbours have."""
    seat = cache(base_url)

    @lru_cache(maxsize=5000)
    def address(value: str, at: str) -> str:
        return normalize_url(value, cast(Page, SimpleNamespace(url=at)))

    @pass_context
    def url(context: Context, value: str) -> str:
        value = str(value)
        if page := context["page"]:
            own = value.startswith(page.url[:-1])  # the page itself, or below it
            return address(value, page.url if own else seat(page.url))
        return normalize_url(value, base=context["base_url"])

    return url


def _is_markup(template: str | None) -> bool:
    return not (template or "").startswith(PLAIN)
