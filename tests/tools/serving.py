"""A built folder on a free port of this machine, as a good host serves it: compressed, cacheable."""

from __future__ import annotations

import functools
import gzip
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from pathlib import Path
from typing import Any

TEXTS = (".html", ".css", ".js", ".json", ".svg", ".csv", ".xml", ".txt")
LEVEL = 9


class _Plain(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


class _Compressed(_Plain):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:  # noqa: N802 - the library's name
        file = Path(self.translate_path(self.path))
        if file.is_dir():
            file /= "index.html"
        if not file.is_file() or file.suffix not in TEXTS:
            super().do_GET()
            return
        body = _compressed(file, file.stat().st_mtime_ns)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", f"{self.guess_type(file)}; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "public, max-age=31536000")
        self.end_headers()
        self.wfile.write(body)


@functools.lru_cache(maxsize=1000)
def _compressed(file: Path, changed: int) -> bytes:
    return gzip.compress(file.read_bytes(), LEVEL)


@contextmanager
def served(folder: Path, compressed: bool = False) -> Iterator[str]:
    """Serve ``folder`` and yield its address; ``compressed`` texts as gzip, to be kept for a year."""
    handler: Any = functools.partial(_Compressed if compressed else _Plain, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
