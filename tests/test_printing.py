"""The browser that prints is trusted with nothing: it runs, fetches and reads nothing of its own."""

from __future__ import annotations

import io
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from playwright.sync_api import Browser, Error
from printing import PLACE, Printer, launch


@pytest.fixture
def asked() -> Iterator[tuple[str, list[str]]]:
    """Return a server's address, and the paths that it was asked for."""
    paths: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:  # noqa: N802 - its name there
            paths.append(self.path)
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/", paths
    server.shutdown()
    server.server_close()


def test_nothing_runs_or_is_fetched_or_read(
    browser: Browser, tmp_path: Path, asked: tuple[str, list[str]]
) -> None:
    address, paths = asked
    folder, outside = tmp_path / "printing", tmp_path / "secret.html"
    folder.mkdir()
    outside.write_text("<p>a file of the machine", "utf-8")
    html = f"""<!doctype html><meta http-equiv="refresh" content="0; url={address}refresh">
    <link rel="preconnect" href="{address}"><link rel="stylesheet" href="{address}a.css">
    <style>@import "{address}b.css"; body {{ background: url({address}c.png) }}</style>
    <p id="p">as it was<script>p.textContent = "ran"; fetch("{address}d")</script></p>
    <img src="{address}e.png" onerror="p.textContent = 'handler ran'"><img src="{outside.as_uri()}">
    <svg onload="p.textContent = 'svg ran'"><image href="{address}f.png"/></svg>
    <iframe src="{outside.as_uri()}"></iframe><iframe src="../secret.html"></iframe>
    <iframe src="..%2fsecret.html"></iframe><iframe src="javascript:document.write('ran')"></iframe>
    <object data="{outside.as_uri()}"></object><embed src="view-source:{outside.as_uri()}">
    <iframe srcdoc="<script>document.write('ran')</script>"></iframe>"""
    printer, answered = Printer(browser, folder), list[str]()
    printed = printer.pdf(lambda pages: html)
    with pikepdf.open(io.BytesIO(printed)) as pdf:
        assert len(pdf.pages) == 1
    with printer.page() as page:
        page.on("requestfinished", lambda request: answered.append(request.url))
        printer.open(page, html)
        assert page.locator("p").inner_text() == "as it was"
    assert answered == [PLACE]
    assert paths == []


class Chromium:
    """Starts as Chromium does: it has a sandbox where the system lets it."""

    def __init__(self, allowed: bool) -> None:
        self.allowed = allowed

    def launch(self, chromium_sandbox: bool, **_: object) -> str:
        if chromium_sandbox and not self.allowed:
            raise Error("No usable sandbox!")
        return "browser"


@pytest.mark.parametrize(
    ("user", "allowed", "sandboxed"), [(1000, True, True), (1000, False, False), (0, True, False)]
)
def test_the_browser_keeps_its_sandbox_where_there_is_one(
    monkeypatch: pytest.MonkeyPatch, user: int, allowed: bool, sandboxed: bool
) -> None:
    monkeypatch.setattr("os.geteuid", lambda: user)
    chromium: Any = Chromium(allowed)
    started: Any = launch(chromium)
    assert started == ("browser", sandboxed)
