"""The scripts, each joined from parts in ``docs/assets`` and made small.

One for all pages, published under a hash of itself; one for the table of all targets; one for the
index of names; one for the search, which a reader fetches with the first use of the box; one for
pages that have moved.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable
from pathlib import PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from hooks.file_text import text_of
from publication.publish.script import small_script

ALL_PAGES = (
    "shared", "disk", "palette", "menu", "scrolling", "tables", "reading", "terms", "cite", "copying",
    "report", "side-by-side", "aloud-text", "aloud", "search-box", "search-highlight", "derived",
)  # fmt: skip
EXPLORER = ("shared", "row-copying", "folding", "explorer")
NAMES = ("shared", "row-copying", "names")
INDICATORS = ("shared", "folding", "indicators")
ENGINE = ("shared", "folding", "search-text", "search-reports", "search-engine")
MOVED = ("moved",)


def join_scripts(files: Files, config: MkDocsConfig, left_out: Collection[str]) -> str:
    """Put the scripts in the place of their parts; return the address of the one for all pages.

    It lacks those ``left_out``; ``extra_javascript`` may name further ones, which follow.
    """
    paths = [*_paths(ALL_PAGES), *map(str, config.extra_javascript)]
    script = _script(files, [path for path in paths if path not in left_out])
    address = f"assets/reader.{hashlib.sha256(script.encode()).hexdigest()[:8]}.js"
    others = [_paths(names) for names in (EXPLORER, NAMES, INDICATORS, ENGINE, MOVED)]
    scripts = {address: script, **{parts[-1]: _script(files, parts) for parts in others}}
    for path in {*paths, *(path for parts in others for path in parts)}:
        files.remove(files.src_uris[path])
    for path, content in scripts.items():
        files.append(File.generated(config, path, content=content))
    return address


def _paths(names: Iterable[str]) -> list[str]:
    return [f"assets/{name}.js" for name in names]


def _script(files: Files, paths: Iterable[str]) -> str:
    parts = ((PurePosixPath(path).stem, text_of(files.src_uris[path])) for path in paths)
    return small_script(tuple(parts))
