"""A page as a browser has it, in every mode: axe-core, console, requests, sideways scrolling.

A mode is a palette, print, or the elder-friendly mode, in which contrast must be 7:1, text 18 px
and what a finger presses 44 px. Side-by-side pages are pages like others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, BrowserContext, Page

AXE = Axe().axe_script
MODES = ("light", "dark", "elder", "print")
WIDTHS = (320, 768, 1440)
HEIGHT = 800
RULES: dict[str, Any] = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],  # nobody reads what it says of the rest, and that takes as long
}
SIZE = "document.querySelectorAll('*').length"
MORE = "color-contrast-enhanced"  # says nothing of what color-contrast says: both are needed
ENHANCED = {**RULES, "rules": {MORE: {"enabled": True}}}
COLOURS = ["color-contrast", "link-in-text-block"]  # all that a palette can do wrong
DARK_RULES = {**RULES, "runOnly": {"type": "rule", "values": COLOURS}}
CONTRAST_RULES = {**RULES, "runOnly": {"type": "rule", "values": [*COLOURS, MORE]}}
EACH = 4  # of a kind, where a page is not audited whole
LARGE = 2000  # elements: hundreds of rows alike, or a page that grows with every commit
# Of the children of each element that are alike, tag and class, only the first so many stay.
THIN = """(most) => {
  for (const parent of document.querySelectorAll("main *")) {
    const seen = {};
    for (const child of [...parent.children]) {
      const kind = `${child.tagName} ${child.getAttribute("class")}`;
      seen[kind] = (seen[kind] ?? 0) + 1;
      if (seen[kind] > most) child.remove();
    }
  }
}"""
# The theme's opening movements are over; a movement that is cut short rejects.
MOVED = "Promise.allSettled(document.getAnimations().map((each) => each.finished))"
# A page that stands alone (404.html) has no switch: its sheet follows the system by itself.
WEARS = """(scheme) => !document.querySelector("[data-palette]")
  || document.body.dataset.mdColorScheme === scheme"""
ELDER = "localStorage.setItem('publication.elder', 'on')"
SIDEWAYS = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
# Text below 18 px or set closer than 1.3; targets below 44 px that stand alone, not in a sentence.
ELDER_MEASURES = """() => {
  const said = [], round = Math.round;
  const shown = (e) => e.offsetParent && e.getClientRects().length && !e.closest("[hidden], .visually-hidden");
  const name = (e) => (e.getAttribute("aria-label") || e.textContent).trim().slice(0, 30);
  for (const e of document.querySelectorAll(".md-typeset p, .md-typeset li, .md-typeset td, .md-typeset dd")) {
    const style = getComputedStyle(e), size = parseFloat(style.fontSize);
    if (!shown(e) || !e.textContent.trim()) continue;
    if (size < 17.99) said.push(`text of ${size} px: ${name(e)}`);
    if (parseFloat(style.lineHeight) / size < 1.3) said.push(`lines too close: ${name(e)}`);
  }
  for (const e of document.querySelectorAll("a[href], button, summary, select, input, header label[for]")) {
    const inText = e.matches("article p a, article li a, article td a, article th a, article dd a, article h2 a, article h3 a");
    const box = e.getBoundingClientRect();
    const away = box.right <= 0 || box.left >= innerWidth || box.bottom <= 0;
    if (!shown(e) || inText || away || e.matches("[tabindex='-1'], .md-toggle, .md-skip, .md-overlay")) continue;
    if (getComputedStyle(e).visibility !== "visible" || !box.width) continue;
    if (Math.min(box.height, box.width) < 43.5) said.push(`target of ${round(box.width)} × ${round(box.height)} px: ${name(e)}`);
  }
  return [...new Set(said)].slice(0, 12);
}"""


@dataclass(frozen=True)
class Finding:
    """Something wrong with a page in one mode at one width."""

    page: str
    mode: str
    width: int
    text: str

    def __str__(self) -> str:
        """Return the finding on one line."""
        return f"{self.page or '/'} [{self.mode}, {self.width} px] {self.text}"


def audit(
    browser: Browser,
    base: str,
    pages: Iterable[str],
    modes: Iterable[str] = MODES,
    widths: Iterable[int] = WIDTHS,
    with_axe: bool = True,
    whole: bool = True,
) -> Iterator[Finding]:
    """Yield what is wrong with each page in each mode at each width.

    If not ``whole``, a page is audited as it is in the first mode at the first width, unless it is
    large; then long lists and tables of it are cut. The dark palette is put on where the light one
    is, then, and held to the rules on colours alone.
    """
    pages, widths, modes = list(pages), list(widths), list(modes)
    is_turned = not whole and with_axe and {"light", "dark"} <= {*modes}
    for mode in modes:
        if is_turned and mode == "dark":
            continue
        context = _context(browser, mode, widths[0])
        page = context.new_page()
        if mode == "print":
            page.emulate_media(media="print")
        for address in pages:
            rules = (ENHANCED if mode == "elder" else RULES) if with_axe else None
            thin = () if whole else widths[mode == modes[0] :]
            turned = is_turned and mode == "light"
            found = _inspect(page, base, address, widths, mode, rules, thin, turned)
            for width, worn, text in found:
                yield Finding(address, worn, width, text)
        context.close()


def _context(browser: Browser, mode: str, width: int) -> BrowserContext:
    context = browser.new_context(
        viewport={"width": width, "height": HEIGHT},
        color_scheme="dark" if mode == "dark" else "light",
        reduced_motion="reduce",
    )
    if mode == "elder":
        context.add_init_script(ELDER)
    return context


def _inspect(
    page: Page,
    base: str,
    address: str,
    widths: list[int],
    mode: str,
    rules: dict[str, Any] | None,
    thin: Sequence[int],
    turned: bool,
) -> Iterator[tuple[int, str, str]]:
    """Load a page once and yield what is wrong with it at each width, at those in ``thin`` cut.

    With the mode in which it is wrong: if ``turned``, the dark palette is looked at as well.
    """
    said: list[str] = []
    host = urlsplit(base).netloc

    def on_console(message: Any) -> None:
        if message.type in ("error", "warning"):
            said.append(f"console: {message.text}")

    def on_request(request: Any) -> None:
        if urlsplit(request.url).netloc not in (host, ""):
            said.append(f"request to another host: {request.url}")

    listeners = {
        "console": on_console,
        "request": on_request,
        "pageerror": lambda error: said.append(f"script: {error}"),
    }
    for event, listener in listeners.items():
        page.on(event, listener)  # type: ignore[call-overload]
    page.set_viewport_size({"width": widths[0], "height": HEIGHT})
    page.goto(base + address, wait_until="load")
    for width in widths:
        if width != widths[0]:
            page.set_viewport_size({"width": width, "height": HEIGHT})
        if page.evaluate(SIDEWAYS):
            said.append("scrolls sideways")
        if mode == "elder" and page.locator(".md-typeset").count():
            said += page.evaluate(ELDER_MEASURES)
        if rules and (width in thin or (thin and page.evaluate(SIZE) > LARGE)):
            page.evaluate(THIN, EACH)
        if rules:
            said += violations(page, rules)
        yield from ((width, mode, text) for text in said)
        said.clear()
        if turned:
            page.evaluate(THIN, EACH)
            yield from ((width, "dark", text) for text in dark_violations(page))
    for event, listener in listeners.items():
        page.remove_listener(event, listener)


def violations(page: Page, rules: dict[str, Any] = RULES) -> list[str]:
    """Return what axe-core says of a page as it stands, a line each."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    return [
        f"axe {found['id']}: {found['help']}: {[node['html'][:160] for node in found['nodes'][:3]]}"
        for found in page.evaluate("async (rules) => (await axe.run(rules)).violations", rules)
    ]


def dark_violations(page: Page, rules: dict[str, Any] = DARK_RULES) -> list[str]:
    """Return what it says of a page with the dark palette, which is put on and off again.

    The page follows its reader's system, so it need not be loaded anew.
    """
    page.emulate_media(color_scheme="dark")
    page.wait_for_function(WEARS, arg="night")
    page.evaluate(MOVED)
    found = violations(page, rules)
    page.emulate_media(color_scheme="light")
    page.wait_for_function(WEARS, arg="paper")
    page.evaluate(MOVED)
    return found


def search_open_findings(browser: Browser, base: str, widths: Iterable[int]) -> Iterator[Finding]:
    """Yield what axe-core says of a page with the search box open and answers shown."""
    context = _context(browser, "light", HEIGHT)
    page = context.new_page()
    for width in widths:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        page.goto(base + "zh/review/", wait_until="load")
        page.keyboard.press("Control+k")
        page.keyboard.type("金沙湖", delay=20)
        page.locator(".md-search-result__item").first.wait_for()
        page.evaluate(MOVED)
        for mode, said in (("light", violations), ("dark", dark_violations)):
            for text in said(page):
                yield Finding("zh/review/ with search open", mode, width, text)
    context.close()
