"""How long a build takes and how much memory, as an archive grows: one table.

Builds of the same Markdown alternate: this site with all it has; its peers with one language, no
checks and no side by side: Zensical, bare Material (theme and search plugin with jieba, its
documented set-up for Chinese) and Hugo with a template of one line. Each builds for the first time
(nothing known of an earlier build) and again after a paragraph was edited. The peers have an
environment of their own.
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
from typing import NamedTuple

from tests.tools.multiply import copy_project, placed

ROOT = Path(__file__).resolve().parents[2]
PEERS = ROOT / ".cache" / "bare"
UNUSUAL = "PYTHONDONTWRITEBYTECODE"  # set by some containers: modules would be compiled each time
ENVIRONMENT = {key: value for key, value in os.environ.items() if key != UNUSUAL}
ENVIRONMENT["NO_MKDOCS_2_WARNING"] = "1"
ROUNDS = {1: 5, 10: 3, 40: 3}  # by times the report; before the first, no site stands
OURS, ZENSICAL, MATERIAL, HUGO = "this site", "Zensical", "bare Material", "Hugo"
FIRST_AT_MOST = {1: 2.0, 10: 1.3, 40: 0.9}  # times Zensical's processor time
EDIT_AT_MOST = {10: 0.6, 40: 0.8}  # times Zensical's seconds
PAGE_AT_MOST = 1.2  # times the cost of a page of the smaller archive
MEMORY_AT_MOST = 600  # MB
PEER_CONFIG = """site_name: bare
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
COVER = re.compile(r"\A---\ntemplate: cover\.html\n---\n")
EDITED = re.compile(
    "a land full of (?:[a-z]+ )?promise"
)  # what is edited says nothing of the source
EDITS = ("early", "quiet", "rare", "bright", "great", "lasting")


class Run(NamedTuple):
    """What a whole process took: seconds of processor with its children's, seconds, MB at its peak."""

    processor: float
    seconds: float
    memory: float


@dataclass
class Builder:
    """A generator in its folder, what it has said, and what it remembers between builds."""

    name: str
    command: list[str]
    folder: Path
    page: str
    first: list[Run] = field(default_factory=list)
    again: list[Run] = field(default_factory=list)

    def build(self, number: int) -> None:
        """Build for the first time, and again after an edit."""
        shutil.rmtree(self.folder / ".cache", ignore_errors=True)
        self.first.append(run(self.command, self.folder))
        edit(self.folder / self.page, number)
        self.again.append(run(self.command, self.folder))


def edit(page: Path, number: int) -> str:
    """Change a paragraph, to another each time, and return what it says now."""
    words = f"a land full of {EDITS[number % len(EDITS)]} promise"
    page.write_text(EDITED.sub(words, page.read_text("utf-8"), count=1), "utf-8")
    return words


def bench_scale() -> None:
    """Print the table."""
    print("Build of the same Markdown in turn, medians (rounds: 5 at 1×, 3 at 10× and 40×);")
    print("processor: seconds of all processors; ratio: this site's by the other's, round by round")
    print(
        "  report  files  pages  generator      first: processor, ratio  seconds, ratio"
        "  after an edit: processor, ratio  seconds, ratio    memory"
    )
    costs, memory = [], 0.0
    for times in ROUNDS:
        builders, files, pages = measured(times)
        for builder in builders:
            print(f"  {times:5}×  {files:5}  {pages:5}  {_line(builders[0], builder)}", flush=True)
        _print_limits(times, *builders[:2])
        costs.append([_middle(runs) / pages for runs in (builders[0].first, builders[0].again)])
        memory = max(each.memory for each in builders[0].first + builders[0].again)
    first, after = (large / middle for middle, large in zip(*costs[-2:], strict=True))
    print(f"  a page at {times}× costs {first:.2f} times one of the archive before it in a first"
          f" build, {after:.2f} after an edit (at most {PAGE_AT_MOST}); peak memory at"
          f" {times}×: {memory:.0f} MB (under {MEMORY_AT_MOST})")  # fmt: skip


def _line(ours: Builder, builder: Builder) -> str:
    cells = (
        f"{_middle(theirs, of):9.2f} s {_ratio(own, theirs, of):6.2f}"
        for own, theirs in ((ours.first, builder.first), (ours.again, builder.again))
        for of in (0, 1)
    )
    return f"{builder.name:13}  {'     '.join(cells)}  {builder.again[-1].memory:5.0f} MB"


def _print_limits(times: int, ours: Builder, zensical: Builder) -> None:
    first, limit = _ratio(ours.first, zensical.first, 0), FIRST_AT_MOST[times]
    print(f"  {times:5}×  of Zensical's: first build {first:.2f} of its processor time (at most {limit})", end="")  # fmt: skip
    if limit := EDIT_AT_MOST.get(times, 0.0):
        again = _ratio(ours.again, zensical.again, 1)
        print(f", after an edit {again:.2f} of its seconds (at most {limit})", end="")
    print()


def _middle(runs: list[Run], of: int = 0) -> float:
    return statistics.median(each[of] for each in runs)


def _ratio(ours: list[Run], theirs: list[Run], of: int) -> float:
    """Return our time by theirs, round by round."""
    pairs = zip(ours, theirs, strict=True)
    return statistics.median(own[of] / other[of] for own, other in pairs)


def measured(times: int) -> tuple[list[Builder], int, int]:
    """Return the builders of a publication of ``times`` the report, its Markdown files and pages."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        project = copy_project(folder / "project", times)
        files = copy_markdown(project, folder / "peers" / "docs")
        builders = _builders(folder, project, times)
        for number in range(ROUNDS[times]):
            for builder in builders:
                builder.build(number)
        return builders, files, sum(1 for _ in (folder / "ours").rglob("*.html"))


def _builders(folder: Path, project: Path, times: int) -> list[Builder]:
    """Return each builder, this site's first."""
    own = placed("content/en/review.md", times)
    page = own.replace("content", "docs", 1)
    build = ["-m", "mkdocs", "build", "--quiet", "--site-dir"]
    ours = [sys.executable, *build, str(folder / "ours")]
    material = [str(peer("python")), *build, str(folder / "material")]
    _copy_for_hugo(folder / "peers" / "docs", folder / "hugo")
    return [
        Builder(OURS, ours, project, own),
        Builder(ZENSICAL, [str(peer("zensical")), "build"], folder / "peers", page),
        Builder(MATERIAL, material, folder / "peers", page),
        Builder(
            HUGO,
            [str(peer("hugo")), "--quiet", "--cleanDestinationDir"],
            folder / "hugo",
            page.replace("docs", "content", 1),
        ),
    ]


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


def peer(program: str) -> Path:
    """Return a program of the peers' environment, made anew when its requirements have changed."""
    requirements, known = ROOT / "requirements" / "bench.txt", PEERS / "bench.txt"
    if not known.exists() or known.read_bytes() != requirements.read_bytes():
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(PEERS)], check=True)
        install = ["-m", "pip", "install", "--quiet", "--require-hashes", "-r", str(requirements)]
        subprocess.run([str(PEERS / "bin" / "python"), *install], check=True)
        shutil.copy(requirements, known)
    return PEERS / "bin" / program


def copy_markdown(project: Path, target: Path) -> int:
    """Copy every Markdown file of a project's site to ``target`` for peers; return their number."""
    ignored = shutil.ignore_patterns("*.yml", "*.lock", "*.txt")
    shutil.copytree(project / "content", target, ignore=ignored)
    cover = (project / "docs" / "index.md").read_text(encoding="utf-8")
    (target / "index.md").write_text(COVER.sub("", cover), encoding="utf-8")
    (target.parent / "mkdocs.yml").write_text(PEER_CONFIG, encoding="utf-8")
    return sum(1 for _ in target.rglob("*.md"))


def run(command: list[str], folder: Path) -> Run:
    """Return what a whole process took; CalledProcessError if it fails."""
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
    seconds = time.perf_counter() - start
    return Run(used.ru_utime + used.ru_stime, seconds, used.ru_maxrss / 1024)


if __name__ == "__main__":
    bench_scale()
