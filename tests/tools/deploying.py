"""Releases change under load, on every host: ``python -m tests.tools.deploying [HOST…]``.

``VISITORS`` read at once while scripts/publish.py publishes ``RELEASES`` one after another, some
within one second, some of one length, and then goes back to an earlier one. Prints for each host
how many requests failed, pages were torn or stale, and files were missing; exits 1 if there is any.
"""

from __future__ import annotations

import asyncio
import gzip
import random
import re
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import brotli  # type: ignore[import-untyped]

from tests.tools.host_servers import HOSTS, ROOT, SUB_PATH, Host, install, running
from tests.tools.hosts import compress
from tests.tools.visitors import Timeline, Visitor

VISITORS = 60
RELEASES = 5
PADDING = (0, 0, 0, 4000, 1)  # bytes by which a release's pages are longer than the first's
PAUSES = (1.5, 0.0, 0.0, 1.5, 1.5, 1.5)  # seconds before each publishing, the way back included
BACK_TO = "0002"
KINDS = ("failed", "torn", "missing", "stale")
READER = re.compile(r"reader\.[0-9a-f]{8}\.js")
PAGES = ("", "zh/", "en/", "zh/report/", "en/review/", "zh-en/review/", "zh/targets/", "en/tasks/")
HEAD = f"{'':16}{'requests':>10}{'304':>8}" + "".join(f"{kind:>9}" for kind in KINDS)


@dataclass(frozen=True)
class Outcome:
    """What the visitors of a host met."""

    host: str
    asked: int
    unchanged: int
    faults: Counter[str]

    def __str__(self) -> str:
        """Return it as a row of the table."""
        counts = (sum(n for text, n in self.faults.items() if text.startswith(k)) for k in KINDS)
        numbers = "".join(f"{count:>9}" for count in counts)
        return f"{self.host:16}{self.asked:>10}{self.unchanged:>8}{numbers}"


def make_releases(site: Path, folder: Path) -> list[Path]:
    """Return sites that differ in every page, in its script's name, and in some pages' length."""
    base = folder / "base"
    shutil.copytree(site, base)
    compress(base)
    return [_release(base, folder / f"made-{number}", number) for number in range(RELEASES)]


def _release(base: Path, made: Path, number: int) -> Path:
    shutil.copytree(base, made)
    script = next(each for each in made.glob("assets/reader.*.js"))
    name = f"reader.{number:08x}.js"
    content = script.read_text("utf-8") + f"// release {number}\n"
    for old in made.glob("assets/reader.*"):
        old.unlink()
    _write(made / "assets" / name, content)
    for page in PAGES:
        file = made / page / "index.html"
        padding = f"<!-- release {number} {'.' * PADDING[number]} -->"
        text = READER.sub(name, file.read_text("utf-8")).replace("</body>", f"{padding}</body>")
        _write(file, text)
    return made


def _write(file: Path, text: str) -> None:
    """Write a text and its compressed copies."""
    file.write_text(text, "utf-8")
    Path(f"{file}.gz").write_bytes(gzip.compress(text.encode(), mtime=0))
    Path(f"{file}.br").write_bytes(brotli.compress(text.encode(), quality=4))


async def _publish(folder: Path, *arguments: str) -> None:
    script = str(ROOT / "scripts" / "publish.py")
    process = await asyncio.create_subprocess_exec(
        sys.executable, script, str(folder), *arguments, stdout=asyncio.subprocess.DEVNULL
    )
    if await process.wait():
        raise RuntimeError(f"publish.py {' '.join(arguments)} exits {process.returncode}")


async def _deploy(folder: Path, made: Sequence[Path], timeline: Timeline) -> None:
    """Publish every release but the first, which is live, and go back to an earlier one."""
    ways = [(site, ("--from", str(site))) for site in made[1:]]
    ways.append((made[int(BACK_TO) - 1], ("--release", BACK_TO)))
    for pause, (site, arguments) in zip(PAUSES, ways, strict=False):
        await asyncio.sleep(pause)
        timeline.begin(site)
        await _publish(folder, *arguments, "--keep", "9")
        timeline.done()
    await asyncio.sleep(PAUSES[-1])


async def _under_load(base: str, folder: Path, made: Sequence[Path], name: str) -> Outcome:
    timeline, faults, end = Timeline(), Counter[str](), asyncio.Event()
    timeline.begin(made[0])
    visitors = [
        Visitor(base, PAGES, timeline, faults, random.Random(number)) for number in range(VISITORS)
    ]
    reading = [asyncio.create_task(visitor.read(end)) for visitor in visitors]
    await _deploy(folder, made, timeline)
    end.set()
    await asyncio.gather(*reading)
    asked = sum(visitor.asked for visitor in visitors)
    return Outcome(name, asked, sum(visitor.unchanged for visitor in visitors), faults)


def deploy_under_load(host: Host, made: Sequence[Path], path: str) -> Outcome:
    """Return what visitors of one host met while every release was published."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        (folder / "www").mkdir()
        (folder / "www" / SUB_PATH.strip("/")).symlink_to(folder / "site")
        asyncio.run(_publish(folder, "--from", str(made[0])))
        with running(host, folder, path) as base:
            return asyncio.run(_under_load(base, folder, made, f"{host.name} {path or '/'}"))


def outcomes(site: Path, hosts: Iterable[Host]) -> Iterator[Outcome]:
    """Yield what visitors met on each of the hosts, at the root and below a path."""
    with tempfile.TemporaryDirectory() as name:
        made = make_releases(site, Path(name))
        for host in hosts:
            for path in ("", SUB_PATH):
                yield deploy_under_load(host, made, path)


def main(names: Sequence[str]) -> int:
    """Print the table; return the exit status."""
    if lacks := install():
        print(lacks, file=sys.stderr)
        return 2
    chosen = [host for host in HOSTS if host.configured and host.name in (names or [host.name])]
    faults: Counter[str] = Counter()
    print(HEAD, flush=True)
    for outcome in outcomes(ROOT / "site", chosen):
        print(outcome, flush=True)
        faults.update({f"{outcome.host} {text}": n for text, n in outcome.faults.items()})
    for text, count in faults.items():
        print(f"{count} × {text}")
    return int(bool(faults))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
