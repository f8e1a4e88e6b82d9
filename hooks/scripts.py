"""One script for all pages: those that ``extra_javascript`` lists, in order, under a hash.

And one for the search, which a reader fetches with the first use of the box.
"""

from __future__ import annotations

import hashlib
from typing import Any

import minify  # type: ignore[import-untyped]
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

ENGINE = ("assets/search-text.js", "assets/search-engine.js")  # the last names both
STATE: dict[str, str] = {}


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Put one file in the place of the listed ones; each of them is closed in itself."""
    listed = [files.src_uris[str(path)] for path in config.extra_javascript]
    left_out = config.extra.get("scripts_left_out", ())
    script = "\n".join(file.content_string for file in listed if file.src_uri not in left_out)
    script = minify.string("text/javascript", script)
    for file in listed:
        files.remove(file)
    _join(files, config)
    digest = hashlib.sha256(script.encode()).hexdigest()[:8]
    STATE["script"] = f"assets/reader.{digest}.js"
    files.append(File.generated(config, STATE["script"], content=script))
    theme = (f.src_uri for f in files if f.src_uri.startswith("assets/javascripts/bundle."))
    STATE["theme"] = next(theme)
    return files


def _join(files: Files, config: MkDocsConfig) -> None:
    parts = [files.src_uris[name] for name in ENGINE]
    script = "\n".join(part.content_string for part in parts)
    for part in parts:
        files.remove(part)
    script = minify.string("text/javascript", script)
    files.append(File.generated(config, ENGINE[-1], content=script))


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Tell the template the script's address, and the theme's own."""
    context["script"], context["theme_script"] = STATE["script"], STATE["theme"]
    return context
