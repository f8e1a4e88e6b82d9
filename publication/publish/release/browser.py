"""Where the system has Chromium or Chrome, and how it is started without requests of its own."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
QUIET = (
    "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip


def find_browser() -> str:
    """Return the path of a browser, ``$CHROMIUM`` first, or '' if there is none."""
    chosen = os.environ.get("CHROMIUM", "")
    found = [chosen, *(shutil.which(name) or "" for name in NAMES), *PLACES]
    return next((path for path in found if path and Path(path).exists()), "")
