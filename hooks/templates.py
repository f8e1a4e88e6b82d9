"""How templates are read: every text escaped, compiled once and kept, each read once a build.

A first build has them all to compile: a helper does it while the content is read and checked.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache, TemplateError
from mkdocs.config.defaults import MkDocsConfig

from hooks.record import BUILD, nothing
from publication.cache import workers
from publication.render.templates import templates

CACHE = ".cache/escaping-templates"  # below the publication's root
PLAIN = "plain/"  # templates of texts


def begin_compiling(config: MkDocsConfig, command: str) -> Callable[[], None]:
    """Begin to compile, if nothing is kept; return what waits for the end."""
    kept = _folder(config)
    kept.mkdir(parents=True, exist_ok=True)
    if command == BUILD and workers.helpers(workers.LITTLE) and not any(kept.iterdir()):
        return workers.begun(partial(_compile, config))
    return nothing


def set_up(env: Environment, config: MkDocsConfig) -> None:
    """Set the environment up."""
    env.auto_reload = False  # of this build: the next reads them anew
    env.autoescape = _is_markup  # what is HTML already says so: ``| safe``
    env.bytecode_cache = FileSystemBytecodeCache(str(_folder(config)))


def _is_markup(template: str | None) -> bool:
    return not (template or "").startswith(PLAIN)


def _folder(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent / CACHE


def _compile(config: MkDocsConfig) -> None:
    """Compile our templates and those of the theme that they name; what is wrong the build says."""
    env = config.theme.get_env()
    set_up(env, config)
    for name, _ in templates([Path(folder) for folder in config.theme.dirs], "*.*"):
        with suppress(TemplateError):
            env.get_template(name)
