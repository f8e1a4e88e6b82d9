"""Build the site, serve it with live reload, and build it again on every save.

    python scripts/serve.py [--host HOST] [--port PORT]

MkDocs' own server looks for changes twice a second; this one is told of them by the
system, so that a save shows within a second. What stood before a mistake stays served.
"""

from __future__ import annotations

import _venv  # isort: skip

_venv.enter()

import argparse
import logging
import shutil
import tempfile
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from watchdog.events import (
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import ObservedWatch

ROOT = Path(__file__).resolve().parent.parent
SETTLE = 0.05  # seconds without a further change before a build begins
EMPTY = """<!doctype html><title>…</title><p lang="en">The site could not be built: mend what the
terminal names, and this page reloads.<p lang="zh-Hans">网站未能生成：请按终端提示修正，本页会自动刷新。</body>"""
CHANGES: list[type[FileSystemEvent]] = [
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
]


class ChangeObserver(Observer):  # type: ignore[valid-type, misc]
    """Tells of changes only: a build opens every file that is watched."""

    def schedule(
        self, event_handler: FileSystemEventHandler, path: str, **options: bool
    ) -> ObservedWatch:
        """Watch ``path`` for what changes it."""
        watch: ObservedWatch = super().schedule(
            event_handler, path, event_filter=CHANGES, **options
        )
        return watch


def main() -> int:
    """Serve until interrupted; return the exit status."""
    arguments = _arguments()
    logging.basicConfig(level=logging.INFO, format="%(levelname)-7s %(message)s")
    folder = Path(tempfile.mkdtemp(prefix="publication-"))
    try:
        serve(folder / "site", arguments.host, arguments.port)
    except KeyboardInterrupt:
        pass
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8000)
    return parser.parse_args()


def serve(site: Path, host: str, port: int) -> None:
    """Build into ``site`` and serve it until interrupted."""
    site.mkdir()
    (site / "index.html").write_text(EMPTY, encoding="utf-8")

    def configured() -> MkDocsConfig:
        config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(site))
        config.site_url = None
        config.extra["live"] = True  # the pages' policy allows this server's own script
        return config

    def rebuild() -> None:
        try:
            build(configured(), serve_url=f"http://{host}:{port}/")
        except Abort as error:  # said in the terminal; the site built before stays served
            logging.error(error)
        except Exception:  # a template in the making, say: the next save may mend it
            logging.exception("The site could not be built. · 网站未能生成。")

    server = LiveReloadServer(builder=rebuild, host=host, port=port, root=str(site))
    server.observer = ChangeObserver()
    server.build_delay = SETTLE
    server.error_handler = lambda code: (site / "404.html").read_bytes() if code == 404 else None
    for path in (ROOT / "content", ROOT / "docs", ROOT / "overrides", ROOT / "mkdocs.yml"):
        server.watch(str(path))
    rebuild()
    try:
        server.serve()  # type: ignore[no-untyped-call]
    finally:
        server.shutdown()


if __name__ == "__main__":
    raise SystemExit(main())
