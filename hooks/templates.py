"""How templates are read: every text escaped, compiled once a version, each read once a build."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment

from publication.render.templates import CompiledTemplates, JoinedTemplate

PLAIN = "plain/"  # templates of texts
COMPILED = Path(__file__).with_name("__pycache__")


def set_up_environment(env: Environment) -> None:
    """Set the environment up."""
    env.auto_reload = False  # of this build: the next reads them anew
    env.autoescape = _is_markup  # what is HTML already says so: ``| safe``
    env.template_class = JoinedTemplate
    env.bytecode_cache = CompiledTemplates(str(COMPILED))


def _is_markup(template: str | None) -> bool:
    return not (template or "").startswith(PLAIN)
