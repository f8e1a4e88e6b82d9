"""The audit's tools that come from npm: Lighthouse, the Nu checker, veraPDF, an old Chromium.

``ready`` installs them into ``.venv/npm`` when their lock has changed. They need Node.js with
npm, and Java for the checkers: on Debian as root what is missing is installed, elsewhere said.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from pathlib import Path

from tests.browser import install_packages

ROOT = Path(__file__).resolve().parents[2]
SOURCE = Path(__file__).parent / "npm"
TARGET = ROOT / ".venv" / "npm"
MODULES = TARGET / "node_modules"
FILES = ("package.json", "package-lock.json")
PROGRAMS = {"node": "nodejs", "npm": "npm", "java": "default-jre-headless"}  # Debian's packages


class NotReady(Exception):
    """Something is missing that only the system's owner can install; says so in two languages."""


def ready() -> Path:
    """Return the folder of the installed modules; NotReady if a program is missing."""
    missing = [package for program, package in PROGRAMS.items() if not shutil.which(program)]
    if missing and not install_packages(missing):
        names = " ".join(missing)
        raise NotReady(
            f"The audit needs Node.js with npm, and Java (Debian, as root: apt-get install {names}).\n"
            f"完整检查需要 Node.js（含 npm）和 Java（Debian 上以 root 运行：apt-get install {names}）。"
        )
    digest = hashlib.sha256(b"".join((SOURCE / name).read_bytes() for name in FILES)).hexdigest()
    stamp = TARGET / "installed"
    if not stamp.exists() or stamp.read_text("utf-8") != digest:
        _install()
        stamp.write_text(digest, "utf-8")
    return MODULES


def _install() -> None:
    shutil.rmtree(TARGET, ignore_errors=True)
    TARGET.mkdir(parents=True)
    for name in FILES:
        shutil.copy(SOURCE / name, TARGET / name)
    command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    done = subprocess.run(command, cwd=TARGET, capture_output=True, text=True, check=False)
    if done.returncode:
        raise NotReady(f"npm ci failed:\n{done.stderr}")
