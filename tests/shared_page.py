"""A page of the browser that tests use one after the other, each as if it were new.

A new page is a new process with everything to be read, compiled and laid out for the first time:
four times the work of a page that is there. What a test may leave in one is taken back here;
only what cannot be (``page.clock``) wants a page of its own, ``browser.new_page``.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, CDPSession, Page, ViewportSize

BLANK = "about:blank"
EMPTY = "<!doctype html>"
FORGET = "localStorage.clear(); sessionStorage.clear()"


class SharedPage:
    """A page of a context with such options, opened when it is first asked for."""

    def __init__(self, browser: Browser, viewport: ViewportSize, **options: Any) -> None:
        self.browser, self.viewport, self.options = browser, viewport, options
        self.page: Page | None = None

    @contextmanager
    def lent(self) -> Iterator[Page]:
        """Lend the page, and make it as new again."""
        if self.page is None or self.page.is_closed():
            context = self.browser.new_context(viewport=self.viewport, **self.options)
            self.page = context.new_page()
        page, origins = self.page, set[str]()
        with ExitStack() as taken_back, pytest.MonkeyPatch.context() as patch:
            _note_what_is_added(page, taken_back, patch)
            page.on("framenavigated", lambda frame: origins.add(_origin(frame.url)))
            yield page
        if not page.is_closed():
            self._renew(page, origins)

    def _renew(self, page: Page, origins: set[str]) -> None:
        """Forget what pages have stored, and set back what the context can be asked for."""
        page.context.set_offline(False)
        network = page.context.new_cdp_session(page)
        network.send("Network.clearBrowserCache")
        network.detach()
        page.unroute_all()
        for other in page.context.pages:
            if other is not page:
                other.close()
        for origin in origins:
            _forget(page, origin)
        page.context.clear_cookies()
        page.context.clear_permissions()
        page.mouse.move(0, 0)  # on a blank page it would come in with each change of the next
        page.goto(BLANK)
        page.set_viewport_size(self.viewport)
        page.emulate_media(media="null", color_scheme="null", reduced_motion="null")


def _note_what_is_added(page: Page, taken_back: ExitStack, patch: pytest.MonkeyPatch) -> None:
    """Let what is added to the page go when ``taken_back`` is left: listeners, scripts, sessions."""
    on, add_init_script = page.on, page.add_init_script
    new_cdp_session = page.context.new_cdp_session

    def added_listener(event: Any, listener: Any) -> None:
        on(event, listener)
        taken_back.callback(page.remove_listener, event, listener)

    def added_script(*script: Any, **path: Any) -> None:
        taken_back.enter_context(add_init_script(*script, **path))

    def added_session(page: Any) -> CDPSession:
        session = new_cdp_session(page)
        taken_back.callback(session.detach)
        return session

    patch.setattr(page.context, "new_cdp_session", added_session)
    patch.setattr(page, "on", added_listener)
    patch.setattr(page, "add_init_script", added_script)


def _origin(address: str) -> str:
    """Return the origin of an address: what is stored belongs to one."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}" if parts.scheme in ("http", "https", "file") else ""


def _forget(page: Page, origin: str) -> None:
    """Let the page forget what pages of an origin stored."""
    if not origin:
        return
    if _origin(page.url) != origin:
        page.route(f"{origin}/", lambda route: route.fulfill(body=EMPTY, content_type="text/html"))
        page.goto(f"{origin}/")
        page.unroute_all()
    page.evaluate(FORGET)
