"""The whole audit of the built site: ``make audit``, or ``python -m tests.tools.audit [KIND…]``.

Kinds: axe (every page, mode and width), nu (the HTML of every page), old (Chromium 86), weight
(bytes of a visit), lighthouse (scores and times), epub (EPUBCheck, on the books of a release),
pdf (veraPDF, PDF/UA-1, on its documents). Prints a table or the findings of each and
exits 1 if anything is missed, 2 if a tool is missing.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from tests.browser import launched
from tests.tools import epubs, lighthouse, nu, old_browser, pdfs, weight
from tests.tools.accessibility import MODES, WIDTHS, audit, search_open_findings
from tests.tools.node import NotReady, ready
from tests.tools.screenshots import PAGES
from tests.tools.serving import served

ROOT = Path(__file__).resolve().parents[2]
SITE = ROOT / "site"


def pages_of(site: Path) -> list[str]:
    """Return the addresses of the site's pages, relative to its root."""
    found = [file.relative_to(site).as_posix() for file in site.rglob("*.html")]
    return sorted(page.removesuffix("index.html") for page in found)


def longest(site: Path, folder: str, but: tuple[str, ...] = ()) -> str:
    """Return the page below ``folder`` whose file is largest, those named in ``but`` left out."""
    pages = [page for page in pages_of(site) if page.startswith(f"{folder}/")]
    kept = [page for page in pages if page.removeprefix(f"{folder}/").strip("/") not in but]
    return max(kept, key=lambda page: (site / page / "index.html").stat().st_size)


def key_pages(site: Path) -> list[str]:
    """Return the pages that Lighthouse visits: cover, longest part, whole, pair, data, appendix."""
    listed = ["", longest(site, "zh-en")]
    for folder in ("zh", "en"):
        apart = ("targets", "names", "goals", "glossary", "report", "404.html")
        listed.append(longest(site, folder, apart))
        listed += [f"{folder}/{path}/" for path in ("report", "targets", "glossary", "names")]
    return listed


def run_axe(site: Path) -> list[str]:
    """Audit every page in every mode at every width."""
    pages = pages_of(site)
    with served(site) as base, launched() as browser:
        found = list(map(str, audit(browser, base, pages)))
        found += map(str, search_open_findings(browser, base, (320, 1440)))
    print(f"{len(pages)} pages × {len(MODES)} modes × {len(WIDTHS)} widths")
    return found


def run_nu(site: Path) -> list[str]:
    """Check the HTML of every page."""
    return list(nu.check(site))


def run_old(site: Path) -> list[str]:
    """Visit key pages in Chromium 86."""
    pictures = ROOT / ".cache" / "pictures" / "chromium-86"
    pictures.mkdir(parents=True, exist_ok=True)
    with served(site) as base, old_browser.old_chromium() as browser:
        return list(old_browser.visit(browser, base, PAGES, pictures))


def run_weight(site: Path) -> list[str]:
    """Weigh a first and a second page."""
    first = longest(site, "zh", ("targets", "names", "goals", "404.html"))
    second = longest(site, "zh", ("targets", "names", "goals", "404.html", "report", "glossary"))
    missed = []
    with served(site, compressed=True) as base, launched() as browser:
        weights = weight.weigh(browser, base, first, second)
    for (page, size), most in zip(weights, (weight.FIRST, weight.SECOND), strict=True):
        print(f"{page:28} {size / 1000:6.1f} kB of {most / 1000:.0f}")
        if size > most:
            missed.append(f"{page} weighs {size} bytes")
    return missed


def run_lighthouse(site: Path) -> list[str]:
    """Let Lighthouse measure the key pages."""
    missed = []
    print(lighthouse.HEAD)
    with served(site, compressed=True) as base:
        for row in lighthouse.measure(base, key_pages(site)):
            print(row, flush=True)
            missed += [f"{row.page or '/'}: {name}" for name in row.missed]
    return missed


def run_epub(site: Path) -> list[str]:
    """Check the books of the last release; one must have been made."""
    return list(epubs.check(released("epub"))) or missing("epub")


def run_pdf(site: Path) -> list[str]:
    """Check the printed documents of the last release."""
    return list(pdfs.check(released("pdf"))) or missing("pdf")


def released(kind: str) -> list[Path]:
    """Return the documents of the last release that are of a kind."""
    return sorted((ROOT / "dist" / "site" / "downloads").glob(f"*.{kind}"))


def missing(kind: str) -> list[str]:
    """Return what is said if no release has been made."""
    return [] if released(kind) else [f"no .{kind} in dist/: run make release first"]


KINDS: dict[str, Callable[[Path], list[str]]] = {
    "axe": run_axe,
    "nu": run_nu,
    "old": run_old,
    "weight": run_weight,
    "lighthouse": run_lighthouse,
    "epub": run_epub,
    "pdf": run_pdf,
}


def main(arguments: list[str]) -> int:
    """Run the kinds of audit that are asked for, or all."""
    try:
        ready()
    except NotReady as error:
        print(error, file=sys.stderr)
        return 2
    missed = 0
    for kind in arguments or KINDS:
        started = time.monotonic()
        print(f"== {kind}", flush=True)
        found = KINDS[kind](SITE)
        for text in found:
            print(text)
        missed += len(found)
        print(f"{kind}: {len(found)} findings, {time.monotonic() - started:.0f} s", flush=True)
    return int(bool(missed))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
