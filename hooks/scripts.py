"""One script for all pages: those that ``extra_javascript`` lists, in order, under a hash."""

from __future__ import annotations

import hashlib
from typing import Any

import minify  # type: ignore[import-untyped]
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

STATE: dict[str, str] = {}


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Put one file in the place of the listed ones; each of them is closed in itself."""
    listed = [files.src_uris[str(path)] for path in config.extra_javascript]
    left_out = config.extra.get("scripts_left_out", ())
    script = "\n".join(file.content_string for file in listed if file.src_uri not in left_out)
    script = minify.string("text/javascript", script)
    for file in listed:
        files.remove(file)
    digest = hashlib.sha256(script.encode()).hexdigest()[:8]
    STATE["script"] = f"assets/reader.{digest}.js"
    files.append(File.generated(config, STATE["script"], content=script))
    theme = (f.src_uri for f in files if f.src_uri.startswith("assets/javascripts/bundle."))
    STATE["theme"] = next(theme)
    return files


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Tell the template the script's address, and the theme's own."""
    context["script"], context["theme_script"] = STATE["script"], STATE["theme"]
    return context
