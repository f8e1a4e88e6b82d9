"""Print documents with headless Chromium: HTML in, tagged PDF and pictures out.

The first printing tells on which page everything stands, the second has these numbers in its
table of contents.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from publication.publish.release.browser import QUIET, find_browser
from publication.publish.release.pdf import page_numbers

STEADY = ("--font-render-hinting=none", "--force-color-profile=srgb")
OLDEST = 131  # the first Chromium that prints page numbers by style sheet

RenderPages = Callable[[Mapping[str, int]], str]  # page numbers by id in, HTML out


class Printer:
    """A running browser, and a folder that has the fonts that documents name."""

    def __init__(self, browser: Browser, folder: Path) -> None:
        self.browser, self.folder = browser, folder

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
        """Yield a new page, and close it."""
        page = self.browser.new_page()
        try:
            yield page
        finally:
            page.close()

    def open(self, page: Page, html: str) -> None:
        """Show ``html``, and wait for its fonts."""
        file = self.folder / "document.html"
        file.write_text(html, encoding="utf-8")
        page.goto(file.as_uri())
        page.evaluate("document.fonts.ready.then(() => true)")


@contextmanager
def open_printer(fonts: Mapping[str, bytes]) -> Iterator[Printer]:
    """Start the browser; ``fonts`` are TrueType files by style, for documents to name."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        for style, content in fonts.items():
            (Path(folder) / f"{style.lower()}.ttf").write_bytes(content)
        browser = playwright.chromium.launch(executable_path=find_browser(), args=[*QUIET, *STEADY])
        try:
            yield Printer(browser, Path(folder))
        finally:
            browser.close()
