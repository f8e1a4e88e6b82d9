"""Lighthouse as a phone on a slow line has it: scores, and the times that readers feel.

Its mobile profile and throttling as they come, the site served compressed; each page several
times, of each figure the median.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from publication.publish.release.browser import QUIET, find_browser
from tests.tools.node import MODULES

PROGRAM = MODULES / "lighthouse" / "cli" / "index.js"
LEAST = {"performance": 98.0, "accessibility": 100.0, "best-practices": 100.0, "seo": 100.0}
MOST = {
    "largest-contentful-paint": 1500.0,  # ms
    "cumulative-layout-shift": 0.0005,  # 0 to three places
    "total-blocking-time": 50.0,  # ms
}
SHOWN = ("first-contentful-paint", "total-byte-weight")
RUNS = 3


@dataclass(frozen=True)
class Row:
    """The medians of one page: scores of 100, milliseconds, bytes."""

    page: str
    figures: dict[str, float]

    @property
    def missed(self) -> list[str]:
        """Return what is not reached."""
        low = [name for name, least in LEAST.items() if self.figures[name] < least]
        return low + [name for name, most in MOST.items() if self.figures[name] > most]

    def __str__(self) -> str:
        """Return the row of the table."""
        scores = " ".join(f"{self.figures[name]:5.0f}" for name in LEAST)
        times = "{first-contentful-paint:7.0f} {largest-contentful-paint:7.0f} "
        times += "{total-blocking-time:6.0f} {cumulative-layout-shift:7.4f} "
        kilobytes = self.figures["total-byte-weight"] / 1000
        shown = times.format_map(self.figures)
        return f"{self.page or '/':28} {scores} {shown}{kilobytes:6.1f}  {', '.join(self.missed)}"


HEAD = f"{'page':28} {'perf':>5} {'a11y':>5} {'best':>5} {'seo':>5} {'FCP':>7} {'LCP':>7} {'TBT':>6} {'CLS':>7} {'kB':>6}"


def measure(base: str, pages: Iterable[str], runs: int = RUNS) -> Iterator[Row]:
    """Yield a row for each page below ``base``."""
    for page in pages:
        reports = [figures(_report(base + page)) for _ in range(runs)]
        medians = {name: statistics.median(r[name] for r in reports) for name in reports[0]}
        yield Row(page, medians)


def figures(report: dict[str, Any]) -> dict[str, float]:
    """Return the scores (of 100) and figures of a report of Lighthouse's."""
    scores = {name: 100 * (report["categories"][name]["score"] or 0) for name in LEAST}
    audits = {name: report["audits"][name]["numericValue"] for name in (*MOST, *SHOWN)}
    return {**scores, **audits}


def _report(address: str) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "report.json"
        flags = " ".join(
            ("--headless", "--no-sandbox", *QUIET, f"--user-data-dir={folder}/profile")
        )
        command = ["node", str(PROGRAM), address, "--quiet", "--output=json"]
        command += [f"--output-path={file}", f"--chrome-flags={flags}"]
        environment = {**os.environ, "CHROME_PATH": find_browser()}
        subprocess.run(command, env=environment, capture_output=True, check=True)
        report: dict[str, Any] = json.loads(file.read_text("utf-8"))
        return report
