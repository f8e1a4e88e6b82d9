"""How templates are read: every text escaped, compilation memoized, each read once a build.

A first build has them all to compile: a worker does it while the content is read and checked.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from contextlib import suppress
from functools import partial
from pathlib import Path

from jinja2 import Environment, TemplateError
from mkdocs.config.defaults import MkDocsConfig

from hooks.record import do_nothing
from publication.cache import workers
from publication.render.templates import COMPILED, MemoizedBytecode, add_compiled, find_templates

PLAIN = "plain/"  # templates of texts


def begin_compiling(config: MkDocsConfig) -> Callable[[], None]:
    """Begin to compile, if nothing is known; return what waits for the end."""
    if COMPILED.old or COMPILED.young or not workers.available():
        return do_nothing
    wait = workers.start(partial(_compile, config))
    return lambda: add_compiled(wait())


def set_up_environment(env: Environment) -> None:
    """Set the environment up."""
    env.auto_reload = False  # of this build: the next reads them anew
    env.autoescape = _is_markup  # what is HTML already says so: ``| safe``
    env.bytecode_cache = MemoizedBytecode()


def _is_markup(template: str | None) -> bool:
    return not (template or "").startswith(PLAIN)


def _compile(config: MkDocsConfig) -> dict[Hashable, bytes]:
    """Compile our templates and those of the theme that they name; what is wrong the build says."""
    env = config.theme.get_env()
    set_up_environment(env)
    for name, _ in find_templates([Path(folder) for folder in config.theme.dirs], "*.*"):
        with suppress(TemplateError):
            env.get_template(name)
    return COMPILED.young
