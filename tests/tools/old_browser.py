"""Key pages in Chromium 86, the age of the browsers that WeChat and older phones embed.

npm's ``chrome-aws-lambda`` carries that browser, packed with Brotli; it is unpacked once.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, TimeoutError, sync_playwright

from tests.tools.node import MODULES, TARGET

PACKED = MODULES / "chrome-aws-lambda" / "bin" / "chromium.br"
UNPACKED = TARGET / "chromium-86"
UNPACK = (
    "const fs=require('fs'),z=require('zlib');const [from,to]=process.argv.slice(1);"
    "fs.writeFileSync(to,z.brotliDecompressSync(fs.readFileSync(from)),{mode:0o755})"
)
FLAGS = ("--no-sandbox", "--disable-gpu", "--no-zygote", "--single-process")
WIDTHS = (320, 360, 1280)
LAID_OUT = """() => {
  const box = (selector) => document.querySelector(selector).getBoundingClientRect();
  const said = [];
  const article = box("article, .cover__inner");
  if (article.width < Math.min(innerWidth, 500) * 0.85) said.push("the text is narrow: " + article.width);
  const header = box(".md-header");
  if (header.height > 70 || header.top !== 0) said.push("the header is not one line at the top");
  const seen = [...document.querySelectorAll(".md-header__inner > *")]
    .filter((e) => !e.matches(".md-search, script") && getComputedStyle(e).visibility === "visible")
    .map((e) => e.getBoundingClientRect()).filter((b) => b.width && b.height)
    .sort((a, b) => a.left - b.left);
  seen.forEach((b, i) => { if (i && b.left < seen[i - 1].right - 1) said.push("the header's parts overlap"); });
  if (document.documentElement.scrollWidth > document.documentElement.clientWidth) said.push("scrolls sideways");
  if (getComputedStyle(document.body).backgroundColor === "rgba(0, 0, 0, 0)") said.push("has no colours");
  return said;
}"""

MIDDLE_OF_TERM = """() => {
  const term = document.querySelector("article a.term");
  term.scrollIntoView({ block: "center" });
  const box = term.getClientRects()[0];
  return [box.left + box.width / 2, box.top + box.height / 2];
}"""


@contextmanager
def old_chromium() -> Iterator[Browser]:
    """Start Chromium 86."""
    if not UNPACKED.exists():
        subprocess.run(["node", "-e", UNPACK, str(PACKED), str(UNPACKED)], check=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(UNPACKED), args=list(FLAGS))
        yield browser  # one process with its pages: it ends with them


def visit(
    browser: Browser, base: str, pages: Iterable[str], pictures: Path | None = None
) -> Iterator[str]:
    """Yield what is wrong with each page: layout at three widths, scripts, search, a term's card."""
    page = browser.new_page()
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(f"script: {error}"))
    for address in pages:
        page.goto(base + address, wait_until="load")
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 740})
            said += page.evaluate(LAID_OUT)
            if pictures:
                name = address.strip("/").replace("/", "-") or "cover"
                page.screenshot(path=str(pictures / f"{name}-{width}.png"))
            yield from (f"{address or '/'} [{width} px] {text}" for text in said)
            said.clear()
    yield from (f"search: {text}" for text in _search(page, base))
    yield from (f"term: {text}" for text in _term(page, base))
    yield from said


# Playwright's own waiting and pressing ask the page for functions that this browser lacks.


def _search(page: Page, base: str) -> Iterator[str]:
    page.goto(base + "zh/review/", wait_until="load")
    page.keyboard.press("Control+k")
    page.keyboard.type("金沙湖", delay=20)
    if not _comes(page, "() => document.querySelector('.md-search-result__item')"):
        yield "no answer"


def _term(page: Page, base: str) -> Iterator[str]:
    page.goto(base + "zh/tasks/industry/", wait_until="load")
    x, y = page.evaluate(MIDDLE_OF_TERM)
    page.mouse.move(x, y)
    if not _comes(page, "() => (document.querySelector('.term-popup') || {}).offsetHeight"):
        yield "no card on hover"


def _comes(page: Page, what: str) -> bool:
    """Return whether an expression becomes true within five seconds."""
    try:
        page.wait_for_function(f"() => {what}", timeout=5000)
    except TimeoutError:
        return False
    return True
