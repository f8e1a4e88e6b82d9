"""Measurements, each in turn with what it is compared with: ``make bench``.

Machines are shared and noisy, so every comparison alternates within one run, and medians
and ratios are printed, not single times.
"""

from __future__ import annotations

import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.browser import launched
from tests.tools import figure_pairs, plant_errors
from tests.tools.bench_indicators import bench_indicators
from tests.tools.bench_saves import PORT, bench_served_saves, serving
from tests.tools.bench_scale import ENVIRONMENT, bench_scale
from tests.tools.bench_targets import bench_targets
from tests.tools.multiply import copy_project, placed
from tests.tools.serving import served

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 7
ADDED = "abcdefghijklmnopqrst"  # no figures: a build would refuse those
SAVES = len(ADDED)
LIMIT = 1.0  # seconds from a save to the open page
SIZES = (1, 10)  # times the report
PREVIEW = [sys.executable, "scripts/serve.py", "--port", str(PORT)]
KEY_TO_RESULTS = """
query => new Promise(done => {
  const box = document.querySelector('.md-search__input');
  const list = document.querySelector('.md-search-result__list');
  const start = performance.now();
  new MutationObserver((_, observer) => {
    if (!list.children.length) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const channel = new MessageChannel(); // its message comes after the frame is painted
      channel.port1.onmessage = () => done(performance.now() - start);
      channel.port2.postMessage(null);
    });
  }).observe(list, { childList: true });
  box.focus(); // opens it, and starts the engine, if it is closed
  box.value = query;
  box.dispatchEvent(new Event('input', { bubbles: true }));
})
"""
PAINTED = """
since => {
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  return performance.timeOrigin > since && paint && performance.timeOrigin + paint.startTime;
}
"""
SLOWER = (1, 4)  # times
SEARCHED = (1, 40)  # times the report
TIMES = 40  # as many entries as the report has
ROW = re.compile(r'<tr id="([^"]+)".*?</tr>', re.DOTALL)
KEY_TO_ROWS = """
text => new Promise(done => {
  const box = document.querySelector('.explorer input');
  const start = performance.now();
  box.value = text;
  box.dispatchEvent(new Event('input', { bubbles: true }));
  const script = performance.now() - start;
  requestAnimationFrame(() => {
    const channel = new MessageChannel(); // its message comes after the frame is painted
    channel.port1.onmessage = () => done([script, performance.now() - start]);
    channel.port2.postMessage(null);
  });
})
"""
TYPED = {"zh": "新增 1000", "en": "new projects 1000"}
QUERIES = {
    "zh": ("金沙湖", "8767亩", "铁", "十四五"),
    "en": ("wetland", "metro", "RMB", "companies"),
}


@dataclass(frozen=True)
class Kind:
    """A kind of save: the words of a file that are changed, and the page that shows them."""

    name: str
    file: str
    words: str
    page: str


PROMISE = "a land full of promise"  # a build refuses other Chinese than the source's
KINDS = (
    Kind("content", "content/en/review.md", PROMISE, "en/review/"),
    Kind("content, side by side", "content/en/review.md", PROMISE, "zh-en/review/"),
    Kind("content, whole report", "content/en/review.md", PROMISE, "en/report/"),
    Kind("title", "content/zh/review.md", "工作回顾", "zh/outlook/"),
    Kind("definition", "content/en/glossary.md", "each with an industrial function", "en/review/"),
    Kind("term", "content/en/glossary.md", "1. Six industrial platforms", "en/glossary/"),
    Kind("data", "content/areas.yml", "总体目标", "zh/tasks/"),
    Kind("targets", "content/targets.yml", "地区生产总值增长", "zh/targets/"),
    Kind("settings", "content/report.yml", "以中文为准", "zh/review/"),
    Kind("template", "overrides/partials/footer.html", "colophon", "zh/review/"),
)


def main() -> int:
    """Print every measurement; return the exit status."""
    bench_scale()
    bench_check()
    bench_served_saves()
    bench_saves()
    bench_search()
    bench_explorer()
    bench_indicators()
    bench_targets()
    print("\nFigures: false alarms and planted errors")
    planted = plant_errors.main([])
    print("\nFigures: generated pairs")
    return max(planted, figure_pairs.main([]))


def bench_check() -> None:
    """Print how long a whole ``check.py`` takes, for all content and for one page."""
    print(f"\nChecks, whole processes, {ROUNDS} rounds in turn, medians")
    runs: dict[str, list[float]] = {"content": [], "content/zh/review.md": []}
    for _ in range(ROUNDS):
        for path, times in runs.items():
            start = time.perf_counter()
            command = [sys.executable, "scripts/check.py", path]
            subprocess.run(command, cwd=ROOT, check=False, capture_output=True)
            times.append(time.perf_counter() - start)
    for path, times in runs.items():
        print(f"  {path:21} {statistics.median(times):6.2f} s (a page: at most 1.0)")


def timed(python: Path, project: Path, site: Path) -> float:
    """Return the seconds that a whole build process takes."""
    command = [str(python), "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]
    start = time.perf_counter()
    subprocess.run(command, cwd=project, env=ENVIRONMENT, check=True, capture_output=True)
    return time.perf_counter() - start


def bench_saves() -> None:
    """Print how long a save takes to show in an open browser, by size and kind of file."""
    for times in SIZES:
        with tempfile.TemporaryDirectory() as folder, launched() as browser:
            project = copy_project(Path(folder) / "project", times)
            files = sum(1 for _ in (project / "content").rglob("*.md")) + 1
            print(
                f"\nA save shows in the open browser, {times}× the report ({files} Markdown files), "
                f"{SAVES} saves each, seconds (95 of 100 within {LIMIT})"
            )
            address = f"http://127.0.0.1:{PORT}/"
            with serving(PREVIEW, project, address + "zh/"):
                for kind in KINDS:
                    print(
                        f"  {kind.name:22} {_timed_saves(browser, project, address, kind, times)}"
                    )


def _timed_saves(browser: Browser, project: Path, address: str, kind: Kind, size: int) -> str:
    page = browser.new_page()
    page.goto(address + placed(kind.page, size), wait_until="load")
    times = sorted(saves(page, project / placed(kind.file, size), kind.words))
    page.close()
    within = sum(seconds <= LIMIT for seconds in times)
    slow = statistics.quantiles(times, n=20)[-1]
    return (
        f"median {statistics.median(times):.2f}  95 % {slow:.2f}  slowest {times[-1]:.2f}"
        f"  within {LIMIT} s: {within} of {len(times)}"
    )


def saves(page: Page, file: Path, old: str) -> Iterator[float]:
    """Yield the seconds from each save of ``file`` to the first paint of the page that shows it."""
    text = file.read_text(encoding="utf-8")
    page.wait_for_timeout(500)
    for number in range(SAVES):
        new = old + ADDED[number]
        start = time.time()
        file.write_text(text.replace(old, new, 1), encoding="utf-8")
        yield painted(page, start, new) - start
        page.wait_for_load_state("load")
        page.wait_for_timeout(150)
    file.write_text(text, encoding="utf-8")


def painted(page: Page, since: float, words: str) -> float:
    """Return when a page loaded after ``since`` was first painted, once one has ``words``.

    Both are seconds since 1970. The words are looked for after the paint, so that looking for
    them takes no time from what is measured.
    """
    while True:
        paint = page.wait_for_function(PAINTED, arg=since * 1000, polling=20).json_value()
        page.wait_for_load_state("domcontentloaded")
        if words in page.content():
            return float(paint) / 1000
        since = float(paint) / 1000


def bench_search() -> None:
    """Print the time from a key to the painted results: in a box just opened, and in one in use."""
    print("\nSearch, from key to painted results, milliseconds (four times slower: under 150)")
    for times in SEARCHED:
        with tempfile.TemporaryDirectory() as folder, launched() as browser:
            site = Path(folder) / "site"
            timed(Path(sys.executable), copy_project(Path(folder) / "project", times), site)
            with served(site) as base:
                for slower in SLOWER:
                    for language in QUERIES:
                        _print_search(
                            browser,
                            base + placed(f"{language}/review/", times),
                            language,
                            times,
                            slower,
                        )


def _print_search(browser: Browser, address: str, language: str, times: int, slower: int) -> None:
    queries = QUERIES[language]
    first = [first_result(browser, address, queries[0], slower) for _ in range(ROUNDS)]
    later = list(later_results(browser, address, queries, slower))
    for name, found in (("opening", first), ("in use", later)):
        print(
            f"  {times:2}×  CPU 1/{slower}  {language}  {name:7}  median "
            f"{statistics.median(found):.0f}  slowest {max(found):.0f}"
        )


@contextmanager
def slowed(browser: Browser, address: str, slower: int) -> Iterator[Page]:
    """Yield the page at ``address``, loaded, with its processor slowed."""
    page = browser.new_page()
    page.goto(address, wait_until="networkidle")
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": slower})
    yield page
    page.close()


def first_result(browser: Browser, address: str, query: str, slower: int) -> float:
    """Return the milliseconds from opening the box to results, with nothing loaded before."""
    with slowed(browser, address, slower) as page:
        return float(page.evaluate(KEY_TO_RESULTS, query))


def later_results(
    browser: Browser, address: str, queries: Iterable[str], slower: int
) -> Iterator[float]:
    """Yield the milliseconds of each query in a box that has answered one before."""
    with slowed(browser, address, slower) as page:
        page.evaluate(KEY_TO_RESULTS, "2021")
        for query in queries:
            for _ in range(ROUNDS):
                page.evaluate("document.querySelector('.md-search__form').reset()")
                page.wait_for_timeout(120)
                yield float(page.evaluate(KEY_TO_RESULTS, query))


def bench_explorer() -> None:
    """Print the time of each key in the table of targets, with many times its entries."""
    print(f"\nTargets × {TIMES}, per key, milliseconds (script at most 16, to paint at most 100)")
    with tempfile.TemporaryDirectory() as folder, launched() as browser:
        site = Path(folder) / "site"
        timed(Path(sys.executable), ROOT, site)
        with served(site) as base:
            for language, text in TYPED.items():
                rows = multiply_rows(site / language / "targets" / "index.html")
                page = browser.new_page()
                page.goto(base + f"{language}/targets/", wait_until="load")
                page.locator(".explorer input").focus()
                keys = [text[:end] for end in range(len(text) + 1)]
                keys = [*keys, *reversed(keys)] * ROUNDS
                times = [page.evaluate(KEY_TO_ROWS, typed) for typed in keys]
                scripts, paints = zip(*times, strict=True)
                for name, found in (("script", scripts), ("paint", paints)):
                    print(
                        f"  {language}  {rows} rows  {name:6}  median {statistics.median(found):5.1f}"
                        f"  95 % {statistics.quantiles(found, n=20)[-1]:5.1f}  slowest {max(found):5.1f}"
                    )


def multiply_rows(file: Path) -> int:
    """Write each row of the table anew with an id and a number of its own; return how many."""
    html = file.read_text(encoding="utf-8")
    rows = list(ROW.finditer(html))
    many = (
        row[0].replace(row[1], f"{row[1]}-{number}").replace("<td>", f"<td>{number} ", 1)
        for number in range(TIMES)
        for row in rows
    )
    file.write_text(
        html[: rows[0].start()] + "\n".join(many) + html[rows[-1].end() :], encoding="utf-8"
    )
    return len(rows) * TIMES


if __name__ == "__main__":
    raise SystemExit(main())
