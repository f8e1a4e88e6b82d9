"""What a visit weighs on the wire: a first page with everything it brings, then a second one."""

from __future__ import annotations

from playwright.sync_api import Browser, Page

FIRST, SECOND = 100_000, 20_000  # bytes at most
SETTLED = 1500  # ms after which nothing more comes by itself


def weigh(browser: Browser, base: str, first: str, second: str) -> list[tuple[str, int]]:
    """Return the bytes (headers and compressed bodies) of a first and a second page, one visit."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    weights = [(address, _bytes(page, base + address)) for address in (first, second)]
    context.close()
    return weights


def _bytes(page: Page, address: str) -> int:
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    sizes: list[float] = []
    session.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    page.goto(address, wait_until="load")
    page.wait_for_timeout(SETTLED)
    session.detach()
    return round(sum(sizes))
