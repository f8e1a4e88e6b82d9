"""One style sheet for all pages: the theme's, less what no template can use, and ours.

``extra_css`` lists ours, in order. The finished sheet is kept in ``.cache/`` under a hash of what
it is made from, and published under a hash of itself, so that hosts may let it be kept for good.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from publication.cache.workers import LITTLE, begun, helpers
from publication.publication import Publication
from publication.publish.style_sheet import bundled, pruned, words
from publication.render.templates import templates

THEME = re.compile(r"^assets/stylesheets/(main|palette)\..*\.css$")
SCRIPT = re.compile(r"^assets/(?!javascripts/).*\.js$")
THEME_SCRIPT = re.compile(r"^assets/javascripts/bundle\..*\.js$")
STATES = re.compile(r"\b(?:[\w-]+--[\w-]+|data-md-[\w-]+)")  # what its script sets on our elements
STATE: dict[str, str] = {}
COMMANDS: list[str] = []
WAITING: list[Callable[[], str]] = []


def on_startup(command: str, dirty: bool) -> None:
    """Note the command: a preview, whose threads forbid helpers, does without."""
    COMMANDS[:] = [command]


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Take the theme's sheet and ours out, and begin to make one of them."""
    theme = "".join(
        f.content_string for f in files if f.src_uri.startswith("assets/stylesheets/main.")
    )
    publication: Publication = config.extra["publication"]
    listed = [files.src_uris[str(path)].content_string for path in config.extra_css]
    ours = [publication.configuration.palette.style(), *listed]
    sources = list(_sources(files, config))
    cache = _cache(config)

    def sheet() -> str:
        used = words(sources)
        base = cache("theme", [theme, *sorted(used)], lambda: pruned(theme, used))
        return cache("style", [base, *ours], lambda: bundled([base, *ours]))

    for file in [file for file in files if _is_source(file, config)]:
        files.remove(file)
    apart = COMMANDS == ["build"] and helpers(LITTLE)
    WAITING[:] = [begun(sheet) if apart else sheet]
    return files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Put the one sheet among the files."""
    sheet = WAITING.pop()()
    STATE["sheet"] = f"assets/style.{_hash([sheet])}.css"
    files.append(File.generated(config, STATE["sheet"], content=sheet))
    return env


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Tell the template the sheet's address."""
    context["style_sheet"] = STATE["sheet"]
    return context


def _is_source(file: File, config: MkDocsConfig) -> bool:
    return bool(THEME.search(file.src_uri)) or file.src_uri in config.extra_css


def _sources(files: Files, config: MkDocsConfig) -> Iterator[str]:
    """Yield what may name a class: templates that pages can use, and scripts."""
    for _, text in templates([Path(folder) for folder in config.theme.dirs], "*.html"):
        yield text
    for file in files:
        if SCRIPT.search(file.src_uri):
            yield file.content_string
        elif THEME_SCRIPT.search(file.src_uri):
            yield " ".join(STATES.findall(file.content_string))


def _hash(parts: list[str]) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:8]


def _cache(config: MkDocsConfig) -> Callable[[str, list[str], Callable[[], str]], str]:
    publication: Publication = config.extra["publication"]
    folder = publication.configuration.root / ".cache" / "styles"
    folder.mkdir(parents=True, exist_ok=True)

    def cached(name: str, made_from: list[str], make: Callable[[], str]) -> str:
        file = folder / f"{name}.{_hash(made_from)}.css"
        if not file.exists():
            for old in folder.glob(f"{name}.*.css"):
                old.unlink()
            file.write_text(make(), encoding="utf-8")
        return file.read_text(encoding="utf-8")

    return cached
