"""Find a browser for the tests: Chromium or Chrome as the system has it.

``python -m tests.browser`` makes sure of one: on Debian as root it installs the packages,
elsewhere it says what to install and exits 2.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

from publication.publish.release.browser import QUIET, find_browser

PACKAGES = ("chromium", "fonts-noto-cjk")
PLAIN_NAME = "plain.example"  # this machine, by a name for which browsers trust no plain http
RESOLVE = f"--host-resolver-rules=MAP {PLAIN_NAME} 127.0.0.1"


@contextmanager
def launched() -> Iterator[Browser]:
    """Start the browser without the requests that it makes on its own account."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=[*QUIET, RESOLVE])
        try:
            yield browser
        finally:
            browser.close()


def install() -> bool:
    """Install the browser's Debian packages, and return whether there is a browser now."""
    return install_packages(PACKAGES) and bool(find_browser())


def install_packages(packages: Sequence[str]) -> bool:
    """Install Debian packages if this is Debian and we are root; return whether that was done."""
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return False
    print(f"Installing {' '.join(packages)} · 正在安装 {' '.join(packages)}", flush=True)
    for command in (["update", "-q"], ["install", "-y", "-q", *packages]):
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        with subprocess.Popen(
            ["apt-get", *command], stdout=subprocess.PIPE, text=True, env=environment
        ) as process:
            output = process.communicate()[0]
        if process.returncode:
            print(output)
            return False
    return True


def main() -> int:
    """Return 0 if there is a browser, having installed one where that can be done, else 2."""
    if find_browser() or install():
        return 0
    print(
        "The tests need Chromium or Chrome: install either, or set CHROMIUM to its path "
        f"(Debian, as root: apt-get install {' '.join(PACKAGES)}).\n"
        "测试需要 Chromium 或 Chrome：请安装其一，或用 CHROMIUM 指明路径"
        f"（Debian 上以 root 运行：apt-get install {' '.join(PACKAGES)}）。",
        file=sys.stderr,
    )
    return 2


if __name__ == "__main__":
    raise SystemExit(main())
