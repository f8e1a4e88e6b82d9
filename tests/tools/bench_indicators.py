"""What the page of all indicators weighs in an archive of forty reports, and how fast its filter is:
``python -m tests.tools.bench_indicators``.
"""

from __future__ import annotations

import statistics
import tempfile
from pathlib import Path

from playwright.sync_api import Page

from tests.browser import launched
from tests.support import build_site
from tests.tools.series_archive import make_series_archive
from tests.tools.serving import served
from tests.tools.weight import weigh

REPORTS, INDICATORS = 40, 100
ROUNDS = 10
TYPED = {"zh": "公路新增站点", "en": "growth of investment"}
KEY = """text => {
  const box = document.querySelector(".indicators-form input[type=search]");
  const start = performance.now();
  box.value = text;
  box.dispatchEvent(new Event("input", { bubbles: true }));
  return performance.now() - start;
}"""


def bench_indicators() -> None:
    """Print the bytes of a visit's first page and of the next, and the time of each key."""
    print(
        f"\nIndicators: {INDICATORS} in {REPORTS} reports (page under 100 kB, script at most 16 ms)"
    )
    with tempfile.TemporaryDirectory() as name, launched() as browser:
        folder = make_series_archive(Path(name) / "archive", REPORTS, INDICATORS)
        with served(build_site(folder), compressed=True) as base:
            for language, text in TYPED.items():
                listing = f"{language}/indicators/"
                first, second = weigh(browser, base, listing, f"{listing}growth-0/")
                page = browser.new_page()
                page.goto(base + listing, wait_until="load")
                times = _keys(page, text)
                page.close()
                print(
                    f"  {language}  {first[1] / 1000:5.1f} kB, then one of them {second[1] / 1000:5.1f} kB;"
                    f" script per key, ms: median {statistics.median(times):4.1f}  slowest {max(times):4.1f}"
                )


def _keys(page: Page, text: str) -> list[float]:
    """Return the milliseconds of script for each key, typed and taken back."""
    typed = [text[:end] for end in range(len(text) + 1)]
    return [page.evaluate(KEY, each) for each in [*typed, *reversed(typed)] * ROUNDS]


if __name__ == "__main__":
    bench_indicators()
