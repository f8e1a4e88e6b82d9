"""Every page of the built site, as a browser has it: axe-core, console, requests.

``python -m tests.tools.audit [SITE]`` opens every page in both palettes at every width and
prints what is wrong; exits 1 if anything is. ``audit`` does the same for chosen pages.
"""

from __future__ import annotations

import functools
import http.server
import sys
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page

from tests.browser import launched

ROOT = Path(__file__).resolve().parents[2]
SCHEMES = ("light", "dark")
WIDTHS = (320, 360, 768, 1280, 1440)
SAMPLE_WIDTHS = (360, 1280)
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"region": {"enabled": False}},  # the theme's toggles must be siblings of the regions
}


@dataclass(frozen=True)
class Finding:
    """Something wrong with a page in one scheme at one width."""

    page: str
    scheme: str
    width: int
    text: str

    def __str__(self) -> str:
        """Return the finding on one line."""
        return f"{self.page} [{self.scheme}, {self.width} px] {self.text}"


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve ``folder`` on a free port of this machine and yield its address."""
    handler = functools.partial(_Quiet, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()


def pages_of(site: Path) -> list[str]:
    """Return the addresses of the site's pages, relative to its root."""
    found = [file.relative_to(site).as_posix() for file in site.rglob("*.html")]
    return sorted(page.removesuffix("index.html") for page in found)


def audit(
    browser: Browser,
    base: str,
    pages: Iterable[str],
    schemes: Iterable[str] = SCHEMES,
    widths: Iterable[int] = SAMPLE_WIDTHS,
    with_axe: bool = True,
) -> Iterator[Finding]:
    """Yield what axe-core, the console and the network say of each page."""
    pages = list(pages)
    for scheme in schemes:
        for width in widths:
            context = browser.new_context(
                viewport={"width": width, "height": 800},
                color_scheme="dark" if scheme == "dark" else "light",
                reduced_motion="reduce",
            )
            page = context.new_page()
            for address in pages:
                for text in _inspect(page, base, address, with_axe):
                    yield Finding(address or "/", scheme, width, text)
            context.close()


def search_open_findings(browser: Browser, base: str) -> Iterator[Finding]:
    """Yield what axe-core says of a page with the search box open and results shown."""
    for scheme in SCHEMES:
        for width in SAMPLE_WIDTHS:
            context = browser.new_context(
                viewport={"width": width, "height": 800},
                color_scheme="dark" if scheme == "dark" else "light",
            )
            page = context.new_page()
            page.goto(base + "zh/review/", wait_until="load")
            page.keyboard.press("/")
            page.wait_for_timeout(400)
            page.keyboard.type("金沙湖", delay=20)
            page.locator(".md-search-result__item").first.wait_for()
            page.wait_for_timeout(400)
            for text in _violations(page):
                yield Finding("zh/review/ with search open", scheme, width, text)
            context.close()


def _violations(page: Page) -> Iterator[str]:
    for violation in Axe().run(page, options=RULES).response["violations"]:
        nodes = [node["html"][:160] for node in violation["nodes"]]
        yield f"axe {violation['id']}: {violation['help']}: {nodes[:3]}"


def _inspect(page: Page, base: str, address: str, with_axe: bool) -> list[str]:
    texts: list[str] = []
    host = urlsplit(base).netloc

    def on_console(message: object) -> None:
        if getattr(message, "type", "") in ("error", "warning"):
            texts.append(f"console: {getattr(message, 'text', message)}")

    def on_request(request: object) -> None:
        url = str(getattr(request, "url", ""))
        if urlsplit(url).netloc not in (host, "") and not url.startswith(("data:", "blob:")):
            texts.append(f"request to another host: {url}")

    def on_error(error: object) -> None:
        texts.append(f"script: {error}")

    page.on("console", on_console)
    page.on("request", on_request)
    page.on("pageerror", on_error)
    page.goto(base + address, wait_until="load")
    if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
        texts.append("scrolls sideways")
    if with_axe:
        texts += _violations(page)
    for event, handler in (("console", on_console), ("request", on_request)):
        page.remove_listener(event, handler)
    page.remove_listener("pageerror", on_error)
    return texts


def main(arguments: list[str]) -> int:
    """Audit the whole site; return 1 if anything is wrong."""
    site = Path(arguments[0]) if arguments else ROOT / "site"
    pages = pages_of(site)
    with served(site) as base, launched() as browser:
        findings = list(audit(browser, base, pages, widths=WIDTHS))
        findings += search_open_findings(browser, base)
    for finding in findings:
        print(finding)
    print(
        f"{len(pages)} pages × {len(SCHEMES)} palettes × {len(WIDTHS)} widths: {len(findings)} findings"
    )
    return int(bool(findings))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
