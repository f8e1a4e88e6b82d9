"""Let helpers write the pages of an archive, where there are processors for them.

All that pages are made from is there when the templates' environment is, and no page depends on
another being written; so each helper writes a share, and this process meanwhile what is made
of all pages: search indexes, data, texts. The engine passes over what is a helper's, which says
in the end what it logged. Publications of few pages, and previews, do without.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from functools import partial

from jinja2 import Environment
from mkdocs.commands.build import _build_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation

from publication.article import Article
from publication.helpers import begun, helpers, shares

Said = tuple[str, int, str]  # logger, level, message
DOWNLOADS = "downloads"  # the marker of what there is to take away
ENGINE = "mkdocs"  # its logger
FAILED: Said = (ENGINE, logging.DEBUG, "not all pages could be written")
COMMANDS: list[str] = []
NAVIGATION: list[Navigation] = []
GIVEN: dict[File, InclusionLevel] = {}  # to helpers, with what the engine is to be told again
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
    """Give each helper its share: one more helper than there are processors beside this one's."""
    GIVEN.clear()
    pages = files.documentation_pages()
    number = helpers(len(pages)) if COMMANDS == ["build"] else 0
    given = [file for file in pages if not _weighs_texts(file, config)] if number else []
    others = [share for share in shares(given, number + 1) if share]
    WAITING[:] = [begun(partial(_write, share, pages, config, env)) for share in others]
    for file in given:
        GIVEN[file] = file.inclusion
        file.inclusion = InclusionLevel.EXCLUDED
    return env


def _weighs_texts(file: File, config: MkDocsConfig) -> bool:
    """Return whether a page tells the size of all texts, which this process has to make anyway."""
    article: Article | None = config.extra["articles"].get(file.src_uri)
    nodes = article.nodes if article else ()
    return any(node.marker and node.marker.name == DOWNLOADS for node in nodes)


def _write(
    share: Sequence[File], pages: Sequence[File], config: MkDocsConfig, env: Environment
) -> list[Said]:
    """Write pages, as the engine does, and return what was logged."""
    listener = _Listener()
    logging.getLogger(ENGINE).handlers = [listener]
    try:
        for file in share:
            if file.page:
                _build_page(file.page, config, pages, NAVIGATION[0], env)
    except Exception:  # the engine has said which page it is and what is wrong
        return [*listener.said, FAILED]
    return listener.said


@event_priority(-80)  # when everything else is written
def on_post_build(config: MkDocsConfig) -> None:
    """Wait for the helpers, say what they said, and check their pages' links as the engine does."""
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
    WAITING.clear()
