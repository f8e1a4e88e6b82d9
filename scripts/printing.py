"""Print documents with headless Chromium: HTML in, tagged PDF and pictures out.

The first printing tells on which page everything stands, the second has these numbers in its
table of contents.

What is printed comes from content, so the browser is trusted with nothing: no script runs, no
network is there, and of files it has the fonts of one folder and the pictures that a document
names by ``Printer.address``, each handed to it. It keeps its sandbox where the system has one.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from urllib.parse import quote, unquote

from playwright.sync_api import Browser, BrowserType, Error, Page, Route, sync_playwright

from publication.publish.release.browser import QUIET, find_browser
from publication.publish.release.pdf import page_numbers

PLACE = "https://document.invalid/"  # reserved (RFC 2606): nothing is ever there
ALONE = ("--host-resolver-rules=MAP * ~NOTFOUND",)  # no name leads anywhere, whoever asks
HEADERS = {  # a sandbox also keeps the page from leading itself elsewhere
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": "default-src 'none'; font-src 'self'; img-src 'self'; "
    "style-src 'unsafe-inline'; sandbox allow-same-origin",
}
STEADY = ("--font-render-hinting=none", "--force-color-profile=srgb")
OLDEST = 131  # the first Chromium that prints page numbers by style sheet

RenderPages = Callable[[Mapping[str, int]], str]  # page numbers by id in, HTML out


class Printer:
    """A running browser, and a folder that has the fonts that documents name."""

    def __init__(self, browser: Browser, folder: Path, sandboxed: bool = False) -> None:
        self.browser, self.folder, self.sandboxed = browser, folder, sandboxed
        self.html, self.handed = "", dict[Path, str]()

    @property
    def version(self) -> int:
        """Return the browser's main version."""
        return int(self.browser.version.partition(".")[0])

    def pdf(self, render: RenderPages) -> bytes:
        """Return a document as tagged PDF, its table of contents with the pages' numbers."""
        with self.page() as page:
            numbers: dict[str, int] = {}
            for _ in range(3):  # a third time only if the numbers themselves moved a line
                content = self.printed(page, render(numbers))
                found = page_numbers(content)
                if found == numbers:
                    break
                numbers = found
            return content

    def printed(self, page: Page, html: str) -> bytes:
        """Return one printing."""
        self.open(page, html)
        return page.pdf(
            prefer_css_page_size=True, print_background=True, tagged=True, outline=False
        )

    def picture(self, html: str, width: int, height: int) -> bytes:
        """Return a page of so many pixels as PNG."""
        with self.page() as page:
            page.set_viewport_size({"width": width, "height": height})
            self.open(page, html)
            return page.screenshot(type="png")

    @contextmanager
    def page(self) -> Iterator[Page]:
        """Yield a new page that runs and fetches nothing, and close it."""
        context = self.browser.new_context(
            java_script_enabled=False, offline=True, service_workers="block", accept_downloads=False
        )
        try:
            context.route("**/*", self.answer)
            yield context.new_page()
        finally:
            context.close()

    def address(self, file: Path) -> str:
        """Return where a document finds a file beside those of the folder: no other is handed out."""
        return quote(self.handed.setdefault(file, f"{len(self.handed)}-{file.name}"))

    def answer(self, route: Route) -> None:
        """Hand out the document and the files of the folder; refuse everything else."""
        name = unquote(route.request.url.removeprefix(PLACE))
        files = {file.name: file for file in self.folder.iterdir() if file.is_file()}
        files |= {each: file for file, each in self.handed.items()}
        if route.request.url == PLACE:
            route.fulfill(body=self.html, headers=HEADERS)
        elif name in files:
            route.fulfill(body=files[name].read_bytes())
        else:
            route.abort()

    def open(self, page: Page, html: str) -> None:
        """Show ``html``, and wait for its fonts."""
        self.html = html
        page.goto(PLACE)
        page.evaluate("document.fonts.ready.then(() => true)")


@contextmanager
def open_printer(fonts: Mapping[str, bytes]) -> Iterator[Printer]:
    """Start the browser; ``fonts`` are TrueType files by style, for documents to name."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        for style, content in fonts.items():
            (Path(folder) / f"{style.lower()}.ttf").write_bytes(content)
        browser, sandboxed = launch(playwright.chromium)
        try:
            yield Printer(browser, Path(folder), sandboxed)
        finally:
            browser.close()


def launch(chromium: BrowserType) -> tuple[Browser, bool]:
    """Start the browser in its sandbox, or without where the system has none for it (or for root)."""
    start = partial(chromium.launch, executable_path=find_browser(), args=[*QUIET, *ALONE, *STEADY])
    if os.geteuid() != 0:
        try:
            return start(chromium_sandbox=True), True
        except Error:
            pass  # if it is for another reason, the second try says it
    return start(chromium_sandbox=False), False
