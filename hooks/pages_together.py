"""Write the pages of an archive together with helpers, where there are processors for them.

All that pages are made from is there when the templates' environment is, and no page depends on
another being written; so helpers take one after the other, and this process meanwhile writes what
is made of all pages (search indexes, data, texts) and then takes pages too. The engine passes over
them. Helpers say in the end what they logged. Publications of few pages, and previews, do without.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Sequence
from functools import partial

from jinja2 import Environment
from mkdocs.commands.build import _build_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation

from publication.cache.workers import Queue, begun, helpers
from publication.render.article import Article

Said = tuple[str, int, str]  # logger, level, message
DOWNLOADS = "downloads"  # the marker of what there is to take away
ENGINE = "mkdocs"  # its logger
FAILED: Said = (ENGINE, logging.DEBUG, "not all pages could be written")
COMMANDS: list[str] = []
NAVIGATION: list[Navigation] = []
GIVEN: dict[File, InclusionLevel] = {}  # to helpers, with what the engine is to be told again
WRITING: list[Callable[[], None]] = []
WAITING: list[Callable[[], list[Said]]] = []


class _Listener(logging.Handler):
    """Keeps what is logged."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[Said] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append((record.name, record.levelno, record.getMessage()))


def on_startup(command: str, dirty: bool) -> None:
    """Note the command: only a plain build is shared."""
    COMMANDS[:] = [command]


@event_priority(-100)
def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Keep what pages are made with."""
    NAVIGATION[:] = [nav]
    return nav


@event_priority(-100)  # when all that pages are made from is there
def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Let helpers begin with the pages."""
    GIVEN.clear()
    WRITING.clear()
    pages = files.documentation_pages()
    number = helpers(len(pages)) if COMMANDS == ["build"] else 0
    if not number:
        return env
    shown = {file: _markers(file, config) for file in pages}
    given = [file for file in pages if DOWNLOADS not in shown[file]]  # it weighs all texts
    queue = Queue(sorted(given, key=lambda file: not shown[file]))  # pages of all entries first
    write = partial(_write, queue, pages, config, env)
    WAITING[:] = [begun(partial(_write_apart, write)) for _ in range(number)]
    WRITING.append(write)
    for file in given:
        GIVEN[file] = file.inclusion
        file.inclusion = InclusionLevel.EXCLUDED
    return env


def _markers(file: File, config: MkDocsConfig) -> set[str]:
    article: Article | None = config.extra["articles"].get(file.src_uri)
    return {node.marker.name for node in article.nodes if node.marker} if article else set()


def _write(
    queue: Iterable[File], pages: Sequence[File], config: MkDocsConfig, env: Environment
) -> None:
    """Write pages as the engine does, until all are taken."""
    for file in queue:
        if file.page:
            _build_page(file.page, config, pages, NAVIGATION[0], env)


def _write_apart(write: Callable[[], None]) -> list[Said]:
    """Write pages as a helper, and return what was logged."""
    listener = _Listener()
    logging.getLogger(ENGINE).handlers = [listener]
    try:
        write()
    except Exception:  # the engine has said which page it is and what is wrong
        return [*listener.said, FAILED]
    return listener.said


@event_priority(-80)  # when everything else is written
def on_post_build(config: MkDocsConfig) -> None:
    """Write pages until all are taken, and say what helpers said; check links as the engine does."""
    while WRITING:
        WRITING.pop()()
    while WAITING:
        said = WAITING.pop()()
        for name, level, message in said:
            logging.getLogger(name).log(level, "%s", message)
        if FAILED in said:
            raise Abort("Aborted with a page that could not be written!")
    level = config.validation.links.anchors
    for file, inclusion in GIVEN.items():
        file.inclusion = inclusion
        if file.page:
            file.page.validate_anchor_links(files=Files(list(GIVEN)), log_level=level)


def on_build_error(error: Exception) -> None:
    """Forget the helpers: they end with this process."""
    WRITING.clear()
    WAITING.clear()
