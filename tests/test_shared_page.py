"""A page that tests share has nothing of the test before."""

from __future__ import annotations

import os
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.shared_page import BLANK, SharedPage
from tests.tools.serving import served

SIZE = {"width": 500, "height": 400}
STORE = "document.cookie = 'a=b'; localStorage.a = 'b'; sessionStorage.a = 'b'"
STORED = "[document.cookie, localStorage.a ?? '', sessionStorage.a ?? '']"
WATCHED = (
    "<!doctype html><p id=p style='height: 100vh'>"
    "<script>let entered = 0; p.onpointerenter = () => { entered += 1; };</script>"
)
KEPT = "async (base) => (await fetch(`${base}kept`)).text()"
STATE = "[innerWidth, innerHeight, matchMedia('(prefers-color-scheme: dark)').matches, matchMedia('print').matches]"


def test_a_shared_page_has_nothing_of_the_test_before(browser: Browser, tmp_path: Path) -> None:
    shared, asked = SharedPage(browser, viewport=SIZE), list[str]()  # type: ignore[arg-type]
    (tmp_path / "index.html").write_text("<!doctype html><p>as it is", "utf-8")
    (kept := tmp_path / "kept").write_text("before", "utf-8")
    os.utime(kept, (0, 0))  # so old that a browser keeps it
    with served(tmp_path) as first, served(tmp_path) as second:
        addresses = ((tmp_path / "index.html").as_uri(), first, second)
        with shared.lent() as page:
            new = page.evaluate(STATE)
            page.goto(second)
            assert page.evaluate(KEPT, second) == "before"
            page.add_init_script("window.added = true")
            page.on("request", lambda request: asked.append(request.url))
            page.route(
                "**/", lambda route: route.fulfill(body="<p>routed", content_type="text/html")
            )
            page.set_viewport_size({"width": 300, "height": 200})
            page.emulate_media(media="print", color_scheme="dark")
            page.context.new_page()
            for address in addresses:
                page.goto(address)
                page.evaluate(STORE)
            page.context.new_cdp_session(page)  # while it is there, no emulated medium lasts
            page.context.set_offline(True)
            seen = len(asked)
            assert seen == len(addresses)
        with shared.lent() as again:
            assert again is page
            assert (page.url, page.evaluate(STATE), page.context.pages) == (BLANK, new, [page])
            for address in addresses:
                page.goto(address)
                assert page.inner_text("p") == "as it is"
                assert page.evaluate(STORED) == ["", "", ""]
                assert page.evaluate("window.added") is None
            kept.write_text("after", "utf-8")
            os.utime(kept, (0, 0))
            assert page.evaluate(KEPT, second) == "after"
            page.emulate_media(media="print")
            page.goto(first)
            assert page.evaluate("matchMedia('print').matches")
        assert len(asked) == seen


def test_the_pointer_comes_in_when_it_is_moved_and_not_again(browser: Browser) -> None:
    shared = SharedPage(browser, viewport=SIZE)  # type: ignore[arg-type]
    for moved in (300, None, 200):
        with shared.lent() as page:
            page.set_content(WATCHED)
            if moved:
                page.mouse.move(moved, 100)
            for _ in range(3):
                page.evaluate("new Promise((done) => { p.append('.'); setTimeout(done, 30); })")
            assert page.evaluate("entered") == bool(moved)


def test_a_page_that_was_closed_is_opened_again(browser: Browser) -> None:
    shared = SharedPage(browser, viewport=SIZE)  # type: ignore[arg-type]
    with shared.lent() as page:
        page.close()
    with shared.lent() as another:
        assert isinstance(another, Page)
        assert not another.is_closed()
