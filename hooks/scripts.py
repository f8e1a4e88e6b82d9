"""One script for all pages: those that ``extra_javascript`` lists, in order, under a hash.

And one for the search, which a reader fetches with the first use of the box.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection

import minify  # type: ignore[import-untyped]
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

ENGINE = ("assets/search-text.js", "assets/search-engine.js")  # the last names both


def join(files: Files, config: MkDocsConfig, left_out: Collection[str]) -> str:
    """Put one file in the place of the listed ones, and return its address.

    Each of them is closed in itself; those ``left_out`` are listed for other sites.
    """
    listed = [files.src_uris[str(path)] for path in config.extra_javascript]
    script = "\n".join(file.content_string for file in listed if file.src_uri not in left_out)
    script = minify.string("text/javascript", script)
    for file in listed:
        files.remove(file)
    digest = hashlib.sha256(script.encode()).hexdigest()[:8]
    address = f"assets/reader.{digest}.js"
    files.append(File.generated(config, address, content=script))
    return address


def join_engine(files: Files, config: MkDocsConfig) -> None:
    """Put one file in the place of those of the search."""
    parts = [files.src_uris[name] for name in ENGINE]
    script = "\n".join(part.content_string for part in parts)
    for part in parts:
        files.remove(part)
    script = minify.string("text/javascript", script)
    files.append(File.generated(config, ENGINE[-1], content=script))


def of_theme(files: Files) -> str:
    """Return the address of the theme's own script."""
    return next(f.src_uri for f in files if f.src_uri.startswith("assets/javascripts/bundle."))
