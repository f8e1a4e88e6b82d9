"""The built folder on every host, at the root and below a path: ``python -m tests.tools.hosts``.

Starts nginx, Apache, Caddy and Python's own server for real, with the files of ``deploy/``, asks
what ``host_checks`` asks, and prints a table; then 20,000 requests to nginx, 500 at once. On
Debian as root it installs what is missing. Exits 1 if anything is wrong, 2 if a host is missing.
"""

from __future__ import annotations

import gzip
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from http.client import HTTPException
from pathlib import Path

from playwright.sync_api import Browser, Error

from tests.browser import launched
from tests.tools import host_checks, host_refusals, load
from tests.tools.host_servers import (
    HOSTS,
    ROOT,
    SUB_PATH,
    Host,
    install,
    prepare,
    running,
)

TEXTS = (".html", ".css", ".js", ".json", ".svg", ".csv", ".xml", ".txt", ".md", ".webmanifest")
Check = Callable[[host_checks.Visit], Iterable[str]]
EVERYWHERE: dict[str, Check] = {"links": host_checks.links, "search, switch": host_checks.reading}
CONFIGURED: dict[str, Check] = EVERYWHERE | {
    "types": host_checks.types,
    "404": host_checks.missing_pages,
    "caching": host_checks.caching,
    "compression": host_checks.compression,
    "headers": host_checks.headers,
    "plain http": host_checks.plain,
    "methods": host_refusals.methods,
    "malformed": host_refusals.malformed,
    "redirects": host_refusals.redirects,
}
PLAIN: dict[str, Check] = EVERYWHERE | {
    "types": lambda visit: host_checks.types(visit, with_charset=False)
}
ON_DISK: dict[str, Check] = {
    "links": host_checks.links_on_disk,
    "search, switch": host_checks.reading,
}
HEAD = f"{'':28}" + "".join(f"{name:>15}" for name in CONFIGURED)


def compress(site: Path) -> None:
    """Put a .gz, and a .br where there is the program, beside every text, as a release has them."""
    texts = [file for file in site.rglob("*") if file.suffix in TEXTS and file.is_file()]
    for file in texts:
        Path(f"{file}.gz").write_bytes(gzip.compress(file.read_bytes(), mtime=0))
    if shutil.which("brotli"):
        subprocess.run(["brotli", "-k", "-q", "5", *map(str, texts)], check=True)


def check_host(
    host: Host, path: str, folder: Path, browser: Browser
) -> Iterator[tuple[str, list[str]]]:
    """Yield each check of one host at one path with what it found wrong."""
    with running(host, folder, path) as base:
        for name, check in (CONFIGURED if host.configured else PLAIN).items():
            yield name, _found(check, host_checks.Visit(base, folder / "site", browser))


def _found(check: Check, visit: host_checks.Visit) -> list[str]:
    """Return what a check found; that it could not go on is one thing more."""
    found: list[str] = []
    try:
        found.extend(check(visit))
    except (AssertionError, Error, OSError, HTTPException) as error:
        found.append(f"{type(error).__name__}: {str(error)[:300]}")
    return found


def table(site: Path, hosts: Iterable[Host] = HOSTS) -> Iterator[tuple[str, list[str]]]:
    """Yield a row of the table for each host at each path and for a disk, and what is wrong there."""
    with tempfile.TemporaryDirectory() as name, launched() as browser:
        folder = Path(name)
        copy = prepare(site, folder)
        host_checks.add_samples(copy)
        compress(copy)
        for host in hosts:
            for path in ("", SUB_PATH):
                results = dict(check_host(host, path, folder, browser))
                yield _row(f"{host.name} {path or '/'}", results)
        disk = host_checks.Visit(copy.as_uri() + "/", copy, browser, index="index.html")
        yield _row("file://", {name: _found(check, disk) for name, check in ON_DISK.items()})


def _row(name: str, results: dict[str, list[str]]) -> tuple[str, list[str]]:
    cells = [_cell(results.get(check)) for check in CONFIGURED]
    wrong = [f"{name} {check}: {text}" for check, found in results.items() for text in found]
    return f"{name:28}" + "".join(f"{cell:>15}" for cell in cells), wrong


def _cell(found: list[str] | None) -> str:
    return "–" if found is None else f"{len(found)} wrong" if found else "ok"


def load_test(site: Path) -> load.Load:
    """Return how nginx does under ``load``'s requests for the compressed pages of the site."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        compress(prepare(site, folder))
        addresses = sorted(host_checks.addresses(folder / "site"))
        nginx = next(host for host in HOSTS if host.name == "nginx")
        with running(nginx, folder, "") as base:
            return load.put(base, addresses)


def main() -> int:
    """Print the table and the load; return the exit status."""
    lacks = install()
    if lacks:
        print(lacks, file=sys.stderr)
        return 2
    site = ROOT / "site"
    wrong: list[str] = []
    print(HEAD, flush=True)
    for row, found in table(site):
        print(row, flush=True)
        wrong += found
    result = load_test(site)
    print(result)
    wrong += result.errors
    print(*wrong, sep="\n", end="\n" if wrong else "")
    return int(bool(wrong))


if __name__ == "__main__":
    raise SystemExit(main())
