"""Write the pages of an archive together with workers, where there are processors for them.

All that pages are made from is there when the templates' environment is, and no page depends on
another being written; so workers take one after the other, and this process meanwhile writes what
is made of all pages (search indexes, data, texts) and then takes pages too. The engine passes over
them. Workers say in the end what they logged. Publications of few pages, and previews, do without.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Sequence
from functools import partial

from mkdocs.commands.build import _build_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files, InclusionLevel

from hooks.record import BUILD, Build
from publication.cache import workers

LogLine = tuple[str, int, str]  # logger, level, message
DOWNLOADS = "downloads"  # the marker of what there is to take away
STATUS = "status"  # the page that asks Git, whose answer is saved
ENGINE = "mkdocs"  # its logger
FAILED: LogLine = (ENGINE, logging.DEBUG, "not all pages could be written")


class _Listener(logging.Handler):
    """Keeps what is logged."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[LogLine] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append((record.name, record.levelno, record.getMessage()))


def start_workers(files: Files, config: MkDocsConfig, build: Build) -> None:
    """Let workers begin with the pages; ``build.finish_pages`` is to end them."""
    pages = files.documentation_pages()
    number = workers.count(len(pages)) if build.command == BUILD else 0
    if not number:
        return
    shown = {file: _markers(file, build) for file in pages}
    given = [
        file
        for file in pages
        if DOWNLOADS not in shown[file]  # it weighs all texts
        and file.name != STATUS
    ]
    for each in build.data_files:  # which others weigh: made once for all that write pages
        assert each.content
    queue = workers.Queue(sorted(given, key=lambda file: not shown[file]))  # all entries first
    write = partial(_write, queue, pages, config, build)
    waiting = [workers.start(partial(_write_as_worker, write)) for _ in range(number)]
    levels = {file: file.inclusion for file in given}
    for file in given:
        file.inclusion = InclusionLevel.EXCLUDED
    build.finish_pages = partial(_finish, write, waiting, levels, config)


def _markers(file: File, build: Build) -> set[str]:
    article = build.articles.get(file.src_uri)
    return {node.marker.name for node in article.nodes if node.marker} if article else set()


def _write(
    queue: Iterable[File], pages: Sequence[File], config: MkDocsConfig, build: Build
) -> None:
    """Write pages as the engine does, until all are taken."""
    for file in queue:
        if file.page:
            _build_page(file.page, config, pages, build.navigation, build.env)


def _write_as_worker(write: Callable[[], None]) -> list[LogLine]:
    """Write pages as a worker, and return what was logged."""
    listener = _Listener()
    logging.getLogger(ENGINE).handlers = [listener]
    try:
        write()
    except Exception:  # the engine has said which page it is and what is wrong
        return [*listener.said, FAILED]
    return listener.said


def _finish(
    write: Callable[[], None],
    waiting: Sequence[Callable[[], list[LogLine]]],
    levels: dict[File, InclusionLevel],
    config: MkDocsConfig,
) -> None:
    """Write pages until all are taken, and say what workers said; check links as the engine does."""
    write()
    relay_logs(waiting)
    for file, inclusion in levels.items():
        file.inclusion = inclusion
        if file.page:
            level = config.validation.links.anchors
            file.page.validate_anchor_links(files=Files(list(levels)), log_level=level)


def relay_logs(waiting: Sequence[Callable[[], list[LogLine]]]) -> None:
    """Wait for workers and say what they said; Abort if one of them could not write a page."""
    for each in waiting:
        said = each()
        for name, level, message in said:
            logging.getLogger(name).log(level, "%s", message)
        if FAILED in said:
            raise Abort("Aborted with a page that could not be written!")
