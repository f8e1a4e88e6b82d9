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
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files

from publication.cache.workers import LITTLE, begun, helpers
from publication.render.templates import templates

CACHE = ".cache/escaping-templates"  # below the publication's root
PLAIN = "plain/"  # templates of texts
COMMANDS: list[str] = []
WAITING: list[Callable[[], None]] = []


def on_startup(command: str, dirty: bool) -> None:
    """Note the command: a preview, whose threads forbid helpers, does without."""
    COMMANDS[:] = [command]


@event_priority(110)  # before the content is read
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Begin to compile, if nothing is kept."""
    kept = _folder(config)
    kept.mkdir(parents=True, exist_ok=True)
    if COMMANDS == ["build"] and helpers(LITTLE) and not any(kept.iterdir()):
        WAITING.append(begun(partial(_compile, config)))
    return config


@event_priority(110)  # before templates are asked for
def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Set the environment up, and wait for what is being compiled."""
    while WAITING:
        WAITING.pop()()
    return _set_up(env, config)


def _set_up(env: Environment, config: MkDocsConfig) -> Environment:
    env.auto_reload = False  # of this build: the next reads them anew
    env.autoescape = _is_markup  # what is HTML already says so: ``| safe``
    env.bytecode_cache = FileSystemBytecodeCache(str(_folder(config)))
    return env


def _is_markup(template: str | None) -> bool:
    return not (template or "").startswith(PLAIN)


def _folder(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent / CACHE


def _compile(config: MkDocsConfig) -> None:
    """Compile our templates and those of the theme that they name; what is wrong the build says."""
    env = _set_up(config.theme.get_env(), config)
    for name, _ in templates([Path(folder) for folder in config.theme.dirs], "*.*"):
        with suppress(TemplateError):
            env.get_template(name)
