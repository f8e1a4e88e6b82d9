"""How the tests make another publication from this generator."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.scripting import Done, called

NAMES = {
    "zh-Hans": "某某县政府工作报告",
    "en-GB": "A County’s Work Report",
    "fr": "Rapport d’un comté",
}
Made = Path


def run(*arguments: str | Path, folder: Path) -> Done:
    """Run Python in ``folder`` in this environment: a made publication has no .venv here."""
    environment = {**os.environ, "PUBLICATION_VENV_ENTERED": "1", "LANG": "C.UTF-8"}
    return subprocess.run(
        [sys.executable, *map(str, arguments)],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
    )


def make(folder: Path, *arguments: str) -> Done:
    return called("new_publication.py", folder, *arguments)


def texts(folder: Path) -> Iterator[tuple[str, str]]:
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            yield file.relative_to(folder).as_posix(), file.read_text("utf-8")
