"""One style sheet for all pages: the theme's, less what no template can use, and ours.

It is published under a hash of itself, so that browsers may keep it for good.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from hooks.file_text import text_of
from hooks.record import Build
from publication.languages.lookup import direction
from publication.publish.style_sheet import build_style_sheet, find_words
from publication.render.templates import find_templates

OURS = (
    "palette", "type", "report", "footnotes", "apparatus", "entries", "folds", "print", "figures",
    "explorer", "names", "revisions", "pair", "pictures", "chrome", "nav", "cards", "search", "aloud",
    "cover", "elder",
)  # fmt: skip
OF_ARCHIVES = ("archive", "indicators")  # of a publication of many reports
OF_DERIVED = ("derived",)  # of one with an edition in traditional characters
THEME = re.compile(r"^assets/stylesheets/(main|palette)\..*\.css$")
SCRIPT = re.compile(r"^assets/.*\.js$")
# Words of ours that are classes of the theme's alone, and elements whose look is ours alone.
BY_ACCIDENT = frozenset(
    {"details", "end", "grid", "highlight", "inline", "keys", "org", "quote", "summary"}
)


def join_sheets(files: Files, config: MkDocsConfig, build: Build) -> str:
    """Take the theme's sheet and ours from the files, and return the one that is in their place."""
    theme = "".join(text_of(f) for f in files if f.src_uri.startswith("assets/stylesheets/main."))
    configuration = build.publication.configuration
    names = [*OURS, *(OF_ARCHIVES if configuration.archive else ())]
    names += OF_DERIVED if configuration.derived else ()
    paths = [*map(_path, names), *config.extra_css]
    listed = [text_of(files.src_uris[path]) for path in paths]
    tags = [each.tag for each in configuration.languages]
    said = configuration.palette.style() + turn(tags)
    used = (find_words(tuple(_sources(files, config))) - BY_ACCIDENT) | {
        direction(tag) for tag in tags
    }
    for file in [
        file
        for file in files
        if THEME.search(file.src_uri)
        or file.src_uri in (*paths, *map(_path, (*OF_ARCHIVES, *OF_DERIVED)))
    ]:
        files.remove(file)
    return build_style_sheet(theme, used, said, tuple(listed))


def _path(name: str) -> str:
    return f"assets/style/{name}.css"


def turn(tags: list[str]) -> str:
    """Return what gives each language its direction where they meet; nothing if all have the same."""
    if len({direction(tag) for tag in tags}) < 2:
        return ""
    rule = '[lang="{}"]{{direction:{};unicode-bidi:isolate}}'
    return "".join(rule.format(tag, direction(tag)) for tag in tags)


def add_style_sheet(files: Files, config: MkDocsConfig, sheet: str) -> str:
    """Put the one sheet among the files, and return its address."""
    address = f"assets/style.{hashlib.sha256(sheet.encode()).hexdigest()[:8]}.css"
    files.append(File.generated(config, address, content=sheet))
    return address


def _sources(files: Files, config: MkDocsConfig) -> Iterator[str]:
    """Yield what may name a class: templates that pages can use, and scripts."""
    for _, text in find_templates(config.theme.dirs, ".html"):
        yield text
    for file in files:
        if SCRIPT.search(file.src_uri):
            yield text_of(file)
