"""How long a build takes and how much memory, as an archive grows: one table.

Builds of the same Markdown alternate: this site with all it has, the first time (no ``.cache/``)
and again after a paragraph was edited; bare Material (theme and search plugin with jieba, its
documented set-up for Chinese, in an environment of its own); and Hugo with a template of one line
where it is installed.
"""

from __future__ import annotations

import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from tests.tools.multiply import copy_project

ROOT = Path(__file__).resolve().parents[2]
BARE = ROOT / ".cache" / "bare"
UNUSUAL = "PYTHONDONTWRITEBYTECODE"  # set by some containers: modules would be compiled each time
ENVIRONMENT = {key: value for key, value in os.environ.items() if key != UNUSUAL}
ENVIRONMENT["NO_MKDOCS_2_WARNING"] = "1"
ROUNDS = {1: 5, 10: 3, 40: 1}  # by times the report
AT_MOST = {1: 1.0, 10: 0.6, 40: 0.25}  # times bare Material's time
PAGE_AT_MOST = 1.2  # times the cost of a page of the smaller archive
MEMORY_AT_MOST = 600  # MB
BARE_CONFIG = """site_name: bare
docs_dir: docs
theme:
  name: material
  language: zh
  font: false
plugins:
  - search:
      lang: [zh, en]
      separator: '[\\s\\u200b\\-]'
"""
HUGO_CONFIG = 'baseURL = "/"\ntitle = "bare"\ndisableKinds = ["taxonomy", "term", "rss"]\n'
HUGO_TEMPLATE = "<!doctype html><title>{{ .Title }}</title>{{ .Content }}\n"
COVER_TEMPLATE = re.compile(r"^template: cover\.html\n", re.MULTILINE)
MATERIAL, HUGO = "bare Material", "Hugo"
OURS, FIRST = "this site", "this site, first build"
PAGE, EDITED = "content/zh/review.md", "钱塘这片热土"


@dataclass
class Row:
    """The measurements of one size: seconds by builder, peak memory in MB, pages written."""

    times: int
    files: int = 0
    seconds: dict[str, list[float]] = field(default_factory=dict)
    memory: float = 0.0
    pages: int = 0

    def median(self, builder: str) -> float:
        """Return a builder's seconds."""
        return statistics.median(self.seconds[builder])

    def ratio(self, builder: str, ours: str = OURS) -> float:
        """Return this site's time by another builder's, round by round."""
        pairs = zip(self.seconds[ours], self.seconds[builder], strict=True)
        return statistics.median(ours / theirs for ours, theirs in pairs)


def bench_scale() -> None:
    """Print the table."""
    print("Build of the same Markdown in turn, medians (rounds: 5 at 1×, 3 at 10×, 1 at 40×)")
    print(
        "  report  files  pages  first build  ratio  after an edit  ratio             memory"
        "  bare Material    Hugo   ratio"
    )
    rows = []
    for times in ROUNDS:
        rows.append(measured(times))
        print(_line(rows[-1]), flush=True)
    *_, middle, large = rows
    costs = {
        name: [row.median(name) / row.pages for row in (middle, large)] for name in (FIRST, OURS)
    }
    first, after = (costs[name][1] / costs[name][0] for name in (FIRST, OURS))
    print(f"  a page at {large.times}× costs {first:.2f} times one at {middle.times}× in a first"
          f" build, {after:.2f} after an edit (at most {PAGE_AT_MOST}); peak memory at"
          f" {large.times}×: {large.memory:.0f} MB (under {MEMORY_AT_MOST})")  # fmt: skip
    if not shutil.which("hugo"):
        print("  Hugo is not installed: not compared")


def _line(row: Row) -> str:
    hugo = f"{row.median(HUGO):5.2f} s  {row.ratio(HUGO):6.1f}" if HUGO in row.seconds else "-"
    return (
        f"  {row.times:5}×  {row.files:5}  {row.pages:5}  {row.median(FIRST):9.2f} s"
        f"  {row.ratio(MATERIAL, FIRST):5.2f}  {row.median(OURS):11.2f} s  {row.ratio(MATERIAL):5.2f}"
        f" (at most {AT_MOST[row.times]:4})  {row.memory:4.0f} MB  {row.median(MATERIAL):11.2f} s  {hugo}"
    )


def measured(times: int) -> Row:
    """Return the measurements of a publication of ``times`` the report."""
    row = Row(times)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        project = copy_project(folder / "project", times)
        row.files = copy_markdown(project, folder / "bare" / "docs")
        builders = _builders(folder, project)
        for _ in range(ROUNDS[times]):
            shutil.rmtree(project / ".cache", ignore_errors=True)
            for builder, (command, where) in builders.items():
                seconds, memory = run(command, where)
                row.seconds.setdefault(builder, []).append(seconds)
                if where == project:
                    row.memory = max(row.memory, memory)
                if builder == FIRST:
                    _edit(project / PAGE)
        row.pages = sum(1 for _ in (folder / "ours").rglob("*.html"))
    return row


def _edit(page: Path) -> None:
    """Change a paragraph, to another each time."""
    page.write_text(page.read_text("utf-8").replace(EDITED, f"{EDITED}啊", 1), "utf-8")


def _builders(folder: Path, project: Path) -> dict[str, tuple[list[str], Path]]:
    """Return each builder's command and where it runs."""
    bare = folder / "bare"
    (bare / "mkdocs.yml").write_text(BARE_CONFIG, encoding="utf-8")
    build = ["-m", "mkdocs", "build", "--quiet", "--site-dir"]
    ours = [sys.executable, *build, str(folder / "ours")]
    builders = {
        FIRST: (ours, project),
        OURS: (ours, project),
        MATERIAL: ([str(bare_python()), *build, str(folder / "theirs")], bare),
    }
    if hugo := shutil.which("hugo"):
        _copy_for_hugo(bare / "docs", folder / "hugo")
        builders[HUGO] = ([hugo, "--quiet", "--cleanDestinationDir"], folder / "hugo")
    return builders


def _copy_for_hugo(docs: Path, target: Path) -> None:
    """Copy the Markdown to where Hugo looks; an index there is a section's only as ``_index``."""
    shutil.copytree(docs, target / "content")
    for index in list((target / "content").rglob("index.md")):
        index.rename(index.with_name("_index.md"))
    (target / "hugo.toml").write_text(HUGO_CONFIG, encoding="utf-8")
    layouts = target / "layouts" / "_default"
    layouts.mkdir(parents=True)
    for name in ("single.html", "list.html"):
        (layouts / name).write_text(HUGO_TEMPLATE, encoding="utf-8")


def bare_python() -> Path:
    """Return the Python of an environment with bare Material, made on first use."""
    python = BARE / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(BARE)], check=True)
        install = ["-m", "pip", "install", "--quiet", "--require-hashes", "-r"]
        requirements = str(ROOT / "requirements" / "bench.txt")
        subprocess.run([str(python), *install, requirements], check=True)
    return python


def copy_markdown(project: Path, target: Path) -> int:
    """Copy every Markdown file of a project's site to ``target`` and return their number."""
    ignored = shutil.ignore_patterns("*.yml", "*.lock", "*.txt")
    shutil.copytree(project / "content", target, ignore=ignored)
    cover = (project / "docs" / "index.md").read_text(encoding="utf-8")
    (target / "index.md").write_text(COVER_TEMPLATE.sub("", cover), encoding="utf-8")
    return sum(1 for _ in target.rglob("*.md"))


def run(command: list[str], folder: Path) -> tuple[float, float]:
    """Return the seconds and the peak memory in MB of a whole process; CalledProcessError if it fails."""
    start = time.perf_counter()
    with subprocess.Popen(
        command,
        cwd=folder,
        env=ENVIRONMENT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return time.perf_counter() - start, used.ru_maxrss / 1024


if __name__ == "__main__":
    bench_scale()
