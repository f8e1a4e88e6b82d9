"""One style sheet for all pages: the theme's, less what no template can use, and ours.

The finished sheet is kept in ``.cache/`` under a hash of what it is made from and by, and published
under a hash of itself, so that hosts may let it be kept for good.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import tinycss2  # type: ignore[import-untyped]
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from hooks.record import BUILD, Build
from publication.cache import workers
from publication.publish import style_sheet
from publication.publish.style_sheet import bundled, pruned, words
from publication.render.templates import templates

OURS = (
    "palette",
    "type",
    "report",
    "apparatus",
    "entries",
    "print",
    "figures",
    "explorer",
    "names",
    "revisions",
    "pair",
    "chrome",
    "cards",
    "search",
    "aloud",
    "cover",
    "elder",
)
THEME = re.compile(r"^assets/stylesheets/(main|palette)\..*\.css$")
SCRIPT = re.compile(r"^assets/(?!javascripts/).*\.js$")
THEME_SCRIPT = re.compile(r"^assets/javascripts/bundle\..*\.js$")
STATES = re.compile(r"\b(?:[\w-]+--[\w-]+|data-md-[\w-]+)")  # what its script sets on our elements


def begin(files: Files, config: MkDocsConfig, build: Build) -> Callable[[], str]:
    """Take the theme's sheet and ours out, and begin to make one of them; return what waits for it.

    ``extra_css`` may name further ones, which follow.
    """
    theme = "".join(
        f.content_string for f in files if f.src_uri.startswith("assets/stylesheets/main.")
    )
    configuration = build.publication.configuration
    paths = [*(f"assets/style/{name}.css" for name in OURS), *config.extra_css]
    listed = [files.src_uris[path].content_string for path in paths]
    ours = [configuration.palette.style(), *listed]
    sources = list(_sources(files, config))
    cache = _cache(configuration.root)

    def sheet() -> str:
        used = words(sources)
        base = cache("theme", [theme, *sorted(used)], lambda: pruned(theme, used))
        return cache("style", [base, *ours], lambda: bundled([base, *ours]))

    for file in [file for file in files if THEME.search(file.src_uri) or file.src_uri in paths]:
        files.remove(file)
    apart = build.command == BUILD and workers.helpers(workers.LITTLE)
    return workers.begun(sheet) if apart else sheet


def finish(files: Files, config: MkDocsConfig, sheet: str) -> str:
    """Put the one sheet among the files, and return its address."""
    address = f"assets/style.{_hash([sheet])}.css"
    files.append(File.generated(config, address, content=sheet))
    return address


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


def _key(made_from: list[str]) -> str:
    """Return what a kept sheet is known by: its sources, and the program that made it of them."""
    program = Path(style_sheet.__file__).read_text("utf-8")
    return _hash([program, tinycss2.__version__, *made_from])


def _cache(root: Path) -> Callable[[str, list[str], Callable[[], str]], str]:
    folder = root / ".cache" / "styles"
    folder.mkdir(parents=True, exist_ok=True)

    def cached(name: str, made_from: list[str], make: Callable[[], str]) -> str:
        file = folder / f"{name}.{_key(made_from)}.css"
        if not file.exists():
            for old in folder.glob(f"{name}.*.css"):
                old.unlink()
            file.write_text(make(), encoding="utf-8")
        return file.read_text(encoding="utf-8")

    return cached
