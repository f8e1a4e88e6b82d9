"""Run a script in the project's ``.venv``, whichever Python called it.

A script begins with ``import _venv`` and ``_venv.enter()``, before its other imports.
"""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
ENTERED = "PUBLICATION_VENV_ENTERED"
READY = VENV / "build"  # made by `make` when all is installed


def enter() -> None:
    """Go on in ``.venv`` (a new process takes this one's place), or exit 2 saying what to run."""
    entered = os.environ.pop(ENTERED, "")  # popped, so that a child process enters for itself
    if entered or Path(sys.prefix).resolve() == VENV.resolve():
        sys.path.insert(0, str(ROOT))
        _speak_anywhere()
        return
    python = VENV / "bin" / "python"
    if not READY.exists():
        print(
            "Run `make site` first: it sets up .venv. · 请先运行 make site 以准备 .venv。",
            file=sys.stderr,
        )
        raise SystemExit(2)
    os.environ[ENTERED] = "1"
    os.execv(python, [str(python), *sys.argv])


def _speak_anywhere() -> None:
    """Let a message that the terminal's encoding lacks characters for be printed all the same."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
